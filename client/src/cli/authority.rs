use super::{Answer, Common};
use cadena_client::{
	Chain, Failure, authority,
	chain::{BLAKE2, missing},
	files, keys,
};
use cadena_primitives::AgencyId;
use cadena_runtime::{AccountId, Runtime, SessionKeys};
use clap::Subcommand;
use frame_support::storage::StoragePrefixedMap;
use pallet_authorities::types::{Node, Output, Production, Rules};
use serde_json::{Value, json};
use sp_core::crypto::Ss58Codec;
use std::path::PathBuf;

/// Most authorities, as the runtime has it.
type Most = <Runtime as pallet_authorities::Config>::MaxAuthorities;

#[derive(Debug, Subcommand)]
pub enum Verb {
	/// Makes the keys of a new node in its folder, before it first runs, and prints what of them is public
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
		node: Option<String>,
	},
	/// Asks the running node at --url for new session keys and prints what of them is public
	RotateKeys {
		/// The node's account
		#[arg(long)]
		node: String,
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
		node: String,
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
				let node = node.map(|node| keys::parse_account(&node)).transpose()?;
				public(authority::init(&folder, &chain_id, agency, node)?)
			}
			Verb::RotateKeys { node, agency } => {
				let node = keys::parse_account(&node)?;
				let agency = match agency {
					Some(agency) => agency,
					None => authority::agency_of(&common.chain().await?, &node).await?.ok_or_else(|| {
						Failure::input(
							"NoAgency",
							"the node is not registered yet: say of which --agency it is",
						)
					})?,
				};
				public(authority::rotate_keys(&common.url, agency, &node).await?)
			}
			Verb::Register { document } => {
				let document: authority::NodeDocument = files::read_json(&document)?;
				common.act(document.registration()?).await?;
				let text = format!("node {} is registered by agency {}", document.node, document.agency);
				Ok(Answer::new(text, json!({ "node": document.node, "agency": document.agency })))
			}
			Verb::Withdraw { node } => {
				let node = keys::parse_account(&node)?;
				let withdrawn = node.to_string();
				common.act(pallet_authorities::Call::<Runtime>::withdraw { node }).await?;
				Ok(Answer::new(format!("node {withdrawn} is withdrawn"), json!({ "withdrawn": withdrawn })))
			}
			Verb::List => list(&common.chain().await?).await,
			// What was missed is wanted most when nothing becomes final.
			Verb::Show { session } => show(&common.chain().await?.without_finality(), session).await,
		}
	}
}

fn public(document: authority::NodeDocument) -> Result<Answer, Failure> {
	let json = serde_json::to_value(&document).map_err(|error| Failure::Node(error.to_string()))?;
	let text = serde_json::to_string_pretty(&json).map_err(|error| Failure::Node(error.to_string()))?;
	Ok(Answer::new(text, json))
}

async fn current_session(chain: &Chain) -> Result<u32, Failure> {
	let key = pallet_session::CurrentIndex::<Runtime>::hashed_key().to_vec();
	Ok(chain.read(key).await?.unwrap_or_default())
}

/// The rules of the set.
pub async fn rules(chain: &Chain) -> Result<Rules, Failure> {
	let key = pallet_authorities::SetRules::<Runtime>::hashed_key().to_vec();
	Ok(chain.read(key).await?.unwrap_or_default())
}

async fn list(chain: &Chain) -> Result<Answer, Failure> {
	let set: Vec<AccountId> = chain
		.read(pallet_authorities::Authorities::<Runtime>::hashed_key().to_vec())
		.await?
		.unwrap_or_default();
	let running: Vec<AccountId> =
		chain.read(pallet_session::Validators::<Runtime>::hashed_key().to_vec()).await?.unwrap_or_default();
	let rules = rules(chain).await?;
	let session = current_session(chain).await?;
	let (best, finalised) = (chain.best().await?, chain.finalised().await?);
	let set_id = chain.grandpa_set().await;
	let mut text = format!(
		"session {session} of {} blocks, best {best}, finalised {finalised} (GRANDPA's set {}), at least {} authorities\n",
		rules.session_blocks,
		set_id.map_or("unknown".into(), |set| set.to_string()),
		rules.minimum
	);
	let mut nodes: Vec<(AccountId, Node)> =
		chain.entries(&pallet_authorities::Nodes::<Runtime>::final_prefix(), BLAKE2).await?;
	// Those of the set in its order, then the others.
	nodes.sort_by_key(|(node, _)| set.iter().position(|other| other == node).unwrap_or(usize::MAX));
	let mut authorities = Vec::<Value>::new();
	for (node, record) in nodes {
		let standing = match (set.contains(&node), running.contains(&node)) {
			(true, true) => "authority",
			(true, false) => "entering",
			(false, true) => "leaving",
			(false, false) => "out",
		};
		text += &format!("{node}  agency {}, {standing}, {} offences\n", record.agency, record.offences);
		authorities.push(json!({
			"node": node.to_string(),
			"agency": record.agency,
			"standing": standing,
			"offences": record.offences,
			"last_offence": record.last_offence,
		}));
	}
	let json = json!({
		"session": session,
		"session_blocks": rules.session_blocks,
		"minimum": rules.minimum,
		"best": best,
		"finalised": finalised,
		"grandpa_set": set_id,
		"authorities": authorities,
	});
	Ok(Answer::new(text, json))
}

async fn show(chain: &Chain, session: Option<u32>) -> Result<Answer, Failure> {
	let current = current_session(chain).await?;
	let session = session.unwrap_or(current);
	let outputs: Vec<Output> = if session == current {
		let key = pallet_authorities::Current::<Runtime>::hashed_key().to_vec();
		chain.read::<Production<Most>>(key).await?.unwrap_or_default().outputs.into_inner()
	} else {
		let key = pallet_authorities::Past::<Runtime>::hashed_key_for(session);
		chain.read(key).await?.ok_or_else(|| {
			missing(
				"NoSuchSession",
				"production is kept for the last 1,008 sessions: see `cadena authority list`",
			)
		})?
	};
	let key = pallet_authorities::InOffice::<Runtime>::hashed_key_for(session);
	let in_office: Vec<(AccountId, SessionKeys)> = chain.read(key).await?.unwrap_or_default();
	let mut text = format!("session {session}\n");
	let mut list = Vec::<Value>::new();
	for output in &outputs {
		text += &format!(
			"{}  agency {}, {} blocks, {} slots missed\n",
			output.node, output.agency, output.authored, output.missed
		);
		let keys = in_office.iter().find(|(node, _)| *node == output.node).map(|(_, keys)| keys);
		list.push(json!({
			"node": output.node.to_string(),
			"agency": output.agency,
			"authored": output.authored,
			"missed": output.missed,
			"aura": keys.map(|keys| keys.aura.to_ss58check()),
			"grandpa": keys.map(|keys| keys.grandpa.to_ss58check()),
		}));
	}
	Ok(Answer::new(text, json!({ "session": session, "production": list })))
}
