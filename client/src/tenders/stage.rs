//! When a secret may be sent: in its stage, by the chain's time and by the machine's own clock.
//!
//! A transaction that the chain refuses is as public as one that succeeds, so that a secret which is sent too soon is known. A node
//! can lie about the time. The machine's clock cannot be moved by it: what a chain has skipped is added only where the first block,
//! which the chain's hash proves, says that the chain is for practice.

use crate::{
	At, Chain, Failure,
	base::words,
	node::{decode, machine_clock, missing},
};
use cadena_primitives::{Calendar, Moment};
use cadena_runtime::{
	Runtime,
	pallet_legal_terms::{Practice, types::Skipper},
	pallet_tenders::types::{State, Tender},
};

/// Stage of a tender in which something secret is shown.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Showing {
	/// Bids are opened.
	Opening,
	/// Evaluators disclose their ballots.
	Disclosure,
}

impl Showing {
	/// Its window of legal time in a tender.
	pub fn window(self, tender: &Tender) -> Result<Window, Failure> {
		let schedule = &tender.call.schedule;
		match (self, &tender.state) {
			(_, state) if !matches!(state, State::Called { .. }) => {
				Err(self.wrong_stage("see `cadena tender show`"))
			}
			(Self::Opening, _) => Ok(Window { from: schedule.opening_at, until: schedule.evaluation_at }),
			(Self::Disclosure, _) => {
				Ok(Window { from: schedule.ballots_until, until: schedule.disclosure_until })
			}
		}
	}

	fn wrong_stage(self, advice: &str) -> Failure {
		let name = match self {
			Self::Opening => "Tenders.WrongStage",
			Self::Disclosure => "Panels.WrongStage",
		};
		missing(name, &format!("nothing was sent: {advice}"))
	}
}

/// Window of legal time in which a secret may be sent.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub struct Window {
	/// Its first moment.
	pub from: Moment,
	/// The first moment after it.
	pub until: Moment,
}

/// Whether it is time, by the chain and by the machine.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Timing {
	/// Both say that it is.
	Now,
	/// The chain's time has not come.
	Early,
	/// The chain says that it is time, and the machine's clock that it is not yet.
	EarlyHere,
	/// The chain's time is over.
	Over,
	/// The chain says that it is time, and the machine's clock that it is over.
	OverHere,
}

impl Window {
	/// Compares the window with both clocks.
	pub fn timing(self, chain: Moment, own: Moment) -> Timing {
		match () {
			() if chain >= self.until => Timing::Over,
			() if chain < self.from => Timing::Early,
			() if own >= self.until => Timing::OverHere,
			() if own < self.from => Timing::EarlyHere,
			() => Timing::Now,
		}
	}
}

/// The two clocks by which a secret is held back.
#[derive(Clone, Copy, Debug)]
pub struct Clocks {
	/// Legal time, as the chain tells it.
	pub chain: Moment,
	/// The machine's clock, plus what a chain for practice has skipped.
	pub own: Moment,
}

impl Clocks {
	/// Reads them.
	pub async fn read(chain: &Chain, at: &At) -> Result<Self, Failure> {
		let clock = at.clock().await?;
		let practice = chain.first_value(Practice::<Runtime>::hashed_key().to_vec()).await?;
		let skipper: Option<Skipper> = decode(practice)?;
		Ok(Self { chain: clock.legal_time(), own: own_clock(machine_clock(), skipper, clock.skipped.total) })
	}
}

/// The machine's clock as legal time: skips count only on a chain that is for practice since its first block.
fn own_clock(machine: Moment, skipper: Option<Skipper>, skipped: u64) -> Moment {
	if skipper.is_some() { machine.saturating_add(skipped) } else { machine }
}

/// Refuses unless a secret of the tender may be sent now. The error says when, where the time is still to come.
pub fn ensure_shown_now(
	showing: Showing,
	tender: &Tender,
	clocks: Clocks,
	calendar: &Calendar,
) -> Result<(), NotNow> {
	let window = showing.window(tender).map_err(NotNow::Never)?;
	let (from, until) = (words::local(window.from, calendar), words::local(window.until, calendar));
	let own = words::local(clocks.own, calendar);
	match window.timing(clocks.chain, clocks.own) {
		Timing::Now => match showing {
			Showing::Opening => tender.ensure_opens(clocks.chain).map_err(|_| {
				let advice = "a bid was judged or a ballot disclosed, and no bid is opened behind that";
				NotNow::Never(showing.wrong_stage(advice))
			}),
			Showing::Disclosure => Ok(()),
		},
		Timing::Early => {
			let advice = format!("its time begins at {from}. `--wait` waits for it");
			Err(NotNow::Early(showing.wrong_stage(&advice)))
		}
		Timing::Over => Err(NotNow::Never(showing.wrong_stage(&format!("its time was over at {until}")))),
		Timing::EarlyHere => Err(NotNow::Early(clocks_differ(&format!(
			"the node says that the time from {from} has come, and this machine's clock says {own}"
		)))),
		Timing::OverHere => Err(NotNow::Never(clocks_differ(&format!(
			"the node says that the time until {until} is not over, and this machine's clock says {own}"
		)))),
	}
}

fn clocks_differ(what: &str) -> Failure {
	missing("ClocksDiffer", &format!("nothing was sent: {what}. Set the clock, or ask another node"))
}

/// Why a secret is not sent.
#[derive(Debug)]
pub enum NotNow {
	/// Its time is still to come.
	Early(Failure),
	/// Its time does not come.
	Never(Failure),
}

impl From<NotNow> for Failure {
	fn from(not_now: NotNow) -> Self {
		match not_now {
			NotNow::Early(failure) | NotNow::Never(failure) => failure,
		}
	}
}

#[cfg(test)]
mod tests {
	use super::*;

	#[test]
	fn it_is_time_when_both_clocks_say_so() {
		let window = Window { from: 100, until: 200 };
		for (chain, own, timing) in [
			(100, 100, Timing::Now),
			(199, 199, Timing::Now),
			(99, 150, Timing::Early),
			(99, 99, Timing::Early),
			(200, 150, Timing::Over),
			(150, 99, Timing::EarlyHere),
			(150, 200, Timing::OverHere),
			(Moment::MAX, 0, Timing::Over),
		] {
			assert_eq!(window.timing(chain, own), timing, "{chain} {own}");
		}
	}

	#[test]
	fn skips_move_the_machines_clock_on_a_chain_for_practice_alone() {
		assert_eq!(own_clock(50, Some(Skipper::Anyone), 60), 110);
		assert_eq!(own_clock(50, Some(Skipper::Council), 60), 110);
		assert_eq!(own_clock(50, None, 60), 50, "a node that lies in earnest moves nothing");
	}

	#[test]
	fn no_lie_about_time_hurries_a_secret_in_earnest() {
		let (window, machine) = (Window { from: 100, until: 200 }, 50);
		let timing = |block: Moment, skipped: u64, skipper| {
			window.timing(block + skipped, own_clock(machine, skipper, skipped))
		};
		for (block, skipped) in [(120, 0), (50, 70), (0, 120)] {
			assert_eq!(timing(block, skipped, None), Timing::EarlyHere, "{block} {skipped}");
		}
		assert_eq!(
			timing(50, 70, Some(Skipper::Anyone)),
			Timing::Now,
			"a skip counts where it is for practice"
		);
	}
}
