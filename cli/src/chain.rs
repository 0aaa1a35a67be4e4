use super::{
	Answer, Common,
	answer::{Replies, reply},
};
use cadena_client::{
	At, Failure,
	base::{json, words},
	legal_time::json::{Chain, Practice, Skipper, Term, Terms},
};
use cadena_primitives::Office;
use clap::Subcommand;

/// Answers of the verbs.
pub const REPLIES: Replies = &[("show", reply::<Chain>), ("terms", reply::<Terms>)];

#[derive(Debug, Subcommand)]
pub enum Verb {
	/// Shows which chain it is: genesis, version, legal time, whether it is for practice, and what interrupted it
	Show,
	/// Lists the terms of the laws that hold, and those that are to come
	Terms,
}

impl Verb {
	pub async fn execute(self, common: &Common) -> Result<Answer, Failure> {
		let at = common.at().await?;
		match self {
			Verb::Show => show(&at).await,
			Verb::Terms => terms(&at).await,
		}
	}
}

async fn terms(at: &At) -> Result<Answer, Failure> {
	let (now, calendar) = (at.now().await?, at.calendar(Office::Country).await?);
	let terms = Terms::at(now, &at.terms().await?);
	let lines = terms.terms.iter().map(|term| {
		let Term { amount, article, .. } = term;
		let (name, unit) = (json::name(&term.term), json::name(term.unit));
		let first_day = if term.counts_first_day { ", with the first day" } else { "" };
		let rolls = if term.rolls { ", to a business day" } else { "" };
		let from = words::local(term.valid_from.0, &calendar);
		let from = if term.in_force { String::new() } else { format!(", from {from}") };
		format!("{name:<44} {amount} {unit}{first_day}{rolls}, art. {article}{from}")
	});
	let text = lines.collect::<Vec<_>>().join("\n");
	Answer::at(at.block(), text, terms)
}

async fn show(at: &At) -> Result<Answer, Failure> {
	let (clock, calendar) = (at.clock().await?, at.calendar(Office::Country).await?);
	let (name, version) = at.runtime().await?;
	let runtime = json::Runtime { name, version };
	let chain = Chain::of(at.genesis(), runtime, &clock, calendar.interruptions());
	let local = |at| words::local(at, &calendar);
	let mut text = format!(
		"genesis      {}\nruntime      {} {version}\nblock        {} {:#x}\nlegal time   {}\n",
		json::name(&chain.genesis),
		chain.runtime.name,
		at.block().number,
		at.block().hash,
		local(chain.legal_time.0),
	);
	text += &match &chain.practice {
		None => "kind         in earnest: legal time is the blocks' own\n".to_owned(),
		Some(practice) => format!(
			"kind         FOR PRACTICE: {}\nblock time   {}\n",
			in_words(practice),
			local(chain.block_time.0),
		),
	};
	for interruption in &chain.interruptions {
		text += &format!("interrupted  {} to {}\n", local(interruption.from.0), local(interruption.to.0));
	}
	Answer::at(at.block(), text, chain)
}

/// Who skips time, how often it was skipped, and by whom last.
fn in_words(practice: &Practice) -> String {
	let skipper = match practice.skipper {
		Some(Skipper::Anyone) => "anyone",
		Some(Skipper::Council) => "the council",
		None => "somebody",
	};
	let last = match (practice.skips, &practice.last_skipped_by) {
		(0, _) => String::new(),
		(_, Some(account)) => format!(", last {}", account.0),
		(_, None) => ", last the council".to_owned(),
	};
	let (skips, span) = (practice.skips, words::span(practice.skipped_milliseconds));
	format!("{skipper} skips time, {skips} times so far, by {span} in all{last}")
}
