//! The `cadena` command.

mod cli;

use clap::Parser;
use std::process::ExitCode;

#[tokio::main]
async fn main() -> ExitCode {
	let cli = cli::Cli::parse();
	let json = cli.json;
	match cli.execute().await {
		Ok(answer) => {
			answer.print(json);
			ExitCode::SUCCESS
		}
		Err(failure) => {
			eprintln!("cadena: {failure}");
			if json {
				println!("{}", failure.to_json());
			}
			ExitCode::from(failure.exit_code())
		}
	}
}
