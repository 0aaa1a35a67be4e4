use crate as pallet_procurement_contracts;
use cadena_kit::mock::{EnsureMandate, MockAgencies, MockAgency, Procurement, run_on};
pub use cadena_kit::mock::{MockSuppliers, MockTime, Now, account};
use cadena_primitives::{
	AccountId, AwardLookup, Awarded, Centavos, CertificateNumber, Mandate, Moment, ProcurementLaw, Seal,
	Signatory, SignatureVerifier, TenderId,
	orders::{Object, OrderLookup, Scope},
};
use codec::Encode;
use frame_support::{derive_impl, parameter_types};
use sp_runtime::{DispatchError, DispatchResult, Weight, traits::IdentityLookup};

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

pub use cadena_primitives::time::DAY;

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

pub fn award() -> Awarded {
	Awarded {
		agency: 0,
		law: ProcurementLaw::Laassp,
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
	pub static StandingAward: Option<Awarded> = Some(award());
	/// The scope of a suspension by a court on the contract of the tests.
	pub static Suspension: Option<Scope> = None;
}

pub struct Awards;
impl AwardLookup for Awards {
	fn awarded(tender: TenderId) -> Option<Awarded> {
		StandingAward::get().filter(|_| tender == TENDER)
	}
}

pub struct Courts;
impl OrderLookup for Courts {
	fn closes(Object::Contract(contract): &Object, acts: Scope) -> bool {
		let is_the_contract = contract.tender == TENDER && contract.supplier == account(SUPPLIER);
		is_the_contract && Suspension::get().is_some_and(|scope| scope.covers(acts))
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
	type ProcurementOrigin = EnsureMandate<Procurement>;
	type Awards = Awards;
	type Suppliers = MockSuppliers;
	type Signatures = Notary;
	type Orders = Courts;
	type Time = MockTime;
	type WeightInfo = pallet_procurement_contracts::weights::SubstrateWeight<Test>;
	#[cfg(feature = "runtime-benchmarks")]
	type BenchmarkHelper = ();
}

/// Runs a test and checks the pallet's invariants after it.
pub fn run(test: impl FnOnce()) {
	MockTime::begin(AWARDED_AT);
	MockAgencies::begin(
		[(0, OFFICER), (1, STRANGER)]
			.map(|(agency, officer)| MockAgency::federal(agency).with_officer(officer, Mandate::Procurement)),
	);
	MockSuppliers::begin([SUPPLIER, CITIZEN], None);
	StandingAward::set(Some(award()));
	Suspension::set(None);
	let test = || {
		System::set_block_number(1);
		test();
	};
	run_on(RuntimeGenesisConfig::default(), test, crate::Pallet::<Test>::do_try_state);
}
