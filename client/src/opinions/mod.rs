//! Questions to residents.

pub mod json;

use crate::{
	At, Failure,
	node::missing,
	rings::{self, RingSecret},
};
use cadena_runtime::{
	Runtime,
	pallet_opinions::{
		Answers, Opinions,
		types::{Answer, Opinion, OpinionId, Reply, context_of},
	},
};

/// A question's record.
pub async fn opinion(at: &At, opinion: OpinionId) -> Result<Opinion, Failure> {
	let key = Opinions::<Runtime>::hashed_key_for(opinion);
	at.read(key).await?.ok_or_else(|| missing("Opinions.NoSuchOpinion", "no question has this number"))
}

/// A choice with its proof, against the ring as it is now, in place of an earlier one. Takes a second or so.
pub async fn proven(at: &At, secret: RingSecret, opinion: OpinionId, choice: u8) -> Result<Reply, Failure> {
	let electorate = self::opinion(at, opinion).await?.electorate;
	let context = context_of(&at.genesis(), opinion);
	let alias = secret.alias(&context)?;
	let earlier: Option<Answer> = at.read(Answers::<Runtime>::hashed_key_for(opinion, alias)).await?;
	let earlier = earlier.map(|answer| answer.latest);
	rings::act(at, secret, electorate, context, choice, earlier).await
}
