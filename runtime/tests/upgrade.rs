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
use pallet_fees::{CurrentTariff, migrations::TariffV1};
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
}

#[test]
fn a_versioned_migration_runs_once() {
	type Migration = VersionedMigration<2, 3, Halve, Fees, <Runtime as frame_system::Config>::DbWeight>;
	preset("local_testnet").execute_with(|| {
		let before = CurrentTariff::<Runtime>::get().shared_allowance;
		for _ in 0..2 {
			Migration::on_runtime_upgrade();
			assert_eq!(CurrentTariff::<Runtime>::get().shared_allowance, before / 2);
			assert_eq!(Fees::on_chain_storage_version(), 3);
		}
	});
}

/// The state of the last release: a tariff that the council set, without an allowance for persons.
fn with_tariff_of_version_1() -> TariffV1 {
	let tariff = TariffV1 {
		per_microsecond: 1_000_000,
		per_byte: 1,
		officer_allowance: 400_000_000_000,
		agency_allowance: 3_000_000_000_000,
		shared_allowance: 30_000_000_000_000,
		recovery_blocks: 900,
	};
	sp_io::storage::set(&CurrentTariff::<Runtime>::hashed_key(), &tariff.encode());
	frame_support::traits::StorageVersion::new(1).put::<Fees>();
	tariff
}

#[test]
fn the_tariff_of_version_1_gets_an_allowance_for_persons() {
	preset("local_testnet").execute_with(|| {
		let before = with_tariff_of_version_1();
		cadena_runtime::migrations::SingleBlock::on_runtime_upgrade();
		let after = CurrentTariff::<Runtime>::get();
		assert_eq!(after, before.into());
		assert_eq!((after.per_byte, after.recovery_blocks), (1, 900));
		assert_eq!(after.person_allowance, 10_000_000_000);
		assert_eq!(Fees::on_chain_storage_version(), 2);
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
			with_tariff_of_version_1();
			let checked = RuntimeExecutive::try_runtime_upgrade(frame_try_runtime::UpgradeCheckSelect::All);
			let weight = checked.expect("every check passes");
			let block = cadena_runtime::configs::BlockWeights::get().max_block;
			assert!(weight.all_lte(block), "{name}: the migrations fit into a block");
		});
	}
}
