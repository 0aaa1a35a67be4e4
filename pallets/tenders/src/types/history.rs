use cadena_primitives::{AgencyId, Moment};
use frame_support::{BoundedVec, traits::ConstU32};
use sp_core::H256;

/// The identifier of a contracting process in the Open Contracting Data Standard: at most 64 bytes.
pub type Ocid = BoundedVec<u8, ConstU32<64>>;

/// The findings of one record.
pub type Findings = BoundedVec<Finding, ConstU32<16>>;

/// Something in a historical record that contradicts itself or the practice: named, never repaired.
#[frame_support::stored]
pub struct Finding {
	/// The field, as a path in the release: `tender.tenderPeriod`.
	pub field: BoundedVec<u8, ConstU32<64>>,
	/// Its value and what is wrong with it.
	pub remark: BoundedVec<u8, ConstU32<128>>,
}

/// A tender of the past, kept for reference. It has no stages and nothing can be done on it.
#[frame_support::stored]
pub struct HistoricalRecord {
	/// SHA-256 of the release as it was found.
	pub sha256: H256,
	/// What the import found in it.
	pub findings: Findings,
	/// The agency that imported it.
	pub imported_by: AgencyId,
	/// When.
	pub imported_at: Moment,
}
