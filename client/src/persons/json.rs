//! Persons in JSON.

use crate::{
	base::{
		json::{Account, Hex, Moment, Place},
		words,
	},
	rings::json::Collection,
};
use cadena_primitives::{self as primitives, AgencyId, Jurisdiction, PersonId};
use cadena_runtime::{
	Runtime,
	pallet_identity::{
		AccreditationOf,
		types::{self, Class, RequestState, RingKeySlot, TemplateState},
	},
};
use clap::ValueEnum;
use schemars::JsonSchema;
use serde::Serialize;

/// Register of the population (LGP arts. 87-90).
#[derive(Clone, Copy, Debug, Eq, JsonSchema, PartialEq, Serialize, ValueEnum)]
#[serde(rename_all = "kebab-case")]
pub enum Register {
	/// Adult citizens
	Citizen,
	/// Mexicans under 18
	Minor,
	/// Foreign residents
	Foreigner,
}

impl From<Class> for Register {
	fn from(class: Class) -> Self {
		match class {
			Class::Citizen => Self::Citizen,
			Class::Minor => Self::Minor,
			Class::Foreigner => Self::Foreigner,
		}
	}
}

impl From<Register> for Class {
	fn from(register: Register) -> Self {
		match register {
			Register::Citizen => Self::Citizen,
			Register::Minor => Self::Minor,
			Register::Foreigner => Self::Foreigner,
		}
	}
}

/// Biometric.
#[derive(Clone, Copy, Debug, Eq, JsonSchema, PartialEq, Serialize, ValueEnum)]
#[serde(rename_all = "kebab-case")]
pub enum Modality {
	/// Fingerprints
	Fingerprints,
	/// The face
	Face,
	/// The iris
	Iris,
}

impl From<types::Modality> for Modality {
	fn from(modality: types::Modality) -> Self {
		match modality {
			types::Modality::Fingerprints => Self::Fingerprints,
			types::Modality::Face => Self::Face,
			types::Modality::Iris => Self::Iris,
		}
	}
}

impl From<Modality> for types::Modality {
	fn from(modality: Modality) -> Self {
		match modality {
			Modality::Fingerprints => Self::Fingerprints,
			Modality::Face => Self::Face,
			Modality::Iris => Self::Iris,
		}
	}
}

/// Whether a person acts.
#[derive(Clone, Debug, JsonSchema, Serialize)]
#[serde(tag = "kind", rename_all = "kebab-case", rename_all_fields = "camelCase")]
pub enum Status {
	/// The person acts.
	Active,
	/// The record is suspended (LGP art. 102).
	Suspended {
		/// SHA-256 of the written causes.
		grounds_sha256: Hex,
		/// Since when.
		since: Moment,
		/// SHA-256 of the request for clarification.
		clarification_sha256: Option<Hex>,
	},
	/// The person has died.
	Deceased {
		/// When it was recorded.
		at: Moment,
		/// Day of death by the certificate, as YYYY-MM-DD.
		on: String,
	},
}

impl From<&types::Status> for Status {
	fn from(standing: &types::Status) -> Self {
		match standing {
			types::Status::Active => Self::Active,
			types::Status::Suspended(types::Suspension { grounds, since, clarification }) => {
				Self::Suspended {
					grounds_sha256: Hex::of(grounds),
					since: Moment(*since),
					clarification_sha256: clarification.map(Hex::of),
				}
			}
			types::Status::Deceased { at, on, .. } => Self::Deceased { at: Moment(*at), on: words::day(*on) },
		}
	}
}

/// How much RENAPO has ascertained of a person (LGP arts. 91 and 91 Bis).
#[derive(Clone, Copy, Debug, Eq, JsonSchema, PartialEq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Level {
	/// The CURP alone.
	Curp,
	/// Fingerprints and face.
	NationalDocument,
}

impl From<types::Level> for Level {
	fn from(level: types::Level) -> Self {
		match level {
			types::Level::Curp => Self::Curp,
			types::Level::NationalDocument => Self::NationalDocument,
		}
	}
}

/// Key that is bound to a biometric template. The template is nowhere.
#[derive(Clone, Debug, JsonSchema, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Template {
	/// Of what the template is.
	pub modality: Modality,
	/// Public key (ed25519).
	pub key: Hex,
	/// SHA-256 of the helper data.
	pub helper_sha256: Hex,
	/// When the person consented.
	pub consented_at: Option<Moment>,
}

impl Template {
	/// The key of a modality.
	pub fn of(modality: types::Modality, template: &types::Template) -> Self {
		Self {
			modality: modality.into(),
			key: Hex::of(template.key),
			helper_sha256: Hex::of(template.helper),
			consented_at: match template.state {
				TemplateState::Offered => None,
				TemplateState::Consented { at } => Some(Moment(at)),
			},
		}
	}
}

/// How far a recovery is.
#[derive(Clone, Copy, Debug, Eq, JsonSchema, PartialEq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum RecoveryStatus {
	/// The person's account can veto it.
	Requested,
	/// The person's account vetoed it.
	Vetoed,
	/// Oversight upheld it against the veto.
	Upheld,
}

/// Recovery of a person's account that is under way.
#[derive(Clone, Debug, JsonSchema, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Recovery {
	/// Account that the person is to have.
	pub account: Account,
	/// Biometric by which it was asked for.
	pub modality: Modality,
	/// Officer who asked: another completes it.
	pub officer: Account,
	/// First moment at which it can be completed, but for interruptions since.
	pub effective_at: Moment,
	/// How far it is.
	pub status: RecoveryStatus,
}

impl From<&types::Recovery> for Recovery {
	fn from(recovery: &types::Recovery) -> Self {
		Self {
			account: Account(recovery.account.clone()),
			modality: recovery.by.into(),
			officer: Account(recovery.officer.clone()),
			effective_at: Moment(recovery.effective_at),
			status: match recovery.stage {
				types::RecoveryStage::Requested => RecoveryStatus::Requested,
				types::RecoveryStage::Vetoed { .. } => RecoveryStatus::Vetoed,
				types::RecoveryStage::Upheld { .. } => RecoveryStatus::Upheld,
			},
		}
	}
}

/// Person. Nothing tells who they are.
#[derive(Clone, Debug, JsonSchema, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Person {
	/// Their number.
	pub person: PersonId,
	/// Their account.
	pub account: Account,
	/// Their register.
	pub register: Register,
	/// Municipality or country in which they live.
	pub residence: Place,
	/// Number of the consulate that serves them, abroad.
	pub consulate: Option<u16>,
	/// Whether they act.
	pub status: Status,
	/// How much is ascertained of them.
	pub level: Level,
	/// Keys of their biometrics, consented or not.
	pub templates: Vec<Template>,
	/// Ring key in use.
	pub ring_key: Option<Hex>,
	/// When they were enrolled.
	pub enrolled_at: Moment,
	/// Recovery of their account that is under way: the present account can veto it.
	pub recovery: Option<Recovery>,
}

impl Person {
	/// The person of this number, with their biometrics.
	pub fn of(
		person: PersonId,
		record: &types::Person,
		kept: &[(types::Modality, types::Template)],
		recovery: Option<&types::Recovery>,
	) -> Self {
		let consented = kept.iter().filter(|(_, template)| template.is_consented());
		let consented: Vec<_> = consented.map(|(modality, _)| *modality).collect();
		Self {
			person,
			account: Account(record.account.clone()),
			register: record.class.into(),
			residence: Place(record.residence.place()),
			consulate: match record.residence {
				types::Residence::Municipality(_) => None,
				types::Residence::Abroad { consulate, .. } => Some(consulate),
			},
			status: (&record.status).into(),
			level: types::Level::of(&consented).into(),
			templates: kept.iter().map(|(modality, template)| Template::of(*modality, template)).collect(),
			ring_key: match record.ring_key {
				RingKeySlot::Held(key) => Some(Hex::of(key)),
				RingKeySlot::Empty | RingKeySlot::GivenUp(_) => None,
			},
			enrolled_at: Moment(record.enrolled_at),
			recovery: recovery.map(Recovery::from),
		}
	}
}

/// What shows that a person is there.
#[derive(Clone, Copy, Debug, Eq, JsonSchema, PartialEq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Factor {
	/// The signature of their account.
	Account,
	/// Fingerprints.
	Fingerprints,
	/// The face.
	Face,
	/// The iris.
	Iris,
}

impl Factor {
	/// The account, and biometrics.
	pub fn with(biometrics: impl IntoIterator<Item = types::Modality>) -> Vec<Self> {
		let biometrics = biometrics.into_iter().map(|modality| match modality {
			types::Modality::Fingerprints => Self::Fingerprints,
			types::Modality::Face => Self::Face,
			types::Modality::Iris => Self::Iris,
		});
		std::iter::once(Self::Account).chain(biometrics).collect()
	}
}

/// What a relying party asks for.
#[derive(Clone, Debug, JsonSchema, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Requirement {
	/// How many factors, the account among them.
	pub factors: u8,
	/// Biometric that must be one of them.
	pub modality: Option<Modality>,
}

/// What became of a request.
#[derive(Clone, Debug, JsonSchema, Serialize)]
#[serde(tag = "kind", rename_all = "kebab-case", rename_all_fields = "camelCase")]
pub enum RequestStatus {
	/// The person has not answered.
	Pending,
	/// The person was there.
	Granted {
		/// With what they showed it.
		factors: Vec<Factor>,
		/// When.
		at: Moment,
	},
	/// The person refused.
	Declined {
		/// When.
		at: Moment,
	},
}

impl From<&RequestState> for RequestStatus {
	fn from(state: &RequestState) -> Self {
		match state {
			RequestState::Pending => Self::Pending,
			RequestState::Granted(answer) => Self::Granted {
				factors: Factor::with(answer.biometrics.iter().copied()),
				at: Moment(answer.at),
			},
			RequestState::Declined { at } => Self::Declined { at: Moment(*at) },
		}
	}
}

/// Request for an accreditation: a line of a person's access log.
#[derive(Clone, Debug, JsonSchema, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Request {
	/// Its number in the log.
	pub request: u32,
	/// Who asked.
	pub relying_party: Account,
	/// Agency of which they are an officer.
	pub agency: Option<AgencyId>,
	/// SHA-256 of the purpose.
	pub purpose_sha256: Hex,
	/// What was asked for.
	pub requirement: Requirement,
	/// When it was asked.
	pub asked_at: Moment,
	/// Until when it can be answered, and an answer holds.
	pub expires: Moment,
	/// What became of it.
	pub status: RequestStatus,
}

impl Request {
	/// The request of this number.
	pub fn of(request: u32, record: &AccreditationOf<Runtime>) -> Self {
		Self {
			request,
			relying_party: Account(record.relying_party.clone()),
			agency: record.agency,
			purpose_sha256: Hex::of(record.purpose),
			requirement: Requirement {
				factors: record.requirement.factors,
				modality: record.requirement.modality.map(Modality::from),
			},
			asked_at: Moment(record.asked_at.at),
			expires: Moment(record.expires),
			status: (&record.state).into(),
		}
	}
}

/// Access log of a person.
#[derive(Clone, Debug, JsonSchema, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Log {
	/// The person.
	pub person: PersonId,
	/// In the order of asking.
	pub requests: Vec<Request>,
}

/// Whether an accreditation holds.
#[derive(Clone, Debug, JsonSchema, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Verification {
	/// The person.
	pub person: PersonId,
	/// Whether the person was there as was asked, and it has not expired.
	pub holds: bool,
	/// The request.
	#[serde(flatten)]
	pub request: Request,
}

/// How the rows of a table ended.
#[derive(Clone, Debug, Default, Eq, JsonSchema, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct EnrolmentSummary {
	/// How many persons were enrolled.
	pub enrolled: u64,
	/// How many had been before.
	pub before: u64,
	/// How many rows were refused.
	pub refused: u64,
}

/// Tag of a CURP.
#[derive(Clone, Debug, JsonSchema, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Tag {
	/// HMAC-SHA-256 of the CURP under RENAPO's key.
	pub tag: Hex,
}

/// Public keys of whoever signs.
#[derive(Clone, Debug, JsonSchema, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Keys {
	/// The account.
	pub account: Account,
	/// The ring key.
	pub ring_key: Hex,
}

/// Person to whom something was done, or who did it.
#[derive(Clone, Copy, Debug, JsonSchema, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct OfPerson {
	/// Their number.
	pub person: PersonId,
}

/// Ring key that waits for a ring.
#[derive(Clone, Debug, JsonSchema, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Joined {
	/// Whose it is.
	pub person: PersonId,
	/// The key.
	pub ring_key: Hex,
	/// Where it waits.
	pub collection: Collection,
}

/// Key of a biometric that was offered, or to which the person consented.
#[derive(Clone, Debug, JsonSchema, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct TemplateKey {
	/// The person.
	pub person: PersonId,
	/// Of what the template is.
	pub modality: Modality,
	/// Public key (ed25519).
	pub key: Hex,
	/// SHA-256 of the helper data.
	pub helper_sha256: Hex,
}

/// Biometric that is withdrawn.
#[derive(Clone, Copy, Debug, JsonSchema, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Withdrawn {
	/// The person.
	pub person: PersonId,
	/// Of what it was.
	pub modality: Modality,
}

/// Request on which something was done.
#[derive(Clone, Copy, Debug, JsonSchema, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct OfRequest {
	/// The person.
	pub person: PersonId,
	/// The request's number in their log.
	pub request: u32,
}

/// Answer to a request.
#[derive(Clone, Debug, JsonSchema, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Answered {
	/// The person.
	pub person: PersonId,
	/// The request's number in their log.
	pub request: u32,
	/// With what the person showed that they are there.
	pub factors: Vec<Factor>,
}

/// Sex as a CURP has it.
#[derive(Clone, Copy, Debug, JsonSchema, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Sex {
	/// *Hombre*.
	Male,
	/// *Mujer*.
	Female,
	/// *No binario*.
	NonBinary,
}

/// What a CURP says.
#[derive(Clone, Debug, JsonSchema, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Curp {
	/// Day of birth.
	#[schemars(extend("format" = "date"))]
	pub born: String,
	/// Sex.
	pub sex: Sex,
	/// State of birth; none of a birth abroad.
	pub state: Option<Place>,
}

impl From<&primitives::Curp> for Curp {
	fn from(curp: &primitives::Curp) -> Self {
		let primitives::BirthDate { year, month, day } = curp.born();
		Self {
			born: format!("{year:04}-{month:02}-{day:02}"),
			sex: match curp.sex() {
				primitives::Sex::Male => Sex::Male,
				primitives::Sex::Female => Sex::Female,
				primitives::Sex::NonBinary => Sex::NonBinary,
			},
			state: curp.state().map(|state| Place(Jurisdiction::State(state))),
		}
	}
}

/// Whose an RFC is.
#[derive(Clone, Copy, Debug, JsonSchema, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum RfcHolder {
	/// A legal person.
	LegalPerson,
	/// A natural person.
	NaturalPerson,
	/// Sales to the general public.
	GeneralPublic,
	/// Those abroad.
	Abroad,
}

impl From<&primitives::RfcHolder> for RfcHolder {
	fn from(holder: &primitives::RfcHolder) -> Self {
		match holder {
			primitives::RfcHolder::LegalPerson(_) => Self::LegalPerson,
			primitives::RfcHolder::NaturalPerson => Self::NaturalPerson,
			primitives::RfcHolder::GeneralPublic => Self::GeneralPublic,
			primitives::RfcHolder::Abroad => Self::Abroad,
		}
	}
}

/// What an RFC says.
#[derive(Clone, Copy, Debug, JsonSchema, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Rfc {
	/// Whose it is.
	pub holder: RfcHolder,
}

#[cfg(test)]
mod tests {
	use super::*;
	use primitives::{AccountId, SetAt};
	use serde_json::{json, to_value};
	use sp_core::{H256, ed25519};

	fn hex(byte: &str) -> String {
		format!("0x{}", byte.repeat(32))
	}

	#[test]
	fn a_person_tells_their_status_and_biometrics() {
		let residence = types::Residence::Abroad { country: *b"US", consulate: 12 };
		let account = AccountId::new([1; 32]);
		let mut record = types::Person::enrolled([9; 32], Class::Citizen, account.clone(), residence, 5_000);
		record.ring_key = RingKeySlot::Held([3; 32]);
		record.status = types::Status::Suspended(types::Suspension {
			grounds: H256::repeat_byte(4),
			since: 7_000,
			clarification: None,
		});
		let key = |byte| ed25519::Public::from_raw([byte; 32]);
		let mut face = types::Template::offered(key(5), H256::repeat_byte(6));
		face.consent(&key(5), 8_000).expect("was offered");
		let iris = types::Template::offered(key(7), H256::repeat_byte(8));
		let kept = [(types::Modality::Face, face), (types::Modality::Iris, iris)];
		let expected = json!({
			"person": 17,
			"account": account.to_string(),
			"register": "citizen",
			"residence": "US",
			"consulate": 12,
			"status": {
				"kind": "suspended",
				"groundsSha256": hex("04"),
				"since": "1970-01-01T00:00:07Z",
				"clarificationSha256": null,
			},
			"level": "curp",
			"templates": [
				{
					"modality": "face",
					"key": hex("05"),
					"helperSha256": hex("06"),
					"consentedAt": "1970-01-01T00:00:08Z",
				},
				{ "modality": "iris", "key": hex("07"), "helperSha256": hex("08"), "consentedAt": null },
			],
			"ringKey": hex("03"),
			"enrolledAt": "1970-01-01T00:00:05Z",
			"recovery": null,
		});
		assert_eq!(to_value(Person::of(17, &record, &kept, None)).expect("is JSON"), expected);
	}

	#[test]
	fn a_verification_has_the_line_of_the_log() {
		let account = AccountId::new([1; 32]);
		let factors = types::Answer {
			biometrics: [types::Modality::Face]
				.into_iter()
				.collect::<std::collections::BTreeSet<_>>()
				.try_into()
				.expect("is one"),
			at: 3_000,
		};
		let record = AccreditationOf::<Runtime> {
			relying_party: account.clone(),
			agency: None,
			purpose: H256::repeat_byte(2),
			requirement: types::Requirement { factors: 2, modality: Some(types::Modality::Face) },
			asked_at: SetAt::unaware(1_000),
			expires: 9_000,
			state: RequestState::Granted(factors),
			ticket: None,
		};
		let verification = Verification { person: 17, holds: true, request: Request::of(4, &record) };
		let expected = json!({
			"person": 17,
			"holds": true,
			"request": 4,
			"relyingParty": account.to_string(),
			"agency": null,
			"purposeSha256": hex("02"),
			"requirement": { "factors": 2, "modality": "face" },
			"askedAt": "1970-01-01T00:00:01Z",
			"expires": "1970-01-01T00:00:09Z",
			"status": {
				"kind": "granted",
				"factors": ["account", "face"],
				"at": "1970-01-01T00:00:03Z",
			},
		});
		assert_eq!(to_value(verification).expect("is JSON"), expected);
	}

	#[test]
	fn keys_of_the_registries_tell_what_they_say() {
		let read = |text| Curp::from(&primitives::Curp::parse(text).expect("is well-formed"));
		let expected = json!({ "born": "1956-04-27", "sex": "female", "state": "30" });
		assert_eq!(to_value(read("HEGG560427MVZRRL04")).expect("is JSON"), expected);
		let expected = json!({ "born": "1931-08-20", "sex": "male", "state": null });
		assert_eq!(to_value(read("BOXW310820HNERXN09")).expect("is JSON"), expected);
		let holder = primitives::RfcHolder::of("GODE561231GR8").expect("is well-formed");
		let expected = json!({ "holder": "natural-person" });
		assert_eq!(to_value(Rfc { holder: (&holder).into() }).expect("is JSON"), expected);
	}
}
