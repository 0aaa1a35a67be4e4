use crate::{
	chain_spec,
	cli::{Cli, Subcommand},
	service,
	wasm_cache::WasmCache,
};
use cadena_runtime::opaque::Block;
use sc_cli::SubstrateCli;
use sc_network::config::NetworkBackendType;
use sc_service::{DatabaseSource, PartialComponents, config::Configuration};

impl SubstrateCli for Cli {
	fn impl_name() -> String {
		"Cadena Node".into()
	}

	fn impl_version() -> String {
		env!("SUBSTRATE_CLI_IMPL_VERSION").into()
	}

	fn description() -> String {
		env!("CARGO_PKG_DESCRIPTION").into()
	}

	fn author() -> String {
		env!("CARGO_PKG_AUTHORS").into()
	}

	fn support_url() -> String {
		"the issues of the project's repository".into()
	}

	fn copyright_start_year() -> i32 {
		2026
	}

	fn load_spec(&self, id: &str) -> Result<Box<dyn sc_service::ChainSpec>, String> {
		Ok(match id {
			"dev" => Box::new(chain_spec::development()?),
			"" | "local" => Box::new(chain_spec::local()?),
			"mx-test" => Box::new(chain_spec::mx_test()?),
			path => Box::new(chain_spec::ChainSpec::from_json_file(path.into())?),
		})
	}
}

/// ParityDB is the only database compiled in: what asks for it by default, or not at all, gets it.
fn with_parity_db(mut config: Configuration) -> Configuration {
	if let DatabaseSource::Auto { paritydb_path, .. } = &config.database {
		config.database = DatabaseSource::ParityDb { path: paritydb_path.clone() };
	}
	config
}

/// Parses the command line and does what it says.
pub fn run() -> sc_cli::Result<()> {
	let cli = Cli::from_args();
	match &cli.subcommand {
		None => cli.create_runner(&cli.run)?.run_node_until_exit(|config| async move {
			let config = with_parity_db(config);
			match config.network.network_backend {
				NetworkBackendType::Libp2p => {
					service::new_full::<sc_network::NetworkWorker<_, _>>(config, &cli.wasm_cache)
				}
				NetworkBackendType::Litep2p => {
					service::new_full::<sc_network::Litep2pNetworkBackend>(config, &cli.wasm_cache)
				}
			}
			.map_err(sc_cli::Error::Service)
		}),
		Some(Subcommand::Key(command)) => command.run(&cli),
		Some(Subcommand::ExportChainSpec(command)) => {
			let mut spec = cli.load_spec(&command.chain)?;
			if command.raw {
				let cache = WasmCache::for_chain(&cli.wasm_cache, &spec.chain_type())?;
				let executor = service::executor(&Default::default(), cache.as_ref());
				spec.set_storage(chain_spec::genesis_storage(&*spec, &executor)?);
				cache.iter().for_each(WasmCache::seal);
			}
			command.run(spec)
		}
		Some(Subcommand::CheckBlock(command)) => cli.create_runner(command)?.async_run(|config| {
			let PartialComponents { client, task_manager, import_queue, .. } =
				service::new_partial(&with_parity_db(config), &cli.wasm_cache)?;
			Ok((command.run(client, import_queue), task_manager))
		}),
		Some(Subcommand::ExportBlocks(command)) => cli.create_runner(command)?.async_run(|config| {
			let config = with_parity_db(config);
			let PartialComponents { client, task_manager, .. } =
				service::new_partial(&config, &cli.wasm_cache)?;
			Ok((command.run(client, config.database), task_manager))
		}),
		Some(Subcommand::ImportBlocks(command)) => cli.create_runner(command)?.async_run(|config| {
			let PartialComponents { client, task_manager, import_queue, .. } =
				service::new_partial(&with_parity_db(config), &cli.wasm_cache)?;
			Ok((command.run(client, import_queue), task_manager))
		}),
		Some(Subcommand::PurgeChain(command)) => {
			cli.create_runner(command)?.sync_run(|config| command.run(with_parity_db(config).database))
		}
		Some(Subcommand::ChainInfo(command)) => {
			cli.create_runner(command)?.sync_run(|config| command.run::<Block>(&with_parity_db(config)))
		}
	}
}
