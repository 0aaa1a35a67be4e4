//! The `cadena-dev` command: what practice and measurements need, and no officer.

mod bench;
mod certificate;
mod cli;
mod crowd;
mod load;
mod play;
mod practice;
mod skip;

use cadena_cli::{parse, report};
use std::process::ExitCode;

#[tokio::main]
async fn main() -> ExitCode {
	let cli: cli::Cli = match parse() {
		Ok(cli) => cli,
		Err(code) => return code,
	};
	let json = cli.json;
	report(cli.execute().await, json)
}
