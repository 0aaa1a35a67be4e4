//! e.firma: registration, an act that two sign, one that is refused, a revocation, and a constancia that needs no node.

use super::{
	Play,
	identity::{REGISTRAR, REGISTRY},
};
use cadena_client::{
	Failure,
	base::{files, keys, words},
	persons::{self, enrolment},
};
use cadena_primitives::time::HOUR;
use cadena_runtime::pallet_efirma::ActId;
use serde_json::Value;
use sp_core::hexdisplay::HexDisplay;
use sp_io::hashing::blake2_256;
use std::fs;

const TAX_AUTHORITY: &str = "Dave";
const TAX_OFFICER: &str = "Dave//tax-officer";
const COMPANY: &str = "Papelera";
const COMPANYS_RFC: &str = "PMA120229AB1";
const PERSON: &str = "Gabriela";
/// Published as an example.
const PERSONS_CURP: &str = "HEGG560427MVZRRL04";
const PERSONS_RFC: &str = "HEGG560427AB1";

impl Play {
	/// Does something whose words were put together before.
	pub(super) async fn act_owned(&mut self, who: &str, words: &[String]) -> Result<Value, Failure> {
		let words: Vec<&str> = words.iter().map(String::as_str).collect();
		self.act(who, &words).await
	}

	/// The words that give a certificate, its key and its password.
	pub(super) fn efirma_words(&self, name: &str) -> Vec<String> {
		let path = |extension: &str| self.path(&format!("{name}.{extension}"));
		vec![
			"--efirma".into(),
			path("cer"),
			"--private-key".into(),
			path("key"),
			"--efirma-password-file".into(),
			path("password"),
		]
	}

	/// SAT has an officer.
	pub(super) async fn tax_office(&mut self) -> Result<(), Failure> {
		self.hire(TAX_AUTHORITY, "tax-authority", &[TAX_OFFICER]).await
	}

	/// Enrols a person whose account it is, unless an earlier play did, and returns the tag of their CURP in hexadecimal.
	pub(super) async fn enrolled(&mut self, account: &str, curp: &str) -> Result<String, Failure> {
		let file = account.replace("//", "-");
		let key = blake2_256(b"the tag key of the plays");
		let key =
			self.private(&format!("{file}-tag-key"), format!("{}", HexDisplay::from(&key)).as_bytes())?;
		let parsed = persons::parse_curp(curp)?;
		// The same CURP is another person's in another play of persons, which has a tag key of its own.
		let tag = hex::encode(persons::tag(&enrolment::tag_key(key.as_ref())?, &parsed)?);
		let address = format!("dev:{account}");
		if self.run(REGISTRY, &["person", "show", "--account", &address]).await.is_err() {
			self.hire(REGISTRY, "civil-registry", &[REGISTRAR]).await?;
			let table =
				format!("curp,register,account,residence,consulate\n{curp},citizen,{address},09012,\n");
			let name = format!("{file}.csv");
			let table = self.private(&name, table.as_bytes())?;
			let outcomes = self.path(&format!("{file}-outcomes.csv"));
			let words = ["person", "enrol", &table, "--tag-key", &key, "--outcomes", &outcomes];
			let enrolled = self.act(REGISTRAR, &words).await?;
			self.expect(&enrolled, "/enrolled", &1.into())?;
		}
		Ok(tag)
	}

	/// An hour ago by legal time: a certificate that is valid from then is valid now.
	async fn hour_ago(&self) -> Result<String, Failure> {
		Ok(words::moment(self.chain.at().await?.now().await?.saturating_sub(HOUR)))
	}

	/// Makes a certificate for practice and lets SAT's officer register it for an account. Returns its number.
	async fn registered(
		&mut self,
		account: &str,
		name: &str,
		identity: &[&str],
		tag: Option<&str>,
	) -> Result<String, Failure> {
		let out = self.path(name);
		let from = self.hour_ago().await?;
		let made: Vec<&str> = ["certificate", "--out", &out, "--valid-from", &from]
			.into_iter()
			.chain(identity.iter().copied())
			.collect();
		let made = self.locally(account, &made).await?;
		let (certificate, proof) =
			(self.path(&format!("{name}.cer")), self.path(&format!("{name}.possession")));
		let address = format!("dev:{account}");
		let words = ["efirma", "prove", "--account", &address, "--out", &proof].map(String::from);
		let words: Vec<String> = words.into_iter().chain(self.efirma_words(name)).collect();
		let words: Vec<&str> = words.iter().map(String::as_str).collect();
		self.locally(account, &words).await?;
		let mut words = vec!["efirma", "register", &certificate, "--possession", &proof];
		words.extend(tag.into_iter().flat_map(|tag| ["--curp-tag", tag]));
		self.act(TAX_OFFICER, &words).await?;
		made["number"].as_str().map(String::from).ok_or_else(|| Failure::Node("no number".into()))
	}

	pub(super) async fn natural_persons_efirma(
		&mut self,
		account: &str,
		name: &str,
		rfc: &str,
		curp: &str,
		tag: &str,
	) -> Result<String, Failure> {
		self.registered(account, name, &["--rfc", rfc, "--curp", curp], Some(tag)).await
	}

	pub(super) async fn companys_efirma(
		&mut self,
		account: &str,
		name: &str,
		rfc: &str,
	) -> Result<String, Failure> {
		let identity =
			["--rfc", rfc, "--representative-rfc", "VADA800927DJ3", "--curp", "VADA800927HSRSRL05"];
		self.registered(account, name, &identity, None).await
	}

	pub(super) async fn efirma(&mut self) -> Result<ActId, Failure> {
		self.scene("Certificates: SAT's officer registers them, and the chain gets no name");
		self.act("Alice", &["account", "transfer", "--units", "100", &format!("dev:{COMPANY}")]).await?;
		self.tax_office().await?;
		let tag = self.enrolled(PERSON, PERSONS_CURP).await?;
		let persons = self.natural_persons_efirma(PERSON, "person", PERSONS_RFC, PERSONS_CURP, &tag).await?;
		let companys = self.companys_efirma(COMPANY, "company", COMPANYS_RFC).await?;
		let certificate = self.path("company.cer");
		self.act(COMPANY, &["efirma", "inspect", &certificate]).await?;
		self.act(COMPANY, &["efirma", "show", &companys]).await?;
		self.say("  A seal of invoices signs no acts:");
		let seal = self.path("seal");
		let identity =
			["--rfc", COMPANYS_RFC, "--representative-rfc", "VADA800927DJ3", "--curp", "VADA800927HSRSRL05"];
		let from = self.hour_ago().await?;
		let made = ["certificate", "--csd", "--out", &seal, "--valid-from", &from];
		let words: Vec<&str> = made.into_iter().chain(identity).collect();
		self.act(COMPANY, &words).await?;
		let words: Vec<String> = ["efirma", "publish", "--i-agree"]
			.map(String::from)
			.into_iter()
			.chain(self.efirma_words("seal"))
			.collect();
		let words: Vec<&str> = words.iter().map(String::as_str).collect();
		self.refused(COMPANY, &words, "Efirma.IsSeal").await?;

		self.scene("A document that two sign, in order (LFEA art. 7)");
		let document = self.document("convenio.txt", &format!("Convenio {}", self.chain.best().await?))?;
		let person = keys::account(&keys::development(PERSON)?).to_string();
		let words = [
			"efirma",
			"act",
			"open",
			&document,
			"--media-type",
			"text/plain",
			"--basis",
			"commerce",
			"--signatory",
			COMPANYS_RFC,
			"--signatory",
			&person,
			"--order",
			"listed",
			"--deadline",
			"+200d",
		];
		let opened = self.act(COMPANY, &words).await?;
		let act = opened["act"].as_u64().and_then(|act| ActId::try_from(act).ok());
		let act = act.ok_or_else(|| Failure::Node("the act has no number".into()))?;
		let number = act.to_string();
		let sign = |play: &Self, name: &str| {
			let words =
				["efirma", "act", "sign", number.as_str(), "--document", document.as_str()].map(String::from);
			words.into_iter().chain(play.efirma_words(name)).collect::<Vec<String>>()
		};
		self.say("  The second before the first:");
		let words = sign(self, "person");
		let words: Vec<&str> = words.iter().map(String::as_str).collect();
		self.refused(PERSON, &words, "Efirma.OutOfTurn").await?;
		let words = sign(self, "company");
		self.act_owned(COMPANY, &words).await?;
		let words = sign(self, "person");
		self.act_owned(PERSON, &words).await?;
		self.act(PERSON, &["efirma", "verify", &document]).await?;
		self.say("  Another document that looks alike:");
		let other = self.document("convenio-alterado.txt", "Convenio con otro precio")?;
		self.refused(PERSON, &["efirma", "verify", &other], "Efirma.NotSigned").await?;

		self.scene("A constancia: whoever has the file and the hash of the first block needs no node");
		let constancia = self.path("constancia.json");
		self.act(PERSON, &["constancia", "act", &number, "--out", &constancia]).await?;
		let genesis = format!("{:?}", self.chain.genesis());
		self.act(PERSON, &["verify", &constancia, "--genesis", &genesis]).await?;
		self.say("  With another signatory written into it:");
		let text = String::from_utf8_lossy(&files::read(constancia.as_ref())?).into_owned();
		let forged = self.path("forged.json");
		fs::write(&forged, text.replace(COMPANYS_RFC, "OTR120229AB1"))
			.map_err(|error| Failure::input("UnwritableFile", error.to_string()))?;
		self.refused(PERSON, &["verify", &forged, "--genesis", &genesis], "ForgedReading").await?;

		self.scene("A signatory refuses, and a certificate is revoked (CFF art. 17-H)");
		let draft = self.document("borrador.txt", "Borrador")?;
		let words = [
			"efirma",
			"act",
			"open",
			&draft,
			"--media-type",
			"text/plain",
			"--signatory",
			COMPANYS_RFC,
			"--deadline",
			"+200d",
		];
		let opened = self.act(PERSON, &words).await?;
		let second = opened["act"].to_string();
		let reasons = self.document("motivos.txt", "Falta el anexo")?;
		let words = ["efirma", "act", "refuse", &second, "--certificate", &companys, "--reasons", &reasons];
		self.act(COMPANY, &words).await?;
		let published = words::moment(self.chain.at().await?.now().await?.saturating_sub(1_000));
		self.act(TAX_OFFICER, &["efirma", "revoke", &persons, "--published", &published]).await?;
		let words: Vec<String> = ["efirma", "sign", draft.as_str()]
			.map(String::from)
			.into_iter()
			.chain(self.efirma_words("person"))
			.collect();
		let words: Vec<&str> = words.iter().map(String::as_str).collect();
		self.refused(PERSON, &words, "Efirma.Revoked").await?;
		self.say("  What was signed before the revocation was published stays valid:");
		self.act(PERSON, &["efirma", "verify", &document]).await?;
		Ok(act)
	}
}
