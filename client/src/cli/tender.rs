use super::{
	Answer, Common, DocumentArgs, agency, bid,
	call_file::{CallFile, Drafted},
	contract, parse_moment,
};
use cadena_client::{
	Chain, Failure,
	audit::{self, Outcome},
	bid::{OpeningSecret, SocialGround, claims},
	chain::missing,
	files, keys, money,
	ocds::{self, Snapshot},
	panels, view, votes,
};
use cadena_primitives::{Calendar, TenderId};
use cadena_runtime::{Runtime, RuntimeCall, RuntimeEvent};
use clap::{Args, Subcommand, ValueEnum};
use pallet_tenders::{
	Call, Event,
	types::{Act, BidIndex, BidStatus, CancelGround, DiscardGround, Finding, Findings, Ratings, Ruling},
};
use serde_json::{Value, json};
use std::path::{Path, PathBuf};

#[derive(Debug, Subcommand)]
pub enum Verb {
	/// Imports a tender of the past from an OCDS release, as history with its findings
	Import {
		/// A release, or a package of one release
		file: PathBuf,
		/// Only show what would be imported
		#[arg(long)]
		dry_run: bool,
	},
	/// Drafts a call from a file; signed by an officer of Procurement
	Draft {
		/// The call, as docs/tenders.md describes it
		file: PathBuf,
		/// Put the draft out for comments
		#[arg(long)]
		for_comments: bool,
	},
	/// Revises a draft
	Revise {
		tender: TenderId,
		/// The call, as docs/tenders.md describes it
		file: PathBuf,
	},
	/// Comments on a draft
	Comment {
		tender: TenderId,
		#[command(flatten)]
		document: DocumentArgs,
	},
	/// Accepts to open the bids: makes a key for this tender and keeps its secret in a new private file
	Accept {
		tender: TenderId,
		/// The file to write
		#[arg(long, value_name = "FILE")]
		opening_key: PathBuf,
	},
	/// Publishes the call
	Publish { tender: TenderId },
	/// Changes a published call's text and dates
	Modify {
		tender: TenderId,
		#[command(flatten)]
		document: DocumentArgs,
		/// The last clarification meeting
		#[arg(long)]
		clarification: Option<String>,
		/// The act of opening
		#[arg(long)]
		opening: Option<String>,
		/// The end of the act of opening
		#[arg(long)]
		evaluation: Option<String>,
		/// The end of the ballots of evaluators and citizens
		#[arg(long)]
		ballots: Option<String>,
		/// The end of their disclosure
		#[arg(long)]
		disclosure: Option<String>,
		/// The last moment of the award
		#[arg(long)]
		award: Option<String>,
	},
	/// Shows a tender with its bids, award and contract
	Show { tender: TenderId },
	/// Recomputes the award from public data alone, and says what it checked
	Audit { tender: TenderId },
	/// Lists the tenders
	List,
	/// Requests for clarification and their answers
	#[command(subcommand)]
	Clarify(Clarify),
	/// Sealed bids
	#[command(subcommand)]
	Bid(bid::Verb),
	/// Opens the bids with an opener's share
	Open {
		tender: TenderId,
		/// The secret that `accept` wrote
		#[arg(long, value_name = "FILE")]
		opening_key: PathBuf,
	},
	/// Rates every admitted bid; signed by an officer whom the call names
	Score {
		tender: TenderId,
		/// A bid and its ratings, 0 to 100 for each criterion: 0=95,66
		#[arg(long = "rate", required = true, value_name = "BID=RATINGS")]
		rates: Vec<String>,
		#[command(flatten)]
		reasons: DocumentArgs,
	},
	/// Discards bids
	Discard {
		tender: TenderId,
		#[arg(long = "bid", required = true)]
		bids: Vec<BidIndex>,
		/// clause:POINT, linked, collusion, or article71:FRACTION
		#[arg(long)]
		ground: String,
		#[command(flatten)]
		reasons: DocumentArgs,
	},
	/// Admits a discarded bid again
	Readmit {
		tender: TenderId,
		#[arg(long)]
		bid: BidIndex,
		#[command(flatten)]
		reasons: DocumentArgs,
	},
	/// Sets which social grounds of a bid are refused as unproven
	RefuseClaims {
		tender: TenderId,
		#[arg(long)]
		bid: BidIndex,
		#[arg(long = "claim")]
		claims: Vec<SocialGround>,
		#[command(flatten)]
		reasons: DocumentArgs,
	},
	/// Defers the award
	Defer {
		tender: TenderId,
		/// The new last moment
		#[arg(long)]
		to: String,
	},
	/// Opens a round of subsequent discount offers among tied bids
	Round {
		tender: TenderId,
		/// When it closes
		#[arg(long)]
		closes: String,
	},
	/// Lowers the price of one's tied bid
	Discount {
		tender: TenderId,
		/// In pesos
		#[arg(long)]
		price: String,
	},
	/// Issues the award
	Award {
		tender: TenderId,
		#[command(flatten)]
		grounds: DocumentArgs,
	},
	/// Declares the tender deserted
	Desert {
		tender: TenderId,
		#[command(flatten)]
		reasons: DocumentArgs,
	},
	/// Cancels the tender
	Cancel {
		tender: TenderId,
		#[arg(long)]
		ground: CancelName,
		#[command(flatten)]
		reasons: DocumentArgs,
	},
	/// Passes the award to the next place when its awardee did not sign
	PassOn { tender: TenderId },
	/// Challenges an act (inconformidad)
	Challenge {
		tender: TenderId,
		#[arg(long)]
		act: ActName,
		/// Ask for a suspension
		#[arg(long)]
		suspension: bool,
		#[command(flatten)]
		document: DocumentArgs,
	},
	/// Suspends signing while a challenge is heard; signed by an officer of Oversight
	Suspend(Hearing),
	/// Lifts a suspension; signed by an officer of Oversight
	Lift(Hearing),
	/// Decides a challenge; signed by an officer of Oversight
	Decide {
		#[command(flatten)]
		hearing: Hearing,
		#[arg(long)]
		ruling: RulingName,
	},
	/// Gives the social witness's public report
	Report {
		tender: TenderId,
		#[command(flatten)]
		document: DocumentArgs,
	},
	/// Takes back one's deposits
	Reclaim {
		tender: TenderId,
		/// A question that was never answered
		#[arg(long)]
		question: Option<u16>,
	},
	/// Writes a tender as an OCDS 1.1.5 release package, checked against the official schema
	Export {
		tender: TenderId,
		#[arg(long, default_value = "ocds")]
		format: Format,
	},
	#[command(flatten)]
	Contract(contract::Verb),
}

#[derive(Debug, Subcommand)]
pub enum Clarify {
	/// Requests a clarification; signed by a registered supplier
	Ask {
		tender: TenderId,
		#[command(flatten)]
		document: DocumentArgs,
	},
	/// Answers one in public; signed by an officer of the agency
	Answer {
		tender: TenderId,
		question: u16,
		#[command(flatten)]
		document: DocumentArgs,
	},
}

#[derive(Args, Debug)]
pub struct Hearing {
	tender: TenderId,
	/// Whose challenge
	#[arg(long)]
	challenger: String,
	#[command(flatten)]
	document: DocumentArgs,
}

#[derive(Clone, Copy, Debug, ValueEnum)]
pub enum Format {
	/// Open Contracting Data Standard 1.1.5
	Ocds,
}

#[derive(Clone, Copy, Debug, ValueEnum)]
pub enum CancelName {
	FortuitousEvent,
	ForceMajeure,
	NeedExtinguished,
	Harm,
}

#[derive(Clone, Copy, Debug, ValueEnum)]
pub enum ActName {
	Call,
	Opening,
	Award,
	Cancellation,
	Signing,
}

#[derive(Clone, Copy, Debug, ValueEnum)]
pub enum RulingName {
	Rejected,
	Discontinued,
	Unfounded,
	Inoperative,
	ProcedureAnnulled,
	ActAnnulled,
	SigningOrdered,
}

pub(super) fn bounded<T, B: TryFrom<Vec<T>>>(list: Vec<T>, what: &'static str) -> Result<B, Failure> {
	list.try_into().map_err(|_| Failure::input("TooLong", format!("{what} is longer than the chain holds")))
}

pub fn parse_rate(text: &str) -> Result<(BidIndex, Ratings), Failure> {
	let malformed =
		|| Failure::input("MalformedRating", format!("{text} is not BID=RATING,RATING, as 0=95,66"));
	let (bid, ratings) = text.split_once('=').ok_or_else(malformed)?;
	let ratings: Vec<u8> = ratings
		.split(',')
		.map(|rating| rating.trim().parse().map_err(|_| malformed()))
		.collect::<Result<_, _>>()?;
	Ok((bid.trim().parse().map_err(|_| malformed())?, bounded(ratings, "the list of ratings")?))
}

fn parse_ground(text: &str) -> Result<DiscardGround, Failure> {
	match text.split_once(':') {
		Some(("clause", clause)) => Ok(DiscardGround::BreaksCall(bounded(clause.into(), "the clause")?)),
		Some(("article71", fraction)) => {
			fraction.parse().map(DiscardGround::BarredByArticle71).map_err(|_| {
				Failure::input("MalformedGround", "article71:1 is the first fraction of article 71")
			})
		}
		None if text == "linked" => Ok(DiscardGround::LinkedBidders),
		None if text == "collusion" => Ok(DiscardGround::Collusion),
		_ => Err(Failure::input(
			"MalformedGround",
			"use clause:POINT, linked, collusion or article71:FRACTION",
		)),
	}
}

fn done(text: impl Into<String>, tender: TenderId, act: &str) -> Answer {
	Answer::new(text, json!({ "tender": tender, "done": act }))
}

/// Everything of a tender, read at the last finalised block.
pub async fn snapshot(chain: &Chain, id: TenderId) -> Result<Snapshot, Failure> {
	let tender = chain.tender(id).await?;
	Ok(Snapshot {
		genesis: chain.genesis(),
		id,
		agency: agency::agency(chain, tender.agency).await?,
		bids: chain.bids(id, &tender).await?,
		questions: chain.questions(id, &tender).await?,
		award: chain.award(id).await?,
		contract: chain.contract(id).await?,
		panel: match tender.call.evaluation.panel() {
			Some(_) if tender.called_at().is_some() => {
				Some((panels::panel(chain, id).await?, panels::disclosures(chain, id).await?))
			}
			_ => None,
		},
		poll: votes::find(chain, id).await?,
		now: chain.now().await?,
		tender,
	})
}

impl Verb {
	pub async fn execute(self, common: &Common) -> Result<Answer, Failure> {
		match self {
			Verb::Import { file, dry_run } => import(common, &file, dry_run).await,
			Verb::Draft { file, for_comments } => {
				let chain = common.chain().await?;
				let drafted = CallFile::read(&file, chain.now().await?)?;
				let Drafted { call, contracting, oversight, witness } = drafted;
				let call = Call::<Runtime>::draft { call, contracting, oversight, witness, for_comments };
				let happened = common.act_on(&chain, call, &common.signer()?).await?;
				let tender = happened.iter().find_map(|event| match event {
					RuntimeEvent::Tenders(Event::TenderDrafted { tender, .. }) => Some(*tender),
					_ => None,
				});
				let tender =
					tender.ok_or_else(|| Failure::Node("the block has no event of the draft".into()))?;
				Ok(done(format!("tender {tender} drafted"), tender, "draft"))
			}
			Verb::Revise { tender, file } => {
				let chain = common.chain().await?;
				let drafted = CallFile::read(&file, chain.now().await?)?;
				let Drafted { call, contracting, oversight, witness } = drafted;
				let call = Call::<Runtime>::revise_draft { tender, call, contracting, oversight, witness };
				common.act_on(&chain, call, &common.signer()?).await?;
				Ok(done("draft revised; the openers accept anew", tender, "revise"))
			}
			Verb::Comment { tender, document } => {
				common.act(Call::<Runtime>::comment { tender, document: document.read()? }).await?;
				Ok(done("comment received", tender, "comment"))
			}
			Verb::Accept { tender, opening_key } => {
				let (secret, key) = OpeningSecret::generate(tender);
				files::write_secret(&opening_key, &secret)?;
				let accepted = common.act(Call::<Runtime>::accept_opening { tender, key }).await;
				if accepted.is_err() {
					let _ = std::fs::remove_file(&opening_key);
				}
				accepted?;
				let text =
					format!("accepted to open tender {tender}; the secret is in {}", opening_key.display());
				Ok(done(text, tender, "accept"))
			}
			Verb::Publish { tender } => {
				common.act(Call::<Runtime>::publish { tender }).await?;
				Ok(done(format!("tender {tender} is called"), tender, "publish"))
			}
			Verb::Modify {
				tender,
				document,
				clarification,
				opening,
				evaluation,
				ballots,
				disclosure,
				award,
			} => {
				let chain = common.chain().await?;
				let now = chain.now().await?;
				let mut schedule = chain.tender(tender).await?.call.schedule;
				let rated_at_once = !schedule.has_ballots() && ballots.is_none();
				for (given, act) in [
					(clarification, &mut schedule.clarification_at),
					(opening, &mut schedule.opening_at),
					(evaluation, &mut schedule.evaluation_at),
					(ballots, &mut schedule.ballots_until),
					(disclosure, &mut schedule.disclosure_until),
					(award, &mut schedule.award_by),
				] {
					if let Some(text) = given {
						*act = parse_moment(&text, now)?;
					}
				}
				if rated_at_once {
					schedule.ballots_until = schedule.evaluation_at;
					schedule.disclosure_until = schedule.evaluation_at;
				}
				let call = Call::<Runtime>::modify { tender, document: document.read()?, schedule };
				common.act_on(&chain, call, &common.signer()?).await?;
				Ok(done("call modified", tender, "modify"))
			}
			Verb::Show { tender } => show(common, tender).await,
			Verb::Audit { tender } => audit(&common.chain().await?, tender).await,
			Verb::List => list(common).await,
			Verb::Clarify(Clarify::Ask { tender, document }) => {
				common.act(Call::<Runtime>::ask { tender, document: document.read()? }).await?;
				Ok(done("clarification requested", tender, "ask"))
			}
			Verb::Clarify(Clarify::Answer { tender, question, document }) => {
				common.act(Call::<Runtime>::answer { tender, question, document: document.read()? }).await?;
				Ok(done("clarification answered in public", tender, "answer"))
			}
			Verb::Bid(verb) => verb.execute(common).await,
			Verb::Open { tender, opening_key } => open(common, tender, &opening_key).await,
			Verb::Score { tender, rates, reasons } => {
				let rates: Vec<_> = rates.iter().map(|rate| parse_rate(rate)).collect::<Result<_, _>>()?;
				let (ballot, reasons) = (bounded(rates, "the ballot")?, reasons.read()?);
				common.act(Call::<Runtime>::score { tender, ballot, reasons }).await?;
				Ok(done("ratings received", tender, "score"))
			}
			Verb::Discard { tender, bids, ground, reasons } => {
				let (bids, ground) = (bounded(bids, "the list of bids")?, parse_ground(&ground)?);
				common
					.act(Call::<Runtime>::discard { tender, bids, ground, reasons: reasons.read()? })
					.await?;
				Ok(done("discarded", tender, "discard"))
			}
			Verb::Readmit { tender, bid, reasons } => {
				common.act(Call::<Runtime>::readmit { tender, bid, reasons: reasons.read()? }).await?;
				Ok(done("admitted again", tender, "readmit"))
			}
			Verb::RefuseClaims { tender, bid, claims: refused, reasons } => {
				let (claims, reasons) = (claims(&refused), reasons.read()?);
				common.act(Call::<Runtime>::refuse_claims { tender, bid, claims, reasons }).await?;
				Ok(done("refused claims are set", tender, "refuse-claims"))
			}
			Verb::Defer { tender, to } => {
				let chain = common.chain().await?;
				let to = parse_moment(&to, chain.now().await?)?;
				common.act_on(&chain, Call::<Runtime>::defer_award { tender, to }, &common.signer()?).await?;
				Ok(done(format!("the award is deferred to {}", view::moment(to)), tender, "defer"))
			}
			Verb::Round { tender, closes } => {
				let chain = common.chain().await?;
				let closes_at = parse_moment(&closes, chain.now().await?)?;
				let call = Call::<Runtime>::open_discount_round { tender, closes_at };
				common.act_on(&chain, call, &common.signer()?).await?;
				Ok(done(format!("discount offers until {}", view::moment(closes_at)), tender, "round"))
			}
			Verb::Discount { tender, price } => {
				common.act(Call::<Runtime>::discount { tender, price: money::parse(&price)? }).await?;
				Ok(done("price lowered", tender, "discount"))
			}
			Verb::Award { tender, grounds } => {
				common.act(Call::<Runtime>::award { tender, grounds: grounds.read()? }).await?;
				show(common, tender).await
			}
			Verb::Desert { tender, reasons } => {
				common.act(Call::<Runtime>::declare_deserted { tender, reasons: reasons.read()? }).await?;
				Ok(done("declared deserted", tender, "desert"))
			}
			Verb::Cancel { tender, ground, reasons } => {
				let ground = match ground {
					CancelName::FortuitousEvent => CancelGround::FortuitousEvent,
					CancelName::ForceMajeure => CancelGround::ForceMajeure,
					CancelName::NeedExtinguished => CancelGround::NeedExtinguished,
					CancelName::Harm => CancelGround::Harm,
				};
				common.act(Call::<Runtime>::cancel { tender, ground, reasons: reasons.read()? }).await?;
				Ok(done("cancelled", tender, "cancel"))
			}
			Verb::PassOn { tender } => {
				common.act(Call::<Runtime>::pass_on_award { tender }).await?;
				show(common, tender).await
			}
			Verb::Challenge { tender, act, suspension, document } => {
				let act = match act {
					ActName::Call => Act::Call,
					ActName::Opening => Act::Opening,
					ActName::Award => Act::Award,
					ActName::Cancellation => Act::Cancellation,
					ActName::Signing => Act::Signing,
				};
				let document = document.read()?;
				let call = Call::<Runtime>::challenge { tender, act, document, asks_suspension: suspension };
				common.act(call).await?;
				Ok(done("challenge received", tender, "challenge"))
			}
			Verb::Suspend(Hearing { tender, challenger, document }) => {
				let (challenger, document) = (keys::parse_account(&challenger)?, document.read()?);
				common.act(Call::<Runtime>::suspend { tender, challenger, document }).await?;
				Ok(done("signing is suspended", tender, "suspend"))
			}
			Verb::Lift(Hearing { tender, challenger, document }) => {
				let (challenger, document) = (keys::parse_account(&challenger)?, document.read()?);
				common.act(Call::<Runtime>::lift_suspension { tender, challenger, document }).await?;
				Ok(done("the suspension is lifted", tender, "lift"))
			}
			Verb::Decide { hearing: Hearing { tender, challenger, document }, ruling } => {
				let ruling = match ruling {
					RulingName::Rejected => Ruling::Rejected,
					RulingName::Discontinued => Ruling::Discontinued,
					RulingName::Unfounded => Ruling::Unfounded,
					RulingName::Inoperative => Ruling::Inoperative,
					RulingName::ProcedureAnnulled => Ruling::ProcedureAnnulled,
					RulingName::ActAnnulled => Ruling::ActAnnulled,
					RulingName::SigningOrdered => Ruling::SigningOrdered,
				};
				let (challenger, document) = (keys::parse_account(&challenger)?, document.read()?);
				common.act(Call::<Runtime>::decide { tender, challenger, ruling, document }).await?;
				Ok(done("the challenge is decided", tender, "decide"))
			}
			Verb::Report { tender, document } => {
				common.act(Call::<Runtime>::report { tender, document: document.read()? }).await?;
				Ok(done("the witness has reported", tender, "report"))
			}
			Verb::Reclaim { tender, question } => {
				common.act(Call::<Runtime>::reclaim { tender, question }).await?;
				Ok(done("deposits returned", tender, "reclaim"))
			}
			Verb::Export { tender, format: Format::Ocds } => {
				let package = ocds::release_package(&snapshot(&common.chain().await?, tender).await?);
				ocds::validate(&package)?;
				let text = serde_json::to_string_pretty(&package)
					.map_err(|error| Failure::input("UnwritableFile", error.to_string()))?;
				Ok(Answer::new(text, package))
			}
			Verb::Contract(verb) => verb.execute(common).await,
		}
	}
}

async fn import(common: &Common, file: &Path, dry_run: bool) -> Result<Answer, Failure> {
	let imported = ocds::import(&files::read(file)?)?;
	let mut findings = Vec::new();
	for remark in &imported.remarks {
		findings
			.push(Finding { field: shortened(&remark.field, 64), remark: shortened(&remark.remark, 128) });
	}
	let findings: Findings = bounded(findings, "the list of findings")?;
	let mut text = format!("{}: {}\n", imported.ocid, imported.title.as_deref().unwrap_or("without a title"));
	for remark in &imported.remarks {
		text += &format!("warning: {}: {}\n", remark.field, remark.remark);
	}
	if !dry_run {
		let ocid = bounded(imported.ocid.clone().into_bytes(), "the identifier")?;
		common.act(Call::<Runtime>::import_record { ocid, sha256: imported.sha256, findings }).await?;
		text += "imported as history: it has no stages, and nothing can be done on it\n";
	}
	let remarks: Vec<Value> = imported
		.remarks
		.iter()
		.map(|remark| json!({ "field": remark.field, "remark": remark.remark }))
		.collect();
	let json = json!({
		"ocid": imported.ocid,
		"sha256": hex::encode(imported.sha256),
		"warnings": remarks,
		"imported": !dry_run,
	});
	Ok(Answer::new(text, json))
}

/// A text cut at a character's boundary to fit the chain's bound.
fn shortened<B: TryFrom<Vec<u8>> + Default>(text: &str, most: usize) -> B {
	let end = (0..=most.min(text.len())).rev().find(|at| text.is_char_boundary(*at)).unwrap_or(0);
	text.as_bytes()[..end].to_vec().try_into().unwrap_or_default()
}

/// Reveals an opener's pieces of every bid that is still sealed, in one transaction.
async fn open(common: &Common, tender: TenderId, opening_key: &Path) -> Result<Answer, Failure> {
	files::ensure_private(opening_key)?;
	let secret: OpeningSecret = files::read_json(opening_key)?;
	if secret.tender != tender {
		return Err(Failure::input("OtherTender", format!("the key is for tender {}", secret.tender)));
	}
	let chain = common.chain().await?;
	let signer = common.signer()?;
	let record = chain.tender(tender).await?;
	let role = record
		.openers
		.role(&keys::account(&signer))
		.map_err(|_| missing("Tenders.NotAnOpener", "the signer is not one of the tender's three openers"))?;
	let mut calls = Vec::<RuntimeCall>::new();
	let mut unreadable = Vec::new();
	for (bid, sealed) in chain.bids(tender, &record).await? {
		let BidStatus::Sealed { envelope, .. } = &sealed.status else { continue };
		match secret.unseal(envelope, role) {
			Ok(pieces) => calls.push(Call::<Runtime>::reveal_pieces { tender, bid, pieces }.into()),
			Err(_) => unreadable.push(bid),
		}
	}
	let revealed = calls.len();
	if revealed > 0 {
		let call = pallet_utility::Call::<Runtime>::batch_all { calls };
		common.act_on(&chain, call, &signer).await?;
	}
	let mut text = format!("pieces of {revealed} bids revealed");
	if !unreadable.is_empty() {
		text += &format!("; the shares of bids {unreadable:?} are not encrypted to this key");
	}
	Ok(Answer::new(text, json!({ "tender": tender, "revealed": revealed, "unreadable": unreadable })))
}

async fn audit(chain: &Chain, tender: TenderId) -> Result<Answer, Failure> {
	let audited = audit::audit(chain, tender).await?;
	let mark = |outcome| match outcome {
		Outcome::Holds => "holds",
		Outcome::Fails => "FAILS",
		Outcome::NotMade => "not checked",
	};
	let lines: Vec<String> =
		audited.checks.iter().map(|check| format!("{:<12} {}", mark(check.outcome), check.what)).collect();
	if !audited.holds() {
		return Err(missing("Audit.AwardDiffers", &lines.join("\n")));
	}
	let checks: Vec<Value> = audited
		.checks
		.iter()
		.map(|check| json!({ "check": check.what, "outcome": mark(check.outcome) }))
		.collect();
	Ok(Answer::new(lines.join("\n"), json!({ "tender": tender, "holds": true, "checks": checks })))
}

async fn show(common: &Common, id: TenderId) -> Result<Answer, Failure> {
	let chain = common.chain().await?;
	let snapshot = snapshot(&chain, id).await?;
	let calendar = chain.contracting_calendar(&snapshot.tender).await?;
	let json = view::tender(&snapshot, &calendar);
	Ok(Answer::new(describe(&snapshot, &calendar), json))
}

fn describe(snapshot: &Snapshot, calendar: &Calendar) -> String {
	let Snapshot { tender, now, .. } = snapshot;
	let call = &tender.call;
	let local = |at| view::local(at, calendar);
	let mut text = format!(
		"tender {}: {} [{}]\n  agency         {}\n  budget         {} MXN\n",
		snapshot.id,
		view::text(&call.title),
		view::whole_stage(tender, snapshot.contract.as_ref(), *now),
		view::text(&snapshot.agency.name),
		money::format(call.budget),
	);
	for (act, at) in [
		("clarification", call.schedule.clarification_at),
		("opening", call.schedule.opening_at),
		("evaluation", call.schedule.evaluation_at),
		("ballots until", call.schedule.ballots_until),
		("disclosed by", call.schedule.disclosure_until),
		("award by", call.schedule.award_by),
	] {
		text += &format!("  {act:<14} {}\n", local(at));
	}
	let since = tender.called_at().unwrap_or(tender.dated.at);
	let known = &calendar.interruptions().known;
	for interruption in known.iter().filter(|interruption| interruption.to > since) {
		let (from, to) = (local(interruption.from), local(interruption.to));
		text += &format!("  interruption   {from} to {to}: what was open has moved by as long\n");
	}
	let placed = |bid: BidIndex| {
		let award = snapshot.award.as_ref()?;
		let at = award.placements.iter().position(|placement| placement.bid == bid)?;
		let total = view::points(award.placements.get(at)?.points.total());
		let mark = if at == usize::from(award.standing) { ", awarded" } else { "" };
		Some(format!("place {}: {total} points{mark}", at + 1))
	};
	let excluded = |bid: BidIndex| {
		let award = snapshot.award.as_ref()?;
		award.excluded.iter().find(|(index, _)| *index == bid).map(|(_, reason)| view::exclusion(reason))
	};
	for (index, bid) in &snapshot.bids {
		let standing = match &bid.status {
			BidStatus::Sealed { .. } => "sealed".to_owned(),
			BidStatus::Withdrawn => "withdrawn".to_owned(),
			BidStatus::Opened { offer, .. } => format!("{} MXN", money::format(offer.price)),
			BidStatus::Discarded { ground, .. } => format!("discarded: {}", view::discard_ground(ground)),
		};
		let said = matches!(bid.status, BidStatus::Discarded { .. });
		let outcome =
			placed(*index).or_else(|| excluded(*index).filter(|_| !said)).map(|text| format!(" ({text})"));
		text += &format!("  bid {index:<10} {standing}{}\n", outcome.unwrap_or_default());
	}
	if let Some(contract) = &snapshot.contract {
		let progress: Vec<&str> =
			contract.milestones.iter().map(|milestone| view::progress(&milestone.progress)).collect();
		text += &format!(
			"  contract       {}, {} MXN, milestones {}\n",
			view::contract_state(&contract.state),
			money::format(contract.price),
			progress.join(", ")
		);
	}
	text
}

async fn list(common: &Common) -> Result<Answer, Failure> {
	let chain = common.chain().await?;
	let now = chain.now().await?;
	let mut text = String::new();
	let mut list = Vec::new();
	for id in 0..chain.tenders().await? {
		let tender = chain.tender(id).await?;
		let contract = chain.contract(id).await?;
		let (title, stage) =
			(view::text(&tender.call.title), view::whole_stage(&tender, contract.as_ref(), now));
		text += &format!("{id:>3}  {stage:<13} {title}\n");
		list.push(json!({ "tender": id, "title": title, "stage": stage, "agency": tender.agency }));
	}
	Ok(Answer::new(text, json!(list)))
}

#[cfg(test)]
mod tests {
	use super::*;

	#[test]
	fn ratings_are_a_bid_and_its_criteria() {
		let (bid, ratings) = parse_rate("3=95,66").expect("well-formed");
		assert_eq!((bid, ratings.to_vec()), (3, vec![95, 66]));
		for text in ["", "3", "3=", "=1", "3=a", "3=300", "3=1,2,3,4,5,6,7,8,9"] {
			assert!(parse_rate(text).is_err(), "{text}");
		}
	}

	#[test]
	fn grounds_are_read_by_name() {
		assert!(matches!(parse_ground("clause:V.2"), Ok(DiscardGround::BreaksCall(_))));
		assert!(matches!(parse_ground("article71:8"), Ok(DiscardGround::BarredByArticle71(8))));
		assert!(parse_ground("seal").is_err() && parse_ground("article71:x").is_err());
	}

	#[test]
	fn a_finding_is_cut_between_characters() {
		let short: Vec<u8> = shortened("años", 2);
		assert_eq!(short, b"a");
	}
}
