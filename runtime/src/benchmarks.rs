//! Which pallets are benchmarked, in the form that `frame-omni-bencher` asks for, and what one pallet's benchmarks need
//! of another.

use crate::{configs::CouncilInstance, *};
use alloc::{collections::BTreeMap, string::String, vec};
use cadena_primitives::{
	AgencyId, AgencyTreasury, Calendar, Centavos, CertificateNumber, CurpTag, Document, Jurisdiction,
	LegalDay, LegalPersons as _, LegalTerm, Locator, Mandate, PersonId, ProcurementTerm, Rfc, Seal,
	Signatory, SignatureVerifier, TenderId, Term,
	ballots::{BallotStage, BidSet, PanelTerms},
	legal_person::MOST_REPRESENTATIVES,
	membership::{Alias, AliasProof, Collection, RingKey, RingSignature, SpecialtyId},
	orders::{ContractId, Object},
	time::{DAY as DAY_MILLIS, DayKind, LocalCalendar, MAX_BUSINESS_DAYS, MAX_DECLARED_DAYS, Scope},
};
use codec::Encode;
use frame_benchmarking::{BenchmarkBatch, BenchmarkConfig, BenchmarkError, BenchmarkList};
use frame_support::{
	BoundedVec,
	storage::unhashed,
	traits::{Get, WhitelistedStorageKeys},
	weights::Weight,
};
use frame_system_benchmarking::{Pallet as SystemBench, extensions::Pallet as SystemExtensionsBench};
use pallet_legal_terms::types::{Edition, Editions, MaxEditions};
use pallet_panels::benchmarking::At;
use pallet_procurement_contracts::{benchmarking as contracts, types::Progress};
use pallet_tenders::benchmarking::CALLED_AT;
use sp_runtime::{DispatchResult, traits::Hash as _};

impl frame_system_benchmarking::Config for Runtime {}
impl pallet_transaction_payment::BenchmarkConfig for Runtime {}

frame_benchmarking::define_benchmarks!(
	[frame_system, SystemBench::<Runtime>]
	[frame_system_extensions, SystemExtensionsBench::<Runtime>]
	[pallet_timestamp, Timestamp]
	[pallet_balances, Balances]
	[pallet_transaction_payment, TransactionPayment]
	[pallet_authorities, Authorities]
	[pallet_grandpa, Grandpa]
	[pallet_utility, Utility]
	[pallet_multisig, Multisig]
	[pallet_proxy, Proxy]
	[pallet_preimage, Preimage]
	[pallet_scheduler, Scheduler]
	[pallet_collective, Council]
	[pallet_safe_mode, SafeMode]
	[pallet_migrations, MultiBlockMigrations]
	[pallet_fees, Fees]
	[pallet_agencies, Agencies]
	[pallet_legal_terms, LegalTerms]
	[pallet_suppliers, Suppliers]
	[pallet_tenders, Tenders]
	[pallet_procurement_contracts, Contracts]
	[pallet_identity, Identity]
	[pallet_rings, Rings]
	[pallet_opinions, Opinions]
	[pallet_efirma, Efirma]
	[pallet_evaluators, Evaluators]
	[pallet_votes, Votes]
	[pallet_panels, Panels]
	[pallet_orders, Orders]
	[pallet_legal_persons, LegalPersons]
);

/// The benchmarks that there are.
pub fn list(extra: bool) -> Vec<BenchmarkList> {
	let mut list = Vec::new();
	list_benchmarks!(list, extra);
	list
}

/// Runs one.
pub fn dispatch(config: BenchmarkConfig) -> Result<Vec<BenchmarkBatch>, String> {
	let whitelist = AllPalletsWithSystem::whitelisted_storage_keys();
	let mut batches = Vec::new();
	let params = (&config, &whitelist);
	add_benchmarks!(params, batches);
	Ok(batches)
}

/// Where the benchmarks' citizens live.
const TLALPAN: Collection = Collection::Municipality(9_012);

/// Prepares each pallet for the benchmarks of the others.
pub struct Benchmarks;

impl Benchmarks {
	/// Sets the block's time, with full calendars of everybody and as many interruptions as are remembered.
	fn set_time(now: Moment) {
		pallet_timestamp::Now::<Runtime>::put(now);
		let monday = Calendar::default().day(CALLED_AT).0;
		let mondays =
			(1..=MAX_DECLARED_DAYS).map(|week| ((LegalDay(monday + 7 * week), None), DayKind::Rest));
		let days = mondays.collect::<BTreeMap<_, _>>().try_into().expect("the calendar has room");
		let mut calendar = LocalCalendar { days, ..Default::default() };
		pallet_legal_terms::benchmarking::fill_editions(&mut calendar);
		// Those of the agencies that benchmarks seat, and of where they act.
		let places = [Jurisdiction::Municipality(9_012), Jurisdiction::State(9), Jurisdiction::Federation];
		let scopes = (0..8).map(Scope::Agency).chain(places.map(Scope::Place));
		for scope in scopes {
			pallet_legal_terms::Calendars::<Runtime>::insert(scope, &calendar);
		}
		pallet_legal_terms::KnownInterruptions::<Runtime>::put(
			pallet_legal_terms::benchmarking::many_interruptions(),
		);
	}

	/// Business terms as long as they may be. Only those of calls are longer than the time to bid in benchmarks, so that it is
	/// checked a second time, for the shortened term.
	fn enact_law() {
		use ProcurementTerm::{InternationalCall, NationalCall};
		for (of, article, _) in LegalTerm::published() {
			let days = match of {
				LegalTerm::Procurement(_, NationalCall | InternationalCall) => MAX_BUSINESS_DAYS,
				_ => MAX_BUSINESS_DAYS - 10,
			};
			let term = Term::business(days);
			let mut editions = Editions::default();
			// Only the first is in force, and the search begins at the last.
			for n in 0..<MaxEditions as Get<u32>>::get() {
				let valid_from = if n == 0 { 0 } else { Moment::MAX - 100 + Moment::from(n) };
				let jurisdiction = of.jurisdiction();
				editions.enact(Edition { valid_from, term, article, jurisdiction });
			}
			pallet_legal_terms::Terms::<Runtime>::insert(of, editions);
		}
	}

	/// A specialty of an agency of Oversight, with a ring.
	fn create_specialty(specialty: SpecialtyId) -> Result<(), BenchmarkError> {
		let agency = pallet_agencies::benchmarking::seat::<Runtime>([7; 32].into());
		let document = Document::unpublished(Hash::zero());
		let record = pallet_evaluators::types::Specialty { agency, document };
		pallet_evaluators::Specialties::<Runtime>::insert(specialty, record);
		pallet_rings::benchmarking::settle::<Runtime>(Collection::Specialty(specialty))
	}

	fn admit_supplier(account: &AccountId, now: Moment) {
		let record = pallet_suppliers::benchmarking::largest_supplier(now);
		pallet_suppliers::Suppliers::<Runtime>::insert(account, record);
	}
}

impl pallet_agencies::benchmarking::BenchmarkHelper for Benchmarks {
	fn open_motions(voters: &[AccountId]) {
		type Council = CouncilInstance;
		let motions = <Runtime as pallet_collective::Config<Council>>::MaxProposals::get();
		let hashes: Vec<Hash> = (0..motions).map(|motion| BlakeTwo256::hash_of(&motion)).collect();
		let nays: Vec<AccountId> = vec![];
		// As many calls as fit, for each is decoded.
		let remark: RuntimeCall = frame_system::Call::remark { remark: vec![] }.into();
		let calls = vec![remark.clone(); (crate::configs::LONGEST_MOTION - 8) / remark.encoded_size()];
		let longest: RuntimeCall = pallet_utility::Call::batch { calls }.into();
		// The fields of `Votes` are private: index, threshold, ayes, nays, end.
		let votes = (0u32, u32::MAX, voters, nays, BlockNumber::MAX).encode();
		for hash in &hashes {
			unhashed::put_raw(&pallet_collective::Voting::<Runtime, Council>::hashed_key_for(hash), &votes);
			pallet_collective::ProposalOf::<Runtime, Council>::insert(hash, &longest);
		}
		pallet_collective::Proposals::<Runtime, Council>::put(BoundedVec::truncate_from(hashes));
	}
}

impl pallet_legal_terms::benchmarking::BenchmarkHelper for Benchmarks {
	fn set_time(now: Moment) {
		Self::set_time(now)
	}
}

impl pallet_suppliers::benchmarking::BenchmarkHelper for Benchmarks {
	fn set_time(now: Moment) {
		Self::set_time(now)
	}

	fn enact_law() {
		Self::enact_law()
	}

	fn company() -> AccountId {
		pallet_legal_persons::benchmarking::registered::<Runtime>(MOST_REPRESENTATIVES)
	}
}

impl pallet_tenders::benchmarking::BenchmarkHelper for Benchmarks {
	fn set_time(now: Moment) {
		Self::set_time(now)
	}

	fn enact_law() {
		Self::enact_law()
	}

	fn seat_officer(account: &AccountId, mandate: Mandate) {
		pallet_agencies::benchmarking::seat_officer::<Runtime>(account.clone(), mandate)
	}

	fn admit_supplier(account: &AccountId, now: Moment) {
		Self::admit_supplier(account, now)
	}

	fn company(representatives: u32) -> AccountId {
		let own = pallet_legal_persons::benchmarking::registered::<Runtime>(representatives);
		let rfc = LegalPersons::of(&own).expect("is registered");
		for representative in LegalPersons::representatives(&rfc) {
			pallet_agencies::benchmarking::seat_officer::<Runtime>(representative, Mandate::Judiciary);
		}
		own
	}

	fn act_for_company(account: &AccountId) {
		pallet_legal_persons::benchmarking::take_up::<Runtime>(account)
	}

	fn accredit_witness(account: &AccountId) {
		let locator = Some(Locator::truncate_from(vec![b'a'; 128]));
		let document = Document { sha256: Hash::repeat_byte(1), locator };
		let accreditation = pallet_suppliers::types::Accreditation { document, since: 0 };
		pallet_suppliers::SocialWitnesses::<Runtime>::insert(account, accreditation);
		pallet_identity::benchmarking::enrol::<Runtime>(account.clone(), [8; 32]);
	}

	fn contract(tender: TenderId, supplier: &AccountId, price: Centavos, signed: bool) {
		let (progress, state) = if signed {
			(contracts::delivered(), contracts::executing())
		} else {
			(Progress::Pending, pallet_procurement_contracts::types::State::Offered { since: 0 })
		};
		let mut contract = contracts::largest_contract(0, supplier.clone(), progress, state);
		contract.price = price;
		pallet_procurement_contracts::Contracts::<Runtime>::insert(tender, contract);
	}

	fn convene(terms: &PanelTerms, agency: AgencyId) -> Result<(), BenchmarkError> {
		use frame_support::traits::fungible::Mutate;
		Self::create_specialty(terms.specialty)?;
		pallet_rings::benchmarking::settle::<Runtime>(TLALPAN)?;
		let account = Agencies::account(agency).ok_or(BenchmarkError::Stop("the agency has a seat"))?;
		Balances::mint_into(&account, terms.pot.saturating_mul(2))?;
		Ok(())
	}

	fn disclose(tender: TenderId, opened: BidSet, count: u32) {
		pallet_panels::benchmarking::disclose::<Runtime>(tender, opened, count)
	}
}

impl pallet_procurement_contracts::benchmarking::BenchmarkHelper for Benchmarks {
	fn set_time(now: Moment) {
		Self::set_time(now)
	}

	fn enact_law() {
		Self::enact_law()
	}

	fn admit_supplier(account: &AccountId, now: Moment) {
		Self::admit_supplier(account, now)
	}

	fn award(tender: TenderId, agency: AgencyId, supplier: &AccountId, price: Centavos, sign_by: Moment) {
		pallet_tenders::benchmarking::award_to::<Runtime>(tender, agency, supplier, price, sign_by)
	}

	fn act_for_companies(account: &AccountId) {
		pallet_legal_persons::benchmarking::take_up::<Runtime>(account)
	}
}

impl pallet_legal_persons::benchmarking::BenchmarkHelper for Benchmarks {
	fn set_time(now: Moment) {
		Self::set_time(now)
	}

	fn oversee(account: &AccountId) {
		pallet_agencies::benchmarking::seat_officer::<Runtime>(account.clone(), Mandate::Oversight)
	}
}

impl pallet_orders::benchmarking::BenchmarkHelper for Benchmarks {
	fn set_time(now: Moment) {
		Self::set_time(now)
	}

	fn seat_officer(account: &AccountId, mandate: Mandate) {
		pallet_agencies::benchmarking::seat_officer::<Runtime>(account.clone(), mandate)
	}

	fn object() -> Object {
		let (tender, supplier) = (0, AccountId::new([7; 32]));
		let contract =
			contracts::largest_contract(0, supplier.clone(), contracts::delivered(), contracts::executing());
		pallet_procurement_contracts::Contracts::<Runtime>::insert(tender, contract);
		Object::Contract(ContractId { tender, supplier })
	}
}

impl pallet_authorities::benchmarking::BenchmarkHelper<Runtime> for Benchmarks {
	fn make_agency(account: &AccountId) -> AgencyId {
		pallet_agencies::benchmarking::seat::<Runtime>(account.clone())
	}

	fn keys(owner: &[u8]) -> (SessionKeys, Vec<u8>) {
		let made = SessionKeys::generate(owner, None);
		(made.keys, made.proof.encode())
	}
}

impl pallet_fees::benchmarking::BenchmarkHelper<RuntimeCall> for Benchmarks {
	fn make_agency(account: &AccountId) {
		pallet_agencies::benchmarking::seat::<Runtime>(account.clone());
	}

	fn offer_post(account: &AccountId) -> AgencyId {
		pallet_agencies::benchmarking::offer_post::<Runtime>(account.clone(), Mandate::Procurement)
	}

	fn represent(account: &AccountId) -> Option<(Rfc, RuntimeCall)> {
		let (rfc, call) = pallet_legal_persons::benchmarking::represent::<Runtime>(account);
		Some((rfc, call.into()))
	}
}

impl pallet_identity::benchmarking::BenchmarkHelper for Benchmarks {
	fn set_time(now: Moment) {
		Self::set_time(now)
	}

	fn put_in_full_ring(key: RingKey) {
		pallet_rings::benchmarking::put_in_full_ring::<Runtime>(TLALPAN, key)
	}

	fn put_outside(key: RingKey) {
		pallet_rings::benchmarking::put_outside::<Runtime>(TLALPAN, key)
	}
}

impl pallet_opinions::benchmarking::BenchmarkHelper for Benchmarks {
	fn set_time(now: Moment) {
		Self::set_time(now)
	}

	fn make_officer(account: &AccountId) {
		pallet_agencies::benchmarking::seat_officer::<Runtime>(account.clone(), Mandate::Procurement);
	}

	fn settle() -> Result<(), BenchmarkError> {
		pallet_rings::benchmarking::settle::<Runtime>(TLALPAN)
	}
}

impl pallet_evaluators::benchmarking::BenchmarkHelper for Benchmarks {
	fn enrol(account: &AccountId) -> Result<PersonId, BenchmarkError> {
		Ok(pallet_identity::benchmarking::enrol::<Runtime>(account.clone(), [3; 32]))
	}

	fn ring_key(holder: &AccountId) -> Result<(RingKey, RingSignature), BenchmarkError> {
		pallet_rings::benchmarking::possessed::<Runtime>(holder)
	}

	fn put_in_ring(collection: Collection, key: RingKey) {
		pallet_rings::benchmarking::put_in_full_ring::<Runtime>(collection, key)
	}

	fn put_outside(collection: Collection, key: RingKey) {
		pallet_rings::benchmarking::put_outside::<Runtime>(collection, key)
	}
}

impl pallet_votes::benchmarking::BenchmarkHelper for Benchmarks {
	fn settle() -> Result<(), BenchmarkError> {
		pallet_rings::benchmarking::settle::<Runtime>(TLALPAN)
	}

	fn tender(_: TenderId, is_ended: bool) -> Result<(), BenchmarkError> {
		let stage = if is_ended { BallotStage::Ended } else { BallotStage::Ballots };
		pallet_tenders::benchmarking::ballots_on::<Runtime>(stage)
	}
}

impl pallet_panels::benchmarking::BenchmarkHelper for Benchmarks {
	fn settle(specialty: SpecialtyId) -> Result<(), BenchmarkError> {
		Self::create_specialty(specialty)
	}

	fn tender(tender: TenderId, at: At) -> Result<(), BenchmarkError> {
		use pallet_procurement_contracts::types::State;
		let stage = match at {
			At::Ballots => BallotStage::Ballots,
			At::Disclosure => BallotStage::Disclosure,
			At::Settled | At::Graded => BallotStage::Awarded,
		};
		pallet_tenders::benchmarking::ballots_on::<Runtime>(stage)?;
		let settled_at = pallet_timestamp::Now::<Runtime>::get();
		let state = State::Closed { at: settled_at, settlement: Document::unpublished(Hash::zero()) };
		let winner = pallet_tenders::Bids::<Runtime>::get(tender, 0).map(|bid| bid.bidder);
		let winner = winner.ok_or(BenchmarkError::Stop("the tender has a first bid"))?;
		let mut contract = contracts::largest_contract(0, winner, contracts::delivered(), state);
		contract.performed_at = Some(settled_at);
		pallet_procurement_contracts::Contracts::<Runtime>::insert(tender, contract);
		if at == At::Graded {
			Self::set_time(settled_at.saturating_add(60 * DAY_MILLIS));
		}
		Ok(())
	}

	fn shown(
		specialty: SpecialtyId,
		account: &AccountId,
		context: &[u8; 32],
		message: &[u8; 32],
	) -> Result<(Alias, AliasProof), BenchmarkError> {
		use pallet_evaluators::types::{Certificate, KeySlot};
		pallet_legal_persons::benchmarking::take_up::<Runtime>(account);
		let (key, alias, proof) = pallet_rings::benchmarking::shown(context, message)?;
		let person = pallet_identity::benchmarking::enrol::<Runtime>(account.clone(), [3; 32]);
		let mut certificate = Certificate::issued(Document::unpublished(Hash::zero()));
		certificate.key = KeySlot::Held(key);
		pallet_evaluators::Certificates::<Runtime>::insert(specialty, person, certificate);
		Ok((alias, proof))
	}
}

impl pallet_efirma::benchmarking::BenchmarkHelper for Benchmarks {
	fn set_time(now: Moment) {
		Self::set_time(now)
	}

	fn enrol(account: &AccountId, tag: CurpTag) -> PersonId {
		pallet_identity::benchmarking::enrol::<Runtime>(account.clone(), tag)
	}
}

/// Accepts every signature. What one weighs is added to the calls that ask for it.
pub struct AnySignature;

impl SignatureVerifier for AnySignature {
	fn verify(_: &Signatory, _: &[u8], _: &[u8], _: &Seal) -> DispatchResult {
		Ok(())
	}

	fn known_since(certificate: &CertificateNumber) -> Option<Moment> {
		Efirma::known_since(certificate)
	}

	fn weight() -> Weight {
		Efirma::weight()
	}
}
