use super::{
	Answer, Common,
	answer::{Replies, local, reply},
	args::Account,
};
use cadena_client::{
	Chain, Failure,
	authorities::{
		self, NodeDocument,
		json::{Authorities, Production, Registered, Withdrawn},
	},
	base::{files, json, keys},
};
use cadena_primitives::AgencyId;
use cadena_runtime::{Runtime, pallet_authorities};
use clap::Subcommand;
use std::path::PathBuf;

/// Answers of the verbs.
pub const REPLIES: Replies = &[
	("init", local::<NodeDocument>),
	("rotate-keys", local::<NodeDocument>),
	("register", reply::<Registered>),
	("withdraw", reply::<Withdrawn>),
	("list", reply::<Authorities>),
	("show", reply::<Production>),
];

#[derive(Debug, Subcommand)]
pub enum Verb {
	/// Makes the keys of a new node in its folder, before it first runs, and prints what of them is public; they are proven for the
	/// chain of --genesis or `cadena trust`, without which they can only go into the specification of a new chain
	Init {
		/// The node's base path
		folder: PathBuf,
		/// The agency that holds the node
		#[arg(long)]
		agency: AgencyId,
		/// The field `id` of the chain specification, which names the folder of the chain
		#[arg(long)]
		chain_id: String,
		/// The node's account; without it, its network key names it
		#[arg(long)]
		node: Option<Account>,
	},
	/// Asks the running node at --url for new session keys and prints what of them is public
	RotateKeys {
		/// The node's account
		#[arg(long)]
		node: Account,
		/// The agency that holds the node; not needed once it is registered
		#[arg(long)]
		agency: Option<AgencyId>,
	},
	/// Registers a node with its keys, or gives it new ones; signed by the agency
	Register {
		/// What `init` or `rotate-keys` printed with --json
		document: PathBuf,
	},
	/// Takes a node out of the register; signed by the agency
	Withdraw {
		/// The node's account
		node: Account,
	},
	/// Shows the registered nodes, the session and finality
	List,
	/// Shows what the authorities did in a session: blocks authored, slots missed
	Show {
		/// The session; without it, the one under way
		#[arg(long)]
		session: Option<u32>,
	},
}

impl Verb {
	pub async fn execute(self, common: &Common) -> Result<Answer, Failure> {
		match self {
			Verb::Init { folder, agency, chain_id, node } => {
				common.ensure_here()?;
				let genesis = match &common.connected {
					Some(chain) => Some(chain.genesis()),
					None => common.trusted()?.map(|trust| trust.genesis()),
				};
				public(authorities::init(
					&folder,
					&chain_id,
					genesis,
					agency,
					node.map(|Account(node)| node),
				)?)
			}
			Verb::RotateKeys { node: Account(node), agency } => {
				common.ensure_here()?;
				let chain = common.reading().await?;
				let agency = match agency {
					Some(agency) => agency,
					None => authorities::agency_of(&chain.at().await?, &node).await?.ok_or_else(|| {
						Failure::input(
							"NoAgency",
							"the node is not registered yet: say of which --agency it is",
						)
					})?,
				};
				common.url.ensure_secure(common.insecure)?;
				public(authorities::rotate_keys(&common.url.0, chain.genesis(), agency, &node).await?)
			}
			Verb::Register { document } => {
				let document: NodeDocument = files::read_json(&document)?;
				let (node, agency) = (keys::parse_account(&document.node)?.into(), document.agency);
				let block = common.act(document.registration()?).await?.block;
				let text = format!("node {} is registered by agency {agency}", document.node);
				Answer::at(block, text, Registered { node, agency })
			}
			Verb::Withdraw { node: Account(node) } => {
				let withdrawn = Withdrawn { node: node.clone().into() };
				let call = pallet_authorities::Call::<Runtime>::withdraw { node };
				let block = common.act(call).await?.block;
				Answer::at(block, format!("node {} is withdrawn", withdrawn.node.0), withdrawn)
			}
			Verb::List => list(&common.reading().await?).await,
			Verb::Show { session } => {
				// What was missed is wanted most when nothing becomes final.
				let at = common.reading().await?.without_finality().at().await?;
				let production = Production::from(&authorities::session(&at, session).await?);
				let mut text = format!("session {}\n", production.session);
				for output in &production.production {
					text += &format!(
						"{}  agency {}, {} blocks, {} slots missed\n",
						output.node.0, output.agency, output.authored, output.missed
					);
				}
				Answer::at(at.block(), text, production)
			}
		}
	}
}

fn public(document: NodeDocument) -> Result<Answer, Failure> {
	let text = serde_json::to_string_pretty(&document)
		.map_err(|error| Failure::input("UnwritableAnswer", error.to_string()))?;
	Answer::local(text, document)
}

async fn list(chain: &Chain) -> Result<Answer, Failure> {
	let at = chain.at().await?;
	let overview = authorities::overview(&at).await?;
	let shown = Authorities::of(&overview, chain.best().await?, chain.grandpa_set().await);
	let mut text = format!(
		"session {} of {} blocks, best {}, finalised {} (GRANDPA's set {}), at least {} authorities\n",
		shown.session,
		shown.session_blocks,
		shown.best,
		at.block().number,
		shown.grandpa_set.map_or("unknown".into(), |set| set.to_string()),
		shown.minimum
	);
	for node in &shown.nodes {
		text += &format!(
			"{}  agency {}, {}, {} offences\n",
			node.node.0,
			node.agency,
			json::name(node.status),
			node.offences
		);
	}
	Answer::at(at.block(), text, shown)
}
