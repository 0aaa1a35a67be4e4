//! Agencies and their officers are those that the test seats.

use super::account;
use cadena_primitives::{
	AccountId, AgencyId, AgencyLookup, AgencyTreasury, Balance, Jurisdiction, Mandate, Moment, Officer,
	OfficerLookup, Role,
};
use core::marker::PhantomData;
use frame_support::{
	parameter_types,
	traits::{EnsureOrigin, Get, OriginTrait},
};

parameter_types! {
	static Seated: Vec<MockAgency> = Vec::new();
	pub const Procurement: Mandate = Mandate::Procurement;
	pub const Oversight: Mandate = Mandate::Oversight;
	pub const CivilRegistry: Mandate = Mandate::CivilRegistry;
	pub const TaxAuthority: Mandate = Mandate::TaxAuthority;
}

/// An agency with a seat.
#[derive(Clone, Debug)]
pub struct MockAgency {
	number: AgencyId,
	jurisdiction: Jurisdiction,
	account: Option<u8>,
	officers: Vec<(u8, Mandate, Moment)>,
	offers: Vec<u8>,
	pot_ceiling: Balance,
}

impl MockAgency {
	/// A federal agency without an account and officers, and without a ceiling for pots.
	pub fn federal(number: AgencyId) -> Self {
		Self {
			number,
			jurisdiction: Jurisdiction::Federation,
			account: None,
			officers: Vec::new(),
			offers: Vec::new(),
			pot_ceiling: Balance::MAX,
		}
	}

	/// With another territory.
	pub fn of(self, jurisdiction: Jurisdiction) -> Self {
		Self { jurisdiction, ..self }
	}

	/// With the account of this byte.
	pub fn with_account(self, byte: u8) -> Self {
		Self { account: Some(byte), ..self }
	}

	/// With the account of this byte as an officer from the beginning.
	pub fn with_officer(self, byte: u8, mandate: Mandate) -> Self {
		self.with_post(byte, mandate, 0)
	}

	/// With the account of this byte as an officer since then.
	pub fn with_post(mut self, byte: u8, mandate: Mandate, since: Moment) -> Self {
		self.officers.push((byte, mandate, since));
		self
	}

	/// With a ceiling for the pots of its panels.
	pub fn with_pot_ceiling(self, pot_ceiling: Balance) -> Self {
		Self { pot_ceiling, ..self }
	}

	/// With a post offered to the account of this byte.
	pub fn with_offer(mut self, byte: u8) -> Self {
		self.offers.push(byte);
		self
	}

	fn has(&self, account: &AccountId) -> bool {
		self.account.is_some_and(|byte| *account == super::account(byte))
	}

	fn employs(&self, account: &AccountId, mandate: Option<Mandate>) -> bool {
		self.officers.iter().any(|(byte, held, _)| {
			*account == super::account(*byte) && mandate.is_none_or(|mandate| mandate == *held)
		})
	}
}

/// The agencies of a test.
pub struct MockAgencies;

impl MockAgencies {
	/// Seats these agencies and no others.
	pub fn begin(agencies: impl IntoIterator<Item = MockAgency>) {
		Seated::set(agencies.into_iter().collect());
	}

	/// Seats an agency, in place of the one of the same number.
	pub fn seat(agency: MockAgency) {
		Self::retire(agency.number);
		Seated::mutate(|all| all.push(agency));
	}

	/// Takes an agency's seat.
	pub fn retire(number: AgencyId) {
		Seated::mutate(|all| all.retain(|agency| agency.number != number));
	}

	fn find(is: impl Fn(&MockAgency) -> bool) -> Option<MockAgency> {
		Seated::get().into_iter().find(is)
	}
}

impl AgencyLookup for MockAgencies {
	fn role(account: &AccountId) -> Option<Role> {
		let agency = Self::find(|agency| agency.has(account)).map(|agency| Role::Agency(agency.number));
		agency.or_else(|| {
			Self::find(|agency| agency.employs(account, None)).map(|agency| Role::Officer(agency.number))
		})
	}

	fn inviter(account: &AccountId) -> Option<AgencyId> {
		let offers = |agency: &MockAgency| agency.offers.iter().any(|byte| *account == super::account(*byte));
		Self::find(offers).map(|agency| agency.number)
	}

	fn is_seated(agency: AgencyId) -> bool {
		Self::find(|seated| seated.number == agency).is_some()
	}

	fn jurisdiction(agency: AgencyId) -> Option<Jurisdiction> {
		Self::find(|seated| seated.number == agency).map(|seated| seated.jurisdiction)
	}
}

impl AgencyTreasury for MockAgencies {
	fn account(agency: AgencyId) -> Option<AccountId> {
		Self::find(|seated| seated.number == agency)?.account.map(account)
	}

	fn pot_ceiling(agency: AgencyId) -> Balance {
		Self::find(|seated| seated.number == agency).map_or(0, |seated| seated.pot_ceiling)
	}
}

impl OfficerLookup for MockAgencies {
	fn agency(account: &AccountId, mandate: Mandate) -> Option<AgencyId> {
		Self::find(|agency| agency.employs(account, Some(mandate))).map(|agency| agency.number)
	}

	fn post(account: &AccountId) -> Option<(AgencyId, Moment)> {
		let agency = Self::find(|agency| agency.employs(account, None))?;
		let held = agency.officers.iter().find(|(byte, ..)| *account == super::account(*byte))?;
		Some((agency.number, held.2))
	}
}

/// The origin of an officer who holds the mandate.
pub struct EnsureMandate<M>(PhantomData<M>);

impl<M, Origin> EnsureOrigin<Origin> for EnsureMandate<M>
where
	M: Get<Mandate>,
	Origin: OriginTrait<AccountId = AccountId>,
{
	type Success = Officer;

	fn try_origin(origin: Origin) -> Result<Officer, Origin> {
		let officer = origin.as_signer().and_then(|account| {
			let agency = MockAgencies::agency(account, M::get())?;
			Some(Officer { agency, account: account.clone() })
		});
		officer.ok_or(origin)
	}

	#[cfg(feature = "runtime-benchmarks")]
	fn try_successful_origin() -> Result<Origin, ()> {
		let held = |(byte, mandate, _): (u8, Mandate, Moment)| (mandate == M::get()).then_some(byte);
		let officers = Seated::get().into_iter().flat_map(|agency| agency.officers);
		officers.filter_map(held).next().map(super::signed).ok_or(())
	}
}
