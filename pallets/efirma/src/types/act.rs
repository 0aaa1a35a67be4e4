use crate::Refusal;
use alloc::{collections::BTreeSet, vec::Vec};
use cadena_primitives::{
	AccountId, Calendar, CertificateNumber, EfirmaSignature, Moment, SetAt, Signatory, Term,
};
use codec::{Decode, DecodeWithMemTracking, Encode, MaxEncodedLen};
use frame_support::{BoundedVec, traits::ConstU32};
use scale_info::TypeInfo;
use sp_core::H256;

/// Most signatories of an act.
pub const MOST_SIGNATORIES: u32 = 16;

/// The place of a signatory in an act, from 0.
pub type SlotIndex = u8;

/// The media type of a document (RFC 6838), such as `application/pdf`.
pub type MediaType = BoundedVec<u8, ConstU32<64>>;

/// A norm by its short name, such as `LGTOC 231-II`, in UTF-8.
pub type Norm = BoundedVec<u8, ConstU32<64>>;

/// Longest that an act waits for signatures.
pub const LONGEST_TERM: Term = Term::years(1);

/// How long a signed act is kept at least (CCom art. 49, NOM-151).
pub const RETENTION: Term = Term::years(10);

/// The norm by which an act is signed electronically.
#[frame_support::stored]
pub enum LegalBasis {
	/// An act before or by the federal administration (LFEA arts. 2-I, 3 and 7). Tax, customs and finance are excluded (art.
	/// 4).
	FederalAdministration,
	/// An act of commerce (CCom arts. 89-114), to which LFEA art. 4 refers.
	Commerce,
	/// What another law provides.
	Norm(Norm),
}

/// In which order signatories sign.
#[frame_support::stored]
#[derive(Copy)]
pub enum SigningOrder {
	/// In any.
	Any,
	/// As they are listed.
	Listed,
}

/// What is signed, by whom and until when.
#[frame_support::stored]
pub struct Terms {
	/// SHA-256 of the document.
	pub document: H256,
	/// What kind of document it is.
	pub media_type: MediaType,
	/// By which norm it is signed so.
	pub basis: LegalBasis,
	/// Who signs.
	pub signatories: BoundedVec<Signatory, ConstU32<MOST_SIGNATORIES>>,
	/// In which order.
	pub order: SigningOrder,
	/// The last moment to sign, but for interruptions since the act was opened.
	pub deadline: Moment,
}

impl Terms {
	/// Refuses terms on which nobody could sign.
	pub fn validate(&self, now: Moment, calendar: &Calendar) -> Result<(), Refusal> {
		if self.signatories.is_empty() {
			return Err(Refusal::NoSignatories);
		}
		let different: BTreeSet<_> = self.signatories.iter().map(Encode::encode).collect();
		if different.len() != self.signatories.len() {
			return Err(Refusal::SignatoryTwice);
		}
		if !is_media_type(&self.media_type) {
			return Err(Refusal::UnsoundMediaType);
		}
		if let LegalBasis::Norm(norm) = &self.basis
			&& (norm.is_empty() || core::str::from_utf8(norm).is_err())
		{
			return Err(Refusal::UnsoundNorm);
		}
		if self.deadline <= now || self.deadline >= calendar.term_end(now, LONGEST_TERM) {
			return Err(Refusal::DeadlineOutOfRange);
		}
		Ok(())
	}

	/// What each signatory of the act of this number signs, within a statement of the purpose `act`.
	pub fn content(&self, act: u32) -> Vec<u8> {
		(act, self).encode()
	}
}

fn is_media_type(bytes: &[u8]) -> bool {
	let name = |part: &[u8]| {
		let allowed = |byte: &u8| byte.is_ascii_alphanumeric() || b"!#$&-^_.+".contains(byte);
		!part.is_empty() && part.iter().all(allowed)
	};
	let mut parts = bytes.split(|byte| *byte == b'/');
	matches!((parts.next(), parts.next(), parts.next()), (Some(kind), Some(subtype), None) if name(kind) && name(subtype))
}

/// A signature that was put to an act.
#[frame_support::stored]
pub struct Signed {
	/// By which certificate.
	pub certificate: CertificateNumber,
	/// The signature.
	pub signature: EfirmaSignature,
	/// When.
	pub at: Moment,
}

/// Where an act stands.
#[frame_support::stored]
pub enum State {
	/// It waits for signatures, until its deadline.
	Open,
	/// All have signed.
	Complete {
		/// When the last did.
		at: Moment,
		/// SHA-256 of the constancia of conservation (*constancia de conservación*, CCom art. 49, NOM-151), when there is one.
		conservation: Option<H256>,
	},
	/// A signatory refused.
	Refused {
		/// Which.
		slot: SlotIndex,
		/// When.
		at: Moment,
		/// SHA-256 of the reasons.
		reasons: H256,
	},
}

/// A signing act: a document that one or more sign.
#[derive(Clone, Debug, Decode, DecodeWithMemTracking, Encode, Eq, MaxEncodedLen, PartialEq, TypeInfo)]
pub struct SigningAct<Ticket> {
	/// Who opened it.
	pub opener: AccountId,
	/// When.
	pub opened_at: SetAt,
	/// What is signed, by whom and until when.
	pub terms: Terms,
	/// The signatures, each at its signatory's place.
	pub signatures: BoundedVec<Option<Signed>, ConstU32<MOST_SIGNATORIES>>,
	/// Where it stands.
	pub state: State,
	/// What holds the opener's deposit; none of an officer's or person's.
	pub ticket: Option<Ticket>,
}

impl<Ticket> SigningAct<Ticket> {
	/// An act that waits for its first signature, without a deposit.
	pub fn open(opener: AccountId, terms: Terms, now: Moment, calendar: &Calendar) -> Result<Self, Refusal> {
		terms.validate(now, calendar)?;
		let signatures = terms.signatories.iter().map(|_| None).collect::<Vec<_>>();
		let signatures = signatures.try_into().map_err(|_| Refusal::SignatoryTwice)?;
		Ok(Self {
			opener,
			opened_at: calendar.set_at(now),
			terms,
			signatures,
			state: State::Open,
			ticket: None,
		})
	}

	/// The last moment to sign.
	pub fn closes_at(&self, calendar: &Calendar) -> Moment {
		calendar.moved(self.opened_at, self.terms.deadline)
	}

	/// Who is to sign at a place, if they still may and it is their turn.
	pub fn due(&self, slot: SlotIndex, now: Moment, calendar: &Calendar) -> Result<&Signatory, Refusal> {
		let signatory = self.awaited(slot, now, calendar)?;
		let earlier = self.signatures.iter().take(usize::from(slot));
		if self.terms.order == SigningOrder::Listed && earlier.clone().any(Option::is_none) {
			return Err(Refusal::OutOfTurn);
		}
		Ok(signatory)
	}

	/// Who is to sign at a place, if they still may.
	pub fn awaited(&self, slot: SlotIndex, now: Moment, calendar: &Calendar) -> Result<&Signatory, Refusal> {
		self.ensure_open(now, calendar)?;
		let place = usize::from(slot);
		let signatory = self.terms.signatories.get(place).ok_or(Refusal::NoSuchSlot)?;
		match self.signatures.get(place) {
			Some(None) => Ok(signatory),
			_ => Err(Refusal::AlreadySigned),
		}
	}

	/// Puts a signature at its place. Returns whether all have signed.
	pub fn sign(&mut self, slot: SlotIndex, signed: Signed, calendar: &Calendar) -> Result<bool, Refusal> {
		self.due(slot, signed.at, calendar)?;
		let at = signed.at;
		*self.signatures.get_mut(usize::from(slot)).ok_or(Refusal::NoSuchSlot)? = Some(signed);
		let complete = self.signatures.iter().all(Option::is_some);
		if complete {
			self.state = State::Complete { at, conservation: None };
		}
		Ok(complete)
	}

	/// Ends the act for all: a signatory does not sign.
	pub fn refuse(
		&mut self,
		slot: SlotIndex,
		reasons: H256,
		now: Moment,
		calendar: &Calendar,
	) -> Result<(), Refusal> {
		self.awaited(slot, now, calendar)?;
		self.state = State::Refused { slot, at: now, reasons };
		Ok(())
	}

	/// Notes the constancia of conservation of a complete act, once.
	pub fn conserve(&mut self, constancia: H256) -> Result<(), Refusal> {
		match &mut self.state {
			State::Complete { conservation: conservation @ None, .. } => {
				*conservation = Some(constancia);
				Ok(())
			}
			State::Complete { .. } => Err(Refusal::NothingChanges),
			_ => Err(Refusal::NotComplete),
		}
	}

	/// Refuses while the record must stay: until it came to nothing, or for ten years after the last signature.
	pub fn ensure_discardable(&self, now: Moment, calendar: &Calendar) -> Result<(), Refusal> {
		let over = match self.state {
			State::Open => now > self.closes_at(calendar),
			State::Refused { .. } => true,
			State::Complete { at, .. } => now >= calendar.term_end(at, RETENTION),
		};
		if over { Ok(()) } else { Err(Refusal::StillKept) }
	}

	fn ensure_open(&self, now: Moment, calendar: &Calendar) -> Result<(), Refusal> {
		match self.state {
			State::Open if now <= self.closes_at(calendar) => Ok(()),
			State::Open => Err(Refusal::DeadlineOver),
			State::Complete { .. } => Err(Refusal::AlreadySigned),
			State::Refused { .. } => Err(Refusal::WasRefused),
		}
	}
}
