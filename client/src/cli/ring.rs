use super::{Answer, Common, parse_jurisdiction, waiting};
use cadena_client::{
	Chain, Failure,
	rings::{self, Overview},
};
use cadena_primitives::{
	Jurisdiction,
	membership::{Collection, SpecialtyId},
};
use clap::Subcommand;
use pallet_rings::types::{RingState, Task};
use serde_json::{Value, json};
use std::time::Duration;

const POLL: Duration = Duration::from_secs(2);

#[derive(Debug, Subcommand)]
pub enum Verb {
	/// Shows a collection's rings, or all collections
	Show {
		/// A municipality (09012), the rest of a state (09), a country (US), or specialty:NUMBER
		collection: Option<String>,
	},
	/// Does what is to be done with the rings; needs no account
	Build {
		/// The collection; all of them when it is not given
		collection: Option<String>,
		/// Go on until ended with Ctrl-C
		#[arg(long)]
		watch: bool,
	},
}

/// A collection as people give it.
fn parse(text: &str) -> Result<Collection, Failure> {
	if let Some(number) = text.strip_prefix("specialty:") {
		let number: SpecialtyId = number
			.parse()
			.map_err(|_| Failure::input("MalformedCollection", "a specialty has a number up to 65535"))?;
		return Ok(Collection::Specialty(number));
	}
	match parse_jurisdiction(text)? {
		Jurisdiction::Municipality(key) => Ok(Collection::Municipality(key)),
		Jurisdiction::State(state) => Ok(Collection::Residual(state)),
		Jurisdiction::Abroad(country) => Ok(Collection::Abroad(country)),
		Jurisdiction::Federation => {
			Err(Failure::input("MalformedCollection", "the federation has no rings of its own"))
		}
	}
}

pub fn name(collection: &Collection) -> String {
	match collection {
		Collection::Municipality(key) => format!("{key:05}"),
		Collection::Residual(state) => format!("{state:02}"),
		Collection::Abroad(country) => String::from_utf8_lossy(country).into_owned(),
		Collection::Specialty(number) => format!("specialty:{number}"),
	}
}

fn task_name(task: &Task) -> String {
	match task {
		Task::Extend { collection } => format!("extend {}", name(collection)),
		Task::Rebuild { collection, ring } => format!("rebuild ring {ring} of {}", name(collection)),
		Task::Dissolve { collection, ring } => format!("dissolve ring {ring} of {}", name(collection)),
		Task::Forward { collection } => format!("forward {}", name(collection)),
	}
}

fn document(overview: &Overview) -> Value {
	let rings: Vec<Value> = overview
		.rings
		.iter()
		.enumerate()
		.map(|(number, (ring, leaving))| {
			json!({
				"ring": number,
				"revision": ring.revision,
				"keys": ring.size,
				"leaving": leaving,
				"standing": ring.state == RingState::Standing,
				"begunAt": ring.begun_at,
			})
		})
		.collect();
	json!({
		"collection": name(&overview.collection),
		"waiting": overview.record.queue.waiting(),
		"rings": rings,
		"due": overview.due.iter().map(task_name).collect::<Vec<_>>(),
	})
}

fn text(overview: &Overview) -> String {
	let keys: u32 = overview.rings.iter().map(|(ring, _)| ring.size).sum();
	let due: Vec<String> = overview.due.iter().map(task_name).collect();
	let due = if due.is_empty() { "nothing is due".into() } else { format!("due: {}", due.join(", ")) };
	format!(
		"{}: {} rings with {keys} keys, {} waiting; {due}",
		name(&overview.collection),
		overview.rings.len(),
		overview.record.queue.waiting()
	)
}

async fn overviews(chain: &Chain, collection: Option<Collection>) -> Result<Vec<Overview>, Failure> {
	let list = match collection {
		Some(collection) => vec![collection],
		None => rings::collections(chain).await?,
	};
	let mut overviews = Vec::new();
	for collection in list {
		overviews.push(rings::overview(chain, collection).await?);
	}
	Ok(overviews)
}

impl Verb {
	pub async fn execute(self, common: &Common) -> Result<Answer, Failure> {
		match self {
			Verb::Show { collection } => {
				let collection = collection.as_deref().map(parse).transpose()?;
				let overviews = overviews(&common.chain().await?, collection).await?;
				let lines: Vec<String> = overviews.iter().map(text).collect();
				let list: Vec<Value> = overviews.iter().map(document).collect();
				let text =
					if lines.is_empty() { "no key ever waited for a ring".into() } else { lines.join("\n") };
				Ok(Answer::new(text, json!({ "collections": list })))
			}
			Verb::Build { collection, watch } => {
				let collection = collection.as_deref().map(parse).transpose()?;
				let chain = common.chain().await?;
				let mut done = Vec::new();
				loop {
					let due: Vec<Task> = overviews(&chain, collection)
						.await?
						.into_iter()
						.flat_map(|overview| overview.due)
						.collect();
					for task in &due {
						let bar = waiting(&task_name(task));
						let outcome = rings::perform(&chain, *task).await;
						bar.finish_and_clear();
						if outcome? {
							done.push(task_name(task));
						}
						if watch {
							eprintln!("{}", task_name(task));
						}
					}
					if due.is_empty() && !watch {
						break;
					}
					if due.is_empty() {
						tokio::select! {
							_ = tokio::signal::ctrl_c() => break,
							() = tokio::time::sleep(POLL) => (),
						}
					}
				}
				let text = match done.len() {
					0 => "nothing was due".into(),
					_ => done.join("\n"),
				};
				Ok(Answer::new(text, json!({ "done": done })))
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
			assert_eq!(parse(text).map(|collection| name(&collection)).ok().as_deref(), Some(text));
		}
		for text in ["federation", "09001", "specialty:", "specialty:70000", "us"] {
			assert!(parse(text).is_err(), "{text}");
		}
	}
}
