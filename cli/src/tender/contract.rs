use super::act;
use crate::{
	Answer, Common,
	args::{DocumentArgs, Pesos, When},
	efirma::EfirmaArgs,
};
use cadena_client::{
	At, Failure,
	base::{files, money, words},
	contracts::json::MilestoneNumber,
	node::missing,
	tenders::json::TenderNumber,
};
use cadena_primitives::{Centavos, Mandate, Office, SetAt, TenderId};
use cadena_runtime::{
	Runtime, RuntimeCall,
	pallet_procurement_contracts::{
		Call, Error, PURPOSE, Refusal,
		types::{Contract, MilestoneIndex},
	},
};
use clap::{Args, Subcommand};
use frame_support::{BoundedVec, traits::ConstU32};
use sp_core::H256;
use sp_io::hashing::sha2_256;
use std::{
	io::{IsTerminal, Write},
	path::PathBuf,
	str::FromStr,
};

#[derive(Debug, Subcommand)]
pub enum Verb {
	/// Signs the contract for the agency, with the officer's own e.firma, and offers it to the awardee
	Offer {
		tender: TenderId,
		#[command(flatten)]
		document: DocumentArgs,
		/// A milestone: pesos, and until when it is due
		#[arg(long = "milestone", required = true, value_name = "PESOS@MOMENT")]
		milestones: Vec<DueMilestone>,
		/// The advance, in pesos
		#[arg(long, default_value = "0")]
		advance: Pesos,
		#[command(flatten)]
		efirma: EfirmaArgs,
	},
	/// Shows all terms of the offered contract and signs them with e.firma, the company's or the natural person's; signed by the
	/// awardee
	Sign {
		tender: TenderId,
		#[command(flatten)]
		document: DocumentArgs,
		/// The SHA-256 of the terms that one has read, as they are shown: others are not signed, and nothing is asked
		#[arg(long, value_name = "HASH")]
		terms: Option<H256>,
		#[command(flatten)]
		efirma: EfirmaArgs,
	},
	/// Presents the performance guarantee; signed by the supplier
	Guarantee {
		tender: TenderId,
		/// What it guarantees, in pesos
		#[arg(long)]
		amount: Pesos,
		#[command(flatten)]
		document: DocumentArgs,
	},
	/// Records the payment of the advance
	Advance {
		tender: TenderId,
		/// What the guarantee of the advance covers, in pesos
		#[arg(long)]
		guaranteed: Pesos,
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
		amount: Pesos,
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

/// Milestone: an amount in pesos, and until when it is due.
#[derive(Clone, Copy, Debug)]
pub struct DueMilestone(Centavos, When);

impl FromStr for DueMilestone {
	type Err = Failure;

	fn from_str(text: &str) -> Result<Self, Failure> {
		let (pesos, due) = text.split_once('@').ok_or_else(|| {
			Failure::input("MalformedMilestone", format!("{text} is not PESOS@MOMENT, as 4800000@+30d"))
		})?;
		Ok(Self(money::parse(pesos)?, due.parse()?))
	}
}

/// Refusal of an offer that does not fit the award, by the name that the chain gives it.
fn refused(refusal: Refusal) -> Failure {
	let name: &str = Error::<Runtime>::from(refusal).into();
	missing(&format!("Contracts.{name}"), "the offer does not fit the award: see `cadena tender show`")
}

/// Shows all that the signature covers. It must be what one has read: by its hash, or by an answer where somebody can type.
async fn ensure_read(
	common: &Common,
	at: &At,
	offered: &Contract,
	tender: TenderId,
	canonical: &[u8],
	read: Option<H256>,
) -> Result<(), Failure> {
	let shown = H256(sha2_256(canonical));
	if read.is_some_and(|read| read != shown) {
		let advice = format!("the terms that are offered now have the SHA-256 {shown:#x}: read them again");
		return Err(Failure::input("OtherTerms", advice));
	}
	let calendar = at.calendar(Office::Agency(offered.agency, Some(Mandate::Procurement))).await?;
	let pesos = |centavos| format!("{} MXN", money::format(centavos));
	eprintln!(
		"contract of tender {tender}, as of block {}\n  agency     {}\n  supplier   {}\n  text       {:#x}\n  price      {}\n  advance    {}\n  guarantee  \
		 at least {}",
		at.block().number,
		offered.agency,
		offered.supplier,
		offered.document.sha256,
		pesos(offered.price),
		pesos(offered.advance.amount),
		pesos(offered.least_guarantee),
	);
	for (number, milestone) in offered.milestones.iter().enumerate() {
		let due = words::local(milestone.due, &calendar);
		eprintln!("  milestone {number}: {}, due {due}", pesos(milestone.amount));
	}
	eprintln!("terms {shown:#x}");
	if read.is_none() && common.connected.is_none() && std::io::stdin().is_terminal() {
		eprint!("Sign them? yes or no: ");
		let _ = std::io::stderr().flush();
		if files::line_of_input()? != "yes" {
			return Err(Failure::input("NotSigned", "nothing was signed"));
		}
	}
	Ok(())
}

impl Verb {
	pub async fn execute(self, common: &Common) -> Result<Answer, Failure> {
		match self {
			Verb::Offer { tender, document, milestones, advance: Pesos(advance), efirma } => {
				let milestones: BoundedVec<DueMilestone, ConstU32<24>> = milestones
					.try_into()
					.map_err(|_| Failure::input("TooManyMilestones", "a contract has at most 24"))?;
				let (document, credentials, signer) = (document.read()?, efirma.open()?, common.signer()?);
				let chain = common.chain().await?;
				let at = common.relied(&chain, "the award and the number of the offer").await?;
				let now = at.now().await?;
				let mut parts = Vec::new();
				for DueMilestone(amount, due) in milestones {
					parts.push((amount, due.from(now)?));
				}
				let milestones = BoundedVec::truncate_from(parts);
				let award = at.awarded(tender).await?;
				// What both sign holds no date but those of the milestones.
				let offered_at = SetAt::unaware(now);
				let contract =
					Contract::offer(&award, document.clone(), milestones.clone(), advance, offered_at)
						.map_err(refused)?;
				let next = at.contract_seals(tender).await?.map_or(0, |seals| seals.offer.saturating_add(1));
				let seal = credentials.seal(&at.genesis(), PURPOSE, &contract.canonical(tender, next))?;
				let call = Call::<Runtime>::offer { tender, document, milestones, advance, seal };
				let block = common.act_as(&chain, call, &signer).await?.block;
				Answer::at(block, "contract offered", TenderNumber { tender })
			}
			Verb::Sign { tender, document, terms, efirma } => {
				let (document, credentials, signer) = (document.read()?, efirma.open()?, common.signer()?);
				let chain = common.chain().await?;
				let at = common.relied(&chain, "the terms of the contract").await?;
				let offered = at.contract(tender).await?.ok_or_else(|| {
					missing("Contracts.NoSuchContract", "the agency offers it first: `cadena tender offer`")
				})?;
				if document.sha256 != offered.document.sha256 {
					let advice = "the file is not the text that the agency offers: see `cadena tender show`";
					return Err(Failure::input("OtherDocument", advice));
				}
				let seals = at.contract_seals(tender).await?.ok_or_else(|| {
					missing(
						"Contracts.NotOffered",
						"it was offered without e.firma: the agency offers it again",
					)
				})?;
				let canonical = offered.canonical(tender, seals.offer);
				ensure_read(common, &at, &offered, tender, &canonical, terms).await?;
				let seal = credentials.seal(&at.genesis(), PURPOSE, &canonical)?;
				let call = Call::<Runtime>::sign { tender, seal };
				let block = common.act_as(&chain, call, &signer).await?.block;
				Answer::at(block, "contract signed by both", TenderNumber { tender })
			}
			Verb::Guarantee { tender, amount: Pesos(amount), document } => {
				let document = document.read()?;
				let call = Call::<Runtime>::present_guarantee { tender, amount, document };
				act(common, tender, call, "guarantee presented").await
			}
			Verb::Advance { tender, guaranteed: Pesos(guaranteed), guarantee, reference } => {
				let (guarantee, reference) = (files::document(&guarantee, None)?, reference.read()?);
				let call = Call::<Runtime>::pay_advance { tender, guaranteed, guarantee, reference };
				act(common, tender, call, "advance paid").await
			}
			Verb::Milestone(step) => step.execute(common).await,
			Verb::Rescind(step) => step.execute(common).await,
			Verb::Close { tender, settlement } => {
				let call = Call::<Runtime>::close { tender, settlement: settlement.read()? };
				act(common, tender, call, "contract closed").await
			}
		}
	}
}

impl Milestone {
	async fn execute(self, common: &Common) -> Result<Answer, Failure> {
		let (number, call, text): (_, RuntimeCall, _) = match self {
			Milestone::Deliver(Step { tender, milestone, document }) => {
				let call = Call::<Runtime>::deliver { tender, milestone, document: document.read()? };
				(MilestoneNumber { tender, milestone }, call.into(), "delivery registered")
			}
			Milestone::Accept(Step { tender, milestone, document }) => {
				let call = Call::<Runtime>::accept { tender, milestone, document: document.read()? };
				(MilestoneNumber { tender, milestone }, call.into(), "delivery accepted")
			}
			Milestone::Reject(Step { tender, milestone, document }) => {
				let call = Call::<Runtime>::reject { tender, milestone, reasons: document.read()? };
				(MilestoneNumber { tender, milestone }, call.into(), "delivery refused")
			}
			Milestone::Invoice(Step { tender, milestone, document }) => {
				let call = Call::<Runtime>::invoice { tender, milestone, invoice: document.read()? };
				(MilestoneNumber { tender, milestone }, call.into(), "invoice received")
			}
			Milestone::Pay(Step { tender, milestone, document }) => {
				let call = Call::<Runtime>::pay { tender, milestone, reference: document.read()? };
				(MilestoneNumber { tender, milestone }, call.into(), "payment recorded")
			}
			Milestone::Penalize { step: Step { tender, milestone, document }, amount: Pesos(amount) } => {
				let call = Call::<Runtime>::penalize { tender, milestone, amount, reasons: document.read()? };
				(MilestoneNumber { tender, milestone }, call.into(), "penalty applied")
			}
		};
		Answer::at(common.act(call).await?.block, text, number)
	}
}

impl Rescind {
	async fn execute(self, common: &Common) -> Result<Answer, Failure> {
		match self {
			Rescind::Begin { tender, grounds } => {
				let call = Call::<Runtime>::begin_rescission { tender, grounds: grounds.read()? };
				act(common, tender, call, "rescission begun").await
			}
			Rescind::Answer { tender, document } => {
				let call = Call::<Runtime>::answer_rescission { tender, document: document.read()? };
				act(common, tender, call, "rescission answered").await
			}
			Rescind::Decide { tender, keep, reasons } => {
				let (rescind, reasons) = (!keep, reasons.read()?);
				let call = Call::<Runtime>::decide_rescission { tender, rescind, reasons };
				let text = if rescind { "contract rescinded" } else { "contract kept" };
				act(common, tender, call, text).await
			}
		}
	}
}
