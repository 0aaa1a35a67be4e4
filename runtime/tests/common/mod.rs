//! What the stories share: a state from a preset, whole blocks and transactions.

#![allow(dead_code)]

pub mod efirma;
pub mod tenders;

use cadena_runtime::{
	BlockNumber, Header, RuntimeCall, RuntimeExecutive, RuntimeGenesisConfig, System, TxExtension,
	UncheckedExtrinsic, VERSION,
	configs::SLOT_MILLIS,
	extensions::{CheckEra, CheckQueue},
	genesis_config_presets,
};
use codec::Encode;
use frame_support::{assert_ok, genesis_builder_helper::build_state};
use serde_json::Value;
use sp_consensus_aura::{AURA_ENGINE_ID, Slot};
use sp_core::H256;
use sp_io::TestExternalities;
use sp_keyring::Sr25519Keyring;
use sp_runtime::{Digest, DigestItem, MultiSignature, generic::Era, traits::Header as _};

fn merge(base: &mut Value, patch: Value) {
	match (base, patch) {
		(Value::Object(base), Value::Object(patch)) => {
			for (key, value) in patch {
				merge(base.entry(key).or_insert(Value::Null), value);
			}
		}
		(base, patch) => *base = patch,
	}
}

/// What a preset says of the first block.
pub fn patch(name: &str) -> Value {
	let patch = genesis_config_presets::get_preset(&name.into()).expect("the preset exists");
	serde_json::from_slice(&patch).expect("JSON")
}

/// The state of a preset's first block, in block 1.
pub fn preset(name: &str) -> TestExternalities {
	specified(patch(name))
}

/// The state of a specification's first block, in block 1.
pub fn specified(patch: Value) -> TestExternalities {
	let mut config = serde_json::to_value(RuntimeGenesisConfig::default()).expect("serialises");
	merge(&mut config, patch);
	let mut externalities = TestExternalities::default();
	externalities.execute_with(|| {
		build_state::<RuntimeGenesisConfig>(config.to_string().into_bytes()).expect("the preset builds");
		System::set_block_number(1);
	});
	externalities
}

/// The slot of block 1 in the stories; a multiple of the sizes of the sets.
pub const FIRST_SLOT: u64 = 907_200_000;

/// Makes a whole block in the next slot, with the acts in it.
pub fn block(acts: impl FnOnce()) {
	let number = System::block_number() + 1;
	let slot = FIRST_SLOT + u64::from(number);
	let digest = Digest { logs: vec![DigestItem::PreRuntime(AURA_ENGINE_ID, Slot::from(slot).encode())] };
	let parent = System::block_hash(number - 1);
	let header = Header::new(number, H256::zero(), H256::zero(), parent, digest);
	RuntimeExecutive::initialize_block(&header);
	let now = pallet_timestamp::Call::set { now: slot * SLOT_MILLIS };
	let inherent = UncheckedExtrinsic::new_bare(now.into());
	assert_ok!(RuntimeExecutive::apply_extrinsic(inherent).expect("the inherent is valid"));
	acts();
	RuntimeExecutive::finalize_block();
}

pub fn blocks(count: BlockNumber) {
	for _ in 0..count {
		block(|| ());
	}
}

pub fn story(name: &str, tell: impl FnOnce()) {
	let mut externalities = preset(name);
	externalities.execute_with(|| {
		System::set_block_number(0);
		block(|| ());
		tell();
	});
}

pub fn extension(nonce: u32) -> TxExtension {
	(
		frame_system::CheckNonZeroSender::new(),
		frame_system::CheckSpecVersion::new(),
		frame_system::CheckTxVersion::new(),
		frame_system::CheckGenesis::new(),
		CheckEra::from(Era::Immortal),
		CheckQueue::from(nonce),
		frame_system::AuthorizeCall::new(),
		frame_system::CheckWeight::new(),
		pallet_transaction_payment::ChargeTransactionPayment::from(0),
	)
}

/// A transaction without a signer.
pub fn without_account(call: impl Into<RuntimeCall>) -> UncheckedExtrinsic {
	UncheckedExtrinsic::new_transaction(call.into(), extension(0))
}

pub fn transaction(key: Sr25519Keyring, nonce: u32, call: impl Into<RuntimeCall>) -> UncheckedExtrinsic {
	let call = call.into();
	let extension = extension(nonce);
	let genesis = System::block_hash(0);
	let implicit = ((), VERSION.spec_version, VERSION.transaction_version, genesis, genesis, (), (), (), ());
	let payload = cadena_runtime::SignedPayload::from_raw(call, extension, implicit);
	let signature = payload.using_encoded(|bytes| MultiSignature::from(key.sign(bytes)));
	let (call, extension, _) = payload.deconstruct();
	UncheckedExtrinsic::new_signed(call, key.to_account_id().into(), signature, extension)
}
