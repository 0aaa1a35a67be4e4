//! Terms of years: what expires after one, three, four, five and ten, on a node that skips them.
//!
//! Who represents a company has a term too.

use super::Play;
use cadena_client::{
	Failure,
	base::{keys, words},
};
use cadena_primitives::{Moment, Office, PersonId, Term, time::DAY};
use cadena_runtime::pallet_legal_persons::types::NOTICE;
use serde_json::Value;

const OVERSIGHT: &str = "Alice//terms";
const BANK: &str = "BankOfTerms";
const COMPANY: &str = "TermsCompany";
const COMPANYS_RFC: &str = "TER150302AA8";
const OTHER_RFC: &str = "IND101010AA4";
const DIRECTOR: &str = "TermsCompany//director";
const ATTORNEY: &str = "TermsCompany//attorney";
const PERSON: &str = "Teresa";
/// Published as an example.
const PERSONS_CURP: &str = "BEML920313HCMLNS09";
const PERSONS_RFC: &str = "BEML920313AB1";

/// An act with the company's account.
const FOR_THE_COMPANY: [&str; 7] =
	["--company", COMPANYS_RFC, "account", "transfer", "dev:TermsCompany", "--units", "1"];

impl Play {
	/// The first moment at which a term that begins at `from` is over.
	async fn over(&self, from: Moment, term: Term) -> Result<Moment, Failure> {
		Ok(self.chain.at().await?.calendar(Office::Country).await?.deadline(from, term))
	}

	pub(super) async fn terms(&mut self) -> Result<(), Failure> {
		self.scene("Who takes part");
		self.hire("Alice", "oversight", &[OVERSIGHT]).await?;
		let companys = format!("company:{COMPANYS_RFC}");
		let funded = [OVERSIGHT, BANK, COMPANY, DIRECTOR, ATTORNEY].map(|account| format!("dev:{account}"));
		let words: Vec<&str> = ["account", "transfer", "--units", "20"]
			.into_iter()
			.chain(funded.iter().map(String::as_str))
			.chain([companys.as_str()])
			.collect();
		self.act("Charlie", &words).await?;
		self.tax_office().await?;
		let tag = self.enrolled(PERSON, PERSONS_CURP).await?;
		self.natural_persons_efirma(PERSON, "teresa", PERSONS_RFC, PERSONS_CURP, &tag).await?;
		self.companys_efirma(COMPANY, "terms-company", COMPANYS_RFC).await?;
		let shown = self.run(PERSON, &["person", "show", "--account", &format!("dev:{PERSON}")]).await?.json;
		let person: PersonId = shown
			.pointer("/person")
			.and_then(Value::as_u64)
			.ok_or_else(|| Failure::Node("the person has no number".into()))?;

		self.scene("What runs: an accreditation of a year, a debarment of three, an act kept for ten");
		let (asked, number) = (self.chain.at().await?.now().await?, person.to_string());
		let purpose = self.document("terms-purpose.txt", "Apertura de una cuenta")?;
		let expires = self.over(asked, Term::years(1)).await?;
		let too_late = words::moment(expires + DAY);
		let ask =
			["person", "accredit", "request", &number, "--purpose", &purpose, "--factors", "1", "--expires"];
		self.say("  For more than a year:");
		self.refused(BANK, &[&ask[..], &[&too_late]].concat(), "Identity.ExpiryOutOfRange").await?;
		let request = self.act(BANK, &[&ask[..], &[&words::moment(expires)]].concat()).await?;
		let request = request["request"].to_string();
		let paper = self.document("terms-resolution.txt", "Resolución")?;
		let supplier = format!("dev:{PERSON}");
		let words = ["supplier", "register", &supplier];
		self.once(OVERSIGHT, &words, "Suppliers.AlreadyRegistered").await?;
		let barred = self.over(self.chain.at().await?.now().await?, Term::years(3)).await?;
		let words = ["supplier", "debar", &supplier, "--until", &words::moment(barred), "--document", &paper];
		self.act(OVERSIGHT, &words).await?;
		let document = self.document("terms-act.txt", &format!("Acta {asked}"))?;
		let sign = |name: &str| {
			let words = ["efirma", "sign", document.as_str()].map(String::from);
			words.into_iter().chain(self.efirma_words(name)).collect::<Vec<_>>()
		};
		let (companys, persons) = (sign("terms-company"), sign("teresa"));
		let act = self.act_owned(COMPANY, &companys).await?["act"].to_string();
		let signed = self.chain.at().await?.now().await?;
		self.refused(COMPANY, &["efirma", "act", "discard", &act], "Efirma.StillKept").await?;
		self.represented(&words::moment(expires), &paper).await?;

		self.scene(
			"A year later: who did not answer cannot any more, and who represents the company no longer does",
		);
		self.until(expires, "the accreditation and the representative's term are over").await?;
		self.refused(ATTORNEY, &FOR_THE_COMPANY, "LegalPersons.TermOver").await?;
		self.refused(PERSON, &["person", "accredit", "answer", &request], "Identity.RequestExpired").await?;
		let remove = ["person", "accredit", "remove", &number, &request];
		self.refused(BANK, &remove, "Identity.StillKept").await?;

		self.scene("Three years later: the debarment is over (LAASSP art. 90)");
		let status = ["supplier", "show", &supplier];
		let shown = self.act(OVERSIGHT, &status).await?;
		self.expect(&shown, "/status", &"debarred".into())?;
		self.until(barred, "the last day of the debarment has passed").await?;
		let shown = self.act(OVERSIGHT, &status).await?;
		self.expect(&shown, "/status", &"good".into())?;

		self.scene("Four years later: certificates have expired (LFEA art. 20)");
		let certificates = self.over(asked, Term::years(4)).await?;
		self.until(certificates, "the certificates have expired").await?;
		let persons: Vec<&str> = persons.iter().map(String::as_str).collect();
		self.refused(PERSON, &persons, "Efirma.Expired").await?;
		self.say("  What was signed in time stays valid:");
		let verified = self.act(COMPANY, &["efirma", "verify", &document]).await?;
		self.expect(&verified, "/acts/0/places/0/signed/status", &"valid".into())?;

		self.scene("Five years after the request expired: its line in the citizen's log may go");
		let kept = self.over(expires, Term::years(5)).await?;
		self.until(kept, "the log keeps the line no longer").await?;
		self.act(BANK, &remove).await?;

		self.scene("Ten years later: the act need be kept no longer (CCom art. 49, NOM-151)");
		self.refused(COMPANY, &["efirma", "act", "discard", &act], "Efirma.StillKept").await?;
		let kept = self.over(signed, Term::years(10)).await?;
		self.until(kept, "the ten years are over").await?;
		self.act(COMPANY, &["efirma", "act", "discard", &act]).await?;
		self.act(COMPANY, &["chain", "show"]).await.map(|_| ())
	}

	/// A company is registered by its e.firma, appoints a second representative until a moment, and loses the key of the first.
	async fn represented(&mut self, until: &str, resolution: &str) -> Result<(), Failure> {
		self.scene("A company acts through representatives (CCF art. 27): its account has no key to lose");
		let (director, attorney) = (format!("dev:{DIRECTOR}"), format!("dev:{ATTORNEY}"));
		let sealed = |verb: &str, representative: &str, term: &[&str]| -> Vec<String> {
			let words = ["company", verb, COMPANYS_RFC, "--representative", representative];
			let words = words.into_iter().chain(term.iter().copied()).map(String::from);
			words.chain(self.efirma_words("terms-company")).collect()
		};
		let register = sealed("register", &director, &[]);
		let appoint = sealed("appoint", &attorney, &["--until", until]);
		let register: Vec<&str> = register.iter().map(String::as_str).collect();
		self.once(COMPANY, &register, "LegalPersons.AlreadyRegistered").await?;
		self.act_owned(COMPANY, &appoint).await?;
		let noticed = self.chain.at().await?.now().await?.saturating_add(NOTICE);
		self.until(noticed, "the certificate has been known for five days: who is named by it acts").await?;
		self.act(ATTORNEY, &FOR_THE_COMPANY).await?;
		self.say(
			"  The director loses the key, and Oversight dismisses them; what the company holds stays where it is:",
		);
		let dismiss =
			["company", "dismiss", COMPANYS_RFC, "--representative", &director, "--resolution", resolution];
		self.once(OVERSIGHT, &dismiss, "LegalPersons.NotARepresentative").await?;
		self.refused(DIRECTOR, &FOR_THE_COMPANY, "LegalPersons.NotARepresentative").await?;
		self.say("  An account for two companies:");
		let register =
			["company", "register", OTHER_RFC, "--representative", &attorney, "--resolution", resolution];
		self.refused(OVERSIGHT, &register, "LegalPersons.RepresentsAnother").await?;
		self.say("  A natural person's RFC:");
		self.refused(OVERSIGHT, &["company", "show", PERSONS_RFC], "MalformedRfc").await?;
		let shown = self.act(COMPANY, &["company", "show", COMPANYS_RFC]).await?;
		self.expect(
			&shown,
			"/representatives/0/account",
			&keys::account(&keys::development(ATTORNEY)?).to_string().into(),
		)
	}
}
