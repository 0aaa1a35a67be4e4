use crate::{At, Failure, node::missing, panels, votes};
use cadena_primitives::{
	AccountId, TenderId,
	membership::{Alias, Collection},
};
use cadena_runtime::Runtime;
use frame_support::BoundedVec;
use pallet_evaluators::{
	Certificates,
	types::{Certificate, KeySlot},
};
use pallet_panels::types::{Disclosure, LOT_BLOCKS, Lot, Panel, SealedBallot, ShownAlias};
use pallet_rings::{Members, types::Member};
use pallet_tenders::{
	Ballots,
	types::{Award, Ballot, Bid, BidIndex, MaxBids, Ratings, Tender},
};
use pallet_votes::types::{Poll, Purpose, Said};
use sp_core::H256;

/// What the chain holds of a tender that was awarded.
pub struct Record {
	pub genesis: H256,
	pub id: TenderId,
	pub tender: Tender,
	pub award: Award,
	pub bids: Vec<(BidIndex, Bid)>,
	/// Those of the officers whom the call or a failed panel names.
	pub officers: Vec<(AccountId, Ballot)>,
	pub panel: Option<PanelRecord>,
	pub poll: Option<Poll>,
	/// The votes that were not cleared.
	pub said: Vec<(Alias, Said)>,
}

/// What it holds of those who were drawn.
pub struct PanelRecord {
	pub panel: Panel,
	/// The blocks of which the lot comes, as far as the node has them.
	pub blocks: Vec<H256>,
	pub disclosed: Vec<Disclosed>,
}

/// And of each of them who disclosed a ballot.
pub struct Disclosed {
	pub alias: Alias,
	pub disclosure: Disclosure,
	/// Until it is cleared.
	pub sealed: Option<SealedBallot>,
	pub shown: Option<ShownAlias>,
	/// The collection in which the shown key was registered last.
	pub registered: Option<Collection>,
	/// The key of the evaluator's certificate now.
	pub key: Option<KeySlot>,
}

impl Record {
	pub async fn read(at: &At, id: TenderId) -> Result<Self, Failure> {
		let tender = at.tender(id).await?;
		let award = at.award(id).await?.ok_or_else(|| {
			missing("Tenders.NotAwarded", "there is no award to recompute: see `cadena tender show`")
		})?;
		let panel = match tender.call.evaluation.panel() {
			Some(_) => Some(PanelRecord::read(at, id).await?),
			None => None,
		};
		Ok(Self {
			genesis: at.genesis(),
			id,
			bids: at.bids(id, &tender).await?,
			officers: officers_ballots(at, id, &tender).await?,
			panel,
			poll: votes::find(at, id).await?,
			said: votes::said(at, id, Purpose::Vote).await?,
			tender,
			award,
		})
	}
}

impl PanelRecord {
	async fn read(at: &At, id: TenderId) -> Result<Self, Failure> {
		let panel = panels::panel(at, id).await?;
		let blocks = match panel.lot {
			Lot::Drawn { begun, .. } => at.hashes((begun + 1..=begun + LOT_BLOCKS).collect()).await?,
			_ => Vec::new(),
		};
		let mut disclosed = Vec::new();
		for (alias, disclosure) in panels::disclosures(at, id).await? {
			let sealed = panels::sealed(at, id, &alias).await?;
			let shown = panels::shown_alias(at, id, &alias).await?;
			let key = Certificates::<Runtime>::hashed_key_for(panel.terms.specialty, disclosure.person);
			let certificate: Option<Certificate> = at.read(key).await?;
			let key = certificate.map(|certificate| certificate.key);
			let member: Option<Member> = match &shown {
				Some(shown) => at.read(Members::<Runtime>::hashed_key_for(shown.key)).await?,
				None => None,
			};
			let registered = member.map(|member| member.collection);
			disclosed.push(Disclosed { alias, disclosure, sealed, shown, registered, key });
		}
		Ok(Self { panel, blocks, disclosed })
	}
}

async fn officers_ballots(
	at: &At,
	id: TenderId,
	tender: &Tender,
) -> Result<Vec<(AccountId, Ballot)>, Failure> {
	let mut given = Vec::new();
	for officer in tender.call.evaluation.officers() {
		let key = Ballots::<Runtime>::hashed_key_for(id, officer);
		let ballot: Option<BoundedVec<(BidIndex, Ratings), MaxBids>> = at.read(key).await?;
		given.extend(ballot.map(|ballot| (officer.clone(), ballot.into_iter().collect())));
	}
	Ok(given)
}
