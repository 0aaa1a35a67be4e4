//! Tenders on which ballots are taken are those that the test calls, all at the stage that it sets.

use super::account;
use cadena_primitives::{
	AccountId, Moment, TenderId,
	ballots::{BallotStage, Balloting, BidIndex, BidSet, OutcomeLookup, TenderLookup},
};
use frame_support::parameter_types;

parameter_types! {
	/// What may be said now.
	pub static Stage: BallotStage = BallotStage::Opening;
	/// The opened bids.
	pub static Opened: BidSet = BidSet(0);
	/// Until when outcomes are graded.
	pub static GradedUntil: Option<Moment> = None;
	/// Whether no challenge is pending.
	pub static IsFinal: bool = true;
	/// Whether ballots are taken for longer.
	pub static IsExtended: bool = false;
	/// Who bids or evaluates.
	pub static Party: Option<u8> = None;
	/// Who acted for a bidder.
	pub static ActedForBidder: Option<u8> = None;
	static Called: Vec<TenderId> = Vec::new();
	static Common: Option<Balloting> = None;
	static Awarded: Option<BidIndex> = None;
	static Disclosed: Vec<TenderId> = Vec::new();
	static Lapsed: Vec<TenderId> = Vec::new();
}

/// The tenders of a test.
pub struct MockTenders;

impl MockTenders {
	/// Calls these tenders, which differ by their numbers alone, and no others.
	pub fn begin(tenders: impl IntoIterator<Item = TenderId>, common: Balloting, awarded: Option<BidIndex>) {
		Stage::set(common.stage);
		Opened::set(common.opened);
		GradedUntil::set(None);
		IsFinal::set(common.is_final);
		IsExtended::set(common.is_extended);
		Party::set(None);
		ActedForBidder::set(None);
		Called::set(tenders.into_iter().collect());
		Common::set(Some(common));
		Awarded::set(awarded);
		Disclosed::set(Vec::new());
		Lapsed::set(Vec::new());
	}

	/// The tenders of which a ballot was disclosed.
	pub fn disclosed() -> Vec<TenderId> {
		Disclosed::get()
	}

	/// The tenders of which it was noted that no award came.
	pub fn lapsed() -> Vec<TenderId> {
		Lapsed::get()
	}
}

impl TenderLookup for MockTenders {
	fn balloting(tender: TenderId) -> Option<Balloting> {
		let common = Common::get().filter(|_| Called::get().contains(&tender))?;
		Some(Balloting {
			stage: Stage::get(),
			is_final: IsFinal::get(),
			is_extended: IsExtended::get(),
			opened: Opened::get(),
			..common
		})
	}

	fn is_party(_: TenderId, account: &AccountId) -> bool {
		Party::get().is_some_and(|party| *account == self::account(party))
	}

	fn acted_for_bidder(_: TenderId, account: &AccountId) -> bool {
		ActedForBidder::get().is_some_and(|by| *account == self::account(by))
	}

	fn note_disclosed(tender: TenderId) {
		Disclosed::mutate(|all| all.push(tender));
	}

	fn note_lapsed(tender: TenderId) {
		Lapsed::mutate(|all| all.push(tender));
	}

	fn awarded_bid(_: TenderId) -> Option<BidIndex> {
		Awarded::get()
	}
}

impl OutcomeLookup for MockTenders {
	fn graded_until(_: TenderId) -> Option<Moment> {
		GradedUntil::get()
	}
}
