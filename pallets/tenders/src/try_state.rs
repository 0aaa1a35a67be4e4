use crate::{Awards, BidBy, Bids, Challenges, Config, NextTender, Pallet, Questions, Tenders, types::*};
use frame_support::ensure;
use sp_runtime::TryRuntimeError;

impl<T: Config> Pallet<T> {
	/// What must hold after every block: indexes and counts agree with the records, and awards with the states.
	pub(crate) fn do_try_state() -> Result<(), TryRuntimeError> {
		for (id, tender) in Tenders::<T>::iter() {
			ensure!(id < NextTender::<T>::get(), "a tender beyond the next number");
			ensure!(tender.call.validate().is_ok(), "a stored call breaks its rules");

			let mut bids = 0usize;
			for (index, bid) in Bids::<T>::iter_prefix(id) {
				ensure!(index < tender.bids, "a bid beyond the tender's count");
				ensure!(BidBy::<T>::get(id, &bid.bidder) == Some(index), "a bid is not found by its bidder");
				bids = bids.saturating_add(1);
			}
			ensure!(BidBy::<T>::iter_prefix(id).count() == bids, "a bidder without a bid");

			let questions = Questions::<T>::iter_prefix(id);
			let unanswered = questions.filter(|(_, question)| question.answer.is_none()).count();
			ensure!(unanswered == usize::from(tender.unanswered), "unanswered questions are miscounted");

			let suspending = Challenges::<T>::iter_prefix(id)
				.filter(|(_, challenge)| challenge.status == ChallengeStatus::Suspending)
				.count();
			ensure!(suspending == usize::from(tender.suspensions), "suspensions are miscounted");
			let pending = Challenges::<T>::iter_prefix_values(id).filter(Challenge::is_pending).count();
			ensure!(pending == usize::from(tender.pending_challenges), "challenges are miscounted");

			if let State::Awarded { .. } = tender.state {
				let award = Awards::<T>::get(id).ok_or("an awarded tender has no award")?;
				let placement = award.awarded().ok_or("an award stands at no place")?;
				ensure!(Bids::<T>::contains_key(id, placement.bid), "an award goes to no bid");
			}
		}
		Ok(())
	}
}
