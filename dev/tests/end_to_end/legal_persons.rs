//! Companies with the real command: who represents them, what is done with their accounts, and what is refused.

use crate::common::{Node, ok, refused, write};
use cadena_client::base::keys;
use serde_json::json;
use tempfile::TempDir;

/// Where no node listens.
const NOWHERE: &str = "ws://127.0.0.1:9";
const RFC: &str = "SAT970701NN3";
const NATURAL: &str = "CACX7605101P8";

/// The words of the director, who acts for the company.
fn for_it<'a>(words: &[&'a str]) -> Vec<&'a str> {
	["--dev", "Director", "--company", RFC].iter().chain(words).copied().collect()
}

fn account(text: &str) -> String {
	keys::parse_account(text).expect("an account").to_string()
}

#[test]
fn bad_arguments_about_a_company_exit_2_before_any_node_is_asked() {
	let folder = TempDir::new().expect("a temporary folder");
	let paper = write(&folder, "paper.txt", "Resolución");
	let register = ["--dev", "Alice", "company", "register"];
	let to_bob = ["--representative", "dev:Bob", "--resolution", &paper];
	let refusal = |words: &[&[&str]]| {
		let (code, name) = refused(NOWHERE, &words.concat());
		assert_eq!(code, Some(2), "{words:?}");
		name
	};
	assert_eq!(refusal(&[&["company", "show", NATURAL]]), "MalformedRfc");
	assert_eq!(refusal(&[&["--company", NATURAL, "account", "show"]]), "MalformedRfc");
	assert_eq!(refusal(&[&register, &[NATURAL], &to_bob]), "MalformedRfc");
	let inverted = ["--since", "+9d", "--until", "+2d"];
	assert_eq!(refusal(&[&register, &[RFC], &to_bob, &inverted]), "LegalPersons.TermOver");
	assert_eq!(refusal(&[&register, &[RFC, "--representative", "dev:Bob"]]), "BadArguments");
	let missing = ["--representative", "dev:Bob", "--resolution", "no-such-file"];
	assert_eq!(refusal(&[&register, &[RFC], &missing]), "UnreadableFile");
	let seal = ["--representative", "dev:Bob", "--efirma", &paper, "--private-key", &paper];
	assert_eq!(refusal(&[&register, &[RFC], &seal]), "Efirma.Malformed");
	// An office acts for itself, and a ring key is a person's.
	for alone in [&["council", "pause"][..], &["person", "keys", "show"]] {
		assert_eq!(refusal(&[&["--dev", "Alice", "--company", RFC], alone]), "NotForCompanies", "{alone:?}");
	}
	let file = folder.path().join("transaction.json").display().to_string();
	assert_eq!(refusal(&[&["--dev", "Alice", "--company", RFC, "--sign", &file]]), "BadArguments");
}

#[test]
fn a_representative_acts_with_the_companys_account_and_nobody_else_does() {
	let (node, folder) = (Node::start(), TempDir::new().expect("a temporary folder"));
	let url = &node.url();
	let paper = &write(&folder, "paper.txt", "Resolución");
	let companys = &format!("company:{RFC}");
	ok(url, &["--dev", "Alice", "officer", "appoint", "--mandate", "oversight", "dev:Alice//oversight"]);
	ok(url, &["--dev", "Alice//oversight", "officer", "accept"]);
	ok(url, &["--dev", "Alice", "account", "transfer", "--units", "20", "dev:Director", companys]);
	assert_eq!(refused(url, &["company", "show", RFC]), (Some(1), "LegalPersons.NotRegistered".into()));

	let director = ["--representative", "dev:Director", "--resolution", paper];
	let register = [&["company", "register", RFC], &director[..]].concat();
	assert_eq!(
		refused(url, &[&["--dev", "Director"], &register[..]].concat()),
		(Some(1), "BadOrigin".into()),
		"Oversight resolves"
	);
	let registered = ok(url, &[&["--dev", "Alice//oversight"], &register[..]].concat());
	assert_eq!(registered["account"], account(companys));
	assert_eq!(registered.pointer("/representatives/0/account"), Some(&json!(account("dev:Director"))));
	assert_eq!(registered.pointer("/representatives/0/status"), Some(&json!("in-force")));
	let represented = ["company", "show", "--representative", "dev:Director"];
	assert_eq!(refused(url, &represented), (Some(1), "LegalPersons.NotARepresentative".into()), "not yet");

	assert_eq!(ok(url, &["--company", RFC, "account", "show"])["account"], account(companys));
	let free = |of: &str| ok(url, &["account", "show", of])["free"]["amount"].clone();
	let before = free(companys);
	ok(url, &for_it(&["account", "transfer", "--units", "1", "dev:Stranger"]));
	assert_ne!(free(companys), before, "the company's account pays what is sent");
	assert_eq!(ok(url, &represented)["rfc"], RFC);

	let refusal = |words: &[&str]| refused(url, words);
	let discard = ["efirma", "act", "discard", "7"];
	let inner = refusal(&for_it(&discard));
	assert_eq!(inner, (Some(1), "Efirma.NoSuchAct".into()), "the call's own refusal is shown");
	let resign = ["company", "resign", RFC];
	let block = ["efirma", "block", "00001000000500000001"];
	assert_eq!(refusal(&for_it(&block)), (Some(1), "LegalPersons.NotForRepresentatives".into()));
	assert_eq!(refusal(&for_it(&resign)), (Some(1), "LegalPersons.NotForRepresentatives".into()));
	let stranger = [&["--dev", "Stranger", "--company", RFC], &discard[..]].concat();
	assert_eq!(refusal(&stranger), (Some(1), "LegalPersons.NotARepresentative".into()));

	let file = &folder.path().join("transaction.json").display().to_string();
	let signer = account("dev:Director");
	let offline = ["--signer", &signer, "--offline", file, "--company", RFC];
	let written = ok(url, &[&offline[..], &["account", "transfer", "--units", "2", "dev:Stranger"]].concat());
	assert_eq!((&written["signer"], &written["act"]), (&json!(signer), &json!("LegalPersons.act")));
	assert_eq!(written.pointer("/arguments/call/act"), Some(&json!("Utility.batch_all")));
	ok(NOWHERE, &["--dev", "Director", "--sign", file]);
	let before = free("dev:Stranger");
	ok(url, &["--deliver", file]);
	assert_ne!(free("dev:Stranger"), before);

	let resigned = ok(url, &[&["--dev", "Director"], &resign[..]].concat());
	assert_eq!(resigned["representatives"], json!([]));
	assert_eq!(refusal(&for_it(&discard)), (Some(1), "LegalPersons.NotARepresentative".into()));
}
