use crate as pallet_procurement_contracts;
pub use cadena_primitives::mock::{MockTime, Now};
use cadena_primitives::{
	AccountId, AgencyId, AwardLookup, Awarded, Centavos, CertificateNumber, Law, Moment, Officer, Seal,
	Signatory, SignatureVerifier, SupplierLookup, SupplierStanding, TenderId,
};
use codec::Encode;
use frame_support::{derive_impl, parameter_types, traits::EnsureOrigin};
use frame_system::RawOrigin;
use sp_runtime::{BuildStorage, DispatchError, DispatchResult, Weight, traits::IdentityLookup};

type Block = frame_system::mocking::MockBlock<Test>;

#[frame_support::runtime]
mod runtime {
	#[runtime::runtime]
	#[runtime::derive(
		RuntimeCall,
		RuntimeEvent,
		RuntimeError,
		RuntimeOrigin,
		RuntimeTask,
		RuntimeViewFunction
	)]
	pub struct Test;

	#[runtime::pallet_index(0)]
	pub type System = frame_system;
	#[runtime::pallet_index(1)]
	pub type Contracts = pallet_procurement_contracts;
}

#[derive_impl(frame_system::config_preludes::TestDefaultConfig)]
impl frame_system::Config for Test {
	type AccountId = AccountId;
	type Lookup = IdentityLookup<AccountId>;
	type Block = Block;
}

pub const DAY: Moment = 86_400_000;
/// Midnight before Thursday, 28 May 2026, in central Mexico: no day of rest follows for three months.
pub const ZERO: Moment = 20_601 * DAY + DAY / 4;
/// Monday, 1 June 2026, at noon: the day of the award.
pub const AWARDED_AT: Moment = ZERO + 4 * DAY + DAY / 2;
pub const SIGN_BY: Moment = ZERO + 26 * DAY;
pub const PRICE: Centavos = 960_000_000;
pub const OFFICER: u8 = 1;
/// An officer of another agency.
pub const STRANGER: u8 = 2;
pub const SUPPLIER: u8 = 10;
pub const CITIZEN: u8 = 20;
pub const TENDER: TenderId = 7;

pub fn account(byte: u8) -> AccountId {
	AccountId::new([byte; 32])
}

pub fn award() -> Awarded {
	Awarded {
		agency: 0,
		law: Law::Laassp,
		called_at: 0,
		supplier: account(SUPPLIER),
		price: PRICE,
		sign_by: SIGN_BY,
		guarantee_percent: 10,
		advance_percent: 50,
		suspended: false,
		report_due: false,
	}
}

parameter_types! {
	pub static Standing: SupplierStanding = SupplierStanding::Good;
	pub static StandingAward: Option<Awarded> = Some(award());
	pub static Rescissions: u32 = 0;
}

pub struct EnsureOfficer;
impl EnsureOrigin<RuntimeOrigin> for EnsureOfficer {
	type Success = Officer;

	fn try_origin(origin: RuntimeOrigin) -> Result<Officer, RuntimeOrigin> {
		match origin.clone().into() {
			Ok(RawOrigin::Signed(who)) if who == account(OFFICER) => Ok(Officer { agency: 0, account: who }),
			Ok(RawOrigin::Signed(who)) if who == account(STRANGER) => Ok(Officer { agency: 1, account: who }),
			_ => Err(origin),
		}
	}

	#[cfg(feature = "runtime-benchmarks")]
	fn try_successful_origin() -> Result<RuntimeOrigin, ()> {
		Ok(RuntimeOrigin::signed(account(OFFICER)))
	}
}

pub struct Awards;
impl AwardLookup for Awards {
	fn awarded(tender: TenderId) -> Option<Awarded> {
		StandingAward::get().filter(|_| tender == TENDER)
	}
}

pub struct Registry;
impl SupplierLookup for Registry {
	fn standing(_: &AccountId, _: Moment) -> Option<SupplierStanding> {
		Some(Standing::get())
	}

	fn signatory(account: &AccountId) -> Option<Signatory> {
		Some(Signatory::Account(account.clone()))
	}

	fn witness_since(_: &AccountId) -> Option<Moment> {
		None
	}

	fn note_rescission(_: &AccountId, _: Law, _: AgencyId, _: Moment) -> Result<(), DispatchError> {
		Rescissions::mutate(|count| *count += 1);
		Ok(())
	}
}

/// Knows a signatory's signature by the hash of what it covers.
pub struct Notary;
impl SignatureVerifier for Notary {
	fn verify(signatory: &Signatory, purpose: &[u8], content: &[u8], seal: &Seal) -> DispatchResult {
		let genuine = *seal == signature(signatory, purpose, content);
		if genuine { Ok(()) } else { Err(DispatchError::Other("WrongSignature")) }
	}
	fn weight() -> Weight {
		Weight::from_parts(1, 0)
	}
}

pub fn signature(signatory: &Signatory, purpose: &[u8], content: &[u8]) -> Seal {
	let certificate = CertificateNumber::of(b"00001000000500000001").expect("20 digits");
	let digest = sp_io::hashing::blake2_256(&(signatory, purpose, content).encode());
	let mut signature = [0; 256];
	signature[..32].copy_from_slice(&digest);
	Seal { certificate, signature }
}

impl pallet_procurement_contracts::Config for Test {
	type ProcurementOrigin = EnsureOfficer;
	type Awards = Awards;
	type Suppliers = Registry;
	type Signatures = Notary;
	type Time = MockTime;
	type WeightInfo = pallet_procurement_contracts::weights::SubstrateWeight<Test>;
	#[cfg(feature = "runtime-benchmarks")]
	type BenchmarkHelper = ();
}

/// Runs a test and checks the pallet's invariants after it.
pub fn run(test: impl FnOnce()) {
	let mut externalities: sp_io::TestExternalities =
		RuntimeGenesisConfig::default().build_storage().expect("the genesis builds").into();
	MockTime::begin(AWARDED_AT);
	Standing::set(SupplierStanding::Good);
	StandingAward::set(Some(award()));
	Rescissions::set(0);
	externalities.execute_with(|| {
		System::set_block_number(1);
		test();
		crate::Pallet::<Test>::do_try_state().expect("the invariants hold");
	});
}
