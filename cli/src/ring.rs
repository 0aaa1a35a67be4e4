use super::{
	Answer, Common,
	answer::{Replies, reply},
	args::jurisdiction,
	waiting,
};
use cadena_client::{
	At, Failure,
	rings::{
		self, Overview,
		json::{self, Built, CollectionRings, Collections},
	},
};
use cadena_primitives::{
	Jurisdiction,
	membership::{Collection, SpecialtyId},
};
use cadena_runtime::pallet_rings::types::Task;
use clap::Subcommand;
use std::{str::FromStr, time::Duration};

/// Answers of the verbs.
pub const REPLIES: Replies = &[("show", reply::<Collections>), ("build", reply::<Built>)];

const POLL: Duration = Duration::from_secs(2);

#[derive(Debug, Subcommand)]
pub enum Verb {
	/// Shows a collection's rings, or all collections
	Show {
		/// A municipality (09012), the rest of a state (09), a country (US), or specialty:NUMBER
		collection: Option<Rings>,
	},
	/// Does what is to be done with the rings; needs no account
	Build {
		/// The collection; all of them when it is not given
		collection: Option<Rings>,
		/// Go on until ended with Ctrl-C
		#[arg(long)]
		watch: bool,
	},
}

/// Collection of rings: a municipality (09012), the rest of a state (09), a country (US), or `specialty:NUMBER`.
#[derive(Clone, Copy, Debug)]
pub struct Rings(Collection);

impl FromStr for Rings {
	type Err = Failure;

	fn from_str(text: &str) -> Result<Self, Failure> {
		parse(text).map(Self)
	}
}

fn parse(text: &str) -> Result<Collection, Failure> {
	if let Some(number) = text.strip_prefix("specialty:") {
		let number: SpecialtyId = number
			.parse()
			.map_err(|_| Failure::input("MalformedCollection", "a specialty has a number up to 65535"))?;
		return Ok(Collection::Specialty(number));
	}
	match jurisdiction(text)? {
		Jurisdiction::Municipality(key) => Ok(Collection::Municipality(key)),
		Jurisdiction::State(state) => Ok(Collection::Residual(state)),
		Jurisdiction::Abroad(country) => Ok(Collection::Abroad(country)),
		Jurisdiction::Federation => {
			Err(Failure::input("MalformedCollection", "the federation has no rings of its own"))
		}
	}
}

fn in_words(task: &json::Task) -> String {
	match task {
		json::Task::Extend { collection } => format!("extend {}", collection.0),
		json::Task::Rebuild { collection, ring } => format!("rebuild ring {ring} of {}", collection.0),
		json::Task::Dissolve { collection, ring } => format!("dissolve ring {ring} of {}", collection.0),
		json::Task::Forward { collection } => format!("forward {}", collection.0),
	}
}

fn text(collection: &CollectionRings) -> String {
	let CollectionRings { collection, waiting, rings, due } = collection;
	let keys: u32 = rings.iter().map(|ring| ring.keys).sum();
	let due: Vec<String> = due.iter().map(in_words).collect();
	let due = if due.is_empty() { "nothing is due".into() } else { format!("due: {}", due.join(", ")) };
	format!("{}: {} rings with {keys} keys, {waiting} waiting; {due}", collection.0, rings.len())
}

async fn overviews(at: &At, collection: Option<Collection>) -> Result<Vec<Overview>, Failure> {
	let list = match collection {
		Some(collection) => vec![collection],
		None => rings::collections(at).await?,
	};
	rings::overviews(at, &list).await
}

impl Verb {
	pub async fn execute(self, common: &Common) -> Result<Answer, Failure> {
		match self {
			Verb::Show { collection } => {
				let at = common.at().await?;
				let overviews = overviews(&at, collection.map(|Rings(collection)| collection)).await?;
				let collections: Vec<_> = overviews.iter().map(CollectionRings::from).collect();
				let lines: Vec<String> = collections.iter().map(text).collect();
				let text =
					if lines.is_empty() { "no key ever waited for a ring".into() } else { lines.join("\n") };
				Answer::at(at.block(), text, Collections { collections })
			}
			Verb::Build { collection, watch } => {
				common.ensure_here()?;
				let collection = collection.map(|Rings(collection)| collection);
				let chain = common.chain().await?;
				let mut done = Vec::new();
				let last = loop {
					let at = chain.at().await?;
					let due: Vec<Task> = overviews(&at, collection)
						.await?
						.into_iter()
						.flat_map(|overview| overview.due)
						.collect();
					for task in &due {
						let words = in_words(&(*task).into());
						let bar = waiting(&words);
						let outcome = rings::perform(&chain, *task).await;
						bar.finish_and_clear();
						if outcome? {
							done.push(json::Task::from(*task));
						}
						if watch {
							eprintln!("{words}");
						}
					}
					if due.is_empty() && !watch {
						break at.block();
					}
					if due.is_empty() {
						tokio::select! {
							_ = tokio::signal::ctrl_c() => break at.block(),
							() = tokio::time::sleep(POLL) => (),
						}
					}
				};
				let text = match done.len() {
					0 => "nothing was due".into(),
					_ => done.iter().map(in_words).collect::<Vec<_>>().join("\n"),
				};
				Answer::at(last, text, Built { done })
			}
		}
	}
}

#[cfg(test)]
mod tests {
	use super::*;

	#[test]
	fn collections_are_read_as_they_are_shown() {
		for text in ["09012", "09", "US", "specialty:7"] {
			let shown = parse(text).map(|collection| json::Collection::from(collection).0);
			assert_eq!(shown.ok().as_deref(), Some(text));
		}
		for text in ["federation", "09001", "specialty:", "specialty:70000", "us"] {
			assert!(parse(text).is_err(), "{text}");
		}
	}
}
