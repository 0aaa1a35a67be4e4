//! A tender that anonymous evaluators rate and on which citizens vote, from the specialty to the reputation.

use super::{
	POLL, Play,
	identity::{REGISTRAR, REGISTRY},
	tenders::{AGENCY, CONTRACTING, EVALUATORS, FIRST, ISSUER, OVERSIGHT, SECOND, WITNESS},
};
use cadena_client::{Chain, Failure, keys, panels, person, rings::RingSecret, votes};
use cadena_primitives::{
	Curp, PersonId, TenderId,
	ballots::BidSet,
	membership::{RingKey, SpecialtyId},
};
use cadena_runtime::{Runtime, RuntimeCall};
use futures::{StreamExt, TryStreamExt, stream};
use pallet_rings::{Members, types::Member};
use pallet_votes::types::{Ballot, Voice};
use serde_json::{Value, json};
use sp_core::hexdisplay::HexDisplay;
use sp_io::hashing::blake2_256;
use std::sync::Arc;

/// Where citizens live, how many, and whether the tender affects them.
const TOWNS: [(&str, u32); 3] = [("09012", 90), ("09003", 80), ("14039", 40)];
/// The towns of the state whose tender it is.
const AFFECTED: [&str; 2] = ["09012", "09003"];
const JURISDICTION: &str = "09";
/// They live where the tender affects nobody.
const EXPERTS: u32 = 32;
const EXPERTS_HOME: &str = "14039";
/// How many proofs are made at once.
const PROVERS: usize = 2;
const PANEL: u8 = 12;
const QUORUM: u8 = 3;

/// Somebody of the crowd.
#[derive(Clone)]
struct Resident {
	/// The development account, of this play alone.
	account: String,
	town: &'static str,
	curp: String,
}

/// A CURP that nobody has, of somebody born in Mexico City in 1980.
fn curp(number: u32) -> Result<String, Failure> {
	let letter = |place: u32, letters: &[u8]| {
		let at = (number / place) as usize % letters.len();
		char::from(letters.get(at).copied().unwrap_or(b'X'))
	};
	let consonants = b"BCDFGHJKLMNPQRSTVWXYZ";
	let stem = format!(
		"X{}{}{}800101{}DF{}{}{}0",
		letter(1, b"AEIOU"),
		letter(5, consonants),
		letter(105, consonants),
		if number.is_multiple_of(2) { 'H' } else { 'M' },
		letter(1, consonants),
		letter(21, consonants),
		letter(441, consonants),
	);
	(0..10)
		.map(|digit| format!("{stem}{digit}"))
		.find(|candidate| Curp::parse(candidate).is_ok())
		.ok_or_else(|| Failure::input("MalformedCurp", stem.clone()))
}

/// A CURP that nobody has, of somebody born in 2015.
fn minors_curp() -> Result<String, Failure> {
	let stem = "XELJ150101HDFRPNA";
	(0..10)
		.map(|digit| format!("{stem}{digit}"))
		.find(|candidate| Curp::parse(candidate).is_ok())
		.ok_or_else(|| Failure::input("MalformedCurp", stem))
}

/// Sends acts of the crowd, each of which lets a key wait for a ring, and waits until all do.
async fn send_all(chain: &Chain, acts: Vec<(String, RuntimeCall, RingKey)>) -> Result<usize, Failure> {
	let mut keys = Vec::new();
	for (who, call, key) in acts {
		chain.send(call, &keys::development(&who)?).await?;
		keys.push(key);
	}
	let joined = keys.len();
	while let Some(key) = keys.last() {
		let known = Members::<Runtime>::hashed_key_for(key);
		match chain.read::<Member>(known).await? {
			Some(_) => drop(keys.pop()),
			None => tokio::time::sleep(POLL).await,
		}
	}
	Ok(joined)
}

/// Proves a vote of each, a few at a time.
async fn prove_votes(
	chain: Chain,
	tender: TenderId,
	voters: Vec<(String, BidSet)>,
) -> Result<Vec<Ballot>, Failure> {
	let chain = Arc::new(chain);
	stream::iter(voters.into_iter().map(|(who, approved)| {
		let chain = Arc::clone(&chain);
		async move {
			let secret = RingSecret::development(&who);
			votes::ballot(&chain, secret, tender, Voice::Approve(approved)).await
		}
	}))
	.buffer_unordered(PROVERS)
	.try_collect()
	.await
}

impl Play {
	/// What it says as a document is what a test checks: the tender, how many sealed, disclosed and voted.
	pub(super) async fn smart_tender(&mut self) -> Result<Value, Failure> {
		let play = self.chain.best().await?;
		let (citizens, experts) = self.crowd(play).await?;
		let (specialty, persons) = self.certified(&experts).await?;
		self.participants().await?;
		let id = self.smart_call(specialty).await?;
		let tender = &id.to_string();
		let votes = self.votes_in_the_making(id, &citizens);
		self.smart_bids(id, tender).await?;
		self.excluded(tender, &citizens).await?;
		let drawn = self.lot(id, tender, specialty, &experts).await?;
		let ballots = votes.await.map_err(|error| Failure::Node(error.to_string()))??;
		let voted = self.ballots(id, tender, &drawn, ballots).await?;
		self.disclosure(id, tender, &drawn).await?;
		self.smart_award(id, tender).await?;
		self.smart_contract(tender).await?;
		self.outcome(id, tender, &drawn, &citizens, &persons, specialty).await?;
		let panel = panels::panel(&self.chain, id).await?;
		Ok(json!({
			"tender": id,
			"citizens": citizens.len(),
			"evaluators": experts.len(),
			"sealed": panel.sealed,
			"disclosed": panel.disclosed,
			"voted": voted,
		}))
	}

	/// Enrols a crowd, and lets its citizens into the rings of their towns.
	async fn crowd(&mut self, play: u64) -> Result<(Vec<Resident>, Vec<Resident>), Failure> {
		self.scene("A crowd is enrolled: 210 citizens of three municipalities, and 32 experts");
		let registrar = format!("dev:{REGISTRAR}");
		self.act(REGISTRY, &["officer", "appoint", "--mandate", "civil-registry", &registrar]).await?;
		self.say("  So many rows at once are beyond an officer's allowance:");
		self.act(REGISTRY, &["account", "transfer", "--units", "50", &registrar]).await?;
		let mut number = 0u32;
		let mut member = |role: &str, town| -> Result<Resident, Failure> {
			number += 1;
			Ok(Resident { account: format!("{role}{number}//{play}"), town, curp: curp(number)? })
		};
		let mut citizens = Vec::new();
		for (town, count) in TOWNS {
			for _ in 0..count {
				citizens.push(member("Citizen", town)?);
			}
		}
		let experts: Vec<Resident> =
			(0..EXPERTS).map(|_| member("Expert", EXPERTS_HOME)).collect::<Result<_, _>>()?;
		let minor = Resident { account: format!("Minor//{play}"), town: "09012", curp: minors_curp()? };
		let key = blake2_256(format!("{play}{}", self.path("")).as_bytes());
		let tag_key = self.private("crowd-tag-key", format!("{}", HexDisplay::from(&key)).as_bytes())?;
		let mut table = String::from("curp,register,account,residence,consulate\n");
		for member in citizens.iter().chain(&experts) {
			table.push_str(&format!("{},citizen,dev:{},{},\n", member.curp, member.account, member.town));
		}
		table.push_str(&format!("{},minor,dev:{},{},\n", minor.curp, minor.account, minor.town));
		let table = self.private("crowd.csv", table.as_bytes())?;
		let outcomes = self.path("crowd-outcomes.csv");
		let words = ["person", "enrol", &table, "--tag-key", &tag_key, "--outcomes", &outcomes];
		let enrolled = self.act(REGISTRAR, &words).await?;
		self.expect(&enrolled, "/enrolled", &(citizens.len() + experts.len() + 1).into())?;
		let mut acts = Vec::new();
		for citizen in &citizens {
			let secret = RingSecret::development(&citizen.account);
			let account = keys::account(&keys::development(&citizen.account)?);
			let signature = secret.possession(&self.chain.genesis(), &account)?;
			let call = pallet_identity::Call::<Runtime>::join_ring { key: secret.key(), signature };
			acts.push((citizen.account.clone(), call.into(), secret.key()));
		}
		let joined = send_all(&self.chain, acts).await?;
		self.say(format!(
			"  {joined} citizens asked to enter the rings of their towns, without coins or fees"
		));
		for (town, _) in TOWNS {
			self.act(REGISTRAR, &["ring", "build", town]).await?;
		}
		self.say("  One who is not of age enters no ring:");
		self.refused(&minor.account, &["person", "ring", "join"], "Identity.NotAVoter").await?;
		Ok((citizens, experts))
	}

	/// Oversight opens a specialty and certifies the experts, who register keys.
	async fn certified(
		&mut self,
		experts: &[Resident],
	) -> Result<(SpecialtyId, Vec<(String, PersonId)>), Failure> {
		self.scene("Oversight opens a specialty and certifies experts; each registers a key of its own");
		self.act("Alice", &["officer", "appoint", "--mandate", "oversight", &format!("dev:{OVERSIGHT}")])
			.await?;
		let document = self.document("specialty.txt", "Especialidad: cartografía y catastro")?;
		let opened = self.act(OVERSIGHT, &["evaluator", "open", "--document", &document]).await?;
		let specialty = opened.pointer("/specialty").and_then(Value::as_u64).unwrap_or_default();
		let specialty = SpecialtyId::try_from(specialty)
			.map_err(|_| Failure::Node("the specialty's number is out of range".into()))?;
		let mut persons = Vec::new();
		for expert in experts {
			let account = keys::account(&keys::development(&expert.account)?);
			let (person, _) = person::signer(&self.chain, &account).await?;
			persons.push((expert.account.clone(), person));
		}
		let certificate = cadena_client::files::document(document.as_ref(), None)?;
		let calls = persons
			.iter()
			.map(|(_, person)| {
				let (person, document) = (*person, certificate.clone());
				pallet_evaluators::Call::<Runtime>::certify { specialty, person, document }.into()
			})
			.collect();
		let batch = pallet_utility::Call::<Runtime>::batch_all { calls };
		self.chain.submit(batch.into(), &keys::development(OVERSIGHT)?).await?;
		let mut acts = Vec::new();
		for expert in experts {
			let secret = RingSecret::development(&expert.account).of_specialty(specialty, 0);
			let account = keys::account(&keys::development(&expert.account)?);
			let signature = secret.possession(&self.chain.genesis(), &account)?;
			let key = secret.key();
			let call = pallet_evaluators::Call::<Runtime>::register_key { specialty, key, signature };
			acts.push((expert.account.clone(), call.into(), key));
		}
		let registered = send_all(&self.chain, acts).await?;
		self.say(format!("  {registered} experts are certified and registered their keys"));
		let collection = format!("specialty:{specialty}");
		self.act(OVERSIGHT, &["ring", "build", &collection]).await?;
		self.act(OVERSIGHT, &["ring", "show", &collection]).await?;
		Ok((specialty, persons))
	}

	async fn participants(&mut self) -> Result<(), Failure> {
		let officers: Vec<String> =
			[ISSUER, CONTRACTING].iter().chain(&EVALUATORS).map(|officer| format!("dev:{officer}")).collect();
		let mut words = vec!["officer", "appoint", "--mandate", "procurement"];
		words.extend(officers.iter().map(String::as_str));
		self.act(AGENCY, &words).await?;
		let mut words = vec!["account", "transfer", "--units", "20"];
		let people: Vec<String> = [OVERSIGHT, WITNESS, FIRST.account, SECOND.account, ISSUER, CONTRACTING]
			.iter()
			.map(|account| format!("dev:{account}"))
			.collect();
		words.extend(people.iter().map(String::as_str));
		self.act(AGENCY, &words).await?;
		self.cast().await
	}

	async fn smart_call(&mut self, specialty: SpecialtyId) -> Result<TenderId, Failure> {
		self.scene("A call of Mexico City that a panel rates and on which its citizens vote");
		self.document("smart.txt", "Convocatoria: cartografía catastral de la Ciudad de México")?;
		let norm = self.document("norm.txt", "Norma local de participación ciudadana")?;
		let call = json!({
			"title": "Cartografía catastral",
			"document": "smart.txt",
			"law": "laassp",
			"character": "national",
			"jurisdiction": JURISDICTION,
			"budget": "9,800,000.00",
			"schedule": {
				"clarification": "+15d", "opening": "+24d", "evaluation": "+26d", "ballots": "+38d",
				"disclosure": "+42d", "award": "+44d",
			},
			"scoring": {
				"price": 50, "technical": [25, 15], "citizens": 10, "citizensNorm": norm, "turnoutFloor": 20,
			},
			"panel": { "specialty": specialty, "size": PANEL, "quorum": QUORUM, "pot": "24", "tolerance": 40 },
			"evaluators": EVALUATORS.map(|evaluator| format!("dev:{evaluator}")),
			"openers": {
				"contracting": format!("dev:{CONTRACTING}"),
				"oversight": format!("dev:{OVERSIGHT}"),
				"witness": format!("dev:{WITNESS}"),
			},
			"guaranteePercent": 10,
			"advancePercent": 0,
		});
		let call = self.document("smart-call.json", &call.to_string())?;
		let drafted = self.act(ISSUER, &["tender", "draft", &call]).await?;
		let id = drafted.get("tender").and_then(Value::as_u64).and_then(|id| TenderId::try_from(id).ok());
		let id = id.ok_or_else(|| Failure::Node("the draft has no number".into()))?;
		let tender = &id.to_string();
		self.openers_accept(tender, 1).await?;
		self.act(ISSUER, &["tender", "publish", tender]).await?;
		Ok(id)
	}

	/// The citizens of the state prove their votes while bids come in; most approve the second bid.
	fn votes_in_the_making(
		&self,
		tender: TenderId,
		citizens: &[Resident],
	) -> tokio::task::JoinHandle<Result<Vec<Ballot>, Failure>> {
		let voters = citizens
			.iter()
			.skip(1)
			.filter(|citizen| AFFECTED.contains(&citizen.town))
			.enumerate()
			.map(|(number, citizen)| {
				let approved = if number % 4 == 0 { BidSet::of([0]) } else { BidSet::of([0, 1]) };
				(citizen.account.clone(), approved)
			})
			.collect();
		tokio::spawn(prove_votes(self.chain.clone(), tender, voters))
	}

	async fn smart_bids(&mut self, id: TenderId, tender: &str) -> Result<(), Failure> {
		self.scene("Two companies bid");
		let proposal = self.document("smart-proposal.txt", "Propuesta técnica")?;
		for bidder in [FIRST, SECOND] {
			let secret = self.path(&format!("smart-{}.bid", bidder.account));
			let words = ["tender", "bid", "seal", tender, "--price", bidder.price, "--technical", &proposal];
			let words: Vec<&str> = words.into_iter().chain(["--secret", secret.as_str()]).collect();
			self.act(bidder.account, &words).await?;
		}
		let opening = self.chain.tender(id).await?.call.schedule.opening_at;
		self.until(opening, "the act of opening").await
	}

	/// Who has no vote: one from outside, and one who died.
	async fn excluded(&mut self, tender: &str, citizens: &[Resident]) -> Result<(), Failure> {
		let secret = |account: &str| self.path(&format!("smart-{account}.bid"));
		let (first, second) = (secret(FIRST.account), secret(SECOND.account));
		self.together(&[
			(FIRST.account, vec!["tender", "bid", "open", tender, "--secret", &first]),
			(SECOND.account, vec!["tender", "bid", "open", tender, "--secret", &second]),
			(WITNESS, vec!["panel", "draw", tender]),
		])
		.await?;
		self.say("  The lot begins: it will be the hash of the next eight blocks, which nobody knows.");
		let outside = citizens.iter().find(|citizen| !AFFECTED.contains(&citizen.town));
		if let Some(outside) = outside {
			self.say("  A citizen of another state has no vote:");
			let words = ["vote", "cast", tender, "--approve", "1"];
			self.refused(&outside.account, &words, "Rings.NotOfTheElectorate").await?;
		}
		Ok(())
	}

	/// Draws the lot; each expert learns of themselves whether they rate.
	async fn lot(
		&mut self,
		id: TenderId,
		tender: &str,
		specialty: SpecialtyId,
		experts: &[Resident],
	) -> Result<Vec<String>, Failure> {
		self.scene("The lot is drawn once its blocks are final; each evaluator learns of themselves alone");
		let wait = 17 * cadena_runtime::configs::SLOT_MILLIS;
		self.until(self.chain.now().await? + wait, "the lot's blocks are final").await?;
		self.act(WITNESS, &["panel", "draw", tender]).await?;
		let panel = panels::panel(&self.chain, id).await?;
		let context = panels::context(&self.chain, id, &panel)?;
		let mut drawn = Vec::new();
		for expert in experts {
			let secret = RingSecret::development(&expert.account).of_specialty(specialty, 0);
			if panel.ensure_drawn(&secret.alias(&context)?).is_ok() {
				drawn.push(expert.account.clone());
			}
		}
		self.say(format!("  (the play knows all keys: {} of {} were drawn)", drawn.len(), experts.len()));
		let other = experts.iter().find(|expert| !drawn.contains(&expert.account));
		if let Some(other) = other {
			let keep = self.path("not-drawn.ballot");
			let words = ["evaluator", "ballot", tender, "--rate", "0=50,50", "--rate", "1=50,50"];
			let words: Vec<&str> = words.into_iter().chain(["--keep", keep.as_str()]).collect();
			self.refused(&other.account, &words, "Panels.NotDrawn").await?;
		}
		Ok(drawn)
	}

	async fn ballots(
		&mut self,
		id: TenderId,
		tender: &str,
		drawn: &[String],
		votes: Vec<Ballot>,
	) -> Result<usize, Failure> {
		self.scene("Evaluators seal their ballots, and citizens vote, without accounts and fees");
		let ballots = self.chain.tender(id).await?.call.schedule.evaluation_at;
		self.until(ballots, "ballots are taken").await?;
		let kept: Vec<String> =
			(0..drawn.len()).map(|place| self.path(&format!("ballot-{place}.json"))).collect();
		let rates = |place: usize| if place == 0 { ("0=20,20", "1=90,90") } else { ("0=90,85", "1=70,75") };
		let acts: Vec<(&str, Vec<&str>)> = drawn
			.iter()
			.zip(&kept)
			.enumerate()
			.map(|(place, (who, keep))| {
				let (first, second) = rates(place);
				let words =
					["evaluator", "ballot", tender, "--rate", first, "--rate", second, "--keep", keep];
				(who.as_str(), words.to_vec())
			})
			.collect();
		let again = votes.first().cloned();
		let sent = votes.len();
		for ballot in votes {
			let call = pallet_votes::Call::<Runtime>::cast { tender: id, ballot };
			self.chain.send_without_account(call.into()).await?;
		}
		self.together(&acts).await?;
		while (cadena_client::votes::poll(&self.chain, id).await?.tally.voters as usize) < sent {
			tokio::time::sleep(POLL).await;
		}
		self.say(format!("  {sent} citizens voted"));
		if let Some(ballot) = again {
			self.say("  A vote that is sent again is counted once:");
			let call = pallet_votes::Call::<Runtime>::cast { tender: id, ballot };
			match self.chain.submit_without_account(call.into()).await {
				Err(failure)
					if failure.name() == "Votes.Superseded" || failure.name() == "Votes.OutOfTime" =>
				{
					self.refusals += 1;
					self.say(format!("    {failure}"));
				}
				_ => return Err(Failure::Node("a vote was taken twice".into())),
			}
		}
		self.act(FIRST.account, &["vote", "result", tender]).await?;
		self.say("  A company looks for who rates it, and finds aliases:");
		self.act(SECOND.account, &["panel", "show", tender]).await?;
		Ok(sent)
	}

	async fn disclosure(&mut self, id: TenderId, tender: &str, drawn: &[String]) -> Result<(), Failure> {
		self.scene("Disclosure: ballots and names, when no rating can change any more (art. 49-VII)");
		self.act(ISSUER, &["tender", "defer", tender, "--to", "+24d"]).await?;
		let until = self.chain.tender(id).await?.call.schedule.ballots_until;
		self.until(until, "the disclosure").await?;
		let kept: Vec<String> =
			(0..drawn.len()).map(|place| self.path(&format!("ballot-{place}.json"))).collect();
		let acts: Vec<(&str, Vec<&str>)> = drawn
			.iter()
			.zip(&kept)
			.map(|(who, keep)| (who.as_str(), vec!["evaluator", "disclose", tender, "--ballot", keep]))
			.collect();
		self.together(&acts).await?;
		if let (Some(thief), Some(others)) = (drawn.get(1), kept.first()) {
			self.say("  Somebody else's ballot, disclosed by an evaluator:");
			let words = ["evaluator", "disclose", tender, "--ballot", others];
			self.refused(thief, &words, "Panels.AlreadyDisclosed").await?;
		}
		let until = self.chain.tender(id).await?.call.schedule.disclosure_until;
		self.until(until, "the decision").await
	}

	async fn smart_award(&mut self, id: TenderId, tender: &str) -> Result<(), Failure> {
		self.scene("The award names the evaluators, and anyone recomputes it");
		let grounds = self.document("smart-fallo.txt", "Fallo")?;
		let awarded = self.act(ISSUER, &["tender", "award", tender, "--document", &grounds]).await?;
		let named = awarded.pointer("/award/evaluators").and_then(Value::as_array).map_or(0, Vec::len);
		let panel = panels::panel(&self.chain, id).await?;
		if named as u32 != panel.disclosed {
			return Err(Failure::Node("the award was to name all who disclosed".into()));
		}
		let audited = self.act(SECOND.account, &["tender", "audit", tender]).await?;
		self.expect(&audited, "/holds", &true.into())?;
		self.exported(tender, "award").await?;
		let constancia = self.path("my-bid.json");
		self.act(FIRST.account, &["constancia", "bid", tender, "0", "--out", &constancia]).await?;
		let genesis = format!("{:?}", self.chain.genesis());
		let verified = self.locally(FIRST.account, &["verify", &constancia, "--genesis", &genesis]).await?;
		self.expect(&verified, "/bidsIntact/0/bid", &0.into())?;
		self.act(WITNESS, &["panel", "pay", tender]).await?;
		Ok(())
	}

	async fn smart_contract(&mut self, tender: &str) -> Result<(), Failure> {
		self.scene("The contract is signed, performed and closed");
		let paper = self.document("smart-paper.txt", "Contrato y acta")?;
		let words =
			["tender", "offer", tender, "--document", paper.as_str(), "--milestone", "9,200,000@+60d"];
		let words: Vec<String> =
			words.map(String::from).into_iter().chain(self.efirma_words("issuer")).collect();
		self.act_owned(ISSUER, &words).await?;
		let words = ["tender", "sign", tender, "--document", paper.as_str()];
		let words: Vec<String> =
			words.map(String::from).into_iter().chain(self.efirma_words(FIRST.account)).collect();
		self.act_owned(FIRST.account, &words).await?;
		let guarantee = ["tender", "guarantee", tender, "--amount", "920,000", "--document", &paper];
		self.act(FIRST.account, &guarantee).await?;
		for (who, step) in
			[(FIRST.account, "deliver"), (ISSUER, "accept"), (FIRST.account, "invoice"), (ISSUER, "pay")]
		{
			self.act(who, &["tender", "milestone", step, tender, "0", "--document", &paper]).await?;
		}
		self.act(ISSUER, &["tender", "close", tender, "--document", &paper]).await?;
		Ok(())
	}

	async fn outcome(
		&mut self,
		id: TenderId,
		tender: &str,
		drawn: &[String],
		citizens: &[Resident],
		persons: &[(String, PersonId)],
		specialty: SpecialtyId,
	) -> Result<(), Failure> {
		self.scene("Agency, witness and citizens grade how it came out; evaluators answer for it");
		let reasons = self.document("grade.txt", "Evaluación del resultado")?;
		let grade = |grade| vec!["panel", "grade", tender, "--grade", grade, "--document", &reasons];
		self.together(&[(ISSUER, grade("85")), (WITNESS, grade("90"))]).await?;
		let affected: Vec<_> =
			citizens.iter().filter(|citizen| AFFECTED.contains(&citizen.town)).take(21).collect();
		let grades = stream::iter(affected.iter().map(|citizen| {
			let chain = &self.chain;
			async move {
				let secret = RingSecret::development(&citizen.account);
				let ballot = votes::ballot(chain, secret, id, Voice::Grade(90)).await?;
				let call = pallet_votes::Call::<Runtime>::cast { tender: id, ballot };
				chain.submit_without_account(call.into()).await.map(|_| ())
			}
		}))
		.buffer_unordered(PROVERS)
		.try_collect::<Vec<()>>()
		.await?;
		self.say(format!("  {} citizens graded it", grades.len()));
		self.refused(WITNESS, &["panel", "settle", tender], "Panels.StillGraded").await?;
		let calendar = self.chain.calendar().await?;
		let month = calendar.clock.day_length * 31;
		self.until(self.chain.now().await? + month, "the time to grade is over").await?;
		self.act(WITNESS, &["panel", "settle", tender]).await?;
		let number = |who: &String| {
			persons.iter().find(|(account, _)| account == who).map(|(_, person)| person.to_string())
		};
		let specialty = &specialty.to_string();
		let mut reputations = Vec::new();
		for who in drawn.iter().take(2) {
			let person = number(who).unwrap_or_default();
			let words = ["evaluator", "reputation", "--specialty", specialty, "--person", &person];
			let shown = self.act(WITNESS, &words).await?;
			reputations.push(shown.pointer("/reputation").and_then(Value::as_u64).unwrap_or_default());
		}
		if let [wrong, right] = reputations.as_slice()
			&& wrong >= right
		{
			return Err(Failure::Node("who was wrong was to lose reputation".into()));
		}
		self.say(
			"  The first rated the winner 20 where it came out 90: no second half, and less reputation.",
		);
		self.exported(tender, "closed").await
	}
}
