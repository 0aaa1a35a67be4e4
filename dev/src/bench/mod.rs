//! Loads and floods.

mod anonymous;
mod open;

use crate::{
	crowd::Resident,
	load::{self, Flow, Limits, Load, Queue, milliseconds},
};
use cadena_cli::{Answer, Common, waiting};
use cadena_client::{
	Chain, Failure, agencies,
	base::{json::Runtime as RuntimeVersion, keys},
	node::without_account,
	votes,
};
use cadena_primitives::{Document, Jurisdiction, Mandate, ProcurementLaw, TenderId};
use cadena_runtime::{
	Runtime, RuntimeCall, RuntimeEvent,
	configs::CENTS,
	pallet_agencies,
	pallet_tenders::{
		self,
		types::{CallForTenders, Character, CitizensShare, Evaluation, Schedule, Scoring, SocialWeights},
	},
	pallet_utility,
	pallet_votes::types::Purpose,
};
use clap::{Args, Subcommand, ValueEnum};
use codec::Encode;
use serde::Serialize;
use sp_core::{H256, bounded_vec::BoundedVec};
use std::{collections::BTreeSet, time::Duration};
use subxt_signer::{DeriveJunction, sr25519::Keypair};

/// What a person deposits for a comment, in the smallest part of the unit.
const COMMENTS_DEPOSIT: u128 = 10 * CENTS;
/// More than a row of the registrar's costs.
const ENROLMENT: u128 = 40 * CENTS;
/// How many citizens there are in a flood: enough for a ring.
const FLOODED: u32 = 16;

#[derive(Debug, Subcommand)]
pub enum Verb {
	/// Loads the chain and measures what becomes final, by the blocks' own timestamps. The signer endows the senders, whose
	/// accounts are derived from its own
	Throughput(Throughput),
	/// Throws anonymous acts with false proofs at the node for twelve seconds or more, and measures how an honest one fares. The signer
	/// is a seated agency with the mandates of procurement and of the civil registry
	Flood(FloodArgs),
}

#[derive(Args, Debug)]
pub struct FloodArgs {
	/// Connections over which they come
	#[arg(long, default_value_t = 16, value_parser = clap::value_parser!(u32).range(1..=64))]
	senders: u32,
	/// Sends at a rate without waiting for answers, and measures what votes in the council and honest anonymous acts wait for their blocks,
	/// before it and during it
	#[arg(long, requires = "rate")]
	open: bool,
	/// Anonymous acts with false proofs per second, of an open flood
	#[arg(long, requires = "open", value_parser = clap::value_parser!(u32).range(1..=5_000))]
	rate: Option<u32>,
	/// For how long honest acts are sent before an open flood, and again during it; it goes on until the last is in a block or dead
	#[arg(long, requires = "open", default_value_t = 40, value_parser = clap::value_parser!(u32).range(5..=60))]
	seconds: u32,
}

#[derive(Args, Debug)]
pub struct Throughput {
	/// What the senders do
	#[arg(long, value_enum, default_value = "transfer")]
	call: Call,
	/// Accounts that send, each one transaction after the other; of anonymous acts, citizens with one each
	#[arg(long, default_value_t = 200, value_parser = clap::value_parser!(u32).range(1..=1_000))]
	senders: u32,
	/// For how long they send
	#[arg(long, default_value_t = 60, value_parser = clap::value_parser!(u32).range(1..=600))]
	seconds: u32,
	/// Most transactions per second; so many are signed beforehand
	#[arg(long, default_value_t = 4_000, value_parser = clap::value_parser!(u32).range(1..=20_000))]
	rate: u32,
	/// Most transactions that wait for a block; a node's pool takes 8,192
	#[arg(long, default_value_t = 7_000, value_parser = clap::value_parser!(u32).range(1..))]
	in_flight: u32,
}

#[derive(Clone, Copy, Debug, Eq, PartialEq, Serialize, ValueEnum)]
#[serde(rename_all = "kebab-case")]
enum Call {
	/// A transfer to the next sender: on any chain
	Transfer,
	/// An officer drafts a tender. The signer is a seated agency
	Draft,
	/// A person comments on a draft. The signer is a seated agency. Comments end after five business days: 20 to 32 seconds on a
	/// development chain, in which the load must be sent and included
	Comment,
	/// A citizen comments on a draft anonymously, with the proof and the admission of every vote. The signer is a seated agency with
	/// the mandates of procurement and of the civil registry. Proofs are good for 64 blocks, in which all must be made and sent
	Anonymous,
	/// The same, sixteen anonymous acts in each transaction, signed and paid by who brings them
	Bundle,
}

/// What a load measured.
#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
struct Measured {
	/// What was sent.
	call: Call,
	/// What runs on the chain.
	runtime: RuntimeVersion,
	senders: u32,
	/// For how long they sent.
	seconds: u32,
	/// Of anonymous acts, what was made of them.
	anonymous: Option<Counted>,
	#[serde(flatten)]
	report: load::Report,
}

/// Anonymous acts of a load.
#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
struct Counted {
	#[serde(flatten)]
	sent: Sent,
	/// How many the chain holds afterwards.
	recorded: usize,
	/// How many became final in a second; null where the rate of transactions is not known.
	per_second: Option<f64>,
}

/// Anonymous acts that were made to be sent.
#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
struct Sent {
	sent: usize,
	/// Length of one; null where there is none.
	bytes: Option<usize>,
	in_each_transaction: f64,
	proven_per_second: f64,
}

/// What a flood measured.
#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
struct Flooded {
	#[serde(flatten)]
	flood: load::Flood,
	/// From the submission of something honest before the flood until it was final, in milliseconds.
	honest_final_before_ms: u64,
}

/// What is sent, and what is told of it.
struct Prepared {
	queues: Vec<Queue>,
	/// The tender that has to be drafted before it is sent.
	to_draft: Option<TenderId>,
	anonymous: Option<Sent>,
}

impl Verb {
	pub async fn execute(self, common: &Common) -> Result<Answer, Failure> {
		match self {
			Verb::Throughput(args) => throughput(common, args).await,
			Verb::Flood(FloodArgs { open: true, rate: Some(rate), senders, seconds }) => {
				let flow = Flow { connections: senders, rate };
				open::flood(common, flow, Duration::from_secs(seconds.into())).await
			}
			Verb::Flood(FloodArgs { senders, .. }) => flood(common, senders).await,
		}
	}
}

/// Connects to a node, which is of the chain of `--genesis` where that is given.
async fn connect(common: &Common) -> Result<Load, Failure> {
	let load = Load::connect(&common.url.0).await?;
	if common.genesis.is_some_and(|genesis| genesis != load.genesis()) {
		return Err(Failure::input("OtherChain", "the node's first block is another than that of --genesis"));
	}
	Ok(load)
}

async fn throughput(common: &Common, args: Throughput) -> Result<Answer, Failure> {
	let load = connect(common).await?;
	let signer = common.signer()?;
	let signer = signer.key()?;
	let progress = waiting("until all is prepared");
	let prepared = match args.call {
		Call::Anonymous | Call::Bundle => anonymous(common, &load, signer, &args).await?,
		Call::Transfer | Call::Draft | Call::Comment => signed(common, &load, signer, &args).await?,
	};
	if let Some(tender) = prepared.to_draft {
		// Last, for the time to comment is short.
		progress.set_message("until the draft is out for comments");
		let (chain, issuer) = (common.chain().await?, sender(signer, args.senders));
		open_to_comments(&load, &chain, tender, signer, &issuer).await?;
	}
	progress.set_message("until the load is final");
	let limits = Limits { seconds: args.seconds, rate: args.rate, in_flight: args.in_flight };
	let report = load.run(prepared.queues, limits).await?;
	progress.finish_and_clear();

	let (name, version) = load.runtime().await?;
	let mut anonymous = None;
	if let (Some(sent), Some(tender)) = (prepared.anonymous, prepared.to_draft) {
		let recorded = votes::recorded(&common.at().await?, tender, Purpose::Comment).await?.len();
		let in_each = recorded as f64 / report.finalised as f64;
		let per_second = report.finalised_per_second.map(|rate| rate * in_each);
		anonymous = Some(Counted { sent, recorded, per_second });
	}
	let (senders, seconds) = (args.senders, args.seconds);
	let runtime = RuntimeVersion { name, version };
	in_one_line(Measured { call: args.call, runtime, senders, seconds, anonymous, report })
}

/// An answer whose text is its JSON.
fn in_one_line(measured: impl Serialize) -> Result<Answer, Failure> {
	let answer = Answer::local("", measured)?;
	Ok(Answer { text: answer.json.to_string(), ..answer })
}

/// Transactions of accounts, each with as many as it can send.
async fn signed(
	common: &Common,
	load: &Load,
	signer: &Keypair,
	args: &Throughput,
) -> Result<Prepared, Failure> {
	let senders: Vec<Keypair> = (0..args.senders).map(|number| sender(signer, number)).collect();
	let times = (u64::from(args.rate) * u64::from(args.seconds)).div_ceil(args.senders.into());
	let times = u32::try_from(times).unwrap_or(u32::MAX);
	let (calls, deposit, to_draft) = match args.call {
		Call::Draft => {
			appoint(&common.chain().await?, signer, &senders, Mandate::Procurement).await?;
			(vec![draft(false)?.encode(); senders.len()], 0, None)
		}
		Call::Comment => {
			let tender = common.at().await?.next_tender().await?;
			(vec![comment(tender); senders.len()], COMMENTS_DEPOSIT, Some(tender))
		}
		Call::Transfer | Call::Anonymous | Call::Bundle => (transfers(load, &senders)?, 0, None),
	};
	endow(load, deposit, &calls, signer, &senders, times).await?;
	Ok(Prepared { queues: load.sign(calls, &senders, times).await?, to_draft, anonymous: None })
}

/// Citizens who are in rings and prove one anonymous act each, alone or sixteen in a bundle.
async fn anonymous(
	common: &Common,
	load: &Load,
	signer: &Keypair,
	args: &Throughput,
) -> Result<Prepared, Failure> {
	let chain = common.chain().await?;
	let tender = chain.at().await?.next_tender().await?;
	let citizens = citizens(load, &chain, signer, args.senders).await?;
	let (anonymous, proven_per_second) = anonymous::proven(&chain.at().await?, tender, &citizens).await?;
	let queues = match args.call {
		Call::Bundle => {
			let bundles = anonymous::bundles(tender, &anonymous)?;
			let calls: Vec<Vec<u8>> = bundles.iter().map(Encode::encode).collect();
			let senders: Vec<Keypair> =
				(0u32..).zip(&calls).map(|(number, _)| sender(signer, number)).collect();
			endow(load, 0, &calls, signer, &senders, 1).await?;
			load.sign(calls, &senders, 1).await?
		}
		_ => {
			let born = chain.finalised().await?.number.into();
			let alone = |act| vec![without_account(anonymous::alone(tender, act), born).encode()];
			anonymous.iter().map(alone).collect()
		}
	};
	let of_acts = Sent {
		sent: anonymous.len(),
		bytes: anonymous.first().map(Encode::encoded_size),
		in_each_transaction: anonymous.len() as f64 / queues.len() as f64,
		proven_per_second: (proven_per_second * 100.0).round() / 100.0,
	};
	Ok(Prepared { queues, to_draft: Some(tender), anonymous: Some(of_acts) })
}

/// Enrols citizens by a registrar of the signer's.
async fn citizens(
	load: &Load,
	chain: &Chain,
	signer: &Keypair,
	count: u32,
) -> Result<Vec<Resident>, Failure> {
	let registrar = sender(signer, count + 1);
	appoint(chain, signer, std::slice::from_ref(&registrar), Mandate::CivilRegistry).await?;
	load.settle(vec![load.transfer(&registrar, u128::from(count) * ENROLMENT)?], signer).await?;
	anonymous::citizens(chain, &registrar, count).await
}

async fn flood(common: &Common, senders: u32) -> Result<Answer, Failure> {
	let (load, chain, signer) = (connect(common).await?, common.chain().await?, common.signer()?);
	let signer = signer.key()?;
	let progress = waiting("until citizens are in a ring");
	let citizens = citizens(&load, &chain, signer, FLOODED).await?;
	let (next, issuer) = (chain.at().await?.next_tender().await?, sender(signer, FLOODED));
	// What is sent before the flood has a draft of its own, for the time to comment on one is short.
	let (before, _) = anonymous::proven(&chain.at().await?, next, &citizens[..1]).await?;
	let (during, _) = anonymous::proven(&chain.at().await?, next + 1, &citizens[1..3]).await?;
	let ([before], [during, other]) = (before.as_slice(), during.as_slice()) else {
		return Err(Failure::Node("too few have an anonymous act".into()));
	};
	open_to_comments(&load, &chain, next, signer, &issuer).await?;
	let honest = |tender, act| chain.submit_without_account(anonymous::alone(tender, act));
	let before = milliseconds(honest(next, before)).await?;
	open_to_comments(&load, &chain, next + 1, signer, &issuer).await?;
	progress.set_message("until the flood is over");
	let (other, born) = (other.clone(), chain.finalised().await?.number.into());
	let bad = move |number| without_account(anonymous::forged(next + 1, &other, number), born).encode();
	let flood = load.flood(&common.url.0, senders, bad, honest(next + 1, during)).await?;
	progress.finish_and_clear();
	in_one_line(Flooded { flood, honest_final_before_ms: before })
}

fn sender(signer: &Keypair, number: u32) -> Keypair {
	signer.derive([DeriveJunction::hard("bench"), DeriveJunction::hard(number)])
}

/// Each sends the smallest part of the unit to the next one.
fn transfers(load: &Load, senders: &[Keypair]) -> Result<Vec<Vec<u8>>, Failure> {
	let next = senders.iter().cycle().skip(1);
	senders.iter().zip(next).map(|(_, to)| load.transfer(to, 1)).collect()
}

/// Gives each sender twice what its transactions cost, what it must hold, and what it deposits.
async fn endow(
	load: &Load,
	deposit: u128,
	calls: &[Vec<u8>],
	signer: &Keypair,
	senders: &[Keypair],
	times: u32,
) -> Result<(), Failure> {
	let Some(dearest) = calls.iter().max_by_key(|call| call.len()) else { return Ok(()) };
	let fee = load.fee(dearest, signer).await?;
	let share = 2 * (fee + 1) * u128::from(times) + load.existential_deposit()? + deposit;
	let gifts = senders.iter().map(|sender| load.transfer(sender, share)).collect::<Result<_, _>>()?;
	load.settle(gifts, signer).await
}

/// Offers posts, which the officers that hold none yet accept.
async fn appoint(
	chain: &Chain,
	agency: &Keypair,
	officers: &[Keypair],
	mandate: Mandate,
) -> Result<(), Failure> {
	let mandates = BTreeSet::from([mandate]);
	let mandates =
		mandates.try_into().map_err(|_| Failure::input("TooManyMandates", "an officer holds few"))?;
	let appoint = |officer| {
		pallet_agencies::Call::<Runtime>::appoint {
			account: keys::account(officer),
			mandates: Clone::clone(&mandates),
		}
		.into()
	};
	let calls: Vec<RuntimeCall> = officers.iter().map(appoint).collect();
	let at = chain.submit(pallet_utility::Call::batch_all { calls }.into(), agency).await?.block;
	let at = chain.at_block(at.hash).await?;
	for officer in officers {
		for (agency, _) in agencies::offers(&at, &keys::account(officer)).await? {
			chain.submit(pallet_agencies::Call::accept_post { agency }.into(), officer).await?;
		}
	}
	Ok(())
}

fn comment(tender: TenderId) -> Vec<u8> {
	let call: RuntimeCall = pallet_tenders::Call::comment { tender, document: document() }.into();
	call.encode()
}

/// Drafts this tender, which is the chain's next, and puts the draft out for comments.
async fn open_to_comments(
	load: &Load,
	chain: &Chain,
	next: TenderId,
	agency: &Keypair,
	issuer: &Keypair,
) -> Result<(), Failure> {
	appoint(chain, agency, std::slice::from_ref(issuer), Mandate::Procurement).await?;
	let draft = draft(true)?;
	endow(load, 0, &[draft.encode()], agency, std::slice::from_ref(issuer), 1).await?;
	let happened = chain.submit(draft, issuer).await?.events;
	let drafted = |event: &RuntimeEvent| match event {
		RuntimeEvent::Tenders(pallet_tenders::Event::TenderDrafted { tender, .. }) => *tender == next,
		_ => false,
	};
	match happened.iter().any(drafted) {
		true => Ok(()),
		false => Err(Failure::Refused {
			name: "NotPrepared".into(),
			explanation: "another tender was drafted meanwhile: bench on a chain of its own".into(),
		}),
	}
}

fn document() -> Document {
	let locator = b"https://compras.example.gob.mx/convocatoria.pdf".to_vec();
	Document { sha256: H256::repeat_byte(1), locator: locator.try_into().ok() }
}

/// A call of usual size.
fn draft(for_comments: bool) -> Result<RuntimeCall, Failure> {
	let too_long = |_| Failure::input("TooLong", "the call's parts have room");
	let evaluators = (1..=3u8).map(|byte| [byte; 32].into()).collect::<Vec<_>>();
	let call = CallForTenders {
		title: b"Mantenimiento de la red de agua potable".to_vec().try_into().map_err(too_long)?,
		official_number: None,
		document: document(),
		law: ProcurementLaw::Laassp,
		character: Character::National,
		jurisdiction: Jurisdiction::Federation,
		budget: 980_000_000,
		market_median: None,
		schedule: Schedule {
			clarification_at: 1,
			opening_at: 2,
			evaluation_at: 3,
			ballots_until: 3,
			disclosure_until: 3,
			award_by: 4,
		},
		shortening: None,
		scoring: Scoring {
			price: 60,
			technical: BoundedVec::truncate_from(vec![30, 10]),
			social: SocialWeights::default(),
			citizens: CitizensShare::default(),
		},
		evaluation: Evaluation::Officers(BoundedVec::truncate_from(evaluators)),
		guarantee_percent: 10,
		advance_percent: 30,
	};
	let [contracting, oversight, witness] = [4u8, 5, 6].map(|byte| [byte; 32].into());
	Ok(pallet_tenders::Call::draft { call, contracting, oversight, witness, for_comments }.into())
}
