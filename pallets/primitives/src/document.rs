use alloc::vec::Vec;
use frame_support::{BoundedVec, traits::ConstU32};
use sp_core::H256;

/// Where a document may be fetched: a URI of at most 128 bytes.
pub type Locator = BoundedVec<u8, ConstU32<128>>;

/// A document that stays outside the chain, which holds its fingerprint only.
#[frame_support::stored]
pub struct Document {
	/// SHA-256 of the document's bytes.
	pub sha256: H256,
	/// Where it is published, when it is.
	pub locator: Option<Locator>,
}

impl Document {
	/// A document known by its hash alone.
	pub fn unpublished(sha256: H256) -> Self {
		Self { sha256, locator: None }
	}

	/// A document and the URI that serves it; `None` when the URI is longer than a [`Locator`].
	pub fn published(sha256: H256, uri: Vec<u8>) -> Option<Self> {
		Some(Self { sha256, locator: Some(uri.try_into().ok()?) })
	}
}
