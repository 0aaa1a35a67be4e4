use crate as pallet_suppliers;
pub use cadena_primitives::mock::{MockTime, Now};
use cadena_primitives::{AccountId, Officer};
use frame_support::{derive_impl, ord_parameter_types};
use frame_system::EnsureSignedBy;
use sp_runtime::{BuildStorage, traits::IdentityLookup};

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
	pub type Suppliers = pallet_suppliers;
}

#[derive_impl(frame_system::config_preludes::TestDefaultConfig)]
impl frame_system::Config for Test {
	type AccountId = AccountId;
	type Lookup = IdentityLookup<AccountId>;
	type Block = Block;
}

ord_parameter_types! {
	pub const Registrar: AccountId = AccountId::new([1; 32]);
}

pub struct EnsureRegistrar;
impl frame_support::traits::EnsureOrigin<RuntimeOrigin> for EnsureRegistrar {
	type Success = Officer;
	fn try_origin(origin: RuntimeOrigin) -> Result<Officer, RuntimeOrigin> {
		EnsureSignedBy::<Registrar, AccountId>::try_origin(origin)
			.map(|account| Officer { agency: 0, account })
	}
	#[cfg(feature = "runtime-benchmarks")]
	fn try_successful_origin() -> Result<RuntimeOrigin, ()> {
		Ok(RuntimeOrigin::signed(Registrar::get()))
	}
}

impl pallet_suppliers::Config for Test {
	type RegistrarOrigin = EnsureRegistrar;
	type Time = MockTime;
	type WeightInfo = pallet_suppliers::weights::SubstrateWeight<Test>;
	#[cfg(feature = "runtime-benchmarks")]
	type BenchmarkHelper = ();
}

pub const DAY: u64 = 86_400_000;

pub fn account(byte: u8) -> AccountId {
	AccountId::new([byte; 32])
}

/// Runs a test on an empty state and checks the pallet's invariants after it.
pub fn run(test: impl FnOnce()) {
	let mut externalities: sp_io::TestExternalities =
		RuntimeGenesisConfig::default().build_storage().expect("the genesis builds").into();
	MockTime::begin(100 * DAY);
	externalities.execute_with(|| {
		System::set_block_number(1);
		test();
		crate::Pallet::<Test>::do_try_state().expect("the invariants hold");
	});
}
