//! Mocks of what pallets ask of each other, which a test sets: legal time, agencies with their officers, persons, legal persons,
//! suppliers and tenders. Each begins anew with `begin`.

mod agencies;
mod clock;
mod legal_persons;
mod persons;
mod signatures;
mod suppliers;
mod tenders;

pub use agencies::{
	CivilRegistry, EnsureMandate, MockAgencies, MockAgency, Oversight, Procurement, TaxAuthority,
};
pub use clock::{Interrupted, MockTime, Now};
pub use legal_persons::MockLegalPersons;
pub use persons::MockPersons;
pub use signatures::{CertifiedAt, MockSignatures, seal};
pub use suppliers::MockSuppliers;
pub use tenders::{ActedForBidder, GradedUntil, IsExtended, IsFinal, MockTenders, Opened, Party, Stage};

use cadena_primitives::{AccountId, Document, Rfc};
use frame_support::{parameter_types, traits::OriginTrait};
use sp_core::H256;
use sp_runtime::{BuildStorage, TryRuntimeError};

parameter_types! {
	/// Whether the domains are paused.
	pub static Paused: bool = false;
}

/// The account of one byte.
pub const fn account(byte: u8) -> AccountId {
	AccountId::new([byte; 32])
}

/// The byte of an account.
pub fn byte(account: &AccountId) -> u8 {
	let bytes: &[u8; 32] = account.as_ref();
	bytes[0]
}

/// The origin that the account of one byte signs.
pub fn signed<Origin: OriginTrait<AccountId = AccountId>>(byte: u8) -> Origin {
	Origin::signed(account(byte))
}

/// A document whose hash is of one byte.
pub fn document(byte: u8) -> Document {
	Document::unpublished(H256::repeat_byte(byte))
}

/// The RFC of a legal person.
pub fn rfc() -> Rfc {
	Rfc::parse("SMI680112PG9").expect("valid")
}

/// Runs a test in a block on a genesis state, and checks the pallet's invariants after it.
pub fn run_on<T: frame_system::Config>(
	genesis: impl BuildStorage,
	block: u32,
	test: impl FnOnce(),
	try_state: impl FnOnce() -> Result<(), TryRuntimeError>,
) {
	let mut externalities: sp_io::TestExternalities =
		genesis.build_storage().expect("the genesis builds").into();
	Paused::set(false);
	externalities.execute_with(|| {
		frame_system::Pallet::<T>::set_block_number(block.into());
		test();
		try_state().expect("the invariants hold");
	});
}
