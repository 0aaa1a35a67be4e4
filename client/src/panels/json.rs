//! Panels and certified evaluators in JSON.

use crate::base::json::{Account, Document, Electorate, Hex, Units};
use cadena_primitives::{
	AgencyId, PersonId, TenderId,
	ballots::{self, BidIndex, BidSet, RatingSheet},
	membership::{Alias, SpecialtyId},
};
use cadena_runtime::{
	pallet_evaluators::types as evaluators, pallet_panels::types, pallet_tenders::types::ratings_of,
};
use schemars::JsonSchema;
use serde::Serialize;

/// How a call has its bids rated by anonymous evaluators.
#[derive(Clone, Debug, JsonSchema, Serialize)]
pub struct PanelTerms {
	/// Specialty whose certified evaluators rate.
	pub specialty: SpecialtyId,
	/// How many of them the draw chooses in the mean.
	pub size: u8,
	/// Fewest disclosed ballots that count.
	pub quorum: u8,
	/// What the panel earns in all at most.
	pub pot: Units,
	/// Points between an evaluator's rating of the winner and the outcome's grade at which the second half of their share is
	/// lost.
	pub tolerance: u8,
}

impl From<&ballots::PanelTerms> for PanelTerms {
	fn from(terms: &ballots::PanelTerms) -> Self {
		let ballots::PanelTerms { specialty, size, quorum, pot, tolerance } = *terms;
		Self { specialty, size, quorum, pot: pot.into(), tolerance }
	}
}

/// Panel of a tender.
#[derive(Clone, Debug, JsonSchema, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Panel {
	/// The tender.
	pub tender: TenderId,
	/// As the call fixed them.
	pub terms: PanelTerms,
	/// Who may be drawn.
	pub electorate: Electorate,
	/// How many may be drawn.
	pub members: u32,
	/// Which of them rate.
	pub draw: Draw,
	/// How many sealed a ballot.
	pub sealed: u32,
	/// Aliases of the sealed ballots, until they are cleared.
	pub sealed_by: Vec<Hex>,
	/// Ballots with the names of their evaluators.
	pub disclosed: Vec<Disclosure>,
	/// How the outcome was graded.
	pub grades: Grades,
	/// What is still held of the pot.
	pub held: Units,
	/// What was paid of the pot.
	pub payment: Payment,
	/// Share of an evaluator of the highest tier, while payment is begun.
	pub share: Option<Units>,
}

/// Which evaluators rate: those whose aliases the draw chooses.
#[derive(Clone, Debug, JsonSchema, Serialize)]
#[serde(tag = "kind", rename_all = "kebab-case", rename_all_fields = "camelCase")]
pub enum Draw {
	/// It begins once no bid is received any more.
	Awaited,
	/// It will be the hash of the blocks after this one.
	Begun {
		/// Number of the block.
		begun_at_block: u32,
	},
	/// It is drawn.
	Drawn {
		/// Number of the block before those of which it is the hash.
		begun_at_block: u32,
		/// Its hash.
		hash: Hex,
	},
}

/// What was paid of a panel's pot.
#[derive(Clone, Copy, Debug, Eq, JsonSchema, PartialEq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Payment {
	/// Nothing.
	Held,
	/// The first halves of the shares.
	Begun,
	/// All, and the rest went back.
	Settled,
}

/// Grades of the outcome, 0 to 100.
#[derive(Clone, Debug, JsonSchema, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Grades {
	/// Of the contracting agency.
	pub requiring_area: Option<u8>,
	/// Of the social witness.
	pub social_witness: Option<u8>,
}

/// Ballot with the name of its evaluator.
#[derive(Clone, Debug, JsonSchema, Serialize)]
pub struct Disclosure {
	/// Who rates, and is paid.
	pub evaluator: Account,
	/// The evaluator's number as a person.
	pub person: PersonId,
	/// Alias under which the ballot was sealed.
	pub alias: Hex,
	/// The evaluator's reputation then, 0 to 1,000.
	pub reputation: u16,
	/// Ratings of each bid.
	pub ratings: Vec<Ratings>,
	/// What was paid for it so far.
	pub paid: Units,
}

/// Ratings of a bid.
#[derive(Clone, Debug, JsonSchema, Serialize)]
pub struct Ratings {
	/// The bid.
	pub bid: BidIndex,
	/// On each criterion, 0 to 100.
	pub ratings: Vec<u8>,
}

impl Ratings {
	/// The ratings of each bid on a sheet.
	pub fn of(sheet: &RatingSheet, bids: BidSet) -> Vec<Self> {
		let criteria = sheet.len().checked_div(bids.iter().count()).unwrap_or(0);
		let ballot = ratings_of(sheet, bids, criteria).unwrap_or_default();
		ballot.into_iter().map(|(bid, ratings)| Self { bid, ratings: ratings.into_inner() }).collect()
	}
}

impl Disclosure {
	fn of(alias: &Alias, disclosure: &types::Disclosure) -> Self {
		Self {
			evaluator: Account(disclosure.evaluator.clone()),
			person: disclosure.person,
			alias: Hex::of(alias),
			reputation: disclosure.reputation,
			ratings: Ratings::of(&disclosure.ratings, disclosure.opened),
			paid: disclosure.paid.into(),
		}
	}
}

impl Panel {
	/// The panel of a tender, with its ballots.
	pub fn of(
		tender: TenderId,
		panel: &types::Panel,
		sealed: &[(Alias, types::SealedBallot)],
		disclosed: &[(Alias, types::Disclosure)],
	) -> Self {
		let (payment, share) = match panel.payment {
			types::Payment::Held => (Payment::Held, None),
			types::Payment::Begun { base } => (Payment::Begun, Some(base.into())),
			types::Payment::Settled => (Payment::Settled, None),
		};
		Self {
			tender,
			terms: (&panel.terms).into(),
			electorate: panel.electorate.into(),
			members: panel.members,
			draw: panel.draw.into(),
			sealed: panel.sealed,
			sealed_by: sealed.iter().map(|(alias, _)| Hex::of(alias)).collect(),
			disclosed: disclosed.iter().map(|(alias, ballot)| Disclosure::of(alias, ballot)).collect(),
			grades: Grades { requiring_area: panel.grades.requiring, social_witness: panel.grades.witness },
			held: panel.held.into(),
			payment,
			share,
		}
	}
}

impl From<types::Draw> for Draw {
	fn from(draw: types::Draw) -> Self {
		match draw {
			types::Draw::Awaited => Self::Awaited,
			types::Draw::Begun(block) => Self::Begun { begun_at_block: block },
			types::Draw::Drawn { begun, hash: draw } => {
				Self::Drawn { begun_at_block: begun, hash: Hex::of(draw) }
			}
		}
	}
}

/// Specialty on which something was done.
#[derive(Clone, Copy, Debug, JsonSchema, Serialize)]
pub struct SpecialtyNumber {
	/// Its number.
	pub specialty: SpecialtyId,
}

/// All specialties.
#[derive(Clone, Debug, JsonSchema, Serialize)]
pub struct Specialties {
	/// In the order of their numbers.
	pub specialties: Vec<Specialty>,
}

/// Field in which bids are rated.
#[derive(Clone, Debug, JsonSchema, Serialize)]
pub struct Specialty {
	/// Its number.
	pub specialty: SpecialtyId,
	/// Agency of Oversight that certifies in it.
	pub agency: AgencyId,
	/// What the field is and what a certificate asks for.
	pub document: Document,
}

impl Specialty {
	/// The specialty of this number.
	pub fn of(specialty: SpecialtyId, record: &evaluators::Specialty) -> Self {
		Self { specialty, agency: record.agency, document: (&record.document).into() }
	}
}

/// Certificate of an evaluator.
#[derive(Clone, Debug, JsonSchema, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Certificate {
	/// The specialty.
	pub specialty: SpecialtyId,
	/// The evaluator's number as a person.
	pub person: PersonId,
	/// Whether the draw can choose its holder.
	pub status: CertificateStatus,
	/// 0 to 1,000: outcomes of what its holder rated move it.
	pub reputation: u16,
	/// How many outcomes moved it.
	pub outcomes: u32,
	/// Ring key of its holder, unless there is none or it was given up.
	pub ring_key: Option<Hex>,
}

/// Whether the draw can choose the holder of a certificate.
#[derive(Clone, Copy, Debug, Eq, JsonSchema, PartialEq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum CertificateStatus {
	/// It can.
	Certified,
	/// It cannot until the certificate is reinstated.
	Suspended,
	/// It never can again.
	Revoked,
}

impl Certificate {
	/// The certificate of a person in a specialty.
	pub fn of(specialty: SpecialtyId, person: PersonId, certificate: &evaluators::Certificate) -> Self {
		Self {
			specialty,
			person,
			status: match certificate.status {
				evaluators::Status::Certified => CertificateStatus::Certified,
				evaluators::Status::Suspended => CertificateStatus::Suspended,
				evaluators::Status::Revoked => CertificateStatus::Revoked,
			},
			reputation: certificate.reputation,
			outcomes: certificate.outcomes,
			ring_key: certificate.held_key().ok().map(Hex::of),
		}
	}
}

/// Ring key that an evaluator registered.
#[derive(Clone, Debug, JsonSchema, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct RegisteredKey {
	/// The specialty.
	pub specialty: SpecialtyId,
	/// The key.
	pub ring_key: Hex,
}

/// Ballot that was disclosed.
#[derive(Clone, Debug, JsonSchema, Serialize)]
pub struct DisclosedBallot {
	/// The tender.
	pub tender: TenderId,
	/// Who disclosed it.
	pub evaluator: Account,
}

#[cfg(test)]
mod tests {
	use super::*;
	use cadena_primitives::{
		AccountId,
		membership::{self, Constituency},
	};
	use frame_support::BoundedVec;
	use serde_json::json;
	use sp_core::H256;

	#[test]
	fn a_panel_says_its_draw_its_ballots_and_what_was_paid() {
		let account = |byte: u8| AccountId::from([byte; 32]);
		let terms = ballots::PanelTerms { specialty: 1, size: 5, quorum: 3, pot: 1_000, tolerance: 40 };
		let constituency = Constituency::Specialty(1);
		let electorate = membership::Electorate { constituency, as_of: 12 };
		let mut panel = types::Panel::convened(terms, electorate, 9, account(1));
		panel.draw = types::Draw::Drawn { begun: 20, hash: H256::repeat_byte(3) };
		(panel.sealed, panel.disclosed, panel.held) = (1, 1, 900);
		panel.payment = types::Payment::Begun { base: 200 };
		panel.grades.witness = Some(90);
		let sealed = types::SealedBallot {
			commitment: H256::zero(),
			latest: membership::Latest { sequence: 0, at: 30 },
		};
		let disclosure = types::Disclosure {
			evaluator: account(2),
			person: 8,
			reputation: 500,
			opened: BidSet::of([0, 2]),
			ratings: BoundedVec::truncate_from(vec![90, 80, 70, 60]),
			salt: [0; 32],
			paid: 100,
		};
		let (alias, units) = ([4; 32], |amount: &str| json!({ "amount": amount, "currency": "CDN" }));
		let hex = |byte: &str| format!("0x{}", byte.repeat(32));
		let expected = json!({
			"tender": 7,
			"terms": { "specialty": 1, "size": 5, "quorum": 3, "pot": units("1000"), "tolerance": 40 },
			"electorate": { "constituency": { "kind": "specialty", "specialty": 1 }, "asOfBlock": 12 },
			"members": 9,
			"draw": { "kind": "drawn", "begunAtBlock": 20, "hash": hex("03") },
			"sealed": 1,
			"sealedBy": [hex("04")],
			"disclosed": [{
				"evaluator": account(2).to_string(),
				"person": 8,
				"alias": hex("04"),
				"reputation": 500,
				"ratings": [{ "bid": 0, "ratings": [90, 80] }, { "bid": 2, "ratings": [70, 60] }],
				"paid": units("100"),
			}],
			"grades": { "requiringArea": null, "socialWitness": 90 },
			"held": units("900"),
			"payment": "begun",
			"share": units("200"),
		});
		let panel = Panel::of(7, &panel, &[(alias, sealed)], &[(alias, disclosure)]);
		assert_eq!(serde_json::to_value(panel).expect("is written"), expected);
		let begun = serde_json::to_value(Draw::from(types::Draw::Begun(20))).expect("is written");
		assert_eq!(begun, json!({ "kind": "begun", "begunAtBlock": 20 }));
	}

	#[test]
	fn a_certificate_says_its_status_and_reputation() {
		let document = cadena_primitives::Document { sha256: H256::zero(), locator: None };
		let mut certificate = evaluators::Certificate::issued(document);
		certificate.key = evaluators::KeySlot::Held([6; 32]);
		let expected = json!({
			"specialty": 1,
			"person": 8,
			"status": "certified",
			"reputation": 500,
			"outcomes": 0,
			"ringKey": format!("0x{}", "06".repeat(32)),
		});
		let shown = Certificate::of(1, 8, &certificate);
		assert_eq!(serde_json::to_value(shown).expect("is written"), expected);
		certificate.key = evaluators::KeySlot::GivenUp([6; 32]);
		assert_eq!(Certificate::of(1, 8, &certificate).ring_key, None);
	}
}
