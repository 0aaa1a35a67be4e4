//! The first blocks of the known networks: `dev` with one authority and `local` with those of four agencies, for development;
//! `mx-test` with seven agencies and real sessions, for rehearsals in earnest. The keys of all three are public.

use crate::{AccountId, RuntimeGenesisConfig, SessionKeys, configs::UNIT};
use alloc::{string::String, vec, vec::Vec};
use cadena_primitives::{AgencyId, Jurisdiction, Mandate, Rfc};
use frame_support::build_struct_json_patch;
use pallet_agencies::GenesisAgency;
use pallet_authorities::types::Rules;
use pallet_legal_terms::types::Skipper;
use pallet_rings::types::Rules as RingRules;
use serde_json::Value;
use sp_genesis_builder::{DEV_RUNTIME_PRESET, LOCAL_TESTNET_RUNTIME_PRESET, PresetId};
use sp_keyring::{Ed25519Keyring, Sr25519Keyring};

/// Sessions of development chains last a minute and half a minute, so that a change of the set is soon seen.
const DEV_RULES: Rules = Rules { session_blocks: 30, minimum: 1 };
const LOCAL_RULES: Rules = Rules { session_blocks: 15, minimum: 3 };
/// Three keys make a ring on development chains, and a remainder waits for a minute.
const DEV_RINGS: RingRules = RingRules { minimum: 3, least: 3, patience: 30, interval: 1 };

/// Sessions of ten minutes; four authorities bear the loss of one.
const MX_TEST_RULES: Rules = Rules { session_blocks: 300, minimum: 4 };

/// The name of the rehearsal network.
pub const MX_TEST_PRESET: &str = "mx-test";

/// The daily value of the UMA for 2026, in centavos.
const UMA_2026: u64 = 11_731;

/// What every account of a development chain holds at first.
const ENDOWMENT: u128 = 1_000_000 * UNIT;

/// The practice authority of e.firma, whose key is public: development chains trust it.
const PRACTICE_AUTHORITY: &[u8] = include_bytes!("../../pallets/efirma/practice/authority.cer");

struct Founder {
	name: &'static str,
	rfc: &'static str,
	jurisdiction: Jurisdiction,
	mandates: &'static [Mandate],
	key: Sr25519Keyring,
}

/// The founding agencies, each under one of the development accounts that every wallet knows. The development chains have
/// the first six.
const FOUNDERS: [Founder; 7] = [
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
		mandates: &[Mandate::Procurement, Mandate::TaxAuthority, Mandate::TaxCollection],
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
		mandates: &[Mandate::Procurement, Mandate::PropertyRegistry, Mandate::Expropriation],
		key: Sr25519Keyring::Ferdie,
	},
	Founder {
		name: "Suprema Corte de Justicia de la Nación",
		rfc: "SCJ9502046P5",
		jurisdiction: Jurisdiction::Federation,
		mandates: &[Mandate::Procurement, Mandate::Judiciary],
		key: Sr25519Keyring::One,
	},
];

/// The node's account of an authority and the development account whose keys the node holds. The authority at each place
/// is of the founder at the same place.
type Authority = (AccountId, Sr25519Keyring, Ed25519Keyring);

/// `//One//stash`, for which the keyring has no name.
const ONE_STASH: [u8; 32] =
	sp_core::hex2array!("7eb5180f1c619ea25be3c42de81c4c368347c62024f0eaa2b3334f79d7c46f18");

fn authorities() -> [Authority; 7] {
	[
		(Sr25519Keyring::AliceStash.to_account_id(), Sr25519Keyring::Alice, Ed25519Keyring::Alice),
		(Sr25519Keyring::BobStash.to_account_id(), Sr25519Keyring::Bob, Ed25519Keyring::Bob),
		(Sr25519Keyring::CharlieStash.to_account_id(), Sr25519Keyring::Charlie, Ed25519Keyring::Charlie),
		(Sr25519Keyring::DaveStash.to_account_id(), Sr25519Keyring::Dave, Ed25519Keyring::Dave),
		(Sr25519Keyring::EveStash.to_account_id(), Sr25519Keyring::Eve, Ed25519Keyring::Eve),
		(Sr25519Keyring::FerdieStash.to_account_id(), Sr25519Keyring::Ferdie, Ed25519Keyring::Ferdie),
		(ONE_STASH.into(), Sr25519Keyring::One, Ed25519Keyring::One),
	]
}

/// What the state of Jalisco's government may do on chains for practice besides: they seat no court, and there it stands for its
/// state's.
const PRACTICE_COURT: (Sr25519Keyring, Mandate) = (Sr25519Keyring::Ferdie, Mandate::Judiciary);

fn founding_agency(founder: &Founder, is_practice: bool) -> GenesisAgency {
	let (court, judiciary) = PRACTICE_COURT;
	let besides = (is_practice && founder.key == court).then_some(judiciary);
	GenesisAgency {
		name: String::from(founder.name),
		rfc: Rfc::parse(founder.rfc).expect("the founders' keys are well-formed"),
		jurisdiction: founder.jurisdiction,
		account: founder.key.to_account_id(),
		mandates: founder.mandates.iter().copied().chain(besides).collect(),
		officers: vec![],
	}
}

fn session_keys((node, aura, grandpa): &Authority) -> (AccountId, AccountId, SessionKeys) {
	let keys = SessionKeys { aura: aura.public().into(), grandpa: grandpa.public().into() };
	(node.clone(), node.clone(), keys)
}

/// What networks differ in.
struct Network {
	agencies: usize,
	authorities: usize,
	rules: Rules,
	rings: RingRules,
	/// Who skips legal time, on a chain for practice. There certificates of the practice authority are trusted, and natural
	/// persons may publish theirs.
	practice: Option<Skipper>,
}

fn network(network: Network) -> Value {
	let Network { agencies, authorities, rules, rings, practice } = network;
	let founders = FOUNDERS.iter().take(agencies);
	let nodes: Vec<_> = self::authorities().into_iter().take(authorities).collect();
	let seats = nodes.iter().zip(0..).map(|((node, ..), agency): (_, AgencyId)| (node.clone(), agency));
	build_struct_json_patch!(RuntimeGenesisConfig {
		balances: pallet_balances::GenesisConfig {
			balances: founders.clone().map(|founder| (founder.key.to_account_id(), ENDOWMENT)).collect(),
		},
		authorities: pallet_authorities::GenesisConfig { authorities: seats.collect(), rules },
		session: pallet_session::GenesisConfig { keys: nodes.iter().map(session_keys).collect() },
		agencies: pallet_agencies::GenesisConfig {
			agencies: founders.map(|founder| founding_agency(founder, practice.is_some())).collect(),
		},
		legal_terms: pallet_legal_terms::GenesisConfig { practice, uma: UMA_2026 },
		rings: pallet_rings::GenesisConfig { rules: rings },
		efirma: pallet_efirma::GenesisConfig {
			issuers: practice.iter().map(|_| PRACTICE_AUTHORITY.to_vec().into()).collect(),
			persons_may_publish: practice.is_some(),
		},
	})
}

/// The JSON of a preset, by its name.
pub fn get_preset(id: &PresetId) -> Option<Vec<u8>> {
	let patch = match id.as_ref() {
		DEV_RUNTIME_PRESET => network(Network {
			agencies: 6,
			authorities: 1,
			rules: DEV_RULES,
			rings: DEV_RINGS,
			practice: Some(Skipper::Anyone),
		}),
		LOCAL_TESTNET_RUNTIME_PRESET => network(Network {
			agencies: 6,
			authorities: 4,
			rules: LOCAL_RULES,
			rings: DEV_RINGS,
			practice: Some(Skipper::Anyone),
		}),
		MX_TEST_PRESET => network(Network {
			agencies: 7,
			authorities: 7,
			rules: MX_TEST_RULES,
			rings: RingRules::default(),
			practice: None,
		}),
		_ => return None,
	};
	serde_json::to_vec(&patch).ok()
}

/// The names of the presets.
pub fn preset_names() -> Vec<PresetId> {
	[DEV_RUNTIME_PRESET, LOCAL_TESTNET_RUNTIME_PRESET, MX_TEST_PRESET].map(PresetId::from).to_vec()
}
