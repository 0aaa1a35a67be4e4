use super::{Answer, Common, waiting};
use cadena_client::{
	Chain, Failure, keys,
	load::{Limits, Load},
};
use cadena_primitives::{Document, Jurisdiction, Law, Mandate, TenderId};
use cadena_runtime::{Runtime, RuntimeCall, RuntimeEvent, configs::CENTS};
use clap::{Args, Subcommand, ValueEnum};
use codec::Encode;
use pallet_tenders::types::{
	CallForTenders, Character, CitizensShare, Evaluation, Schedule, Scoring, SocialWeights,
};
use serde_json::json;
use sp_core::{H256, bounded_vec::BoundedVec};
use std::collections::BTreeSet;
use subxt_signer::{DeriveJunction, sr25519::Keypair};

#[derive(Debug, Subcommand)]
pub enum Verb {
	/// Loads the chain and measures what becomes final, by the blocks' own timestamps. The signer endows the senders, whose
	/// accounts are derived from its own
	Throughput(Throughput),
}

#[derive(Args, Debug)]
pub struct Throughput {
	/// What the senders do
	#[arg(long, value_enum, default_value = "transfer")]
	call: Call,
	/// Accounts that send, each one transaction after the other
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

#[derive(Clone, Copy, Debug, Eq, PartialEq, ValueEnum)]
enum Call {
	/// A transfer to the next sender: on any chain
	Transfer,
	/// An officer drafts a tender. The signer is a seated agency
	Draft,
	/// A person comments on a draft. The signer is a seated agency. Comments end after ten legal days: 40 seconds on a
	/// development chain, in which the load must be sent and included
	Comment,
}

impl Call {
	/// What a sender needs besides fees, in the smallest part of the unit.
	fn deposit(self) -> u128 {
		match self {
			Call::Transfer | Call::Draft => 0,
			Call::Comment => 10 * CENTS,
		}
	}
}

impl Verb {
	pub async fn execute(self, common: &Common) -> Result<Answer, Failure> {
		let Verb::Throughput(args) = self;
		let load = Load::connect(&common.url).await?;
		let signer = common.signer()?;
		let senders: Vec<Keypair> = (0..args.senders).map(|number| sender(&signer, number)).collect();
		let times = (u64::from(args.rate) * u64::from(args.seconds)).div_ceil(args.senders.into());
		let times = u32::try_from(times).unwrap_or(u32::MAX);

		let progress = waiting("until the senders are endowed");
		let (calls, to_draft) = match args.call {
			Call::Transfer => (transfers(&load, &senders)?, None),
			Call::Draft => {
				appoint(&common.chain().await?, &signer, &senders).await?;
				(vec![draft(false)?.encode(); senders.len()], None)
			}
			Call::Comment => {
				let tender = common.chain().await?.tenders().await?;
				(vec![comment(tender); senders.len()], Some(tender))
			}
		};
		endow(&load, args.call, &calls, &signer, &senders, times).await?;
		progress.set_message("until the transactions are signed");
		let queues = load.sign(calls, &senders, times).await?;
		if let Some(tender) = to_draft {
			// Last, for the time to comment is short.
			progress.set_message("until the draft is out for comments");
			let (chain, issuer) = (common.chain().await?, sender(&signer, args.senders));
			open_to_comments(&load, &chain, tender, &signer, &issuer).await?;
		}
		progress.set_message("until the load is final");
		let limits = Limits { seconds: args.seconds, rate: args.rate, in_flight: args.in_flight };
		let report = load.run(queues, limits).await?;
		progress.finish_and_clear();

		let (spec_name, spec_version) = load.runtime().await?;
		let mut json = json!({
			"call": args.call.to_possible_value().map(|value| value.get_name().to_owned()),
			"spec_name": spec_name,
			"spec_version": spec_version,
			"senders": args.senders,
			"seconds": args.seconds,
		});
		let report = serde_json::to_value(report).map_err(|error| Failure::Node(error.to_string()))?;
		if let (Some(json), serde_json::Value::Object(report)) = (json.as_object_mut(), report) {
			json.extend(report);
		}
		Ok(Answer::new(json.to_string(), json))
	}
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
	call: Call,
	calls: &[Vec<u8>],
	signer: &Keypair,
	senders: &[Keypair],
	times: u32,
) -> Result<(), Failure> {
	let Some(dearest) = calls.iter().max_by_key(|call| call.len()) else { return Ok(()) };
	let fee = load.fee(dearest, signer).await?;
	let share = 2 * (fee + 1) * u128::from(times) + load.existential_deposit()? + call.deposit();
	let gifts = senders.iter().map(|sender| load.transfer(sender, share)).collect::<Result<_, _>>()?;
	load.settle(gifts, signer).await
}

async fn appoint(chain: &Chain, agency: &Keypair, officers: &[Keypair]) -> Result<(), Failure> {
	let mandates = BTreeSet::from([Mandate::Procurement]);
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
	chain.submit(pallet_utility::Call::batch_all { calls }.into(), agency).await.map(|_| ())
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
	appoint(chain, agency, std::slice::from_ref(issuer)).await?;
	let draft = draft(true)?;
	endow(load, Call::Draft, &[draft.encode()], agency, std::slice::from_ref(issuer), 1).await?;
	let happened = chain.submit(draft, issuer).await?;
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
		law: Law::Laassp,
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
