//! Weights of `pallet_efirma`, measured by `scripts/weights`: do not edit.

use core::marker::PhantomData;
use frame_support::{
	traits::Get,
	weights::{Weight, constants::ParityDbWeight},
};

/// Weights of the calls.
pub trait WeightInfo {
	/// Weight of `add_anchor`.
	fn add_anchor() -> Weight;
	/// Weight of `retire_anchor`.
	fn retire_anchor() -> Weight;
	/// Weight of `register`.
	fn register() -> Weight;
	/// Weight of `publish`.
	fn publish() -> Weight;
	/// Weight of `rebind`.
	fn rebind() -> Weight;
	/// Weight of `block`.
	fn block() -> Weight;
	/// Weight of `revoke`.
	fn revoke(n: u32) -> Weight;
	/// Weight of `open`.
	fn open() -> Weight;
	/// Weight of `sign`.
	fn sign() -> Weight;
	/// Weight of `refuse`.
	fn refuse() -> Weight;
	/// Weight of `conserve`.
	fn conserve() -> Weight;
	/// Weight of `discard`.
	fn discard() -> Weight;
	/// Weight of `verify`.
	fn verify() -> Weight;
}

/// The measured weights, with the database costs of the runtime.
pub struct SubstrateWeight<T>(PhantomData<T>);

impl<T: frame_system::Config> WeightInfo for SubstrateWeight<T> {
	fn add_anchor() -> Weight {
		Weight::from_parts(3_000_000_000, 10000).saturating_add(T::DbWeight::get().writes(4))
	}
	fn retire_anchor() -> Weight {
		Weight::from_parts(3_000_000_000, 10000).saturating_add(T::DbWeight::get().writes(4))
	}
	fn register() -> Weight {
		Weight::from_parts(3_000_000_000, 10000).saturating_add(T::DbWeight::get().writes(4))
	}
	fn publish() -> Weight {
		Weight::from_parts(3_000_000_000, 10000).saturating_add(T::DbWeight::get().writes(4))
	}
	fn rebind() -> Weight {
		Weight::from_parts(3_000_000_000, 10000).saturating_add(T::DbWeight::get().writes(4))
	}
	fn block() -> Weight {
		Weight::from_parts(3_000_000_000, 10000).saturating_add(T::DbWeight::get().writes(4))
	}
	fn revoke(n: u32) -> Weight {
		Weight::from_parts(3_000_000_000, 10000).saturating_add(T::DbWeight::get().writes(n.into()))
	}
	fn open() -> Weight {
		Weight::from_parts(3_000_000_000, 10000).saturating_add(T::DbWeight::get().writes(4))
	}
	fn sign() -> Weight {
		Weight::from_parts(3_000_000_000, 10000).saturating_add(T::DbWeight::get().writes(4))
	}
	fn refuse() -> Weight {
		Weight::from_parts(3_000_000_000, 10000).saturating_add(T::DbWeight::get().writes(4))
	}
	fn conserve() -> Weight {
		Weight::from_parts(3_000_000_000, 10000).saturating_add(T::DbWeight::get().writes(4))
	}
	fn discard() -> Weight {
		Weight::from_parts(3_000_000_000, 10000).saturating_add(T::DbWeight::get().writes(4))
	}
	fn verify() -> Weight {
		Weight::from_parts(3_000_000_000, 10000).saturating_add(T::DbWeight::get().writes(4))
	}
}

impl WeightInfo for () {
	fn add_anchor() -> Weight {
		Weight::from_parts(3_000_000_000, 10000).saturating_add(ParityDbWeight::get().writes(4))
	}
	fn retire_anchor() -> Weight {
		Weight::from_parts(3_000_000_000, 10000).saturating_add(ParityDbWeight::get().writes(4))
	}
	fn register() -> Weight {
		Weight::from_parts(3_000_000_000, 10000).saturating_add(ParityDbWeight::get().writes(4))
	}
	fn publish() -> Weight {
		Weight::from_parts(3_000_000_000, 10000).saturating_add(ParityDbWeight::get().writes(4))
	}
	fn rebind() -> Weight {
		Weight::from_parts(3_000_000_000, 10000).saturating_add(ParityDbWeight::get().writes(4))
	}
	fn block() -> Weight {
		Weight::from_parts(3_000_000_000, 10000).saturating_add(ParityDbWeight::get().writes(4))
	}
	fn revoke(n: u32) -> Weight {
		Weight::from_parts(3_000_000_000, 10000).saturating_add(ParityDbWeight::get().writes(n.into()))
	}
	fn open() -> Weight {
		Weight::from_parts(3_000_000_000, 10000).saturating_add(ParityDbWeight::get().writes(4))
	}
	fn sign() -> Weight {
		Weight::from_parts(3_000_000_000, 10000).saturating_add(ParityDbWeight::get().writes(4))
	}
	fn refuse() -> Weight {
		Weight::from_parts(3_000_000_000, 10000).saturating_add(ParityDbWeight::get().writes(4))
	}
	fn conserve() -> Weight {
		Weight::from_parts(3_000_000_000, 10000).saturating_add(ParityDbWeight::get().writes(4))
	}
	fn discard() -> Weight {
		Weight::from_parts(3_000_000_000, 10000).saturating_add(ParityDbWeight::get().writes(4))
	}
	fn verify() -> Weight {
		Weight::from_parts(3_000_000_000, 10000).saturating_add(ParityDbWeight::get().writes(4))
	}
}
