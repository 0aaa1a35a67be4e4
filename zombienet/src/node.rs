use crate::{
	HANGS,
	binaries::binary,
	chain::{Account, Chain, account},
	until,
};
use anyhow::{Context, Result, bail};
use nix::{
	sys::{
		signal::{self, Signal},
		wait::{Id, WaitPidFlag, waitid},
	},
	unistd::Pid,
};
use serde_json::Value;
use std::{
	fs::{self, File},
	path::PathBuf,
	process::{ExitStatus, Stdio},
	time::Duration,
};
use tokio::{process::Command, time::timeout};
use zombienet_sdk::NetworkNode;

/// A node of a network.
#[derive(Clone)]
pub struct Node(pub(crate) NetworkNode);

impl Node {
	/// Its name in the network, as `alice`.
	pub fn name(&self) -> &str {
		self.0.name()
	}

	/// Where its JSON-RPC listens: a WebSocket address.
	pub fn url(&self) -> &str {
		self.0.ws_uri()
	}

	/// Where its metrics are read.
	pub fn metrics_url(&self) -> Result<String> {
		Ok(self.described()?["prometheus_uri"].as_str().context("an address")?.to_owned())
	}

	/// The file of what it logs.
	pub fn log(&self) -> PathBuf {
		self.0.base_dir().join(format!("{}.log", self.name()))
	}

	/// The lines of its log that contain a text.
	pub async fn logged(&self, text: &str) -> Result<usize> {
		Ok(self.0.logs().await?.lines().filter(|line| line.contains(text)).count())
	}

	/// The value of a metric, 0 if the node has no such metric.
	pub async fn metric(&self, name: &str) -> Result<f64> {
		self.0.reports(name).await
	}

	/// The session key for Aura that a development network gives a node by its name.
	pub fn aura_key(&self) -> Result<Account> {
		let (first, rest) = self.name().split_at(1);
		Ok(account(&(first.to_uppercase() + rest))?.public_key().0)
	}

	/// Connects to it as soon as it answers.
	pub async fn chain(&self) -> Result<Chain> {
		let connect = async || Ok(Chain::connect(self.url()).await.ok());
		until(&format!("{} answers", self.name()), connect).await
	}

	/// Ends its process at once, as `kill -9` does.
	pub fn kill(&self) -> Result<()> {
		self.signal(Signal::SIGKILL)
	}

	/// Lets its process end by itself, as `kill` does.
	pub fn stop(&self) -> Result<()> {
		self.signal(Signal::SIGTERM)
	}

	fn signal(&self, signal: Signal) -> Result<()> {
		let process = self.described()?["inner"]["process_handle"].as_i64().context("it has a process")?;
		let process = Pid::from_raw(process.try_into()?);
		signal::kill(process, signal)?;
		// Zombienet collects the ended process when it starts the next one.
		waitid(Id::Pid(process), WaitPidFlag::WEXITED | WaitPidFlag::WNOWAIT)?;
		Ok(())
	}

	/// Starts a node again that has ended, with what is left of its database.
	pub async fn start(&self) -> Result<()> {
		self.0.restart(None).await?;
		self.0.wait_until_is_up(HANGS.as_secs()).await
	}

	/// The folder of its database.
	pub fn database(&self) -> Result<PathBuf> {
		let mut chains = fs::read_dir(self.0.base_dir().join("data/chains"))?;
		Ok(chains.next().context("it has the database of a chain")??.path().join("paritydb/full"))
	}

	/// Runs a node that has ended outside the network, with what is left of its database, for as long as `limit`: how it
	/// ended by then, if it did, and what it logged.
	pub async fn attempt(&self, limit: Duration) -> Result<(Option<ExitStatus>, String)> {
		let log = self.0.base_dir().join("attempt.log");
		let mut command = Command::new(binary("cadena-node")?);
		let mut process =
			command.args(self.0.args()).stderr(File::create(&log)?).stdout(Stdio::null()).spawn()?;
		let status = timeout(limit, process.wait()).await.ok().transpose()?;
		process.kill().await?;
		Ok((status, fs::read_to_string(log)?))
	}

	/// Removes the database of a node that has ended, with the node's own command. Its keys stay.
	pub async fn purge(&self) -> Result<()> {
		let mut command = Command::new(binary("cadena-node")?);
		command.args(["purge-chain", "-y"]);
		for option in ["--chain", "--base-path"] {
			let value = self.0.args().into_iter().skip_while(|argument| *argument != option).nth(1);
			command.args([option, value.context("zombienet names the chain and the folder")?]);
		}
		let output = command.output().await?;
		if !output.status.success() {
			bail!("purge-chain: {}", String::from_utf8_lossy(&output.stderr));
		}
		Ok(())
	}

	/// Runs the command `cadena` with this node, signed by a development account if one is named, and returns the JSON
	/// that it prints.
	pub async fn cadena(&self, signer: Option<&str>, words: &[&str]) -> Result<Value> {
		let mut command = Command::new(binary("cadena")?);
		command.args(["--json", "--url", self.url()]);
		// What the user of this machine trusts is no part of a test.
		command.env("XDG_CONFIG_HOME", self.0.base_dir());
		if let Some(signer) = signer {
			command.args(["--dev", signer]);
		}
		let output = timeout(HANGS, command.args(words).kill_on_drop(true).output())
			.await
			.with_context(|| format!("cadena {} does not end", words.join(" ")))??;
		if !output.status.success() {
			bail!(
				"cadena {}: {}{}",
				words.join(" "),
				String::from_utf8_lossy(&output.stdout),
				String::from_utf8_lossy(&output.stderr)
			);
		}
		Ok(serde_json::from_slice(&output.stdout)?)
	}

	/// What zombienet knows of it.
	fn described(&self) -> Result<Value> {
		Ok(serde_json::to_value(&self.0)?)
	}
}
