//! Ring keys, and proofs that one of a ring's keys acts.

pub mod json;

use crate::{
	At, Chain, Failure,
	base::files,
	node::{BLAKE2, failed, missing},
};
use cadena_primitives::{
	AccountId,
	membership::{
		Alias, AliasProof, Anonymous, Collection, Constituency, Electorate, HORIZON, Latest, MembershipProof,
		PAUSE, RingKey, RingRevision, RingSignature, SpecialtyId, possession,
	},
};
use cadena_runtime::{
	BlockNumber, Runtime,
	pallet_rings::{
		self, Collections, CurrentRules, Leaving, Members, Rebuilds, RingKeys, Rings, Seals, crypto,
		types::{
			CollectionRecord, Commitment, Due, Keys, Member, Rebuild, Ring, RingState, Rules, Spot, Task,
		},
	},
};
use codec::{Decode, Encode};
use frame_support::storage::StoragePrefixedMap;
use sp_core::H256;
use sp_io::hashing::blake2_256;
use std::{fs, path::PathBuf, time::Duration};
use verifiable::{GenerateVerifiable, ring::bandersnatch::BandersnatchVrfVerifiable as Vrf};
use zeroize::{Zeroize, Zeroizing};

/// How long a step of somebody else waits for a block.
const BLOCK: Duration = Duration::from_secs(2);

/// The secret of a ring key.
pub struct RingSecret(Zeroizing<[u8; 32]>);

impl RingSecret {
	/// The secret that comes of a seed.
	pub fn from_seed(mut seed: [u8; 32]) -> Self {
		let secret = Self(Zeroizing::new(seed));
		seed.zeroize();
		secret
	}

	/// The ring key of a development account, as public as that.
	pub fn development(path: &str) -> Self {
		Self::from_seed(blake2_256(&(b"cadena/development-ring-key", path).encode()))
	}

	fn secret(&self) -> <Vrf as GenerateVerifiable>::Secret {
		Vrf::new_secret(*self.0)
	}

	/// The public key.
	pub fn key(&self) -> RingKey {
		Vrf::member_from_secret(&self.secret())
	}

	/// Shows that the account's holder has the key.
	pub fn possession(&self, genesis: &H256, holder: &AccountId) -> Result<RingSignature, Failure> {
		Vrf::sign(&self.secret(), &possession(genesis, holder)).map_err(|_| uncomputable())
	}

	/// A key of the same holder for evaluating in a specialty: the first, or a later one when those before were given up. Nobody
	/// can tell whose it is.
	pub fn of_specialty(&self, specialty: SpecialtyId, number: u32) -> Self {
		Self::from_seed(blake2_256(&(b"cadena/evaluator-key", *self.0, specialty, number).encode()))
	}

	/// Shows who the key is in a context, by signing the message with both.
	pub fn show_alias(&self, context: &[u8; 32], message: &[u8; 32]) -> Result<AliasProof, Failure> {
		crypto::show_alias(&self.secret(), context, message).ok_or_else(uncomputable)
	}

	/// Who the key is in a context.
	pub fn alias(&self, context: &[u8]) -> Result<Alias, Failure> {
		Vrf::alias_in_context(&self.secret(), context).map_err(|_| uncomputable())
	}

	/// Proves that one of the keys, this one, sends the message. Takes a second or so.
	pub fn prove(
		&self,
		keys: &[RingKey],
		context: &[u8],
		message: &[u8],
	) -> Result<MembershipProof, Failure> {
		let commitment = Vrf::open(crypto::DOMAIN, &self.key(), keys.iter().copied())
			.map_err(|_| missing("Rings.NoSuchKey", "the key is not in this ring"))?;
		let (proof, _) =
			Vrf::create(commitment, &self.secret(), context, message).map_err(|_| uncomputable())?;
		proof.to_vec().try_into().map_err(|_| uncomputable())
	}
}

fn uncomputable() -> Failure {
	Failure::input("MalformedKey", "nothing can be computed with this ring key")
}

/// A ring that a key is in.
pub struct OwnRing {
	/// The ring and its present revision.
	pub at: RingRevision,
	/// The block in which it was begun.
	pub begun_at: u32,
	/// Its keys.
	pub keys: Vec<RingKey>,
}

/// The ring that a key is in, with its keys: fetched once, and kept.
pub async fn own(at: &At, key: &RingKey) -> Result<OwnRing, Failure> {
	let member: Member = at
		.read(Members::<Runtime>::hashed_key_for(key))
		.await?
		.ok_or_else(|| missing("Rings.NoSuchKey", "join first: `cadena person ring join`"))?;
	let Spot::InRing(ring) = member.spot else {
		return Err(missing(
			"Rings.NotInARing",
			"the key waits for a ring, or left it: see `cadena ring show`",
		));
	};
	let collection = member.collection;
	let record = ring_record(at, collection, ring).await?;
	let revision = RingRevision { collection, ring, revision: record.revision };
	let keys = keys(at, revision, &record).await?;
	Ok(OwnRing { at: revision, begun_at: record.begun_at, keys })
}

/// An anonymous act with its proof, against the ring as it is now, for the blocks to come. `standing` is what its alias has in this
/// matter. Takes a second or so.
pub async fn act<P: Encode>(
	at: &At,
	secret: RingSecret,
	electorate: Electorate,
	context: [u8; 32],
	payload: P,
	standing: Option<Latest>,
) -> Result<Anonymous<P>, Failure> {
	let own = own(at, &secret.key()).await?;
	if !electorate.constituency.covers(&own.at.collection) || own.begun_at > electorate.as_of {
		let advice = "the signer is of another place or specialty, or entered a ring after this began";
		return Err(missing("Rings.NotOfTheElectorate", advice));
	}
	let sequence = next_sequence(at, electorate, standing)?;
	let last_block = at.block().number.saturating_add(HORIZON);
	let alias = secret.alias(&context)?;
	let proof = MembershipProof::new();
	let mut act = Anonymous { payload, sequence, last_block, at: own.at, alias, proof };
	let message = act.claim(electorate, context).message;
	let proof = tokio::task::spawn_blocking(move || secret.prove(&own.keys, &context, &message)).await;
	act.proof = proof.map_err(|error| Failure::Node(error.to_string()))??;
	Ok(act)
}

/// Sequence of the act that replaces the standing one. The chain takes one act in [`PAUSE`] blocks: a higher sequence than that allows
/// is refused where it is not proven, for whoever uses the highest there is can never replace their act.
fn next_sequence(at: &At, electorate: Electorate, standing: Option<Latest>) -> Result<u32, Failure> {
	let Some(standing) = standing else { return Ok(0) };
	let (block, since) = (at.block().number, electorate.as_of);
	if at.is_proven() || standing.sequence <= reachable(block, since) {
		return Ok(standing.sequence.saturating_add(1));
	}
	let advice = "the node tells a number of your last act that the chain cannot have reached: read it with --genesis, or ask another node";
	Err(missing("SequenceTooHigh", advice))
}

/// The highest sequence that one who counts up from 0 has reached at a block, in a matter that began in another.
fn reachable(block: BlockNumber, since: BlockNumber) -> u32 {
	// Comments on a draft are of rings of any age.
	let since = if since > block { 0 } else { since };
	block.saturating_sub(since) / PAUSE
}

/// A ring, or the refusal that says there is none.
pub async fn ring_record(at: &At, collection: Collection, ring: u32) -> Result<Ring, Failure> {
	let key = Rings::<Runtime>::hashed_key_for(collection, ring);
	at.read(key).await?.ok_or_else(no_such_ring)
}

fn no_such_ring() -> Failure {
	missing("Rings.NoSuchRing", "see `cadena ring show`")
}

/// The keys of a ring's present revision. A revision never changes, so they are kept in a file; neither file nor node is
/// believed, for the ring's commitment tells which keys it has.
async fn keys(at: &At, revision: RingRevision, record: &Ring) -> Result<Vec<RingKey>, Failure> {
	let cached = cache(at, revision);
	let read = |path: &PathBuf| Keys::decode(&mut files::read(path).ok()?.as_slice()).ok();
	if let Some(keys) = cached.as_ref().and_then(read)
		&& let Some(keys) = of_commitment(keys, record.commitment).await?
	{
		return Ok(keys);
	}
	let key = RingKeys::<Runtime>::hashed_key_for(revision.collection, revision.ring);
	let keys: Keys = at.read(key).await?.unwrap_or_default();
	let others = || failed("it gave other keys than those of the ring's commitment: ask another node");
	let keys = of_commitment(keys, record.commitment).await?.ok_or_else(others)?;
	if let Some(path) = cached {
		// Without the file they are fetched again.
		let _ = path.parent().map(fs::create_dir_all);
		let _ = fs::write(path, keys.encode());
	}
	Ok(keys)
}

/// The keys, if they come to the commitment.
async fn of_commitment(keys: Keys, commitment: Commitment) -> Result<Option<Vec<RingKey>>, Failure> {
	let compare = move || {
		let computed = crypto::empty()
			.and_then(|empty| crypto::push(&empty, &keys))
			.and_then(|all| crypto::finish(&all));
		computed.is_ok_and(|computed| computed == commitment).then(|| keys.into_inner())
	};
	tokio::task::spawn_blocking(compare).await.map_err(|error| Failure::Node(error.to_string()))
}

fn cache(at: &At, RingRevision { collection, ring, revision }: RingRevision) -> Option<PathBuf> {
	let home = || std::env::var_os("HOME").map(|home| PathBuf::from(home).join(".cache"));
	let folder = std::env::var_os("XDG_CACHE_HOME").map(PathBuf::from).or_else(home)?;
	let name = format!("{}-{ring}-{revision}.keys", hex::encode(collection.encode()));
	Some(folder.join("cadena").join(hex::encode(at.genesis())).join(name))
}

/// Does one thing that is due; false when somebody else was faster, whose step may still wait for a block.
pub async fn perform(chain: &Chain, task: Task) -> Result<bool, Failure> {
	match chain.submit_without_account(pallet_rings::Call::<Runtime>::perform { task }.into()).await {
		Ok(_) => Ok(true),
		Err(Failure::Refused { name, .. }) if name == "Rings.NothingToDo" => Ok(false),
		Err(Failure::Refused { name, .. }) if name == "Rings.TooSoon" => {
			tokio::time::sleep(BLOCK).await;
			Ok(false)
		}
		Err(failure) => Err(failure),
	}
}

/// What is known of a collection's rings.
pub struct Overview {
	/// The collection.
	pub collection: Collection,
	/// Its record.
	pub record: CollectionRecord,
	/// Its rings, in their order, with how many left each since it was last made anew.
	pub rings: Vec<(Ring, usize)>,
	/// What is to be done.
	pub due: Vec<Task>,
}

/// The collections that a key ever entered.
pub async fn collections(at: &At) -> Result<Vec<Collection>, Failure> {
	let prefix = Collections::<Runtime>::final_prefix();
	let entries = at.entries::<Collection, CollectionRecord>(&prefix, BLAKE2).await?;
	let mut list: Vec<_> = entries.into_iter().map(|(collection, _)| collection).collect();
	list.sort();
	Ok(list)
}

/// Collections with their rings and what is to be done with them.
pub async fn overviews(at: &At, collections: &[Collection]) -> Result<Vec<Overview>, Failure> {
	let rules: Rules = at.read(CurrentRules::<Runtime>::hashed_key().to_vec()).await?.unwrap_or_default();
	let records: Vec<Option<CollectionRecord>> =
		at.read_all(collections.iter().map(Collections::<Runtime>::hashed_key_for)).await?;
	let records: Vec<CollectionRecord> = records.into_iter().map(Option::unwrap_or_default).collect();
	let all: Vec<(Collection, u32)> = collections
		.iter()
		.zip(&records)
		.flat_map(|(collection, record)| (0..record.rings).map(|ring| (*collection, ring)))
		.collect();
	let standing: Vec<Option<Ring>> =
		at.read_all(all.iter().map(|(of, ring)| Rings::<Runtime>::hashed_key_for(of, ring))).await?;
	let left: Vec<Option<Keys>> =
		at.read_all(all.iter().map(|(of, ring)| Leaving::<Runtime>::hashed_key_for(of, ring))).await?;
	let begun: Vec<Option<Rebuild>> =
		at.read_all(all.iter().map(|(of, ring)| Rebuilds::<Runtime>::hashed_key_for(of, ring))).await?;
	let seals: Vec<Option<u32>> = at
		.read_all(
			collections
				.iter()
				.flat_map(|of| Constituency::of(of).into_iter().map(Seals::<Runtime>::hashed_key_for)),
		)
		.await?;
	let mut seals = seals.into_iter();
	let mut rings = standing.into_iter().zip(left).zip(begun).map(|((standing, left), begun)| {
		let standing = standing.ok_or_else(no_such_ring)?;
		Ok((standing, left.map_or(0, |keys| keys.len()), begun.is_some()))
	});
	let mut overviews = Vec::with_capacity(collections.len());
	for (collection, record) in collections.iter().zip(records) {
		let own = rings.by_ref().take(record.rings as usize).collect::<Result<Vec<_>, Failure>>()?;
		let sealed = seals.by_ref().take(Constituency::of(collection).len()).flatten().max();
		overviews.push(overview(*collection, record, own, sealed, &rules, at.block().number));
	}
	Ok(overviews)
}

/// Rings of a collection: each with how many left it, and whether it is being made anew. What is due is what the chain would do.
fn overview(
	collection: Collection,
	record: CollectionRecord,
	rings: Vec<(Ring, usize, bool)>,
	sealed: Option<u32>,
	rules: &Rules,
	block: u32,
) -> Overview {
	let mut due = Vec::new();
	for (ring, (standing, left, begun)) in (0u32..).zip(&rings) {
		match standing.due(u32::try_from(*left).unwrap_or(u32::MAX), rules) {
			_ if *begun => due.push(Task::Rebuild { collection, ring }),
			Some(Due::Rebuild(_)) => due.push(Task::Rebuild { collection, ring }),
			Some(Due::Dissolve(_)) => due.push(Task::Dissolve { collection, ring }),
			None => {}
		}
	}
	let newest = |number: u32| rings.get(usize::try_from(number).ok()?);
	let standing = |number| {
		let (ring, ..) = newest(number)?;
		(ring.state == RingState::Standing).then(|| ring.clone())
	};
	let is_settled = |number, _: &Ring| newest(number).is_some_and(|(_, left, begun)| *left == 0 && !begun);
	if record.entry(rules, standing, || sealed, is_settled).is_some() {
		due.push(Task::Extend { collection });
	} else if record.is_stranded(rules, block) && collection.residual().is_some() {
		due.push(Task::Forward { collection });
	}
	let rings = rings.into_iter().map(|(standing, left, _)| (standing, left)).collect();
	Overview { collection, record, rings, due }
}

#[cfg(test)]
mod tests {
	use super::*;

	#[test]
	fn a_sequence_is_one_for_each_ten_blocks() {
		for (block, since, highest) in [(5, 5, 0), (14, 5, 0), (15, 5, 1), (105, 5, 10), (105, u32::MAX, 10)]
		{
			assert_eq!(reachable(block, since), highest, "{block} {since}");
		}
	}

	#[test]
	fn development_keys_are_the_same_everywhere_and_different_from_each_other() {
		let key = |path| RingSecret::development(path).key();
		assert_eq!(key("Ana"), key("Ana"));
		assert_ne!(key("Ana"), key("Berta"));
	}

	#[test]
	fn nobody_enters_a_ring_that_is_first_made_anew() {
		let rules = Rules { minimum: 3, least: 3, patience: 20, interval: 0 };
		let collection = Collection::Residual(9);
		let mut record = CollectionRecord { rings: 1, members: 10, ..Default::default() };
		record.queue.next = 3;
		let due = |left, begun, sealed| {
			let ring = Ring::begun(10, [0; 288], 5);
			overview(collection, record, vec![(ring, left, begun)], sealed, &rules, 9).due
		};
		let (extend, rebuild) = (Task::Extend { collection }, Task::Rebuild { collection, ring: 0 });
		assert_eq!(due(0, false, None), [extend]);
		assert_eq!(due(1, false, None), [rebuild], "those who wait enter after it");
		assert_eq!(due(0, true, None), [rebuild]);
		assert_eq!(
			due(1, false, Some(5)),
			[rebuild, extend],
			"a sealed ring grows no more: a new one begins"
		);
	}

	#[test]
	fn one_who_is_not_in_the_ring_proves_nothing() {
		let keys = [RingSecret::development("Ana").key()];
		let refused = RingSecret::development("Berta").prove(&keys, b"context", b"message");
		assert_eq!(refused.expect_err("is not in it").name(), "Rings.NoSuchKey");
	}
}
