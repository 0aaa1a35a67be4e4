use super::{Answer, Common, authority, officer::MandateName, waiting};
use cadena_client::{
	Chain, Failure,
	chain::missing,
	council::{self, Motion, Outcome, Quorum},
	efirma::Document,
	files, keys,
	upgrade::Release,
};
use cadena_primitives::{AgencyId, Rfc};
use cadena_runtime::{AccountId, Balance, Runtime, RuntimeCall, RuntimeEvent, configs::UNIT};
use clap::{Args, Subcommand, ValueEnum};
use codec::{DecodeAll, Encode};
use frame_support::traits::schedule::HARD_DEADLINE;
use pallet_authorities::types::{Rules, SHORTEST_SESSION};
use pallet_efirma::types::AnchorId;
use pallet_fees::types::Tariff;
use serde_json::{Value, json};
use sp_core::H256;
use std::{path::PathBuf, time::Duration};
use subxt_signer::sr25519::Keypair;

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
		call: String,
		/// Ask a majority only, for the acts that need no more
		#[arg(long)]
		majority: bool,
		/// Act as the runtime itself
		#[arg(long, conflicts_with = "majority")]
		root: bool,
	},
	/// Registers an agency and gives it a seat
	RegisterAgency {
		/// Its official name
		#[arg(long)]
		name: String,
		/// Its tax key
		#[arg(long)]
		rfc: String,
		/// Where it acts: `federation`, or INEGI's key of a state (14) or municipality (14039)
		#[arg(long)]
		jurisdiction: String,
		/// Its account
		#[arg(long)]
		account: String,
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
		mandate: MandateName,
	},
	/// Withdraws a power from an agency
	Withdraw {
		/// Its number
		agency: AgencyId,
		/// What it may no longer do
		mandate: MandateName,
	},
	/// Trusts an authority of e.firma, by its own certificate
	AddAnchor {
		/// The authority's certificate (.cer)
		certificate: PathBuf,
	},
	/// Stops registrations under an authority of e.firma
	RetireAnchor {
		/// Its number: see `cadena efirma anchors`
		anchor: AnchorId,
	},
	/// Admits a registered node to the authorities
	Admit {
		/// The node's account
		node: String,
	},
	/// Removes a node from the authorities
	Remove {
		/// The node's account
		node: String,
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
	/// Issues units of the native unit to an agency; a majority suffices
	Issue {
		/// The agency's account
		account: String,
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
		lost: Vec<String>,
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
}

impl Verb {
	pub async fn execute(self, common: &Common) -> Result<Answer, Failure> {
		match self {
			Verb::Members => {
				let list: Vec<String> = council::members(&common.chain().await?)
					.await?
					.iter()
					.map(AccountId::to_string)
					.collect();
				Ok(Answer::new(list.join("\n"), json!(list)))
			}
			Verb::Motions => {
				let motions = council::motions(&common.chain().await?).await?;
				let text: Vec<String> = motions.iter().map(describe).collect();
				Ok(Answer::new(text.join("\n"), motions.iter().map(motion_json).collect()))
			}
			Verb::Vote { motion, vote } => {
				let (chain, signer) = (common.chain().await?, common.signer()?);
				let open = council::found(&chain, motion).await?;
				council::vote(&chain, &open, vote == Vote::Aye, &signer).await?;
				let open = council::found(&chain, motion).await?;
				Ok(Answer::new(describe(&open), motion_json(&open)))
			}
			Verb::Close { motion } => {
				let (chain, signer) = (common.chain().await?, common.signer()?);
				let open = council::found(&chain, motion).await?;
				let happened = council::close(&chain, &open, &signer).await?;
				let approved = happened.iter().any(|event| {
					matches!(event, RuntimeEvent::Council(pallet_collective::Event::Approved { .. }))
				});
				let what = if approved { "carried out" } else { "dropped" };
				Ok(Answer::new(
					format!("{motion:?}: {what}"),
					json!({ "motion": motion, "approved": approved }),
				))
			}
			Verb::Upgrade { file, no_wait } => {
				upgrade(common, Release::parse(files::read(&file)?)?, no_wait).await
			}
			act => {
				let (chain, signer) = (common.chain().await?, common.signer()?);
				// A rescue is for when nothing becomes final.
				let chain = if matches!(act, Verb::Rescue { .. }) { chain.without_finality() } else { chain };
				let rules = authority::rules(&chain).await?;
				let (call, quorum) = act.call(rules)?;
				carry(&chain, call, quorum, &signer).await
			}
		}
	}

	/// The act and how many seats it needs, given the rules of the set as they are.
	fn call(self, rules: Rules) -> Result<(RuntimeCall, Quorum), Failure> {
		use pallet_agencies::Call as Agencies;
		use pallet_authorities::Call as Authorities;
		use pallet_efirma::Call as Efirma;
		use pallet_fees::Call as Fees;
		use pallet_safe_mode::Call as SafeMode;
		let account = |text: String| keys::parse_account(&text);
		let call: RuntimeCall = match self {
			Verb::Act { call, majority, root } => {
				let malformed =
					|| Failure::input("MalformedCall", "give the hexadecimal bytes of a call of this chain");
				let bytes = hex::decode(call.trim_start_matches("0x")).map_err(|_| malformed())?;
				let call = RuntimeCall::decode_all(&mut bytes.as_slice()).map_err(|_| malformed())?;
				let quorum = if majority { Quorum::Majority } else { Quorum::TwoThirds };
				return Ok((if root { as_root(call) } else { call }, quorum));
			}
			Verb::RegisterAgency { name, rfc, jurisdiction, account: holder } => {
				Agencies::<Runtime>::register {
					name: name
						.into_bytes()
						.try_into()
						.map_err(|_| Failure::input("NameTooLong", "a name has at most 128 bytes"))?,
					rfc: Rfc::parse(&rfc)
						.map_err(|error| Failure::input("MalformedRfc", format!("{rfc}: {error:?}")))?,
					jurisdiction: super::parse_jurisdiction(&jurisdiction)?,
					account: account(holder)?,
				}
				.into()
			}
			Verb::RetireAgency { agency } => Agencies::<Runtime>::retire { agency }.into(),
			Verb::Grant { agency, mandate } => {
				Agencies::<Runtime>::grant_mandate { agency, mandate: mandate.into() }.into()
			}
			Verb::Withdraw { agency, mandate } => {
				Agencies::<Runtime>::withdraw_mandate { agency, mandate: mandate.into() }.into()
			}
			Verb::AddAnchor { certificate } => {
				let der = Document::read(&certificate)?
					.der
					.try_into()
					.map_err(|_| Failure::input("FileTooLarge", "a certificate has at most 4,096 bytes"))?;
				Efirma::<Runtime>::add_anchor { der }.into()
			}
			Verb::RetireAnchor { anchor } => Efirma::<Runtime>::retire_anchor { anchor }.into(),
			Verb::Admit { node } => Authorities::<Runtime>::admit { node: account(node)? }.into(),
			Verb::Remove { node } => Authorities::<Runtime>::remove { node: account(node)? }.into(),
			Verb::Rules { session_blocks, minimum } => Authorities::<Runtime>::set_rules {
				rules: Rules {
					session_blocks: session_blocks.unwrap_or(rules.session_blocks),
					minimum: minimum.unwrap_or(rules.minimum),
				},
			}
			.into(),
			Verb::Tariff(args) => Fees::<Runtime>::set_tariff {
				tariff: Tariff {
					per_microsecond: args.per_microsecond,
					per_byte: args.per_byte,
					officer_allowance: args.officer_allowance,
					agency_allowance: args.agency_allowance,
					shared_allowance: args.shared_allowance,
					recovery_blocks: args.recovery_blocks,
					person_allowance: args.person_allowance,
				},
			}
			.into(),
			Verb::Issue { account: agency, units } => {
				let amount = Balance::from(units) * UNIT;
				return Ok((
					Fees::<Runtime>::issue { to: account(agency)?, amount }.into(),
					Quorum::Majority,
				));
			}
			Verb::Pause => return Ok((SafeMode::<Runtime>::force_enter {}.into(), Quorum::Majority)),
			Verb::ProlongPause => SafeMode::<Runtime>::force_extend {}.into(),
			Verb::Resume => return Ok((SafeMode::<Runtime>::force_exit {}.into(), Quorum::Majority)),
			Verb::Rescue { lost, minimum, finalized, set_id, delay } => {
				rescue(lost, minimum, finalized, set_id, delay)?
			}
			Verb::Members | Verb::Motions | Verb::Vote { .. } | Verb::Close { .. } | Verb::Upgrade { .. } => {
				return Err(Failure::input("NotAnAct", "this asks the council for nothing"));
			}
		};
		Ok((call, Quorum::TwoThirds))
	}
}

/// One act as root, or none of it: the rules, each removal, and GRANDPA's new start at the boundary at which the set without
/// the lost ones comes into office. It must be that boundary: at the one before, the old set would start; and if the new
/// set came into office without a new start, the chain would count a set that no node ever votes in. For the same reason the
/// number of the set is put back to that of the nodes, which a change during the stall may have raised.
fn rescue(
	lost: Vec<String>,
	minimum: u32,
	finalized: u32,
	set_id: u64,
	delay: u32,
) -> Result<RuntimeCall, Failure> {
	// The start must be over before the next boundary, or a change that is due there would be lost.
	let session_blocks = SHORTEST_SESSION.max(delay.saturating_add(1));
	let rules = Rules { session_blocks, minimum };
	let mut calls: Vec<RuntimeCall> = vec![pallet_authorities::Call::<Runtime>::set_rules { rules }.into()];
	for node in lost {
		let node = keys::parse_account(&node)?;
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
	Ok(as_root(pallet_utility::Call::<Runtime>::batch_all { calls }.into()))
}

fn as_root(call: RuntimeCall) -> RuntimeCall {
	pallet_agencies::Call::<Runtime>::dispatch_as_root { call: Box::new(call) }.into()
}

async fn carry(
	chain: &Chain,
	call: RuntimeCall,
	quorum: Quorum,
	signer: &Keypair,
) -> Result<Answer, Failure> {
	let motion = council::motion_hash(&call);
	let waiting = waiting("until the vote is finalised");
	let outcome = council::carry(chain, call, quorum, signer).await;
	waiting.finish_and_clear();
	Ok(match outcome? {
		Outcome::Done(_) => {
			Answer::new(format!("{motion:?}: carried out"), json!({ "motion": motion, "done": true }))
		}
		Outcome::Open(open) => {
			let text = format!("{}\nThe other seats give the same command.", describe(&open));
			let mut json = motion_json(&open);
			json["done"] = false.into();
			Answer::new(text, json)
		}
	})
}

async fn upgrade(common: &Common, release: Release, no_wait: bool) -> Result<Answer, Failure> {
	let (chain, signer) = (common.chain().await?, common.signer()?);
	let (name, before) = chain.runtime().await?;
	release.ensure_succeeds(&name, before)?;
	let (hash, version) = (release.hash, release.version.spec_version);
	eprintln!("{name} {before} -> {version}, BLAKE2b-256 {hash:?}");

	let authorize = frame_system::Call::<Runtime>::authorize_upgrade { code_hash: hash };
	if !is_authorised(&chain, hash).await? {
		let outcome = council::carry(&chain, as_root(authorize.into()), Quorum::TwoThirds, &signer).await?;
		if let Outcome::Open(open) = outcome {
			eprintln!("{}\nThe other seats give the same command.", describe(&open));
			if no_wait {
				return Ok(Answer::new("", motion_json(&open)));
			}
			return until_running(&chain, &name, version, hash, Some(&*open)).await;
		}
	}
	if is_authorised(&chain, hash).await? {
		let apply = frame_system::Call::<Runtime>::apply_authorized_upgrade { code: release.code };
		for event in chain.submit(apply.into(), &signer).await? {
			if let RuntimeEvent::System(frame_system::Event::RejectedInvalidAuthorizedUpgrade {
				error, ..
			}) = event
			{
				return Err(chain.explain(error).await?);
			}
		}
	}
	until_running(&chain, &name, version, hash, None).await
}

async fn is_authorised(chain: &Chain, hash: H256) -> Result<bool, Failure> {
	let key = frame_support::storage::storage_prefix(b"System", b"AuthorizedUpgrade").to_vec();
	// The item and its fields are private: the code's hash, and whether its version is checked.
	let authorised: Option<(H256, bool)> = chain.read(key).await?;
	Ok(authorised.is_some_and(|(authorised, _)| authorised == hash))
}

/// Waits until the version runs; no longer than the motion for it is open.
async fn until_running(
	chain: &Chain,
	name: &str,
	version: u32,
	hash: H256,
	motion: Option<&Motion>,
) -> Result<Answer, Failure> {
	let waiting = waiting("until the new version runs");
	while chain.runtime().await?.1 < version {
		if let Some(Motion { hash: motion, votes, .. }) = motion
			&& chain.finalised().await? > votes.end.into()
			&& !is_authorised(chain, hash).await?
		{
			return Err(missing(
				"Council.ProposalMissing",
				&format!("the motion {motion:?} has lapsed: propose it again"),
			));
		}
		tokio::time::sleep(Duration::from_secs(2)).await;
	}
	waiting.finish_and_clear();
	let json = json!({ "spec_name": name, "spec_version": version, "hash": hash });
	Ok(Answer::new(format!("{name} {version} runs"), json))
}

fn describe(motion: &Motion) -> String {
	let votes = &motion.votes;
	format!(
		"{:?}  {} of {} votes, {} against, until block {}\n  {:?}",
		motion.hash,
		votes.ayes.len(),
		votes.threshold,
		votes.nays.len(),
		votes.end,
		motion.call
	)
}

fn motion_json(motion: &Motion) -> Value {
	let names =
		|accounts: &[AccountId]| -> Vec<String> { accounts.iter().map(AccountId::to_string).collect() };
	json!({
		"motion": motion.hash,
		"index": motion.votes.index,
		"threshold": motion.votes.threshold,
		"ayes": names(&motion.votes.ayes),
		"nays": names(&motion.votes.nays),
		"end": motion.votes.end,
		"call": format!("{:?}", motion.call),
	})
}

#[cfg(test)]
mod tests {
	use super::*;

	#[test]
	fn a_rescue_is_one_act_of_two_thirds() {
		let alice = "dev:Alice//stash".to_owned();
		let verb = Verb::Rescue { lost: vec![alice], minimum: 2, finalized: 7, set_id: 0, delay: 5 };
		let (call, quorum) = verb.call(Rules::default()).expect("well-formed");
		assert_eq!(quorum, Quorum::TwoThirds);
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
		for verb in [Verb::Pause, Verb::Resume, Verb::Issue { account: "dev:Bob".into(), units: 1 }] {
			assert_eq!(verb.call(Rules::default()).expect("well-formed").1, Quorum::Majority);
		}
		assert_eq!(Verb::ProlongPause.call(Rules::default()).expect("well-formed").1, Quorum::TwoThirds);
	}

	#[test]
	fn malformed_calls_are_named() {
		for call in ["", "0x", "zz", "0xffff", "0x0000"] {
			let verb = Verb::Act { call: call.into(), majority: false, root: false };
			assert_eq!(verb.call(Rules::default()).expect_err("refused").name(), "MalformedCall", "{call}");
		}
	}
}
