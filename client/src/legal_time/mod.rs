//! Legal time: the chain's clock, calendars of offices, and interruptions.

pub mod json;

use crate::{
	At, Failure,
	node::{TWOX, decode},
};
use cadena_primitives::{Calendar, LegalTerm, Moment, Office, Term, time::Interruptions};
use cadena_runtime::{
	Runtime, RuntimeCall,
	pallet_agencies::{self, types::Agency},
	pallet_legal_terms::{
		Calendars, Call, KnownInterruptions, Practice, SkippedTime, Terms,
		types::{Editions, Skipped, Skipper},
	},
	pallet_timestamp,
};
use codec::Encode;
use frame_support::storage::StoragePrefixedMap;

/// Clock of the chain in one block.
#[derive(Clone, Debug)]
pub struct Clock {
	/// The block's timestamp.
	pub block: Moment,
	/// What was skipped.
	pub skipped: Skipped,
	/// Who skips time; none on a chain in earnest.
	pub practice: Option<Skipper>,
}

impl Clock {
	/// The block's timestamp, plus what was skipped.
	pub fn legal_time(&self) -> Moment {
		self.block.saturating_add(self.skipped.total)
	}

	/// Whether nobody skips time, and nobody ever did.
	pub fn is_in_earnest(&self) -> bool {
		self.practice.is_none() && self.skipped.total == 0 && self.skipped.times == 0
	}
}

/// Call that enacts a term of a law from a moment on.
pub fn enact_term(of: LegalTerm, term: Term, article: u16, valid_from: Moment) -> RuntimeCall {
	Call::<Runtime>::enact_term { of, term, article, valid_from }.into()
}

impl At {
	/// Clock of the chain.
	pub async fn clock(&self) -> Result<Clock, Failure> {
		let [block, skipped, practice] = self
			.values([
				pallet_timestamp::Now::<Runtime>::hashed_key().to_vec(),
				SkippedTime::<Runtime>::hashed_key().to_vec(),
				Practice::<Runtime>::hashed_key().to_vec(),
			])
			.await?;
		Ok(Clock {
			block: decode(block)?.unwrap_or_default(),
			skipped: decode(skipped)?.unwrap_or_default(),
			practice: decode(practice)?,
		})
	}

	/// Legal time.
	pub async fn now(&self) -> Result<Moment, Failure> {
		Ok(self.clock().await?.legal_time())
	}

	/// The interruptions so far.
	pub async fn interruptions(&self) -> Result<Interruptions, Failure> {
		Ok(self.read(KnownInterruptions::<Runtime>::hashed_key()).await?.unwrap_or_default())
	}

	/// Terms of every law, in the order of their families, laws and kinds.
	pub async fn terms(&self) -> Result<Vec<(LegalTerm, Editions)>, Failure> {
		let mut terms: Vec<(LegalTerm, Editions)> =
			self.entries(&Terms::<Runtime>::final_prefix(), TWOX).await?;
		terms.sort_by_cached_key(|(term, _)| term.encode());
		Ok(terms)
	}

	/// Zone and business days of an office.
	pub async fn calendar(&self, office: Office) -> Result<Calendar, Failure> {
		let place = match office {
			Office::Country => None,
			Office::Agency(agency, _) => {
				let key = pallet_agencies::Agencies::<Runtime>::hashed_key_for(agency);
				self.read::<Agency>(key).await?.map(|agency| agency.jurisdiction)
			}
		};
		let keys = Calendar::scopes(office, place).into_iter().map(Calendars::<Runtime>::hashed_key_for);
		let layers = self.read_all(keys).await?.into_iter().map(Option::unwrap_or_default).collect();
		Ok(Calendar::new(office, layers, self.interruptions().await?))
	}
}
