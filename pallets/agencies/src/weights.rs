//! Weights.

use frame_support::weights::Weight;

/// Weights of the calls.
pub trait WeightInfo {
	fn register() -> Weight;
	fn retire() -> Weight;
	fn change_account() -> Weight;
	fn grant_mandate() -> Weight;
	fn withdraw_mandate() -> Weight;
	fn appoint() -> Weight;
	fn dismiss() -> Weight;
}

pub struct SubstrateWeight<T>(core::marker::PhantomData<T>);
impl<T> WeightInfo for SubstrateWeight<T> {
	fn register() -> Weight {
		Weight::from_parts(10_000, 0)
	}
	fn retire() -> Weight {
		Weight::from_parts(10_000, 0)
	}
	fn change_account() -> Weight {
		Weight::from_parts(10_000, 0)
	}
	fn grant_mandate() -> Weight {
		Weight::from_parts(10_000, 0)
	}
	fn withdraw_mandate() -> Weight {
		Weight::from_parts(10_000, 0)
	}
	fn appoint() -> Weight {
		Weight::from_parts(10_000, 0)
	}
	fn dismiss() -> Weight {
		Weight::from_parts(10_000, 0)
	}
}

impl WeightInfo for () {
	fn register() -> Weight {
		Weight::from_parts(10_000, 0)
	}
	fn retire() -> Weight {
		Weight::from_parts(10_000, 0)
	}
	fn change_account() -> Weight {
		Weight::from_parts(10_000, 0)
	}
	fn grant_mandate() -> Weight {
		Weight::from_parts(10_000, 0)
	}
	fn withdraw_mandate() -> Weight {
		Weight::from_parts(10_000, 0)
	}
	fn appoint() -> Weight {
		Weight::from_parts(10_000, 0)
	}
	fn dismiss() -> Weight {
		Weight::from_parts(10_000, 0)
	}
}
