use super::{
	Answer, Common,
	answer::{Replies, reply},
	args::{Account, Date, HexBytes, LegalRfc, Native, Place, Serial, TermName},
	waiting,
};
use cadena_client::{
	At, Chain, Failure,
	agencies::json::Mandate,
	authorities,
	base::{
		files,
		json::{self, Hex},
	},
	council::{
		self, Motion, Progress,
		json::{Closed, Decision, Members, Motions, Upgrade},
		upgrade::Release,
	},
	efirma::Document,
	legal_time::{enact_term, json::Unit},
	node::{call_in_words, missing},
};
use cadena_primitives::{AgencyId, PersonId, Term};
use cadena_runtime::{
	Balance, Runtime, RuntimeCall, RuntimeEvent,
	configs::UNIT,
	pallet_agencies,
	pallet_authorities::{
		self,
		types::{Rules, SHORTEST_SESSION},
	},
	pallet_collective,
	pallet_efirma::types::IssuerId,
	pallet_fees::types::Tariff,
	pallet_grandpa, pallet_identity, pallet_scheduler, pallet_utility,
};
use clap::{Args, Subcommand, ValueEnum};
use codec::{DecodeLimit, Encode};
use frame_support::{MAX_EXTRINSIC_DEPTH, traits::schedule::HARD_DEADLINE};
use sp_core::H256;
use std::{path::PathBuf, str::FromStr, time::Duration};
use subxt_signer::sr25519::Keypair;

/// Answers of the verbs.
pub const REPLIES: Replies = &[
	("members", reply::<Members>),
	("motions", reply::<Motions>),
	("vote", reply::<council::json::Motion>),
	("close", reply::<Closed>),
	("act", reply::<Decision>),
	("register-agency", reply::<Decision>),
	("retire-agency", reply::<Decision>),
	("grant", reply::<Decision>),
	("pot-ceiling", reply::<Decision>),
	("withdraw", reply::<Decision>),
	("add-issuer", reply::<Decision>),
	("retire-issuer", reply::<Decision>),
	("annul-death", reply::<Decision>),
	("correct-revocation", reply::<Decision>),
	("admit", reply::<Decision>),
	("remove", reply::<Decision>),
	("rules", reply::<Decision>),
	("tariff", reply::<Decision>),
	("enact-term", reply::<Decision>),
	("issue", reply::<Decision>),
	("pause", reply::<Decision>),
	("prolong-pause", reply::<Decision>),
	("resume", reply::<Decision>),
	("rescue", reply::<Decision>),
	("upgrade", reply::<Upgrade>),
];

/// An act of the council: every seat gives the same command. The first proposes it, the others vote for it, and the one whose
/// vote suffices carries it out.
#[derive(Debug, Subcommand)]
pub enum Verb {
	/// Lists the seats
	Members,
	/// Lists the motions under vote
	Motions,
	/// Votes on a motion
	Vote {
		/// The motion's hash
		motion: H256,
		/// In favour or against
		vote: Vote,
	},
	/// Closes a motion: carries it out when enough seats are in favour, drops it when they cannot be any more or its time is
	/// over
	Close {
		/// The motion's hash
		motion: H256,
	},
	/// Any act, as the hexadecimal bytes of its call
	Act {
		/// The call, as Polkadot.js Apps shows it
		call: CallBytes,
		#[arg(long)]
		root: bool,
	},
	/// Registers an agency and gives it a seat
	RegisterAgency {
		/// Its official name
		#[arg(long)]
		name: String,
		/// Its tax key
		#[arg(long)]
		rfc: LegalRfc,
		/// Where it acts: `federation`, or INEGI's key of a state (14) or municipality (14039)
		#[arg(long)]
		jurisdiction: Place,
		/// Its account
		#[arg(long)]
		account: Account,
	},
	/// Takes an agency's seat and mandates
	RetireAgency {
		/// Its number
		agency: AgencyId,
	},
	/// Empowers an agency
	Grant {
		/// Its number
		agency: AgencyId,
		/// What it may do
		mandate: Mandate,
	},
	/// Sets how much of its balance an agency's officers may hold for the panel of one tender
	PotCeiling {
		/// Its number
		agency: AgencyId,
		/// The most for one panel, in the native unit
		ceiling: Native,
	},
	/// Withdraws a power from an agency
	Withdraw {
		/// Its number
		agency: AgencyId,
		/// What it may no longer do
		mandate: Mandate,
	},
	/// Trusts an authority of e.firma, by its own certificate
	AddIssuer {
		/// The authority's certificate (.cer)
		certificate: PathBuf,
	},
	/// Stops registrations under an authority of e.firma
	RetireIssuer {
		/// Its number: see `cadena efirma issuers`
		issuer: IssuerId,
	},
	/// Annuls the record of a death: the person acts again
	AnnulDeath {
		/// The person's number
		person: PersonId,
		/// The order of a court or the resolution; the chain gets its SHA-256 only
		#[arg(long, value_name = "FILE")]
		order: PathBuf,
	},
	/// Corrects when a certificate of e.firma was revoked, or that it never was
	CorrectRevocation {
		/// The certificate's number
		number: Serial,
		/// When its authority published the revocation, in RFC 3339; it never did when not given
		#[arg(long)]
		published: Option<Date>,
		/// The resolution; the chain gets its SHA-256 only
		#[arg(long, value_name = "FILE")]
		resolution: PathBuf,
	},
	/// Admits a registered node to the authorities
	Admit {
		/// The node's account
		node: Account,
	},
	/// Removes a node from the authorities
	Remove {
		/// The node's account
		node: Account,
	},
	/// Sets the length of sessions and the fewest authorities
	Rules {
		/// Blocks of a session; as they are when not given
		#[arg(long)]
		session_blocks: Option<u32>,
		/// The fewest authorities that there may be; as it is when not given
		#[arg(long)]
		minimum: Option<u32>,
	},
	/// Sets what transactions cost and how large the allowances are
	Tariff(TariffArgs),
	/// Enacts a term of a law from a moment on
	EnactTerm(TermArgs),
	/// Issues units of the native unit to an agency; a majority suffices
	Issue {
		/// The agency's account
		account: Account,
		/// How many
		#[arg(long)]
		units: u64,
	},
	/// Pauses the acts of the domains for six hours; a majority suffices
	Pause,
	/// Prolongs a pause by six hours
	ProlongPause,
	/// Ends a pause; a majority suffices
	Resume,
	/// Lets finality go on without authorities that are lost for ever: removes them, shortens the sessions until the new set is
	/// in office, and then starts GRANDPA anew with it
	Rescue {
		/// The nodes that are lost
		#[arg(long = "lost", required = true)]
		lost: Vec<Account>,
		/// The fewest authorities from now on
		#[arg(long)]
		minimum: u32,
		/// The highest block that any authority saw finalised: `cadena authority list` on each
		#[arg(long)]
		finalized: u32,
		/// The set of GRANDPA in which that authority votes: `cadena authority list` there
		#[arg(long)]
		set_id: u64,
		/// After how many blocks of the new set GRANDPA starts: more than by which authorities differ
		#[arg(long, default_value_t = 5)]
		delay: u32,
	},
	/// Upgrades the runtime: proposes, votes, applies, and waits until the new version runs
	Upgrade {
		/// The compressed wasm
		file: PathBuf,
		/// Do not wait for the other seats
		#[arg(long)]
		no_wait: bool,
	},
}

#[derive(Clone, Copy, Debug, Eq, PartialEq, ValueEnum)]
pub enum Vote {
	/// In favour
	Aye,
	/// Against
	Nay,
}

/// Call of this chain, as the hexadecimal bytes that Polkadot.js Apps shows.
#[derive(Clone, Debug)]
pub struct CallBytes(Box<RuntimeCall>);

impl FromStr for CallBytes {
	type Err = Failure;

	fn from_str(text: &str) -> Result<Self, Failure> {
		let malformed =
			|| Failure::input("MalformedCall", "give the hexadecimal bytes of a call of this chain");
		let HexBytes(bytes) = text.parse().map_err(|_| malformed())?;
		let call = RuntimeCall::decode_all_with_depth_limit(MAX_EXTRINSIC_DEPTH, &mut bytes.as_slice())
			.map_err(|_| malformed())?;
		Ok(Self(Box::new(call)))
	}
}

/// The tariff, in the smallest part of the native unit.
#[derive(Args, Clone, Debug)]
pub struct TariffArgs {
	/// Price of a microsecond of execution
	#[arg(long)]
	per_microsecond: Balance,
	/// Price of a byte
	#[arg(long)]
	per_byte: Balance,
	/// The full allowance of an officer
	#[arg(long)]
	officer_allowance: Balance,
	/// The full allowance of an agency's own account
	#[arg(long)]
	agency_allowance: Balance,
	/// The full allowance that the officers of one agency share
	#[arg(long)]
	shared_allowance: Balance,
	/// In how many blocks a spent allowance is full again
	#[arg(long)]
	recovery_blocks: u32,
	/// The full allowance of an enrolled person
	#[arg(long)]
	person_allowance: Balance,
	/// The full allowance of a legal person, which its representatives share
	#[arg(long)]
	legal_person_allowance: Balance,
}

/// Term of a law, as the law has it from a moment on.
#[derive(Args, Clone, Debug)]
pub struct TermArgs {
	/// Family, law and kind, as in procurement/laassp/award: see `cadena chain terms`
	term: TermName,
	/// How many units
	#[arg(long)]
	amount: u16,
	/// In which unit
	#[arg(long)]
	unit: Unit,
	/// The article that sets it
	#[arg(long)]
	article: u16,
	/// The first moment at which it holds, in RFC 3339
	#[arg(long = "from", value_name = "DATE")]
	valid_from: Date,
	/// Count the day on which it begins
	#[arg(long)]
	counts_first_day: bool,
	/// Move a last day on which nobody works to the next business day, as of a term to act
	#[arg(long)]
	rolls: bool,
}

impl Verb {
	pub async fn execute(self, common: &Common) -> Result<Answer, Failure> {
		match self {
			Verb::Members => {
				let at = common.at().await?;
				let members = council::members(&at).await?;
				let members: Vec<json::Account> = members.into_iter().map(Into::into).collect();
				let text: Vec<String> = members.iter().map(json::name).collect();
				Answer::at(at.block(), text.join("\n"), Members { members })
			}
			Verb::Motions => {
				let at = common.at().await?;
				let motions = council::motions(&at).await?;
				let mut text: Vec<String> = motions.iter().map(describe).collect();
				let proven = at.is_proven();
				if !proven {
					text.push(
						"believed of the node: nothing proves that the council has these, and no others"
							.into(),
					);
				}
				let motions = motions.iter().map(Into::into).collect();
				Answer::at(at.block(), text.join("\n"), Motions { motions, proven })
			}
			Verb::Vote { motion, vote } => {
				let signer = common.signer()?;
				let key = signer.key()?;
				let chain = common.chain().await?;
				let at = common.relied(&chain, "the motion and its votes").await?;
				let open = council::found(&at, motion).await?;
				eprintln!("{}", describe(&open));
				let voted = council::vote(&chain, &open, vote == Vote::Aye, key).await?;
				let open = council::found(&chain.at_block(voted.block.hash).await?, motion).await?;
				Answer::at(voted.block, describe(&open), council::json::Motion::from(&open))
			}
			Verb::Close { motion } => {
				let signer = common.signer()?;
				let key = signer.key()?;
				let chain = common.chain().await?;
				let open = council::found(&chain.at().await?, motion).await?;
				let happened = council::close(&chain, &open, key).await?;
				let approved = happened.events.iter().any(|event| {
					matches!(event, RuntimeEvent::Council(pallet_collective::Event::Approved { .. }))
				});
				let what = if approved { "carried out" } else { "dropped" };
				let closed = Closed { motion: Hex::of(motion), approved };
				Answer::at(happened.block, format!("{motion:#x}: {what}"), closed)
			}
			Verb::Upgrade { file, no_wait } => {
				upgrade(common, Release::parse(files::read(&file)?)?, no_wait).await
			}
			Verb::Rules { session_blocks, minimum } => {
				let signer = common.signer()?;
				let key = signer.key()?;
				let chain = common.chain().await?;
				let now = authorities::rules(&chain.at().await?).await?;
				let rules = Rules {
					session_blocks: session_blocks.unwrap_or(now.session_blocks),
					minimum: minimum.unwrap_or(now.minimum),
				};
				let call = pallet_authorities::Call::<Runtime>::set_rules { rules };
				carry(&chain, call.into(), key).await
			}
			act => {
				let is_rescue = matches!(act, Verb::Rescue { .. });
				let (call, signer) = (act.call()?, common.signer()?);
				let key = signer.key()?;
				let chain = common.chain().await?;
				// A rescue is for when nothing becomes final.
				let chain = if is_rescue { chain.without_finality() } else { chain };
				carry(&chain, call, key).await
			}
		}
	}

	/// The act.
	fn call(self) -> Result<RuntimeCall, Failure> {
		use cadena_runtime::pallet_agencies::Call as Agencies;
		use cadena_runtime::pallet_authorities::Call as Authorities;
		use cadena_runtime::pallet_efirma::Call as Efirma;
		use cadena_runtime::pallet_fees::Call as Fees;
		use cadena_runtime::pallet_safe_mode::Call as SafeMode;
		let call: RuntimeCall = match self {
			Verb::Act { call: CallBytes(call), root } => {
				let call = *call;
				if root { as_root(call) } else { call }
			}
			Verb::RegisterAgency {
				name,
				rfc: LegalRfc(rfc),
				jurisdiction: Place(jurisdiction),
				account: Account(account),
			} => Agencies::<Runtime>::register {
				name: name
					.into_bytes()
					.try_into()
					.map_err(|_| Failure::input("NameTooLong", "a name has at most 128 bytes"))?,
				rfc,
				jurisdiction,
				account,
			}
			.into(),
			Verb::RetireAgency { agency } => Agencies::<Runtime>::retire { agency }.into(),
			Verb::Grant { agency, mandate } => {
				Agencies::<Runtime>::grant_mandate { agency, mandate: mandate.into() }.into()
			}
			Verb::PotCeiling { agency, ceiling: Native(ceiling) } => {
				Agencies::<Runtime>::set_pot_ceiling { agency, ceiling }.into()
			}
			Verb::Withdraw { agency, mandate } => {
				Agencies::<Runtime>::withdraw_mandate { agency, mandate: mandate.into() }.into()
			}
			Verb::AddIssuer { certificate } => {
				let der = Document::read(&certificate)?
					.der
					.try_into()
					.map_err(|_| Failure::input("FileTooLarge", "a certificate has at most 4,096 bytes"))?;
				Efirma::<Runtime>::add_issuer { der }.into()
			}
			Verb::RetireIssuer { issuer } => Efirma::<Runtime>::retire_issuer { issuer }.into(),
			Verb::AnnulDeath { person, order } => {
				let order = files::sha256(&order)?;
				pallet_identity::Call::<Runtime>::annul_death { person, order }.into()
			}
			Verb::CorrectRevocation { number: Serial(number), published, resolution } => {
				let resolution = files::sha256(&resolution)?;
				let published_at = published.map(|Date(at)| at);
				Efirma::<Runtime>::correct_revocation { number, published_at, resolution }.into()
			}
			Verb::Admit { node: Account(node) } => Authorities::<Runtime>::admit { node }.into(),
			Verb::Remove { node: Account(node) } => Authorities::<Runtime>::remove { node }.into(),
			Verb::Tariff(args) => Fees::<Runtime>::set_tariff {
				tariff: Tariff {
					per_microsecond: args.per_microsecond,
					per_byte: args.per_byte,
					officer_allowance: args.officer_allowance,
					agency_allowance: args.agency_allowance,
					shared_allowance: args.shared_allowance,
					recovery_blocks: args.recovery_blocks,
					person_allowance: args.person_allowance,
					legal_person_allowance: args.legal_person_allowance,
				},
			}
			.into(),
			Verb::EnactTerm(TermArgs {
				term: TermName(of),
				amount,
				unit,
				article,
				valid_from: Date(valid_from),
				counts_first_day,
				rolls,
			}) => {
				let term = Term { amount, unit: unit.into(), counts_first_day, rolls };
				enact_term(of, term, article, valid_from)
			}
			Verb::Issue { account: Account(to), units } => {
				let amount = Balance::from(units) * UNIT;
				Fees::<Runtime>::issue { to, amount }.into()
			}
			Verb::Pause => SafeMode::<Runtime>::force_enter {}.into(),
			Verb::ProlongPause => SafeMode::<Runtime>::force_extend {}.into(),
			Verb::Resume => SafeMode::<Runtime>::force_exit {}.into(),
			Verb::Rescue { lost, minimum, finalized, set_id, delay } => {
				rescue(lost, minimum, finalized, set_id, delay)
			}
			Verb::Members
			| Verb::Motions
			| Verb::Vote { .. }
			| Verb::Close { .. }
			| Verb::Rules { .. }
			| Verb::Upgrade { .. } => {
				return Err(Failure::input("NotAnAct", "this asks the council for nothing"));
			}
		};
		Ok(call)
	}
}

/// One act as root, or none of it: the rules, each removal, and GRANDPA's new start at the boundary at which the set without
/// the lost ones comes into office. It must be that boundary: at the one before, the old set would start; and if the new
/// set came into office without a new start, the chain would count a set that no node ever votes in. For the same reason the
/// number of the set is put back to that of the nodes, which a change during the stall may have raised.
fn rescue(lost: Vec<Account>, minimum: u32, finalized: u32, set_id: u64, delay: u32) -> RuntimeCall {
	// The start must be over before the next boundary, or a change that is due there would be lost.
	let session_blocks = SHORTEST_SESSION.max(delay.saturating_add(1));
	let rules = Rules { session_blocks, minimum };
	let mut calls: Vec<RuntimeCall> = vec![pallet_authorities::Call::<Runtime>::set_rules { rules }.into()];
	for Account(node) in lost {
		calls.push(pallet_authorities::Call::<Runtime>::remove { node }.into());
	}
	let current_set = pallet_grandpa::CurrentSetId::<Runtime>::hashed_key().to_vec();
	let items = vec![(current_set, set_id.encode())];
	let restart = pallet_utility::Call::<Runtime>::batch_all {
		calls: vec![
			frame_system::Call::<Runtime>::set_storage { items }.into(),
			pallet_grandpa::Call::<Runtime>::note_stalled { delay, best_finalized_block_number: finalized }
				.into(),
		],
	};
	// A session's length from now, wherever in a session now is, lies between the next boundary and the one after.
	let later = pallet_scheduler::Call::<Runtime>::schedule_after {
		after: session_blocks - 1,
		maybe_periodic: None,
		priority: HARD_DEADLINE,
		call: Box::new(restart.into()),
	};
	calls.push(later.into());
	as_root(pallet_utility::Call::<Runtime>::batch_all { calls }.into())
}

fn as_root(call: RuntimeCall) -> RuntimeCall {
	pallet_agencies::Call::<Runtime>::dispatch_as_root { call: Box::new(call) }.into()
}

async fn carry(chain: &Chain, call: RuntimeCall, signer: &Keypair) -> Result<Answer, Failure> {
	let motion = council::motion_hash(&call);
	let waiting = waiting("until the vote is finalised");
	let outcome = council::carry(chain, call, signer).await;
	waiting.finish_and_clear();
	match outcome? {
		Progress::Done(done) => {
			Answer::at(done.block, format!("{motion:#x}: carried out"), Decision::done(motion))
		}
		Progress::Open(block, open) => Answer::at(block, ask_the_others(&open), Decision::open(&open)),
	}
}

async fn upgrade(common: &Common, release: Release, no_wait: bool) -> Result<Answer, Failure> {
	let signer = common.signer()?;
	let key = signer.key()?;
	let chain = common.chain().await?;
	let at = chain.at().await?;
	let (name, before) = at.runtime().await?;
	release.ensure_succeeds(&name, before)?;
	let (hash, version) = (release.hash, release.version.spec_version);
	eprintln!("{name} {before} -> {version}, BLAKE2b-256 {hash:#x}");
	let upgrade =
		Upgrade { runtime: json::Runtime { name, version }, code: Hex::of(hash), done: true, open: None };

	let authorize = frame_system::Call::<Runtime>::authorize_upgrade { code_hash: hash };
	if !is_authorised(&at, hash).await? {
		let outcome = council::carry(&chain, as_root(authorize.into()), key).await?;
		if let Progress::Open(block, open) = outcome {
			eprintln!("{}", ask_the_others(&open));
			if no_wait {
				let open = Some(open.as_ref().into());
				return Answer::at(block, "", Upgrade { done: false, open, ..upgrade });
			}
			return until_running(&chain, upgrade, hash, Some(&*open)).await;
		}
	}
	if is_authorised(&chain.at().await?, hash).await? {
		let apply = frame_system::Call::<Runtime>::apply_authorized_upgrade { code: release.code };
		for event in chain.submit(apply.into(), key).await?.events {
			if let RuntimeEvent::System(frame_system::Event::RejectedInvalidAuthorizedUpgrade {
				error, ..
			}) = event
			{
				return Err(chain.explain(error).await?);
			}
		}
	}
	until_running(&chain, upgrade, hash, None).await
}

async fn is_authorised(at: &At, hash: H256) -> Result<bool, Failure> {
	let key = frame_support::storage::storage_prefix(b"System", b"AuthorizedUpgrade").to_vec();
	// The item and its fields are private: the code's hash, and whether its version is checked.
	let authorised: Option<(H256, bool)> = at.read(key).await?;
	Ok(authorised.is_some_and(|(authorised, _)| authorised == hash))
}

/// Waits until the version runs; no longer than the motion for it is open.
async fn until_running(
	chain: &Chain,
	upgrade: Upgrade,
	hash: H256,
	motion: Option<&Motion>,
) -> Result<Answer, Failure> {
	let waiting = waiting("until the new version runs");
	let block = loop {
		let at = chain.at().await?;
		if at.runtime().await?.1 >= upgrade.runtime.version {
			break at.block();
		}
		if let Some(Motion { hash: motion, votes, .. }) = motion
			&& at.block().number > votes.end
			&& !is_authorised(&at, hash).await?
		{
			return Err(missing(
				"Council.ProposalMissing",
				&format!("the motion {motion:#x} has lapsed: propose it again"),
			));
		}
		tokio::time::sleep(Duration::from_secs(2)).await;
	};
	waiting.finish_and_clear();
	let text = format!("{} {} runs", upgrade.runtime.name, upgrade.runtime.version);
	Answer::at(block, text, upgrade)
}

fn ask_the_others(open: &Motion) -> String {
	format!("{}\nThe other seats give the same command.", describe(open))
}

fn describe(motion: &Motion) -> String {
	let votes = &motion.votes;
	format!(
		"{:#x}  {} of {} votes, {} against, until block {}\n  {}",
		motion.hash,
		votes.ayes.len(),
		votes.threshold,
		votes.nays.len(),
		votes.end,
		call_in_words(&motion.call).replace('\n', "\n  ")
	)
}

#[cfg(test)]
mod tests {
	use super::*;
	use cadena_runtime::configs::Quorum;

	#[test]
	fn a_rescue_is_one_act_of_two_thirds() {
		let alice = "dev:Alice//stash".parse().expect("an account");
		let verb = Verb::Rescue { lost: vec![alice], minimum: 2, finalized: 7, set_id: 0, delay: 5 };
		let call = verb.call().expect("well-formed");
		assert_eq!(Quorum::of(&call), Quorum::TwoThirds);
		let RuntimeCall::Agencies(pallet_agencies::Call::dispatch_as_root { call }) = call else {
			panic!("it is done as root")
		};
		assert!(matches!(
			*call,
			RuntimeCall::Utility(pallet_utility::Call::batch_all { calls }) if calls.len() == 3
		));
	}

	#[test]
	fn lesser_acts_need_a_majority() {
		for verb in [
			Verb::Pause,
			Verb::Resume,
			Verb::Issue { account: "dev:Bob".parse().expect("an account"), units: 1 },
		] {
			assert_eq!(Quorum::of(&verb.call().expect("well-formed")), Quorum::Majority);
		}
		assert_eq!(Quorum::of(&Verb::ProlongPause.call().expect("well-formed")), Quorum::TwoThirds);
	}

	#[test]
	fn malformed_calls_are_named() {
		for call in ["", "0x", "zz", "0xffff", "0x0000"] {
			assert_eq!(call.parse::<CallBytes>().expect_err("refused").name(), "MalformedCall", "{call}");
		}
	}
}
