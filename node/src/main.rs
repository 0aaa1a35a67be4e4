//! The Cadena node.

#![expect(clippy::result_large_err, reason = "the SDK's errors are as large as they are")]

mod chain_spec;
mod cli;
mod command;
mod damage;
mod misconduct;
mod proofs;
mod rpc;
mod service;
mod wasm_cache;

fn main() -> sc_cli::Result<()> {
	damage::explain_cut_files();
	command::run()
}
