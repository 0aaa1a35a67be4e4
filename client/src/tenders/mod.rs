//! Tenders: reads, bids and their seals, the audit of an award, and open contracting data.

pub mod audit;
pub mod bid;
pub mod json;
pub mod ocds;
pub mod stage;

use crate::{At, Failure, agencies, node::missing, orders, panels, votes};
use cadena_primitives::membership::Alias;
use cadena_primitives::{AgencyId, Awarded, Calendar, Mandate, Moment, Office, TenderId};
use cadena_runtime::{
	AccountId, Runtime,
	pallet_agencies::types::Agency,
	pallet_orders::types::OrderInForce,
	pallet_panels::types::{Disclosure, Panel},
	pallet_procurement_contracts::types::Contract,
	pallet_tenders::{
		self,
		types::{Award, Bid, BidIndex, Challenge, HistoricalRecord, Ocid, Question, SealContext, Tender},
	},
	pallet_votes::types::Poll,
};
use sp_core::H256;
use std::collections::{BTreeMap, btree_map::Entry};

/// Everything of a tender in one block.
#[derive(Clone, Debug)]
pub struct Snapshot {
	/// Hash of the chain's first block: it prefixes the identifier of open contracting.
	pub genesis: H256,
	/// The tender's number.
	pub id: TenderId,
	/// The tender.
	pub tender: Tender,
	/// The contracting agency.
	pub agency: Agency,
	/// The bids.
	pub bids: Vec<(BidIndex, Bid)>,
	/// The questions.
	pub questions: Vec<Question>,
	/// The last award.
	pub award: Option<Award>,
	/// The contract.
	pub contract: Option<Contract>,
	/// The orders in force on the contract.
	pub orders: Vec<OrderInForce>,
	/// The panel that rates the bids, if one does, with what its evaluators disclosed.
	pub panel: Option<(Panel, Vec<(Alias, Disclosure)>)>,
	/// The votes of citizens, if they have any.
	pub poll: Option<Poll>,
	/// Legal time.
	pub now: Moment,
}

impl Snapshot {
	/// Reads it.
	pub async fn read(at: &At, id: TenderId) -> Result<Self, Failure> {
		let tender = at.tender(id).await?;
		let contract = at.contract(id).await?;
		let orders = match &contract {
			Some(contract) => orders::in_force(at, &orders::object_of(id, contract)).await?,
			None => Vec::new(),
		};
		Ok(Self {
			genesis: at.genesis(),
			id,
			agency: agencies::agency(at, tender.agency).await?,
			bids: at.bids(id, &tender).await?,
			questions: at.questions(id, &tender).await?,
			award: at.award(id).await?,
			contract,
			orders,
			panel: match tender.call.evaluation.panel() {
				Some(_) if tender.called_at().is_some() => {
					Some((panels::panel(at, id).await?, panels::disclosures(at, id).await?))
				}
				_ => None,
			},
			poll: votes::find(at, id).await?,
			now: at.now().await?,
			tender,
		})
	}
}

/// What a bid of this bidder in this tender is bound to.
pub fn seal_context(genesis: H256, tender: TenderId, bidder: AccountId) -> SealContext {
	SealContext { genesis, tender, bidder }
}

impl At {
	/// The calendar by which a tender's agency contracts.
	pub async fn contracting_calendar(&self, tender: &Tender) -> Result<Calendar, Failure> {
		self.calendar(Office::Agency(tender.agency, Some(Mandate::Procurement))).await
	}

	/// A tender with the dates to which interruptions have moved it, or the refusal that says there is none.
	pub async fn tender(&self, tender: TenderId) -> Result<Tender, Failure> {
		let record: Option<Tender> =
			self.read(pallet_tenders::Tenders::<Runtime>::hashed_key_for(tender)).await?;
		let mut record = record.ok_or_else(|| missing("Tenders.NoSuchTender", "see `cadena tender list`"))?;
		if record.is_interrupted(&self.interruptions().await?) {
			record.resume(&self.contracting_calendar(&record).await?);
		}
		Ok(record)
	}

	/// All tenders, in the order of their numbers, with the dates to which interruptions have moved them.
	pub async fn tenders(&self) -> Result<Vec<(TenderId, Tender)>, Failure> {
		let count = self.next_tender().await?;
		let interruptions = self.interruptions().await?;
		let keys = (0..count).map(pallet_tenders::Tenders::<Runtime>::hashed_key_for);
		let records: Vec<Option<Tender>> = self.read_all(keys).await?;
		let mut tenders: Vec<_> =
			(0..count).zip(records).filter_map(|(id, record)| Some((id, record?))).collect();
		let mut calendars: BTreeMap<AgencyId, Calendar> = BTreeMap::new();
		for (_, record) in tenders.iter_mut().filter(|(_, record)| record.is_interrupted(&interruptions)) {
			let calendar = match calendars.entry(record.agency) {
				Entry::Occupied(known) => known.into_mut(),
				Entry::Vacant(agency) => agency.insert(self.contracting_calendar(record).await?),
			};
			record.resume(calendar);
		}
		Ok(tenders)
	}

	/// Number of the next tender.
	pub async fn next_tender(&self) -> Result<TenderId, Failure> {
		Ok(self.read(pallet_tenders::NextTender::<Runtime>::hashed_key()).await?.unwrap_or_default())
	}

	/// The bids of a tender, in the order of submission.
	pub async fn bids(&self, tender: TenderId, record: &Tender) -> Result<Vec<(BidIndex, Bid)>, Failure> {
		let keys =
			(0..record.bids).map(|index| pallet_tenders::Bids::<Runtime>::hashed_key_for(tender, index));
		let bids: Vec<Option<Bid>> = self.read_all(keys).await?;
		Ok((0..record.bids).zip(bids).filter_map(|(index, bid)| Some((index, bid?))).collect())
	}

	/// The questions of a tender, in their order.
	pub async fn questions(&self, tender: TenderId, record: &Tender) -> Result<Vec<Question>, Failure> {
		let keys = (0..record.questions)
			.map(|index| pallet_tenders::Questions::<Runtime>::hashed_key_for(tender, index));
		Ok(self.read_all(keys).await?.into_iter().flatten().collect())
	}

	/// The last award of a tender.
	pub async fn award(&self, tender: TenderId) -> Result<Option<Award>, Failure> {
		self.read(pallet_tenders::Awards::<Runtime>::hashed_key_for(tender)).await
	}

	/// The standing award of a tender, as contracts are made on it.
	pub async fn awarded(&self, tender: TenderId) -> Result<Awarded, Failure> {
		let record = self.tender(tender).await?;
		let none =
			|| missing("Contracts.NotAwarded", "the tender has no standing award: see `cadena tender show`");
		let award = self.award(tender).await?.ok_or_else(none)?;
		let placement = award.awarded().ok_or_else(none)?;
		let key = pallet_tenders::Bids::<Runtime>::hashed_key_for(tender, placement.bid);
		let bid: Option<Bid> = self.read(key).await?;
		record.awarded(&award, bid.ok_or_else(none)?.bidder).ok_or_else(none)
	}

	/// The last challenge of an account in a tender.
	pub async fn challenge(&self, tender: TenderId, by: &AccountId) -> Result<Option<Challenge>, Failure> {
		self.read(pallet_tenders::Challenges::<Runtime>::hashed_key_for(tender, by)).await
	}

	/// A tender of the past, as an agency imported it.
	pub async fn history(&self, ocid: &Ocid, by: AgencyId) -> Result<Option<HistoricalRecord>, Failure> {
		self.read(pallet_tenders::Histories::<Runtime>::hashed_key_for(ocid, by)).await
	}
}
