//! e.firma and constancias with the real command and node: files as SAT delivers them, and proofs that somebody altered.

use crate::common::{Node, error_name, legal_time, ok, refused, until, write};
use cadena_client::base::words;
use cadena_constancia::{Checkpoint, Constancia, Hex, Origin, TrustRoot};
use efirma_practice::{Authority, HOLDER_BITS, Holder, Template, encrypted, new_key};
use serde_json::Value;
use sp_core::H256;
use std::{fs, os::unix::fs::PermissionsExt, path::PathBuf, time::SystemTime};
use tempfile::TempDir;

/// Where no node listens: what needs none must not ask for one.
const NOWHERE: &str = "ws://127.0.0.1:9";
const COMPANY: &str = "PMA120229AB1";
const PASSWORD: &str = "contraseña de práctica";
/// 1 January 2026, in seconds.
const START: u64 = 1_767_225_600;

const LEGAL: Holder<'static> = Holder::LegalPerson {
	rfc: COMPANY,
	representative_rfc: "VADA800927DJ3",
	representative_curp: "VADA800927HSRSRL05",
};
const NATURAL: Holder<'static> = Holder::NaturalPerson { rfc: "CACX7605101P8", curp: "CACX760510MGTSHC04" };

fn private(folder: &TempDir, name: &str, bytes: &[u8]) -> String {
	let path = folder.path().join(name);
	fs::write(&path, bytes).expect("written");
	fs::set_permissions(&path, fs::Permissions::from_mode(0o600)).expect("changed");
	path.display().to_string()
}

/// Files of a certificate, as the words that name them.
fn files(folder: &TempDir, name: &str, template: &Template) -> Vec<String> {
	let key = new_key(HOLDER_BITS).expect("there is randomness");
	let certificate = Authority::practice().expect("is kept").issue(template, &key).expect("is issued");
	let sealed = encrypted(&key, PASSWORD.as_bytes()).expect("is sealed");
	vec![
		"--efirma".into(),
		private(folder, &format!("{name}.cer"), &certificate),
		"--private-key".into(),
		private(folder, &format!("{name}.key"), &sealed),
		"--efirma-password-file".into(),
		private(folder, &format!("{name}.password"), PASSWORD.as_bytes()),
	]
}

fn number() -> String {
	let now = SystemTime::now().duration_since(SystemTime::UNIX_EPOCH).expect("is after 1970");
	format!("3000100{:013}", now.as_millis())
}

fn with<'a>(words: &[&'a str], more: &'a [String]) -> Vec<&'a str> {
	words.iter().copied().chain(more.iter().map(String::as_str)).collect()
}

#[test]
fn a_certificate_is_inspected_without_a_node() {
	let folder = TempDir::new().expect("a temporary folder");
	let number = number();
	for (holder, csd, expected) in [
		(NATURAL, false, ["CACX7605101P8", "null", "CACX760510MGTSHC04", "null", "fiel"]),
		(LEGAL, true, [COMPANY, "VADA800927DJ3", "null", "VADA800927HSRSRL05", "csd"]),
	] {
		let template = Template::fiel(&number, "NOMBRE", holder, START);
		let words = files(&folder, "one", &if csd { template.csd() } else { template });
		let read = ok(NOWHERE, &["efirma", "inspect", &words[1]]);
		let fields = ["rfc", "representativeRfc", "curp", "representativeCurp", "kind"];
		let got = fields.map(|field| read[field].as_str().unwrap_or("null"));
		assert_eq!(got, expected);
		assert_eq!(read["number"].as_str(), Some(number.as_str()));
		assert_eq!(read["notBefore"].as_str(), Some("2026-01-01T00:00:00Z"));
		assert_eq!(read["notAfter"].as_str(), Some("2030-01-01T00:00:00Z"));
		assert_eq!(read["issuerName"].as_str(), Some("Autoridad Certificadora de Práctica"));
		assert_eq!(read["keyBits"].as_u64(), Some(2_048));
	}
	let whole = fs::read(folder.path().join("one.cer")).expect("is read");
	let half = private(&folder, "half.cer", &whole[..whole.len() / 2]);
	assert_eq!(refused(NOWHERE, &["efirma", "inspect", &half]), (Some(2), "Efirma.Malformed".into()));
	let missing = refused(NOWHERE, &["efirma", "inspect", "nothing.cer"]);
	assert_eq!(missing, (Some(2), "UnreadableFile".into()));
}

#[test]
fn keys_that_do_not_open_or_do_not_belong_are_named() {
	let folder = TempDir::new().expect("a temporary folder");
	let one = files(&folder, "one", &Template::fiel(&number(), "UNO", LEGAL, START));
	let other = files(&folder, "other", &Template::fiel(&number(), "OTRO", LEGAL, START));
	let prove = |words: &[String]| {
		let out = folder.path().join("proof").display().to_string();
		let account = ["efirma", "prove", "--account", "dev:Alice", "--out", &out].map(String::from);
		let words: Vec<&str> = account.iter().chain(words).map(String::as_str).collect();
		refused(NOWHERE, &words)
	};
	let mut mixed = one.clone();
	mixed[3].clone_from(&other[3]);
	assert_eq!(prove(&mixed), (Some(2), "OtherKey".into()));
	let mut wrong = one.clone();
	wrong[5] = private(&folder, "wrong.password", b"otra");
	assert_eq!(prove(&wrong), (Some(2), "WrongPassword".into()));
	let whole = fs::read(&one[3]).expect("is read");
	let mut cut = one.clone();
	cut[3] = private(&folder, "cut.key", &whole[..whole.len() / 2]);
	assert_eq!(prove(&cut), (Some(2), "MalformedKey".into()));
	fs::set_permissions(&one[3], fs::Permissions::from_mode(0o644)).expect("changed");
	assert_eq!(prove(&one), (Some(2), "SecretIsPublic".into()));
}

/// Registers the company's certificate for the development account of this name.
fn publish(url: &str, folder: &TempDir, account: &str) -> Vec<String> {
	let now = || legal_time(&ok(url, &["chain", "show"])).unsigned_abs();
	until("the first block", || now() > 0);
	// By legal time, which may be years after the machine's.
	let hour_ago = now() - 3_600;
	let words = files(folder, "company", &Template::fiel(&number(), "PAPELERA", LEGAL, hour_ago));
	ok(url, &with(&["--dev", account, "efirma", "publish", "--i-agree"], &words));
	words
}

fn root(genesis: &str) -> TrustRoot {
	TrustRoot::Genesis(H256::from_slice(
		&hex::decode(genesis.trim_start_matches("0x")).expect("is hexadecimal"),
	))
}

fn name_of(constancia: &Constancia, root: &TrustRoot) -> String {
	match constancia.verify(root) {
		Ok(_) => "genuine".into(),
		Err(refusal) => refusal.name.into(),
	}
}

#[test]
fn an_act_is_signed_and_its_constancia_holds_without_a_node_and_no_byte_of_it_can_change() {
	let node = Node::start();
	let (url, folder) = (node.url(), TempDir::new().expect("a temporary folder"));
	let words = publish(&url, &folder, "Ferdie");
	let document = write(&folder, "contract.txt", "Contrato");
	let signed = ok(
		&url,
		&with(&["--dev", "Ferdie", "efirma", "sign", &document, "--media-type", "text/plain"], &words),
	);
	assert_eq!((signed["act"].as_u64(), signed["complete"].as_bool()), (Some(0), Some(true)));
	let verified = ok(&url, &["efirma", "verify", &document]);
	let place = verified.pointer("/acts/0/places/0").expect("one signed");
	assert_eq!(place["signatory"].as_str(), Some(COMPANY));
	assert_eq!(place["signed"]["status"].as_str(), Some("valid"));
	assert_eq!(place["signed"]["issuerName"].as_str(), Some("Autoridad Certificadora de Práctica"));
	let again = refused(
		&url,
		&with(&["--dev", "Ferdie", "efirma", "act", "sign", "0", "--document", &document], &words),
	);
	assert_eq!(again, (Some(1), "Efirma.AlreadySigned".into()));
	let other = write(&folder, "other.txt", "Otro contrato");
	let other = refused(
		&url,
		&with(&["--dev", "Ferdie", "efirma", "act", "sign", "0", "--document", &other], &words),
	);
	assert_eq!(other, (Some(2), "OtherDocument".into()));

	let path = folder.path().join("constancia.json").display().to_string();
	ok(&url, &["constancia", "act", "0", "--out", &path]);
	let text = fs::read(&path).expect("is read");
	let read: Value = serde_json::from_slice(&text).expect("is JSON");
	let genesis = read["genesis"].as_str().expect("is named").to_owned();
	let checked = ok(NOWHERE, &["verify", &path, "--genesis", &genesis]);
	let signatures =
		checked["findings"].as_array().and_then(|found| found.last()).expect("something is found");
	assert_eq!(signatures["name"], "SignaturesMatch");
	assert_eq!(signatures["parameters"], serde_json::json!({ "act": 0, "standings": ["valid"] }));
	let elsewhere = format!("0x{}", "11".repeat(32));
	assert_eq!(refused(NOWHERE, &["verify", &path, "--genesis", &elsewhere]), (Some(1), "OtherChain".into()));
	let nothing_trusted = crate::common::cadena(NOWHERE, &["verify", &path]);
	assert_eq!(nothing_trusted.status.code(), Some(2));

	forgeries(&text, &root(&genesis));
	absence(&url, &folder, &genesis);
	checkpoints(&url, &folder, &genesis);
	no_byte_can_change(&text, &root(&genesis));
}

/// Each part in which somebody could lie, and what the lie is called.
fn forgeries(text: &[u8], root: &TrustRoot) {
	let genuine = Constancia::from_text(text).expect("is canonical");
	assert_eq!(name_of(&genuine, root), "genuine");
	let forged = |forge: &dyn Fn(&mut Constancia)| {
		let mut forged = genuine.clone();
		forge(&mut forged);
		name_of(&forged, root)
	};
	let last = genuine.items.len() - 1;
	assert_eq!(forged(&|it| it.items[last].value.as_mut().expect("is stored").0[0] ^= 1), "ForgedValue");
	assert_eq!(forged(&|it| it.items[last].value = None), "ForgedValue");
	assert_eq!(forged(&|it| it.items[last].reading = None), "ForgedReading");
	assert_eq!(forged(&|it| it.items.swap(0, 1)), "NotCanonical");
	assert_eq!(forged(&|it| it.state[0].0[0] ^= 1), "ForgedProof");
	assert_eq!(forged(&|it| it.state.push(Hex(vec![0xFF; 40]))), "UselessNode");
	assert_eq!(forged(&|it| it.state.swap(0, 1)), "NotCanonical");
	let time = genuine
		.items
		.iter()
		.position(|item| item.reading.as_ref().is_some_and(|reading| reading.get("blockTime").is_some()));
	let time = time.expect("has its time");
	assert!(["UselessNode", "NoTime"].contains(&forged(&|it| drop(it.items.remove(time))).as_str()));
	// The state root is in the header, and the header is what was signed.
	assert_eq!(forged(&|it| it.finality[0].header.0[40] ^= 1), "OtherBlock");
	assert_eq!(forged(&|it| it.finality[0].header.0.truncate(20)), "MalformedHeader");
	assert_eq!(forged(&|it| it.finality.clear()), "NoFinality");
	assert_eq!(forged(&|it| it.finality.push(it.finality[0].clone())), "UselessFragment");
	let signature = genuine.finality[0].justification.0.len() - 40;
	assert_eq!(forged(&|it| it.finality[0].justification.0[signature] ^= 1), "ForgedJustification");
	assert_eq!(forged(&|it| it.finality[0].justification.0[0] ^= 1), "ForgedJustification");
	assert_eq!(forged(&|it| it.finality[0].justification.0.truncate(30)), "MalformedJustification");
	let authorities = |forge: &dyn Fn(&mut Hex, &mut Vec<Hex>)| {
		forged(&|it| match &mut it.origin {
			Origin::Genesis { header, authorities } => forge(header, authorities),
			Origin::Checkpoint { .. } => panic!("it begins at the first block"),
		})
	};
	assert_eq!(authorities(&|header, _| header.0[40] ^= 1), "OtherChain");
	assert_eq!(authorities(&|_, nodes| nodes[0].0[0] ^= 1), "ForgedProof");
	assert_eq!(authorities(&|_, nodes| nodes.clear()), "ForgedProof");
}

/// That nothing is stored under a key is proven too.
fn absence(url: &str, folder: &TempDir, genesis: &str) {
	let path = folder.path().join("absence.json").display().to_string();
	let key = format!("0x{}", hex::encode(sp_io::hashing::twox_128(b"Efirma"))) + &"00".repeat(16);
	ok(url, &["constancia", "item", &key, "--out", &path]);
	ok(NOWHERE, &["verify", &path, "--genesis", genesis]);
	let mut forged = Constancia::from_text(&fs::read(&path).expect("is read")).expect("is canonical");
	let item = forged.items.iter_mut().find(|item| item.value.is_none()).expect("one is absent");
	item.value = Some(Hex(vec![1]));
	assert_eq!(name_of(&forged, &root(genesis)), "ForgedValue");
}

fn checkpoints(url: &str, folder: &TempDir, genesis: &str) {
	let path = |name: &str| -> String { PathBuf::from(folder.path()).join(name).display().to_string() };
	let (checkpoint, constancia) = (path("checkpoint.json"), path("from-checkpoint.json"));
	ok(url, &["constancia", "checkpoint", "--out", &checkpoint]);
	let exported = || {
		crate::common::cadena(
			url,
			&["--json", "constancia", "act", "0", "--checkpoint", &checkpoint, "--out", &constancia],
		)
	};
	crate::common::until("a block after the checkpoint is justified", || exported().status.success());
	ok(NOWHERE, &["verify", &constancia, "--checkpoint", &checkpoint]);
	let other = refused(NOWHERE, &["verify", &constancia, "--genesis", genesis]);
	assert_eq!(other, (Some(1), "OtherOrigin".into()));
	let text = fs::read_to_string(&checkpoint).expect("is read");
	let Ok(TrustRoot::Checkpoint(mut altered, _)) = Checkpoint::from_text(text.as_bytes()) else {
		panic!("is a checkpoint")
	};
	altered.set_id += 1;
	let altered = write(folder, "altered.json", &altered.to_text().expect("is written"));
	let refused_by = refused(NOWHERE, &["verify", &constancia, "--checkpoint", &altered]);
	assert_eq!(refused_by, (Some(1), "OtherCheckpoint".into()));
	let respaced = write(folder, "respaced.json", &text.replace("  ", " "));
	let refused_by = refused(NOWHERE, &["verify", &constancia, "--checkpoint", &respaced]);
	assert_eq!(refused_by, (Some(2), "MalformedCheckpoint".into()));
}

/// Every byte of the file matters: each is changed in turn, in two ways, and the file is refused. So is the same content in
/// another form.
fn no_byte_can_change(text: &[u8], root: &TrustRoot) {
	let accepted = |bytes: &[u8]| Constancia::from_text(bytes).is_ok_and(|read| read.verify(root).is_ok());
	assert!(accepted(text));
	// A few hundred places spread over the file; all of them would take minutes.
	let step = (text.len() / 600).max(1);
	for at in (0..text.len()).step_by(step) {
		for change in [1, 4] {
			let mut forged = text.to_vec();
			forged[at] ^= change;
			assert!(!accepted(&forged), "byte {at}");
		}
	}
	assert!(!accepted(&text[..text.len() - 1]), "the last line has an end");
	let value: Value = serde_json::from_slice(text).expect("is JSON");
	assert!(!accepted(value.to_string().as_bytes()), "without spaces it is another file");
	let longer = [text, b"\n"].concat();
	assert!(!accepted(&longer));
	let digits = value["genesis"].as_str().and_then(|hex| hex.strip_prefix("0x")).expect("is hexadecimal");
	let upper = String::from_utf8_lossy(text).replace(digits, &digits.to_uppercase());
	assert_ne!(upper.as_bytes(), text, "the hash has a letter");
	assert!(!accepted(upper.as_bytes()), "hexadecimal has lower case");
}

/// The account of the development chain's one authority, `//Alice//stash`.
const AUTHORITY: &str = "5GNJqTPyNqANBkUVMN1LPPrxXnFouWXoe2wNSmmEoLctxiZY";

#[test]
fn a_constancia_leads_over_a_change_of_authorities_and_none_of_its_steps_can_be_left_out() {
	let node = Node::start();
	let (url, folder) = (node.url(), TempDir::new().expect("a temporary folder"));
	let keys = ok(&url, &["authority", "rotate-keys", "--node", AUTHORITY]);
	let keys = write(&folder, "keys.json", &keys.to_string());
	ok(&url, &["--dev", "Alice", "authority", "register", &keys]);
	let path = folder.path().join("constancia.json").display().to_string();
	let key = format!("0x{}", hex::encode(sp_io::hashing::twox_128(b"Efirma")));
	let mut issued = None;
	crate::common::until("the other authorities justify a block", || {
		ok(&url, &["constancia", "item", &key, "--out", &path]);
		let read = Constancia::from_text(&fs::read(&path).expect("is read")).expect("is canonical");
		let led_over = read.finality.len() == 2;
		issued = Some(read);
		led_over
	});
	let issued = issued.expect("was issued");
	let root = TrustRoot::Genesis(H256::from_slice(&issued.genesis.0));
	assert_eq!(name_of(&issued, &root), "genuine");
	let mut without_the_first = issued.clone();
	without_the_first.finality.remove(0);
	assert_eq!(
		name_of(&without_the_first, &root),
		"NotCanonical",
		"its voters are strangers to the first set"
	);
	let mut without_the_last = issued.clone();
	without_the_last.finality.pop();
	assert_eq!(name_of(&without_the_last, &root), "ForgedProof");
	// The last bytes of the header are those of the next authorities.
	let mut other_authorities = issued;
	let header = &mut other_authorities.finality[0].header.0;
	let last = header.len() - 80;
	header[last] ^= 1;
	assert_eq!(name_of(&other_authorities, &root), "OtherBlock");
}

/// A second before the chain's legal time.
fn published_before(url: &str) -> u64 {
	let shown = ok(url, &["chain", "show"]);
	let now = shown["legalTime"].as_str().expect("has one");
	let now = chrono::DateTime::parse_from_rfc3339(now).expect("RFC 3339").timestamp_millis();
	u64::try_from(now).expect("is past 1970") - 1_000
}

#[test]
fn revocations_come_one_by_one_or_in_a_list_that_is_read_whole_first() {
	let node = Node::start();
	let (url, folder) = (node.url(), TempDir::new().expect("a temporary folder"));
	ok(&url, &["--dev", "Dave", "officer", "appoint", "--mandate", "tax-authority", "dev:Dave//tax"]);
	ok(&url, &["--dev", "Dave//tax", "officer", "accept"]);
	let words = publish(&url, &folder, "Ferdie");
	let number = ok(&url, &["efirma", "inspect", &words[1]])["number"].as_str().expect("has one").to_owned();
	let document = write(&folder, "acta.txt", "Acta");
	let revoke = |list: &str| {
		let list = write(&folder, "list.csv", list);
		crate::common::cadena(&url, &["--json", "--dev", "Dave//tax", "efirma", "revoke", "--list", &list])
	};
	// An officer records what was published within thirty days.
	let published = words::moment(published_before(&url));
	let half = revoke(&format!("number,published\n{number},{published}\n12,{published}\n"));
	assert_eq!((half.status.code(), error_name(&half).as_str()), (Some(2), "MalformedRow"));
	assert_eq!(ok(&url, &["efirma", "show", &number])["status"].as_str(), Some("valid"));
	let long_ago = revoke(&format!("number,published\n{number},1990-03-01T10:00:00-06:00\n"));
	assert_eq!(error_name(&long_ago), "Efirma.RevokedBeforeIssue");
	assert!(revoke(&format!("number,published\n{number},{published}\n")).status.success());
	let shown = ok(&url, &["efirma", "show", &number]);
	assert_eq!(shown["status"].as_str(), Some("revoked"));
	assert_eq!(shown.pointer("/revocation/publishedAt").and_then(Value::as_str), Some(published.as_str()));
	let sign = refused(&url, &with(&["--dev", "Ferdie", "efirma", "sign", &document], &words));
	assert_eq!(sign, (Some(1), "Efirma.Revoked".into()));
	let stranger = refused(
		&url,
		&["--dev", "Ferdie", "efirma", "revoke", &number, "--published", "2026-03-01T10:00:00Z"],
	);
	assert_eq!(stranger, (Some(1), "BadOrigin".into()));
}
