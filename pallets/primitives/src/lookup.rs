//! The traits by which pallets know each other. Each has one owner.

use crate::{
	AccountId, AgencyId, Balance, Calendar, Centavos, CurpTag, Jurisdiction, Mandate, Moment, Office,
	PersonId, ProcurementLaw, Signatory, TenderId, Term, law::TermKind, time::Interruptions,
};
use sp_runtime::DispatchError;

/// Who may act for an agency. Owner: `pallet-agencies`.
pub trait OfficerLookup {
	/// The agency for which the account acts under the mandate, if it does.
	fn agency(account: &AccountId, mandate: Mandate) -> Option<AgencyId>;
	/// The seated agency of which the account is an officer, whatever the mandate, and since when.
	fn post(account: &AccountId) -> Option<(AgencyId, Moment)>;
}

/// For whom an account acts, whatever the mandate.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Role {
	/// It is the account of a seated agency.
	Agency(AgencyId),
	/// It is an officer of a seated agency.
	Officer(AgencyId),
}

/// Who is an agency and who its officer. Owner: `pallet-agencies`.
pub trait AgencyLookup {
	/// What the account is; `None` for anyone else, also under a retired agency.
	fn role(account: &AccountId) -> Option<Role>;
	/// A seated agency that offers the account a post which it has not accepted yet. Says nothing of who the account is: it
	/// only pays for the acceptance of who has nothing else.
	fn inviter(_account: &AccountId) -> Option<AgencyId> {
		None
	}
	/// Whether the agency has a seat.
	fn is_seated(agency: AgencyId) -> bool;
	/// The territory over which an agency acts, or acted before it was retired: terms that run go on by its calendar.
	fn jurisdiction(agency: AgencyId) -> Option<Jurisdiction>;
}

/// From where agencies pay and where they are paid. Owner: `pallet-agencies`.
pub trait AgencyTreasury {
	/// The account of a seated agency.
	fn account(agency: AgencyId) -> Option<AccountId>;
	/// The most that its officers may hold of its balance for the panel of one tender, in the native unit; nothing where it has no
	/// seat.
	fn pot_ceiling(agency: AgencyId) -> Balance;
}

/// Who is an enrolled person. Owner: `pallet-identity`.
pub trait PersonLookup {
	/// The person whose account it is, while they live and are not suspended.
	fn active_person(account: &AccountId) -> Option<PersonId>;
	/// The person whose account it is, while they live.
	fn living_person(account: &AccountId) -> Option<PersonId>;
	/// The person of a CURP's tag, while they live and are not suspended.
	fn active_person_of(tag: &CurpTag) -> Option<PersonId>;
	/// Whether the person lives.
	fn is_living(person: PersonId) -> bool;
	/// Whether the person lives and is not suspended.
	fn is_active(person: PersonId) -> bool;
}

impl PersonLookup for () {
	fn active_person(_: &AccountId) -> Option<PersonId> {
		None
	}
	fn living_person(_: &AccountId) -> Option<PersonId> {
		None
	}
	fn active_person_of(_: &CurpTag) -> Option<PersonId> {
		None
	}
	fn is_living(_: PersonId) -> bool {
		false
	}
	fn is_active(_: PersonId) -> bool {
		false
	}
}

/// Legal days and measures. Owner: `pallet-legal-terms`.
pub trait LegalTime {
	/// The block's time, plus what a practice chain has skipped.
	fn now() -> Moment;
	/// The zone and the business days of an office, and the interruptions.
	fn calendar(office: Office) -> Calendar;
	/// The interruptions alone.
	fn interruptions() -> Interruptions;
	/// The daily value of the UMA (*Unidad de Medida y Actualización*) in centavos.
	fn uma() -> Centavos;
}

/// Terms of one family of laws. Owner: `pallet-legal-terms`.
pub trait TermLookup<K: TermKind> {
	/// The term as the law had it at that moment; `None` where it sets none.
	fn term(law: K::Law, kind: K, at: Moment) -> Option<Term>;
}

/// What a supplier may do.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum SupplierStanding {
	/// May bid and be awarded.
	Good,
	/// May neither bid nor be awarded: debarred (*inhabilitado*, LAASSP art. 90).
	Debarred,
	/// May not be awarded: three contracts rescinded within two years (LAASSP art. 71-IV).
	BarredByRescissions,
}

/// Who may supply and who witnesses. Owner: `pallet-suppliers`.
pub trait SupplierLookup {
	/// The standing of a registered supplier; `None` for anyone else.
	fn standing(account: &AccountId, at: Moment) -> Option<SupplierStanding>;
	/// Who signs for a registered supplier: the company, or the natural person to whom the account belongs.
	fn signatory(account: &AccountId) -> Option<Signatory>;
	/// Since when the account is an accredited social witness (*testigo social*, LAASSP art. 38); `None` for anyone else.
	fn witness_since(account: &AccountId) -> Option<Moment>;
	/// Records that an agency rescinded a contract by the supplier's fault.
	fn note_rescission(
		account: &AccountId,
		law: ProcurementLaw,
		agency: AgencyId,
		at: Moment,
	) -> Result<(), DispatchError>;
}

/// The standing award of a tender.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Awarded {
	/// The contracting agency.
	pub agency: AgencyId,
	/// The law of the tender.
	pub law: ProcurementLaw,
	/// When the tender was called: its terms are those of that moment.
	pub called_at: Moment,
	/// The supplier to whom the contract was awarded.
	pub supplier: AccountId,
	/// The amount of the award, in centavos.
	pub price: Centavos,
	/// Until when the contract can be signed.
	pub sign_by: Moment,
	/// Performance guarantee, in percent of the contract.
	pub guarantee_percent: u8,
	/// Most advance, in percent of the contract.
	pub advance_percent: u8,
	/// Whether a suspension in force bars signing (LAASSP art. 100).
	pub suspended: bool,
	/// Whether the social witness must report before the contract closes and has not (LAASSP art. 38).
	pub report_due: bool,
}

/// Awards, for whoever contracts on them. Owner: `pallet-tenders`.
pub trait AwardLookup {
	/// The standing award of the tender; `None` while there is none.
	fn awarded(tender: TenderId) -> Option<Awarded>;
	/// Whether the account ever acted for a bidder of the tender, and so does not decide for its agency.
	fn acted_for_bidder(tender: TenderId, account: &AccountId) -> bool;
}

/// Contracts, for whoever awards them. Owner: `pallet-contracts`.
pub trait ContractLookup {
	/// Since when the agency offers the contract to this supplier at this price, if it does and nobody has signed.
	fn offered_since(tender: TenderId, supplier: &AccountId, price: Centavos) -> Option<Moment>;
	/// Whether this supplier and the agency have signed the contract.
	fn is_signed(tender: TenderId, supplier: &AccountId) -> bool;
	/// Ends whatever contract stands: the award went to somebody else, or fell.
	fn end_early(tender: TenderId, at: Moment);
}

/// Told of each officer who is dismissed. Owned by the pallet of fees.
pub trait OnDismissal {
	/// The account is no officer any more.
	fn dismissed(officer: &AccountId);
}

impl OnDismissal for () {
	fn dismissed(_: &AccountId) {}
}
