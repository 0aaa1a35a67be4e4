//! Panels of evaluators: the draw, extensions, grades of the outcome, and what evaluators earn.

use super::{
	Answer, Common,
	answer::{Replies, reply},
	args::{DocumentArgs, When},
};
use cadena_client::{
	At, Chain, Failure,
	base::json,
	panels::{self, json::Panel},
};
use cadena_primitives::TenderId;
use cadena_runtime::{
	Runtime, RuntimeCall,
	pallet_panels::{Call, types::HIGHEST},
	pallet_tenders,
};
use clap::{Subcommand, value_parser};

/// Answers of the verbs.
pub const REPLIES: Replies = &[
	("draw", reply::<Panel>),
	("show", reply::<Panel>),
	("extend", reply::<Panel>),
	("grade", reply::<Panel>),
	("pay", reply::<Panel>),
	("settle", reply::<Panel>),
	("clear", reply::<Panel>),
];

#[derive(Debug, Subcommand)]
pub enum Verb {
	/// Begins the draw, or makes it once its blocks are final; signed by anyone
	Draw { tender: TenderId },
	/// Shows a panel, its ballots and what was paid
	Show { tender: TenderId },
	/// Takes ballots for longer when too few evaluators disclosed; signed by an officer of the contracting agency
	Extend {
		tender: TenderId,
		/// Until when ballots are taken
		#[arg(long)]
		ballots: When,
		/// Until when they are disclosed
		#[arg(long)]
		disclosure: When,
	},
	/// Grades how the contract came out, 0 to 100; signed by an officer of the contracting agency or by the social witness
	Grade {
		tender: TenderId,
		#[arg(long, value_parser = value_parser!(u8).range(..=i64::from(HIGHEST)))]
		grade: u8,
		#[command(flatten)]
		reasons: DocumentArgs,
	},
	/// Pays the first half of the evaluators' shares after the award; signed by anyone
	Pay { tender: TenderId },
	/// Pays what the outcome earned, and moves reputations; signed by anyone
	Settle { tender: TenderId },
	/// Clears sealed ballots once everything is settled; signed by anyone
	Clear { tender: TenderId },
}

async fn show(at: &At, tender: TenderId) -> Result<Answer, Failure> {
	let panel = panels::panel(at, tender).await?;
	let disclosures = panels::disclosures(at, tender).await?;
	let sealed = panels::all_sealed(at, tender).await?;
	let panel = Panel::of(tender, &panel, &sealed, &disclosures);
	Answer::at(at.block(), describe(&panel), panel)
}

fn describe(panel: &Panel) -> String {
	let mut text = format!(
		"panel of tender {}: {} in the mean of {} evaluators, {} sealed, {} disclosed; payment {}",
		panel.tender,
		panel.terms.size,
		panel.members,
		panel.sealed,
		panel.disclosed.len(),
		json::name(panel.payment)
	);
	for alias in &panel.sealed_by {
		let by = panel.disclosed.iter().find(|ballot| ballot.alias == *alias);
		let by = by.map_or_else(|| "not disclosed".to_owned(), |ballot| ballot.evaluator.0.to_string());
		text += &format!("\nballot of alias {}: {by}", json::name(alias));
	}
	text
}

/// Does an act, and shows the panel in the block that includes it.
async fn act(
	common: &Common,
	chain: &Chain,
	signer: &crate::Signer,
	tender: TenderId,
	call: RuntimeCall,
) -> Result<Answer, Failure> {
	let block = common.act_as(chain, call, signer).await?.block;
	show(&chain.at_block(block.hash).await?, tender).await
}

impl Verb {
	pub async fn execute(self, common: &Common) -> Result<Answer, Failure> {
		let (tender, call): (_, RuntimeCall) = match self {
			Verb::Show { tender } => return show(&common.at().await?, tender).await,
			Verb::Extend { tender, ballots, disclosure } => {
				let signer = common.signer()?;
				let chain = common.chain().await?;
				let now = chain.at().await?.now().await?;
				let call = pallet_tenders::Call::<Runtime>::extend_ballots {
					tender,
					ballots_until: ballots.from(now)?,
					disclosure_until: disclosure.from(now)?,
				};
				return act(common, &chain, &signer, tender, call.into()).await;
			}
			Verb::Draw { tender } => (tender, Call::<Runtime>::draw { tender }.into()),
			Verb::Grade { tender, grade, reasons } => {
				(tender, Call::<Runtime>::grade { tender, grade, reasons: reasons.read()? }.into())
			}
			Verb::Pay { tender } => (tender, Call::<Runtime>::pay { tender }.into()),
			Verb::Settle { tender } => (tender, Call::<Runtime>::settle { tender }.into()),
			Verb::Clear { tender } => (tender, Call::<Runtime>::clear { tender }.into()),
		};
		let signer = common.signer()?;
		act(common, &common.chain().await?, &signer, tender, call).await
	}
}
