//! Benchmarks at the worst case: legal persons with as many representatives as one may have.

use crate::{
	ActedFor, Call, Config, Pallet, Registry, RepresentedBy,
	types::{ActedForThese, LegalPerson, Term, Warrant},
};
use alloc::{boxed::Box, collections::BTreeSet, vec};
use cadena_primitives::{
	AccountId, Document, Locator, Moment, Rfc,
	legal_person::{MOST_ACTED_FOR, MOST_REPRESENTATIVES, account_of},
};
use codec::Decode;
use frame_benchmarking::v2::*;
use frame_system::RawOrigin;
use sp_core::H256;

/// What the benchmarks need of the block and of the agencies.
pub trait BenchmarkHelper {
	/// Sets the block's time.
	fn set_time(now: Moment);
	/// Makes the account an officer with the mandate Oversight.
	fn oversee(account: &AccountId);
}

impl BenchmarkHelper for () {
	fn set_time(_: Moment) {}
	fn oversee(_: &AccountId) {}
}

/// 5 October 2026, at 09:00 in central Mexico.
const NOW: Moment = 1_791_212_400_000;
/// The length of the longest call that is measured: of a megabyte.
const LONGEST_CALL: u32 = 1_048_576;
const LASTING: Term = Term { since: 0, until: Some(Moment::MAX) };

fn rfc() -> Rfc {
	Rfc::parse("SAT970701NN3").expect("valid")
}

fn resolution() -> Warrant {
	let locator = Some(Locator::truncate_from(vec![b'a'; 128]));
	Warrant::Resolution(Document { sha256: H256::repeat_byte(1), locator })
}

fn overseer<T: Config>() -> RawOrigin<AccountId> {
	T::BenchmarkHelper::set_time(NOW);
	let officer: AccountId = account("overseer", 0, 0);
	T::BenchmarkHelper::oversee(&officer);
	RawOrigin::Signed(officer)
}

fn representative(index: u32) -> AccountId {
	account("representative", index, 0)
}

/// Registers a legal person with so many representatives, and gives its own account.
pub fn registered<T: Config>(representatives: u32) -> AccountId {
	let mut company = LegalPerson { sealed: 1, ..LegalPerson::registered(0) };
	for index in 0..representatives {
		company.appoint(representative(index), LASTING, 0).expect("there is room");
		Pallet::<T>::include(&representative(index));
	}
	Registry::<T>::insert(rfc(), company);
	account_of(&rfc())
}

/// Lets the account act for that legal person, after as many others as one acts for.
pub fn take_up<T: Config>(account: &AccountId) {
	RepresentedBy::<T>::insert(account, rfc());
	acted_for_others::<T>(account);
	ActedFor::<T>::mutate(account, |acted_for| acted_for.try_insert(rfc())).expect("there is room");
}

/// Lets the account have acted for all legal persons but one for which one acts.
fn acted_for_others<T: Config>(account: &AccountId) {
	let initials = (b'A'..).take(MOST_ACTED_FOR.saturating_sub(1) as usize);
	let others = initials.map(|byte| Rfc::decode(&mut &[byte; 12][..]).expect("12 bytes"));
	let others = ActedForThese::try_from(others.collect::<BTreeSet<_>>()).expect("there is room");
	ActedFor::<T>::insert(account, others);
}

/// Makes the account the last of the most representatives of a legal person, and a call on its behalf.
pub fn represent<T: Config>(account: &AccountId) -> (Rfc, Call<T>) {
	registered::<T>(MOST_REPRESENTATIVES.saturating_sub(1));
	Registry::<T>::mutate(rfc(), |company| {
		let company = company.as_mut().expect("is registered");
		company.appoint(account.clone(), LASTING, 0).expect("there is room");
	});
	Pallet::<T>::include(account);
	let call = frame_system::Call::<T>::remark { remark: vec![] };
	(rfc(), Call::act { rfc: rfc(), call: Box::new(<T as Config>::RuntimeCall::from(call)) })
}

#[benchmarks]
mod benchmarks {
	use super::*;

	#[benchmark]
	fn register() -> Result<(), BenchmarkError> {
		let origin = overseer::<T>();

		#[extrinsic_call]
		_(origin, rfc(), representative(0), LASTING, resolution());

		let company = Registry::<T>::get(rfc());
		assert!(company.is_some_and(|company| company.representatives.contains_key(&representative(0))));
		Ok(())
	}

	#[benchmark]
	fn appoint() -> Result<(), BenchmarkError> {
		let origin = overseer::<T>();
		let last = MOST_REPRESENTATIVES.saturating_sub(1);
		registered::<T>(last);

		#[extrinsic_call]
		_(origin, rfc(), representative(last), LASTING, resolution());

		let company = Registry::<T>::get(rfc());
		assert!(company.is_some_and(|company| company.representatives.contains_key(&representative(last))));
		Ok(())
	}

	#[benchmark]
	fn dismiss() -> Result<(), BenchmarkError> {
		let origin = overseer::<T>();
		registered::<T>(MOST_REPRESENTATIVES);
		take_up::<T>(&representative(0));

		#[extrinsic_call]
		_(origin, rfc(), representative(0), resolution());

		assert_eq!(RepresentedBy::<T>::get(representative(0)), None);
		Ok(())
	}

	#[benchmark]
	fn resign() -> Result<(), BenchmarkError> {
		registered::<T>(MOST_REPRESENTATIVES);
		take_up::<T>(&representative(0));

		#[extrinsic_call]
		_(RawOrigin::Signed(representative(0)), rfc());

		assert_eq!(RepresentedBy::<T>::get(representative(0)), None);
		Ok(())
	}

	/// With a call of so many bytes, as far as a block takes them.
	#[benchmark]
	fn act(n: Linear<16, LONGEST_CALL>) -> Result<(), BenchmarkError> {
		T::BenchmarkHelper::set_time(NOW);
		registered::<T>(MOST_REPRESENTATIVES);
		acted_for_others::<T>(&representative(0));
		let call = frame_system::Call::<T>::remark { remark: vec![1; n.saturating_sub(6) as usize] };
		let call = Box::new(<T as Config>::RuntimeCall::from(call));

		#[extrinsic_call]
		_(RawOrigin::Signed(representative(0)), rfc(), call);

		assert!(ActedFor::<T>::get(representative(0)).contains(&rfc()));
		Ok(())
	}
}
