//! The council governs, and an agency brings a node.

use super::Play;
use cadena_client::Failure;
use serde_json::Value;

/// Two thirds of the six seats of a development chain.
const SEATS: [&str; 4] = ["Alice", "Bob", "Charlie", "Dave"];
const NEWCOMER: &str = "Inegi";

impl Play {
	pub(super) async fn council(&mut self) -> Result<(), Failure> {
		let agency = self.newcomer().await?;
		self.node(&agency).await?;
		self.pause().await
	}

	/// The same command of every seat: the last vote carries it out.
	async fn carry(&mut self, words: &[&str]) -> Result<(), Failure> {
		for seat in SEATS {
			self.act(seat, &[&["council"], words].concat()).await?;
		}
		Ok(())
	}

	async fn newcomer(&mut self) -> Result<String, Failure> {
		self.scene("Two thirds of the council give an agency a seat; a majority issues units to it");
		let account = format!("dev:{NEWCOMER}");
		let agencies = self.run("Alice", &["agency", "list"]).await?.json.as_array().map_or(0, Vec::len);
		let name = "Instituto Nacional de Estadística y Geografía";
		let mut words = vec!["register-agency", "--name", name, "--rfc", "INE8301255H9"];
		words.extend(["--jurisdiction", "federation", "--account", &account]);
		self.carry(&words).await?;
		self.carry(&["issue", &account, "--units", "100"]).await?;
		self.act("Alice", &["account", "show", &account]).await?;
		Ok(agencies.to_string())
	}

	async fn node(&mut self, agency: &str) -> Result<(), Failure> {
		self.scene("The agency registers a node with proven keys, and the council admits it");
		let folder = self.path("node");
		let made = self.act(NEWCOMER, &["authority", "init", &folder, "--agency", agency]).await?;
		let node = made.get("node").and_then(Value::as_str).unwrap_or_default().to_owned();
		let document = self.document("node.json", &made.to_string())?;
		self.say("  Nobody else registers these keys, which are proven for this agency:");
		self.refused("Bob", &["authority", "register", &document], "Authorities.InvalidKeyProof").await?;
		self.act(NEWCOMER, &["authority", "register", &document]).await?;
		self.carry(&["admit", &node]).await?;
		self.act("Alice", &["authority", "list"]).await?;
		self.say("  Its machine does not run in this story, so the council takes it out again before it is missed:");
		self.carry(&["remove", &node]).await
	}

	async fn pause(&mut self) -> Result<(), Failure> {
		self.scene("A majority pauses the acts of the domains, and ends the pause");
		self.carry(&["pause"]).await?;
		let transfer = ["account", "transfer", "dev:Bob", "--units", "1"];
		self.refused("Alice", &transfer, "System.CallFiltered").await?;
		self.carry(&["resume"]).await?;
		self.act("Alice", &transfer).await.map(|_| ())
	}
}
