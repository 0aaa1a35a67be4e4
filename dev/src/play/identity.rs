//! Persons: enrolment from a table, rings, an accreditation in two steps, an anonymous opinion, recovery and death.

use super::{Play, Story};
use cadena_cli::args::Date;
use cadena_client::{Failure, base::files, persons::biometrics::BITS};
use cadena_primitives::PersonId;
use cadena_runtime::BlockNumber;
use serde_json::{Value, json};
use sp_core::hexdisplay::HexDisplay;
use sp_io::hashing::blake2_256;
use std::path::PathBuf;

pub(super) const REGISTRY: &str = "Bob";
pub(super) const REGISTRAR: &str = "Bob//registrar";
/// Another officer of the registry, who completes recoveries.
const SECOND_REGISTRAR: &str = "Bob//registrar//second";
const TLALPAN: &str = "09012";
const DAYS_OPEN: &str = "+22d";

/// Of each: a name for the play alone, and a CURP that is published as an example.
const CAST: [(&str, &str); 6] = [
	("Ana", "HEGG560427MVZRRL04"),
	("Benito", "GOMC850315HDFRRR07"),
	("Carmen", "BEML920313HCMLNS09"),
	("Diego", "MOTR930411HJCRMN03"),
	("Elena", "SANC000229HBCNNN06"),
	("Felipe", "BOXW310820HNERXN09"),
];

/// The bits that a scanner would give, with so manieth bit wrong.
fn scan(person: &str, modality: &str, wrong: Option<usize>) -> Vec<u8> {
	let mut bytes: Vec<u8> = (0u8..)
		.take(BITS / 256)
		.flat_map(|part| blake2_256(format!("{person}{modality}{part}").as_bytes()))
		.collect();
	if let Some(every) = wrong {
		for bit in (0..BITS).step_by(every) {
			if let Some(byte) = bytes.get_mut(bit / 8) {
				*byte ^= 1 << (bit % 8);
			}
		}
	}
	bytes
}

impl Play {
	pub(super) fn private(&self, name: &str, bytes: &[u8]) -> Result<String, Failure> {
		let path = PathBuf::from(self.path(name));
		files::write_private(&path, bytes)?;
		Ok(path.display().to_string())
	}

	/// What it says as a document is what a test searches the chain for: the play's number and the CURPs of its persons.
	pub(super) async fn identity(&mut self) -> Result<Story, Failure> {
		// Each play has persons of its own, so that it can be played again on the same chain.
		let play = self.chain.best().await?;
		let names: Vec<String> = CAST.iter().map(|(name, _)| format!("{name}//{play}")).collect();
		let first = self.enrolment(&names, play).await?;
		self.rings(&names).await?;
		self.accreditation(&names, first, play).await?;
		self.opinion(&names).await?;
		self.recovery_and_death(&names, first, play).await?;
		let curps = CAST.iter().map(|(_, curp)| (*curp).to_owned()).collect();
		Ok(Story::Identity { person: first, play, curps })
	}

	async fn enrolment(&mut self, names: &[String], play: BlockNumber) -> Result<PersonId, Failure> {
		self.scene("RENAPO enrols: the chain gets tags that RENAPO alone can compute, no CURP");
		self.hire(REGISTRY, "civil-registry", &[REGISTRAR, SECOND_REGISTRAR]).await?;
		let key = blake2_256(format!("{play}{}", self.path("")).as_bytes());
		let tag_key = self.private("renapo-tag-key", format!("{}", HexDisplay::from(&key)).as_bytes())?;
		let mut table = String::from("curp,register,account,residence,consulate\n");
		for (name, (_, curp)) in names.iter().zip(CAST) {
			table.push_str(&format!("{curp},citizen,dev:{name},{TLALPAN},\n"));
		}
		table.push_str(&format!("HEGG560427MVZRRL05,citizen,dev:Nobody//{play},{TLALPAN},\n"));
		table.push_str(&format!("HEGG560427MVZRRL04,citizen,dev:Twice//{play},{TLALPAN},\n"));
		let table = self.private("table.csv", table.as_bytes())?;
		let outcomes = self.path("outcomes.csv");
		let words = ["person", "enrol", &table, "--tag-key", &tag_key, "--outcomes", &outcomes];
		let enrolled = self.act(REGISTRAR, &words).await?;
		self.expect(&enrolled, "/enrolled", &6.into())?;
		self.expect(&enrolled, "/refused", &2.into())?;
		for line in String::from_utf8_lossy(&files::read(outcomes.as_ref())?).lines() {
			self.say(format!("    | {line}"));
		}
		self.say("  Interrupted and started again, it passes over what is done:");
		let again = self.act(REGISTRAR, &words).await?;
		self.expect(&again, "/before", &6.into())?;
		let account = format!("dev:{}", names.first().map_or("", String::as_str));
		let shown = self.act(REGISTRY, &["person", "show", "--account", &account]).await?;
		shown.pointer("/person").and_then(Value::as_u64).ok_or_else(|| Failure::Node("no person".into()))
	}

	pub(super) fn expect(&self, answer: &Value, pointer: &str, expected: &Value) -> Result<(), Failure> {
		match answer.pointer(pointer) {
			Some(value) if value == expected => Ok(()),
			other => Err(Failure::Node(format!("{pointer} was to be {expected}, and is {other:?}"))),
		}
	}

	async fn rings(&mut self, names: &[String]) -> Result<(), Failure> {
		self.scene("Six residents of Tlalpan join a ring; they pay nothing and hold no coins");
		let acts: Vec<_> = names.iter().map(|name| (name.as_str(), vec!["person", "ring", "join"])).collect();
		self.together(&acts).await?;
		let Some(first) = names.first() else { return Ok(()) };
		self.refused(first, &["person", "ring", "join"], "Rings.KeyCannotReturn").await?;
		self.act(first, &["ring", "build", TLALPAN]).await?;
		self.act(first, &["ring", "show", TLALPAN]).await?;
		Ok(())
	}

	async fn accreditation(
		&mut self,
		names: &[String],
		first: PersonId,
		play: BlockNumber,
	) -> Result<(), Failure> {
		self.scene("A bank asks Ana to show that she is there, in two steps: her account and her face");
		let (Some(ana), Some(benito)) = (names.first(), names.get(1)) else { return Ok(()) };
		let (bank, number) = (&format!("Bank//{play}"), &first.to_string());
		let to = format!("dev:{bank}");
		self.act(REGISTRY, &["account", "transfer", "--units", "10", &to]).await?;
		for modality in ["face", "iris"] {
			let template = self.private(&format!("{modality}.template"), &scan(ana, modality, None))?;
			let helper = self.path(&format!("{modality}.helper"));
			let words = ["person", "template", "offer", number, "--modality", modality];
			let files = ["--template", &template, "--helper", &helper];
			self.act(REGISTRAR, &[&words[..], &files[..]].concat()).await?;
			self.act(ana, &["person", "template", "consent", "--modality", modality, "--helper", &helper])
				.await?;
		}
		let purpose = self.document("purpose.txt", "Apertura de una cuenta de ahorro")?;
		let words = ["person", "accredit", "request", number, "--purpose", &purpose, "--factors", "2"];
		let asked =
			self.act(bank, &[&words[..], &["--modality", "face", "--expires", "+30d"]].concat()).await?;
		let request = asked.pointer("/request").and_then(Value::as_u64).unwrap_or_default().to_string();
		let answer = ["person", "accredit", "answer", &request];
		self.refused(benito, &answer, "Identity.NoSuchRequest").await?;
		self.refused(ana, &answer, "Identity.TooFewFactors").await?;
		let helper = self.path("face.helper");
		let stranger = self.private("stranger.sample", &scan(benito, "face", None))?;
		let far = [&answer[..], &["--live", "face", &helper, &stranger]].concat();
		self.refused(ana, &far, "SampleTooFar").await?;
		let fresh = self.private("face.sample", &scan(ana, "face", Some(7)))?;
		let live = [&answer[..], &["--live", "face", &helper, &fresh]].concat();
		self.act(ana, &live).await?;
		self.refused(ana, &live, "Identity.AlreadyAnswered").await?;
		let verified = self.act(bank, &["person", "accredit", "verify", number, &request]).await?;
		self.expect(&verified, "/holds", &true.into())?;
		self.say("  Ana sees who asked for her:");
		self.act(ana, &["person", "log"]).await?;
		Ok(())
	}

	async fn opinion(&mut self, names: &[String]) -> Result<(), Failure> {
		self.scene("An agency asks the residents of Tlalpan; each answers once, and nobody knows who");
		let [ana, benito, carmen, diego, ..] = names else { return Ok(()) };
		let question = self.document("question.txt", "0: un parque; 1: una biblioteca; 2: un mercado")?;
		let words = ["opinion", "ask", "--document", &question, "--place", TLALPAN, "--choices", "3"];
		let asked = self.act(REGISTRAR, &[&words[..], &["--closes", DAYS_OPEN]].concat()).await?;
		let opinion = &asked.pointer("/opinion").and_then(Value::as_u64).unwrap_or_default().to_string();
		let choose = |choice| vec!["opinion", "answer", opinion.as_str(), "--choice", choice];
		let acts = [(ana, "1"), (benito, "0"), (carmen, "1"), (diego, "2")];
		let acts: Vec<_> = acts.into_iter().map(|(name, choice)| (name.as_str(), choose(choice))).collect();
		self.together(&acts).await?;
		self.refused(ana, &choose("3"), "Opinions.NoSuchChoice").await?;
		let pause = cadena_primitives::membership::PAUSE + 1;
		self.blocks(pause, "until an answer may be replaced").await?;
		self.say("  Diego changes his mind, and is counted once:");
		self.act(diego, &choose("1")).await?;
		self.refused("Stranger", &choose("0"), "Rings.NoSuchKey").await?;
		self.refused(REGISTRAR, &["opinion", "close", opinion], "Opinions.OpinionIsOpen").await?;
		let shown = self.run(REGISTRAR, &["opinion", "result", opinion]).await?.json;
		let closes = shown.pointer("/closes").and_then(Value::as_str).unwrap_or_default();
		let closes = closes.parse::<Date>()?.0;
		self.until(closes, "the question closes").await?;
		let result = self.act(REGISTRAR, &["opinion", "close", opinion]).await?;
		self.expect(&result, "/tally", &json!([1, 3, 0]))?;
		self.refused(ana, &choose("0"), "Opinions.OpinionIsClosed").await?;
		self.act(REGISTRAR, &["opinion", "clear", opinion]).await?;
		Ok(())
	}

	async fn recovery_and_death(
		&mut self,
		names: &[String],
		first: PersonId,
		play: BlockNumber,
	) -> Result<(), Failure> {
		self.scene("Ana loses her telephone and gets another account by her iris");
		let (Some(ana), Some(felipe)) = (names.first(), names.last()) else { return Ok(()) };
		let fresh = &format!("AnaAgain//{play}");
		let (number, account) = (&first.to_string(), &format!("dev:{fresh}"));
		let sample = self.private("iris.sample", &scan(ana, "iris", Some(9)))?;
		let helper = self.path("iris.helper");
		let words = ["person", "recover", number, "--account", account, "--modality", "iris"];
		self.act(REGISTRAR, &[&words[..], &["--helper", &helper, "--sample", &sample]].concat()).await?;
		self.say("  For five days the account that she has can veto it; then another officer completes it:");
		let complete = ["person", "recovery", "complete", number];
		self.refused(SECOND_REGISTRAR, &complete, "Identity.RecoveryNotDue").await?;
		let shown = self.run(ana, &["person", "show"]).await?.json;
		let due = shown.pointer("/recovery/effectiveAt").and_then(Value::as_str).unwrap_or_default();
		self.until(due.parse::<Date>()?.0, "the time to veto").await?;
		self.refused(REGISTRAR, &complete, "Identity.SameOfficer").await?;
		self.act(SECOND_REGISTRAR, &complete).await?;
		self.refused(ana, &["person", "ring", "leave"], "CannotPayFees").await?;
		self.scene("Felipe has died; his key leaves the ring, and nothing is done in his name");
		let certificate = self.document("acta.txt", "Acta de defunción")?;
		let felipe_account = format!("dev:{felipe}");
		let shown = self.run(REGISTRAR, &["person", "show", "--account", &felipe_account]).await?.json;
		let dead = &shown.pointer("/person").and_then(Value::as_u64).unwrap_or_default().to_string();
		let words = ["person", "death", dead, "--certificate", &certificate, "--on", "2026-08-31"];
		self.act(REGISTRAR, &words).await?;
		self.refused(
			REGISTRAR,
			&["person", "suspend", dead, "--grounds", &certificate],
			"Identity.IsDeceased",
		)
		.await?;
		self.act(REGISTRAR, &["ring", "build", TLALPAN]).await?;
		self.act(REGISTRAR, &["ring", "show", TLALPAN]).await?;
		Ok(())
	}
}
