//! What the stories share: a state from a preset.

use cadena_runtime::{RuntimeGenesisConfig, System, genesis_config_presets};
use frame_support::genesis_builder_helper::build_state;
use serde_json::Value;
use sp_io::TestExternalities;

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

/// The state of a preset's first block, in block 1.
pub fn preset(name: &str) -> TestExternalities {
	let patch = genesis_config_presets::get_preset(&name.into()).expect("the preset exists");
	let mut config = serde_json::to_value(RuntimeGenesisConfig::default()).expect("serialises");
	merge(&mut config, serde_json::from_slice(&patch).expect("JSON"));
	let mut externalities = TestExternalities::default();
	externalities.execute_with(|| {
		build_state::<RuntimeGenesisConfig>(config.to_string().into_bytes()).expect("the preset builds");
		System::set_block_number(1);
	});
	externalities
}
