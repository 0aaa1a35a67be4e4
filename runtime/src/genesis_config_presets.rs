//! The first blocks of the development chains: `dev` with one authority, `local` with the authorities of four agencies.

use crate::{AccountId, RuntimeGenesisConfig, SessionKeys, configs::UNIT};
use alloc::{string::String, vec, vec::Vec};
use cadena_primitives::{Clock, Jurisdiction, Mandate, Rfc};
use frame_support::build_struct_json_patch;
use pallet_agencies::GenesisAgency;
use serde_json::Value;
use sp_genesis_builder::{DEV_RUNTIME_PRESET, LOCAL_TESTNET_RUNTIME_PRESET, PresetId};
use sp_keyring::{Ed25519Keyring, Sr25519Keyring};

/// A legal day of a development chain lasts four seconds, so that a tender's weeks pass in minutes.
const SHORT_DAY: Clock = Clock { day_length: 4_000, utc_offset: -360 };

/// The daily value of the UMA for 2026, in centavos.
const UMA_2026: u64 = 11_731;

/// What every account of a development chain holds at first.
const ENDOWMENT: u128 = 1_000_000 * UNIT;

struct Founder {
	name: &'static str,
	rfc: &'static str,
	jurisdiction: Jurisdiction,
	mandates: &'static [Mandate],
	key: Sr25519Keyring,
}

/// The founding agencies, each under one of the development accounts that every wallet knows.
const FOUNDERS: [Founder; 6] = [
	Founder {
		name: "Secretaría Anticorrupción y Buen Gobierno",
		rfc: "SFP030410SA5",
		jurisdiction: Jurisdiction::Federation,
		mandates: &[Mandate::Procurement, Mandate::Oversight],
		key: Sr25519Keyring::Alice,
	},
	Founder {
		name: "Registro Nacional de Población",
		rfc: "SGO8501012H2",
		jurisdiction: Jurisdiction::Federation,
		mandates: &[Mandate::Procurement, Mandate::CivilRegistry],
		key: Sr25519Keyring::Bob,
	},
	Founder {
		name: "Secretaría de Economía",
		rfc: "SEC001201SE2",
		jurisdiction: Jurisdiction::Federation,
		mandates: &[Mandate::Procurement, Mandate::WarehouseRegistry],
		key: Sr25519Keyring::Charlie,
	},
	Founder {
		name: "Servicio de Administración Tributaria",
		rfc: "SAT970701NN3",
		jurisdiction: Jurisdiction::Federation,
		mandates: &[Mandate::Procurement, Mandate::TaxAuthority],
		key: Sr25519Keyring::Dave,
	},
	Founder {
		name: "Comisión Nacional Forestal",
		rfc: "CNF010405EG1",
		jurisdiction: Jurisdiction::Federation,
		mandates: &[Mandate::Procurement, Mandate::Subsidies],
		key: Sr25519Keyring::Eve,
	},
	Founder {
		name: "Gobierno del Estado de Jalisco",
		rfc: "SPC130227L99",
		jurisdiction: Jurisdiction::State(14),
		mandates: &[Mandate::Procurement, Mandate::PropertyRegistry],
		key: Sr25519Keyring::Ferdie,
	},
];

/// An authority: its validator account and the development account whose keys its node holds.
type Authority = (Sr25519Keyring, Sr25519Keyring, Ed25519Keyring);

const AUTHORITIES: [Authority; 4] = [
	(Sr25519Keyring::AliceStash, Sr25519Keyring::Alice, Ed25519Keyring::Alice),
	(Sr25519Keyring::BobStash, Sr25519Keyring::Bob, Ed25519Keyring::Bob),
	(Sr25519Keyring::CharlieStash, Sr25519Keyring::Charlie, Ed25519Keyring::Charlie),
	(Sr25519Keyring::DaveStash, Sr25519Keyring::Dave, Ed25519Keyring::Dave),
];

fn founding_agency(founder: &Founder) -> GenesisAgency {
	GenesisAgency {
		name: String::from(founder.name),
		rfc: Rfc::parse(founder.rfc).expect("the founders' keys are well-formed"),
		jurisdiction: founder.jurisdiction,
		account: founder.key.to_account_id(),
		mandates: founder.mandates.to_vec(),
		officers: vec![],
	}
}

fn session_keys(authority: &Authority) -> (AccountId, AccountId, SessionKeys) {
	let (stash, aura, grandpa) = authority;
	let account = stash.to_account_id();
	(account.clone(), account, SessionKeys { aura: aura.public().into(), grandpa: grandpa.public().into() })
}

fn development(authorities: &[Authority]) -> Value {
	let agencies: Vec<_> = FOUNDERS.iter().map(founding_agency).collect();
	let holders = FOUNDERS.iter().map(|founder| founder.key);
	let stashes = authorities.iter().map(|(stash, ..)| *stash);
	build_struct_json_patch!(RuntimeGenesisConfig {
		balances: pallet_balances::GenesisConfig {
			balances: holders.chain(stashes).map(|key| (key.to_account_id(), ENDOWMENT)).collect(),
		},
		session: pallet_session::GenesisConfig { keys: authorities.iter().map(session_keys).collect() },
		agencies: pallet_agencies::GenesisConfig { agencies },
		legal_terms: pallet_legal_terms::GenesisConfig { clock: SHORT_DAY, uma: UMA_2026 },
	})
}

/// The JSON of a preset, by its name.
pub fn get_preset(id: &PresetId) -> Option<Vec<u8>> {
	let patch = match id.as_ref() {
		DEV_RUNTIME_PRESET => development(AUTHORITIES.get(..1)?),
		LOCAL_TESTNET_RUNTIME_PRESET => development(&AUTHORITIES),
		_ => return None,
	};
	serde_json::to_vec(&patch).ok()
}

/// The names of the presets.
pub fn preset_names() -> Vec<PresetId> {
	vec![PresetId::from(DEV_RUNTIME_PRESET), PresetId::from(LOCAL_TESTNET_RUNTIME_PRESET)]
}
