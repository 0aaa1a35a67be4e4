//! That the frozen layouts of the readings are how the chain stores things now.
//!
//! A test that fails here says that the chain's storage has changed. Until the first release change the layout in
//! `constancia/src/readings`, and write the golden files anew. After it write a new version beside it.
//!
//! What a reading and an answer of the command both say, both say alike. After the first release an answer may part from a
//! version that is frozen: then these tests compare the two no longer.

use cadena_constancia::{
	CLOCK, Constancia, TrustRoot,
	readings::{self, CURRENT},
};
use cadena_primitives::{
	AccountId, CertificateNumber, Document, Jurisdiction, Mandate, ProcurementLaw, Rfc, SetAt, Signatory,
	ballots::{BidSet, PanelTerms, VoteTally},
	legal_person::account_of,
	membership::{Constituency, Electorate},
	orders::{ContractId, Effect, Object, OrderKind, Scope},
	time::{Interruption, InterruptionCause, Interruptions, Oldest},
};
use cadena_runtime::{
	Runtime,
	pallet_efirma::{
		Acts, Certificates, Issuers, Revocations, SigningActOf,
		types::{
			Holder, Issuer, LegalBasis, Revocation, Signed, SigningAct, SigningCertificate, SigningOrder,
			Source, State as ActState, Terms, Validity,
		},
	},
	pallet_grandpa,
	pallet_legal_persons::{
		Registry,
		types::{LegalPerson, Term},
	},
	pallet_legal_terms::{
		self,
		types::{Skipped, Skipper},
	},
	pallet_orders::{Orders, types as orders},
	pallet_panels::{
		Panels,
		types::{Draw, Grades, Panel, Payment},
	},
	pallet_tenders::{
		Awards, Bids, Tenders,
		types::{
			Award, Bid, BidStatus, CIPHERTEXT_LENGTH, CallForTenders, CancelGround, Character, CitizensShare,
			DesertedGround, DiscardGround, DiscountRound, Envelope, Evaluation, Exclusion, Offer, Opener,
			Openers, Placement, Points, PriceGround, Schedule, Scoring, Seen, SocialClaims, SocialWeights,
			State, Tender, WitnessDuty,
		},
	},
	pallet_timestamp,
	pallet_votes::{Polls, types::Poll},
};
use codec::{Decode, Encode};
use frame_support::storage::StoragePrefixedMap as _;
use serde::Serialize;
use serde_json::{Value, json};
use sp_core::H256;
use std::{
	fs,
	path::{Path, PathBuf},
};

/// 1 September 2026, in milliseconds.
const TIME: u64 = 1_788_220_800_000;

/// What the current version reads in a value of the chain.
fn read(key: impl AsRef<[u8]>, value: &impl Encode) -> Value {
	let value = value.encode();
	CURRENT.read(key.as_ref(), Some(&value)).unwrap_or_else(|| {
		panic!(
			"the chain stores this otherwise than version {} of the readings expects: until the first release change \
			the layout, after it write a new version: {}",
			CURRENT.number,
			hex::encode(value)
		)
	})
}

fn says(reading: &Value, expected: &[(&str, Value)]) {
	for (pointer, value) in expected {
		assert_eq!(reading.pointer(pointer), Some(value), "{pointer} of {reading}");
	}
}

/// Each field of a reading is in the answer of the command too, which may have more, and says the same.
fn agrees(reading: &Value, answer: impl Serialize) {
	let answer = serde_json::to_value(answer).expect("is JSON");
	for (field, value) in reading.as_object().expect("has fields") {
		assert_eq!(answer.get(field), Some(value), "{field} of {answer}");
	}
}

/// 32 bytes that are all the same, in hexadecimal.
fn hexadecimal(byte: &str) -> String {
	format!("0x{}", byte.repeat(32))
}

fn account(byte: u8) -> AccountId {
	AccountId::new([byte; 32])
}

fn hash(byte: u8) -> H256 {
	H256::repeat_byte(byte)
}

fn document(byte: u8) -> Document {
	Document::published(hash(byte), b"https://example.org/1".to_vec()).expect("fits")
}

/// Each item of the tables lies where the chain has it.
#[test]
fn the_tables_are_of_items_that_the_chain_has() {
	let here = [
		pallet_timestamp::Now::<Runtime>::hashed_key(),
		pallet_legal_terms::SkippedTime::<Runtime>::hashed_key(),
		pallet_legal_terms::Practice::<Runtime>::hashed_key(),
		pallet_legal_terms::KnownInterruptions::<Runtime>::hashed_key(),
		Tenders::<Runtime>::final_prefix(),
		Bids::<Runtime>::final_prefix(),
		Awards::<Runtime>::final_prefix(),
		Panels::<Runtime>::final_prefix(),
		Polls::<Runtime>::final_prefix(),
		Acts::<Runtime>::final_prefix(),
		Certificates::<Runtime>::final_prefix(),
		Revocations::<Runtime>::final_prefix(),
		Issuers::<Runtime>::final_prefix(),
		Orders::<Runtime>::final_prefix(),
		Registry::<Runtime>::final_prefix(),
	];
	let known: Vec<_> = CURRENT.tables.iter().copied().flatten().map(|provable| provable.place).collect();
	for place in &known {
		assert!(here.contains(&place.prefix()), "add {}.{} to this test", place.pallet, place.item);
	}
	for prefix in here {
		assert!(known.iter().any(|place| place.prefix() == prefix), "no table has {}", hex::encode(prefix));
	}
	assert_eq!(CLOCK.map(|place| place.prefix()), here[..4]);
	let authorities = pallet_grandpa::Authorities::<Runtime>::hashed_key();
	assert_eq!(cadena_constancia::AUTHORITIES.key(&[]), authorities);
}

/// Each key of the chain names in the tables what it names there.
#[test]
fn the_tables_know_the_chains_keys() {
	let number = CertificateNumber::of(b"00001000000504465028").expect("20 digits");
	let tender = 7u32.encode();
	for (key, names) in [
		(Tenders::<Runtime>::hashed_key_for(7), vec![tender.clone()]),
		(Bids::<Runtime>::hashed_key_for(7, 5), vec![tender.clone(), 5u16.encode()]),
		(Awards::<Runtime>::hashed_key_for(7), vec![tender.clone()]),
		(Panels::<Runtime>::hashed_key_for(7), vec![tender.clone()]),
		(Polls::<Runtime>::hashed_key_for(7), vec![tender.clone()]),
		(Acts::<Runtime>::hashed_key_for(7), vec![tender.clone()]),
		(Certificates::<Runtime>::hashed_key_for(number), vec![number.encode()]),
		(Revocations::<Runtime>::hashed_key_for(number), vec![number.encode()]),
		(Issuers::<Runtime>::hashed_key_for(7), vec![tender.clone()]),
		(Orders::<Runtime>::hashed_key_for(7), vec![tender.clone()]),
		(Registry::<Runtime>::hashed_key_for(rfc()), vec![rfc().encode()]),
	] {
		let (provable, named) = CURRENT.provable(&key).expect("is in a table");
		assert_eq!(named, names, "{}.{}", provable.place.pallet, provable.place.item);
		assert_eq!(provable.place.key(&named), key, "{}.{}", provable.place.pallet, provable.place.item);
	}
}

#[test]
fn the_clock_is_read() {
	let reading = read(pallet_timestamp::Now::<Runtime>::hashed_key(), &TIME);
	assert_eq!(reading, json!({ "blockTime": "2026-09-01T00:00:00Z" }));
	for (last_by, told) in [(None, Value::Null), (Some(account(7)), account(7).to_string().into())] {
		let skipped = Skipped { total: 5, times: 2, last_by };
		let reading = read(pallet_legal_terms::SkippedTime::<Runtime>::hashed_key(), &skipped);
		let told = json!({ "skips": 2, "skippedMilliseconds": 5, "lastSkippedBy": told });
		assert_eq!(reading, json!({ "timeSkipped": told }));
	}
	for (skipper, name) in [(Skipper::Anyone, "anyone"), (Skipper::Council, "council")] {
		let reading = read(pallet_legal_terms::Practice::<Runtime>::hashed_key(), &skipper);
		assert_eq!(reading, json!({ "skipper": name }));
	}
	let (from, to) = ("2026-09-01T00:00:00Z", "2026-09-01T00:00:01Z");
	for (cause, told) in
		[(InterruptionCause::NoBlocks, "no-blocks"), (InterruptionCause::Declared, "declared")]
	{
		let mut known = Interruptions::default();
		known.note(Interruption { from: TIME, to: TIME + 1_000, cause });
		let reading = read(pallet_legal_terms::KnownInterruptions::<Runtime>::hashed_key(), &known);
		let interruption = json!({ "from": from, "to": to, "cause": told });
		assert_eq!(reading, json!({ "interruptions": { "known": [interruption], "before": null } }));
	}
	let oldest = Oldest { count: 2, from: TIME, to: TIME + 1_000, length: 600 };
	let older = Interruptions { oldest, ..Default::default() };
	let reading = read(pallet_legal_terms::KnownInterruptions::<Runtime>::hashed_key(), &older);
	let before = json!({ "count": 2, "from": from, "to": to, "milliseconds": 600 });
	assert_eq!(reading, json!({ "interruptions": { "known": [], "before": before } }));
}

fn panel_terms() -> PanelTerms {
	PanelTerms { specialty: 1, size: 7, quorum: 4, pot: 24, tolerance: 40 }
}

fn places() -> [Jurisdiction; 4] {
	[
		Jurisdiction::Federation,
		Jurisdiction::State(9),
		Jurisdiction::Municipality(9_012),
		Jurisdiction::Abroad(*b"US"),
	]
}

fn tender(state: State) -> Tender {
	let opener = |byte| Opener { account: account(byte), key: Some([byte; 32]) };
	Tender {
		agency: 5,
		call: CallForTenders {
			title: b"Censo".to_vec().try_into().expect("fits"),
			official_number: Some(b"LPN-1".to_vec().try_into().expect("fits")),
			document: document(1),
			law: ProcurementLaw::State(9),
			character: Character::Open,
			jurisdiction: Jurisdiction::Federation,
			budget: 980_000_000,
			market_median: Some(970_000_000),
			schedule: Schedule {
				clarification_at: TIME,
				opening_at: TIME + 1,
				evaluation_at: TIME + 2,
				ballots_until: TIME + 3,
				disclosure_until: TIME + 4,
				award_by: TIME + 5,
			},
			shortening: Some(document(2)),
			scoring: Scoring {
				price: 50,
				technical: vec![25, 15].try_into().expect("fits"),
				social: SocialWeights {
					disability: 1,
					social_sector: 2,
					gender: 3,
					integrity: 4,
					environment: 5,
				},
				citizens: CitizensShare { weight: 10, norm: Some(document(3)), turnout_floor: 20 },
			},
			evaluation: Evaluation::Panel {
				terms: panel_terms(),
				fallback: vec![account(1)].try_into().expect("fits"),
			},
			guarantee_percent: 10,
			advance_percent: 30,
		},
		openers: Openers { contracting: opener(1), oversight: opener(2), witness: opener(3) },
		state,
		dated: SetAt { at: TIME, interruptions: 1, lost: 7 },
		award_ceiling: Some(TIME),
		witness: WitnessDuty::Reported(document(4)),
		bids: 4,
		opened: BidSet(0b1011),
		seen: Seen::Judgements,
		ballots_extended: true,
		questions: 1,
		unanswered: 2,
		suspensions: 3,
		pending_challenges: 4,
	}
}

#[test]
fn a_tender_in_every_state_is_read() {
	let round = DiscountRound {
		prices: vec![(1, 5)].try_into().expect("fits"),
		closes_at: TIME,
		set_at: SetAt { at: TIME, interruptions: 2, lost: 8 },
	};
	let deserted = |ground| State::Deserted { called_at: TIME, at: TIME, ground };
	let cancelled = |ground| State::Cancelled { called_at: Some(TIME), at: TIME, ground };
	let key = Tenders::<Runtime>::hashed_key_for(7);
	for (state, name) in [
		(State::Draft { comments_until: Some(TIME) }, "draft"),
		(State::Called { called_at: TIME, round: Some(round) }, "called"),
		(State::Awarded { called_at: TIME, at: TIME, sign_by: TIME }, "awarded"),
		(deserted(DesertedGround::NoBids), "deserted"),
		(deserted(DesertedGround::NoneSolvent), "deserted"),
		(cancelled(CancelGround::FortuitousEvent), "cancelled"),
		(cancelled(CancelGround::ForceMajeure), "cancelled"),
		(cancelled(CancelGround::NeedExtinguished), "cancelled"),
		(cancelled(CancelGround::Harm), "cancelled"),
		(State::Annulled { at: TIME }, "annulled"),
	] {
		assert_eq!(read(&key, &tender(state)), json!({ "state": name, "tender": 7 }));
	}
	let mut other = tender(State::called(TIME));
	other.call.evaluation = Evaluation::Officers(vec![account(1)].try_into().expect("fits"));
	for witness in [WitnessDuty::Voluntary, WitnessDuty::Due] {
		other.witness = witness;
		assert_eq!(read(&key, &other)["state"], "called");
	}
	for jurisdiction in places() {
		other.call.jurisdiction = jurisdiction;
		assert_eq!(read(&key, &other)["state"], "called");
	}
	for character in [Character::National, Character::Treaty, Character::Open] {
		(other.call.law, other.call.character) = (ProcurementLaw::Laassp, character);
		assert_eq!(read(&key, &other)["state"], "called");
	}
}

fn offer() -> Offer {
	let claims = SocialClaims { disability: true, ..Default::default() };
	Offer { price: 974_288_248, technical: hash(0x7E), claims, salt: [5; 32] }
}

fn grounds() -> [(DiscardGround, Value); 5] {
	let clause = b"4.2".to_vec().try_into().expect("fits");
	[
		(DiscardGround::SealMismatch, json!({ "kind": "seal-mismatch" })),
		(DiscardGround::BreaksCall(clause), json!({ "kind": "clause", "point": "4.2" })),
		(DiscardGround::LinkedBidders, json!({ "kind": "linked" })),
		(DiscardGround::BarredByArticle71(8), json!({ "kind": "article71", "fraction": 8 })),
		(DiscardGround::Collusion, json!({ "kind": "collusion" })),
	]
}

fn price() -> Value {
	json!({ "amount": 974_288_248, "currency": "MXN" })
}

#[test]
fn a_bid_in_every_state_is_read() {
	let key = Bids::<Runtime>::hashed_key_for(7, 5);
	let bid = |status| Bid {
		bidder: account(0xB1),
		sealed_at: TIME,
		commitment: hash(0xC0),
		status,
		deposit: 5_000_000_000_000,
	};
	let read = |status| {
		let bid = bid(status);
		let reading = read(&key, &bid);
		agrees(&reading["bid"], crate::tenders::json::Bid::of(5, &bid));
		reading
	};
	let envelope = Envelope {
		commitment: hash(1),
		ciphertext: [2; CIPHERTEXT_LENGTH],
		piece_hashes: [hash(3); 3],
		sealed_pieces: [[4; 112]; 3],
	};
	let sealed = read(BidStatus::Sealed { envelope, revealed: [None, Some([5; 32]), None] });
	let expected = json!({
		"bid": {
			"bid": 5,
			"bidder": account(0xB1).to_string(),
			"sealedAt": "2026-09-01T00:00:00Z",
			"commitment": hexadecimal("c0"),
			"status": "sealed",
			"ground": null,
			"price": null,
			"technical": null,
		},
		"tender": 7,
	});
	assert_eq!(sealed, expected);
	let refused_claims = SocialClaims { environment: true, ..Default::default() };
	let opened = read(BidStatus::Opened { offer: offer(), refused_claims });
	let price = ("/bid/price", price());
	let technical = ("/bid/technical", json!(hexadecimal("7e")));
	says(&opened, &[("/bid/status", "opened".into()), price.clone(), technical.clone()]);
	says(&read(BidStatus::Withdrawn), &[("/bid/status", "withdrawn".into())]);
	for (ground, told) in grounds() {
		let discarded = read(BidStatus::Discarded { ground: ground.clone(), opened: None });
		let status = ("/bid/status", json!("discarded"));
		says(&discarded, &[status, ("/bid/ground", told.clone()), ("/bid/price", Value::Null)]);
		let later = read(BidStatus::Discarded { ground, opened: Some((offer(), refused_claims)) });
		says(&later, &[("/bid/ground", told), price.clone(), technical.clone()]);
	}
}

fn award() -> Award {
	let points = Points { price: 48_000, technical: 35_500, social: 6_001, citizens: 2 };
	let price_grounds = [
		PriceGround::Zero,
		PriceGround::AboveBudget,
		PriceGround::AboveMarketMedian,
		PriceGround::AboveMeanOfBids,
	];
	let excluded = [Exclusion::NotOpened, Exclusion::SupplierBarred]
		.into_iter()
		.chain(price_grounds.map(Exclusion::UnacceptablePrice))
		.chain(grounds().map(|(ground, _)| Exclusion::Discarded(ground)));
	Award {
		issued_at: TIME,
		officer: account(0x0F),
		grounds: document(0xF0),
		placements: vec![Placement { bid: 3, price: 974_288_248, points }].try_into().expect("fits"),
		excluded: excluded.map(|exclusion| (4, exclusion)).collect::<Vec<_>>().try_into().expect("fits"),
		evaluators: vec![account(0xE1), account(0xE2)].try_into().expect("fits"),
		votes: Some(tally()),
		awarded_place: 1,
	}
}

fn tally() -> VoteTally {
	VoteTally { voters: 210, floor: 20, approvals: vec![150, 60].try_into().expect("fits") }
}

#[test]
fn an_award_is_read() {
	let reading = read(Awards::<Runtime>::hashed_key_for(7), &award());
	agrees(&reading["award"], crate::tenders::json::Award::of(&award(), 2));
	let points = json!({
		"priceThousandths": 48_000,
		"technicalThousandths": 35_500,
		"socialThousandths": 6_001,
		"citizensThousandths": 2,
		"totalThousandths": 89_503,
	});
	says(
		&reading,
		&[
			("/tender", 7.into()),
			("/award/issuedAt", "2026-09-01T00:00:00Z".into()),
			("/award/officer", account(0x0F).to_string().into()),
			("/award/grounds", json!({ "sha256": hexadecimal("f0"), "locator": "https://example.org/1" })),
			("/award/awardedPlace", 1.into()),
			("/award/places", json!([{ "bid": 3, "price": price(), "points": points }])),
			("/award/excluded/0/bid", 4.into()),
			("/award/evaluators", json!([account(0xE1).to_string(), account(0xE2).to_string()])),
			("/award/votes/voters", 210.into()),
			("/award/votes/turnoutFloor", 20.into()),
			("/award/votes/aboveFloor", true.into()),
			("/award/votes/approvals/1", json!({ "bid": 1, "approvals": 60 })),
		],
	);
	let unacceptable = |ground: &str| json!({ "kind": "unacceptable-price", "ground": ground });
	let reasons = [json!({ "kind": "not-opened" }), json!({ "kind": "supplier-barred" })]
		.into_iter()
		.chain(["zero", "above-budget", "above-market-median", "above-mean-of-bids"].map(unacceptable))
		.chain(grounds().map(|(_, ground)| json!({ "kind": "discarded", "ground": ground })));
	let excluded: Vec<_> = reasons.map(|reason| json!({ "bid": 4, "reason": reason })).collect();
	assert_eq!(reading["award"]["excluded"], Value::from(excluded));
}

#[test]
fn only_bids_that_somebody_approves_are_told() {
	let approvals = vec![0u32, 60, 0, 0].try_into().expect("fits");
	let award = Award { votes: Some(VoteTally { approvals, ..tally() }), ..award() };
	let reading = read(Awards::<Runtime>::hashed_key_for(7), &award);
	says(&reading, &[("/award/votes/approvals", json!([{ "bid": 1, "approvals": 60 }]))]);
}

#[test]
fn how_many_sent_ballots_is_read() {
	let electorates = places().map(Constituency::Place).into_iter().chain([Constituency::Specialty(1)]);
	for constituency in electorates {
		let electorate = Electorate { constituency, as_of: 77 };
		let poll = Poll { electorate, tally: tally(), grades: vec![1; 11].try_into().expect("fits") };
		let reading = read(Polls::<Runtime>::hashed_key_for(7), &poll);
		says(&reading, &[("/tender", 7.into()), ("/votes/voters", 210.into())]);
		agrees(&reading["votes"], crate::votes::json::Votes::of(&tally(), 2));
		for draw in [Draw::Awaited, Draw::Begun(90), Draw::Drawn { begun: 90, hash: hash(8) }] {
			for payment in [Payment::Held, Payment::Begun { base: 5 }, Payment::Settled] {
				let panel = Panel {
					terms: panel_terms(),
					electorate,
					members: 32,
					payer: account(6),
					held: 24,
					draw,
					sealed: 9,
					disclosed: 8,
					last_disclosed: Some(BidSet(0b1011)),
					grades: Grades { requiring: Some(90), witness: None },
					payment,
				};
				let reading = read(Panels::<Runtime>::hashed_key_for(7), &panel);
				assert_eq!(reading, json!({ "ballots": { "sealed": 9, "disclosed": 8 }, "tender": 7 }));
			}
		}
	}
}

fn number() -> CertificateNumber {
	CertificateNumber::of(b"30001000000500003416").expect("is one")
}

fn rfc() -> Rfc {
	Rfc::as_issued("PMA120229AB1").expect("is one")
}

fn act(basis: LegalBasis, order: SigningOrder, state: ActState) -> SigningActOf<Runtime> {
	let signatories =
		vec![Signatory::LegalPerson(rfc()), Signatory::Person(12), Signatory::Account(account(3))];
	let signed = Signed { certificate: number(), signature: [1; 256], at: TIME };
	// The amount that is held.
	let ticket = Decode::decode(&mut 500_000_000_000u128.encode().as_slice()).expect("is an amount");
	SigningAct {
		opener: account(0x0A),
		opened_at: SetAt { at: TIME, interruptions: 1, lost: 7 },
		terms: Terms {
			document: hash(0xD1),
			media_type: b"text/plain".to_vec().try_into().expect("fits"),
			basis,
			signatories: signatories.try_into().expect("fits"),
			order,
			deadline: TIME,
		},
		signatures: vec![Some(signed), None, None].try_into().expect("fits"),
		state,
		ticket: Some(ticket),
	}
}

#[test]
fn an_act_in_every_state_is_read() {
	let key = Acts::<Runtime>::hashed_key_for(7);
	let time = "2026-09-01T00:00:00Z";
	let complete = |conservation| ActState::Complete { at: TIME, conservation };
	let refused = ActState::Refused { slot: 1, at: TIME, reasons: hash(0xAE) };
	let norm = LegalBasis::Norm(b"LGTOC 231-II".to_vec().try_into().expect("fits"));
	for (basis, order, state, expected) in [
		(LegalBasis::FederalAdministration, SigningOrder::Any, ActState::Open, json!({ "kind": "open" })),
		(
			LegalBasis::Commerce,
			SigningOrder::Listed,
			complete(None),
			json!({ "kind": "complete", "at": time, "conservationSha256": null }),
		),
		(
			norm,
			SigningOrder::Any,
			complete(Some(hash(0xC1))),
			json!({ "kind": "complete", "at": time, "conservationSha256": hexadecimal("c1") }),
		),
		(
			LegalBasis::Commerce,
			SigningOrder::Any,
			refused,
			json!({ "kind": "refused", "place": 1, "at": time, "reasonsSha256": hexadecimal("ae") }),
		),
	] {
		let norm = match &basis {
			LegalBasis::FederalAdministration => json!({ "kind": "federal-administration" }),
			LegalBasis::Commerce => json!({ "kind": "commerce" }),
			LegalBasis::Norm(_) => json!({ "kind": "norm", "norm": "LGTOC 231-II" }),
		};
		let in_order = match order {
			SigningOrder::Any => "any",
			SigningOrder::Listed => "listed",
		};
		let record = act(basis, order, state);
		let reading = read(&key, &record);
		agrees(&reading["act"], crate::efirma::json::SigningAct::of(7, &record));
		let signed = json!({ "certificate": number().to_text(), "at": time });
		let places = json!([
			{ "signatory": "PMA120229AB1", "signed": signed },
			{ "signatory": "person:12", "signed": null },
			{ "signatory": account(3).to_string(), "signed": null },
		]);
		let act = json!({
			"act": 7,
			"opener": account(0x0A).to_string(),
			"documentSha256": hexadecimal("d1"),
			"mediaType": "text/plain",
			"basis": norm,
			"order": in_order,
			"deadline": time,
			"places": places,
			"status": expected,
		});
		assert_eq!(reading, json!({ "act": act }));
	}
}

#[test]
fn certificates_their_authorities_and_revocations_are_read() {
	let validity = Validity { not_before: TIME, not_after: TIME + 1_000 };
	let (from, to) = ("2026-09-01T00:00:00Z", "2026-09-01T00:00:01Z");
	let legal = |representative| Holder::LegalPerson { rfc: rfc(), representative };
	for (holder, source, told, vouched) in [
		(
			Holder::NaturalPerson(12),
			Source::TaxAuthority(3),
			json!({ "kind": "natural-person", "person": 12 }),
			json!({ "kind": "tax-authority", "agency": 3 }),
		),
		(
			legal(None),
			Source::Chain,
			json!({ "kind": "legal-person", "rfc": "PMA120229AB1", "representativeTag": null }),
			json!({ "kind": "chain" }),
		),
		(
			legal(Some([9; 32])),
			Source::Chain,
			json!({ "kind": "legal-person", "rfc": "PMA120229AB1", "representativeTag": hexadecimal("09") }),
			json!({ "kind": "chain" }),
		),
	] {
		let certificate = SigningCertificate {
			issuer: 4,
			holder,
			key: [8; 256],
			validity,
			account: account(1),
			bindings: 2,
			bound_at: TIME + 2_000,
			previous: Some(account(2)),
			source,
			registered_at: TIME + 1_000,
			blocked_at: Some(TIME),
		};
		let reading = read(Certificates::<Runtime>::hashed_key_for(number()), &certificate);
		let expected = json!({
			"number": number().to_text(),
			"holder": told,
			"issuer": 4,
			"account": account(1).to_string(),
			"notBefore": from,
			"notAfter": to,
			"source": vouched,
			"registeredAt": to,
			"blockedAt": from,
		});
		assert_eq!(reading, json!({ "certificate": expected }));
		let answer = crate::efirma::json::SigningCertificate::of(number(), &certificate, None, TIME);
		agrees(&reading["certificate"], answer);
	}
	let revocation = Revocation { published_at: TIME, recorded_at: TIME + 1_000 };
	let reading = read(Revocations::<Runtime>::hashed_key_for(number()), &revocation);
	let told = json!({ "publishedAt": from, "recordedAt": to });
	assert_eq!(reading, json!({ "revocation": told, "certificate": number().to_text() }));
	agrees(&reading["revocation"], crate::efirma::json::Revocation::from(revocation));
	let absent = CURRENT.read(&Revocations::<Runtime>::hashed_key_for(number()), None);
	assert_eq!(absent, Some(json!({ "revocation": null, "certificate": number().to_text() })));
	let issuer = Issuer {
		name: "Autoridad de Práctica".as_bytes().to_vec().try_into().expect("fits"),
		subject: hash(1),
		certificate: hash(2),
		key: vec![3; 512].try_into().expect("fits"),
		validity,
		retired_at: Some(TIME),
	};
	let reading = read(Issuers::<Runtime>::hashed_key_for(7), &issuer);
	agrees(&reading["issuer"], crate::efirma::json::Issuer::of(7, &issuer));
	let told = json!({
		"issuer": 7,
		"name": "Autoridad de Práctica",
		"certificateSha256": hexadecimal("02"),
		"keyBits": 4_096,
		"notBefore": from,
		"notAfter": to,
		"retiredAt": from,
	});
	assert_eq!(reading, json!({ "issuer": told }));
}

#[test]
fn an_order_of_every_kind_scope_and_power_is_read() {
	let key = Orders::<Runtime>::hashed_key_for(7);
	let kinds = [
		OrderKind::Attachment { amount: 974_288_248 },
		OrderKind::Restraint,
		OrderKind::Suspension,
		OrderKind::Retention,
		OrderKind::Expropriation,
	];
	let scopes = [Scope::Whole, Scope::Payments, Scope::Performance, Scope::Transfer];
	let read = |order: &orders::Order| {
		let reading = read(&key, order);
		agrees(&reading["order"], crate::orders::json::Order::of(7, order, TIME));
		reading
	};
	for (n, mandate) in Mandate::ALL.into_iter().enumerate() {
		let authority = orders::Authority { agency: 3, mandate };
		let terms = orders::Terms {
			kind: kinds[n % kinds.len()],
			scope: scopes[n % scopes.len()],
			norm: b"CFF 151-I".to_vec().try_into().expect("fits"),
			document: document(0xD1),
			expires_at: (n % 2 == 0).then_some(TIME + 1_000),
		};
		let object = Object::Contract(ContractId { tender: 5, supplier: account(2) });
		let effect = if n % 2 == 0 { Effect::Noted } else { Effect::Closes };
		let mut order = orders::Order::given(object, terms, authority, account(4), effect, TIME);
		let reading = read(&order);
		let about = json!({ "kind": "contract", "tender": 5, "supplier": account(2).to_string() });
		says(&reading, &[("/order/object", about), ("/order/lifted", Value::Null)]);
		order.state = orders::State::Lifted { at: TIME, by: authority, document: document(0xD2) };
		says(&read(&order), &[("/order/lifted/at", "2026-09-01T00:00:00Z".into())]);
	}
}

#[test]
fn a_legal_person_and_the_absence_of_one_are_read() {
	let key = Registry::<Runtime>::hashed_key_for(rfc());
	let mut company = LegalPerson::registered(TIME);
	company.sealed = 3;
	for (byte, until) in [(2, None), (1, Some(TIME + 1_000))] {
		company.appoint(account(byte), Term { since: TIME, until }, TIME).expect("lasts");
	}
	let reading = read(&key, &company);
	let (begin, end) = ("2026-09-01T00:00:00Z", "2026-09-01T00:00:01Z");
	let expected = json!({
		"account": account_of(&rfc()).to_string(),
		"registeredAt": begin,
		"sealed": 3,
		"representatives": [
			{ "account": account(1).to_string(), "since": begin, "until": end },
			{ "account": account(2).to_string(), "since": begin, "until": null },
		],
	});
	assert_eq!(reading, json!({ "company": expected, "rfc": rfc().to_text() }));
	let mut answer = serde_json::to_value(crate::legal_persons::json::Company::of(&rfc(), &company, TIME))
		.expect("is JSON");
	// Whether a term runs is of the moment that asks.
	for representative in answer["representatives"].as_array_mut().expect("is a list") {
		representative.as_object_mut().expect("has fields").remove("status");
	}
	agrees(&reading["company"], answer);
	let absent = CURRENT.read(&key, None);
	assert_eq!(absent, Some(json!({ "company": null, "rfc": rfc().to_text() })));
}

/// The folders of golden files: one of the next release, and one of each release before.
fn golden_folders() -> Vec<PathBuf> {
	// As it is now: the path at which this was compiled may be another checkout's.
	let package = std::env::var_os("CARGO_MANIFEST_DIR").expect("cargo runs the tests");
	let golden = Path::new(&package).join("../constancia/tests/golden");
	let folders = fs::read_dir(&golden).expect("the golden files are there: write them with scripts/golden");
	let folders: Vec<_> = folders.map(|folder| folder.expect("is listed").path()).collect();
	assert!(!folders.is_empty(), "there is no golden file: write them with scripts/golden");
	folders
}

/// The fault that frozen readings mend: what is added later, to what is stored or to what is shown, changes no older file, and
/// is not read by its version.
#[test]
fn a_field_that_is_added_later_is_in_no_reading_of_a_golden_award() {
	for folder in golden_folders() {
		let golden = |name: &str| {
			let path = folder.join(name);
			fs::read(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
		};
		let root = TrustRoot::from_text(&golden("genesis")).expect("is a hash");
		let file = Constancia::from_text(&golden("award.json")).expect("is canonical");
		file.verify(&root).expect("is genuine");
		let version = readings::version(file.readings).expect("is known");
		let is_award = |reading: &Value| reading.get("award").is_some();
		let at = file.items.iter().position(|item| item.reading.as_ref().is_some_and(is_award));
		let at = at.expect("has the award");
		let item = &file.items[at];
		let stored = item.value.as_ref().expect("is stored").0.as_slice();
		let read = |value: &[u8]| version.read(&item.key.0, Some(value));
		assert_eq!(read(stored), item.reading, "what the layout gives is what the file says");
		// A field that the chain stores later: the layout gives nothing, not the fields that it knows.
		assert_eq!(read(&[stored, &[0]].concat()), None);
		// A field that is shown later: the file would say more than the layout gives.
		let mut newer = file.clone();
		let reading = newer.items[at].reading.as_mut().expect("is read");
		reading["award"]["addedLater"] = json!("what nobody thought of");
		assert_eq!(newer.verify(&root).expect_err("the layout has no such field").name, "ForgedReading");
	}
}
