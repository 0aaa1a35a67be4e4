//! The `cadena` command.

use cadena_cli::{Cli, parse, report};
use std::process::ExitCode;

#[tokio::main]
async fn main() -> ExitCode {
	let cli: Cli = match parse() {
		Ok(cli) => cli,
		Err(code) => return code,
	};
	let json = cli.json;
	report(cli.execute().await, json)
}
