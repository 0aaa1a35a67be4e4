//! What a node sees of misbehaving authorities, in metrics that an alert can watch.
//!
//! Two blocks of one author in one slot are an Aura equivocation, which no transaction reports: it is logged and counted. What was
//! recorded on chain, GRANDPA equivocations, is shown as the finalised state has it.

use cadena_runtime::{Hash, Runtime, opaque::Block};
use codec::Decode;
use futures::StreamExt;
use pallet_authorities::Offences;
use sc_client_api::{Backend, BlockchainEvents, StorageProvider};
use sp_api::ProvideRuntimeApi;
use sp_consensus_aura::{
	AuraApi, Slot,
	sr25519::{AuthorityId, AuthoritySignature},
};
use sp_runtime::traits::Header as _;
use std::{
	collections::{BTreeMap, btree_map::Entry},
	sync::Arc,
};
use substrate_prometheus_endpoint::{Counter, Gauge, PrometheusError, Registry, U64, register};

/// For so many slots a block is remembered: about half an hour.
const REMEMBERED_SLOTS: u64 = 1_024;

/// The first block seen of each author in each of the last slots.
#[derive(Default)]
struct Authored {
	blocks: BTreeMap<(Slot, AuthorityId), Hash>,
}

impl Authored {
	/// Notes a block; returns the other one when its author made another in the same slot.
	fn note(&mut self, slot: Slot, author: AuthorityId, block: Hash) -> Option<Hash> {
		let oldest = slot.saturating_sub(REMEMBERED_SLOTS);
		while self.blocks.first_key_value().is_some_and(|((slot, _), _)| *slot < oldest) {
			self.blocks.pop_first();
		}
		match self.blocks.entry((slot, author)) {
			Entry::Vacant(entry) => {
				entry.insert(block);
				None
			}
			Entry::Occupied(entry) => Some(*entry.get()).filter(|first| *first != block),
		}
	}
}

/// The metrics, also kept where nobody reads them.
pub struct Metrics {
	equivocations: Counter<U64>,
	offences: Gauge<U64>,
}

impl Metrics {
	/// Registers the metrics.
	pub fn new(registry: Option<&Registry>) -> Result<Self, PrometheusError> {
		let equivocations = Counter::new(
			"cadena_aura_equivocations_total",
			"Blocks that their author made besides another in the same slot",
		)?;
		let offences = Gauge::new(
			"cadena_offences_recorded",
			"Offences of authorities that the finalised state records",
		)?;
		Ok(match registry {
			Some(registry) => Self {
				equivocations: register(equivocations, registry)?,
				offences: register(offences, registry)?,
			},
			None => Self { equivocations, offences },
		})
	}
}

/// Watches blocks as they come and as they become final.
pub async fn watch<C, B>(client: Arc<C>, metrics: Metrics)
where
	B: Backend<Block>,
	C: BlockchainEvents<Block> + ProvideRuntimeApi<Block> + StorageProvider<Block, B>,
	C::Api: AuraApi<Block, AuthorityId>,
{
	let mut authored = Authored::default();
	let mut imported = client.every_import_notification_stream().fuse();
	let mut finalised = client.finality_notification_stream().fuse();
	loop {
		futures::select! {
			block = imported.select_next_some() => {
				let Ok(slot) =
					sc_consensus_aura::find_pre_digest::<Block, AuthoritySignature>(&block.header)
				else { continue };
				let authorities = client.runtime_api().authorities(*block.header.parent_hash());
				let Some(author) = authorities.ok().and_then(|list| author_of(slot, list)) else { continue };
				if let Some(other) = authored.note(slot, author.clone(), block.hash) {
					metrics.equivocations.inc();
					log::warn!(
						target: "aura",
						"Equivocation: {author} made {other:?} and {:?} in slot {slot}", block.hash,
					);
				}
			}
			block = finalised.select_next_some() => {
				let key = sc_client_api::StorageKey(Offences::<Runtime>::hashed_key().to_vec());
				if let Ok(Some(value)) = client.storage(block.hash, &key)
					&& let Ok(offences) = u32::decode(&mut value.0.as_slice())
				{
					metrics.offences.set(offences.into());
				}
			}
			complete => return,
		}
	}
}

fn author_of(slot: Slot, mut authorities: Vec<AuthorityId>) -> Option<AuthorityId> {
	let index = slot.checked_rem(authorities.len() as u64)?;
	Some(authorities.swap_remove(index as usize))
}

#[cfg(test)]
mod tests {
	use super::*;
	use sp_core::{crypto::UncheckedFrom, sr25519};

	fn authority(byte: u8) -> AuthorityId {
		sr25519::Public::unchecked_from([byte; 32]).into()
	}

	fn block(byte: u8) -> Hash {
		Hash::repeat_byte(byte)
	}

	#[test]
	fn a_second_block_in_a_slot_is_an_equivocation() {
		let mut authored = Authored::default();
		assert_eq!(authored.note(7.into(), authority(1), block(1)), None);
		assert_eq!(authored.note(7.into(), authority(1), block(2)), Some(block(1)));
	}

	#[test]
	fn the_same_block_again_another_slot_or_another_author_are_none() {
		let mut authored = Authored::default();
		for (slot, author, hash) in [(7, 1, 1), (7, 1, 1), (8, 1, 2), (7, 2, 3)] {
			assert_eq!(authored.note(slot.into(), authority(author), block(hash)), None);
		}
	}

	#[test]
	fn memory_is_bounded_by_slots() {
		let mut authored = Authored::default();
		for slot in 0..3 * REMEMBERED_SLOTS {
			authored.note(slot.into(), authority(1), block(1));
		}
		assert_eq!(authored.blocks.len() as u64, REMEMBERED_SLOTS + 1);
	}

	#[test]
	fn slots_go_round_the_authorities() {
		let list = || vec![authority(0), authority(1), authority(2)];
		assert_eq!(author_of(31.into(), list()), Some(authority(1)));
		assert_eq!(author_of(31.into(), vec![]), None);
	}
}
