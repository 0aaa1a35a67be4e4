use crate::{
	Config, Pallet, Participations, Polls,
	types::{Poll, Purpose},
};
use frame_support::ensure;
use sp_runtime::TryRuntimeError;

impl<T: Config> Pallet<T> {
	/// What must hold after every block: a poll counts what stands, until it is cleared.
	pub(crate) fn do_try_state() -> Result<(), TryRuntimeError> {
		for (tender, poll) in Polls::<T>::iter() {
			let mut counted = Poll::begun(poll.electorate, poll.tally.floor);
			for purpose in [Purpose::Vote, Purpose::Grade] {
				for recorded in Participations::<T>::iter_prefix_values((tender, purpose)) {
					counted.count(recorded.counted, None);
				}
			}
			if !Self::counts_no_more(tender, Purpose::Vote).unwrap_or(true) {
				ensure!(counted == poll, "a poll does not count what stands");
			}
		}
		for (tender, purpose, _) in Participations::<T>::iter_keys() {
			let polled = purpose == Purpose::Comment || Polls::<T>::contains_key(tender);
			ensure!(polled, "a vote is in no poll");
		}
		Ok(())
	}
}
