use super::{Answer, Common, DocumentArgs, efirma::EfirmaArgs, parse_moment};
use cadena_client::{Failure, chain::missing, files, money};
use cadena_primitives::{SetAt, TenderId};
use cadena_runtime::Runtime;
use clap::{Args, Subcommand};
use frame_support::BoundedVec;
use pallet_procurement_contracts::{
	Call, PURPOSE, Refusal,
	types::{Contract, MilestoneIndex},
};
use serde_json::json;
use std::path::PathBuf;

#[derive(Debug, Subcommand)]
pub enum Verb {
	/// Signs the contract for the agency, with the officer's own e.firma, and offers it to the awardee
	Offer {
		tender: TenderId,
		#[command(flatten)]
		document: DocumentArgs,
		/// A milestone: pesos, and until when it is due
		#[arg(long = "milestone", required = true, value_name = "PESOS@MOMENT")]
		milestones: Vec<String>,
		/// The advance, in pesos
		#[arg(long, default_value = "0")]
		advance: String,
		#[command(flatten)]
		efirma: EfirmaArgs,
	},
	/// Signs the offered contract with e.firma, the company's or the natural person's; signed by the awardee
	Sign {
		tender: TenderId,
		#[command(flatten)]
		document: DocumentArgs,
		#[command(flatten)]
		efirma: EfirmaArgs,
	},
	/// Presents the performance guarantee; signed by the supplier
	Guarantee {
		tender: TenderId,
		/// What it guarantees, in pesos
		#[arg(long)]
		amount: String,
		#[command(flatten)]
		document: DocumentArgs,
	},
	/// Records the payment of the advance
	Advance {
		tender: TenderId,
		/// What the guarantee of the advance covers, in pesos
		#[arg(long)]
		guaranteed: String,
		/// The guarantee of the advance
		#[arg(long, value_name = "FILE")]
		guarantee: PathBuf,
		/// The treasury's reference
		#[command(flatten)]
		reference: DocumentArgs,
	},
	/// The steps of a milestone
	#[command(subcommand)]
	Milestone(Milestone),
	/// Rescission by the supplier's fault
	#[command(subcommand)]
	Rescind(Rescind),
	/// Settles a contract that is paid or rescinded
	Close {
		tender: TenderId,
		#[command(flatten)]
		settlement: DocumentArgs,
	},
}

#[derive(Args, Debug)]
pub struct Step {
	tender: TenderId,
	milestone: MilestoneIndex,
	#[command(flatten)]
	document: DocumentArgs,
}

#[derive(Debug, Subcommand)]
pub enum Milestone {
	/// Registers a delivery; signed by the supplier
	Deliver(Step),
	/// Accepts a delivery
	Accept(Step),
	/// Refuses a delivery that does not meet the contract
	Reject(Step),
	/// Invoices an accepted delivery; signed by the supplier
	Invoice(Step),
	/// Records the payment of an invoice
	Pay(Step),
	/// Applies a penalty for lateness
	Penalize {
		#[command(flatten)]
		step: Step,
		/// In pesos
		#[arg(long)]
		amount: String,
	},
}

#[derive(Debug, Subcommand)]
pub enum Rescind {
	/// Begins the procedure
	Begin {
		tender: TenderId,
		#[command(flatten)]
		grounds: DocumentArgs,
	},
	/// Answers it; signed by the supplier
	Answer {
		tender: TenderId,
		#[command(flatten)]
		document: DocumentArgs,
	},
	/// Decides it
	Decide {
		tender: TenderId,
		/// Keep the contract instead of rescinding it
		#[arg(long)]
		keep: bool,
		#[command(flatten)]
		reasons: DocumentArgs,
	},
}

/// A refusal of the rules, by the name that the chain gives it.
fn unsound(refusal: Refusal) -> Failure {
	missing(&format!("Contracts.{refusal:?}"), "the offer does not fit the award: see `cadena tender show`")
}

fn done(text: &str, tender: TenderId) -> Answer {
	Answer::new(text, json!({ "tender": tender, "done": text }))
}

impl Verb {
	pub async fn execute(self, common: &Common) -> Result<Answer, Failure> {
		match self {
			Verb::Offer { tender, document, milestones, advance, efirma } => {
				let credentials = efirma.open()?;
				let chain = common.chain().await?;
				let now = chain.now().await?;
				let mut parts = Vec::new();
				for text in &milestones {
					let (pesos, due) = text.split_once('@').ok_or_else(|| {
						Failure::input(
							"MalformedMilestone",
							format!("{text} is not PESOS@MOMENT, as 4800000@+30d"),
						)
					})?;
					parts.push((money::parse(pesos)?, parse_moment(due, now)?));
				}
				let milestones: BoundedVec<_, _> = parts
					.try_into()
					.map_err(|_| Failure::input("TooManyMilestones", "a contract has at most 24"))?;
				let (document, advance) = (document.read()?, money::parse(&advance)?);
				let award = chain.awarded(tender).await?;
				// What both sign holds no date but those of the milestones.
				let offered_at = SetAt { at: now, interruptions: 0 };
				let contract =
					Contract::offer(&award, document.clone(), milestones.clone(), advance, offered_at)
						.map_err(unsound)?;
				let next =
					chain.contract_seals(tender).await?.map_or(0, |seals| seals.offer.saturating_add(1));
				let seal = credentials.seal(&chain.genesis(), PURPOSE, &contract.canonical(tender, next))?;
				let call = Call::<Runtime>::offer { tender, document, milestones, advance, seal };
				common.act_on(&chain, call, &common.signer()?).await?;
				Ok(done("contract offered", tender))
			}
			Verb::Sign { tender, document, efirma } => {
				let credentials = efirma.open()?;
				let chain = common.chain().await?;
				let offered = chain.contract(tender).await?.ok_or_else(|| {
					missing("Contracts.NoSuchContract", "the agency offers it first: `cadena tender offer`")
				})?;
				if document.read()?.sha256 != offered.document.sha256 {
					let advice = "the file is not the text that the agency offers: see `cadena tender show`";
					return Err(Failure::input("OtherDocument", advice));
				}
				let seals = chain.contract_seals(tender).await?.ok_or_else(|| {
					missing(
						"Contracts.NotOffered",
						"it was offered without e.firma: the agency offers it again",
					)
				})?;
				let canonical = offered.canonical(tender, seals.offer);
				let seal = credentials.seal(&chain.genesis(), PURPOSE, &canonical)?;
				let call = Call::<Runtime>::sign { tender, seal };
				common.act_on(&chain, call, &common.signer()?).await?;
				Ok(done("contract signed by both", tender))
			}
			Verb::Guarantee { tender, amount, document } => {
				let (amount, document) = (money::parse(&amount)?, document.read()?);
				common.act(Call::<Runtime>::present_guarantee { tender, amount, document }).await?;
				Ok(done("guarantee presented", tender))
			}
			Verb::Advance { tender, guaranteed, guarantee, reference } => {
				let guaranteed = money::parse(&guaranteed)?;
				let (guarantee, reference) = (files::document(&guarantee, None)?, reference.read()?);
				common.act(Call::<Runtime>::pay_advance { tender, guaranteed, guarantee, reference }).await?;
				Ok(done("advance paid", tender))
			}
			Verb::Milestone(step) => step.execute(common).await,
			Verb::Rescind(step) => step.execute(common).await,
			Verb::Close { tender, settlement } => {
				common.act(Call::<Runtime>::close { tender, settlement: settlement.read()? }).await?;
				Ok(done("contract closed", tender))
			}
		}
	}
}

impl Milestone {
	async fn execute(self, common: &Common) -> Result<Answer, Failure> {
		match self {
			Milestone::Deliver(Step { tender, milestone, document }) => {
				let document = document.read()?;
				common.act(Call::<Runtime>::deliver { tender, milestone, document }).await?;
				Ok(done("delivery registered", tender))
			}
			Milestone::Accept(Step { tender, milestone, document }) => {
				let document = document.read()?;
				common.act(Call::<Runtime>::accept { tender, milestone, document }).await?;
				Ok(done("delivery accepted", tender))
			}
			Milestone::Reject(Step { tender, milestone, document }) => {
				let reasons = document.read()?;
				common.act(Call::<Runtime>::reject { tender, milestone, reasons }).await?;
				Ok(done("delivery refused", tender))
			}
			Milestone::Invoice(Step { tender, milestone, document }) => {
				let invoice = document.read()?;
				common.act(Call::<Runtime>::invoice { tender, milestone, invoice }).await?;
				Ok(done("invoice received", tender))
			}
			Milestone::Pay(Step { tender, milestone, document }) => {
				let reference = document.read()?;
				common.act(Call::<Runtime>::pay { tender, milestone, reference }).await?;
				Ok(done("payment recorded", tender))
			}
			Milestone::Penalize { step: Step { tender, milestone, document }, amount } => {
				let (amount, reasons) = (money::parse(&amount)?, document.read()?);
				common.act(Call::<Runtime>::penalize { tender, milestone, amount, reasons }).await?;
				Ok(done("penalty applied", tender))
			}
		}
	}
}

impl Rescind {
	async fn execute(self, common: &Common) -> Result<Answer, Failure> {
		match self {
			Rescind::Begin { tender, grounds } => {
				common.act(Call::<Runtime>::begin_rescission { tender, grounds: grounds.read()? }).await?;
				Ok(done("rescission begun", tender))
			}
			Rescind::Answer { tender, document } => {
				common.act(Call::<Runtime>::answer_rescission { tender, document: document.read()? }).await?;
				Ok(done("rescission answered", tender))
			}
			Rescind::Decide { tender, keep, reasons } => {
				let (rescind, reasons) = (!keep, reasons.read()?);
				common.act(Call::<Runtime>::decide_rescission { tender, rescind, reasons }).await?;
				Ok(done(if rescind { "contract rescinded" } else { "contract kept" }, tender))
			}
		}
	}
}
