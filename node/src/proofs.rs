//! Proofs for those who have no node: of finality from any final block on, and of the first block's state, which no node
//! keeps for long.

use crate::service::FullBackend;
use cadena_runtime::{BlockNumber, Hash, Header, opaque::Block};
use codec::{DecodeAll, Encode};
use jsonrpsee::{
	core::RpcResult,
	proc_macros::rpc,
	types::{ErrorObjectOwned, error::ErrorCode},
};
use sc_client_api::Backend as _;
use sc_consensus_grandpa::{
	SharedAuthoritySet,
	warp_proof::{NetworkProvider, WarpSyncFragment},
};
use sc_network_sync::strategy::warp::{EncodedProof, WarpSyncProvider};
use sc_service::ChainSpec;
use serde::{Serialize, Serializer};
use sp_blockchain::HeaderBackend;
use sp_core::{
	Bytes,
	storage::{StorageKey, well_known_keys::CODE},
};
use sp_runtime::{
	StateVersion,
	traits::{BlakeTwo256, Hash as _, Header as _},
};
use sp_state_machine::{Backend as _, InMemoryBackend, prove_read_on_trie_backend};
use std::{
	collections::VecDeque,
	sync::{Arc, Mutex, OnceLock, PoisonError},
};

/// Largest part of a proof of finality in one answer: in hexadecimal it must fit the default limit of answers, 15 MB.
const LARGEST_PAGE: usize = 4 * 1024 * 1024;
/// Most keys of one proof.
const MOST_KEYS: usize = 16;
/// Answers that are kept: some 32 MB at most.
const KEPT: usize = 4;

/// Bytes in hexadecimal, written once for all who ask for them.
#[derive(Clone, Debug, PartialEq)]
pub struct Hex(Arc<str>);

impl From<&[u8]> for Hex {
	fn from(bytes: &[u8]) -> Self {
		Self(sp_core::bytes::to_hex(bytes, false).into())
	}
}

impl Serialize for Hex {
	fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
		serializer.serialize_str(&self.0)
	}
}

/// The answers that were asked for last, each of which holds as long as its key does. Those who ask for others wait for each other,
/// so that no more than one is made at a time.
struct Recent<K>(Mutex<VecDeque<(K, Hex)>>);

impl<K> Default for Recent<K> {
	fn default() -> Self {
		Self(Mutex::default())
	}
}

impl<K: PartialEq> Recent<K> {
	/// The kept answer, or the one that is made now. What fails is not kept.
	fn get_or_make<E>(&self, key: K, make: impl FnOnce() -> Result<Hex, E>) -> Result<Hex, E> {
		let mut kept = self.0.lock().unwrap_or_else(PoisonError::into_inner);
		let answer = match kept.iter().position(|(of, _)| *of == key).and_then(|at| kept.remove(at)) {
			Some((_, answer)) => answer,
			None => make()?,
		};
		kept.push_back((key, answer.clone()));
		while kept.len() > KEPT {
			kept.pop_front();
		}
		Ok(answer)
	}
}

/// What an answer depends on: the first block after `from` that ended a set of authorities, and the last final block. All blocks of one
/// set have the same answer.
type Range = (BlockNumber, Hash);

/// The first block and a proof of a part of its state.
#[derive(Clone, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct GenesisProof {
	/// The header in SCALE, whose hash is the chain's.
	header: Bytes,
	/// The nodes of the state's trie that lead to the keys.
	proof: Vec<Bytes>,
}

/// What the node proves.
#[rpc(server)]
pub trait ProofsApi {
	/// What GRANDPA's warp sync would answer from a final block on: each last block of a set of authorities with its
	/// justification, and the newest justified block, in SCALE. At most some 4 MiB; the last byte says whether it is all.
	#[method(name = "cadena_finalityProof", blocking)]
	fn finality_proof(&self, from: Hash) -> RpcResult<Hex>;

	/// The first block, and a proof of at most 16 keys of its state.
	#[method(name = "cadena_genesisProof", blocking)]
	fn genesis_proof(&self, keys: Vec<StorageKey>) -> RpcResult<GenesisProof>;
}

/// The state of the first block is made from the specification when it is first asked for.
#[derive(Clone)]
pub struct Proofs {
	backend: Arc<FullBackend>,
	sets: SharedAuthoritySet<Hash, BlockNumber>,
	finality: Arc<NetworkProvider<Block, FullBackend>>,
	recent: Arc<Recent<Range>>,
	specification: Arc<dyn ChainSpec>,
	first_block: Arc<OnceLock<Result<FirstBlock, String>>>,
}

struct FirstBlock {
	header: Bytes,
	state: InMemoryBackend<BlakeTwo256>,
}

impl Proofs {
	/// From the database and the sets of authorities, the provider of warp sync over both, and the chain's specification.
	pub fn new(
		backend: Arc<FullBackend>,
		sets: SharedAuthoritySet<Hash, BlockNumber>,
		finality: Arc<NetworkProvider<Block, FullBackend>>,
		specification: Box<dyn ChainSpec>,
	) -> Self {
		Self {
			backend,
			sets,
			finality,
			recent: Arc::default(),
			specification: specification.into(),
			first_block: Arc::default(),
		}
	}

	fn first_block(&self) -> Result<&FirstBlock, ErrorObjectOwned> {
		let made = self.first_block.get_or_init(|| {
			let storage = self.specification.as_storage_builder().build_storage()?;
			let state = InMemoryBackend::from((storage, StateVersion::V1));
			let (root, _) = state.storage_root(std::iter::empty(), StateVersion::V1);
			let nothing = BlakeTwo256::ordered_trie_root(Vec::new(), StateVersion::V0);
			let header = Header::new(0, nothing, root, Hash::zero(), Default::default());
			Ok(FirstBlock { header: Bytes(header.encode()), state })
		});
		made.as_ref().map_err(|reason| failed(reason))
	}

	/// The range of a final block that is not of the present set. Of the present set there is a single block to prove, and of any
	/// other block nothing.
	fn range(&self, from: Hash) -> Option<Range> {
		let blockchain = self.backend.blockchain();
		let (number, finalised) = (blockchain.number(from).ok()??, blockchain.info());
		let is_final = number <= finalised.finalized_number && blockchain.hash(number).ok()? == Some(from);
		let changes = self.sets.authority_set_changes();
		let (_, last_of_set) = changes.iter_from(number)?.next().filter(|_| is_final)?;
		Some((*last_of_set, finalised.finalized_hash))
	}

	fn page(&self, from: Hash) -> RpcResult<Hex> {
		let EncodedProof(proof) = self.finality.generate(from).map_err(failed)?;
		first_page(proof).map(|page| page.as_slice().into())
	}
}

/// As many whole blocks of a proof as one answer takes.
fn first_page(proof: Vec<u8>) -> RpcResult<Vec<u8>> {
	if proof.len() <= LARGEST_PAGE {
		return Ok(proof);
	}
	let (mut blocks, _) =
		<(Vec<WarpSyncFragment<Block>>, bool)>::decode_all(&mut proof.as_slice()).map_err(failed)?;
	let mut size = 0;
	let fitting = blocks.iter().take_while(|block| {
		size += block.encoded_size();
		size <= LARGEST_PAGE
	});
	let fitting = fitting.count().max(1);
	blocks.truncate(fitting);
	Ok((blocks, false).encode())
}

fn failed(reason: impl ToString) -> ErrorObjectOwned {
	ErrorObjectOwned::owned(ErrorCode::InternalError.code(), reason.to_string(), None::<()>)
}

impl ProofsApiServer for Proofs {
	fn finality_proof(&self, from: Hash) -> RpcResult<Hex> {
		match self.range(from) {
			Some(range) => self.recent.get_or_make(range, || self.page(from)),
			None => self.page(from),
		}
	}

	fn genesis_proof(&self, keys: Vec<StorageKey>) -> RpcResult<GenesisProof> {
		if keys.len() > MOST_KEYS {
			let reason = format!("at most {MOST_KEYS} keys");
			return Err(ErrorObjectOwned::owned(ErrorCode::InvalidParams.code(), reason, None::<()>));
		}
		// The code is megabytes, and everybody has it: the specification carries it.
		if keys.iter().any(|key| key.0 == CODE) {
			let reason = "the code is not proven here: the chain's specification carries it";
			return Err(ErrorObjectOwned::owned(ErrorCode::InvalidParams.code(), reason, None::<()>));
		}
		let FirstBlock { header, state } = self.first_block()?;
		let proof = prove_read_on_trie_backend(state, keys.iter().map(|key| &key.0)).map_err(failed)?;
		let proof = proof.into_iter_nodes().map(Bytes).collect();
		Ok(GenesisProof { header: header.clone(), proof })
	}
}

#[cfg(test)]
mod tests {
	use super::*;
	use std::convert::Infallible;

	fn hex(byte: u8) -> Hex {
		[byte].as_slice().into()
	}

	#[test]
	fn l9_an_answer_is_made_once_for_a_set_and_a_final_block() {
		let (recent, finalised) = (Recent::<Range>::default(), Hash::repeat_byte);
		let mut made = 0;
		let mut ask = |set, block| {
			let make = || {
				made += 1;
				Ok::<_, Infallible>(hex(made))
			};
			let Ok(answer) = recent.get_or_make((set, finalised(block)), make);
			answer
		};
		for _ in 0..3 {
			assert_eq!(ask(10, 1), hex(1));
		}
		assert_eq!(ask(10, 2), hex(2), "more is final");
		assert_eq!(ask(20, 2), hex(3), "of another set");
		assert_eq!(ask(10, 1), hex(1), "and the first is kept still");
	}

	#[test]
	fn l9_few_answers_are_kept_and_those_that_are_asked_for_stay() {
		let recent = Recent::<usize>::default();
		let ask = |key: usize| {
			let make = || Ok::<_, Infallible>([u8::MAX, 0].as_slice().into());
			let Ok(_) = recent.get_or_make(key, make);
		};
		for key in 0..10 * KEPT {
			ask(key);
			ask(0);
		}
		let kept: Vec<usize> =
			recent.0.lock().expect("nobody panicked").iter().map(|(key, _)| *key).collect();
		assert_eq!(kept.len(), KEPT);
		assert!(kept.contains(&0), "{kept:?}");
	}

	#[test]
	fn l9_a_failure_is_not_kept() {
		let recent = Recent::<u8>::default();
		assert_eq!(recent.get_or_make(1, || Err("no database")), Err("no database"));
		assert_eq!(recent.get_or_make(1, || Ok::<_, &str>(hex(7))), Ok(hex(7)));
	}

	#[test]
	fn bytes_are_written_as_wallets_read_them() {
		assert_eq!(serde_json::to_string(&Hex::from([0, 171].as_slice())).expect("writes"), r#""0x00ab""#);
		assert_eq!(serde_json::to_string(&Hex::from([].as_slice())).expect("writes"), r#""0x""#);
	}
}
