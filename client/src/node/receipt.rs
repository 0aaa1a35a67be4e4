//! Transactions that were sent, and what became of them.

use super::{At, BlockRef, Chain, failed, missing, submit::Included, submit::LIFETIME};
use crate::Failure;
use cadena_constancia::Header;
use cadena_runtime::{BlockNumber, RuntimeEvent, VERSION};
use frame_system::{EventRecord, Phase};
use serde::Deserialize;
use sp_core::{Bytes, H256};
use sp_io::hashing::blake2_256;
use sp_runtime::traits::{BlakeTwo256, Hash as _, Header as _};
use std::{fmt, str::FromStr};
use subxt::rpcs::rpc_params;

/// Blocks in which a transaction is looked for where nothing else is said.
const USUAL: BlockNumber = 64;

/// Transaction that was sent: its hash, and the blocks that may include it. As text, `HASH` or `HASH:FIRST:LAST`.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub struct Receipt {
	/// BLAKE2b-256 of its bytes.
	pub hash: H256,
	/// The first and the last block that may include it; none for the newest.
	pub blocks: Option<(BlockNumber, BlockNumber)>,
}

impl Receipt {
	/// Of a transaction that may be included in so many blocks after one.
	pub(super) fn of(transaction: &[u8], born: BlockNumber, lifetime: u64) -> Self {
		let lifetime = BlockNumber::try_from(lifetime).unwrap_or(BlockNumber::MAX);
		let blocks = (born.saturating_add(1), born.saturating_add(lifetime));
		Self { hash: H256(blake2_256(transaction)), blocks: Some(blocks) }
	}

	/// The blocks to look at, where this is the newest.
	fn range(&self, newest: BlockNumber) -> std::ops::RangeInclusive<BlockNumber> {
		let (first, last) =
			self.blocks.unwrap_or_else(|| (newest.saturating_sub(USUAL).saturating_add(1), newest));
		first.max(1)..=last.min(newest)
	}
}

impl fmt::Display for Receipt {
	fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
		match self.blocks {
			Some((first, last)) => write!(f, "{:#x}:{first}:{last}", self.hash),
			None => write!(f, "{:#x}", self.hash),
		}
	}
}

impl FromStr for Receipt {
	type Err = Failure;

	fn from_str(text: &str) -> Result<Self, Failure> {
		let malformed = || {
			let advice = format!(
				"{text} is neither HASH nor HASH:FIRST:LAST, with at most {LIFETIME} blocks from the first to the last"
			);
			Failure::input("MalformedReceipt", advice)
		};
		let parts: Vec<&str> = text.split(':').collect();
		let hash = |text: &str| text.parse().map_err(|_| malformed());
		let number = |text: &str| text.parse::<BlockNumber>().map_err(|_| malformed());
		match parts.as_slice() {
			[of] => Ok(Self { hash: hash(of)?, blocks: None }),
			[of, first, last] => {
				let (first, last) = (number(first)?, number(last)?);
				let length = last.checked_sub(first).map(u64::from);
				match length {
					Some(length) if length <= LIFETIME => {
						Ok(Self { hash: hash(of)?, blocks: Some((first, last)) })
					}
					_ => Err(malformed()),
				}
			}
			_ => Err(malformed()),
		}
	}
}

/// What became of a transaction.
#[derive(Debug)]
pub enum Fate {
	/// A final block includes it, and this is what it did.
	Done(Included),
	/// A final block includes it, and the chain refused what it asked for.
	Refused(BlockRef, Failure),
	/// A final block includes it; what it did is not known, for the node keeps that state no more.
	Included(BlockRef),
	/// No final block that was looked at includes it, and later ones may: until the last.
	Pending(BlockRef),
	/// None of the blocks that were looked at includes it, and of those that may none is missing.
	Absent(BlockRef),
}

#[derive(Deserialize)]
struct SignedBlock {
	block: Block,
}

#[derive(Deserialize)]
struct Block {
	header: Header,
	extrinsics: Vec<Bytes>,
}

/// The place of a transaction in a block of this hash, if the block includes it. The block's own roots tell whether it is whole.
fn place(block: &Block, of_block: H256, transaction: H256) -> Result<Option<u32>, Failure> {
	let bodies: Vec<Vec<u8>> = block.extrinsics.iter().map(|bytes| bytes.0.clone()).collect();
	let place = bodies.iter().position(|bytes| blake2_256(bytes) == transaction.0);
	let root = BlakeTwo256::ordered_trie_root(bodies, VERSION.extrinsics_root_state_version());
	if block.header.hash() != of_block || root != *block.header.extrinsics_root() {
		return Err(missing(
			"ForgedProof",
			"the node gives another block than it was asked for, or a part of it",
		));
	}
	Ok(place.and_then(|place| u32::try_from(place).ok()))
}

impl Chain {
	/// Looks for a transaction in the final blocks that may include it. Where the chain is [trusted](Self::trusting), the blocks,
	/// what is in them and what came of it are proven.
	pub async fn find(&self, receipt: &Receipt) -> Result<Fate, Failure> {
		let at = self.at().await?;
		let newest = at.block();
		let range = receipt.range(newest.number);
		let numbers: Vec<BlockNumber> = range.clone().filter(|number| *number < newest.number).collect();
		let asked = numbers.len();
		let mut hashes = at.hashes(numbers).await?;
		if hashes.len() < asked {
			let advice = "the chain knows the hashes of its last 4,096 blocks: this was longer ago";
			return Err(missing("TooLongAgo", advice));
		}
		if range.contains(&newest.number) {
			hashes.push(newest.hash);
		}
		// The newest first: whoever asks has just sent it.
		for hash in hashes.into_iter().rev() {
			if let Some(place) = self.place(hash, receipt.hash).await? {
				return self.fate(hash, place).await;
			}
		}
		match receipt.blocks {
			Some((_, last)) if last <= newest.number => Ok(Fate::Absent(newest)),
			Some(_) => Ok(Fate::Pending(newest)),
			None => Ok(Fate::Absent(newest)),
		}
	}

	async fn place(&self, block: H256, transaction: H256) -> Result<Option<u32>, Failure> {
		let found: Option<SignedBlock> = self.request("chain_getBlock", rpc_params![block]).await?;
		let found = found.ok_or_else(|| failed("it does not know the block that it named"))?;
		place(&found.block, block, transaction)
	}

	async fn fate(&self, block: H256, place: u32) -> Result<Fate, Failure> {
		let at = self.at_block(block).await?;
		match self.events(&at, place).await {
			Ok(Ok(events)) => Ok(Fate::Done(Included { block: at.block(), events })),
			Ok(Err(refusal)) => Ok(Fate::Refused(at.block(), refusal)),
			Err(Failure::Node(_)) => Ok(Fate::Included(at.block())),
			Err(failure) => Err(failure),
		}
	}

	/// What a transaction did that a block has in a place, or why the chain refused it.
	async fn events(&self, at: &At, place: u32) -> Result<Result<Vec<RuntimeEvent>, Failure>, Failure> {
		let key = frame_support::storage::storage_prefix(b"System", b"Events").to_vec();
		let records: Option<Vec<EventRecord<RuntimeEvent, H256>>> = at.read(key).await?;
		let own = records.unwrap_or_default().into_iter();
		let events: Vec<RuntimeEvent> = own
			.filter(|record| record.phase == Phase::ApplyExtrinsic(place))
			.map(|record| record.event)
			.collect();
		for event in &events {
			if let RuntimeEvent::System(frame_system::Event::ExtrinsicFailed { dispatch_error, .. }) = event {
				return Ok(Err(self.explain(*dispatch_error).await?));
			}
		}
		Ok(Ok(events))
	}

	/// What a transaction did that the node says a block includes, or why the chain refused it, proven.
	pub(super) async fn included(
		&self,
		block: H256,
		transaction: H256,
	) -> Result<Result<Included, Failure>, Failure> {
		let absent =
			|| missing("NotIncluded", "the block that the node names does not include the transaction");
		let place = self.place(block, transaction).await?.ok_or_else(absent)?;
		let at = self.at_block(block).await?;
		let events = self.events(&at, place).await?;
		Ok(events.map(|events| Included { block: at.block(), events }))
	}
}

#[cfg(test)]
mod tests {
	use super::*;

	fn block(bodies: &[&[u8]]) -> Block {
		let bodies: Vec<Vec<u8>> = bodies.iter().map(|bytes| bytes.to_vec()).collect();
		let root = BlakeTwo256::ordered_trie_root(bodies.clone(), VERSION.extrinsics_root_state_version());
		let header = Header::new(7, root, H256::zero(), H256::zero(), Default::default());
		Block { header, extrinsics: bodies.into_iter().map(Bytes).collect() }
	}

	#[test]
	fn a_receipt_is_read_as_it_is_written() {
		let hash = H256::repeat_byte(3);
		for blocks in [None, Some((1, 33)), Some((5, 5)), Some((9, 9 + 2_048))] {
			let receipt = Receipt { hash, blocks };
			assert_eq!(receipt.to_string().parse::<Receipt>().expect("is read"), receipt);
		}
		let written = format!("{hash:#x}");
		for bad in [
			"".into(),
			"?".into(),
			written.clone() + ":1",
			written.clone() + ":2:1",
			written.clone() + ":1:2050",
			written.clone() + ":a:b",
			written[..10].to_owned(),
		] {
			assert_eq!(bad.parse::<Receipt>().expect_err("malformed").name(), "MalformedReceipt", "{bad}");
		}
	}

	#[test]
	fn the_blocks_that_may_include_it_are_looked_at() {
		let receipt = Receipt::of(b"transaction", 10, 32);
		assert_eq!(receipt.blocks, Some((11, 42)));
		assert_eq!(receipt.range(20), 11..=20);
		assert_eq!(receipt.range(100), 11..=42);
		assert_eq!(Receipt { blocks: None, ..receipt }.range(100), 37..=100);
		assert_eq!(Receipt { blocks: None, ..receipt }.range(3), 1..=3);
	}

	#[test]
	fn a_block_of_which_something_is_hidden_is_refused() {
		let sent = H256(blake2_256(b"sent"));
		let whole = block(&[b"time", b"sent"]);
		let of_block = whole.header.hash();
		assert_eq!(place(&whole, of_block, sent).expect("is whole"), Some(1));
		assert_eq!(place(&whole, of_block, H256::zero()).expect("is whole"), None);
		let mut hidden = block(&[b"time", b"sent"]);
		hidden.extrinsics.pop();
		let refused = |block: &Block, hash| place(block, hash, sent).expect_err("forged").name().to_owned();
		assert_eq!(refused(&hidden, of_block), "ForgedProof");
		assert_eq!(refused(&block(&[b"time"]), of_block), "ForgedProof", "another block");
	}
}
