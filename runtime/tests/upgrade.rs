//! What an upgrade to this runtime does to a state with data.

mod common;

use cadena_runtime::{
	Agencies, AllPalletsWithSystem, Fees, Runtime, RuntimeCall, RuntimeExecutive, System, VERSION,
};
use codec::Encode;
use common::preset;
use frame_support::{
	migrations::{FailedMigrationHandler, FailedMigrationHandling, VersionedMigration},
	storage::{storage_prefix, unhashed},
	traits::{
		Contains, GetStorageVersion, OnRuntimeUpgrade, PalletInfoAccess, PalletInfoData, PalletsInfoAccess,
		STORAGE_VERSION_STORAGE_KEY_POSTFIX, StorageVersion, UncheckedOnRuntimeUpgrade,
	},
	weights::Weight,
};
use pallet_fees::CurrentTariff;
#[cfg(feature = "try-runtime")]
use pallet_fees::types::Tariff;
use sp_runtime::Digest;

const PRESETS: [&str; 3] = ["development", "local_testnet", "mx-test"];

/// Lets the state believe that the release before this one wrote it.
fn age() {
	let before = frame_system::LastRuntimeUpgradeInfo {
		spec_version: (VERSION.spec_version - 1).into(),
		spec_name: VERSION.spec_name,
	};
	sp_io::storage::set(&storage_prefix(b"System", b"LastRuntimeUpgrade"), &before.encode());
}

#[test]
fn the_first_block_of_a_new_runtime_records_its_version() {
	preset("local_testnet").execute_with(|| {
		age();
		assert_eq!(System::last_runtime_upgrade_spec_version(), VERSION.spec_version - 1);
		let header = sp_runtime::generic::Header {
			number: 1,
			parent_hash: Default::default(),
			extrinsics_root: Default::default(),
			state_root: Default::default(),
			digest: Digest {
				logs: vec![sp_runtime::DigestItem::PreRuntime(*b"aura", 84_000_001u64.encode())],
			},
		};
		System::set_block_number(0);
		RuntimeExecutive::initialize_block(&header);
		assert_eq!(System::last_runtime_upgrade_spec_version(), VERSION.spec_version);
	});
}

/// A migration as releases to come have them: it halves the shared allowance.
struct Halve;

impl UncheckedOnRuntimeUpgrade for Halve {
	fn on_runtime_upgrade() -> Weight {
		CurrentTariff::<Runtime>::mutate(|tariff| tariff.shared_allowance /= 2);
		<Runtime as frame_system::Config>::DbWeight::get().reads_writes(1, 1)
	}

	#[cfg(feature = "try-runtime")]
	fn pre_upgrade() -> Result<Vec<u8>, sp_runtime::TryRuntimeError> {
		Ok(CurrentTariff::<Runtime>::get().encode())
	}

	#[cfg(feature = "try-runtime")]
	fn post_upgrade(before: Vec<u8>) -> Result<(), sp_runtime::TryRuntimeError> {
		let before: Tariff = codec::Decode::decode(&mut before.as_slice()).expect("is a tariff");
		let halved = CurrentTariff::<Runtime>::get().shared_allowance == before.shared_allowance / 2;
		halved.then_some(()).ok_or("the shared allowance is not half of what it was".into())
	}
}

type Halved = VersionedMigration<2, 3, Halve, Fees, <Runtime as frame_system::Config>::DbWeight>;

#[test]
fn a_versioned_migration_runs_once() {
	preset("local_testnet").execute_with(|| {
		let before = CurrentTariff::<Runtime>::get().shared_allowance;
		for _ in 0..2 {
			Halved::on_runtime_upgrade();
			assert_eq!(CurrentTariff::<Runtime>::get().shared_allowance, before / 2);
			assert_eq!(Fees::on_chain_storage_version(), 3);
		}
	});
}

#[test]
fn a_migration_that_fails_pauses_the_domains_and_leaves_the_council() {
	type Handler = <Runtime as pallet_migrations::Config>::FailedMigrationHandler;
	preset("local_testnet").execute_with(|| {
		for _ in 0..2 {
			assert_eq!(Handler::failed(Some(0)), FailedMigrationHandling::ForceUnstuck);
			assert_eq!(pallet_safe_mode::EnteredUntil::<Runtime>::get(), Some(u32::MAX));
		}
		let is_open = |call: &RuntimeCall| <Runtime as frame_system::Config>::BaseCallFilter::contains(call);
		let code_hash = Default::default();
		assert!(is_open(&frame_system::Call::authorize_upgrade { code_hash }.into()));
		assert!(!is_open(&pallet_balances::Call::burn { value: 1, keep_alive: true }.into()));
	});
}

/// Our pallets have the version of the workspace; those of the SDK have others.
fn ours() -> Vec<PalletInfoData> {
	let own = <Agencies as PalletInfoAccess>::crate_version();
	let ours: Vec<_> =
		AllPalletsWithSystem::infos().into_iter().filter(|of| of.crate_version == own).collect();
	assert!(ours.len() > 10, "{ours:?}");
	ours
}

#[test]
fn every_pallet_of_ours_is_benchmarked() {
	let benchmarked = include_str!("../src/benchmarks.rs");
	for pallet in ours() {
		let line = format!("[{}, {}]", pallet.module_name, pallet.name);
		assert!(benchmarked.contains(&line), "`define_benchmarks!` has no line {line}");
	}
}

#[test]
fn every_pallet_of_ours_names_the_version_of_its_storage() {
	let ours = ours();
	for name in PRESETS {
		preset(name).execute_with(|| {
			for pallet in &ours {
				let key = storage_prefix(pallet.name.as_bytes(), STORAGE_VERSION_STORAGE_KEY_POSTFIX);
				let version: Option<StorageVersion> = unhashed::get(&key);
				assert!(version.is_some_and(|version| version >= 1), "{} in {name}", pallet.name);
			}
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

/// A migration of releases to come, as the SDK checks one: on states with data, and with what must not pass.
#[cfg(feature = "try-runtime")]
#[test]
fn the_checks_of_a_migration_run_and_notice_a_wrong_one() {
	use frame_support::traits::{TryState, TryStateSelect};
	for name in PRESETS {
		preset(name).execute_with(|| {
			Halved::try_on_runtime_upgrade(true).expect("every check passes");
			assert_eq!(Fees::on_chain_storage_version(), 3);
			AllPalletsWithSystem::try_state(System::block_number(), TryStateSelect::All).expect("holds");
		});
		preset(name).execute_with(|| {
			let before = Halve::pre_upgrade().expect("is read");
			assert!(Halve::post_upgrade(before).is_err(), "{name}: nothing was halved");
		});
	}
}
