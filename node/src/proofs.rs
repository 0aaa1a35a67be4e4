//! Proofs for those who have no node: of finality from any final block on, and of the first block's state, which no node
//! keeps for long.

use crate::service::FullBackend;
use cadena_runtime::{Hash, Header, opaque::Block};
use codec::{DecodeAll, Encode};
use jsonrpsee::{
	core::RpcResult,
	proc_macros::rpc,
	types::{ErrorObjectOwned, error::ErrorCode},
};
use sc_consensus_grandpa::warp_proof::{NetworkProvider, WarpSyncFragment};
use sc_network_sync::strategy::warp::{EncodedProof, WarpSyncProvider};
use sc_service::ChainSpec;
use serde::Serialize;
use sp_core::{
	Bytes,
	storage::{StorageKey, well_known_keys::CODE},
};
use sp_runtime::{
	StateVersion,
	traits::{BlakeTwo256, Hash as _, Header as _},
};
use sp_state_machine::{Backend as _, InMemoryBackend, prove_read_on_trie_backend};
use std::sync::{Arc, OnceLock};

/// Largest part of a proof of finality in one answer: in hexadecimal it must fit the default limit of answers, 15 MB.
const LARGEST_PAGE: usize = 4 * 1024 * 1024;
/// Most keys of one proof.
const MOST_KEYS: usize = 16;

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
	fn finality_proof(&self, from: Hash) -> RpcResult<Bytes>;

	/// The first block, and a proof of at most 16 keys of its state.
	#[method(name = "cadena_genesisProof", blocking)]
	fn genesis_proof(&self, keys: Vec<StorageKey>) -> RpcResult<GenesisProof>;
}

/// The state of the first block is made from the specification when it is first asked for.
#[derive(Clone)]
pub struct Proofs {
	finality: Arc<NetworkProvider<Block, FullBackend>>,
	specification: Arc<dyn ChainSpec>,
	first_state: Arc<OnceLock<Result<InMemoryBackend<BlakeTwo256>, String>>>,
}

impl Proofs {
	/// From the provider of warp sync, and the chain's specification.
	pub fn new(
		finality: Arc<NetworkProvider<Block, FullBackend>>,
		specification: Box<dyn ChainSpec>,
	) -> Self {
		Self { finality, specification: specification.into(), first_state: Arc::default() }
	}

	fn first_state(&self) -> Result<&InMemoryBackend<BlakeTwo256>, ErrorObjectOwned> {
		let made = self.first_state.get_or_init(|| {
			let storage = self.specification.as_storage_builder().build_storage()?;
			Ok(InMemoryBackend::from((storage, StateVersion::V1)))
		});
		made.as_ref().map_err(|reason| failed(reason))
	}
}

fn failed(reason: impl ToString) -> ErrorObjectOwned {
	ErrorObjectOwned::owned(ErrorCode::InternalError.code(), reason.to_string(), None::<()>)
}

impl ProofsApiServer for Proofs {
	fn finality_proof(&self, from: Hash) -> RpcResult<Bytes> {
		let EncodedProof(proof) = self.finality.generate(from).map_err(failed)?;
		if proof.len() <= LARGEST_PAGE {
			return Ok(Bytes(proof));
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
		Ok(Bytes((blocks, false).encode()))
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
		let state = self.first_state()?;
		let (root, _) = state.storage_root(std::iter::empty(), StateVersion::V1);
		let nothing = BlakeTwo256::ordered_trie_root(Vec::new(), StateVersion::V0);
		let header = Header::new(0, nothing, root, Hash::zero(), Default::default());
		let proof = prove_read_on_trie_backend(state, keys.iter().map(|key| &key.0)).map_err(failed)?;
		let proof = proof.into_iter_nodes().map(Bytes).collect();
		Ok(GenesisProof { header: Bytes(header.encode()), proof })
	}
}
