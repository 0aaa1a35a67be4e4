//! The council governs, and an agency brings a node.

use super::Play;
use cadena_client::Failure;
use serde_json::Value;

/// The seats of a development chain.
const SEATS: [&str; 6] = ["Alice", "Bob", "Charlie", "Dave", "Eve", "Ferdie"];
const NEWCOMER: &str = "Inegi";
const RFC: &str = "INE0804164Z7";

impl Play {
	pub(super) async fn council(&mut self) -> Result<(), Failure> {
		let agency = self.newcomer().await?;
		self.node(&agency).await?;
		self.minimum().await?;
		self.pause().await
	}

	/// The same command of one seat after the other, until the last vote that is needed carries it out.
	async fn carry(&mut self, words: &[&str]) -> Result<(), Failure> {
		for seat in SEATS {
			let answer = self.act(seat, &[&["council"], words].concat()).await?;
			if answer.get("done").and_then(Value::as_bool) == Some(true) {
				return Ok(());
			}
		}
		Err(Failure::Node("every seat voted, and it was not carried out".into()))
	}

	async fn newcomer(&mut self) -> Result<String, Failure> {
		self.scene("Two thirds of the council give an agency a seat; a majority issues units to it");
		let account = format!("dev:{NEWCOMER}");
		if self.number_of_newcomer().await?.is_some() {
			self.say("  (registered before on this chain)");
		} else {
			let name = "Instituto Nacional de Estadística y Geografía";
			let mut words = vec!["register-agency", "--name", name, "--rfc", RFC];
			words.extend(["--jurisdiction", "federation", "--account", &account]);
			self.carry(&words).await?;
		}
		self.carry(&["issue", &account, "--units", "100"]).await?;
		self.act("Alice", &["account", "show", &account]).await?;
		let number = self.number_of_newcomer().await?;
		number.ok_or_else(|| Failure::Node("the council registered an agency that is not listed".into()))
	}

	async fn number_of_newcomer(&self) -> Result<Option<String>, Failure> {
		let listed = self.run("Alice", &["agency", "list"]).await?.json;
		let agencies = listed["agencies"].as_array().map_or(&[][..], Vec::as_slice);
		let newcomer = agencies.iter().find(|agency| agency.get("rfc").and_then(Value::as_str) == Some(RFC));
		Ok(newcomer.and_then(|agency| agency.get("agency")).map(Value::to_string))
	}

	async fn node(&mut self, agency: &str) -> Result<(), Failure> {
		self.scene("The agency registers a node with proven keys");
		let folder = self.path("node");
		let words = ["authority", "init", &folder, "--agency", agency, "--chain-id", "cadena_dev"];
		let made = self.act(NEWCOMER, &words).await?;
		let document = self.document("node.json", &made.to_string())?;
		self.say("  Nobody else registers these keys, which are proven for this agency:");
		self.refused("Bob", &["authority", "register", &document], "Authorities.InvalidKeyProof").await?;
		self.act(NEWCOMER, &["authority", "register", &document]).await?;
		self.act("Alice", &["authority", "list"]).await.map(|_| ())
	}

	async fn minimum(&mut self) -> Result<(), Failure> {
		self.scene("Not even the whole council empties the set of authorities");
		let listed = self.run("Alice", &["authority", "list"]).await?.json;
		let node = listed.pointer("/nodes/0/node").and_then(Value::as_str).unwrap_or_default().to_owned();
		let remove = ["council", "remove", &node];
		let mut seats = SEATS.into_iter();
		let last = loop {
			let seat = seats
				.next()
				.ok_or_else(|| Failure::Node("every seat voted, and it is not decided".into()))?;
			let motions = self.run(seat, &["council", "motions"]).await?.json;
			let open = motions["motions"].as_array().and_then(|motions| motions.first());
			let votes =
				open.and_then(|motion| motion.get("ayes")).and_then(Value::as_array).map_or(0, Vec::len);
			let needed = open.and_then(|motion| motion.get("threshold")).and_then(Value::as_u64);
			if needed == Some(votes as u64 + 1) {
				break seat;
			}
			self.act(seat, &remove).await?;
		};
		self.refused(last, &remove, "Authorities.TooFewAuthorities").await
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
