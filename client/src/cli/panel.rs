//! Panels of evaluators: the lot, extensions, grades of the outcome, and what evaluators earn.

use super::{Answer, Common, DocumentArgs, parse_moment};
use cadena_client::{Chain, Failure, money, panels, view};
use cadena_primitives::TenderId;
use cadena_runtime::Runtime;
use clap::Subcommand;
use pallet_panels::{
	Call,
	types::{Lot, Panel, Payment},
};
use serde_json::{Value, json};

#[derive(Debug, Subcommand)]
pub enum Verb {
	/// Begins the lot, or draws it once its blocks are final; signed by anyone
	Draw { tender: TenderId },
	/// Shows a panel, its ballots and what was paid
	Show { tender: TenderId },
	/// Takes ballots for longer when too few evaluators disclosed; signed by an officer of the contracting agency
	Extend {
		tender: TenderId,
		/// Until when ballots are taken
		#[arg(long)]
		ballots: String,
		/// Until when they are disclosed
		#[arg(long)]
		disclosure: String,
	},
	/// Grades how the contract came out, 0 to 100; signed by an officer of the contracting agency or by the social witness
	Grade {
		tender: TenderId,
		#[arg(long)]
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

fn lot(panel: &Panel) -> Value {
	match panel.lot {
		Lot::Awaited => json!("awaited"),
		Lot::Begun(block) => json!({ "begunAtBlock": block }),
		Lot::Drawn { begun, lot } => json!({ "begunAtBlock": begun, "lot": hex::encode(lot) }),
	}
}

async fn show(chain: &Chain, tender: TenderId) -> Result<Answer, Failure> {
	let panel = panels::panel(chain, tender).await?;
	let disclosures = panels::disclosures(chain, tender).await?;
	let sealed = panels::all_sealed(chain, tender).await?;
	let aliases: Vec<String> = sealed.iter().map(|(alias, _)| hex::encode(alias)).collect();
	let (state, paid) = match panel.payment {
		Payment::Held => ("held", None),
		Payment::Begun { base } => ("begun", Some(money::native(base))),
		Payment::Settled => ("settled", None),
	};
	let mut text = format!(
		"panel of tender {tender}: {} in the mean of {} evaluators, {} sealed, {} disclosed; payment {state}",
		panel.terms.size, panel.members, panel.sealed, panel.disclosed
	);
	for alias in &aliases {
		let by = disclosures.iter().find(|(of, _)| hex::encode(of) == *alias);
		let by = by.map_or_else(|| "not disclosed".to_owned(), |(_, ballot)| ballot.evaluator.to_string());
		text += &format!("\nballot of alias {alias}: {by}");
	}
	let json = json!({
		"tender": tender,
		"terms": view::panel_terms(&panel.terms),
		"electorate": view::electorate(&panel.electorate),
		"members": panel.members,
		"lot": lot(&panel),
		"sealed": panel.sealed,
		"sealedBy": aliases,
		"disclosed": disclosures.iter().map(|(alias, disclosure)| json!({
			"evaluator": disclosure.evaluator.to_string(),
			"person": disclosure.person,
			"alias": hex::encode(alias),
			"reputation": disclosure.reputation,
			"bids": disclosure.opened.iter().collect::<Vec<_>>(),
			"ratings": disclosure.ratings.to_vec(),
			"firstHalf": money::native(disclosure.paid),
		})).collect::<Vec<_>>(),
		"grades": { "requiringArea": panel.grades.requiring, "socialWitness": panel.grades.witness },
		"held": money::native(panel.held),
		"payment": state,
		"share": paid,
	});
	Ok(Answer::new(text, json))
}

impl Verb {
	pub async fn execute(self, common: &Common) -> Result<Answer, Failure> {
		let chain = common.chain().await?;
		let (tender, call): (_, cadena_runtime::RuntimeCall) = match self {
			Verb::Show { tender } => return show(&chain, tender).await,
			Verb::Draw { tender } => (tender, Call::<Runtime>::draw { tender }.into()),
			Verb::Extend { tender, ballots, disclosure } => {
				let now = chain.now().await?;
				let ballots_until = parse_moment(&ballots, now)?;
				let disclosure_until = parse_moment(&disclosure, now)?;
				let call = pallet_tenders::Call::<Runtime>::extend_ballots {
					tender,
					ballots_until,
					disclosure_until,
				};
				(tender, call.into())
			}
			Verb::Grade { tender, grade, reasons } => {
				(tender, Call::<Runtime>::grade { tender, grade, reasons: reasons.read()? }.into())
			}
			Verb::Pay { tender } => (tender, Call::<Runtime>::pay { tender }.into()),
			Verb::Settle { tender } => (tender, Call::<Runtime>::settle { tender }.into()),
			Verb::Clear { tender } => (tender, Call::<Runtime>::clear { tender }.into()),
		};
		common.act_on(&chain, call, &common.signer()?).await?;
		show(&chain, tender).await
	}
}
