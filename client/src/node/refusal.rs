//! Why a node or the chain refused, by name and with what to do.

use crate::Failure;
use subxt::{error::DispatchError, rpcs::UserError};

/// The refusal for something that is not there.
pub fn missing(name: &str, advice: &str) -> Failure {
	Failure::Refused { name: name.into(), explanation: advice.into() }
}

/// What a node says of a request that it refuses.
pub fn in_words(refusal: &UserError) -> String {
	match &refusal.data {
		Some(data) => format!("{refusal}: {}", data.get().trim_matches('"')),
		None => refusal.to_string(),
	}
}

/// A transaction that the node did not take into its pool, most often because the account cannot pay.
pub(super) fn unaccepted(pallet: &str, error: impl std::fmt::Display) -> Failure {
	let reason = error.to_string();
	if reason.contains("Inability to pay") {
		return Failure::Refused {
			name: "CannotPayFees".into(),
			explanation: "the account's allowance is used up and recovers with each block, or it has none, and it holds \
				too little of the native unit: see `cadena account show`"
				.into(),
		};
	}
	if reason.contains("outdated") {
		return Failure::Refused {
			name: "NonceUsed".into(),
			explanation: "the account has sent another transaction of this number, perhaps this very one: see `cadena account show`, and what it was to do"
				.into(),
		};
	}
	if let Some((name, explanation)) = not_admitted(&reason) {
		return Failure::Refused { name: name.into(), explanation: explanation.into() };
	}
	let (name, explanation) = without_account_refused(pallet, &reason);
	Failure::Refused { name, explanation }
}

/// What the pool's own rules say.
fn not_admitted(reason: &str) -> Option<(&'static str, &'static str)> {
	use cadena_runtime::extensions::refusal;
	Some(match code(reason)? {
		refusal::ERA_TOO_SHORT => (
			"EraTooShort",
			"a transaction without a signer is good for 64 blocks at least: give it a longer era",
		),
		refusal::QUEUE_IS_FULL => (
			"QueueIsFull",
			"as many of the account's transactions wait as may: wait until some are in blocks",
		),
		refusal::NO_SEAT => {
			("Council.NotMember", "only the account of a seated agency votes: see `cadena council members`")
		}
		refusal::NO_OFFICE => ("NoOffice", "only who acts for an agency sends what goes before others"),
		_ => return None,
	})
}

fn code(reason: &str) -> Option<u8> {
	let rest = reason.to_lowercase().split("custom error: ").nth(1)?.to_owned();
	rest.chars().take_while(char::is_ascii_digit).collect::<String>().parse().ok()
}

/// What the pool says of a transaction without an account, by the names of its pallet's errors.
fn without_account_refused(pallet: &str, reason: &str) -> (String, String) {
	use cadena_primitives::membership::pool;
	use pallet_opinions::refusal as opinions;
	use pallet_panels::pool_refusal as panels;
	use pallet_votes::refusal as votes;
	let (name, advice) = match code(reason) {
		Some(pallet_rings::NOT_DUE) => ("NothingToDo", "too few wait, nobody left, or it was just done"),
		Some(opinions::NO_SUCH_OPINION) => ("NoSuchOpinion", "no question has this number"),
		Some(opinions::CLOSED) => ("OpinionIsClosed", "the question is closed, or its time is over"),
		Some(opinions::NO_SUCH_CHOICE) => ("NoSuchChoice", "the question has no such choice"),
		Some(votes::NO_SUCH_POLL) => {
			("NoSuchPoll", "there is no such tender, or citizens have no vote on it")
		}
		Some(votes::WRONG_STAGE | panels::WRONG_STAGE) => {
			("WrongStage", "it is not the time for this: see the tender's stage")
		}
		Some(votes::NO_SUCH_BID) => ("NoSuchBid", "only bids that were opened can be approved"),
		Some(votes::GRADE_OUT_OF_RANGE) => ("GradeOutOfRange", "a grade is 0, 10, ... or 100"),
		Some(panels::NO_SUCH_PANEL) => ("NoSuchPanel", "no panel rates this tender"),
		Some(panels::LOT_NOT_DRAWN) => ("LotNotDrawn", "the lot is not drawn yet: `cadena panel draw`"),
		Some(panels::NOT_DRAWN) => ("NotDrawn", "the lot did not draw this alias"),
		Some(panels::BOUND) => {
			("BallotBound", "the ballot was disclosed, or sealed before ballots were taken for longer")
		}
		Some(pool::NOT_OF_THE_ELECTORATE) => {
			("NotOfTheElectorate", "the ring is not of the electorate, or was dissolved")
		}
		Some(pool::STALE_REVISION) => ("StaleRevision", "the ring has changed: make the proof anew"),
		Some(pool::OUT_OF_TIME) => ("OutOfTime", "the ballot's last block is past or too far ahead"),
		Some(pool::SUPERSEDED) => {
			("Superseded", "a ballot of the same or a higher sequence stands: use a higher one")
		}
		Some(pool::TOO_SOON) => {
			("TooSoon", "the standing ballot was given less than ten blocks ago: wait a moment")
		}
		Some(pool::PAUSED) => ("Paused", "the council has paused the domains"),
		_ if reason.to_lowercase().contains("priority is too low") => {
			("TooSoon", "an act of the same kind waits for a block already: wait a moment")
		}
		_ if reason.to_lowercase().contains("bad signature") || reason.contains("bad proof") => {
			let advice = "the signature or proof does not show what the transaction says";
			return ("InvalidProof".into(), advice.into());
		}
		_ => return ("InvalidTransaction".into(), reason.to_owned()),
	};
	(format!("{pallet}.{name}"), advice.to_owned())
}

/// A refusal by name, with the explanation that the pallet documents.
pub(super) fn explain(refusal: &DispatchError) -> Failure {
	let (name, explanation) = match refusal {
		DispatchError::Module(module) => match module.details() {
			Ok(details) => (
				format!("{}.{}", details.pallet.name(), details.variant.name),
				details.variant.docs.iter().map(|line| line.trim()).collect::<Vec<_>>().join(" "),
			),
			Err(_) => (module.details_string(), "the program does not know this chain's errors".into()),
		},
		DispatchError::BadOrigin => (
			"BadOrigin".into(),
			"the signer does not hold the office for this act: see `cadena officer show`".into(),
		),
		DispatchError::Token(token) => ("Token".into(), token.to_string()),
		other => ("Dispatch".into(), other.to_string()),
	};
	Failure::Refused { name, explanation }
}
