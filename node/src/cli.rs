use sc_cli::RunCmd;

/// The node's command line.
#[derive(Debug, clap::Parser)]
// The fork-aware pool loses transactions when thousands wait, many of them of one account: in the view of each new block those that
// come before their predecessors count as future ones, of which it keeps a tenth of the pool, and the rest is dropped in silence.
#[command(mut_arg("pool_type", |arg| arg.default_value("single-state")))]
pub struct Cli {
	#[command(subcommand)]
	pub subcommand: Option<Subcommand>,

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
