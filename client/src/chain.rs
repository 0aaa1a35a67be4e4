//! A connection to a node: transactions up to finality, and reads of the finalised state.

use crate::{Failure, keys};
use cadena_primitives::{
	AccountId, Awarded, Calendar, Mandate, Moment, Office, TenderId, time::Interruptions,
};
use cadena_runtime::{
	BlockNumber, Runtime, RuntimeCall, RuntimeEvent, TxExtension, UncheckedExtrinsic, VERSION,
};
use codec::{Decode, DecodeAll, Encode};
use frame_support::traits::GetCallMetadata;
use pallet_agencies::types::Agency;
use pallet_legal_terms::types::{Skipped, Skipper};
use pallet_procurement_contracts::types::{Contract, ContractSeals};
use pallet_tenders::types::{
	Award, Bid, BidIndex, Challenge, HistoricalRecord, Ocid, Question, SealContext, Tender,
};
use serde::de::DeserializeOwned;
use sp_core::H256;
use sp_runtime::generic::Era;
use sp_version::RuntimeVersion;
use std::time::Duration;
use subxt::{
	OnlineClient, SubstrateConfig,
	client::{ClientAtBlock, OnlineClientAtBlockImpl},
	config::RpcConfigFor,
	error::{DispatchError, StorageError, TransactionEventsError},
	rpcs::{self, RpcClient, UserError, client::RpcParams, methods::legacy::LegacyRpcMethods, rpc_params},
	transactions::{TransactionProgress, TransactionStatus},
};
use subxt_signer::sr25519::Keypair;

/// The bytes of a `Blake2_128Concat` key's hash.
pub const BLAKE2: usize = 16;
/// The bytes of a `Twox64Concat` key's hash.
pub const TWOX: usize = 8;

const CONNECT_TIMEOUT: Duration = Duration::from_secs(10);
/// For how many blocks a transaction without an account is good; what it carries may end sooner.
const LIFETIME: u64 = 2_048;

/// The chain's clock in one block.
#[derive(Clone, Debug)]
pub struct Clock {
	/// The block's timestamp.
	pub block: Moment,
	/// What was skipped.
	pub skipped: Skipped,
	/// Who skips time; none on a chain in earnest.
	pub practice: Option<Skipper>,
}

impl Clock {
	/// The block's timestamp, plus what was skipped.
	pub fn legal_time(&self) -> Moment {
		self.block.saturating_add(self.skipped.total)
	}

	/// Whether nobody skips time, and nobody ever did.
	pub fn is_in_earnest(&self) -> bool {
		self.practice.is_none() && self.skipped.total == 0 && self.skipped.times == 0
	}
}

/// A connection to a node of this chain.
#[derive(Clone)]
pub struct Chain {
	api: OnlineClient<SubstrateConfig>,
	rpc: RpcClient,
	head: Head,
}

impl std::fmt::Debug for Chain {
	fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
		f.debug_struct("Chain").field("head", &self.head).finish_non_exhaustive()
	}
}

/// On which block a connection acts.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
enum Head {
	/// The last final one: what is read cannot change, and an act is done when it is final.
	Final,
	/// The best one, where finality stands still.
	Best,
}

type Progress = TransactionProgress<SubstrateConfig, OnlineClientAtBlockImpl<SubstrateConfig>>;
type At = ClientAtBlock<SubstrateConfig, OnlineClientAtBlockImpl<SubstrateConfig>>;

impl Chain {
	/// Connects, and makes sure that the node runs a runtime whose transactions this program can make.
	pub async fn connect(url: &str) -> Result<Self, Failure> {
		let unreachable = |reason: String| {
			Failure::NoNode(format!("{url}: {reason}. Start one with `make run`, or give --url"))
		};
		let open = async {
			let rpc =
				RpcClient::from_insecure_url(url).await.map_err(|error| unreachable(error.to_string()))?;
			let api = OnlineClient::from_rpc_client(rpc.clone())
				.await
				.map_err(|error| unreachable(error.to_string()))?;
			Ok(Self { api, rpc, head: Head::Final })
		};
		let chain: Self = tokio::time::timeout(CONNECT_TIMEOUT, open)
			.await
			.map_err(|_| unreachable("no answer".into()))??;
		let at = chain.api.at_current_block().await.map_err(node)?;
		if at.metadata_ref().pallet_by_name("Tenders").is_none() {
			return Err(unreachable("it is a node of another chain".into()));
		}
		if at.transaction_version() != VERSION.transaction_version {
			return Err(Failure::NoNode(format!(
				"the chain's transactions have version {}, this program makes version {}: update the program",
				at.transaction_version(),
				VERSION.transaction_version
			)));
		}
		Ok(chain)
	}

	/// The same connection for the time while finality stands still: it reads the best block, and an act is done when it is
	/// in one.
	pub fn without_finality(self) -> Self {
		Self { head: Head::Best, ..self }
	}

	async fn at(&self) -> Result<At, Failure> {
		match self.head {
			Head::Final => self.api.at_current_block().await.map_err(node),
			Head::Best => {
				let best: H256 = self.rpc.request("chain_getBlockHash", rpc_params![]).await.map_err(node)?;
				self.api.at_block(best).await.map_err(node)
			}
		}
	}

	/// Signs and submits a call, waits until it is finalised, and returns what happened.
	pub async fn submit(&self, call: RuntimeCall, signer: &Keypair) -> Result<Vec<RuntimeEvent>, Failure> {
		let mut transactions = self.at().await?.transactions();
		let payload = transactions.from_call_data_bytes(&call.encode()).map_err(node)?;
		let pallet = call.get_call_metadata().pallet_name;
		let progress = transactions
			.sign_and_submit_then_watch_default(&payload, signer)
			.await
			.map_err(|error| unaccepted(pallet, error))?;
		self.follow(pallet, progress).await
	}

	/// Signs and submits a call, and does not wait for what becomes of it.
	pub async fn send(&self, call: RuntimeCall, signer: &Keypair) -> Result<(), Failure> {
		let pallet = call.get_call_metadata().pallet_name;
		let mut transactions = self.at().await?.transactions();
		let payload = transactions.from_call_data_bytes(&call.encode()).map_err(node)?;
		let sent = transactions.sign_and_submit_default(&payload, signer).await;
		sent.map(|_| ()).map_err(|error| unaccepted(pallet, error))
	}

	/// Submits a call that the chain itself admits, and does not wait for what becomes of it.
	pub async fn send_without_account(&self, call: RuntimeCall) -> Result<(), Failure> {
		let pallet = call.get_call_metadata().pallet_name;
		let born = self.at().await?.block_number();
		let transaction = format!("0x{}", hex::encode(without_account(call, born).encode()));
		let sent: Result<H256, rpcs::Error> =
			self.rpc.request("author_submitExtrinsic", rpc_params![transaction]).await;
		sent.map(|_| ()).map_err(|error| match error {
			rpcs::Error::User(refusal) => unaccepted(pallet, in_words(&refusal)),
			other => node(other),
		})
	}

	/// Submits a call that the chain itself admits, without an account and a fee; otherwise as [`Chain::submit`].
	pub async fn submit_without_account(&self, call: RuntimeCall) -> Result<Vec<RuntimeEvent>, Failure> {
		let pallet = call.get_call_metadata().pallet_name;
		let at = self.at().await?;
		let transaction = without_account(call, at.block_number()).encode();
		let progress = at
			.transactions()
			.from_bytes(transaction)
			.submit_and_watch()
			.await
			.map_err(|error| unaccepted(pallet, error))?;
		self.follow(pallet, progress).await
	}

	async fn follow(&self, pallet: &str, mut progress: Progress) -> Result<Vec<RuntimeEvent>, Failure> {
		let included = loop {
			match progress.next().await.ok_or_else(|| node("it ended the connection"))?.map_err(node)? {
				TransactionStatus::InFinalizedBlock(block) => break block,
				TransactionStatus::InBestBlock(block) if self.head == Head::Best => break block,
				TransactionStatus::Error { message }
				| TransactionStatus::Invalid { message }
				| TransactionStatus::Dropped { message } => return Err(unaccepted(pallet, message)),
				_ => (),
			}
		};
		let events = included.wait_for_success().await.map_err(|error| match error {
			TransactionEventsError::ExtrinsicFailed(refusal) => explain(&refusal),
			other => node(other),
		})?;
		let mut happened = Vec::new();
		for event in events.iter() {
			let event = event.map_err(node)?;
			let mut bytes = vec![event.pallet_index(), event.event_index()];
			bytes.extend_from_slice(event.field_bytes());
			happened.push(RuntimeEvent::decode_all(&mut bytes.as_slice()).map_err(node)?);
		}
		Ok(happened)
	}

	/// The value under a storage key in the last finalised block.
	pub async fn read<V: Decode>(&self, key: Vec<u8>) -> Result<Option<V>, Failure> {
		value(&self.at().await?, key).await
	}

	/// The records of a map whose keys follow their hashes of so many bytes: [`BLAKE2`] or [`TWOX`].
	pub async fn entries<K: Decode, V: Decode>(
		&self,
		prefix: &[u8],
		hash: usize,
	) -> Result<Vec<(K, V)>, Failure> {
		const PAGE: u32 = 256;
		let rpc = LegacyRpcMethods::<RpcConfigFor<SubstrateConfig>>::new(self.rpc.clone());
		let at = self.at().await?;
		let mut entries = Vec::new();
		let mut last: Option<Vec<u8>> = None;
		loop {
			let page = rpc
				.state_get_keys_paged(prefix, PAGE, last.as_deref(), Some(at.block_hash()))
				.await
				.map_err(node)?;
			for key in &page {
				let value = at.storage().fetch_raw(key.clone()).await.map_err(node)?;
				let mut rest = key.get(prefix.len() + hash..).unwrap_or_default();
				let name = K::decode(&mut rest).map_err(node)?;
				entries.push((name, V::decode_all(&mut value.as_slice()).map_err(node)?));
			}
			last = page.into_iter().last();
			if last.is_none() {
				return Ok(entries);
			}
		}
	}

	/// Asks the node something by the name of its method.
	pub async fn request<T: DeserializeOwned>(&self, method: &str, params: RpcParams) -> Result<T, Failure> {
		self.rpc.request(method, params).await.map_err(node)
	}

	/// The number of the set of GRANDPA in which the node votes or listens; `None` while it does not.
	pub async fn grandpa_set(&self) -> Option<u64> {
		#[derive(serde::Deserialize)]
		#[serde(rename_all = "camelCase")]
		struct RoundState {
			set_id: u64,
		}
		let state: Result<RoundState, _> = self.rpc.request("grandpa_roundState", rpc_params![]).await;
		state.ok().map(|state| state.set_id)
	}

	/// The number of the last finalised block.
	pub async fn finalised(&self) -> Result<u64, Failure> {
		Ok(self.api.at_current_block().await.map_err(node)?.block_number())
	}

	/// The number and the hash of the last finalised block.
	pub async fn finalised_block(&self) -> Result<(BlockNumber, H256), Failure> {
		let at = self.api.at_current_block().await.map_err(node)?;
		Ok((BlockNumber::try_from(at.block_number()).map_err(node)?, H256(at.block_hash().0)))
	}

	/// The number of the best block.
	pub async fn best(&self) -> Result<u64, Failure> {
		Ok(self.clone().without_finality().at().await?.block_number())
	}

	/// The name and version of the runtime in the last finalised block.
	pub async fn runtime(&self) -> Result<(String, u32), Failure> {
		let at = self.at().await?;
		let bytes = at.runtime_apis().call_raw("Core_version", None).await.map_err(node)?;
		let version = RuntimeVersion::decode(&mut bytes.as_slice()).map_err(node)?;
		Ok((version.spec_name.into_owned(), version.spec_version))
	}

	/// A refusal by name, as the chain's own records give it.
	pub async fn explain(&self, refusal: sp_runtime::DispatchError) -> Result<Failure, Failure> {
		let at = self.at().await?;
		let decoded = DispatchError::decode_from(refusal.encode(), at.metadata()).map_err(node)?;
		Ok(explain(&decoded))
	}

	/// The hash of the chain's first block.
	pub fn genesis(&self) -> H256 {
		H256(self.api.genesis_hash().0)
	}

	/// The chain's clock in the last finalised block.
	pub async fn clock(&self) -> Result<Clock, Failure> {
		let at = self.at().await?;
		let key = |key: [u8; 32]| key.to_vec();
		let block = value(&at, key(pallet_timestamp::Now::<Runtime>::hashed_key())).await?;
		let skipped = value(&at, key(pallet_legal_terms::SkippedTime::<Runtime>::hashed_key())).await?;
		let practice = value(&at, key(pallet_legal_terms::Practice::<Runtime>::hashed_key())).await?;
		Ok(Clock { block: block.unwrap_or_default(), skipped: skipped.unwrap_or_default(), practice })
	}

	/// Legal time in the last finalised block.
	pub async fn now(&self) -> Result<Moment, Failure> {
		Ok(self.clock().await?.legal_time())
	}

	/// The interruptions so far.
	pub async fn interruptions(&self) -> Result<Interruptions, Failure> {
		let key = pallet_legal_terms::KnownInterruptions::<Runtime>::hashed_key().to_vec();
		Ok(self.read(key).await?.unwrap_or_default())
	}

	/// The zone and the business days of an office.
	pub async fn calendar(&self, office: Office) -> Result<Calendar, Failure> {
		let at = self.at().await?;
		let place = match office {
			Office::Country => None,
			Office::Agency(agency, _) => {
				let key = pallet_agencies::Agencies::<Runtime>::hashed_key_for(agency);
				value::<Agency>(&at, key).await?.map(|agency| agency.jurisdiction)
			}
		};
		let mut layers = Vec::new();
		for scope in Calendar::scopes(office, place) {
			let key = pallet_legal_terms::Calendars::<Runtime>::hashed_key_for(scope);
			layers.push(value(&at, key).await?.unwrap_or_default());
		}
		let key = pallet_legal_terms::KnownInterruptions::<Runtime>::hashed_key().to_vec();
		Ok(Calendar::new(office, layers, value(&at, key).await?.unwrap_or_default()))
	}

	/// The calendar by which a tender's agency contracts.
	pub async fn contracting_calendar(&self, tender: &Tender) -> Result<Calendar, Failure> {
		self.calendar(Office::Agency(tender.agency, Some(Mandate::Procurement))).await
	}

	/// A tender with the dates to which interruptions have moved it, or the refusal that says there is none.
	pub async fn tender(&self, tender: TenderId) -> Result<Tender, Failure> {
		let key = pallet_tenders::Tenders::<Runtime>::hashed_key_for(tender);
		let record: Option<Tender> = self.read(key).await?;
		let mut record = record.ok_or_else(|| missing("Tenders.NoSuchTender", "see `cadena tender list`"))?;
		record.resume(&self.interruptions().await?);
		Ok(record)
	}

	/// How many tenders there are.
	pub async fn tenders(&self) -> Result<TenderId, Failure> {
		let key = pallet_tenders::NextTender::<Runtime>::hashed_key().to_vec();
		Ok(self.read(key).await?.unwrap_or_default())
	}

	/// The bids of a tender, in the order of submission.
	pub async fn bids(&self, tender: TenderId, record: &Tender) -> Result<Vec<(BidIndex, Bid)>, Failure> {
		let mut bids = Vec::new();
		for index in 0..record.bids {
			let key = pallet_tenders::Bids::<Runtime>::hashed_key_for(tender, index);
			if let Some(bid) = self.read(key).await? {
				bids.push((index, bid));
			}
		}
		Ok(bids)
	}

	/// The questions of a tender, in their order.
	pub async fn questions(&self, tender: TenderId, record: &Tender) -> Result<Vec<Question>, Failure> {
		let mut questions = Vec::new();
		for index in 0..record.questions {
			let key = pallet_tenders::Questions::<Runtime>::hashed_key_for(tender, index);
			questions.extend(self.read(key).await?);
		}
		Ok(questions)
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
		let bid: Option<Bid> =
			self.read(pallet_tenders::Bids::<Runtime>::hashed_key_for(tender, placement.bid)).await?;
		record.awarded(&award, bid.ok_or_else(none)?.bidder).ok_or_else(none)
	}

	/// The last challenge of an account in a tender.
	pub async fn challenge(&self, tender: TenderId, by: &AccountId) -> Result<Option<Challenge>, Failure> {
		self.read(pallet_tenders::Challenges::<Runtime>::hashed_key_for(tender, by)).await
	}

	/// The contract of a tender.
	pub async fn contract(&self, tender: TenderId) -> Result<Option<Contract>, Failure> {
		self.read(pallet_procurement_contracts::Contracts::<Runtime>::hashed_key_for(tender)).await
	}

	/// The signatures of a tender's contract.
	pub async fn contract_seals(&self, tender: TenderId) -> Result<Option<ContractSeals>, Failure> {
		self.read(pallet_procurement_contracts::Seals::<Runtime>::hashed_key_for(tender)).await
	}

	/// A tender of the past.
	pub async fn history(&self, ocid: &Ocid) -> Result<Option<HistoricalRecord>, Failure> {
		self.read(pallet_tenders::Histories::<Runtime>::hashed_key_for(ocid)).await
	}

	/// What a bid of this bidder in this tender is bound to.
	pub fn seal_context(&self, tender: TenderId, bidder: &Keypair) -> SealContext {
		SealContext { genesis: self.genesis(), tender, bidder: keys::account(bidder) }
	}
}

async fn value<V: Decode>(at: &At, key: Vec<u8>) -> Result<Option<V>, Failure> {
	match at.storage().fetch_raw(key).await {
		Ok(bytes) => V::decode_all(&mut bytes.as_slice()).map(Some).map_err(node),
		Err(StorageError::NoValueFound) => Ok(None),
		Err(error) => Err(node(error)),
	}
}

/// The refusal for something that is not there.
pub fn missing(name: &str, advice: &str) -> Failure {
	Failure::Refused { name: name.into(), explanation: advice.into() }
}

/// A transaction without a signer: nothing signs its extensions, so they bind nothing. The block in which it is born tells it
/// from the same call of an earlier block, whose bytes a node refuses for a while once it is done.
pub fn without_account(call: RuntimeCall, born: u64) -> UncheckedExtrinsic {
	let extension: TxExtension = (
		frame_system::CheckNonZeroSender::new(),
		frame_system::CheckSpecVersion::new(),
		frame_system::CheckTxVersion::new(),
		frame_system::CheckGenesis::new(),
		frame_system::CheckMortality::from(Era::mortal(LIFETIME, born)),
		frame_system::CheckNonce::from(0),
		frame_system::AuthorizeCall::new(),
		frame_system::CheckWeight::new(),
		pallet_transaction_payment::ChargeTransactionPayment::from(0),
	);
	UncheckedExtrinsic::new_transaction(call, extension)
}

fn node(error: impl std::fmt::Display) -> Failure {
	Failure::Node(error.to_string())
}

/// What a node says of a request that it refuses.
pub fn in_words(refusal: &UserError) -> String {
	match &refusal.data {
		Some(data) => format!("{refusal}: {}", data.get().trim_matches('"')),
		None => refusal.to_string(),
	}
}

/// A transaction that the node did not take into its pool, most often because the account cannot pay.
fn unaccepted(pallet: &str, error: impl std::fmt::Display) -> Failure {
	let reason = error.to_string();
	if reason.contains("Inability to pay") {
		return Failure::Refused {
			name: "CannotPayFees".into(),
			explanation: "the account's allowance is used up and recovers with each block, or it has none, and it holds \
				too little of the native unit: see `cadena account show`"
				.into(),
		};
	}
	let (name, explanation) = without_account_refused(pallet, &reason);
	Failure::Refused { name, explanation }
}

/// What the pool says of a transaction without an account, by the names of its pallet's errors.
fn without_account_refused(pallet: &str, reason: &str) -> (String, String) {
	use cadena_primitives::membership::pool;
	use pallet_opinions::refusal as opinions;
	use pallet_panels::pool_refusal as panels;
	use pallet_votes::refusal as votes;
	let code = reason.to_lowercase().split("custom error: ").nth(1).map(|rest| {
		rest.chars().take_while(char::is_ascii_digit).collect::<String>().parse::<u8>().unwrap_or_default()
	});
	let (name, advice) = match code {
		Some(pallet_rings::NOT_DUE) => ("NothingToDo", "too few wait, nobody left, or it was just done"),
		Some(opinions::NO_SUCH_OPINION) => ("NoSuchOpinion", "no question has this number"),
		Some(opinions::CLOSED) => ("OpinionIsClosed", "the question is closed, or its time is over"),
		Some(opinions::NO_SUCH_CHOICE) => ("NoSuchChoice", "the question has no such choice"),
		Some(votes::NO_SUCH_POLL) => {
			("NoSuchPoll", "there is no such tender, or citizens have no vote on it")
		}
		Some(votes::WRONG_STAGE | panels::WRONG_STAGE) => {
			("WrongStage", "it is not the time for this: see the tender's stage")
		}
		Some(votes::NO_SUCH_BID) => ("NoSuchBid", "only bids that were opened can be approved"),
		Some(votes::GRADE_OUT_OF_RANGE) => ("GradeOutOfRange", "a grade is 0, 10, ... or 100"),
		Some(panels::NO_SUCH_PANEL) => ("NoSuchPanel", "no panel rates this tender"),
		Some(panels::LOT_NOT_DRAWN) => ("LotNotDrawn", "the lot is not drawn yet: `cadena panel draw`"),
		Some(panels::NOT_DRAWN) => ("NotDrawn", "the lot did not draw this alias"),
		Some(panels::BOUND) => {
			("BallotBound", "the ballot was disclosed, or sealed before ballots were taken for longer")
		}
		Some(pool::NOT_OF_THE_ELECTORATE) => {
			("NotOfTheElectorate", "the ring is not of the electorate, or was dissolved")
		}
		Some(pool::STALE_REVISION) => ("StaleRevision", "the ring has changed: make the proof anew"),
		Some(pool::OUT_OF_TIME) => ("OutOfTime", "the ballot's last block is past or too far ahead"),
		Some(pool::SUPERSEDED) => {
			("Superseded", "a ballot of the same or a higher sequence stands: use a higher one")
		}
		Some(pool::TOO_SOON) => {
			("TooSoon", "the standing ballot was given less than ten blocks ago: wait a moment")
		}
		Some(pool::PAUSED) => ("Paused", "the council has paused the domains"),
		_ if reason.to_lowercase().contains("priority is too low") => {
			("TooSoon", "an act of the same kind waits for a block already: wait a moment")
		}
		_ if reason.to_lowercase().contains("bad signature") || reason.contains("bad proof") => {
			let advice = "the signature or proof does not show what the transaction says";
			return ("InvalidProof".into(), advice.into());
		}
		_ => return ("InvalidTransaction".into(), reason.to_owned()),
	};
	(format!("{pallet}.{name}"), advice.to_owned())
}

/// A refusal by name, with the explanation that the pallet documents.
fn explain(refusal: &DispatchError) -> Failure {
	let (name, explanation) = match refusal {
		DispatchError::Module(module) => match module.details() {
			Ok(details) => (
				format!("{}.{}", details.pallet.name(), details.variant.name),
				details.variant.docs.iter().map(|line| line.trim()).collect::<Vec<_>>().join(" "),
			),
			Err(_) => (module.details_string(), "the program does not know this chain's errors".into()),
		},
		DispatchError::BadOrigin => (
			"BadOrigin".into(),
			"the signer does not hold the office for this act: see `cadena officer show`".into(),
		),
		DispatchError::Token(token) => ("Token".into(), token.to_string()),
		other => ("Dispatch".into(), other.to_string()),
	};
	Failure::Refused { name, explanation }
}
