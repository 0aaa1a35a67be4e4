use crate as pallet_legal_persons;
use cadena_kit::mock::run_on;
pub use cadena_kit::mock::{MockTime, Now, account};
use cadena_primitives::{
	AccountId, AgencyId, Mandate, OfficerLookup, Seal, Signatory, SignatureVerifier,
	efirma::CertificateNumber,
};
use frame_support::{derive_impl, dispatch::DispatchResult, traits::Contains, weights::Weight};
use sp_runtime::{DispatchError, traits::IdentityLookup};

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
	pub type LegalPersons = pallet_legal_persons;
}

#[derive_impl(frame_system::config_preludes::TestDefaultConfig)]
impl frame_system::Config for Test {
	type AccountId = AccountId;
	type Lookup = IdentityLookup<AccountId>;
	type Block = Block;
}

/// One officer of Oversight.
pub struct OneOfficer;
impl OfficerLookup for OneOfficer {
	fn agency(account: &AccountId, mandate: Mandate) -> Option<AgencyId> {
		(account == &self::account(OVERSIGHT) && mandate == Mandate::Oversight).then_some(0)
	}

	fn post(account: &AccountId) -> Option<(AgencyId, cadena_primitives::Moment)> {
		Self::agency(account, Mandate::Oversight).map(|agency| (agency, 0))
	}
}

/// A signature is the SHA-256 of all that it is to cover, eight times.
pub struct HashSignatures;

fn signature_of(signatory: &Signatory, purpose: &[u8], content: &[u8]) -> [u8; 256] {
	use codec::Encode;
	let hash = sp_io::hashing::sha2_256(&(signatory, purpose, content).encode());
	let mut signature = [0; 256];
	signature.chunks_exact_mut(32).for_each(|part| part.copy_from_slice(&hash));
	signature
}

/// The seal of a signatory over a content.
pub fn seal_of(signatory: &Signatory, content: &[u8]) -> Seal {
	let certificate = CertificateNumber::of(b"30001000000500003416").expect("20 digits");
	Seal { certificate, signature: signature_of(signatory, crate::PURPOSE, content) }
}

impl SignatureVerifier for HashSignatures {
	fn verify(signatory: &Signatory, purpose: &[u8], content: &[u8], seal: &Seal) -> DispatchResult {
		if signature_of(signatory, purpose, content) == seal.signature {
			Ok(())
		} else {
			Err(DispatchError::Other("WrongSignature"))
		}
	}
	fn weight() -> Weight {
		Weight::from_parts(1_000, 0)
	}
}

/// Everything but acts within acts and `remark_with_event`.
pub struct NotAll;
impl Contains<RuntimeCall> for NotAll {
	fn contains(call: &RuntimeCall) -> bool {
		!matches!(
			call,
			RuntimeCall::LegalPersons(pallet_legal_persons::Call::act { .. })
				| RuntimeCall::System(frame_system::Call::remark_with_event { .. })
		)
	}
}

impl pallet_legal_persons::Config for Test {
	type RuntimeCall = RuntimeCall;
	type Representable = NotAll;
	type Officers = OneOfficer;
	type Signatures = HashSignatures;
	type Time = MockTime;
	type WeightInfo = pallet_legal_persons::weights::SubstrateWeight<Test>;
	#[cfg(feature = "runtime-benchmarks")]
	type BenchmarkHelper = ();
}

pub use cadena_primitives::time::DAY;

pub const OVERSIGHT: u8 = 1;

/// Runs a test on an empty state and checks the pallet's invariants after it.
pub fn run(test: impl FnOnce()) {
	MockTime::begin(100 * DAY);
	let test = || {
		System::set_block_number(1);
		test();
	};
	run_on(RuntimeGenesisConfig::default(), test, crate::Pallet::<Test>::do_try_state);
}
