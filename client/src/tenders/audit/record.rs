use crate::{At, Failure, node::missing, panels, votes};
use cadena_primitives::{
	AccountId, TenderId,
	membership::{Alias, Collection},
};
use cadena_runtime::{
	Runtime,
	pallet_evaluators::{
		Certificates,
		types::{Certificate, KeySlot},
	},
	pallet_panels::{
		SealedBallots, ShownAliases,
		types::{DRAW_BLOCKS, Disclosure, Draw, Panel, SealedBallot, ShownAlias},
	},
	pallet_rings::{Members, types::Member},
	pallet_tenders::{
		OfficersRatings,
		types::{Award, Bid, BidIndex, BidRatings, MaxBids, Ratings, Tender},
	},
	pallet_votes::types::{Poll, Purpose, Recorded},
};
use frame_support::BoundedVec;
use sp_core::H256;
use std::collections::BTreeMap;

/// What the chain holds of a tender that was awarded.
pub struct Record {
	pub genesis: H256,
	pub id: TenderId,
	pub tender: Tender,
	pub award: Award,
	pub bids: Vec<(BidIndex, Bid)>,
	/// Those of the officers whom the call or a failed panel names.
	pub officers: Vec<(AccountId, BidRatings)>,
	pub panel: Option<PanelRecord>,
	pub poll: Option<Poll>,
	/// The votes that were not cleared.
	pub recorded: Vec<(Alias, Recorded)>,
}

/// What it holds of those who were drawn.
pub struct PanelRecord {
	pub panel: Panel,
	/// The blocks of which the draw comes, as far as the node has them.
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
			officers: officers_ratings(at, id, &tender).await?,
			panel,
			poll: votes::find(at, id).await?,
			recorded: votes::recorded(at, id, Purpose::Vote).await?,
			tender,
			award,
		})
	}
}

impl PanelRecord {
	async fn read(at: &At, id: TenderId) -> Result<Self, Failure> {
		let panel = panels::panel(at, id).await?;
		let blocks = match panel.draw {
			Draw::Drawn { begun, .. } => at.hashes((begun + 1..=begun + DRAW_BLOCKS).collect()).await?,
			_ => Vec::new(),
		};
		let disclosures = panels::disclosures(at, id).await?;
		let aliases = disclosures.iter().map(|(alias, _)| alias);
		let sealed = at.read_all(aliases.clone().map(|of| SealedBallots::<Runtime>::hashed_key_for(id, of)));
		let sealed: Vec<Option<SealedBallot>> = sealed.await?;
		let shown = at.read_all(aliases.map(|of| ShownAliases::<Runtime>::hashed_key_for(id, of)));
		let shown: Vec<Option<ShownAlias>> = shown.await?;
		let persons = disclosures.iter().map(|(_, disclosure)| disclosure.person);
		let certificates =
			at.read_all(persons.map(|of| Certificates::<Runtime>::hashed_key_for(panel.terms.specialty, of)));
		let certificates: Vec<Option<Certificate>> = certificates.await?;
		let keys: Vec<_> = shown.iter().flatten().map(|shown| shown.key).collect();
		let members = at.read_all(keys.iter().map(Members::<Runtime>::hashed_key_for));
		let members: Vec<Option<Member>> = members.await?;
		let registered: BTreeMap<_, _> = keys.into_iter().zip(members).collect();
		let disclosed = disclosures.into_iter().zip(sealed).zip(shown).zip(certificates);
		let disclosed = disclosed.map(|((((alias, disclosure), sealed), shown), certificate)| {
			let member = shown.as_ref().and_then(|shown| registered.get(&shown.key)?.as_ref());
			let registered = member.map(|member| member.collection);
			let key = certificate.map(|certificate| certificate.key);
			Disclosed { alias, disclosure, sealed, shown, registered, key }
		});
		let disclosed = disclosed.collect();
		Ok(Self { panel, blocks, disclosed })
	}
}

async fn officers_ratings(
	at: &At,
	id: TenderId,
	tender: &Tender,
) -> Result<Vec<(AccountId, BidRatings)>, Failure> {
	let officers = tender.call.evaluation.officers();
	let keys = officers.iter().map(|officer| OfficersRatings::<Runtime>::hashed_key_for(id, officer));
	let ratings: Vec<Option<BoundedVec<(BidIndex, Ratings), MaxBids>>> = at.read_all(keys).await?;
	let given = officers.iter().cloned().zip(ratings);
	Ok(given.filter_map(|(officer, ratings)| Some((officer, ratings?.into_iter().collect()))).collect())
}
