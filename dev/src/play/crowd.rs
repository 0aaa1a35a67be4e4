//! A crowd of citizens and evaluators, enrolled, in rings and certified.

use super::{
	Play,
	identity::{REGISTRAR, REGISTRY},
	tenders::OVERSIGHT,
};
use crate::crowd::{self, Resident};
use cadena_client::{
	Failure,
	base::{files, keys},
	persons,
};
use cadena_primitives::{PersonId, membership::SpecialtyId};
use cadena_runtime::{BlockNumber, Runtime, pallet_evaluators, pallet_utility};
use serde_json::Value;
use sp_core::hexdisplay::HexDisplay;
use sp_io::hashing::blake2_256;

/// Where citizens live and how many.
const TOWNS: [(&str, u32); 3] = [("09012", 90), ("09003", 80), ("14039", 40)];
/// The state whose tender it is, and its towns.
pub(super) const STATE: &str = "09";
const TOWNS_OF_STATE: [&str; 2] = ["09012", "09003"];
const EXPERTS: u32 = 32;
/// Experts live where the tender affects nobody.
const EXPERTS_HOME: &str = "14039";

pub(super) struct Crowd {
	/// Who can vote on the state's tender.
	pub(super) voters: Vec<Resident>,
	/// Who live in another state.
	pub(super) others: Vec<Resident>,
	/// One who died after joining a ring.
	pub(super) deceased: Resident,
	/// One who is not of age.
	pub(super) minor: Resident,
	/// Whom Oversight certifies.
	pub(super) experts: Vec<Resident>,
}

impl Crowd {
	/// Each play has a crowd of its own, so that it can be played again on the same chain.
	fn new(play: BlockNumber) -> Result<Self, Failure> {
		let citizen = |role: &str, number: u32, town| {
			Resident::citizen(format!("{role}{number}//{play}"), town, number)
		};
		let towns = TOWNS.iter().flat_map(|(town, count)| (0..*count).map(move |_| *town));
		let citizens: Vec<Resident> = (1..)
			.zip(towns)
			.map(|(number, town)| citizen("Citizen", number, town))
			.collect::<Result<_, _>>()?;
		let (mut voters, others): (Vec<_>, Vec<_>) =
			citizens.into_iter().partition(|citizen| TOWNS_OF_STATE.contains(&citizen.municipality));
		let deceased = voters.remove(0);
		let minor = Resident::minor(format!("Minor//{play}"), deceased.municipality)?;
		let experts = (1_000..1_000 + EXPERTS)
			.map(|number| citizen("Expert", number, EXPERTS_HOME))
			.collect::<Result<_, _>>()?;
		Ok(Self { voters, others, deceased, minor, experts })
	}

	/// Who joins a ring of citizens.
	fn citizens(&self) -> impl Iterator<Item = &Resident> {
		[&self.deceased].into_iter().chain(&self.voters).chain(&self.others)
	}

	/// As many citizens as there are.
	pub(super) fn size(&self) -> usize {
		self.citizens().count()
	}
}

impl Play {
	/// Enrols a crowd, and lets its citizens into the rings of their towns.
	pub(super) async fn crowd(&mut self, play: BlockNumber) -> Result<Crowd, Failure> {
		let crowd = Crowd::new(play)?;
		let experts = crowd.experts.len();
		self.scene(&format!(
			"A crowd is enrolled: {} citizens of three municipalities, and {experts} experts",
			crowd.size()
		));
		let registrar = format!("dev:{REGISTRAR}");
		self.hire(REGISTRY, "civil-registry", &[REGISTRAR]).await?;
		self.say("  So many rows at once are beyond an officer's allowance:");
		self.act(REGISTRY, &["account", "transfer", "--units", "50", &registrar]).await?;
		let key = blake2_256(format!("{play}{}", self.path("")).as_bytes());
		let tag_key = self.private("crowd-tag-key", format!("{}", HexDisplay::from(&key)).as_bytes())?;
		let rows = crowd::table(crowd.citizens().chain(&crowd.experts).chain([&crowd.minor]));
		let table = self.private("crowd.csv", rows.as_bytes())?;
		let outcomes = self.path("crowd-outcomes.csv");
		let words = ["person", "enrol", &table, "--tag-key", &tag_key, "--outcomes", &outcomes];
		let enrolled = self.act(REGISTRAR, &words).await?;
		self.expect(&enrolled, "/enrolled", &(crowd.size() + experts + 1).into())?;
		let joined = crowd::join_rings(&self.chain, crowd.citizens()).await?;
		self.say(format!(
			"  {joined} citizens asked to enter the rings of their towns, without coins or fees"
		));
		for (town, _) in TOWNS {
			self.act(REGISTRAR, &["ring", "build", town]).await?;
		}
		self.say("  One who is not of age enters no ring:");
		self.refused(&crowd.minor.account, &["person", "ring", "join"], "Identity.NotAVoter").await?;
		self.say("  One of them dies; the ring is made anew without the key:");
		let (dead, _) =
			persons::signer(&self.chain.at().await?, &keys::account(&crowd.deceased.signer()?)).await?;
		let certificate = self.document("acta-de-defuncion.txt", "Acta de defunción")?;
		let dead = dead.to_string();
		let words = ["person", "death", &dead, "--certificate", &certificate, "--on", "2026-08-31"];
		self.act(REGISTRAR, &words).await?;
		self.act(REGISTRAR, &["ring", "build", crowd.deceased.municipality]).await?;
		Ok(crowd)
	}

	/// Oversight opens a specialty and certifies the experts, who register keys. Gives their numbers, in their order.
	pub(super) async fn certified(
		&mut self,
		experts: &[Resident],
	) -> Result<(SpecialtyId, Vec<PersonId>), Failure> {
		self.scene("Oversight opens a specialty and certifies experts; each registers a key of its own");
		self.hire("Alice", "oversight", &[OVERSIGHT]).await?;
		let document = self.document("specialty.txt", "Especialidad: cartografía y catastro")?;
		let opened = self.act(OVERSIGHT, &["evaluator", "create", "--document", &document]).await?;
		let specialty = opened.pointer("/specialty").and_then(Value::as_u64);
		let specialty = specialty
			.and_then(|specialty| SpecialtyId::try_from(specialty).ok())
			.ok_or_else(|| Failure::Node("the specialty has no number".into()))?;
		let persons = self.certificates(experts, specialty, &document).await?;
		self.evaluators_keys(experts, specialty).await?;
		Ok((specialty, persons))
	}

	async fn certificates(
		&mut self,
		experts: &[Resident],
		specialty: SpecialtyId,
		document: &str,
	) -> Result<Vec<PersonId>, Failure> {
		let mut persons = Vec::new();
		for expert in experts {
			persons
				.push(persons::signer(&self.chain.at().await?, &keys::account(&expert.signer()?)).await?.0);
		}
		let Some((first, others)) = persons.split_first() else { return Ok(persons) };
		let (number, first) = (specialty.to_string(), first.to_string());
		let words = ["evaluator", "certify", "--specialty", &number, "--person", &first];
		self.act(OVERSIGHT, &[&words[..], &["--document", document]].concat()).await?;
		let certificate = files::document(document.as_ref(), None)?;
		let certify = |person: &PersonId| {
			let (person, document) = (*person, certificate.clone());
			pallet_evaluators::Call::<Runtime>::certify { specialty, person, document }.into()
		};
		let batch =
			pallet_utility::Call::<Runtime>::batch_all { calls: others.iter().map(certify).collect() };
		self.chain.submit(batch.into(), &keys::development(OVERSIGHT)?).await?;
		self.say(format!("  and {} others, in one transaction", others.len()));
		Ok(persons)
	}

	async fn evaluators_keys(&mut self, experts: &[Resident], specialty: SpecialtyId) -> Result<(), Failure> {
		let Some((first, others)) = experts.split_first() else { return Ok(()) };
		let number = specialty.to_string();
		self.act(&first.account, &["evaluator", "key", "--specialty", &number]).await?;
		let mut acts = Vec::new();
		for expert in others {
			let (signer, secret) = (expert.signer()?, expert.ring_secret().of_specialty(specialty, 0));
			let key = secret.key();
			let signature = secret.possession(&self.chain.genesis(), &keys::account(&signer))?;
			let call = pallet_evaluators::Call::<Runtime>::register_key { specialty, key, signature };
			acts.push((signer, call.into(), key));
		}
		let registered = crowd::enter(&self.chain, acts).await?;
		self.say(format!("  so do the {registered} others"));
		let collection = format!("specialty:{specialty}");
		self.act(OVERSIGHT, &["ring", "build", &collection]).await?;
		self.act(OVERSIGHT, &["ring", "show", &collection]).await?;
		Ok(())
	}
}
