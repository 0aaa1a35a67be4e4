//! Facts of the chain in the types of the domain.

use frame_system::{Config, Pallet, pallet_prelude::BlockNumberFor};
use sp_core::H256;
use sp_runtime::traits::{SaturatedConversion, Zero};

/// Number of the present block.
pub fn block<T: Config>() -> u32 {
	Pallet::<T>::block_number().saturated_into()
}

/// Hash of the chain's first block, which tells it from every other chain.
pub fn genesis<T: Config>() -> H256 {
	H256::from_slice(Pallet::<T>::block_hash(BlockNumberFor::<T>::zero()).as_ref())
}
