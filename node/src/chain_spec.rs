//! Chain specifications: the presets of the runtime, or a file. And the state of the first block, which
//! follows from them.

use crate::service::Executor;
use cadena_runtime::{
	WASM_BINARY,
	genesis_config_presets::{MX_TEST_PRESET, get_preset},
};
use codec::{Decode, Encode};
use sc_chain_spec::json_merge;
use sc_service::{ChainType, Properties};
use serde_json::Value;
use sp_core::{
	storage::{Storage, well_known_keys::CODE},
	traits::{CallContext, CodeExecutor, RuntimeCode, WrappedRuntimeCode},
};
use sp_genesis_builder::PresetId;
use sp_io::hashing::blake2_256;
use sp_state_machine::BasicExternalities;

/// A chain specification.
pub type ChainSpec = sc_service::GenericChainSpec;

const TOKEN_SYMBOL: &str = "CDN";
const TOKEN_DECIMALS: u32 = 12;
const SS58_FORMAT: u32 = 42;

fn preset(name: &str, id: &str, kind: ChainType, preset: &str) -> Result<ChainSpec, String> {
	let wasm =
		WASM_BINARY.ok_or("this node was built without its runtime: build it without SKIP_WASM_BUILD")?;
	// Of the runtime that is linked in, which is the same code: the wasm would have to be compiled to be asked.
	let patch =
		get_preset(&PresetId::from(preset)).ok_or_else(|| format!("the runtime has no preset {preset}"))?;
	let patch = serde_json::from_slice(&patch).map_err(|error| format!("the preset {preset}: {error}"))?;
	let mut properties = Properties::new();
	properties.insert("tokenSymbol".into(), TOKEN_SYMBOL.into());
	properties.insert("tokenDecimals".into(), TOKEN_DECIMALS.into());
	properties.insert("ss58Format".into(), SS58_FORMAT.into());
	Ok(ChainSpec::builder(wasm, None)
		.with_name(name)
		.with_id(id)
		.with_chain_type(kind)
		.with_properties(properties)
		.with_genesis_config_patch(patch)
		.build())
}

/// One authority, for development on one machine.
pub fn development() -> Result<ChainSpec, String> {
	preset("Cadena Development", "cadena_dev", ChainType::Development, sp_genesis_builder::DEV_RUNTIME_PRESET)
}

/// Four authorities of four agencies, for a network on one machine.
pub fn local() -> Result<ChainSpec, String> {
	preset("Cadena Local", "cadena_local", ChainType::Local, sp_genesis_builder::LOCAL_TESTNET_RUNTIME_PRESET)
}

/// Seven authorities of seven agencies with real days: the rehearsal network, whose committed specification is in
/// `chain-specs`.
pub fn mx_test() -> Result<ChainSpec, String> {
	preset("Cadena MX Test", "cadena_mx_test", ChainType::Live, MX_TEST_PRESET)
}

/// Plain specification: what the runtime makes its first state of.
#[derive(serde::Deserialize)]
#[serde(rename_all = "camelCase")]
struct PlainGenesis {
	runtime_genesis: Option<RuntimeGenesis>,
}

#[derive(serde::Deserialize)]
struct RuntimeGenesis {
	#[serde(with = "sp_core::bytes")]
	code: Vec<u8>,
	/// The whole configuration, or else
	config: Option<Value>,
	/// what differs from the runtime's default.
	patch: Option<Value>,
}

#[derive(serde::Deserialize)]
struct Document {
	genesis: PlainGenesis,
}

/// State of the first block.
///
/// The specification's own `build_storage` gives the same, but compiles the runtime by itself. Here the
/// node's executor does it, so that the runtime is compiled once for both, or not at all if it was kept.
pub fn genesis_storage(spec: &dyn sc_service::ChainSpec, executor: &Executor) -> Result<Storage, String> {
	let document: Document = serde_json::from_str(&spec.as_json(false)?)
		.map_err(|error| format!("the chain specification {}: {error}", spec.id()))?;
	let Some(RuntimeGenesis { code, config, patch }) = document.genesis.runtime_genesis else {
		return spec.as_storage_builder().build_storage();
	};
	let config = match config {
		Some(config) => config,
		None => {
			let (default, _): (Option<Vec<u8>>, _) =
				call(executor, &code, "GenesisBuilder_get_preset", &None::<PresetId>.encode())?;
			let default = default.ok_or("the runtime has no default configuration")?;
			let mut config = serde_json::from_slice(&default)
				.map_err(|error| format!("the runtime's default configuration: {error}"))?;
			json_merge(&mut config, patch.unwrap_or_default());
			config
		}
	};
	let (built, mut storage): (sp_genesis_builder::Result, _) =
		call(executor, &code, "GenesisBuilder_build_state", &config.to_string().encode())?;
	built.map_err(|error| format!("the runtime refuses the chain specification {}: {error}", spec.id()))?;
	storage.top.insert(CODE.to_vec(), code);
	Ok(storage)
}

/// Calls a runtime on an empty state. Returns its answer and the state that it leaves.
pub fn call<Answer: Decode>(
	executor: &Executor,
	code: &[u8],
	method: &str,
	argument: &[u8],
) -> Result<(Answer, Storage), String> {
	let mut state = BasicExternalities::new_empty();
	let runtime = RuntimeCode {
		code_fetcher: &WrappedRuntimeCode(code.into()),
		heap_pages: None,
		// As the client's, so that the executor knows it for the same runtime.
		hash: blake2_256(code).to_vec(),
	};
	let (answer, _) = executor.call(&mut state, &runtime, method, argument, CallContext::Offchain);
	let answer = answer.map_err(|error| format!("{method} of the runtime: {error}"))?;
	let answer =
		Answer::decode(&mut &answer[..]).map_err(|error| format!("the answer of {method}: {error}"))?;
	Ok((answer, state.into_storages()))
}

#[cfg(test)]
mod tests {
	use super::*;
	use sc_chain_spec::GenesisConfigBuilderRuntimeCaller;
	use sc_service::config::ExecutorConfiguration;

	#[test]
	fn a_preset_has_the_state_that_the_runtime_builds_by_itself() {
		let executor = crate::service::executor(&ExecutorConfiguration::default(), None);
		let storage = genesis_storage(&development().expect("a preset"), &executor).expect("a state");
		let wasm = WASM_BINARY.expect("the runtime was built");
		let preset = PresetId::from(sp_genesis_builder::DEV_RUNTIME_PRESET);
		let mut expected = <GenesisConfigBuilderRuntimeCaller>::new(wasm)
			.get_storage_for_named_preset(Some(&preset))
			.expect("a state");
		expected.top.insert(CODE.to_vec(), wasm.to_vec());
		assert!(storage.top == expected.top);
		assert!(storage.children_default.is_empty() && expected.children_default.is_empty());
	}
}
