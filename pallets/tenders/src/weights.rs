//! Weights.

use frame_support::weights::Weight;

/// Weights of the calls.
pub trait WeightInfo {
	fn draft() -> Weight;
	fn revise_draft() -> Weight;
	fn comment() -> Weight;
	fn accept_opening() -> Weight;
	fn publish() -> Weight;
	fn modify() -> Weight;
	fn ask() -> Weight;
	fn answer() -> Weight;
	fn seal_bid() -> Weight;
	fn withdraw_bid() -> Weight;
	fn open_bid() -> Weight;
	fn reveal_pieces() -> Weight;
	fn discard() -> Weight;
	fn readmit() -> Weight;
	fn refuse_claims() -> Weight;
	fn score() -> Weight;
	fn defer_award() -> Weight;
	fn open_discount_round() -> Weight;
	fn discount() -> Weight;
	fn award() -> Weight;
	fn declare_deserted() -> Weight;
	fn cancel() -> Weight;
	fn pass_on_award() -> Weight;
	fn challenge() -> Weight;
	fn suspend() -> Weight;
	fn lift_suspension() -> Weight;
	fn decide() -> Weight;
	fn report() -> Weight;
	fn reclaim() -> Weight;
	fn import_record() -> Weight;
}

pub struct SubstrateWeight<T>(core::marker::PhantomData<T>);
impl<T> WeightInfo for SubstrateWeight<T> {
	fn draft() -> Weight {
		Weight::from_parts(10_000, 0)
	}
	fn revise_draft() -> Weight {
		Weight::from_parts(10_000, 0)
	}
	fn comment() -> Weight {
		Weight::from_parts(10_000, 0)
	}
	fn accept_opening() -> Weight {
		Weight::from_parts(10_000, 0)
	}
	fn publish() -> Weight {
		Weight::from_parts(10_000, 0)
	}
	fn modify() -> Weight {
		Weight::from_parts(10_000, 0)
	}
	fn ask() -> Weight {
		Weight::from_parts(10_000, 0)
	}
	fn answer() -> Weight {
		Weight::from_parts(10_000, 0)
	}
	fn seal_bid() -> Weight {
		Weight::from_parts(10_000, 0)
	}
	fn withdraw_bid() -> Weight {
		Weight::from_parts(10_000, 0)
	}
	fn open_bid() -> Weight {
		Weight::from_parts(10_000, 0)
	}
	fn reveal_pieces() -> Weight {
		Weight::from_parts(10_000, 0)
	}
	fn discard() -> Weight {
		Weight::from_parts(10_000, 0)
	}
	fn readmit() -> Weight {
		Weight::from_parts(10_000, 0)
	}
	fn refuse_claims() -> Weight {
		Weight::from_parts(10_000, 0)
	}
	fn score() -> Weight {
		Weight::from_parts(10_000, 0)
	}
	fn defer_award() -> Weight {
		Weight::from_parts(10_000, 0)
	}
	fn open_discount_round() -> Weight {
		Weight::from_parts(10_000, 0)
	}
	fn discount() -> Weight {
		Weight::from_parts(10_000, 0)
	}
	fn award() -> Weight {
		Weight::from_parts(10_000, 0)
	}
	fn declare_deserted() -> Weight {
		Weight::from_parts(10_000, 0)
	}
	fn cancel() -> Weight {
		Weight::from_parts(10_000, 0)
	}
	fn pass_on_award() -> Weight {
		Weight::from_parts(10_000, 0)
	}
	fn challenge() -> Weight {
		Weight::from_parts(10_000, 0)
	}
	fn suspend() -> Weight {
		Weight::from_parts(10_000, 0)
	}
	fn lift_suspension() -> Weight {
		Weight::from_parts(10_000, 0)
	}
	fn decide() -> Weight {
		Weight::from_parts(10_000, 0)
	}
	fn report() -> Weight {
		Weight::from_parts(10_000, 0)
	}
	fn reclaim() -> Weight {
		Weight::from_parts(10_000, 0)
	}
	fn import_record() -> Weight {
		Weight::from_parts(10_000, 0)
	}
}

impl WeightInfo for () {
	fn draft() -> Weight {
		Weight::from_parts(10_000, 0)
	}
	fn revise_draft() -> Weight {
		Weight::from_parts(10_000, 0)
	}
	fn comment() -> Weight {
		Weight::from_parts(10_000, 0)
	}
	fn accept_opening() -> Weight {
		Weight::from_parts(10_000, 0)
	}
	fn publish() -> Weight {
		Weight::from_parts(10_000, 0)
	}
	fn modify() -> Weight {
		Weight::from_parts(10_000, 0)
	}
	fn ask() -> Weight {
		Weight::from_parts(10_000, 0)
	}
	fn answer() -> Weight {
		Weight::from_parts(10_000, 0)
	}
	fn seal_bid() -> Weight {
		Weight::from_parts(10_000, 0)
	}
	fn withdraw_bid() -> Weight {
		Weight::from_parts(10_000, 0)
	}
	fn open_bid() -> Weight {
		Weight::from_parts(10_000, 0)
	}
	fn reveal_pieces() -> Weight {
		Weight::from_parts(10_000, 0)
	}
	fn discard() -> Weight {
		Weight::from_parts(10_000, 0)
	}
	fn readmit() -> Weight {
		Weight::from_parts(10_000, 0)
	}
	fn refuse_claims() -> Weight {
		Weight::from_parts(10_000, 0)
	}
	fn score() -> Weight {
		Weight::from_parts(10_000, 0)
	}
	fn defer_award() -> Weight {
		Weight::from_parts(10_000, 0)
	}
	fn open_discount_round() -> Weight {
		Weight::from_parts(10_000, 0)
	}
	fn discount() -> Weight {
		Weight::from_parts(10_000, 0)
	}
	fn award() -> Weight {
		Weight::from_parts(10_000, 0)
	}
	fn declare_deserted() -> Weight {
		Weight::from_parts(10_000, 0)
	}
	fn cancel() -> Weight {
		Weight::from_parts(10_000, 0)
	}
	fn pass_on_award() -> Weight {
		Weight::from_parts(10_000, 0)
	}
	fn challenge() -> Weight {
		Weight::from_parts(10_000, 0)
	}
	fn suspend() -> Weight {
		Weight::from_parts(10_000, 0)
	}
	fn lift_suspension() -> Weight {
		Weight::from_parts(10_000, 0)
	}
	fn decide() -> Weight {
		Weight::from_parts(10_000, 0)
	}
	fn report() -> Weight {
		Weight::from_parts(10_000, 0)
	}
	fn reclaim() -> Weight {
		Weight::from_parts(10_000, 0)
	}
	fn import_record() -> Weight {
		Weight::from_parts(10_000, 0)
	}
}
