//! Anonymous acts of citizens who are enrolled for the load: anonymous comments on a draft, which take the way of every vote.

use crate::crowd::{self, Resident};
use cadena_client::{At, Chain, Failure, base::files, persons::enrolment, votes};
use cadena_primitives::{
	Jurisdiction, TenderId,
	membership::{BUNDLE, Collection},
};
use cadena_runtime::{
	Runtime, RuntimeCall,
	pallet_votes::{
		Call,
		types::{Participation, Vote},
	},
};
use codec::Encode;
use sp_io::hashing::blake2_256;
use std::time::Instant;
use subxt_signer::sr25519::Keypair;
use tempfile::TempDir;

const TOWN: (&str, u16) = ("09012", 9_012);

/// Enrols citizens of one town, and has their keys in rings.
pub async fn citizens(chain: &Chain, registrar: &Keypair, count: u32) -> Result<Vec<Resident>, Failure> {
	let run = chain.best().await?;
	let citizen = |number| Resident::citizen(format!("Bench{number}//{run}"), TOWN.0, number);
	let citizens: Vec<Resident> = (0..count).map(citizen).collect::<Result<_, _>>()?;
	let folder = TempDir::new().map_err(|error| Failure::input("UnwritableFile", error.to_string()))?;
	let (table, outcomes) = (folder.path().join("table.csv"), folder.path().join("outcomes.csv"));
	files::write_private(&table, crowd::table(citizens.iter()).as_bytes())?;
	let tag_key = blake2_256(&(chain.genesis(), run).encode());
	let table = enrolment::Table::open(&table, &outcomes)?;
	let (_, summary) = table.enrol(chain, registrar, &tag_key, |_, _| ()).await?;
	if summary.enrolled != u64::from(count) {
		return Err(Failure::Refused {
			name: "NotPrepared".into(),
			explanation: format!("{} of {count} citizens were enrolled", summary.enrolled),
		});
	}
	crowd::join_rings(chain, citizens.iter()).await?;
	crowd::build_rings(chain, Collection::Municipality(TOWN.1)).await?;
	Ok(citizens)
}

/// What each of them says of a tender of the federation that is yet to be drafted, and how many were proven in a second.
pub async fn proven(at: &At, tender: TenderId, citizens: &[Resident]) -> Result<(Vec<Vote>, f64), Failure> {
	let (began, electorate) = (Instant::now(), votes::commenters(Jurisdiction::Federation));
	let prove = |citizen: &Resident| {
		let comment = Participation::Comment(super::document());
		votes::proven_of(at, citizen.ring_secret(), tender, electorate, comment)
	};
	let anonymous = crowd::at_once(citizens.iter().map(prove)).await?;
	let rate = anonymous.len() as f64 / began.elapsed().as_secs_f64();
	Ok((anonymous, rate))
}

/// One anonymous act by itself.
pub fn alone(tender: TenderId, act: &Vote) -> RuntimeCall {
	Call::<Runtime>::cast { tender, vote: act.clone() }.into()
}

/// As many anonymous acts as a bundle takes in each.
pub fn bundles(tender: TenderId, anonymous: &[Vote]) -> Result<Vec<RuntimeCall>, Failure> {
	let bundle = |anonymous: &[Vote]| {
		let anonymous = anonymous.to_vec().try_into();
		let anonymous = anonymous.map_err(|_| Failure::input("TooLong", "a bundle has at most 16"))?;
		Ok(Call::<Runtime>::cast_all { tender, votes: anonymous }.into())
	};
	anonymous.chunks(BUNDLE as usize).map(bundle).collect()
}

/// An anonymous act whose proof shows something else. Each number gives another, so that the node cannot know it.
pub fn forged(tender: TenderId, act: &Vote, number: u64) -> RuntimeCall {
	let mut document = super::document();
	document.sha256 = blake2_256(&number.encode()).into();
	alone(tender, &Vote { payload: Participation::Comment(document), ..act.clone() })
}
