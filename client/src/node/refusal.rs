//! Why a node or the chain refused, by name and with what to do.

use crate::Failure;
use cadena_kit::{PoolRefusal, refusal::BALLOTS};
use cadena_runtime::{extensions, pallet_opinions, pallet_panels, pallet_rings, pallet_votes};
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
	let (name, explanation) = not_admitted(pallet, &reason);
	Failure::Refused { name, explanation }
}

/// The codes by which pallets refuse. With those of the runtime's own rules each has one meaning.
const OF_PALLETS: [&[PoolRefusal]; 5] = [
	BALLOTS,
	pallet_opinions::types::Refusal::POOL,
	pallet_votes::types::Refusal::POOL,
	pallet_panels::Unsealed::POOL,
	&[pallet_rings::NOT_DUE],
];

fn code(reason: &str) -> Option<u8> {
	let rest = reason.to_lowercase().split("custom error: ").nth(1)?.to_owned();
	rest.chars().take_while(char::is_ascii_digit).collect::<String>().parse().ok()
}

/// What the pool says: of its own rules by their names, of a pallet's by the names of its errors.
fn not_admitted(pallet: &str, reason: &str) -> (String, String) {
	let code = code(reason);
	let is_it = |refusal: &&PoolRefusal| Some(refusal.code) == code;
	if let Some(refusal) = extensions::refusal::POOL.iter().find(is_it) {
		return (refusal.name.into(), refusal.explanation());
	}
	if let Some(refusal) = OF_PALLETS.into_iter().flatten().find(is_it) {
		return (format!("{pallet}.{}", refusal.name), refusal.explanation());
	}
	if reason.to_lowercase().contains("priority is too low") {
		let advice = "an act of the same kind waits for a block already: wait a moment";
		return (format!("{pallet}.TooSoon"), advice.into());
	}
	if reason.to_lowercase().contains("bad signature") || reason.contains("bad proof") {
		let advice = "the signature or proof does not show what the transaction says";
		return ("InvalidProof".into(), advice.into());
	}
	("InvalidTransaction".into(), reason.to_owned())
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

#[cfg(test)]
mod tests {
	use super::*;

	#[test]
	fn a_code_of_the_pool_is_shown_by_name_with_its_advice() {
		let shown = |code| not_admitted("Votes", &format!("Invalid: Custom error: {code}"));
		assert_eq!(shown(23), ("Votes.GradeOutOfRange".into(), "A grade is 0, 10, ... or 100.".into()));
		assert_eq!(shown(18).0, "Votes.Paused");
		assert_eq!(shown(202).0, "Council.NotMember");
		assert_eq!(shown(255).0, "InvalidTransaction");
		let codes: Vec<u8> = OF_PALLETS
			.into_iter()
			.flatten()
			.chain(extensions::refusal::POOL)
			.map(|refusal| refusal.code)
			.collect();
		let distinct: std::collections::BTreeSet<u8> = codes.iter().copied().collect();
		assert_eq!(distinct.len(), codes.len(), "no code means two things");
	}
}
