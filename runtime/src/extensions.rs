//! The checks of transactions that are this chain's own: the SDK's with rules of the pool. To wallets they are the SDK's, by name,
//! by data and by what is signed.
//!
//! A rule of the pool says what waits for a block, so that nobody fills the pool or goes before others for nothing. It does not
//! hold inside blocks: there each transaction is carried out or is not, and an author who breaks the rule has one block.

use crate::*;
use cadena_primitives::{AgencyLookup, LegalPersons as _, Role, membership::HORIZON};
use codec::{Decode, DecodeWithMemTracking, Encode};
use frame_support::{
	dispatch::{DispatchClass, DispatchInfo},
	ensure,
	pallet_prelude::TransactionSource,
	weights::Weight,
};
use pallet_fees::types::Payer;
use scale_info::{Type, TypeInfo};
use sp_runtime::{
	DispatchResult,
	generic::Era,
	impl_tx_ext_default,
	traits::{
		AsSystemOriginSigner, DispatchInfoOf, Implication, PostDispatchInfoOf, SaturatedConversion,
		TransactionExtension, ValidateResult,
	},
	transaction_validity::{InvalidTransaction, TransactionValidityError},
};

/// The codes by which these checks refuse a transaction.
pub mod refusal {
	/// A transaction without a signer whose era ends in fewer than 64 blocks.
	pub const ERA_TOO_SHORT: u8 = 200;
	/// As many transactions of the signer wait as may: a part of those of the officers of the signer's agency, or of the
	/// representatives of the legal person for which the signer acts.
	pub const QUEUE_IS_FULL: u8 = 201;
	/// A call of the council by an account that has no seat.
	pub const NO_SEAT: u8 = 202;
	/// A call that goes before others by an account that acts for no agency.
	pub const NO_OFFICE: u8 = 203;
}

type Mortality = frame_system::CheckMortality<Runtime>;
type Nonces = frame_system::CheckNonce<Runtime>;

/// Checks until when a transaction is good.
///
/// Without a signer it is good for at least [`HORIZON`] blocks more. The pool sorts what pays the same by when it ends, and
/// nothing signs the era of such a transaction: with a shorter one its sender would go before all others.
#[derive(Clone, Debug, Decode, DecodeWithMemTracking, Encode, Eq, PartialEq)]
pub struct CheckEra(Mortality);

impl From<Era> for CheckEra {
	fn from(era: Era) -> Self {
		Self(Mortality::from(era))
	}
}

impl TypeInfo for CheckEra {
	type Identity = Mortality;

	fn type_info() -> Type {
		Mortality::type_info()
	}
}

impl TransactionExtension<RuntimeCall> for CheckEra {
	const IDENTIFIER: &'static str = <Mortality as TransactionExtension<RuntimeCall>>::IDENTIFIER;
	type Implicit = <Mortality as TransactionExtension<RuntimeCall>>::Implicit;
	type Val = ();
	type Pre = ();

	fn implicit(&self) -> Result<Self::Implicit, TransactionValidityError> {
		TransactionExtension::<RuntimeCall>::implicit(&self.0)
	}

	fn weight(&self, call: &RuntimeCall) -> Weight {
		self.0.weight(call)
	}

	fn validate(
		&self,
		origin: RuntimeOrigin,
		call: &RuntimeCall,
		info: &DispatchInfoOf<RuntimeCall>,
		len: usize,
		implicit: Self::Implicit,
		implication: &impl Implication,
		source: TransactionSource,
	) -> ValidateResult<Self::Val, RuntimeCall> {
		if source != TransactionSource::InBlock && origin.as_system_origin_signer().is_none() {
			let now = u64::from(System::block_number());
			let left = self.0.0.death(now).saturating_sub(now);
			ensure!(left >= u64::from(HORIZON), InvalidTransaction::Custom(refusal::ERA_TOO_SHORT));
		}
		self.0.validate(origin, call, info, len, implicit, implication, source)
	}

	impl_tx_ext_default!(RuntimeCall; prepare);
}

/// Checks the number of a transaction among its signer's.
///
/// Whoever pays by an allowance has a bounded queue in the pool, for each transaction is compared with the whole allowance. What
/// goes before others is for the seats of the council and for those who act for an agency.
#[derive(Clone, Debug, Decode, DecodeWithMemTracking, Encode, Eq, PartialEq)]
pub struct CheckQueue(Nonces);

impl From<Nonce> for CheckQueue {
	fn from(nonce: Nonce) -> Self {
		Self(Nonces::from(nonce.into()))
	}
}

impl TypeInfo for CheckQueue {
	type Identity = Nonces;

	fn type_info() -> Type {
		Nonces::type_info()
	}
}

impl CheckQueue {
	fn ensure_admitted(
		&self,
		signer: &AccountId,
		call: &RuntimeCall,
		class: DispatchClass,
	) -> Result<(), InvalidTransaction> {
		let is_of_council = matches!(call, RuntimeCall::Council(_));
		ensure!(!is_of_council || Council::is_member(signer), InvalidTransaction::Custom(refusal::NO_SEAT));
		let goes_first = class == DispatchClass::Operational;
		ensure!(
			!goes_first || Agencies::role(&acting(signer, call)).is_some(),
			InvalidTransaction::Custom(refusal::NO_OFFICE)
		);
		let Some(payer) = Fees::payer(signer, call) else { return Ok(()) };
		let sharers = match payer {
			Payer::Public(Role::Officer(agency)) => {
				pallet_agencies::Agencies::<Runtime>::get(agency).map_or(0, |record| record.officers)
			}
			Payer::LegalPerson(rfc) => LegalPersons::representatives(&rfc).len().saturated_into(),
			_ => 0,
		};
		let before = self.0.0.saturating_sub(*System::account_nonce(signer));
		ensure!(before < payer.queue(sharers), InvalidTransaction::Custom(refusal::QUEUE_IS_FULL));
		Ok(())
	}
}

/// For whom the signer acts: a proxy for the account that it is of, one of a multisig of one vote for that.
fn acting(signer: &AccountId, call: &RuntimeCall) -> AccountId {
	match call {
		RuntimeCall::Proxy(pallet_proxy::Call::proxy { real: MultiAddress::Id(real), .. })
			if Proxy::find_proxy(real, signer, None).is_ok() =>
		{
			real.clone()
		}
		RuntimeCall::Multisig(pallet_multisig::Call::as_multi_threshold_1 { other_signatories, .. }) => {
			let mut all = other_signatories.clone();
			if let Err(at) = all.binary_search(signer) {
				all.insert(at, signer.clone());
			}
			Multisig::multi_account_id(&all, 1)
		}
		_ => signer.clone(),
	}
}

impl TransactionExtension<RuntimeCall> for CheckQueue {
	const IDENTIFIER: &'static str = <Nonces as TransactionExtension<RuntimeCall>>::IDENTIFIER;
	type Implicit = ();
	type Val = <Nonces as TransactionExtension<RuntimeCall>>::Val;
	type Pre = <Nonces as TransactionExtension<RuntimeCall>>::Pre;

	fn weight(&self, call: &RuntimeCall) -> Weight {
		self.0.weight(call)
	}

	fn validate(
		&self,
		origin: RuntimeOrigin,
		call: &RuntimeCall,
		info: &DispatchInfoOf<RuntimeCall>,
		len: usize,
		implicit: Self::Implicit,
		implication: &impl Implication,
		source: TransactionSource,
	) -> ValidateResult<Self::Val, RuntimeCall> {
		if source != TransactionSource::InBlock
			&& let Some(signer) = origin.as_system_origin_signer()
		{
			self.ensure_admitted(signer, call, info.class)?;
		}
		self.0.validate(origin, call, info, len, implicit, implication, source)
	}

	fn prepare(
		self,
		val: Self::Val,
		origin: &RuntimeOrigin,
		call: &RuntimeCall,
		info: &DispatchInfoOf<RuntimeCall>,
		len: usize,
	) -> Result<Self::Pre, TransactionValidityError> {
		self.0.prepare(val, origin, call, info, len)
	}

	fn post_dispatch_details(
		pre: Self::Pre,
		info: &DispatchInfo,
		post_info: &PostDispatchInfoOf<RuntimeCall>,
		len: usize,
		result: &DispatchResult,
	) -> Result<Weight, TransactionValidityError> {
		<Nonces as TransactionExtension<RuntimeCall>>::post_dispatch_details(
			pre, info, post_info, len, result,
		)
	}
}
