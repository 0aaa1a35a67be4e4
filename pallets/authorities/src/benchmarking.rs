//! Benchmarks at the worst case: a full set, every node of its own agency's full list.

use crate::{
	Authorities, Call, Config, Current, InOffice, NodeCount, Nodes, Pallet, SetRules,
	types::{KeyOwner, Node, Production, Rules},
};
use alloc::{boxed::Box, vec, vec::Vec};
use cadena_kit::chain;
use cadena_primitives::{AccountId, AgencyId};
use codec::Encode;
use frame_benchmarking::v2::*;
use frame_support::{
	BoundedVec,
	traits::{EnsureOrigin, Get, Hooks, KeyOwnerProofSystem},
};
use frame_system::RawOrigin;
use pallet_session::SessionInterface;
use sp_runtime::{Perbill, traits::OpaqueKeys};
use sp_staking::offence::{OffenceDetails, OnOffenceHandler};

/// What the benchmarks need of the agencies and the keys.
pub trait BenchmarkHelper<T: Config> {
	/// Makes the account a seated agency.
	fn make_agency(account: &AccountId) -> AgencyId;
	/// Fresh keys, with their proof for an owner.
	fn keys(owner: &[u8]) -> (T::Keys, Vec<u8>);
}

fn governance<T: Config>() -> Result<T::RuntimeOrigin, BenchmarkError> {
	<T as Config>::GovernanceOrigin::try_successful_origin().map_err(|()| BenchmarkError::Weightless)
}

/// Registers a node of the agency with keys of its own.
fn enlist<T: Config>(agency: AgencyId, node: &AccountId) {
	Nodes::<T>::insert(node, Node::new(agency));
	NodeCount::<T>::mutate(agency, |count| *count += 1);
	let (keys, _) = T::BenchmarkHelper::keys(&[]);
	<pallet_session::Pallet<T> as SessionInterface>::set_keys(node, keys).expect("fresh keys are nobody's");
}

/// A set with `free` places left; returns its authorities.
fn fill_set<T: Config>(free: u32) -> Vec<AccountId> {
	let nodes: Vec<AccountId> = (free..T::MaxAuthorities::get()).map(|n| account("node", n, 0)).collect();
	for node in &nodes {
		enlist::<T>(1_000, node);
	}
	Authorities::<T>::put(BoundedVec::truncate_from(nodes.clone()));
	SetRules::<T>::put(Rules { session_blocks: 300, minimum: 1 });
	let list = nodes.iter().map(|node| (node.clone(), 1_000)).collect();
	Current::<T>::put(Production::begin(Some(0), list));
	pallet_session::Validators::<T>::put(&nodes);
	let keys =
		nodes.iter().filter_map(|node| Some((node.clone(), pallet_session::NextKeys::<T>::get(node)?)));
	InOffice::<T>::insert(
		pallet_session::CurrentIndex::<T>::get(),
		BoundedVec::truncate_from(keys.collect()),
	);
	nodes
}

#[benchmarks]
mod benchmarks {
	use super::*;

	#[benchmark]
	fn register() -> Result<(), BenchmarkError> {
		let signer: AccountId = account("agency", 0, 0);
		let agency = T::BenchmarkHelper::make_agency(&signer);
		// The last of a full set.
		let node = fill_set::<T>(0).pop().ok_or(BenchmarkError::Stop("the set has room for one"))?;
		Nodes::<T>::insert(&node, Node::new(agency));
		let (keys, proof) =
			T::BenchmarkHelper::keys(&KeyOwner::new(chain::genesis::<T>(), agency, &node).encode());
		let proof = BoundedVec::truncate_from(proof);

		#[extrinsic_call]
		_(RawOrigin::Signed(signer), node.clone(), Box::new(keys.clone()), proof);

		assert!(pallet_session::NextKeys::<T>::get(&node) == Some(keys));
		Ok(())
	}

	#[benchmark]
	fn withdraw() {
		let signer: AccountId = account("agency", 0, 0);
		let agency = T::BenchmarkHelper::make_agency(&signer);
		fill_set::<T>(0);
		let node: AccountId = account("newcomer", 0, 0);
		enlist::<T>(agency, &node);

		#[extrinsic_call]
		_(RawOrigin::Signed(signer), node.clone());

		assert!(!Nodes::<T>::contains_key(&node));
	}

	#[benchmark]
	fn admit() -> Result<(), BenchmarkError> {
		fill_set::<T>(1);
		let node: AccountId = account("newcomer", 0, 0);
		enlist::<T>(1, &node);
		let origin = governance::<T>()?;

		#[extrinsic_call]
		_(origin as T::RuntimeOrigin, node.clone());

		assert_eq!(Authorities::<T>::get().last(), Some(&node));
		Ok(())
	}

	#[benchmark]
	fn remove() -> Result<(), BenchmarkError> {
		let node = fill_set::<T>(0).pop().expect("the set has room for one");
		let origin = governance::<T>()?;

		#[extrinsic_call]
		_(origin as T::RuntimeOrigin, node.clone());

		assert!(!Authorities::<T>::get().contains(&node));
		Ok(())
	}

	#[benchmark]
	fn set_rules() -> Result<(), BenchmarkError> {
		fill_set::<T>(0);
		let origin = governance::<T>()?;
		let rules = Rules { session_blocks: 10, minimum: 2 };

		#[extrinsic_call]
		_(origin as T::RuntimeOrigin, rules);

		assert_eq!(SetRules::<T>::get(), rules);
		Ok(())
	}

	#[benchmark]
	fn on_initialize() {
		fill_set::<T>(0);

		#[block]
		{
			Pallet::<T>::on_initialize(1u32.into());
		}

		assert!(Current::<T>::get().last_slot.is_some());
	}

	#[benchmark]
	fn on_offence() {
		let node = fill_set::<T>(0).pop().expect("the set has room for one");
		let details = vec![OffenceDetails { offender: (node.clone(), ()), reporters: vec![] }];

		#[block]
		{
			Pallet::<T>::on_offence(&details, &[Perbill::one()], 0);
		}

		assert!(!Authorities::<T>::get().contains(&node));
	}

	/// The last of a full set is found last.
	#[benchmark]
	fn check_key_owner() {
		let node = fill_set::<T>(0).pop().expect("the set has room for one");
		let keys = pallet_session::NextKeys::<T>::get(&node).expect("a listed node has keys");
		let kind = *T::Keys::key_ids().last().expect("there are session keys");
		let key = (kind, keys.get_raw(kind));
		let proof = Pallet::<T>::prove(key).expect("the key is of the session");
		let owner;

		#[block]
		{
			owner = Pallet::<T>::check_proof(key, proof);
		}

		assert_eq!(owner, Some((node, ())));
	}
}
