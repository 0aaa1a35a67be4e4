//! Bids and their seals.
//!
//! An offer is encrypted under a key that is the exclusive or of three random *pieces*. Opener `i` gets the two pieces
//! other than `i`, encrypted to its key for this tender; so any two openers know all three pieces and no single one does
//! (replicated two-of-three secret sharing). The bid carries the hash of every piece, so that a false piece is refused
//! by anyone, and every pair of openers finds the same key.

use super::call::{Clause, OpenerRole};
use crate::refusal::Refusal;
use cadena_primitives::{AccountId, Balance, Centavos, Moment, TenderId};
use chacha20poly1305::{
	ChaCha20Poly1305, Key, Nonce,
	aead::{Aead, KeyInit, Payload},
};
use codec::{DecodeAll, Encode};
use sp_core::H256;
use sp_io::hashing::blake2_256;

pub use cadena_primitives::ballots::BidIndex;

/// One of the three random parts of a bid's key.
pub type Piece = [u8; 32];

/// Bytes of an offer: all offers are as long, so that a sealed one tells nothing.
const OFFER_LENGTH: usize = 85;
const TAG_LENGTH: usize = 16;
/// Bytes of an encrypted offer.
pub const CIPHERTEXT_LENGTH: usize = OFFER_LENGTH + TAG_LENGTH;
/// Bytes of two pieces in a libsodium sealed box: 48 more than the pieces.
const SEALED_PIECES_LENGTH: usize = 112;

/// The two pieces of one opener in a sealed box (X25519, XSalsa20-Poly1305) to its key.
pub type SealedPieces = [u8; SEALED_PIECES_LENGTH];

/// What a bidder declares of the law's social grounds (art. 18-III), under oath to tell the truth.
#[frame_support::stored]
#[derive(Copy, Default)]
pub struct SocialClaims {
	/// Persons with disability, or 5 % of the staff (a).
	pub disability: bool,
	/// Mipyme, cooperative or social sector of the economy (b). It also decides ties (art. 48).
	pub social_sector: bool,
	/// Policies of gender equality (c).
	pub gender: bool,
	/// Policy of business integrity (d).
	pub integrity: bool,
	/// Certificate of environmental audit (e).
	pub environment: bool,
}

/// An offer (*proposición*, art. 45): what the seal hides until the opening.
#[frame_support::stored]
pub struct Offer {
	/// The price, in centavos.
	pub price: Centavos,
	/// SHA-256 of the technical proposal.
	pub technical: H256,
	/// The social grounds that the bidder claims.
	pub claims: SocialClaims,
	/// Random bytes, without which low-entropy offers could be guessed from the commitment.
	pub salt: [u8; 32],
}

/// What a seal is bound to: nobody else's, no other tender's and no other chain's.
#[derive(Clone, Debug, Encode)]
pub struct SealContext {
	/// The hash of the chain's first block.
	pub genesis: H256,
	/// The tender.
	pub tender: TenderId,
	/// The bidder.
	pub bidder: AccountId,
}

/// What the chain holds of a sealed bid (*sobre digital*, art. 45).
#[frame_support::stored]
pub struct Envelope {
	/// The offer's [commitment](SealContext::commitment).
	pub commitment: H256,
	/// The offer under the exclusive or of the three pieces: ChaCha20-Poly1305, nonce 0, the context as associated data.
	pub ciphertext: [u8; CIPHERTEXT_LENGTH],
	/// BLAKE2b-256 of each piece.
	pub piece_hashes: [H256; 3],
	/// For each opener, the two pieces other than its own number, in ascending order.
	pub sealed_pieces: [SealedPieces; 3],
}

/// Why an officer or the chain discards a bid (*desechamiento*, art. 49-I).
#[frame_support::stored]
pub enum DiscardGround {
	/// What the openers found does not match the bid's own commitment. Found by the chain, never by an officer.
	SealMismatch,
	/// It breaks a point of the call.
	BreaksCall(Clause),
	/// The bidders are linked by a common partner (art. 71-VIII): all of their bids fall.
	LinkedBidders,
	/// The bidder is in another of the situations of art. 71, given by its fraction.
	BarredByArticle71(u8),
	/// The bidder agreed with others to raise the price (art. 40-XVIII).
	Collusion,
}

/// Where a bid stands.
#[expect(clippy::large_enum_variant, reason = "a record of storage: one is in memory at a time")]
#[frame_support::stored]
pub enum BidStatus {
	/// Sealed, with the pieces that openers have revealed.
	Sealed {
		/// What the chain holds of it.
		envelope: Envelope,
		/// The revealed pieces.
		revealed: [Option<Piece>; 3],
	},
	/// Opened and admitted to evaluation.
	Opened {
		/// The offer.
		offer: Offer,
		/// The claims that the agency found unproven.
		refused_claims: SocialClaims,
	},
	/// Withdrawn before the opening; its bidder may bid again in its place.
	Withdrawn,
	/// Discarded.
	Discarded {
		/// Why.
		ground: DiscardGround,
		/// The offer and refused claims, when it was opened.
		opened: Option<(Offer, SocialClaims)>,
	},
}

/// A bid.
#[frame_support::stored]
pub struct Bid {
	/// Who bids.
	pub bidder: AccountId,
	/// When it was last sealed.
	pub sealed_at: Moment,
	/// The commitment under which it was sealed.
	pub commitment: H256,
	/// Where it stands.
	pub status: BidStatus,
	/// The deposit held, returned when the bid is opened, withdrawn or reclaimed.
	pub deposit: Balance,
}

/// What came of revealing pieces.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Opening {
	/// Pieces are still missing.
	Waiting,
	/// The offer was found and matches its commitment.
	Opened,
	/// What was found does not match: the bid is discarded, by the bidder's fault.
	Mismatched,
}

impl SealContext {
	/// The commitment to an offer: BLAKE2b-256 over a domain tag, this context and the offer.
	pub fn commitment(&self, offer: &Offer) -> H256 {
		H256(blake2_256(&(b"cadena/bid", self, offer).encode()))
	}

	/// Encrypts an offer under three random pieces.
	pub fn encrypt(&self, offer: &Offer, pieces: &[Piece; 3]) -> Option<[u8; CIPHERTEXT_LENGTH]> {
		let offer = offer.encode();
		let context = self.encode();
		let sealed = cipher(pieces).encrypt(&Nonce::default(), Payload { msg: &offer, aad: &context });
		sealed.ok()?.try_into().ok()
	}

	/// Decrypts an offer; `None` when it was not sealed under these pieces and this context.
	pub fn decrypt(&self, ciphertext: &[u8; CIPHERTEXT_LENGTH], pieces: &[Piece; 3]) -> Option<Offer> {
		let context = self.encode();
		let opened = cipher(pieces).decrypt(&Nonce::default(), Payload { msg: ciphertext, aad: &context });
		Offer::decode_all(&mut opened.ok()?.as_slice()).ok()
	}
}

fn cipher(pieces: &[Piece; 3]) -> ChaCha20Poly1305 {
	let [a, b, c] = pieces;
	let mut key = Key::default();
	for (byte, ((a, b), c)) in key.iter_mut().zip(a.iter().zip(b).zip(c)) {
		*byte = a ^ b ^ c;
	}
	ChaCha20Poly1305::new(&key)
}

impl OpenerRole {
	/// The two pieces that this opener holds.
	pub fn holds(self) -> [usize; 2] {
		match self {
			OpenerRole::Contracting => [1, 2],
			OpenerRole::Oversight => [0, 2],
			OpenerRole::Witness => [0, 1],
		}
	}
}

impl Envelope {
	fn matches(&self, at: usize, piece: &Piece) -> bool {
		self.piece_hashes.get(at).is_some_and(|hash| hash.0 == blake2_256(piece))
	}
}

impl Bid {
	/// A bid just sealed.
	pub fn sealed(bidder: AccountId, at: Moment, envelope: Envelope, deposit: Balance) -> Self {
		let commitment = envelope.commitment;
		let status = BidStatus::Sealed { envelope, revealed: [None; 3] };
		Self { bidder, sealed_at: at, commitment, status, deposit }
	}

	/// Withdraws the bid (art. 35).
	pub fn withdraw(&mut self) -> Result<(), Refusal> {
		if !matches!(self.status, BidStatus::Sealed { .. }) {
			return Err(Refusal::NoSuchBid);
		}
		self.status = BidStatus::Withdrawn;
		Ok(())
	}

	/// Whether it takes part: it was not withdrawn.
	pub fn stands(&self) -> bool {
		!matches!(self.status, BidStatus::Withdrawn)
	}

	/// Opens the bid with the offer that its bidder presents.
	pub fn open(&mut self, context: &SealContext, offer: Offer) -> Result<(), Refusal> {
		if !matches!(self.status, BidStatus::Sealed { .. }) {
			return Err(Refusal::BidNotOpenable);
		}
		if context.commitment(&offer) != self.commitment {
			return Err(Refusal::SealMismatch);
		}
		self.status = BidStatus::Opened { offer, refused_claims: SocialClaims::default() };
		Ok(())
	}

	/// Takes the pieces of an opener, and opens or discards the bid when all three are known.
	pub fn reveal(
		&mut self,
		role: OpenerRole,
		pieces: [Piece; 2],
		context: &SealContext,
	) -> Result<Opening, Refusal> {
		let BidStatus::Sealed { envelope, revealed } = &mut self.status else {
			return Err(Refusal::BidNotOpenable);
		};
		let held = role.holds();
		if !held.iter().zip(&pieces).all(|(at, piece)| envelope.matches(*at, piece)) {
			return Err(Refusal::PieceMismatch);
		}
		for (at, piece) in held.into_iter().zip(pieces) {
			if let Some(slot) = revealed.get_mut(at) {
				*slot = Some(piece);
			}
		}
		let [Some(a), Some(b), Some(c)] = *revealed else {
			return Ok(Opening::Waiting);
		};
		let found = context
			.decrypt(&envelope.ciphertext, &[a, b, c])
			.filter(|offer| context.commitment(offer) == self.commitment);
		Ok(match found {
			Some(offer) => {
				self.status = BidStatus::Opened { offer, refused_claims: SocialClaims::default() };
				Opening::Opened
			}
			None => {
				self.status = BidStatus::Discarded { ground: DiscardGround::SealMismatch, opened: None };
				Opening::Mismatched
			}
		})
	}

	/// Discards an opened bid on an officer's ground.
	pub fn discard(&mut self, ground: DiscardGround) -> Result<(), Refusal> {
		match (&self.status, &ground) {
			(BidStatus::Opened { .. }, DiscardGround::SealMismatch) => Err(Refusal::GroundNotMet),
			(BidStatus::Opened { offer, refused_claims }, _) => {
				let opened = Some((offer.clone(), *refused_claims));
				self.status = BidStatus::Discarded { ground, opened };
				Ok(())
			}
			_ => Err(Refusal::BidNotOpenable),
		}
	}

	/// Admits a bid again that an officer had discarded, as when a challenge is upheld.
	pub fn readmit(&mut self) -> Result<(), Refusal> {
		match &self.status {
			BidStatus::Discarded { opened: Some((offer, refused_claims)), .. } => {
				self.status = BidStatus::Opened { offer: offer.clone(), refused_claims: *refused_claims };
				Ok(())
			}
			_ => Err(Refusal::BidNotOpenable),
		}
	}

	/// Refuses claims that the bidder did not prove.
	pub fn refuse_claims(&mut self, claims: SocialClaims) -> Result<(), Refusal> {
		match &mut self.status {
			BidStatus::Opened { refused_claims, .. } => {
				*refused_claims = claims;
				Ok(())
			}
			_ => Err(Refusal::BidNotOpenable),
		}
	}

	/// The offer and refused claims of a bid in evaluation.
	pub fn admitted(&self) -> Option<(&Offer, &SocialClaims)> {
		match &self.status {
			BidStatus::Opened { offer, refused_claims } => Some((offer, refused_claims)),
			_ => None,
		}
	}
}

impl SocialClaims {
	/// The claims that stand after some are refused.
	pub fn without(&self, refused: &SocialClaims) -> SocialClaims {
		SocialClaims {
			disability: self.disability && !refused.disability,
			social_sector: self.social_sector && !refused.social_sector,
			gender: self.gender && !refused.gender,
			integrity: self.integrity && !refused.integrity,
			environment: self.environment && !refused.environment,
		}
	}
}

#[cfg(test)]
mod tests {
	use super::*;
	use codec::MaxEncodedLen;

	const PIECES: [Piece; 3] = [[1; 32], [2; 32], [4; 32]];

	fn context() -> SealContext {
		SealContext { genesis: H256::repeat_byte(9), tender: 3, bidder: AccountId::new([5; 32]) }
	}

	fn offer(price: Centavos) -> Offer {
		Offer { price, technical: H256::zero(), claims: SocialClaims::default(), salt: [7; 32] }
	}

	fn bid(committed: &Offer, encrypted: &Offer) -> Bid {
		let envelope = Envelope {
			commitment: context().commitment(committed),
			ciphertext: context().encrypt(encrypted, &PIECES).expect("an offer has one length"),
			piece_hashes: PIECES.map(|piece| H256(blake2_256(&piece))),
			sealed_pieces: [[0; SEALED_PIECES_LENGTH]; 3],
		};
		Bid::sealed(context().bidder, 0, envelope, 0)
	}

	fn held(role: OpenerRole) -> [Piece; 2] {
		role.holds().map(|at| PIECES[at])
	}

	#[test]
	fn every_offer_has_the_same_length() {
		assert_eq!(offer(1).encode().len(), OFFER_LENGTH);
		assert_eq!(offer(u128::MAX).encode().len(), OFFER_LENGTH);
		assert_eq!(Offer::max_encoded_len(), OFFER_LENGTH);
	}

	#[test]
	fn any_two_openers_open_a_bid_and_none_alone() {
		use OpenerRole::*;
		for (first, second) in [(Contracting, Oversight), (Oversight, Witness), (Witness, Contracting)] {
			let mut bid = bid(&offer(5), &offer(5));
			assert_eq!(bid.reveal(first, held(first), &context()), Ok(Opening::Waiting));
			assert_eq!(
				bid.reveal(first, held(first), &context()),
				Ok(Opening::Waiting),
				"again changes nothing"
			);
			assert_eq!(bid.reveal(second, held(second), &context()), Ok(Opening::Opened));
			assert_eq!(bid.admitted().map(|(offer, _)| offer.price), Some(5));
		}
	}

	#[test]
	fn a_bid_that_does_not_match_its_seal_is_discarded() {
		let mut bid = bid(&offer(5), &offer(4));
		bid.reveal(OpenerRole::Witness, held(OpenerRole::Witness), &context()).expect("true pieces");
		let found = bid.reveal(OpenerRole::Oversight, held(OpenerRole::Oversight), &context());
		assert_eq!(found, Ok(Opening::Mismatched));
		assert!(matches!(
			bid.status,
			BidStatus::Discarded { ground: DiscardGround::SealMismatch, opened: None }
		));
		assert_eq!(bid.readmit(), Err(Refusal::BidNotOpenable), "nothing can bring it back");
	}

	#[test]
	fn false_pieces_are_refused_and_change_nothing() {
		let mut bid = bid(&offer(5), &offer(5));
		let before = bid.clone();
		let garbage = bid.reveal(OpenerRole::Witness, [[9; 32], PIECES[1]], &context());
		assert_eq!(garbage, Err(Refusal::PieceMismatch));
		let swapped = bid.reveal(OpenerRole::Witness, held(OpenerRole::Oversight), &context());
		assert_eq!(swapped, Err(Refusal::PieceMismatch));
		assert_eq!(bid, before);
	}

	#[test]
	fn the_bidder_opens_alone_and_only_with_the_same_bytes() {
		let mut bid = bid(&offer(5), &offer(5));
		assert_eq!(bid.open(&context(), offer(4)), Err(Refusal::SealMismatch));
		assert_eq!(bid.open(&context(), offer(5)), Ok(()));
		assert_eq!(bid.open(&context(), offer(5)), Err(Refusal::BidNotOpenable));
		let late = bid.reveal(OpenerRole::Witness, held(OpenerRole::Witness), &context());
		assert_eq!(late, Err(Refusal::BidNotOpenable));
	}

	#[test]
	fn a_seal_is_bound_to_chain_tender_and_bidder() {
		let others = [
			SealContext { genesis: H256::zero(), ..context() },
			SealContext { tender: 4, ..context() },
			SealContext { bidder: AccountId::new([6; 32]), ..context() },
		];
		let ciphertext = context().encrypt(&offer(5), &PIECES).expect("an offer has one length");
		for other in others {
			assert_ne!(other.commitment(&offer(5)), context().commitment(&offer(5)));
			assert_eq!(other.decrypt(&ciphertext, &PIECES), None);
		}
	}

	#[test]
	fn an_officer_discards_on_a_ground_of_their_own_and_may_readmit() {
		let mut bid = bid(&offer(5), &offer(5));
		assert_eq!(bid.discard(DiscardGround::LinkedBidders), Err(Refusal::BidNotOpenable), "still sealed");
		bid.open(&context(), offer(5)).expect("matches");
		assert_eq!(bid.discard(DiscardGround::SealMismatch), Err(Refusal::GroundNotMet));
		assert_eq!(bid.discard(DiscardGround::LinkedBidders), Ok(()));
		assert_eq!(bid.admitted(), None);
		assert_eq!(bid.readmit(), Ok(()));
		assert!(bid.admitted().is_some());
	}

	#[test]
	fn refused_claims_do_not_stand() {
		let all = SocialClaims {
			disability: true,
			social_sector: true,
			gender: true,
			integrity: true,
			environment: true,
		};
		let refused = SocialClaims { gender: true, ..Default::default() };
		assert_eq!(all.without(&refused), SocialClaims { gender: false, ..all });
	}
}
