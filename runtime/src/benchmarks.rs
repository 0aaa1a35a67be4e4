//! Which pallets are benchmarked, in the form that `frame-omni-bencher` asks for.

use crate::*;
use frame_benchmarking::{BenchmarkBatch, BenchmarkConfig, BenchmarkList, add_benchmark, list_benchmark};
use frame_support::traits::WhitelistedStorageKeys;

frame_benchmarking::define_benchmarks!(
	[pallet_agencies, Agencies]
	[pallet_legal_terms, LegalTerms]
	[pallet_suppliers, Suppliers]
	[pallet_tenders, Tenders]
	[pallet_procurement_contracts, Contracts]
);

/// The benchmarks that there are.
pub fn list(extra: bool) -> Vec<BenchmarkList> {
	use frame_benchmarking::Benchmarking;
	let mut list = Vec::new();
	list_benchmarks!(list, extra);
	list
}

/// Runs one.
pub fn dispatch(config: BenchmarkConfig) -> Result<Vec<BenchmarkBatch>, alloc::string::String> {
	use frame_benchmarking::Benchmarking;
	let whitelist = AllPalletsWithSystem::whitelisted_storage_keys();
	let mut batches = Vec::new();
	let params = (&config, &whitelist);
	add_benchmarks!(params, batches);
	Ok(batches)
}
