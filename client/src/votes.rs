//! Votes, grades and comments of citizens on tenders.

use crate::{
	Chain, Failure,
	chain::{BLAKE2, missing},
	rings::{self, RingSecret},
};
use cadena_primitives::{
	Jurisdiction, TenderId,
	membership::{Alias, Constituency, Electorate},
};
use cadena_runtime::Runtime;
use codec::Encode;
use frame_support::{StorageHasher, Twox64Concat, storage::StoragePrefixedMap};
use futures::{StreamExt, TryStreamExt, stream};
use pallet_votes::{
	Ballots, Polls,
	types::{Ballot, Poll, Purpose, Said, Voice},
};

const SENT_AT_ONCE: usize = 8;

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

/// Sends ballots, a few at a time, and does not wait for what becomes of them.
pub async fn send(chain: &Chain, tender: TenderId, ballots: Vec<Ballot>) -> Result<(), Failure> {
	let cast = |ballot| pallet_votes::Call::<Runtime>::cast { tender, ballot }.into();
	let sent = stream::iter(ballots).map(|ballot| chain.send_without_account(cast(ballot)));
	sent.buffer_unordered(SENT_AT_ONCE).try_collect().await
}

/// Who may comment on a draft of a jurisdiction.
pub fn commenters(jurisdiction: Jurisdiction) -> Electorate {
	Electorate { constituency: Constituency::Place(jurisdiction), as_of: u32::MAX }
}

/// A citizen's ballot with its proof. Takes a second or so.
pub async fn ballot(
	chain: &Chain,
	secret: RingSecret,
	tender: TenderId,
	voice: Voice,
) -> Result<Ballot, Failure> {
	let electorate = match voice.purpose() {
		Purpose::Comment => commenters(chain.tender(tender).await?.call.jurisdiction),
		Purpose::Vote | Purpose::Grade => poll(chain, tender).await?.electorate,
	};
	ballot_of(chain, secret, tender, electorate, voice).await
}

/// The same, of an electorate that is known.
pub async fn ballot_of(
	chain: &Chain,
	secret: RingSecret,
	tender: TenderId,
	electorate: Electorate,
	voice: Voice,
) -> Result<Ballot, Failure> {
	let purpose = voice.purpose();
	let context = purpose.context(&chain.genesis(), tender);
	let alias = secret.alias(&context)?;
	let standing: Option<Said> =
		chain.read(Ballots::<Runtime>::hashed_key_for((tender, purpose, alias))).await?;
	rings::act(chain, secret, electorate, context, voice, standing.map(|said| said.standing)).await
}
