//! Benchmarks at the worst case: 24 milestones with a delivery on record, every document with the longest locator, and
//! the longest search for the end of a term.

use crate::{
	Call, Config, Contracts, Pallet, Seals,
	types::{
		Advance, Contract, ContractSeals, Execution, Guarantee, Milestone, Milestones, Progress, Rescission,
		State,
	},
};
use alloc::{vec, vec::Vec};
use cadena_primitives::{
	AccountId, AgencyId, Centavos, CertificateNumber, Document, Locator, Moment, ProcurementLaw, Seal, SetAt,
	TenderId,
};
use frame_benchmarking::v2::*;
use frame_support::{
	BoundedVec,
	traits::{ConstU32, EnsureOrigin},
};
use frame_system::RawOrigin;
use sp_core::H256;

/// What the benchmarks need of the block, of the law and of other pallets.
pub trait BenchmarkHelper {
	/// Sets the block's time.
	fn set_time(now: Moment);
	/// Enacts the terms whose ends take longest to find, and fills the calendar.
	fn enact_law();
	/// Registers a supplier in good standing, whom one more rescission bars.
	fn admit_supplier(account: &AccountId, now: Moment);
	/// Awards the tender, with the largest records, to the supplier.
	fn award(tender: TenderId, agency: AgencyId, supplier: &AccountId, price: Centavos, sign_by: Moment);
	/// Lets the account act for as many legal persons as one acts for.
	fn act_for_companies(account: &AccountId);
}

impl BenchmarkHelper for () {
	fn set_time(_: Moment) {}
	fn enact_law() {}
	fn admit_supplier(_: &AccountId, _: Moment) {}
	fn award(_: TenderId, _: AgencyId, _: &AccountId, _: Centavos, _: Moment) {}
	fn act_for_companies(_: &AccountId) {}
}

const TENDER: TenderId = 7;
/// 5 October 2026, at 09:00 in central Mexico.
const NOW: Moment = 1_791_212_400_000;
const LATER: Moment = NOW + 1;
const MILESTONES: u8 = 24;
/// The milestone on which the calls act: the last.
const LAST: u8 = MILESTONES - 1;
const AMOUNT: Centavos = 40_000_000;
const PRICE: Centavos = 960_000_000;

fn document() -> Document {
	Document { sha256: H256::repeat_byte(1), locator: Some(Locator::truncate_from(vec![b'a'; 128])) }
}

/// Dates that no interruption moves, so that each is on its side of now.
const SET: SetAt = SetAt { at: NOW, interruptions: u32::MAX, lost: u64::MAX };

/// A delivery that came late: the largest record of a milestone.
pub fn delivered() -> Progress {
	Progress::Delivered { at: NOW, document: document() }
}

/// A contract of the largest size, in a state and with all milestones at one step.
pub fn largest_contract(agency: AgencyId, supplier: AccountId, progress: Progress, state: State) -> Contract {
	let milestone = Milestone { amount: AMOUNT, due: NOW - 1, progress };
	Contract {
		agency,
		supplier,
		law: ProcurementLaw::Laassp,
		called_at: NOW,
		price: PRICE,
		document: document(),
		milestones: Milestones::truncate_from(vec![milestone; usize::from(MILESTONES)]),
		offered_at: SET,
		advance: Advance { amount: AMOUNT, paid_at: None },
		performed_at: None,
		least_guarantee: AMOUNT,
		state,
	}
}

/// A signed contract with its guarantee, and with a procedure to rescind that may be decided.
pub fn executing() -> State {
	State::Executing(Execution {
		signed_at: SET,
		guarantee: Guarantee::Presented { amount: AMOUNT, document: document() },
		penalties: 0,
		rescission: Some(Rescission {
			grounds: document(),
			begun_at: SET,
			answer_by: NOW,
			decide_by: LATER,
			answer: Some(document()),
		}),
	})
}

/// Benchmarks run with a verifier that accepts it: what verifying weighs is added apart.
fn seal() -> Result<Seal, BenchmarkError> {
	let certificate =
		CertificateNumber::of(b"00001000000500000001").ok_or(BenchmarkError::Stop("20 digits"))?;
	Ok(Seal { certificate, signature: [1; 256] })
}

fn supplier() -> AccountId {
	account("supplier", 0, 0)
}

/// An officer of the contracting agency.
fn agency<T: Config>() -> Result<(T::RuntimeOrigin, AgencyId), BenchmarkError> {
	T::BenchmarkHelper::set_time(NOW);
	T::BenchmarkHelper::enact_law();
	let origin = T::ProcurementOrigin::try_successful_origin().map_err(|()| BenchmarkError::Weightless)?;
	let officer = T::ProcurementOrigin::ensure_origin(origin.clone())
		.map_err(|_| BenchmarkError::Stop("the origin is an officer's"))?;
	T::BenchmarkHelper::award(TENDER, officer.agency, &supplier(), PRICE, LATER);
	T::BenchmarkHelper::act_for_companies(&officer.account);
	T::BenchmarkHelper::admit_supplier(&supplier(), NOW);
	Ok((origin, officer.agency))
}

fn insert<T: Config>(agency: AgencyId, progress: Progress, state: State) {
	Contracts::<T>::insert(TENDER, largest_contract(agency, supplier(), progress, state));
}

/// A contract in execution whose last milestone is at another step than the others.
fn perform<T: Config>(progress: Progress) -> Result<T::RuntimeOrigin, BenchmarkError> {
	let (origin, agency) = agency::<T>()?;
	insert::<T>(agency, delivered(), executing());
	Contracts::<T>::mutate(TENDER, |contract| {
		if let Some(last) = contract.as_mut().and_then(|contract| contract.milestones.last_mut()) {
			last.progress = progress;
		}
	});
	Ok(origin)
}

fn last_progress<T: Config>() -> Option<Progress> {
	Contracts::<T>::get(TENDER)?.milestones.last().map(|last| last.progress.clone())
}

fn execution<T: Config>() -> Option<Execution> {
	match Contracts::<T>::get(TENDER)?.state {
		State::Executing(execution) => Some(execution),
		_ => None,
	}
}

fn change_execution<T: Config>(change: impl FnOnce(&mut Execution)) {
	Contracts::<T>::mutate(TENDER, |contract| {
		if let Some(Contract { state: State::Executing(execution), .. }) = contract {
			change(execution);
		}
	});
}

#[benchmarks]
mod benchmarks {
	use super::*;

	/// Instead of an earlier offer.
	#[benchmark]
	fn offer() -> Result<(), BenchmarkError> {
		let (origin, agency) = agency::<T>()?;
		insert::<T>(agency, Progress::Pending, State::Offered { since: 0 });
		Contracts::<T>::mutate(TENDER, |contract| {
			if let Some(contract) = contract {
				contract.price = 0;
			}
		});
		let milestones: Vec<_> = (0..MILESTONES).map(|_| (AMOUNT, LATER)).collect();
		let milestones = BoundedVec::<_, ConstU32<24>>::truncate_from(milestones);

		#[extrinsic_call]
		_(origin as T::RuntimeOrigin, TENDER, document(), milestones, AMOUNT, seal()?);

		assert_eq!(Contracts::<T>::get(TENDER).map(|contract| contract.price), Some(PRICE));
		Ok(())
	}

	#[benchmark]
	fn sign() -> Result<(), BenchmarkError> {
		let (_, agency) = agency::<T>()?;
		insert::<T>(agency, Progress::Pending, State::Offered { since: 0 });
		Seals::<T>::insert(TENDER, ContractSeals { offer: 0, agency: seal()?, supplier: None });
		let seal = seal()?;

		#[extrinsic_call]
		_(RawOrigin::Signed(supplier()), TENDER, seal);

		assert!(execution::<T>().is_some());
		Ok(())
	}

	#[benchmark]
	fn present_guarantee() -> Result<(), BenchmarkError> {
		perform::<T>(delivered())?;
		change_execution::<T>(|execution| execution.guarantee = Guarantee::Due { by: NOW });

		#[extrinsic_call]
		_(RawOrigin::Signed(supplier()), TENDER, AMOUNT, document());

		let guarantee = execution::<T>().map(|execution| execution.guarantee);
		assert_eq!(guarantee, Some(Guarantee::Presented { amount: AMOUNT, document: document() }));
		Ok(())
	}

	#[benchmark]
	fn pay_advance() -> Result<(), BenchmarkError> {
		let origin = perform::<T>(delivered())?;

		#[extrinsic_call]
		_(origin as T::RuntimeOrigin, TENDER, AMOUNT, document(), document());

		assert_eq!(Contracts::<T>::get(TENDER).and_then(|contract| contract.advance.paid_at), Some(NOW));
		Ok(())
	}

	#[benchmark]
	fn deliver() -> Result<(), BenchmarkError> {
		perform::<T>(Progress::Pending)?;

		#[extrinsic_call]
		_(RawOrigin::Signed(supplier()), TENDER, LAST, document());

		assert_eq!(last_progress::<T>(), Some(delivered()));
		Ok(())
	}

	#[benchmark]
	fn accept() -> Result<(), BenchmarkError> {
		let origin = perform::<T>(delivered())?;

		#[extrinsic_call]
		_(origin as T::RuntimeOrigin, TENDER, LAST, document());

		assert_eq!(last_progress::<T>(), Some(Progress::Accepted { delivered_at: NOW, at: NOW }));
		Ok(())
	}

	#[benchmark]
	fn reject() -> Result<(), BenchmarkError> {
		let origin = perform::<T>(delivered())?;

		#[extrinsic_call]
		_(origin as T::RuntimeOrigin, TENDER, LAST, document());

		assert_eq!(last_progress::<T>(), Some(Progress::Pending));
		Ok(())
	}

	#[benchmark]
	fn invoice() -> Result<(), BenchmarkError> {
		perform::<T>(Progress::Accepted { delivered_at: NOW, at: NOW })?;

		#[extrinsic_call]
		_(RawOrigin::Signed(supplier()), TENDER, LAST, document());

		assert_eq!(last_progress::<T>(), Some(Progress::Invoiced { delivered_at: NOW, at: NOW }));
		Ok(())
	}

	/// After an advance, of which the milestone amortises its part.
	#[benchmark]
	fn pay() -> Result<(), BenchmarkError> {
		let origin = perform::<T>(Progress::Invoiced { delivered_at: NOW, at: NOW })?;
		Contracts::<T>::mutate(TENDER, |contract| {
			if let Some(contract) = contract {
				contract.advance.paid_at = Some(NOW);
			}
		});

		#[extrinsic_call]
		_(origin as T::RuntimeOrigin, TENDER, LAST, document());

		assert_eq!(last_progress::<T>(), Some(Progress::Paid { delivered_at: NOW, at: NOW }));
		Ok(())
	}

	#[benchmark]
	fn penalize() -> Result<(), BenchmarkError> {
		let origin = perform::<T>(delivered())?;

		#[extrinsic_call]
		_(origin as T::RuntimeOrigin, TENDER, LAST, AMOUNT, document());

		assert_eq!(execution::<T>().map(|execution| execution.penalties), Some(AMOUNT));
		Ok(())
	}

	#[benchmark]
	fn begin_rescission() -> Result<(), BenchmarkError> {
		let origin = perform::<T>(delivered())?;
		// One that lapsed is begun again, so that the record is as large before as after.
		T::BenchmarkHelper::set_time(LATER);

		#[extrinsic_call]
		_(origin as T::RuntimeOrigin, TENDER, document());

		let decide_by =
			execution::<T>().and_then(|execution| execution.rescission).map(|begun| begun.decide_by);
		assert!(decide_by.is_some_and(|decide_by| decide_by > LATER));
		Ok(())
	}

	#[benchmark]
	fn answer_rescission() -> Result<(), BenchmarkError> {
		perform::<T>(delivered())?;
		change_execution::<T>(|execution| {
			if let Some(rescission) = &mut execution.rescission {
				rescission.answer_by = LATER;
				rescission.answer = None;
			}
		});

		#[extrinsic_call]
		_(RawOrigin::Signed(supplier()), TENDER, document());

		let answer = execution::<T>().and_then(|execution| execution.rescission?.answer);
		assert_eq!(answer, Some(document()));
		Ok(())
	}

	#[benchmark]
	fn decide_rescission() -> Result<(), BenchmarkError> {
		let origin = perform::<T>(delivered())?;

		#[extrinsic_call]
		_(origin as T::RuntimeOrigin, TENDER, true, document());

		assert_eq!(
			Contracts::<T>::get(TENDER).map(|contract| contract.state),
			Some(State::Rescinded { at: NOW })
		);
		Ok(())
	}

	/// A rescinded contract keeps its deliveries, and so is larger than a paid one.
	#[benchmark]
	fn close() -> Result<(), BenchmarkError> {
		let (origin, agency) = agency::<T>()?;
		insert::<T>(agency, delivered(), State::Rescinded { at: NOW });

		#[extrinsic_call]
		_(origin as T::RuntimeOrigin, TENDER, document());

		let closed = State::Closed { at: NOW, settlement: document() };
		assert_eq!(Contracts::<T>::get(TENDER).map(|contract| contract.state), Some(closed));
		Ok(())
	}
}
