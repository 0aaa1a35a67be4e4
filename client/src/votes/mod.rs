//! Votes, grades and comments of citizens on tenders.

pub mod json;

use crate::{
	At, Chain, Failure,
	node::{BLAKE2, missing},
	rings::{self, RingSecret},
};
use cadena_primitives::{
	Jurisdiction, TenderId,
	membership::{Alias, Constituency, Electorate},
};
use cadena_runtime::{
	Runtime,
	pallet_votes::{
		self, Participations, Polls,
		types::{Participation, Poll, Purpose, Recorded, Vote},
	},
};
use codec::Encode;
use frame_support::{StorageHasher, Twox64Concat, storage::StoragePrefixedMap};
use futures::{StreamExt, TryStreamExt, stream};

const SENT_AT_ONCE: usize = 8;

/// The votes on a tender, if citizens have any.
pub async fn find(at: &At, tender: TenderId) -> Result<Option<Poll>, Failure> {
	at.read(Polls::<Runtime>::hashed_key_for(tender)).await
}

/// The votes on a tender, or the refusal that says that there are none.
pub async fn poll(at: &At, tender: TenderId) -> Result<Poll, Failure> {
	let none = || missing("Votes.NoSuchPoll", "citizens have no vote on this tender");
	find(at, tender).await?.ok_or_else(none)
}

/// What stands of what was said on a tender for a purpose.
pub async fn recorded(
	at: &At,
	tender: TenderId,
	purpose: Purpose,
) -> Result<Vec<(Alias, Recorded)>, Failure> {
	let prefix = [
		Participations::<Runtime>::final_prefix().as_slice(),
		&Twox64Concat::hash(&tender.encode()),
		&Twox64Concat::hash(&purpose.encode()),
	]
	.concat();
	at.entries(&prefix, BLAKE2).await
}

/// Sends votes, a few at a time, and does not wait for what becomes of them.
pub async fn send(chain: &Chain, tender: TenderId, votes: Vec<Vote>) -> Result<(), Failure> {
	let cast = |vote| pallet_votes::Call::<Runtime>::cast { tender, vote }.into();
	let sent = stream::iter(votes).map(|vote| chain.send_without_account(cast(vote)));
	sent.buffer_unordered(SENT_AT_ONCE).try_collect().await
}

/// Who may comment on a draft of a jurisdiction.
pub fn commenters(jurisdiction: Jurisdiction) -> Electorate {
	Electorate { constituency: Constituency::Place(jurisdiction), as_of: u32::MAX }
}

/// A citizen's vote with its proof. Takes a second or so.
pub async fn proven(
	at: &At,
	secret: RingSecret,
	tender: TenderId,
	participation: Participation,
) -> Result<Vote, Failure> {
	let electorate = match participation.purpose() {
		Purpose::Comment => commenters(at.tender(tender).await?.call.jurisdiction),
		Purpose::Vote | Purpose::Grade => poll(at, tender).await?.electorate,
	};
	proven_of(at, secret, tender, electorate, participation).await
}

/// The same, of an electorate that is known.
pub async fn proven_of(
	at: &At,
	secret: RingSecret,
	tender: TenderId,
	electorate: Electorate,
	participation: Participation,
) -> Result<Vote, Failure> {
	let purpose = participation.purpose();
	let context = purpose.context(&at.genesis(), tender);
	let alias = secret.alias(&context)?;
	let standing: Option<Recorded> =
		at.read(Participations::<Runtime>::hashed_key_for((tender, purpose, alias))).await?;
	rings::act(at, secret, electorate, context, participation, standing.map(|recorded| recorded.latest)).await
}
