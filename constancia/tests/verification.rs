//! Constancias of a chain that fits in a test: what is accepted, and what every lie is called.

mod chain;

use cadena_constancia::{
	AUTHORITIES, Checkpoint, Constancia, Header, Hex, Origin, Trust, TrustRoot, Verified, answer, clock_keys,
	moment, proven_keys, proven_values, readings,
};
use chain::*;
use codec::{Decode, DecodeAll, Encode};
use serde_json::{Value, json};
use sp_consensus_grandpa::GrandpaJustification;
use sp_core::H256;
use sp_runtime::traits::Header as _;

fn name_of(constancia: &Constancia, root: &TrustRoot) -> &'static str {
	match constancia.verify(root) {
		Ok(_) => "genuine",
		Err(refusal) => refusal.name,
	}
}

fn verified(constancia: &Constancia, chain: &Chain) -> Verified {
	constancia.verify(&chain.root()).unwrap_or_else(|refusal| panic!("is genuine: {refusal}"))
}

fn reading(verified: &Verified, key: &[u8]) -> Option<Value> {
	let item = verified.items.iter().find(|item| item.key == key).expect("is in it");
	item.reading.clone()
}

fn names(verified: &Verified) -> Vec<&str> {
	verified.findings.iter().map(|finding| finding.name).collect()
}

/// The last block of a constancia.
fn last(constancia: &Constancia) -> Header {
	let fragment = constancia.finality.last().expect("a block is final");
	Header::decode_all(&mut fragment.header.0.as_slice()).expect("a header")
}

#[test]
fn a_list_of_keys_is_proven_whole() {
	let listed: Vec<Vec<u8>> = (0..5u8).map(|number| [b"map/", &[number; 20][..]].concat()).collect();
	for length in [1, 60] {
		let chain = Chain::new(listed.iter().map(|key| (key.clone(), vec![7; length])));
		let keys = |asked: &[Vec<u8>]| {
			let asked: Vec<_> = asked.iter().cloned().chain([b"map/".to_vec()]).collect();
			let issued = chain.issue_bare(&asked);
			let nodes: Vec<_> = issued.state.iter().map(|node| node.0.clone()).collect();
			proven_keys(*last(&issued).state_root(), nodes, b"map/")
		};
		assert_eq!(keys(&listed), Ok(listed.clone()));
		// Small leaves are part of their branch: one that is left out is listed all the same.
		let hidden = keys(&listed[1..]);
		assert!(hidden.as_ref() == Ok(&listed) || hidden.is_err_and(|refusal| refusal.name == "ForgedProof"));
	}
	let none = Chain::new([]).issue_bare(&[b"map/".to_vec()]);
	let nodes: Vec<_> = none.state.iter().map(|node| node.0.clone()).collect();
	assert_eq!(proven_keys(*last(&none).state_root(), nodes, b"map/"), Ok(Vec::new()));
}

#[test]
fn what_was_reached_is_a_checkpoint_from_which_the_next_proof_begins() {
	let chain = Chain::new([]);
	let issued = chain.issue([]);
	let Origin::Genesis { header, authorities } = &issued.origin else {
		panic!("it begins at the first block")
	};
	let first = Header::decode_all(&mut header.0.as_slice()).expect("a header");
	let list = proven_values(*first.state_root(), authorities, &[&AUTHORITIES.key(&[])]).expect("are proven");
	let list = list.into_iter().next().flatten().expect("there are some");
	let step = |trust: Trust, number: usize| {
		let fragment = &issued.finality[number];
		let header = Header::decode_all(&mut fragment.header.0.as_slice()).expect("a header");
		let hash = header.hash();
		trust.step(&header, &fragment.justification.0).map(|trust| (trust, hash))
	};
	let (reached, hash) = step(Trust::first(&list).expect("decode"), 0).expect("is final");
	let checkpoint = reached.checkpoint(chain.genesis(), hash);
	assert_eq!((checkpoint.block, checkpoint.set_id), (5, 1));
	assert_eq!(checkpoint.authorities, chain.checkpoint().authorities);
	let again = || Trust::at(&checkpoint).expect("is read");
	assert_eq!(again().after(), 5);
	assert_eq!(step(again(), 1).expect("is final").0.after(), 9);
	assert_eq!(step(again(), 0).expect_err("is behind").name, "OutOfOrder");
}

#[test]
fn an_item_of_every_kind_is_proven_read_and_checked() {
	let chain = everything();
	let issued = chain.issue(every_key());
	let text = issued.to_text().expect("is written");
	let read = Constancia::from_text(text.as_bytes()).expect("is canonical");
	let verified = verified(&read, &chain);
	assert_eq!((verified.block, verified.readings), (9, 2));
	assert_eq!(verified.clock.legal_time(), TIME + 86_400_000);
	assert!(!verified.clock.is_in_earnest());
	let in_all = ["Genuine", "ForPractice", "BidIntact", "BidIntact", "SignaturesMatch"];
	let mut found = names(&verified);
	found.sort_by_key(|name| in_all.iter().position(|known| known == name));
	assert_eq!(found, in_all);
	let sentence = |at: usize| verified.findings[at].sentence.as_str();
	assert_eq!(sentence(0), "genuine: block 9 of 2026-09-02T00:00:00Z was final and held this");
	let practice =
		"FOR PRACTICE, of no legal effect: anyone skips time, 2 times so far, by 1 days and 0 hours in all";
	assert_eq!(sentence(1), practice);
	let act =
		verified.findings.iter().find(|finding| finding.name == "SignaturesMatch").expect("was checked");
	assert_eq!(act.parameters, json!({ "act": ACT, "standings": ["valid", null] }));
	assert_eq!(
		act.sentence,
		"every signature of act 3 is by the certificate it names, over this act; when it was put the certificate was: valid, not signed"
	);

	let says = |key: &[u8], pointer: &str| {
		let reading = reading(&verified, key).expect("is read");
		reading.pointer(pointer).cloned().unwrap_or_else(|| panic!("{reading} has {pointer}"))
	};
	assert_eq!(says(&of_tender("Tenders", "Tenders"), "/state"), "awarded");
	assert_eq!(says(&bid(0), "/bid/status"), "opened");
	assert_eq!(says(&bid(0), "/bid/price"), json!({ "amount": 980_000_000, "currency": "MXN" }));
	assert_eq!(says(&bid(0), "/bid/technical"), format!("0x{}", "7e".repeat(32)));
	assert_eq!(says(&bid(1), "/bid/status"), "sealed");
	assert_eq!(says(&bid(1), "/bid/price"), Value::Null);
	assert_eq!(says(&bid(2), "/bid/ground"), json!({ "kind": "clause", "point": "4.2" }));
	assert_eq!(says(&bid(2), "/bid/price/amount"), 990_000_000);
	assert_eq!(says(&bid(3), "/bid/status"), "withdrawn");
	assert_eq!(reading(&verified, &bid(4)), None, "no such bid");
	let award = of_tender("Tenders", "Awards");
	assert_eq!(says(&award, "/award/awardedPlace"), 0);
	assert_eq!(says(&award, "/award/places/0/points/totalThousandths"), 89_500);
	let barred = json!({ "kind": "discarded", "ground": { "kind": "article71", "fraction": 8 } });
	assert_eq!(says(&award, "/award/excluded/2/reason"), barred);
	let approved = json!([{ "bid": 0, "approvals": 150 }, { "bid": 2, "approvals": 60 }]);
	assert_eq!(says(&award, "/award/votes/approvals"), approved, "nobody approves bid 1");
	assert_eq!(says(&award, "/award/grounds/locator"), "https://example.org/fallo.pdf");
	assert_eq!(says(&of_tender("Panels", "Panels"), "/ballots"), json!({ "sealed": 9, "disclosed": 8 }));
	assert_eq!(says(&of_tender("Votes", "Polls"), "/votes/aboveFloor"), false);
	assert_eq!(says(&act_key(), "/act/places/0/signed/certificate"), "30001000000500003416");
	assert_eq!(says(&act_key(), "/act/places/1/signatory"), "person:12");
	let holder = json!({ "kind": "legal-person", "rfc": "PMA120229AB1", "representativeTag": null });
	assert_eq!(says(&certificate_key(), "/certificate/holder"), holder);
	assert_eq!(says(&revocation_key(), "/revocation"), Value::Null);
	assert_eq!(says(&issuer_key(), "/issuer/name"), "Autoridad Certificadora de Práctica");
	for key in unknown_keys() {
		assert_eq!(reading(&verified, &key), None);
	}
	let [block, skipped, practice, interruptions] = clock_keys();
	assert_eq!(says(&block, "/blockTime"), "2026-09-01T00:00:00Z");
	assert_eq!(says(&skipped, "/timeSkipped/skips"), 2);
	assert_eq!(says(&practice, "/skipper"), "anyone");
	assert_eq!(says(&interruptions, "/interruptions/known/0/cause"), "no-blocks");
	assert_eq!(says(&interruptions, "/interruptions/before/milliseconds"), 7_000);
}

#[test]
fn a_chain_in_earnest_says_so() {
	let chain = everything().in_earnest();
	let verified = verified(&chain.issue([]), &chain);
	assert_eq!(names(&verified), ["Genuine", "InEarnest"]);
	let [_, skipped, practice, _] = clock_keys();
	let never = json!({ "timeSkipped": { "skippedMilliseconds": 0, "skips": 0, "lastSkippedBy": null } });
	assert_eq!(reading(&verified, &skipped), Some(never));
	assert_eq!(reading(&verified, &practice), Some(json!({ "skipper": null })));
}

/// The fault that frozen readings mend: files outlive what issued them.
#[test]
fn a_file_with_readings_of_another_version_is_proven_and_shows_none_of_them() {
	let chain = everything();
	let mut issued = chain.issue(every_key());
	for version in [0, 1, 3, u32::MAX] {
		issued.readings = version;
		for item in &mut issued.items {
			item.reading = Some(json!({ "lie": "the bid won" }));
		}
		let text = issued.to_text().expect("is written");
		let read = Constancia::from_text(text.as_bytes()).expect("is canonical");
		let verified = verified(&read, &chain);
		assert_eq!(names(&verified), ["Genuine", "ForPractice", "NotRead"]);
		assert_eq!(verified.findings[2].parameters, json!({ "readings": version }));
		assert!(verified.items.iter().all(|item| item.reading.is_none()));
		assert!(!verified.to_json().to_string().contains("lie"));
	}
	issued.items[0].value = Some(Hex(vec![1]));
	assert_eq!(name_of(&issued, &chain.root()), "ForgedValue", "it is proven all the same");
}

#[test]
fn a_reading_is_what_its_version_makes_of_the_value_and_nothing_else() {
	let chain = everything();
	let genuine = chain.issue(every_key());
	for at in 0..genuine.items.len() {
		for forged in [None, Some(json!({ "award": "to us" })), Some(json!({})), Some(json!(0))] {
			let mut file = genuine.clone();
			if file.items[at].reading != forged {
				file.items[at].reading = forged;
				assert_eq!(name_of(&file, &chain.root()), "ForgedReading", "item {at}");
			}
		}
	}
	let award = genuine.items.iter().position(|item| item.key.0 == of_tender("Tenders", "Awards"));
	let award = award.expect("is in it");
	let mut file = genuine;
	let reading = file.items[award].reading.as_mut().expect("is read");
	reading["award"]["newField"] = json!("that a later display has");
	assert_eq!(name_of(&file, &chain.root()), "ForgedReading");
}

#[test]
fn a_value_of_another_layout_is_proven_and_not_read() {
	let keys = [
		of_tender("Tenders", "Tenders"),
		bid(0),
		of_tender("Tenders", "Awards"),
		of_tender("Panels", "Panels"),
		of_tender("Votes", "Polls"),
		act_key(),
		certificate_key(),
		revocation_key(),
		issuer_key(),
	];
	let stored =
		|key: &[u8]| everything().issue([key.to_vec()]).items.into_iter().find(|item| item.key.0 == key);
	for key in keys {
		let whole = stored(&key).and_then(|item| item.value).map(|value| value.0).unwrap_or_default();
		let longer = [&whole[..], &[0]].concat();
		let shorter = whole.split_last().map(|(_, rest)| rest.to_vec()).unwrap_or_default();
		for value in [longer, shorter, vec![], vec![0xFF; 700]] {
			let chain = Chain::new([(key.clone(), value)]);
			let verified = verified(&chain.issue([key.clone()]), &chain);
			assert_eq!(reading(&verified, &key), None);
			assert_eq!(names(&verified), ["Genuine", "ForPractice"]);
		}
	}
}

#[test]
fn a_clock_that_does_not_decode_or_is_left_out_is_no_time() {
	for key in clock_keys() {
		let keys: Vec<_> = clock_keys().into_iter().filter(|other| *other != key).collect();
		let chain = everything();
		assert_eq!(name_of(&chain.issue_bare(&sorted(keys)), &chain.root()), "NoTime");
	}
	let [block, skipped, practice, _] = clock_keys();
	for key in [&block, &skipped, &practice] {
		let chain = Chain::new([(key.clone(), vec![9])]);
		assert_eq!(name_of(&chain.issue([]), &chain.root()), "NoTime");
	}
	let chain = everything().without(&block);
	assert_eq!(name_of(&chain.issue([]), &chain.root()), "NoTime");
}

fn sorted(mut keys: Vec<Vec<u8>>) -> Vec<Vec<u8>> {
	keys.sort();
	keys
}

#[test]
fn a_bid_that_was_opened_with_another_offer_is_told() {
	let other = stored_bid(commitment(&offer(1)), opened(&offer(2)));
	let chain = Chain::new([(bid(0), other)]);
	assert_eq!(name_of(&chain.issue([bid(0)]), &chain.root()), "OtherOffer");
	let late = stored_bid(commitment(&offer(1)), discarded(&offer(2)));
	let chain = Chain::new([(bid(0), late)]);
	assert_eq!(name_of(&chain.issue([bid(0)]), &chain.root()), "OtherOffer");
}

#[test]
fn the_signatures_of_an_act_are_checked_by_what_is_in_the_file() {
	let of = |certificate: Vec<u8>, act: Vec<u8>| {
		Chain::new([(act_key(), act), (certificate_key(), certificate), (issuer_key(), issuer())])
	};
	let keys = [act_key(), certificate_key(), revocation_key()];
	let chain = of(certificate(None), act(ACT));
	assert_eq!(name_of(&chain.issue(keys.clone()), &chain.root()), "genuine");
	assert_eq!(name_of(&chain.issue([act_key(), revocation_key()]), &chain.root()), "NoCertificate");
	assert_eq!(name_of(&chain.issue([act_key(), certificate_key()]), &chain.root()), "NoRevocation");
	let of_another_act = of(certificate(None), act(ACT + 1));
	assert_eq!(name_of(&of_another_act.issue(keys.clone()), &of_another_act.root()), "Efirma.WrongSignature");
	let by_another = of(certificate(Some(12)), act(ACT));
	assert_eq!(name_of(&by_another.issue(keys.clone()), &by_another.root()), "Efirma.WrongSignature");
	let malformed = of(vec![1, 2, 3], act(ACT));
	assert_eq!(name_of(&malformed.issue(keys.clone()), &malformed.root()), "MalformedValue");
	for (published, standing) in [(TIME - 3_000, "revoked"), (TIME - 2_999, "valid")] {
		let revoked = Chain::new([
			(act_key(), act(ACT)),
			(certificate_key(), certificate(None)),
			(revocation_key(), (published, TIME).encode()),
		]);
		let verified = verified(&revoked.issue(keys.clone()), &revoked);
		let found = verified.findings.last().expect("was checked");
		assert_eq!(found.parameters["standings"], json!([standing, null]));
		let reading = reading(&verified, &revocation_key()).expect("is read");
		assert_eq!(reading["revocation"]["publishedAt"], moment(published));
	}
}

/// Each part in which somebody could lie, and what the lie is called.
#[test]
fn every_lie_has_its_name() {
	let chain = everything();
	let genuine = chain.issue(every_key());
	let forged = |forge: &dyn Fn(&mut Constancia)| {
		let mut forged = genuine.clone();
		forge(&mut forged);
		name_of(&forged, &chain.root())
	};
	assert_eq!(forged(&|_| ()), "genuine");
	let stored = genuine.items.iter().position(|item| item.value.is_some()).expect("something is");
	let absent = genuine.items.iter().position(|item| item.value.is_none()).expect("something is not");
	assert_eq!(forged(&|it| it.items[stored].value.as_mut().expect("is stored").0[0] ^= 1), "ForgedValue");
	assert_eq!(forged(&|it| it.items[stored].value = None), "ForgedValue");
	assert_eq!(forged(&|it| it.items[absent].value = Some(Hex(vec![]))), "ForgedValue");
	assert_eq!(forged(&|it| it.items.swap(0, 1)), "NotCanonical");
	assert_eq!(forged(&|it| it.items.insert(0, it.items[0].clone())), "NotCanonical");
	assert_eq!(forged(&|it| *it.state[0].0.last_mut().expect("has bytes") ^= 1), "ForgedProof");
	assert_eq!(forged(&|it| drop(it.state.remove(0))), "ForgedProof");
	assert_eq!(forged(&|it| it.state.clear()), "ForgedProof");
	assert_eq!(forged(&|it| it.state.push(Hex(vec![0xFF; 40]))), "UselessNode");
	assert_eq!(forged(&|it| it.state.insert(0, it.state[0].clone())), "NotCanonical");
	assert_eq!(forged(&|it| it.state.swap(0, 1)), "NotCanonical");
	assert_eq!(forged(&|it| it.finality[1].header.0[40] ^= 1), "OtherBlock");
	assert_eq!(forged(&|it| it.finality[1].header.0.truncate(20)), "MalformedHeader");
	assert_eq!(forged(&|it| it.finality.clear()), "NoFinality");
	assert_eq!(forged(&|it| it.finality.push(it.finality[1].clone())), "UselessFragment");
	assert_eq!(forged(&|it| it.finality.insert(0, it.finality[0].clone())), "OutOfOrder");
	assert_eq!(forged(&|it| it.finality.swap(0, 1)), "NotCanonical", "strangers to the first set");
	assert_eq!(forged(&|it| drop(it.finality.remove(0))), "NotCanonical");
	assert_eq!(forged(&|it| drop(it.finality.remove(1))), "ForgedProof", "of an earlier state");
	assert_eq!(forged(&|it| it.finality[1].justification.0[0] ^= 1), "ForgedJustification");
	assert_eq!(forged(&|it| it.finality[1].justification.0.truncate(30)), "MalformedJustification");
	assert_eq!(forged(&|it| it.genesis.0[0] ^= 1), "OtherChain");
	assert_eq!(forged(&|it| it.genesis.0.truncate(31)), "OtherChain");
	let origin = |forge: &dyn Fn(&mut Hex, &mut Vec<Hex>)| {
		forged(&|it| match &mut it.origin {
			Origin::Genesis { header, authorities } => forge(header, authorities),
			Origin::Checkpoint { .. } => panic!("it begins at the first block"),
		})
	};
	assert_eq!(origin(&|header, _| header.0[40] ^= 1), "OtherChain");
	assert_eq!(origin(&|header, _| header.0.truncate(9)), "MalformedHeader");
	assert_eq!(origin(&|_, nodes| *nodes[0].0.last_mut().expect("has bytes") ^= 1), "ForgedProof");
	assert_eq!(origin(&|_, nodes| nodes.clear()), "ForgedProof");
	assert_eq!(origin(&|_, nodes| nodes.push(Hex(vec![0xFF; 40]))), "UselessNode");
	assert_eq!(name_of(&genuine, &TrustRoot::Genesis(H256::repeat_byte(1))), "OtherChain");
}

/// What somebody could do to a justification, and what it is called.
#[test]
fn votes_are_the_sets_own_enough_and_in_one_order() {
	let chain = everything();
	let genuine = chain.issue([]);
	type Justification = GrandpaJustification<Header>;
	let voted = |at: usize, change: &dyn Fn(&mut Justification)| {
		let mut file = genuine.clone();
		let bytes = &mut file.finality[at].justification.0;
		let mut justification = Justification::decode(&mut bytes.as_slice()).expect("decodes");
		change(&mut justification);
		*bytes = justification.encode();
		name_of(&file, &chain.root())
	};
	assert_eq!(voted(0, &|_| ()), "genuine");
	assert_eq!(voted(0, &|it| it.round += 1), "ForgedJustification");
	assert_eq!(voted(0, &|it| it.commit.target_number += 1), "OtherBlock");
	assert_eq!(voted(0, &|it| it.commit.target_hash = H256::repeat_byte(0xEE)), "OtherBlock");
	assert_eq!(voted(0, &|it| it.commit.precommits.swap(0, 1)), "NotCanonical");
	assert_eq!(voted(0, &|it| it.commit.precommits.push(it.commit.precommits[0].clone())), "NotCanonical");
	assert_eq!(voted(0, &|it| it.commit.precommits.truncate(2)), "ForgedJustification", "two of four");
	assert_eq!(voted(0, &|it| it.commit.precommits.clear()), "ForgedJustification");
	assert_eq!(voted(0, &|it| it.votes_ancestries.clear()), "ForgedJustification");
	assert_eq!(voted(0, &|it| it.votes_ancestries.push(it.votes_ancestries[0].clone())), "NotCanonical");
	let useless = |it: &mut Justification| {
		let mut other = it.votes_ancestries[0].clone();
		other.number += 1;
		it.votes_ancestries.push(other);
	};
	assert_eq!(voted(0, &useless), "ForgedJustification");
	assert_eq!(voted(1, &|it| it.commit.precommits.truncate(2)), "ForgedJustification", "two of three");
}

#[test]
fn a_constancia_from_a_checkpoint_needs_that_checkpoint() {
	let chain = everything();
	let issued = chain.issue(every_key());
	let (from_checkpoint, root) = chain.after_checkpoint(issued.clone());
	assert_eq!(name_of(&from_checkpoint, &root), "genuine");
	assert_eq!(name_of(&from_checkpoint, &chain.root()), "OtherOrigin");
	assert_eq!(name_of(&issued, &root), "OtherOrigin");
	let root = |change: &dyn Fn(&mut Checkpoint)| {
		let mut checkpoint = chain.checkpoint();
		change(&mut checkpoint);
		TrustRoot::from_text(checkpoint.to_text().expect("is written").as_bytes())
	};
	assert_eq!(name_of(&from_checkpoint, &root(&|it| it.set_id = 2).expect("is one")), "OtherCheckpoint");
	let TrustRoot::Checkpoint(checkpoint, _) = root(&|it| it.block = 9).expect("is one") else { panic!() };
	let sha256 = |file: &Constancia| match &file.origin {
		Origin::Checkpoint { sha256 } => H256::from_slice(&sha256.0),
		Origin::Genesis { .. } => panic!("it begins at a checkpoint"),
	};
	let root = TrustRoot::Checkpoint(checkpoint, sha256(&from_checkpoint));
	assert_eq!(name_of(&from_checkpoint, &root), "OutOfOrder", "the block is trusted already");
	let text = chain.checkpoint().to_text().expect("is written");
	for other in [text.replace("  ", " "), text.replace('1', "2"), format!("{text}\n"), String::new()] {
		let read = TrustRoot::from_text(other.as_bytes());
		let name = read.map_or_else(|refusal| refusal.name, |_| "read");
		let changed_only = other == text.replace('1', "2") && name == "read";
		assert!(name == "MalformedCheckpoint" || changed_only, "{other}");
	}
	let mut short = chain.checkpoint();
	short.authorities[0].0.pop();
	let short = TrustRoot::Checkpoint(short, sha256(&from_checkpoint));
	assert_eq!(name_of(&from_checkpoint, &short), "MalformedCheckpoint");
}

#[test]
fn a_file_has_one_form() {
	let chain = everything();
	let text = chain.issue(every_key()).to_text().expect("is written");
	let refused = |bytes: &[u8]| Constancia::from_text(bytes).expect_err("is refused").name;
	let value: Value = serde_json::from_str(&text).expect("is JSON");
	assert_eq!(refused(value.to_string().as_bytes()), "NotCanonical", "without spaces");
	assert_eq!(refused(&text.as_bytes()[..text.len() - 1]), "NotCanonical", "without the last line's end");
	assert_eq!(refused([text.as_bytes(), b"\n"].concat().as_slice()), "NotCanonical");
	let hash = value["genesis"].as_str().expect("is hexadecimal").trim_start_matches("0x");
	assert_eq!(refused(text.replace(hash, &hash.to_uppercase()).as_bytes()), "NotCanonical");
	let (state, tender) = ("\"state\": \"awarded\"", format!("\"tender\": {TENDER}"));
	let pair = format!("{state},\n        {tender}");
	assert!(text.contains(&pair));
	let swapped = text.replace(&pair, &format!("{tender},\n        {state}"));
	assert_eq!(refused(swapped.as_bytes()), "NotCanonical", "fields in another order");
	for number in ["2.0", "-2", "2e0", "18446744073709551616"] {
		let other = text.replace("\"skips\": 2", &format!("\"skips\": {number}"));
		assert_ne!(other, text);
		assert_eq!(refused(other.as_bytes()), "NotCanonical", "{number} in a reading");
	}
	assert_eq!(refused(text.replace("constancia 2", "constancia 1").as_bytes()), "MalformedConstancia");
	assert_eq!(
		refused(text.replace("\"readings\": 2", "\"readings\": 2.0").as_bytes()),
		"MalformedConstancia"
	);
	assert_eq!(refused(text.replace("\"readings\": 2,", "").as_bytes()), "MalformedConstancia");
	assert_eq!(
		refused(text.replace("\"readings\": 2", "\"readings\": 2, \"more\": 0").as_bytes()),
		"MalformedConstancia"
	);
	assert_eq!(refused(b""), "MalformedConstancia");
	assert_eq!(refused(&vec![b' '; 32 * 1024 * 1024 + 1]), "FileTooLarge");
}

/// Every digit of every field in hexadecimal counts.
#[test]
fn no_digit_can_change() {
	let chain = everything();
	let keys = [bid(0), act_key(), certificate_key(), revocation_key()];
	let text = chain.issue(keys).to_text().expect("is written");
	let root = format!("{:?}", chain.genesis());
	let genuine = answer(text.as_bytes(), root.as_bytes());
	assert_eq!(genuine.pointer("/verified/findings/0/name"), Some(&"Genuine".into()));
	let mut bytes = text.clone().into_bytes();
	let mut tried = 0;
	for (start, _) in text.match_indices("\"0x") {
		let digits = text[start + 3..].find('"').expect("ends");
		for at in start + 3..start + 3 + digits {
			let original = bytes[at];
			let digit = char::from(original).to_digit(16).expect("is a digit");
			// Another change at each place, so that each bit is tried.
			let other = digit ^ (1 + u32::try_from(at % 15).expect("is small"));
			bytes[at] = u8::try_from(char::from_digit(other, 16).expect("is a digit")).expect("is ASCII");
			let answer = answer(&bytes, root.as_bytes());
			assert!(answer.get("refused").is_some(), "place {at}");
			bytes[at] = original;
			tried += 1;
		}
	}
	assert!(tried > 10_000, "{tried}");
}

/// Otherwise a revocation could be hidden behind a key under which there never is one.
#[test]
fn a_key_with_another_hash_names_nothing() {
	for key in [revocation_key(), bid(5), act_key(), certificate_key(), of_tender("Tenders", "Awards")] {
		assert!(readings::CURRENT.provable(&key).is_some());
		for at in 0..key.len() {
			let mut other = key.clone();
			other[at] ^= 1;
			assert!(readings::CURRENT.provable(&other).is_none(), "byte {at}");
		}
		assert!(readings::CURRENT.provable(&key[..key.len() - 1]).is_none());
		assert!(readings::CURRENT.provable(&[&key[..], &[0]].concat()).is_none());
	}
	let chain = everything();
	let mut hidden = revocation_key();
	hidden[40] ^= 1;
	let issued = chain.issue([act_key(), certificate_key(), hidden]);
	assert_eq!(name_of(&issued, &chain.root()), "NoRevocation");
}

#[test]
fn no_two_items_of_a_version_share_a_place_and_versions_are_in_order() {
	for version in readings::VERSIONS {
		let places: Vec<_> = version.tables.iter().copied().flatten().map(|one| one.place).collect();
		for (at, place) in places.iter().enumerate() {
			assert!(!places[..at].iter().any(|other| other.prefix() == place.prefix()), "{place:?}");
		}
	}
	assert!(readings::VERSIONS.is_sorted_by_key(|version| version.number));
	assert_eq!(readings::VERSIONS.last().map(|version| version.number), Some(readings::CURRENT.number));
}

/// A file of this chain is kept for the tests of the web page's verifier.
#[test]
fn the_kept_file_is_what_this_chain_makes() {
	// As it is now: the path at which this was compiled may be another checkout's.
	let package = std::env::var("CARGO_MANIFEST_DIR").expect("cargo runs the tests");
	let folder = &format!("{package}/tests/synthetic");
	let chain = everything();
	let issued = chain.issue(every_key());
	let (from_checkpoint, _) = chain.after_checkpoint(issued.clone());
	let files = [
		("constancia.json", issued.to_text().expect("is written")),
		("constancia.trust", format!("{:?}\n", chain.genesis())),
		("from-checkpoint.json", from_checkpoint.to_text().expect("is written")),
		("from-checkpoint.trust", chain.checkpoint().to_text().expect("is written")),
	];
	for (name, text) in files {
		let path = format!("{folder}/{name}");
		if std::env::var_os("WRITE").is_some() {
			std::fs::create_dir_all(folder).expect("is made");
			std::fs::write(&path, &text).expect("is written");
		}
		let kept = std::fs::read_to_string(&path).unwrap_or_default();
		assert!(
			kept == text,
			"{path} is another file: if the format was changed, write it anew with WRITE=1"
		);
	}
}
