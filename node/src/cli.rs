use crate::wasm_cache::Choice;
use sc_cli::RunCmd;

/// The node's command line.
#[derive(Debug, clap::Parser)]
// The fork-aware pool loses transactions when thousands wait, many of them of one account: in the view of each new block those that
// come before their predecessors count as future ones, of which it keeps a tenth of the pool, and the rest is dropped in silence.
#[command(mut_arg("pool_type", |arg| arg.default_value("single-state")))]
pub struct Cli {
	#[command(subcommand)]
	pub subcommand: Option<Subcommand>,

	/// Where compiled runtimes are kept between starts: a folder, `auto` or `off`
	///
	/// A compiled runtime is native code, which the node runs without checking it against the chain's wasm:
	/// who can write the folder can run code in the node. It must belong to the user that runs the node, and
	/// be closed to all others. Do not take one over from another machine.
	///
	/// `auto` means the user's cache folder for development and local chains. For other chains it means
	/// `wasm-cache` beside the database, except with `--validator`: then it means `off`, and the runtime is
	/// compiled at each start, which takes seconds.
	#[arg(long, global = true, value_name = "DIR|auto|off", default_value = "auto")]
	pub wasm_cache: Choice,

	#[clap(flatten)]
	pub run: RunCmd,
}

/// What the node does besides running.
#[derive(Debug, clap::Subcommand)]
#[allow(clippy::large_enum_variant)]
pub enum Subcommand {
	/// Key management
	#[command(subcommand)]
	Key(sc_cli::KeySubcommand),

	/// Export the chain specification
	ExportChainSpec(sc_cli::ExportChainSpecCmd),

	/// Execute a stored block again
	CheckBlock(sc_cli::CheckBlockCmd),

	/// Export blocks to a file
	ExportBlocks(sc_cli::ExportBlocksCmd),

	/// Import blocks from a file
	ImportBlocks(sc_cli::ImportBlocksCmd),

	/// Remove the whole chain
	PurgeChain(sc_cli::PurgeChainCmd),

	/// Show what is known of the stored chain
	ChainInfo(sc_cli::ChainInfoCmd),
}
