use crate::{
	Answers, Config, NextOpinion, OpenOpinions, Opinions, Pallet,
	types::{State, Tally},
};
use alloc::{collections::BTreeMap, vec};
use frame_support::ensure;
use sp_runtime::TryRuntimeError;

impl<T: Config> Pallet<T> {
	/// What must hold after every block: the tally of an open question is that of the standing answers.
	pub(crate) fn do_try_state() -> Result<(), TryRuntimeError> {
		let mut open = BTreeMap::new();
		for (opinion, record) in Opinions::<T>::iter() {
			ensure!(opinion < NextOpinion::<T>::get(), "a question has a number that was not given");
			if record.state == State::Closed {
				continue;
			}
			let mut tally = Tally::truncate_from(vec![0; record.tally.len()]);
			for answer in Answers::<T>::iter_prefix_values(opinion) {
				let count = tally.get_mut(usize::from(answer.choice)).ok_or("an answer is no choice")?;
				*count = count.saturating_add(1);
			}
			ensure!(tally == record.tally, "a tally is not that of the answers");
			let count: &mut u32 = open.entry(record.agency).or_default();
			*count = count.saturating_add(1);
		}
		for (agency, count) in OpenOpinions::<T>::iter() {
			ensure!(open.get(&agency).copied().unwrap_or_default() == count, "open questions are miscounted");
		}
		Ok(())
	}
}
