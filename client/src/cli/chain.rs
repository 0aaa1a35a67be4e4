use super::{Answer, Common};
use cadena_client::{Failure, view};
use cadena_primitives::Office;
use clap::Subcommand;
use serde_json::json;

#[derive(Debug, Subcommand)]
pub enum Verb {
	/// Shows which chain it is: genesis, version, legal time, whether it is for practice, and what interrupted it
	Show,
}

impl Verb {
	pub async fn execute(self, common: &Common) -> Result<Answer, Failure> {
		let Verb::Show = self;
		let chain = common.chain().await?;
		let (clock, calendar) = (chain.clock().await?, chain.calendar(Office::Country).await?);
		let ((name, version), (block, hash)) = (chain.runtime().await?, chain.finalised_block().await?);
		let local = |at| view::local(at, &calendar);
		let skipped = &clock.skipped;
		let mut text = format!(
			"genesis      {:?}\nruntime      {name} {version}\nblock        {block} {hash:?}\nlegal time   {}\n",
			chain.genesis(),
			local(clock.legal_time()),
		);
		text += &match view::practice(&clock) {
			None => "kind         in earnest: legal time is the blocks' own\n".to_owned(),
			Some(words) => format!(
				"kind         FOR PRACTICE: {words}{}\nblock time   {}\n",
				match (&skipped.last_by, skipped.times) {
					(_, 0) => String::new(),
					(Some(account), _) => format!(", last {account}"),
					(None, _) => ", last the council".to_owned(),
				},
				local(clock.block),
			),
		};
		for interruption in &calendar.interruptions().known {
			text += &format!("interrupted  {} to {}\n", local(interruption.from), local(interruption.to));
		}
		let practice = clock.practice.map(|skipper| {
			json!({
				"skippedBy": view::skipper(skipper),
				"skips": skipped.times,
				"skippedMilliseconds": skipped.total,
				"lastSkippedBy": skipped.last_by.as_ref().map(ToString::to_string),
			})
		});
		let json = json!({
			"genesis": chain.genesis(),
			"runtime": name,
			"version": version,
			"block": block,
			"hash": hash,
			"legalTime": view::moment(clock.legal_time()),
			"blockTime": view::moment(clock.block),
			"inEarnest": clock.is_in_earnest(),
			"practice": practice,
			"interruptions": view::interruptions(calendar.interruptions(), 0),
		});
		Ok(Answer::new(text, json))
	}
}
