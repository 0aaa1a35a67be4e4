//! Authorities, and the keys of a node: made in the node's own keystore, from which they never leave.

pub mod json;

use crate::{
	At, Failure,
	base::{files, json as base, keys},
	node::{BLAKE2, ensure_first, failed, missing},
};
use cadena_primitives::{AccountId, AgencyId};
use cadena_runtime::{
	Runtime, SessionKeys,
	pallet_authorities::{
		self, MaxProof,
		types::{KeyOwner, Node, Output, Production, Rules},
	},
	pallet_session,
};
use codec::{DecodeAll, Encode};
use frame_support::storage::StoragePrefixedMap;
use sc_keystore::LocalKeystore;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use sp_core::{H256, Pair, bounded_vec::BoundedVec, crypto::Ss58Codec, ed25519};
use sp_io::TestExternalities;
use sp_keystore::KeystoreExt;
use std::{fs, path::Path};
use subxt::rpcs::{RpcClient, rpc_params};

const NETWORK_KEY: &str = "secret_ed25519";

/// What an agency makes public of a node: no secret is in it.
#[derive(Clone, Debug, Deserialize, JsonSchema, Serialize)]
pub struct NodeDocument {
	/// The agency that holds the node.
	pub agency: AgencyId,
	/// The node's account, SS58. It names the node and signs nothing.
	#[schemars(with = "base::Account")]
	pub node: String,
	/// The session keys: Aura's and GRANDPA's, SCALE, in hexadecimal.
	#[schemars(with = "base::Hex")]
	pub keys: String,
	/// The proof that the agency's node possesses them, on one chain, in hexadecimal; null where they were made before there was a
	/// chain.
	#[schemars(with = "Option<base::Hex>")]
	pub proof: Option<String>,
	/// Aura's key, SS58: what `session.keys` of a chain specification takes.
	pub aura: String,
	/// GRANDPA's key, SS58.
	pub grandpa: String,
	/// The node's address in the network, for boot nodes: `/p2p/` and this; null where the keys alone are new.
	#[serde(default)]
	pub peer: Option<String>,
}

impl NodeDocument {
	fn new(
		agency: AgencyId,
		node: &AccountId,
		keys: &SessionKeys,
		proof: Option<&[u8]>,
		peer: Option<String>,
	) -> Self {
		Self {
			agency,
			node: node.to_string(),
			keys: hexadecimal(&keys.encode()),
			proof: proof.map(hexadecimal),
			aura: keys.aura.to_ss58check(),
			grandpa: keys.grandpa.to_ss58check(),
			peer,
		}
	}

	/// The transaction that registers the node; refuses what is not well-formed or not proven.
	pub fn registration(&self) -> Result<pallet_authorities::Call<Runtime>, Failure> {
		let malformed = |what| {
			Failure::input("MalformedKeys", format!("{what}: make it with `cadena authority rotate-keys`"))
		};
		let node = keys::parse_account(&self.node)?;
		let bytes = decode(&self.keys).ok_or_else(|| malformed("the keys are no hexadecimal"))?;
		let keys = SessionKeys::decode_all(&mut bytes.as_slice())
			.map_err(|_| malformed("these are not Aura's and GRANDPA's keys"))?;
		let Some(proof) = &self.proof else {
			let advice = "the keys name no chain: start the node and give it new ones by `cadena authority rotate-keys`";
			return Err(Failure::input("NoKeyProof", advice));
		};
		let proof = decode(proof).ok_or_else(|| malformed("the proof is no hexadecimal"))?;
		let proof = BoundedVec::<u8, MaxProof>::try_from(proof)
			.map_err(|_| malformed("the proof is too long to be one"))?;
		Ok(pallet_authorities::Call::register { node, keys: Box::new(keys), proof })
	}
}

/// Makes the keys of a new node in its folder, before the node first runs: the session keys in the keystore and the network
/// key. `node` names the node; without it, its network key does. The proof is for the chain of `genesis`; before there is one, as at
/// the ceremony of a new network, the keys go into its specification without.
pub fn init(
	base: &Path,
	chain_id: &str,
	genesis: Option<H256>,
	agency: AgencyId,
	node: Option<AccountId>,
) -> Result<NodeDocument, Failure> {
	let unwritable = |error: &dyn std::fmt::Display| {
		Failure::input("UnwritableFile", format!("{}: {error}", base.display()))
	};
	if chain_id.is_empty() || chain_id.contains(['/', '.']) {
		return Err(Failure::input(
			"MalformedChainId",
			"the id is the field `id` of the chain specification",
		));
	}
	let chain = base.join("chains").join(chain_id);
	let (keystore, network) = (chain.join("keystore"), chain.join("network"));
	for folder in [&keystore, &network] {
		if folder.read_dir().is_ok_and(|mut entries| entries.next().is_some()) {
			let advice =
				format!("{} has keys already: a running node gets new ones by rotate-keys", folder.display());
			return Err(Failure::input("KeysExist", advice));
		}
	}
	fs::create_dir_all(&network).map_err(|error| unwritable(&error))?;

	let store = LocalKeystore::open(&keystore, None).map_err(|error| unwritable(&error))?;
	let mut externalities = TestExternalities::default();
	externalities.register_extension(KeystoreExt::new(store));
	let (network_key, _) = ed25519::Pair::generate();
	let node = node.unwrap_or_else(|| AccountId::new(network_key.public().0));
	let owner = KeyOwner::new(genesis.unwrap_or_default(), agency, &node).encode();
	let made = externalities.execute_with(|| SessionKeys::generate(&owner, None));
	let proof = genesis.map(|_| made.proof.encode());
	files::write_private(&network.join(NETWORK_KEY), &network_key.to_raw_vec())?;
	let peer = peer_id(&network_key.public());
	Ok(NodeDocument::new(agency, &node, &made.keys, proof.as_deref(), Some(peer)))
}

/// Asks a running node for new session keys, proven for the chain of `genesis`; refuses a node of another chain. Its RPC must be
/// one that trusts the caller: on the node's own machine.
pub async fn rotate_keys(
	url: &str,
	genesis: H256,
	agency: AgencyId,
	node: &AccountId,
) -> Result<NodeDocument, Failure> {
	#[derive(Deserialize)]
	struct Generated {
		keys: String,
		proof: Option<String>,
	}
	let rpc = RpcClient::from_insecure_url(url).await.map_err(|error| {
		Failure::NoNode(format!("{url}: {error}. Give the address of your own node by --url"))
	})?;
	let first: H256 = rpc.request("chain_getBlockHash", rpc_params![0]).await.map_err(failed)?;
	ensure_first(first, genesis)?;
	let owner = hexadecimal(&KeyOwner::new(genesis, agency, node).encode());
	let generated: Generated =
		rpc.request("author_rotateKeysWithOwner", rpc_params![owner]).await.map_err(|error| {
			Failure::Refused {
				name: "KeysNotMade".into(),
				explanation: format!(
					"{error}. Ask the node on its own machine, where unsafe calls are allowed"
				),
			}
		})?;
	let malformed = || Failure::Node("the node answered with malformed keys".into());
	let keys = decode(&generated.keys).ok_or_else(malformed)?;
	let keys = SessionKeys::decode_all(&mut keys.as_slice()).map_err(|_| malformed())?;
	let proof = generated.proof.as_deref().and_then(decode).ok_or_else(malformed)?;
	Ok(NodeDocument::new(agency, node, &keys, Some(&proof), None))
}

/// The agency that has registered the node.
pub async fn agency_of(at: &At, node: &AccountId) -> Result<Option<AgencyId>, Failure> {
	let record: Option<Node> = at.read(pallet_authorities::Nodes::<Runtime>::hashed_key_for(node)).await?;
	Ok(record.map(|record| record.agency))
}

/// Most authorities, as the runtime has it.
type Most = <Runtime as pallet_authorities::Config>::MaxAuthorities;

/// The set, the session and the registered nodes.
#[derive(Clone, Debug)]
pub struct Overview {
	/// Number of the session.
	pub session: u32,
	/// The rules of the set.
	pub rules: Rules,
	/// Who is in the set.
	pub set: Vec<AccountId>,
	/// Who is in this session.
	pub running: Vec<AccountId>,
	/// All registered nodes.
	pub nodes: Vec<(AccountId, Node)>,
}

/// What the authorities of a session did.
#[derive(Clone, Debug)]
pub struct Session {
	/// Its number.
	pub number: u32,
	/// What each authority did.
	pub outputs: Vec<Output>,
	/// Keys of the authorities, as long as the chain keeps them.
	pub in_office: Vec<(AccountId, SessionKeys)>,
}

/// The rules of the set.
pub async fn rules(at: &At) -> Result<Rules, Failure> {
	Ok(at.read(pallet_authorities::SetRules::<Runtime>::hashed_key()).await?.unwrap_or_default())
}

/// The set, the session and the registered nodes.
pub async fn overview(at: &At) -> Result<Overview, Failure> {
	let set = at.read(pallet_authorities::Authorities::<Runtime>::hashed_key()).await?;
	let running = at.read(pallet_session::Validators::<Runtime>::hashed_key()).await?;
	Ok(Overview {
		session: current_session(at).await?,
		rules: rules(at).await?,
		set: set.unwrap_or_default(),
		running: running.unwrap_or_default(),
		nodes: at.entries(&pallet_authorities::Nodes::<Runtime>::final_prefix(), BLAKE2).await?,
	})
}

/// What the authorities of a session did; without its number, of the one under way.
pub async fn session(at: &At, number: Option<u32>) -> Result<Session, Failure> {
	let current = current_session(at).await?;
	let number = number.unwrap_or(current);
	let outputs: Vec<Output> = if number == current {
		let key = pallet_authorities::Current::<Runtime>::hashed_key();
		at.read::<Production<Most>>(key).await?.unwrap_or_default().outputs.into_inner()
	} else {
		let past = at.read(pallet_authorities::Past::<Runtime>::hashed_key_for(number)).await?;
		past.ok_or_else(|| {
			let advice = "production is kept for the last 1,008 sessions: see `cadena authority list`";
			missing("NoSuchSession", advice)
		})?
	};
	let key = pallet_authorities::InOffice::<Runtime>::hashed_key_for(number);
	Ok(Session { number, outputs, in_office: at.read(key).await?.unwrap_or_default() })
}

async fn current_session(at: &At) -> Result<u32, Failure> {
	Ok(at.read(pallet_session::CurrentIndex::<Runtime>::hashed_key()).await?.unwrap_or_default())
}

/// The name of a node in the network: the identity multihash of its public key in libp2p's envelope.
fn peer_id(key: &ed25519::Public) -> String {
	const ENVELOPE: [u8; 6] = [0x00, 0x24, 0x08, 0x01, 0x12, 0x20];
	bs58::encode([&ENVELOPE[..], &key.0].concat()).into_string()
}

fn hexadecimal(bytes: &[u8]) -> String {
	format!("0x{}", hex::encode(bytes))
}

fn decode(text: &str) -> Option<Vec<u8>> {
	hex::decode(text.strip_prefix("0x")?).ok()
}

#[cfg(test)]
mod tests {
	use super::*;
	use sp_runtime::traits::OpaqueKeys;

	#[test]
	fn new_keys_are_proven_private_and_made_once() {
		let folder = tempfile::tempdir().expect("a temporary folder");
		let genesis = H256::repeat_byte(3);
		let document = init(folder.path(), "cadena_test", Some(genesis), 7, None).expect("made");
		let pallet_authorities::Call::register { node, keys, proof } =
			document.registration().expect("well-formed")
		else {
			panic!("it registers")
		};
		let shows = |genesis, agency| {
			keys.ownership_proof_is_valid(&KeyOwner::new(genesis, agency, &node).encode(), &proof)
		};
		assert!(shows(genesis, 7));
		assert!(!shows(genesis, 8), "another agency");
		assert!(!shows(H256::repeat_byte(4), 7), "another chain");
		let keystore = folder.path().join("chains/cadena_test/keystore");
		for entry in keystore
			.read_dir()
			.expect("a keystore")
			.chain(folder.path().join("chains/cadena_test/network").read_dir().expect("a network folder"))
		{
			files::ensure_private(&entry.expect("a file").path()).expect("only its owner reads it");
		}
		assert_eq!(
			init(folder.path(), "cadena_test", Some(genesis), 7, None).expect_err("again").name(),
			"KeysExist"
		);
	}

	#[test]
	fn l11_keys_that_name_no_chain_are_registered_on_none() {
		let folder = tempfile::tempdir().expect("a temporary folder");
		let document = init(folder.path(), "cadena_test", None, 7, None).expect("made");
		assert_eq!(document.proof, None);
		assert_eq!(document.registration().expect_err("proves nothing").name(), "NoKeyProof");
	}

	#[test]
	fn a_document_says_nothing_secret() {
		let folder = tempfile::tempdir().expect("a temporary folder");
		let document = init(folder.path(), "cadena_test", Some(H256::zero()), 7, None).expect("made");
		let public = serde_json::to_string(&document).expect("serialises");
		for entry in folder.path().join("chains/cadena_test/keystore").read_dir().expect("a keystore") {
			let secret = fs::read_to_string(entry.expect("a file").path()).expect("text");
			assert!(!public.contains(secret.trim_matches('"')));
		}
	}

	#[test]
	fn malformed_documents_are_named() {
		let folder = tempfile::tempdir().expect("a temporary folder");
		let sound = init(folder.path(), "cadena_test", Some(H256::zero()), 7, None).expect("made");
		let name = |document: NodeDocument| {
			document.registration().map(|_| ()).expect_err("refused").name().to_owned()
		};
		let half = sound.keys[..sound.keys.len() / 2].to_owned();
		assert_eq!(name(NodeDocument { keys: half, ..sound.clone() }), "MalformedKeys");
		assert_eq!(name(NodeDocument { proof: Some("proof".into()), ..sound.clone() }), "MalformedKeys");
		assert_eq!(
			name(NodeDocument { proof: Some(format!("0x{}", "00".repeat(513))), ..sound.clone() }),
			"MalformedKeys"
		);
		assert_eq!(name(NodeDocument { node: "Alice".into(), ..sound }), "MalformedAccount");
	}

	#[test]
	fn a_peer_is_named_as_the_network_names_it() {
		let key = ed25519::Pair::from_seed(&[1; 32]);
		let name = peer_id(&key.public());
		assert!(name.starts_with("12D3KooW") && name.len() == 52, "{name}");
	}
}
