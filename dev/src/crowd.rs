//! Many persons at once, of development accounts, for plays and loads.

use cadena_client::{
	At, Chain, Failure,
	base::keys,
	rings::{self, RingSecret},
	votes,
};
use cadena_primitives::{
	Curp, TenderId,
	membership::{Collection, RingKey},
};
use cadena_runtime::{
	Runtime, RuntimeCall, pallet_identity,
	pallet_rings::{Members, types::Member},
	pallet_votes::types::{Participation, Vote},
};
use futures::{StreamExt, TryStreamExt, stream};
use std::{thread::available_parallelism, time::Duration};
use subxt_signer::sr25519::Keypair;

const POLL: Duration = Duration::from_millis(500);
const LONGEST: Duration = Duration::from_secs(180);

/// Somebody who can be enrolled.
#[derive(Clone, Debug)]
pub struct Resident {
	/// The path of the development account, which is also that of the ring key.
	pub account: String,
	/// `citizen` or `minor`.
	register: &'static str,
	/// INEGI's key of the municipality.
	pub municipality: &'static str,
	curp: String,
}

impl Resident {
	/// A citizen with the CURP of this number, which no other of a crowd has.
	pub fn citizen(account: String, municipality: &'static str, number: u32) -> Result<Self, Failure> {
		Ok(Self { account, register: "citizen", municipality, curp: curp(number)? })
	}

	/// Somebody who is not of age.
	pub fn minor(account: String, municipality: &'static str) -> Result<Self, Failure> {
		let curp = with_check_digit("XELJ150101HDFRPNA")?;
		Ok(Self { account, register: "minor", municipality, curp })
	}

	/// Signs what they do under their account.
	pub fn signer(&self) -> Result<Keypair, Failure> {
		keys::development(&self.account)
	}

	/// Signs what they do anonymously.
	pub fn ring_secret(&self) -> RingSecret {
		RingSecret::development(&self.account)
	}
}

/// The table by which a registrar enrols them.
pub fn table<'a>(residents: impl Iterator<Item = &'a Resident>) -> String {
	let row = |Resident { account, register, municipality, curp }: &Resident| {
		format!("{curp},{register},dev:{account},{municipality},\n")
	};
	format!("curp,register,account,residence,consulate\n{}", residents.map(row).collect::<String>())
}

/// A CURP that nobody has, of somebody born in Mexico City in 1980.
fn curp(number: u32) -> Result<String, Failure> {
	let letter = |place: u32, letters: &[u8]| {
		let at = (number / place) as usize % letters.len();
		char::from(letters.get(at).copied().unwrap_or(b'X'))
	};
	let consonants = b"BCDFGHJKLMNPQRSTVWXYZ";
	with_check_digit(&format!(
		"X{}{}{}800101{}DF{}{}{}0",
		letter(1, b"AEIOU"),
		letter(5, consonants),
		letter(105, consonants),
		if number.is_multiple_of(2) { 'H' } else { 'M' },
		letter(1, consonants),
		letter(21, consonants),
		letter(441, consonants),
	))
}

fn with_check_digit(stem: &str) -> Result<String, Failure> {
	(0..10)
		.map(|digit| format!("{stem}{digit}"))
		.find(|candidate| Curp::parse(candidate).is_ok())
		.ok_or_else(|| Failure::input("MalformedCurp", stem))
}

/// Each asks to enter the ring of their municipality; ends when all keys wait.
pub async fn join_rings<'a>(
	chain: &Chain,
	residents: impl Iterator<Item = &'a Resident>,
) -> Result<usize, Failure> {
	let mut acts = Vec::new();
	for resident in residents {
		let (signer, secret) = (resident.signer()?, resident.ring_secret());
		let signature = secret.possession(&chain.genesis(), &keys::account(&signer))?;
		let call = pallet_identity::Call::<Runtime>::join_ring { key: secret.key(), signature };
		acts.push((signer, call.into(), secret.key()));
	}
	enter(chain, acts).await
}

/// Sends acts, each of which lets a key wait for a ring; ends when all do.
pub async fn enter(chain: &Chain, acts: Vec<(Keypair, RuntimeCall, RingKey)>) -> Result<usize, Failure> {
	let mut keys = Vec::new();
	for (signer, call, key) in acts {
		chain.send(call, &signer).await?;
		keys.push(key);
	}
	let entered = keys.len();
	let all_wait = async {
		while let Some(key) = keys.last() {
			let known = Members::<Runtime>::hashed_key_for(key);
			match chain.at().await?.read::<Member>(known).await? {
				Some(_) => drop(keys.pop()),
				None => tokio::time::sleep(POLL).await,
			}
		}
		Ok(entered)
	};
	in_time("the keys of a crowd", all_wait).await
}

/// Fails when what was sent does not come.
pub async fn in_time<T>(what: &str, comes: impl Future<Output = Result<T, Failure>>) -> Result<T, Failure> {
	let late = |_| Failure::Node(format!("{what} did not come in {} seconds", LONGEST.as_secs()));
	tokio::time::timeout(LONGEST, comes).await.map_err(late)?
}

/// Does what is due on a collection's rings.
pub async fn build_rings(chain: &Chain, collection: Collection) -> Result<(), Failure> {
	loop {
		let overviews = rings::overviews(&chain.at().await?, &[collection]).await?;
		let due: Vec<_> = overviews.into_iter().flat_map(|of| of.due).collect();
		if due.is_empty() {
			return Ok(());
		}
		for task in due {
			rings::perform(chain, task).await?;
		}
	}
}

/// Proves what each says on a tender.
pub async fn prove(
	at: &At,
	tender: TenderId,
	said: Vec<(RingSecret, Participation)>,
) -> Result<Vec<Vote>, Failure> {
	at_once(said.into_iter().map(|(secret, participation)| votes::proven(at, secret, tender, participation)))
		.await
}

/// Makes proofs, as many at a time as there are processors.
pub async fn at_once<T>(
	proofs: impl Iterator<Item = impl Future<Output = Result<T, Failure>>>,
) -> Result<Vec<T>, Failure> {
	let provers = available_parallelism().map_or(1, |processors| processors.get());
	stream::iter(proofs).buffer_unordered(provers).try_collect().await
}

#[cfg(test)]
mod tests {
	use super::*;
	use std::collections::BTreeSet;

	#[test]
	fn no_two_of_a_crowd_have_one_curp() {
		let curps: BTreeSet<_> = (0..3_000).map(|number| curp(number).expect("is well-formed")).collect();
		assert_eq!(curps.len(), 3_000);
		assert!(Resident::minor("Minor".into(), "09012").is_ok());
	}
}
