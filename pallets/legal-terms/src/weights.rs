//! Weights of `pallet_legal_terms`. Those of `enact_term` and `set_uma` were measured; the others are estimates above them, until
//! `make weights` measures all again.

use core::marker::PhantomData;
use frame_support::{traits::Get, weights::Weight};

/// Weights of the calls.
pub trait WeightInfo {
	/// Weight of `enact_term`.
	fn enact_term() -> Weight;
	/// Weight of `declare_days`.
	fn declare_days(n: u32) -> Weight;
	/// Weight of `set_uma`.
	fn set_uma() -> Weight;
	/// Weight of `take_back_days`.
	fn take_back_days(n: u32) -> Weight;
	/// Weight of `set_zone`.
	fn set_zone() -> Weight;
	/// Weight of `set_year`.
	fn set_year() -> Weight;
	/// Weight of `declare_interruption`.
	fn declare_interruption() -> Weight;
	/// Weight of `set_longest_pause`.
	fn set_longest_pause() -> Weight;
	/// Weight of `skip`.
	fn skip() -> Weight;
}

/// The measured weights, with the database costs of the runtime.
pub struct SubstrateWeight<T>(PhantomData<T>);

impl<T: frame_system::Config> WeightInfo for SubstrateWeight<T> {
	fn enact_term() -> Weight {
		Weight::from_parts(22673000, 3693)
			.saturating_add(T::DbWeight::get().reads(3))
			.saturating_add(T::DbWeight::get().writes(1))
	}

	fn declare_days(n: u32) -> Weight {
		Weight::from_parts(60000000, 4000)
			.saturating_add(Weight::from_parts(400000, 0).saturating_mul(n.into()))
			.saturating_add(T::DbWeight::get().reads(4))
			.saturating_add(T::DbWeight::get().writes(1))
	}

	fn set_uma() -> Weight {
		Weight::from_parts(7414000, 0).saturating_add(T::DbWeight::get().writes(1))
	}

	fn take_back_days(n: u32) -> Weight {
		Weight::from_parts(60000000, 4000)
			.saturating_add(Weight::from_parts(400000, 0).saturating_mul(n.into()))
			.saturating_add(T::DbWeight::get().reads(4))
			.saturating_add(T::DbWeight::get().writes(1))
	}

	fn set_zone() -> Weight {
		Weight::from_parts(40000000, 4000)
			.saturating_add(T::DbWeight::get().reads(4))
			.saturating_add(T::DbWeight::get().writes(1))
	}

	fn set_year() -> Weight {
		Weight::from_parts(40000000, 4000)
			.saturating_add(T::DbWeight::get().reads(3))
			.saturating_add(T::DbWeight::get().writes(1))
	}

	fn declare_interruption() -> Weight {
		Weight::from_parts(60000000, 4000)
			.saturating_add(T::DbWeight::get().reads(6))
			.saturating_add(T::DbWeight::get().writes(1))
	}

	fn set_longest_pause() -> Weight {
		Weight::from_parts(8000000, 0).saturating_add(T::DbWeight::get().writes(1))
	}

	fn skip() -> Weight {
		Weight::from_parts(60000000, 4000)
			.saturating_add(T::DbWeight::get().reads(6))
			.saturating_add(T::DbWeight::get().writes(1))
	}
}
