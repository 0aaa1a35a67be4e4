//! Benchmarks at the worst case: the largest records and documents, and the longest search for the end of a term.

use crate::{
	Call, Config, Pallet, SocialWitnesses, Suppliers,
	types::{Accreditation, Supplier},
};
use alloc::vec;
use cadena_primitives::{
	AccountId, Document, LegalTime, Locator, Moment, Office, ProcurementLaw, ProcurementTerm, Rfc, TermLookup,
};
use frame_benchmarking::v2::*;
use frame_support::{BoundedVec, traits::EnsureOrigin};
use sp_core::H256;

/// What the benchmarks need of the block and of the law.
pub trait BenchmarkHelper {
	/// Sets the block's time.
	fn set_time(now: Moment);
	/// Enacts the terms whose ends take longest to find, and fills the calendar.
	fn enact_law();
	/// Registers a legal person with as many representatives as one may have, and gives its own account.
	fn company() -> AccountId;
}

impl BenchmarkHelper for () {
	fn set_time(_: Moment) {}
	fn enact_law() {}
	fn company() -> AccountId {
		cadena_primitives::legal_person::account_of(&rfc())
	}
}

/// 5 October 2026, at 09:00 in central Mexico.
const NOW: Moment = 1_791_212_400_000;

fn document() -> Document {
	Document { sha256: H256::repeat_byte(1), locator: Some(Locator::truncate_from(vec![b'a'; 128])) }
}

fn rfc() -> Rfc {
	Rfc::parse("SAT970701NN3").expect("valid")
}

/// The largest record of a supplier in good standing: every past is remembered.
pub fn largest_supplier(now: Moment) -> Supplier {
	Supplier {
		rfc: Some(rfc()),
		registered_at: 0,
		debarred_until: Some(now),
		rescissions: BoundedVec::truncate_from(vec![now.saturating_sub(1); 3]),
		barred_until: Some(now),
	}
}

fn registrar<T: Config>() -> Result<T::RuntimeOrigin, BenchmarkError> {
	T::BenchmarkHelper::set_time(NOW);
	T::RegistrarOrigin::try_successful_origin().map_err(|()| BenchmarkError::Weightless)
}

#[benchmarks]
mod benchmarks {
	use super::*;

	#[benchmark]
	fn register() -> Result<(), BenchmarkError> {
		let origin = registrar::<T>()?;
		let supplier = T::BenchmarkHelper::company();

		#[extrinsic_call]
		_(origin as T::RuntimeOrigin, supplier.clone());

		assert!(Suppliers::<T>::get(&supplier).is_some_and(|record| record.rfc.is_some()));
		Ok(())
	}

	#[benchmark]
	fn debar() -> Result<(), BenchmarkError> {
		let origin = registrar::<T>()?;
		T::BenchmarkHelper::enact_law();
		let supplier: AccountId = account("supplier", 0, 0);
		Suppliers::<T>::insert(&supplier, largest_supplier(NOW));
		let term = T::Time::term(ProcurementLaw::Laassp, ProcurementTerm::LongestDebarment, NOW)
			.ok_or(BenchmarkError::Stop("the law has the term"))?;
		let until = T::Time::calendar(Office::Country).term_end(NOW, term);

		#[extrinsic_call]
		_(origin as T::RuntimeOrigin, supplier.clone(), until, document());

		assert_eq!(Suppliers::<T>::get(&supplier).and_then(|record| record.debarred_until), Some(until));
		Ok(())
	}

	#[benchmark]
	fn lift_debarment() -> Result<(), BenchmarkError> {
		let origin = registrar::<T>()?;
		let supplier: AccountId = account("supplier", 0, 0);
		Suppliers::<T>::insert(&supplier, largest_supplier(NOW.saturating_add(1)));

		#[extrinsic_call]
		_(origin as T::RuntimeOrigin, supplier.clone(), document());

		assert_eq!(Suppliers::<T>::get(&supplier).and_then(|record| record.debarred_until), None);
		Ok(())
	}

	#[benchmark]
	fn accredit_witness() -> Result<(), BenchmarkError> {
		let origin = registrar::<T>()?;
		let witness: AccountId = account("witness", 0, 0);

		#[extrinsic_call]
		_(origin as T::RuntimeOrigin, witness.clone(), document());

		assert!(SocialWitnesses::<T>::get(&witness).is_some_and(|record| record.document == document()));
		Ok(())
	}

	#[benchmark]
	fn withdraw_witness() -> Result<(), BenchmarkError> {
		let origin = registrar::<T>()?;
		let witness: AccountId = account("witness", 0, 0);
		SocialWitnesses::<T>::insert(&witness, Accreditation { document: document(), since: 0 });

		#[extrinsic_call]
		_(origin as T::RuntimeOrigin, witness.clone());

		assert!(!SocialWitnesses::<T>::contains_key(&witness));
		Ok(())
	}
}
