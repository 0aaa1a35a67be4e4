//! Tenders and their contracts.

mod audit;
mod bid;
mod call_file;
mod clarify;
mod contract;
mod export;
mod hearing;
mod import;
mod list;
mod modify;
mod opening;
mod rate;
mod show;

pub use rate::Rate;

use crate::{
	Answer, Common,
	answer::{Replies, local, reply},
	args::{DocumentArgs, NewFile, Pesos, When},
	stage::Wait,
};
use cadena_client::{
	Failure,
	base::{json, words},
	contracts::json::MilestoneNumber,
	tenders::{
		bid::{SocialGround, claims},
		json::{
			Act, Audit, BidNumbers, CancelGround, ChallengeNumber, DeferredAward, DiscardGround,
			DiscountRound, ImportedRelease, QuestionNumber, RefusedClaims, RevealedBids, Ruling, SealedBid,
			Tender, TenderNumber, Tenders,
		},
	},
};
use cadena_primitives::TenderId;
use cadena_runtime::{
	Runtime, RuntimeCall, RuntimeEvent,
	pallet_tenders::{Call, Event, types::BidIndex},
};
use call_file::{CallFile, Drafted};
use clap::Subcommand;
use hearing::Hearing;
use std::path::PathBuf;

/// Answers of the verbs.
pub const REPLIES: Replies = &[
	("import", local::<ImportedRelease>),
	("draft", reply::<TenderNumber>),
	("revise", reply::<TenderNumber>),
	("comment", reply::<TenderNumber>),
	("accept", reply::<TenderNumber>),
	("publish", reply::<TenderNumber>),
	("modify", reply::<TenderNumber>),
	("show", reply::<Tender>),
	("audit", reply::<Audit>),
	("list", reply::<Tenders>),
	("clarify ask", reply::<QuestionNumber>),
	("clarify answer", reply::<QuestionNumber>),
	("bid seal", reply::<SealedBid>),
	("bid open", reply::<TenderNumber>),
	("bid withdraw", reply::<TenderNumber>),
	("open", reply::<RevealedBids>),
	("score", reply::<TenderNumber>),
	("discard", reply::<BidNumbers>),
	("readmit", reply::<BidNumbers>),
	("refuse-claims", reply::<RefusedClaims>),
	("defer", reply::<DeferredAward>),
	("round", reply::<DiscountRound>),
	("discount", reply::<TenderNumber>),
	("award", reply::<Tender>),
	("desert", reply::<TenderNumber>),
	("cancel", reply::<TenderNumber>),
	("annul", reply::<TenderNumber>),
	("pass-on", reply::<Tender>),
	("challenge", reply::<TenderNumber>),
	("suspend", reply::<ChallengeNumber>),
	("lift", reply::<ChallengeNumber>),
	("decide", reply::<ChallengeNumber>),
	("report", reply::<TenderNumber>),
	("reclaim", reply::<TenderNumber>),
	("release-deposit", reply::<TenderNumber>),
	("export", reply::<export::Exported>),
	("offer", reply::<TenderNumber>),
	("sign", reply::<TenderNumber>),
	("guarantee", reply::<TenderNumber>),
	("advance", reply::<TenderNumber>),
	("milestone deliver", reply::<MilestoneNumber>),
	("milestone accept", reply::<MilestoneNumber>),
	("milestone reject", reply::<MilestoneNumber>),
	("milestone invoice", reply::<MilestoneNumber>),
	("milestone pay", reply::<MilestoneNumber>),
	("milestone penalize", reply::<MilestoneNumber>),
	("rescind begin", reply::<TenderNumber>),
	("rescind answer", reply::<TenderNumber>),
	("rescind decide", reply::<TenderNumber>),
	("close", reply::<TenderNumber>),
];

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
		opening_key: NewFile,
	},
	/// Publishes the call
	Publish { tender: TenderId },
	/// Changes a published call's text and dates
	Modify(modify::Modification),
	/// Shows a tender with its bids, award and contract
	Show { tender: TenderId },
	/// Recomputes the award from public data alone, and says what it checked
	Audit { tender: TenderId },
	/// Lists the tenders
	List,
	/// Requests for clarification and their answers
	#[command(subcommand)]
	Clarify(clarify::Verb),
	/// Sealed bids
	#[command(subcommand)]
	Bid(bid::Verb),
	/// Opens the bids with an opener's share
	Open {
		tender: TenderId,
		/// The secret that `accept` wrote
		#[arg(long, value_name = "FILE")]
		opening_key: PathBuf,
		#[command(flatten)]
		wait: Wait,
	},
	/// Rates every admitted bid; signed by an officer whom the call names
	Score {
		tender: TenderId,
		/// A bid and its ratings, 0 to 100 for each criterion: 0=95,66
		#[arg(long = "rate", required = true, value_name = "BID=RATINGS")]
		rates: Vec<Rate>,
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
		ground: DiscardGround,
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
		to: When,
	},
	/// Opens a round of subsequent discount offers among tied bids
	Round {
		tender: TenderId,
		/// When it closes
		#[arg(long)]
		closes: When,
	},
	/// Lowers the price of one's tied bid
	Discount {
		tender: TenderId,
		/// In pesos
		#[arg(long)]
		price: Pesos,
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
		ground: CancelGround,
		#[command(flatten)]
		reasons: DocumentArgs,
	},
	/// Annuls a tender whose award never came and can come no more; signed by an officer of Oversight of another agency
	Annul {
		tender: TenderId,
		#[command(flatten)]
		document: DocumentArgs,
	},
	/// Passes the award to the next place when its awardee did not sign
	PassOn { tender: TenderId },
	/// Challenges an act (inconformidad)
	Challenge {
		tender: TenderId,
		#[arg(long)]
		act: Act,
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
		ruling: Ruling,
	},
	/// Returns the deposit of a bid that stayed closed while others were opened; signed by an officer of Oversight
	ReleaseDeposit {
		tender: TenderId,
		/// The bid's number
		bid: BidIndex,
		#[command(flatten)]
		document: DocumentArgs,
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
		format: export::Format,
	},
	#[command(flatten)]
	Contract(contract::Verb),
}

fn bounded<T, B: TryFrom<Vec<T>>>(list: Vec<T>, what: &'static str) -> Result<B, Failure> {
	list.try_into().map_err(|_| Failure::input("TooLong", format!("{what} is longer than the chain holds")))
}

/// Does an act of which the answer is the tender's number.
async fn act(
	common: &Common,
	tender: TenderId,
	call: impl Into<RuntimeCall>,
	text: impl Into<String>,
) -> Result<Answer, Failure> {
	let block = common.act(call).await?.block;
	Answer::at(block, text, TenderNumber { tender })
}

/// Does an act, and shows the tender in the block that includes it.
async fn act_and_show(
	common: &Common,
	tender: TenderId,
	call: impl Into<RuntimeCall>,
) -> Result<Answer, Failure> {
	let signer = common.signer()?;
	let chain = common.chain().await?;
	let block = common.act_as(&chain, call, &signer).await?.block;
	show::show(&chain.at_block(block.hash).await?, tender).await
}

impl Verb {
	pub async fn execute(self, common: &Common) -> Result<Answer, Failure> {
		match self {
			Verb::Import { file, dry_run } => import::import(common, &file, dry_run).await,
			Verb::Draft { file, for_comments } => {
				let (file, signer) = (CallFile::read(&file)?, common.signer()?);
				let chain = common.chain().await?;
				let Drafted { call, contracting, oversight, witness } =
					file.at(chain.at().await?.now().await?)?;
				let call = Call::<Runtime>::draft { call, contracting, oversight, witness, for_comments };
				let included = common.act_as(&chain, call, &signer).await?;
				let tender = included.events.iter().find_map(|event| match event {
					RuntimeEvent::Tenders(Event::TenderDrafted { tender, .. }) => Some(*tender),
					_ => None,
				});
				let tender =
					tender.ok_or_else(|| Failure::Node("the block has no event of the draft".into()))?;
				Answer::at(included.block, format!("tender {tender} drafted"), TenderNumber { tender })
			}
			Verb::Revise { tender, file } => {
				let (file, signer) = (CallFile::read(&file)?, common.signer()?);
				let chain = common.chain().await?;
				let Drafted { call, contracting, oversight, witness } =
					file.at(chain.at().await?.now().await?)?;
				let call = Call::<Runtime>::revise_draft { tender, call, contracting, oversight, witness };
				let block = common.act_as(&chain, call, &signer).await?.block;
				Answer::at(block, "draft revised; the openers accept anew", TenderNumber { tender })
			}
			Verb::Comment { tender, document } => {
				let call = Call::<Runtime>::comment { tender, document: document.read()? };
				act(common, tender, call, "comment received").await
			}
			Verb::Accept { tender, opening_key: NewFile(path) } => {
				opening::accept(common, tender, &path).await
			}
			Verb::Publish { tender } => {
				act(common, tender, Call::<Runtime>::publish { tender }, format!("tender {tender} is called"))
					.await
			}
			Verb::Modify(modification) => modification.execute(common).await,
			Verb::Show { tender } => show::show(&common.at().await?, tender).await,
			Verb::Audit { tender } => audit::audit(&common.at().await?, tender).await,
			Verb::List => list::list(&common.at().await?).await,
			Verb::Clarify(verb) => verb.execute(common).await,
			Verb::Bid(verb) => verb.execute(common).await,
			Verb::Open { tender, opening_key, wait } => {
				opening::open(common, tender, &opening_key, wait).await
			}
			Verb::Score { tender, rates, reasons } => {
				let rates: Vec<_> = rates.into_iter().map(|Rate(bid, ratings)| (bid, ratings)).collect();
				let (ratings, reasons) = (bounded(rates, "the ratings")?, reasons.read()?);
				let call = Call::<Runtime>::score { tender, ratings, reasons };
				act(common, tender, call, "ratings received").await
			}
			Verb::Discard { tender, bids, ground, reasons } => {
				let discarded = BidNumbers { tender, bids: bids.clone() };
				let (bids, ground) = (bounded(bids, "the list of bids")?, ground.try_into()?);
				let call = Call::<Runtime>::discard { tender, bids, ground, reasons: reasons.read()? };
				Answer::at(common.act(call).await?.block, "discarded", discarded)
			}
			Verb::Readmit { tender, bid, reasons } => {
				let call = Call::<Runtime>::readmit { tender, bid, reasons: reasons.read()? };
				let readmitted = BidNumbers { tender, bids: vec![bid] };
				Answer::at(common.act(call).await?.block, "admitted again", readmitted)
			}
			Verb::RefuseClaims { tender, bid, claims: refused_claims, reasons } => {
				let (claims, reasons) = (claims(&refused_claims), reasons.read()?);
				let call = Call::<Runtime>::refuse_claims { tender, bid, claims, reasons };
				let block = common.act(call).await?.block;
				Answer::at(block, "refused claims are set", RefusedClaims { tender, bid, refused_claims })
			}
			Verb::Defer { tender, to } => {
				let signer = common.signer()?;
				let chain = common.chain().await?;
				let to = to.from(chain.at().await?.now().await?)?;
				let call = Call::<Runtime>::defer_award { tender, to };
				let block = common.act_as(&chain, call, &signer).await?.block;
				let text = format!("the award is deferred to {}", words::moment(to));
				Answer::at(block, text, DeferredAward { tender, award: json::Moment(to) })
			}
			Verb::Round { tender, closes } => {
				let signer = common.signer()?;
				let chain = common.chain().await?;
				let closes_at = closes.from(chain.at().await?.now().await?)?;
				let call = Call::<Runtime>::open_discount_round { tender, closes_at };
				let block = common.act_as(&chain, call, &signer).await?.block;
				let text = format!("discount offers until {}", words::moment(closes_at));
				Answer::at(block, text, DiscountRound { tender, closes_at: json::Moment(closes_at) })
			}
			Verb::Discount { tender, price: Pesos(price) } => {
				act(common, tender, Call::<Runtime>::discount { tender, price }, "price lowered").await
			}
			Verb::Award { tender, grounds } => {
				act_and_show(common, tender, Call::<Runtime>::award { tender, grounds: grounds.read()? })
					.await
			}
			Verb::Desert { tender, reasons } => {
				let call = Call::<Runtime>::declare_deserted { tender, reasons: reasons.read()? };
				act(common, tender, call, "declared deserted").await
			}
			Verb::Cancel { tender, ground, reasons } => {
				let (ground, reasons) = (ground.into(), reasons.read()?);
				act(common, tender, Call::<Runtime>::cancel { tender, ground, reasons }, "cancelled").await
			}
			Verb::Annul { tender, document } => {
				let call = Call::<Runtime>::annul { tender, document: document.read()? };
				act(common, tender, call, "annulled").await
			}
			Verb::PassOn { tender } => {
				act_and_show(common, tender, Call::<Runtime>::pass_on_award { tender }).await
			}
			Verb::Challenge { tender, act: challenged, suspension, document } => {
				let (challenged, document) = (challenged.into(), document.read()?);
				let call = Call::<Runtime>::challenge {
					tender,
					act: challenged,
					document,
					asks_suspension: suspension,
				};
				act(common, tender, call, "challenge received").await
			}
			Verb::Suspend(hearing) => hearing.suspend(common).await,
			Verb::Lift(hearing) => hearing.lift(common).await,
			Verb::Decide { hearing, ruling } => hearing.decide(common, ruling).await,
			Verb::Report { tender, document } => {
				let call = Call::<Runtime>::report { tender, document: document.read()? };
				act(common, tender, call, "the witness has reported").await
			}
			Verb::Reclaim { tender, question } => {
				act(common, tender, Call::<Runtime>::reclaim { tender, question }, "deposits returned").await
			}
			Verb::ReleaseDeposit { tender, bid, document } => {
				let call = Call::<Runtime>::release_deposit { tender, bid, document: document.read()? };
				act(common, tender, call, "the deposit is returned").await
			}
			Verb::Export { tender, format } => export::export(&common.at().await?, tender, format).await,
			Verb::Contract(verb) => verb.execute(common).await,
		}
	}
}
