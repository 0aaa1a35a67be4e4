//! A tender from the draft to the closed contract.

use super::{Play, script::Script};
use cadena_cli::waiting;
use cadena_client::{
	Failure,
	base::keys,
	tenders::{self, bid},
};
use cadena_primitives::{
	TenderId, Term,
	time::{DAY, HOUR},
};
use cadena_runtime::{
	Runtime,
	pallet_tenders::{
		Call,
		types::{Offer, State},
	},
};
use serde_json::{Value, json};
use std::fs;

const CENSUS: &[u8] = include_bytes!("../../../demo/LPN-016-2015.json");

pub(super) const AGENCY: &str = "Charlie";
pub(super) const ISSUER: &str = "Charlie//issuer";
pub(super) const CONTRACTING: &str = "Charlie//opener";
pub(super) const EVALUATORS: [&str; 3] =
	["Charlie//evaluator-1", "Charlie//evaluator-2", "Charlie//evaluator-3"];
pub(super) const OVERSIGHT: &str = "Alice//oversight";
pub(super) const WITNESS: &str = "SocialWitness";
const CITIZEN: &str = "Resident";
const TAX_AUTHORITY: &str = "Dave";
const COLLECTOR: &str = "Dave//collector";
const COURT: &str = "Ferdie";
const JUDGE: &str = "Ferdie//judge";
/// Published as an example.
const WITNESSES_CURP: &str = "GOMC850315HDFRRR07";
const ISSUERS_CURP: &str = "MOTR930411HJCRMN03";

pub(super) struct Bidder {
	pub(super) account: &'static str,
	name: &'static str,
	/// RFC and CURP of one who is to sign a contract.
	identity: Option<(&'static str, &'static str)>,
	pub(super) price: &'static str,
}

pub(super) const FIRST: Bidder = Bidder {
	account: "Anahuac",
	name: "Cartografía Anáhuac",
	identity: Some(("VADA800927DJ3", "VADA800927HSRSRL05")),
	price: "9,200,000",
};
pub(super) const SECOND: Bidder = Bidder {
	account: "Valle",
	name: "Topografía del Valle",
	identity: Some(("CACX7605101P8", "CACX760510MGTSHC04")),
	price: "9,600,000",
};
const DEAR: Bidder =
	Bidder { account: "Norte", name: "Mediciones del Norte", identity: None, price: "10,100,000" };
const DISHONEST: Bidder =
	Bidder { account: "Sur", name: "Catastro Digital del Sur", identity: None, price: "9,000,000" };

impl Play {
	/// Exports the tender and says that it validates.
	pub(super) async fn exported(&self, tender: &str, stage: &str) -> Result<(), Failure> {
		let answer = self.run(CITIZEN, &["tender", "export", tender, "--format", "ocds"]).await?;
		let tags = answer.json.pointer("/package/releases/0/tag").cloned().unwrap_or_default();
		self.say(format!("  OCDS 1.1.5 release of the {stage} stage validates; tags {tags}"));
		Ok(())
	}

	pub(super) async fn tenders(&mut self) -> Result<TenderId, Failure> {
		self.history().await?;
		self.cast().await?;
		let script = self.script((9, 14), 10).await?;
		let id = self.call(&script).await?;
		let tender = &id.to_string();
		self.bids(id, tender).await?;
		self.opening(id, tender).await?;
		self.evaluation(tender, &script).await?;
		self.second_place(id, tender).await?;
		self.performance(id, tender).await?;
		Ok(id)
	}

	async fn history(&mut self) -> Result<(), Failure> {
		self.scene("The record of 2015: imported as history, with what is wrong in it");
		self.say("  Agency officers sign with development accounts; the first agency appoints its own.");
		let officers: Vec<String> =
			[ISSUER, CONTRACTING].iter().chain(&EVALUATORS).map(|officer| format!("dev:{officer}")).collect();
		let posts: Vec<&str> = [ISSUER, CONTRACTING].into_iter().chain(EVALUATORS).collect();
		self.hire(AGENCY, "procurement", &posts).await?;
		let mut words = vec!["account", "transfer", "--units", "100"];
		let people: Vec<String> = [OVERSIGHT, WITNESS, CITIZEN]
			.into_iter()
			.chain([&FIRST, &SECOND, &DEAR, &DISHONEST].map(|bidder| bidder.account))
			.map(|account| format!("dev:{account}"))
			.collect();
		words.extend(officers.iter().map(String::as_str));
		words.extend(people.iter().map(String::as_str));
		self.act(AGENCY, &words).await?;

		let record = self.path("LPN-016-2015.json");
		fs::write(&record, CENSUS).map_err(|error| Failure::input("UnwritableFile", error.to_string()))?;
		self.once(ISSUER, &["tender", "import", &record], "Tenders.AlreadyImported").await
	}

	pub(super) async fn cast(&mut self) -> Result<(), Failure> {
		self.scene("Who takes part");
		self.hire("Alice", "oversight", &[OVERSIGHT]).await?;
		self.say(
			"  Four natural persons with business activity (personas físicas) are suppliers, each by an account:",
		);
		for bidder in [FIRST, SECOND, DEAR, DISHONEST] {
			self.say(format!("  {}", bidder.name));
			let account = format!("dev:{}", bidder.account);
			let words = ["supplier", "register", &account];
			self.once(OVERSIGHT, &words, "Suppliers.AlreadyRegistered").await?;
		}
		let accreditation = self.document("accreditation.txt", "Acreditación de testigo social")?;
		let witness = format!("dev:{WITNESS}");
		let words = ["witness", "accredit", &witness, "--document", &accreditation];
		self.once(OVERSIGHT, &words, "Suppliers.AlreadyAccredited").await?;
		self.enrolled(WITNESS, WITNESSES_CURP).await?;
		let accredited = self.chain.at().await?.now().await?;
		self.until(accredited + 3 * DAY, "a witness is accredited three days before the draft").await?;
		self.scene("The officer who issues and two bidders register their e.firma");
		self.tax_office().await?;
		let tag = self.enrolled(ISSUER, ISSUERS_CURP).await?;
		self.natural_persons_efirma(ISSUER, "issuer", "MOTR930411AB1", ISSUERS_CURP, &tag).await?;
		for Bidder { account, identity, .. } in [FIRST, SECOND] {
			let Some((rfc, curp)) = identity else { continue };
			let tag = self.enrolled(account, curp).await?;
			self.natural_persons_efirma(account, account, rfc, curp, &tag).await?;
		}
		Ok(())
	}

	/// The call's file, with the dates of its acts.
	fn call_file(&self, name: &str, acts: [String; 4]) -> Result<String, Failure> {
		self.document(
			"convocatoria.txt",
			"Convocatoria: ejecución de trabajos del censo catastral, Tlalpan",
		)?;
		let [clarification, opening, evaluation, award] = acts;
		let call = json!({
			"title": "Censo catastral de Tlalpan",
			"document": "convocatoria.txt",
			"law": "laassp",
			"character": "national",
			"jurisdiction": "09012",
			"budget": "9,800,000.00",
			"schedule": {
				"clarification": clarification, "opening": opening, "evaluation": evaluation, "award": award,
			},
			"scoring": {
				"price": 48,
				"technical": [32, 10],
				"social": { "disability": 2, "socialSector": 4, "gender": 2, "integrity": 1, "environment": 1 },
			},
			"evaluators": EVALUATORS.map(|evaluator| format!("dev:{evaluator}")),
			"openers": {
				"contracting": format!("dev:{CONTRACTING}"),
				"oversight": format!("dev:{OVERSIGHT}"),
				"witness": format!("dev:{WITNESS}"),
			},
			"guaranteePercent": 10,
			"advancePercent": 30,
		});
		self.document(name, &call.to_string())
	}

	pub(super) async fn openers_accept(&mut self, tender: &str, round: u32) -> Result<(), Failure> {
		let files: Vec<String> = ["contracting", "oversight", "witness"]
			.iter()
			.map(|role| self.path(&format!("{role}-{tender}-{round}.key")))
			.collect();
		let acts: Vec<(&str, Vec<&str>)> = [CONTRACTING, OVERSIGHT, WITNESS]
			.into_iter()
			.zip(&files)
			.map(|(who, file)| (who, vec!["tender", "accept", tender, "--opening-key", file.as_str()]))
			.collect();
		self.together(&acts).await.map(|_| ())
	}

	async fn call(&mut self, script: &Script) -> Result<TenderId, Failure> {
		self.scene("The draft: a call is put out for comments (art. 40)");
		self.until(script.at((9, 14), 10), "the day of the draft").await?;
		let hasty = [((10, 8), 10), ((10, 16), 10), ((10, 16), 16), ((10, 30), 12)];
		let hasty = self.call_file("hasty.json", hasty.map(|(date, hour)| script.text(date, hour)))?;
		let drafted = self.act(ISSUER, &["tender", "draft", &hasty, "--for-comments"]).await?;
		let id = drafted.get("tender").and_then(Value::as_u64).and_then(|id| TenderId::try_from(id).ok());
		let id = id.ok_or_else(|| Failure::Node("the draft has no number".into()))?;
		let tender = &id.to_string();
		let comment = self.document("comment.txt", "El plazo no alcanza para levantar una muestra")?;
		self.together(&[
			(CITIZEN, vec!["tender", "comment", tender, "--document", &comment]),
			(
				CONTRACTING,
				vec!["tender", "accept", tender, "--opening-key", &self.path("contracting-early.key")],
			),
			(OVERSIGHT, vec!["tender", "accept", tender, "--opening-key", &self.path("oversight-early.key")]),
			(WITNESS, vec!["tender", "accept", tender, "--opening-key", &self.path("witness-early.key")]),
		])
		.await?;
		self.exported(tender, "planning").await?;
		if let State::Draft { comments_until: Some(until) } = self.chain.at().await?.tender(id).await?.state {
			let last = script.calendar().deadline(script.at((9, 14), 10), Term::business(5));
			if until != last {
				return Err(Failure::Node("comments were to end after five business days".into()));
			}
			self.until(script.at((10, 5), 9), "the comments end, and the call is due").await?;
		}
		self.say("  An opening after fewer than 15 days, without grounds (art. 42):");
		self.refused(ISSUER, &["tender", "publish", tender], "Tenders.ShorteningWithoutGrounds").await?;

		self.scene("The call: the draft is revised and published (arts. 41-42)");
		let acts = [((10, 14), 10), ((10, 21), 10), ((10, 22), 10), ((11, 6), 12)];
		let call = self.call_file("call.json", acts.map(|(date, hour)| script.text(date, hour)))?;
		self.act(ISSUER, &["tender", "revise", tender, &call]).await?;
		self.openers_accept(tender, 2).await?;
		self.act(ISSUER, &["tender", "publish", tender]).await?;
		self.exported(tender, "clarification").await?;
		self.act(CITIZEN, &["tender", "reclaim", tender]).await?;
		Ok(id)
	}

	async fn bids(&mut self, id: TenderId, tender: &str) -> Result<(), Failure> {
		self.scene("Clarification and sealed bids (arts. 44-45)");
		let question = self.document("question.txt", "¿Se acepta fotogrametría con dron?")?;
		let answer = self.document("answer.txt", "Sí, con la resolución del anexo 2")?;
		self.act(SECOND.account, &["tender", "clarify", "ask", tender, "--document", &question]).await?;
		self.act(ISSUER, &["tender", "clarify", "answer", tender, "0", "--document", &answer]).await?;
		let proposal = self.document("proposal.txt", "Propuesta técnica")?;
		let secrets: Vec<String> = [FIRST, SECOND, DEAR]
			.iter()
			.map(|bidder| self.path(&format!("{}.bid", bidder.account)))
			.collect();
		// One after the other: a bid's number is its place.
		for (bidder, secret) in [FIRST, SECOND, DEAR].iter().zip(&secrets) {
			let mut words = vec!["tender", "bid", "seal", tender, "--price", bidder.price];
			words.extend(["--technical", &proposal, "--secret", secret]);
			if bidder.account != DEAR.account {
				words.extend(["--claim", "social-sector", "--claim", "gender"]);
			}
			self.act(bidder.account, &words).await?;
		}

		self.say(format!(
			"  {} commits to one price and encrypts another, with a program of its own.",
			DISHONEST.name
		));
		let signer = keys::development(DISHONEST.account)?;
		let offer = |price| Offer {
			price,
			technical: Default::default(),
			claims: Default::default(),
			salt: bid::salt(),
		};
		let openers = self.chain.at().await?.tender(id).await?.openers;
		let context = tenders::seal_context(self.chain.genesis(), id, keys::account(&signer));
		let envelope = bid::seal_as(&context, &openers, &offer(900_000_000), &offer(800_000_000))?;
		let waiting = waiting("until it is finalised");
		self.chain.submit(Call::<Runtime>::seal_bid { tender: id, envelope }.into(), &signer).await?;
		waiting.finish_and_clear();
		self.acts += 1;
		self.act(CITIZEN, &["tender", "show", tender]).await?;
		self.say(
			"  Nobody can read them: any two of the three openers, or each bidder, open them at the act of opening.",
		);
		self.exported(tender, "bidding").await?;
		let opening = self.chain.at().await?.tender(id).await?.call.schedule.opening_at;
		self.until(opening, "the act of opening").await
	}

	async fn opening(&mut self, id: TenderId, tender: &str) -> Result<(), Failure> {
		self.scene("The act of opening (art. 46)");
		let secret = self.path(&format!("{}.bid", FIRST.account));
		self.act(FIRST.account, &["tender", "bid", "open", tender, "--secret", &secret]).await?;
		let (contracting, witness) = (
			self.path(&format!("contracting-{tender}-2.key")),
			self.path(&format!("witness-{tender}-2.key")),
		);
		self.together(&[
			(CONTRACTING, vec!["tender", "open", tender, "--opening-key", &contracting]),
			(WITNESS, vec!["tender", "open", tender, "--opening-key", &witness]),
		])
		.await?;
		self.say("  A bid replaced once the opening began (art. 35):");
		let (proposal, late) = (self.path("proposal.txt"), self.path("late.bid"));
		let words = ["tender", "bid", "seal", tender, "--price", "9,000,000", "--technical", &proposal];
		let words: Vec<&str> = words.into_iter().chain(["--secret", late.as_str()]).collect();
		self.refused(SECOND.account, &words, "Tenders.WrongStage").await?;
		self.act(CITIZEN, &["tender", "show", tender]).await?;
		self.exported(tender, "opening").await?;
		let evaluation = self.chain.at().await?.tender(id).await?.call.schedule.evaluation_at;
		self.until(evaluation, "the evaluation").await
	}

	async fn evaluation(&mut self, tender: &str, script: &Script) -> Result<(), Failure> {
		self.scene("Evaluation and award (arts. 47-49)");
		let reasons = self.document("reasons.txt", "Dictamen técnico")?;
		let rates = ["--rate", "0=95,66", "--rate", "1=80,54", "--rate", "2=90,90"];
		let score: Vec<&str> =
			["tender", "score", tender, "--document", &reasons].into_iter().chain(rates).collect();
		self.say("  A bidder who also scores:");
		self.refused(SECOND.account, &score, "BadOrigin").await?;
		let acts: Vec<(&str, Vec<&str>)> = EVALUATORS.iter().map(|who| (*who, score.clone())).collect();
		self.together(&acts).await?;
		self.say("  Deserted for lack of votes is no ground (art. 51):");
		let desert = ["tender", "desert", tender, "--document", &reasons];
		self.refused(ISSUER, &desert, "Tenders.GroundNotMet").await?;
		self.exported(tender, "evaluation").await?;
		self.until(script.at((11, 6), 11), "the day of the award").await?;
		let grounds = self.document("fallo.txt", "Fallo")?;
		let awarded = self.act(ISSUER, &["tender", "award", tender, "--document", &grounds]).await?;
		let total = |place: &str| {
			awarded.pointer(&format!("/award/places/{place}/points/totalThousandths")).and_then(Value::as_u64)
		};
		if (total("0"), total("1")) != (Some(91_000), Some(83_000)) {
			return Err(Failure::Node("the places were to have 91.000 and 83.000 points".into()));
		}
		self.exported(tender, "award").await
	}

	async fn second_place(&mut self, id: TenderId, tender: &str) -> Result<(), Failure> {
		self.scene("The first does not sign, and the second qualifies (art. 67)");
		let contract = self.document("contract.txt", "Contrato")?;
		let issuers = self.efirma_words("issuer");
		let offer = |terms: &[&str]| {
			let words = ["tender", "offer", tender, "--document", contract.as_str()];
			let words = words.iter().chain(terms).map(|word| String::from(*word));
			words.chain(issuers.clone()).collect::<Vec<String>>()
		};
		self.act_owned(ISSUER, &offer(&["--milestone", "9,200,000@+60d"])).await?;
		self.say("  The award cannot pass on while the awardee has time to sign:");
		self.refused(ISSUER, &["tender", "pass-on", tender], "Tenders.SigningTermRunning").await?;
		self.say("  A challenge of the award, when its six business days are over (art. 95):");
		let awarded = self.chain.at().await?.award(id).await?.map_or(0, |award| award.issued_at);
		let calendar =
			self.chain.at().await?.contracting_calendar(&self.chain.at().await?.tender(id).await?).await?;
		let challenge_by = calendar.deadline(calendar.counted_from(awarded), Term::business(6));
		self.until(challenge_by, "the six business days to challenge are over").await?;
		let challenge = ["tender", "challenge", tender, "--act", "award", "--document", &contract];
		self.refused(SECOND.account, &challenge, "Tenders.ChallengeTooLate").await?;
		if let State::Awarded { sign_by, .. } = self.chain.at().await?.tender(id).await?.state {
			self.until(sign_by, "the 15 business days to sign are over").await?;
		}
		let sign = |efirma: Vec<String>| {
			let words = ["tender", "sign", tender, "--document", contract.as_str()];
			words.map(String::from).into_iter().chain(efirma).collect::<Vec<String>>()
		};
		let (firsts, seconds) =
			(sign(self.efirma_words(FIRST.account)), sign(self.efirma_words(SECOND.account)));
		let late: Vec<&str> = firsts.iter().map(String::as_str).collect();
		self.refused(FIRST.account, &late, "Contracts.SigningTermOver").await?;
		self.act(ISSUER, &["tender", "pass-on", tender]).await?;
		let terms =
			["--advance", "2,880,000", "--milestone", "4,800,000@+30d", "--milestone", "4,800,000@+60d"];
		self.act_owned(ISSUER, &offer(&terms)).await?;
		self.say("  With the e.firma of another bidder:");
		let others = sign(self.efirma_words(FIRST.account));
		let others: Vec<&str> = others.iter().map(String::as_str).collect();
		self.refused(SECOND.account, &others, "Efirma.NotTheSignatory").await?;
		self.act_owned(SECOND.account, &seconds).await?;
		self.exported(tender, "contract").await
	}

	async fn performance(&mut self, id: TenderId, tender: &str) -> Result<(), Failure> {
		self.scene("The contract is performed, paid and closed (arts. 69-76)");
		let policy = self.document("policy.txt", "Póliza de fianza")?;
		let paper = self.document("paper.txt", "Acta")?;
		self.say("  On the last of the ten days to present the guarantee (art. 69):");
		let signed = self.chain.at().await?.contract(id).await?.and_then(|contract| contract.guarantee_due());
		let due = signed.ok_or_else(|| Failure::Node("the guarantee was to be due".into()))?;
		self.until(due - HOUR, "the guarantee's last hour").await?;
		let guarantee = ["tender", "guarantee", tender, "--amount", "960,000", "--document", &policy];
		self.act(SECOND.account, &guarantee).await?;
		let advance = ["tender", "advance", tender, "--guaranteed", "2,880,000", "--guarantee", &policy];
		let advance: Vec<&str> = advance.into_iter().chain(["--document", paper.as_str()]).collect();
		self.act(ISSUER, &advance).await?;
		let attachment = self.attachment(tender).await?;
		for milestone in ["0", "1"] {
			for (who, step) in [(SECOND.account, "deliver"), (ISSUER, "accept"), (SECOND.account, "invoice")]
			{
				self.act(who, &["tender", "milestone", step, tender, milestone, "--document", &paper])
					.await?;
			}
			let pay = ["tender", "milestone", "pay", tender, milestone, "--document", &paper];
			if milestone == "1" {
				self.suspension(tender, &pay).await?;
			}
			self.act(ISSUER, &pay).await?;
		}
		self.say("  The debt is paid from the first milestone, and the tax authority lifts its attachment:");
		self.act(COLLECTOR, &["order", "lift", &attachment, "--document", &paper]).await?;
		self.act(CITIZEN, &["order", "list", "--contract", tender]).await?;
		let report = self.document("report.txt", "Testimonio del testigo social")?;
		self.act(WITNESS, &["tender", "report", tender, "--document", &report]).await?;
		self.act(ISSUER, &["tender", "close", tender, "--document", &paper]).await?;
		self.exported(tender, "closed").await?;
		self.act(CITIZEN, &["tender", "show", tender]).await.map(|_| ())
	}

	/// Gives an order about the contract, and returns its number.
	async fn order(&mut self, who: &str, tender: &str, words: &[&str]) -> Result<String, Failure> {
		let given = self.act(who, &[&["order", "give", "--contract", tender], words].concat()).await?;
		let order = given.get("order").map(Value::to_string);
		order.ok_or_else(|| Failure::Node("the order has no number".into()))
	}

	/// A tax authority attaches what the supplier is to be paid.
	async fn attachment(&mut self, tender: &str) -> Result<String, Failure> {
		self.scene("A tax authority attaches what the supplier is to be paid (CFF arts. 151, 160)");
		for (agency, mandate, officer) in
			[(TAX_AUTHORITY, "tax-collection", COLLECTOR), (COURT, "judiciary", JUDGE)]
		{
			self.hire(agency, mandate, &[officer]).await?;
		}
		let paper = self.document("mandamiento.txt", "Mandamiento de ejecución y embargo")?;
		let words = ["--kind", "attachment", "--amount", "1,200,000", "--scope", "payments"];
		let words = [&words[..], &["--norm", "CFF 151-I", "--document", &paper]].concat();
		self.say("  Of whoever buys, no law makes an authority that attaches:");
		let give = [&["order", "give", "--contract", tender], &words[..]].concat();
		self.refused(ISSUER, &give, "Orders.NoPower").await?;
		let order = self.order(COLLECTOR, tender, &words).await?;
		self.say("  It is on record and shown with the contract, and stops nothing:");
		self.act(CITIZEN, &["tender", "show", tender]).await?;
		Ok(order)
	}

	/// A court suspends payments, and lifts its order.
	async fn suspension(&mut self, tender: &str, pay: &[&str]) -> Result<(), Failure> {
		self.scene("A court suspends payments, until it lifts its order");
		let paper = self.document("suspension.txt", "Suspensión provisional")?;
		let words = ["--kind", "suspension", "--scope", "payments", "--norm", "LA 128"];
		let order = self.order(JUDGE, tender, &[&words[..], &["--document", &paper]].concat()).await?;
		self.refused(ISSUER, pay, "Contracts.SuspendedByCourt").await?;
		self.say("  Only a court lifts it:");
		let lift = ["order", "lift", order.as_str(), "--document", paper.as_str()];
		self.refused(COLLECTOR, &lift, "Orders.NoPower").await?;
		self.act(JUDGE, &lift).await.map(|_| ())
	}
}
