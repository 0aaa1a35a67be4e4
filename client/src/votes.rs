//! Votes, grades and comments of citizens on tenders.

use crate::{
	Chain, Failure,
	chain::{BLAKE2, missing},
	rings::{self, RingSecret},
};
use cadena_primitives::{
	TenderId,
	membership::{Alias, Constituency, Electorate},
};
use cadena_runtime::Runtime;
use codec::Encode;
use frame_support::{StorageHasher, Twox64Concat, storage::StoragePrefixedMap};
use pallet_votes::{
	Ballots, Polls,
	types::{Ballot, Poll, Purpose, Said, Voice},
};

/// The votes on a tender, if citizens have any.
pub async fn find(chain: &Chain, tender: TenderId) -> Result<Option<Poll>, Failure> {
	chain.read(Polls::<Runtime>::hashed_key_for(tender)).await
}

/// The votes on a tender, or the refusal that says that there are none.
pub async fn poll(chain: &Chain, tender: TenderId) -> Result<Poll, Failure> {
	let none = || missing("Votes.NoSuchPoll", "citizens have no vote on this tender");
	find(chain, tender).await?.ok_or_else(none)
}

/// What stands of what was said on a tender for a purpose.
pub async fn said(chain: &Chain, tender: TenderId, purpose: Purpose) -> Result<Vec<(Alias, Said)>, Failure> {
	let prefix = [
		Ballots::<Runtime>::final_prefix().as_slice(),
		&Twox64Concat::hash(&tender.encode()),
		&Twox64Concat::hash(&purpose.encode()),
	]
	.concat();
	chain.entries(&prefix, BLAKE2).await
}

/// A citizen's ballot with its proof. Takes a second or so.
pub async fn ballot(
	chain: &Chain,
	secret: RingSecret,
	tender: TenderId,
	voice: Voice,
) -> Result<Ballot, Failure> {
	let purpose = voice.purpose();
	let context = purpose.context(&chain.genesis(), tender);
	let electorate = match purpose {
		Purpose::Comment => {
			let jurisdiction = chain.tender(tender).await?.call.jurisdiction;
			Electorate { constituency: Constituency::Place(jurisdiction), as_of: u32::MAX }
		}
		Purpose::Vote | Purpose::Grade => poll(chain, tender).await?.electorate,
	};
	let alias = secret.alias(&context)?;
	let standing: Option<Said> =
		chain.read(Ballots::<Runtime>::hashed_key_for((tender, purpose, alias))).await?;
	rings::act(chain, secret, electorate, context, voice, standing.map(|said| said.standing)).await
}
