//! What an upgrade to this runtime does to a state with data.

mod common;

use cadena_runtime::{
	Agencies, AllPalletsWithSystem, Authorities, Contracts, Fees, LegalTerms, RuntimeExecutive, Suppliers, System, Tenders,
	VERSION,
};
use codec::Encode;
use common::preset;
use frame_support::traits::{GetStorageVersion, PalletsInfoAccess};
use sp_runtime::Digest;

const PRESETS: [&str; 3] = ["development", "local_testnet", "mx-test"];

/// Lets the state believe that the release before this one wrote it.
fn age() {
	let before = frame_system::LastRuntimeUpgradeInfo {
		spec_version: (VERSION.spec_version - 1).into(),
		spec_name: VERSION.spec_name,
	};
	sp_io::storage::set(&frame_support::storage::storage_prefix(b"System", b"LastRuntimeUpgrade"), &before.encode());
}

#[test]
fn the_first_block_of_a_new_runtime_migrates_once() {
	preset("local_testnet").execute_with(|| {
		age();
		let header = sp_runtime::generic::Header {
			number: 1,
			parent_hash: Default::default(),
			extrinsics_root: Default::default(),
			state_root: Default::default(),
			digest: Digest { logs: vec![sp_runtime::DigestItem::PreRuntime(*b"aura", 84_000_001u64.encode())] },
		};
		System::set_block_number(0);
		RuntimeExecutive::initialize_block(&header);
		assert_eq!(System::last_runtime_upgrade_spec_version(), VERSION.spec_version);
		assert!(AllPalletsWithSystem::count() > 20);
	});
}

#[test]
fn every_pallet_of_ours_names_the_version_of_its_storage() {
	for name in PRESETS {
		preset(name).execute_with(|| {
			macro_rules! agree {
				($($pallet:ty),*) => {$(
					let (code, chain) = (<$pallet>::in_code_storage_version(), <$pallet>::on_chain_storage_version());
					assert_eq!(code, chain, "{} in {name}", stringify!($pallet));
					assert!(chain >= 1, "{}", stringify!($pallet));
				)*};
			}
			agree!(Agencies, Authorities, Contracts, Fees, LegalTerms, Suppliers, Tenders);
		});
	}
}

/// Runs each migration with its checks before and after, and the invariants of every pallet: `make upgrade-test`.
#[cfg(feature = "try-runtime")]
#[test]
fn migrations_pass_their_checks_and_keep_the_invariants() {
	for name in PRESETS {
		preset(name).execute_with(|| {
			age();
			let checked = RuntimeExecutive::try_runtime_upgrade(frame_try_runtime::UpgradeCheckSelect::All);
			let weight = checked.expect("every check passes");
			let block = cadena_runtime::configs::BlockWeights::get().max_block;
			assert!(weight.all_lte(block), "{name}: the migrations fit into a block");
		});
	}
}
