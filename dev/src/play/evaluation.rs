//! A tender that anonymous evaluators rate and on which citizens vote, from the specialty to the reputation.

use super::{
	POLL, Play, Story,
	crowd::{Crowd, STATE},
	script::Script,
	tenders::{AGENCY, CONTRACTING, EVALUATORS, FIRST, ISSUER, OVERSIGHT, SECOND, WITNESS},
};
use crate::crowd::{self, Resident};
use cadena_client::{Failure, panels, rings::RingSecret, votes};
use cadena_primitives::{
	PersonId, TenderId,
	ballots::BidSet,
	membership::{PAUSE, SpecialtyId},
	time::DAY,
};
use cadena_runtime::{
	BlockNumber, pallet_panels::types::Draw, pallet_tenders::types::State, pallet_votes::types::Participation,
};
use serde_json::{Value, json};

const PANEL: u8 = 10;
const QUORUM: u8 = 3;
/// Blocks from the beginning of the draw until it can be made.
const DRAW_BLOCKS: BlockNumber = 16;
/// How many votes are proven before they are sent.
const AT_ONCE: usize = 32;
/// How many of the voters write their votes to files, which somebody brings.
const BROUGHT: usize = 3;
/// How many citizens grade the outcome: above the floor.
const GRADERS: usize = 21;

/// Whom the draw chose, and where each keeps the ballot.
struct Drawn {
	evaluators: Vec<(Resident, PersonId)>,
	kept: Vec<String>,
	/// Somebody whom it did not choose.
	other: Resident,
}

impl Drawn {
	/// The account of each, and the file that keeps their ballot.
	fn with_ballots(&self) -> impl Iterator<Item = (&str, &str)> {
		let accounts = self.evaluators.iter().map(|(evaluator, _)| evaluator.account.as_str());
		accounts.zip(self.kept.iter().map(String::as_str))
	}
}

impl Play {
	/// What it says as a document is what a test checks: the tender, and how many sealed, disclosed and voted.
	pub(super) async fn smart_tender(&mut self) -> Result<Story, Failure> {
		let play = self.chain.best().await?;
		let crowd = self.crowd(play).await?;
		let (specialty, persons) = self.certified(&crowd.experts).await?;
		self.participants().await?;
		let script = self.script((9, 14), 10).await?;
		let id = self.smart_call(specialty, &crowd, &script).await?;
		let tender = &id.to_string();
		self.smart_bids(id, tender).await?;
		self.smart_opening(id, tender, &crowd).await?;
		let brought = self.votes(id, tender, &crowd).await?;
		let drawn = self.draw(id, tender, specialty, &crowd, persons, brought).await?;
		let voted = self.ballots(id, tender, &crowd, &drawn).await?;
		self.disclosure(id, tender, &drawn).await?;
		self.smart_award(id, tender).await?;
		self.smart_contract(tender).await?;
		self.outcome(id, tender, &crowd, &drawn, specialty).await?;
		let panel = panels::panel(&self.chain.at().await?, id).await?;
		Ok(Story::Crowd {
			tender: id,
			citizens: crowd.size(),
			evaluators: crowd.experts.len(),
			sealed: panel.sealed,
			disclosed: panel.disclosed,
			voted,
		})
	}

	async fn participants(&mut self) -> Result<(), Failure> {
		let posts: Vec<&str> = [ISSUER, CONTRACTING].into_iter().chain(EVALUATORS).collect();
		self.hire(AGENCY, "procurement", &posts).await?;
		let mut words = vec!["account", "transfer", "--units", "20"];
		let people: Vec<String> = [OVERSIGHT, WITNESS, FIRST.account, SECOND.account, ISSUER, CONTRACTING]
			.iter()
			.map(|account| format!("dev:{account}"))
			.collect();
		words.extend(people.iter().map(String::as_str));
		self.act(AGENCY, &words).await?;
		self.cast().await
	}

	async fn smart_call(
		&mut self,
		specialty: SpecialtyId,
		crowd: &Crowd,
		script: &Script,
	) -> Result<TenderId, Failure> {
		self.scene("A call of Mexico City that a panel rates and on which its citizens vote");
		self.until(script.at((9, 14), 10), "the day of the draft").await?;
		self.document("smart.txt", "Convocatoria: cartografía catastral de la Ciudad de México")?;
		let norm = self.document("norm.txt", "Norma local de participación ciudadana")?;
		let call = json!({
			"title": "Cartografía catastral",
			"document": "smart.txt",
			"law": "laassp",
			"character": "national",
			"jurisdiction": STATE,
			"budget": "9,800,000.00",
			"schedule": {
				"clarification": script.text((10, 14), 10), "opening": script.text((10, 21), 10),
				"evaluation": script.text((10, 22), 10), "ballots": script.text((10, 28), 10),
				"disclosure": script.text((11, 3), 10), "award": script.text((11, 6), 12),
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
		let drafted = self.act(ISSUER, &["tender", "draft", &call, "--for-comments"]).await?;
		let id = drafted.get("tender").and_then(Value::as_u64).and_then(|id| TenderId::try_from(id).ok());
		let id = id.ok_or_else(|| Failure::Node("the draft has no number".into()))?;
		let tender = &id.to_string();
		if let Some(citizen) = crowd.voters.first() {
			self.say("  A citizen comments, without a name, an account or a fee (art. 40):");
			let comment = self.document("anonymous-comment.txt", "Falta el suelo de conservación")?;
			self.act(&citizen.account, &["vote", "comment", tender, "--document", &comment]).await?;
		}
		if let State::Draft { comments_until: Some(until) } = self.chain.at().await?.tender(id).await?.state {
			self.until(until.max(script.at((10, 5), 9)), "the comments end, and the call is due").await?;
		}
		self.act(ISSUER, &["tender", "revise", tender, &call]).await?;
		self.openers_accept(tender, 1).await?;
		self.act(ISSUER, &["tender", "publish", tender]).await?;
		Ok(id)
	}

	async fn smart_bids(&mut self, id: TenderId, tender: &str) -> Result<(), Failure> {
		self.scene("Two companies bid");
		let proposal = self.document("smart-proposal.txt", "Propuesta técnica")?;
		for bidder in [FIRST, SECOND] {
			let secret = self.path(&format!("smart-{}.bid", bidder.account));
			let words = ["tender", "bid", "seal", tender, "--price", bidder.price, "--technical", &proposal];
			self.act(bidder.account, &[&words[..], &["--secret", &secret]].concat()).await?;
		}
		let schedule = self.chain.at().await?.tender(id).await?.call.schedule;
		self.until(schedule.opening_at, "the act of opening").await
	}

	/// The bids are opened, and the draw begins.
	async fn smart_opening(&mut self, id: TenderId, tender: &str, crowd: &Crowd) -> Result<(), Failure> {
		let secret = |account: &str| self.path(&format!("smart-{account}.bid"));
		let (first, second) = (secret(FIRST.account), secret(SECOND.account));
		self.together(&[
			(WITNESS, vec!["panel", "draw", tender]),
			(FIRST.account, vec!["tender", "bid", "open", tender, "--secret", &first]),
			(SECOND.account, vec!["tender", "bid", "open", tender, "--secret", &second]),
		])
		.await?;
		self.say("  The draw begins: it will be the hash of the next eight blocks, which nobody knows.");
		let vote = ["vote", "cast", tender, "--approve", "1"];
		if let Some(outside) = crowd.others.first() {
			self.say("  A citizen of another state has no vote:");
			self.refused(&outside.account, &vote, "Rings.NotOfTheElectorate").await?;
		}
		self.say("  Nor has one who is not of age, nor whoever has the key of one who died:");
		self.refused(&crowd.minor.account, &vote, "Rings.NoSuchKey").await?;
		self.refused(&crowd.deceased.account, &vote, "Rings.NotInARing").await?;
		let evaluation = self.chain.at().await?.tender(id).await?.call.schedule.evaluation_at;
		self.until(evaluation, "ballots are taken").await
	}

	/// Sends the votes, most without an account, some in a bundle. Returns the block after the bundle.
	async fn votes(&mut self, id: TenderId, tender: &str, crowd: &Crowd) -> Result<BlockNumber, Failure> {
		self.scene("Citizens vote, without accounts and fees, or have a bundle brought");
		self.say("  Some citizens write their votes to files, for somebody to bring:");
		for (place, voter) in crowd.voters.iter().take(BROUGHT - 1).enumerate() {
			let file = self.path(&format!("{place}.vote"));
			self.locally(&voter.account, &["vote", "cast", tender, "--approve", "0", "--out", &file]).await?;
		}
		let files: Vec<String> = (0..BROUGHT - 1).map(|place| self.path(&format!("{place}.vote"))).collect();
		let words = ["vote", "deliver", tender].into_iter().chain(files.iter().map(String::as_str)).collect();
		let bring = [(WITNESS, words)];
		let brought = self.at_once(&bring).await?;
		let brought = self.tell(brought);
		let block = self.chain.finalised().await?.number;
		self.say("  The others send theirs themselves.");
		// A proof is good for two minutes: no more are made than can be sent by then.
		let mut said = first_votes(crowd);
		while !said.is_empty() {
			let some = said.split_off(said.len().saturating_sub(AT_ONCE));
			votes::send(&self.chain, id, crowd::prove(&self.chain.at().await?, id, some).await?).await?;
		}
		self.expect(&brought.into(), "/0/accepted", &(BROUGHT - 1).into())?;
		Ok(block)
	}

	/// Makes the draw; each expert learns of themselves whether they rate.
	async fn draw(
		&mut self,
		id: TenderId,
		tender: &str,
		specialty: SpecialtyId,
		crowd: &Crowd,
		persons: Vec<PersonId>,
		brought: BlockNumber,
	) -> Result<Drawn, Failure> {
		self.scene("The draw is made once its blocks are final; each evaluator learns of themselves alone");
		let Draw::Begun(begun) = panels::panel(&self.chain.at().await?, id).await?.draw else {
			return Err(Failure::Node("the draw was to be begun".into()));
		};
		let last = (begun + DRAW_BLOCKS).max(brought + PAUSE);
		let left = last.saturating_sub(self.chain.finalised().await?.number);
		self.blocks(left, "until the draw's blocks are final").await?;
		let again = crowd.voters.first().map_or("", |voter| voter.account.as_str());
		let old = self.path("again.vote");
		self.locally(again, &["vote", "cast", tender, "--approve", "0", "--out", &old]).await?;
		self.say("  One who approved the first bid now votes again, for the second, and is counted once:");
		self.together(&[
			(WITNESS, vec!["panel", "draw", tender]),
			(again, vec!["vote", "cast", tender, "--approve", "1"]),
		])
		.await?;
		self.say("  The vote from before is brought late, beside another citizen's, and refused alone:");
		let fresh = self.path("fresh.vote");
		if let Some(voter) = crowd.voters.get(BROUGHT - 1) {
			self.locally(&voter.account, &["vote", "cast", tender, "--approve", "0", "--out", &fresh])
				.await?;
		}
		let delivered = self.act(WITNESS, &["vote", "deliver", tender, &old, &fresh]).await?;
		self.expect(&delivered, "/accepted", &1.into())?;
		self.expect(&delivered, "/refused/0", &json!({ "place": 0, "reason": "Votes.Superseded" }))?;
		let panel = panels::panel(&self.chain.at().await?, id).await?;
		let context = panels::context(&self.chain.at().await?, id, &panel)?;
		let (mut evaluators, mut others) = (Vec::new(), Vec::new());
		for (expert, person) in crowd.experts.iter().zip(persons) {
			let secret = expert.ring_secret().of_specialty(specialty, 0);
			match panel.ensure_drawn(&secret.alias(&context)?) {
				Ok(()) => evaluators.push((expert.clone(), person)),
				Err(_) => others.push(expert),
			}
		}
		self.say(format!(
			"  (the play knows all keys: {} of {} were drawn)",
			evaluators.len(),
			crowd.experts.len()
		));
		let other =
			others.into_iter().next().ok_or_else(|| Failure::Node("the draw chose all".into()))?.clone();
		let kept = (0..evaluators.len()).map(|place| self.path(&format!("ballot-{place}.json"))).collect();
		Ok(Drawn { evaluators, kept, other })
	}

	async fn ballots(
		&mut self,
		id: TenderId,
		tender: &str,
		crowd: &Crowd,
		drawn: &Drawn,
	) -> Result<u32, Failure> {
		self.scene("Evaluators seal their ballots, without accounts and fees");
		let mut acts: Vec<(&str, Vec<&str>)> = drawn
			.with_ballots()
			.enumerate()
			.map(|(place, (who, keep))| {
				// The first is wrong about the winner.
				let (first, second) =
					if place == 0 { ("0=20,20", "1=90,90") } else { ("0=90,85", "1=70,75") };
				let words =
					vec!["evaluator", "ballot", tender, "--rate", first, "--rate", second, "--keep", keep];
				(who, words)
			})
			.collect();
		let last = acts.pop();
		self.together(&acts).await?;
		if let Some((who, mut words)) = last {
			self.say("  One has the sealed ballot brought by somebody who cannot read it:");
			let sealed = self.path("sealed.ballot");
			words.extend(["--out", &sealed]);
			self.locally(who, &words).await?;
			self.act(OVERSIGHT, &["evaluator", "deliver", tender, &sealed]).await?;
		}
		let keep = self.path("not-drawn.ballot");
		let words = ["evaluator", "ballot", tender, "--rate", "0=50,50", "--rate", "1=50,50"];
		let words = [&words[..], &["--keep", &keep]].concat();
		self.refused(&drawn.other.account, &words, "Panels.NotDrawn").await?;
		let counted = async {
			loop {
				let voters = votes::poll(&self.chain.at().await?, id).await?.tally.voters;
				if voters as usize >= crowd.voters.len() {
					return Ok(voters);
				}
				tokio::time::sleep(POLL).await;
			}
		};
		let voters = crowd::in_time("the votes", counted).await?;
		self.act(FIRST.account, &["vote", "result", tender]).await?;
		self.say("  A company looks for who rates it, and finds aliases:");
		let shown = self.act(SECOND.account, &["panel", "show", tender]).await?;
		self.expect(&shown, "/sealed", &drawn.kept.len().into())?;
		self.expect(&shown, "/disclosed", &json!([]))?;
		Ok(voters)
	}

	async fn disclosure(&mut self, id: TenderId, tender: &str, drawn: &Drawn) -> Result<(), Failure> {
		self.scene("Disclosure: ballots and names, when no rating can change any more (art. 49-VII)");
		let until = self.chain.at().await?.tender(id).await?.call.schedule.ballots_until;
		self.until(until, "the disclosure").await?;
		let acts: Vec<(&str, Vec<&str>)> = drawn
			.with_ballots()
			.map(|(who, keep)| (who, vec!["evaluator", "disclose", tender, "--ballot", keep]))
			.chain([(ISSUER, vec!["tender", "defer", tender, "--to", "+20d"])])
			.collect();
		let others = drawn.kept.first().map_or("", String::as_str);
		let theft = ["evaluator", "disclose", tender, "--ballot", others];
		let (disclosed, stolen) = futures::join!(self.at_once(&acts), self.run(&drawn.other.account, &theft));
		self.tell(disclosed?);
		self.say("  Meanwhile an evaluator whom the draw did not choose discloses somebody else's ballot:");
		self.show_line(&drawn.other.account, &theft);
		self.is_refused(stolen, "Panels.NoSuchBallot")?;
		let until = self.chain.at().await?.tender(id).await?.call.schedule.disclosure_until;
		self.until(until, "the decision").await
	}

	async fn smart_award(&mut self, id: TenderId, tender: &str) -> Result<(), Failure> {
		self.scene("The award names the evaluators, and anyone recomputes it");
		let grounds = self.document("smart-fallo.txt", "Fallo")?;
		let awarded = self.act(ISSUER, &["tender", "award", tender, "--document", &grounds]).await?;
		let named = awarded.pointer("/award/evaluators").and_then(Value::as_array).map_or(0, Vec::len);
		let panel = panels::panel(&self.chain.at().await?, id).await?;
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
		self.expect(&verified, "/findings/2/name", &"BidIntact".into())?;
		self.expect(&verified, "/findings/2/parameters/bid", &0.into())?;
		for (name, of) in [("count.json", "ballots"), ("award.json", "award")] {
			let constancia = self.path(name);
			self.act(SECOND.account, &["constancia", of, tender, "--out", &constancia]).await?;
			self.locally(SECOND.account, &["verify", &constancia, "--genesis", &genesis]).await?;
		}
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
		crowd: &Crowd,
		drawn: &Drawn,
		specialty: SpecialtyId,
	) -> Result<(), Failure> {
		self.scene("Agency, witness and citizens grade how it came out; evaluators answer for it");
		let reasons = self.document("grade.txt", "Evaluación del resultado")?;
		let grade = |grade| vec!["panel", "grade", tender, "--grade", grade, "--document", &reasons];
		self.together(&[(ISSUER, grade("85")), (WITNESS, grade("90"))]).await?;
		if let Some(citizen) = crowd.voters.first() {
			self.act(&citizen.account, &["vote", "grade", tender, "--grade", "90"]).await?;
		}
		let others = crowd.voters.iter().skip(1).take(GRADERS - 1);
		let grades = others.map(|citizen| (citizen.ring_secret(), Participation::Grade(90))).collect();
		votes::send(&self.chain, id, crowd::prove(&self.chain.at().await?, id, grades).await?).await?;
		self.say(format!("  So do {} other citizens.", GRADERS - 1));
		self.refused(WITNESS, &["panel", "settle", tender], "Panels.StillGraded").await?;
		self.until(self.chain.at().await?.now().await? + 31 * DAY, "the time to grade is over").await?;
		self.act(WITNESS, &["panel", "settle", tender]).await?;
		self.say("  The first rated the winner 20, and it came out 90; the second rated it 90:");
		let specialty = &specialty.to_string();
		let mut earned = Vec::new();
		for (evaluator, person) in drawn.evaluators.iter().take(2) {
			let words =
				["evaluator", "reputation", "--specialty", specialty, "--person", &person.to_string()];
			let shown = self.act(WITNESS, &words).await?;
			let reputation = shown.pointer("/reputation").and_then(Value::as_u64);
			let account = format!("dev:{}", evaluator.account);
			let shown = self.act(WITNESS, &["account", "show", &account]).await?;
			let free = shown
				.pointer("/free/amount")
				.and_then(Value::as_str)
				.and_then(|free| free.parse::<u128>().ok());
			earned.push((reputation, free));
		}
		if let [wrong, right] = earned.as_slice()
			&& (wrong.0 >= right.0 || wrong.1 >= right.1)
		{
			return Err(Failure::Node("who was wrong was to lose reputation and to earn less".into()));
		}
		self.exported(tender, "closed").await
	}
}

/// What the voters say at first: three of four approve both bids, and the others the first alone.
fn first_votes(crowd: &Crowd) -> Vec<(RingSecret, Participation)> {
	let senders = crowd.voters.iter().skip(BROUGHT).enumerate();
	let approved =
		|number: usize| if number.is_multiple_of(4) { BidSet::of([0]) } else { BidSet::of([0, 1]) };
	senders.map(|(number, voter)| (voter.ring_secret(), Participation::Approve(approved(number)))).collect()
}
