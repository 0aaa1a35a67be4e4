//! Evaluators and panels: keys of a specialty, ballots kept until their disclosure, and reads.

pub mod json;

use crate::{
	At, Failure,
	base::json::join,
	node::{BLAKE2, TWOX, missing},
	rings::RingSecret,
};
use cadena_primitives::{
	PersonId, TenderId,
	ballots::{BidSet, RatingSheet},
	membership::{Alias, RingKey, SpecialtyId},
};
use cadena_runtime::{
	Runtime,
	pallet_evaluators::{
		Certificates, Specialties,
		types::{Certificate, KeySlot, Specialty},
	},
	pallet_panels::{
		Disclosures, Panels, SealedBallots,
		types::{Disclosure, Panel, SealedBallot, context_of, validate_sheet},
	},
	pallet_rings::{self, Members},
	pallet_tenders::types::Tender,
};
use chacha20poly1305::aead::{OsRng, rand_core::RngCore};
use codec::Encode;
use frame_support::storage::StoragePrefixedMap;
use serde::{Deserialize, Serialize};

/// How many keys of one specialty a holder can have given up.
const MOST_KEYS: u32 = 64;

/// The panel of a tender, or the refusal that says there is none.
pub async fn panel(at: &At, tender: TenderId) -> Result<Panel, Failure> {
	let none = || missing("Panels.NoSuchPanel", "no panel rates this tender: its call names officers");
	at.read(Panels::<Runtime>::hashed_key_for(tender)).await?.ok_or_else(none)
}

/// The ballot that an alias sealed.
pub async fn sealed(at: &At, tender: TenderId, alias: &Alias) -> Result<Option<SealedBallot>, Failure> {
	at.read(SealedBallots::<Runtime>::hashed_key_for(tender, alias)).await
}

/// The prefix of a double map under its first key.
fn prefix_of<M: StoragePrefixedMap<V>, V: codec::FullCodec>(first: &TenderId) -> Vec<u8> {
	use frame_support::{StorageHasher, Twox64Concat};
	[M::final_prefix().as_slice(), &Twox64Concat::hash(&first.encode())].concat()
}

/// All sealed ballots of a tender.
pub async fn all_sealed(at: &At, tender: TenderId) -> Result<Vec<(Alias, SealedBallot)>, Failure> {
	at.entries(&prefix_of::<SealedBallots<Runtime>, SealedBallot>(&tender), BLAKE2).await
}

/// All disclosed ballots of a tender.
pub async fn disclosures(at: &At, tender: TenderId) -> Result<Vec<(Alias, Disclosure)>, Failure> {
	at.entries(&prefix_of::<Disclosures<Runtime>, Disclosure>(&tender), BLAKE2).await
}

/// The specialties.
pub async fn specialties(at: &At) -> Result<Vec<(SpecialtyId, Specialty)>, Failure> {
	let mut list = at.entries(&Specialties::<Runtime>::final_prefix(), TWOX).await?;
	list.sort_by_key(|(specialty, _)| *specialty);
	Ok(list)
}

/// A person's certificate in a specialty, or the refusal that says there is none.
pub async fn certificate(at: &At, specialty: SpecialtyId, person: PersonId) -> Result<Certificate, Failure> {
	let none = || missing("Evaluators.NotCertified", "the person has no certificate in this specialty");
	at.read(Certificates::<Runtime>::hashed_key_for(specialty, person)).await?.ok_or_else(none)
}

/// The first key of a holder in a specialty that never entered, or that was withdrawn and comes back.
pub async fn next_key(at: &At, holder: &RingSecret, specialty: SpecialtyId) -> Result<RingSecret, Failure> {
	for number in 0..MOST_KEYS {
		let secret = holder.of_specialty(specialty, number);
		let key = Members::<Runtime>::hashed_key_for(secret.key());
		let member: Option<pallet_rings::types::Member> = at.read(key).await?;
		if member.is_none_or(|member| matches!(member.spot, pallet_rings::types::Spot::Withdrawn(_))) {
			return Ok(secret);
		}
	}
	Err(missing("Evaluators.TooManyKeys", "too many keys were given up: begin with a new key file"))
}

/// The secret of the key that a certificate holds.
pub fn held_key(
	holder: &RingSecret,
	specialty: SpecialtyId,
	certificate: &Certificate,
) -> Result<RingSecret, Failure> {
	let no_key = || missing("Evaluators.NoKey", "register one first: `cadena evaluator key`");
	let KeySlot::Held(held) = certificate.key else { return Err(no_key()) };
	let of = |number| holder.of_specialty(specialty, number);
	let is_held = |secret: &RingSecret| secret.key() as RingKey == held;
	(0..MOST_KEYS)
		.map(of)
		.find(is_held)
		.ok_or_else(|| missing("Evaluators.OtherKey", "the registered key is not of this key file"))
}

/// In what evaluators rate a tender, once the draw is made.
pub fn context(at: &At, tender: TenderId, panel: &Panel) -> Result<[u8; 32], Failure> {
	let draw =
		panel.drawn().map_err(|_| missing("Panels.NothingDrawnYet", "have it drawn: `cadena panel draw`"))?;
	Ok(context_of(&at.genesis(), tender, &draw))
}

/// A ballot as its evaluator keeps it until the disclosure. Whoever has it can read the ballot.
#[derive(Deserialize, Serialize)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
pub struct KeptBallot {
	/// The tender.
	pub tender: TenderId,
	/// The ratings: for each opened bid in ascending order, for each criterion.
	pub ratings: Vec<u8>,
	/// What makes the sealed ballot unreadable.
	#[serde(with = "hex::serde")]
	pub salt: [u8; 32],
}

impl KeptBallot {
	/// A ballot of these ratings with a fresh salt. Each opened bid is rated once on each criterion.
	pub fn new(tender: TenderId, record: &Tender, rates: &[(u16, Vec<u8>)]) -> Result<Self, Failure> {
		let opened = BidSet::of(rates.iter().map(|(bid, _)| *bid));
		let criteria = record.call.scoring.technical.len();
		let complete = opened == record.opened
			&& rates.len() == opened.iter().count()
			&& rates.iter().all(|(_, ratings)| ratings.len() == criteria);
		if !complete {
			let bids = join(record.opened.iter());
			let advice = format!("rate each of the bids {bids} on each of {criteria} criteria");
			return Err(missing("Panels.RatingsIncomplete", &advice));
		}
		let mut rates = rates.to_vec();
		rates.sort_by_key(|(bid, _)| *bid);
		let ratings: Vec<u8> = rates.into_iter().flat_map(|(_, ratings)| ratings).collect();
		let mut salt = [0; 32];
		OsRng.fill_bytes(&mut salt);
		let kept = Self { tender, ratings, salt };
		validate_sheet(&kept.sheet()?, record.opened, criteria)
			.map_err(|_| missing("Panels.RatingOutOfRange", "a rating is 0 to 100"))?;
		Ok(kept)
	}

	/// The ratings as the chain takes them.
	pub fn sheet(&self) -> Result<RatingSheet, Failure> {
		let too_long = |_| Failure::input("TooLong", "there are more ratings than the chain holds");
		self.ratings.clone().try_into().map_err(too_long)
	}
}
