//! Values from the nodes of a state's trie.

use crate::{Hex, Refusal};
use alloc::vec::Vec;
use sp_core::H256;
use sp_runtime::traits::BlakeTwo256;
use sp_trie::{
	LayoutV1, StorageProof, Trie, TrieDBBuilder, TrieDBKeyIterator,
	accessed_nodes_tracker::AccessedNodesTracker,
};

fn forged() -> Refusal {
	Refusal::new("ForgedProof", "the proof does not lead from the block's state to the items")
}

/// Reads values from a proof, each node of which is needed and in its place.
pub fn read(root: H256, nodes: &[Hex], keys: &[&[u8]]) -> Result<Vec<Option<Vec<u8>>>, Refusal> {
	if !nodes.is_sorted_by(|one, next| one < next) {
		return Err(Refusal::new("NotCanonical", "the nodes of a proof are not in the order of their bytes"));
	}
	let nodes = StorageProof::new(nodes.iter().map(|node| node.0.clone()));
	let mut used = AccessedNodesTracker::new(nodes.len());
	let nodes = nodes.into_memory_db::<BlakeTwo256>();
	let trie = TrieDBBuilder::<LayoutV1<BlakeTwo256>>::new(&nodes, &root).with_recorder(&mut used).build();
	let values = keys.iter().map(|key| trie.get(key)).collect::<Result<_, _>>().map_err(|_| forged())?;
	used.ensure_no_unused_nodes()
		.map_err(|_| Refusal::new("UselessNode", "the proof has a node that leads to no item"))?;
	Ok(values)
}

/// Lists the keys under a prefix, in their order. The proof must have every node below it: one that leaves a key out is refused.
pub fn keys(
	root: H256,
	nodes: impl IntoIterator<Item = Vec<u8>>,
	prefix: &[u8],
) -> Result<Vec<Vec<u8>>, Refusal> {
	let nodes = StorageProof::new(nodes).into_memory_db::<BlakeTwo256>();
	let trie = TrieDBBuilder::<LayoutV1<BlakeTwo256>>::new(&nodes, &root).build();
	let keys = TrieDBKeyIterator::new_prefixed(&trie, prefix).map_err(|_| forged())?;
	keys.collect::<Result<_, _>>().map_err(|_| forged())
}
