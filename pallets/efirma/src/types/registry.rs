use crate::{
	Refusal,
	certificate::{HOLDER_KEY, ISSUER_KEY, X509, is_modulus},
};
use alloc::vec::Vec;
use cadena_primitives::{
	AccountId, AgencyId, Calendar, CertificateNumber, CurpTag, Moment, PersonId, Rfc, Signatory, Term,
	efirma::statement,
};
use codec::{Decode, DecodeWithMemTracking, Encode, MaxEncodedLen};
use frame_support::{BoundedVec, traits::ConstU32};
use scale_info::TypeInfo;
use sp_core::H256;

/// A trusted certification authority, numbered from 0 in the order of admission.
pub type IssuerId = u32;

/// The modulus of an authority's RSA key, of 256 to 512 bytes. The exponent is 65,537.
pub type IssuerKey = BoundedVec<u8, ConstU32<512>>;

/// The common name of an authority, in UTF-8.
pub type IssuerName = BoundedVec<u8, ConstU32<128>>;

/// The modulus of a holder's RSA key of 2,048 bits. The exponent is 65,537.
pub type HolderKey = [u8; HOLDER_KEY];

/// The most that a certificate is valid (LFEA art. 20).
pub const LONGEST_VALIDITY: Term = Term::years(4);

/// How long a certificate that moved to another account stays there at least.
pub const LEAST_BINDING: Term = Term::hours(72);

/// How long after its publication a revocation of a registered certificate can be recorded: the authority publishes every day, and
/// what a month did not bring is no routine. It bounds how far back one officer reaches into what was signed.
pub const LATEST_RECORD: Term = Term::natural(30);

/// From when to when a certificate is valid (*vigencia*, LFEA art. 17-IV), both moments included.
#[frame_support::stored]
#[derive(Copy)]
pub struct Validity {
	/// The first moment.
	pub not_before: Moment,
	/// The last moment.
	pub not_after: Moment,
}

impl Validity {
	/// Refuses a moment outside.
	pub fn ensure_contains(&self, at: Moment) -> Result<(), Refusal> {
		if at < self.not_before {
			Err(Refusal::NotYetValid)
		} else if at > self.not_after {
			Err(Refusal::Expired)
		} else {
			Ok(())
		}
	}

	/// Refuses a holder's validity of more than four years (LFEA art. 20), or that ends before it begins.
	pub fn ensure_lawful(&self, calendar: &Calendar) -> Result<(), Refusal> {
		let end = calendar.term_end(self.not_before, LONGEST_VALIDITY);
		if self.not_before <= self.not_after && self.not_after < end {
			Ok(())
		} else {
			Err(Refusal::ValidityOutOfRange)
		}
	}
}

/// A trusted authority that issues certificates (*autoridad certificadora*, LFEA art. 23), by one of its own certificates.
#[frame_support::stored]
pub struct Issuer {
	/// Its common name.
	pub name: IssuerName,
	/// SHA-256 of its name in DER: certificates that it issued name it so.
	pub subject: H256,
	/// SHA-256 of its certificate in DER.
	pub certificate: H256,
	/// Its key.
	pub key: IssuerKey,
	/// Until when it may issue.
	pub validity: Validity,
	/// Since when nothing more is registered under it, if ever.
	pub retired_at: Option<Moment>,
}

impl Issuer {
	/// Reads an authority's certificate. Whether to trust it is governance's to decide: its own issuer is not looked for.
	pub fn read(der: &[u8]) -> Result<Self, Refusal> {
		let certificate = X509::read(der)?;
		certificate.ensure_signs_certificates()?;
		let key = certificate.modulus()?;
		if key.len() < HOLDER_KEY || key.len() > ISSUER_KEY || !is_modulus(&key) {
			return Err(Refusal::WrongKeySize);
		}
		let name = certificate.common_name()?.unwrap_or_default().into_bytes();
		Ok(Self {
			name: name.try_into().map_err(|_| Refusal::UnsoundSubject)?,
			subject: certificate.subject_name()?.into(),
			certificate: sp_io::hashing::sha2_256(der).into(),
			key: key.try_into().map_err(|_| Refusal::WrongKeySize)?,
			validity: certificate.validity()?,
			retired_at: None,
		})
	}

	/// Refuses unless certificates may be registered under it now.
	pub fn ensure_open(&self, now: Moment) -> Result<(), Refusal> {
		if self.retired_at.is_some() {
			return Err(Refusal::IssuerRetired);
		}
		self.validity.ensure_contains(now).map_err(|_| Refusal::IssuerExpired)
	}

	/// Stops new registrations. What was registered stays.
	pub fn retire(&mut self, now: Moment) -> Result<(), Refusal> {
		if self.retired_at.is_some() {
			return Err(Refusal::IssuerRetired);
		}
		self.retired_at = Some(now);
		Ok(())
	}
}

/// Whom an officer says that a certificate is of.
#[frame_support::stored]
pub enum Claim {
	/// The person of a CURP's tag, which RENAPO computes.
	NaturalPerson(CurpTag),
	/// A company or institution.
	LegalPerson {
		/// Its tax key, which is public.
		rfc: Rfc,
		/// The tag of its representative's CURP, when it is known.
		representative: Option<CurpTag>,
	},
}

/// Whose certificate it is (*titular*). No name, and no tax key of a natural person, for it holds their initials and birth
/// date.
#[frame_support::stored]
pub enum Holder {
	/// An enrolled person.
	NaturalPerson(PersonId),
	/// A company or institution.
	LegalPerson {
		/// Its tax key.
		rfc: Rfc,
		/// The tag of its representative's CURP, when an officer gave it.
		representative: Option<CurpTag>,
	},
}

/// Who vouches for a record.
#[frame_support::stored]
#[derive(Copy)]
pub enum Source {
	/// An officer of this agency, who verified the certificate.
	TaxAuthority(AgencyId),
	/// The chain, which verified the published certificate. Of a natural person, that the CURP is the signer's own was not
	/// compared.
	Chain,
}

/// What is registered of a certificate.
#[derive(Clone, Debug, Decode, DecodeWithMemTracking, Encode, Eq, MaxEncodedLen, PartialEq, TypeInfo)]
pub struct Registration<Whom> {
	/// The authority that issued it.
	pub issuer: IssuerId,
	/// Its number.
	pub number: CertificateNumber,
	/// Whose it is.
	pub holder: Whom,
	/// Its key.
	pub key: HolderKey,
	/// From when to when.
	pub validity: Validity,
}

impl<Whom> Registration<Whom> {
	/// Refuses what cannot be a certificate that is valid now (LFEA art. 9-I).
	pub fn validate(&self, now: Moment, calendar: &Calendar) -> Result<(), Refusal> {
		if !self.number.is_sound() {
			return Err(Refusal::UnsoundNumber);
		}
		if !is_modulus(&self.key) {
			return Err(Refusal::WrongKeySize);
		}
		self.validity.ensure_lawful(calendar)?;
		self.validity.ensure_contains(now)
	}

	/// The same of another holder.
	pub fn of<Other>(self, holder: Other) -> Registration<Other> {
		let Self { issuer, number, key, validity, .. } = self;
		Registration { issuer, number, holder, key, validity }
	}
}

/// Why a certificate counts at a moment, or does not.
#[frame_support::stored]
#[derive(Copy)]
pub enum Status {
	/// It does.
	Valid,
	/// Its validity had not begun.
	NotYetValid,
	/// Its validity was over.
	Expired,
	/// Its revocation was published by then (CFF art. 17-H).
	Revoked,
	/// Its holder had blocked it here.
	Blocked,
}

impl Status {
	/// Refuses one that does not count.
	pub fn ensure_valid(self) -> Result<(), Refusal> {
		match self {
			Self::Valid => Ok(()),
			Self::NotYetValid => Err(Refusal::NotYetValid),
			Self::Expired => Err(Refusal::Expired),
			Self::Revoked => Err(Refusal::Revoked),
			Self::Blocked => Err(Refusal::Blocked),
		}
	}
}

/// A revocation (LFEA art. 19, CFF art. 17-H).
#[frame_support::stored]
#[derive(Copy)]
pub struct Revocation {
	/// The date and hour at which the authority published it: from then on it counts.
	pub published_at: Moment,
	/// When it was recorded here. What was signed between the two is flagged.
	pub recorded_at: Moment,
}

/// A registered certificate of e.firma (*certificado digital*, LFEA art. 17).
#[frame_support::stored]
pub struct SigningCertificate {
	/// The authority that issued it.
	pub issuer: IssuerId,
	/// Whose it is.
	pub holder: Holder,
	/// Its key.
	pub key: HolderKey,
	/// From when to when.
	pub validity: Validity,
	/// The account that acts with it.
	pub account: AccountId,
	/// How many accounts have, before this one.
	pub bindings: u32,
	/// Since when this one does.
	pub bound_at: Moment,
	/// The account before this one: it can still block.
	pub previous: Option<AccountId>,
	/// Who vouches for this record.
	pub source: Source,
	/// Since when it is registered.
	pub registered_at: Moment,
	/// Since when its holder has blocked it, if ever.
	pub blocked_at: Option<Moment>,
}

impl SigningCertificate {
	/// A newly registered certificate.
	pub fn registered(
		registration: Registration<Holder>,
		account: AccountId,
		source: Source,
		now: Moment,
	) -> Self {
		let Registration { issuer, holder, key, validity, .. } = registration;
		Self {
			issuer,
			holder,
			key,
			validity,
			account,
			bindings: 0,
			bound_at: now,
			previous: None,
			source,
			registered_at: now,
			blocked_at: None,
		}
	}

	/// Whether it counts at a moment: by what was published then, whenever it was recorded.
	pub fn standing(&self, revocation: Option<Revocation>, at: Moment) -> Status {
		if revocation.is_some_and(|revocation| revocation.published_at <= at) {
			return Status::Revoked;
		}
		if self.blocked_at.is_some_and(|blocked_at| blocked_at <= at) {
			return Status::Blocked;
		}
		match self.validity.ensure_contains(at) {
			Ok(()) => Status::Valid,
			Err(Refusal::NotYetValid) => Status::NotYetValid,
			Err(_) => Status::Expired,
		}
	}

	/// Whether its holder is the one who is to sign, given whose account an account is.
	pub fn is_of(&self, signatory: &Signatory, person_of: impl Fn(&AccountId) -> Option<PersonId>) -> bool {
		match (&self.holder, signatory) {
			(Holder::LegalPerson { rfc, .. }, Signatory::LegalPerson(wanted)) => rfc == wanted,
			(Holder::NaturalPerson(person), Signatory::Person(wanted)) => person == wanted,
			(Holder::NaturalPerson(person), Signatory::Account(wanted)) => person_of(wanted) == Some(*person),
			_ => false,
		}
	}

	/// Refuses a revocation that was published before the certificate existed, or too long ago to be recorded by one officer.
	pub fn ensure_revocable(
		&self,
		published_at: Moment,
		now: Moment,
		calendar: &Calendar,
	) -> Result<(), Refusal> {
		if published_at < self.validity.not_before {
			return Err(Refusal::RevokedBeforeIssue);
		}
		let last = calendar.term_end(published_at, LATEST_RECORD);
		if now < last { Ok(()) } else { Err(Refusal::RevocationTooOld) }
	}

	/// Binds another account, some days after the last: whoever was robbed of the key has them to block it.
	pub fn rebind(&mut self, account: AccountId, now: Moment, calendar: &Calendar) -> Result<(), Refusal> {
		if self.account == account {
			return Err(Refusal::NothingChanges);
		}
		if self.bindings > 0 && !calendar.spans(self.bound_at, now, LEAST_BINDING) {
			return Err(Refusal::ReboundTooSoon);
		}
		self.bindings = self.bindings.checked_add(1).ok_or(Refusal::NothingChanges)?;
		self.bound_at = now;
		self.previous = Some(core::mem::replace(&mut self.account, account));
		Ok(())
	}

	/// Whether the account can block it: the one that acts with it, or the one before.
	pub fn is_blocked_by(&self, account: &AccountId) -> bool {
		self.account == *account || self.previous.as_ref() == Some(account)
	}

	/// Blocks its use here, for ever.
	pub fn block(&mut self, now: Moment) -> Result<(), Refusal> {
		if self.blocked_at.is_some() {
			return Err(Refusal::NothingChanges);
		}
		self.blocked_at = Some(now);
		Ok(())
	}
}

/// What the key of a certificate signs to be bound to an account, the first time (`bindings` 0) or a later one.
pub fn possession(genesis: &H256, number: &CertificateNumber, account: &AccountId, bindings: u32) -> Vec<u8> {
	statement(b"possession", genesis, &(number, account, bindings).encode())
}
