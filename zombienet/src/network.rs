use crate::{Node, binaries::binary};
use anyhow::{Context, Result};
use std::{
	fs::{self, File, TryLockError},
	path::Path,
};
use zombienet_sdk::{AddNodeOptions, Arg, LocalFileSystem, NetworkConfig, NetworkConfigExt};

/// A network whose nodes end with it.
pub struct Network {
	network: zombienet_sdk::Network<LocalFileSystem>,
	_turn: File,
}

impl Network {
	/// Starts the network of a file in this folder, as `local-4.toml`, with new databases in `folder`. Networks run one at
	/// a time: another one waits until this one ends.
	pub async fn start(file: &str, folder: &Path) -> Result<Self> {
		let node = binary("cadena-node")?;
		let turn = take_turn()?;
		if folder.exists() {
			fs::remove_dir_all(folder)?;
		}
		let config = fs::read_to_string(crate::folder().join(file))
			.with_context(|| format!("reading {file}"))?
			.replace("{{CADENA_NODE}}", &node.display().to_string())
			.replace("{{CADENA_NETWORK}}", &folder.display().to_string());
		let network = NetworkConfig::load_from_toml_string(&config)?.spawn_native().await?;
		Ok(Self { network, _turn: turn })
	}

	/// Its nodes, in the order of its file.
	pub fn nodes(&self) -> Vec<Node> {
		self.network.relaychain().nodes().into_iter().cloned().map(Node).collect()
	}

	/// The node of a name.
	pub fn node(&self, name: &str) -> Result<Node> {
		Ok(Node(self.network.get_node(name)?.clone()))
	}

	/// Adds a node with a new database.
	pub async fn add(&mut self, name: &str, arguments: &[&str]) -> Result<Node> {
		let options = AddNodeOptions {
			args: arguments.iter().map(|argument| Arg::from(*argument)).collect(),
			is_validator: true,
			..Default::default()
		};
		self.network.add_node(name, options).await?;
		self.node(name)
	}

	/// Ends the nodes.
	pub async fn end(self) -> Result<()> {
		Ok(self.network.destroy().await?)
	}
}

/// Waits for the end of another network of this folder.
fn take_turn() -> Result<File> {
	let turn = File::open(crate::folder().join("Cargo.toml"))?;
	match turn.try_lock() {
		Err(TryLockError::WouldBlock) => {
			eprintln!("waiting until another network ends");
			turn.lock()?;
		}
		other => other?,
	}
	Ok(turn)
}
