//! Chain specifications: the presets of the runtime, or a file.

use cadena_runtime::{WASM_BINARY, genesis_config_presets::MX_TEST_PRESET};
use sc_service::{ChainType, Properties};

/// A chain specification.
pub type ChainSpec = sc_service::GenericChainSpec;

const TOKEN_SYMBOL: &str = "CDN";
const TOKEN_DECIMALS: u32 = 12;
const SS58_FORMAT: u32 = 42;

fn preset(name: &str, id: &str, kind: ChainType, preset: &str) -> Result<ChainSpec, String> {
	let wasm =
		WASM_BINARY.ok_or("this node was built without its runtime: build it without SKIP_WASM_BUILD")?;
	let mut properties = Properties::new();
	properties.insert("tokenSymbol".into(), TOKEN_SYMBOL.into());
	properties.insert("tokenDecimals".into(), TOKEN_DECIMALS.into());
	properties.insert("ss58Format".into(), SS58_FORMAT.into());
	Ok(ChainSpec::builder(wasm, None)
		.with_name(name)
		.with_id(id)
		.with_chain_type(kind)
		.with_properties(properties)
		.with_genesis_config_preset_name(preset)
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
