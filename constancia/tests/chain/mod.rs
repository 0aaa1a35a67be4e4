//! A chain that fits in a test: states, blocks and votes, without a node.

#![allow(dead_code, reason = "each test program uses a part")]

use cadena_constancia::{
	AUTHORITIES, CLOCK, Checkpoint, Constancia, FORMAT, Fragment, Header, Hex, Item, Origin, Place,
	TrustRoot, clock_keys, readings,
};
use codec::Encode;
use finality_grandpa::{Message, Precommit, SignedPrecommit};
use rsa::{PrivateKey, pkcs8::DecodePrivateKey, sha2::Sha256, traits::PublicKeyParts};
use sp_consensus_grandpa::{
	AuthorityId, AuthorityList, AuthoritySignature, Commit, ConsensusLog, GRANDPA_ENGINE_ID,
	GrandpaJustification, ScheduledChange, localized_payload,
};
use sp_core::{H256, Pair as _, ed25519::Pair};
use sp_runtime::{
	Digest, DigestItem,
	traits::{BlakeTwo256, Header as _},
};
use sp_trie::{LayoutV1, MemoryDB, Recorder, Trie, TrieDBBuilder, TrieDBMutBuilder, TrieMut};
use std::collections::BTreeMap;

type Layout = LayoutV1<BlakeTwo256>;

/// 1 September 2026, in milliseconds.
pub const TIME: u64 = 1_788_220_800_000;
pub const TENDER: u32 = 7;
pub const ACT: u32 = 3;
pub const NUMBER: [u8; 20] = *b"30001000000500003416";
pub const RFC: [u8; 12] = *b"PMA120229AB1";

/// What a state stores.
pub type State = BTreeMap<Vec<u8>, Vec<u8>>;

/// An item of version 2, by its pallet and name.
pub fn place(pallet: &str, item: &str) -> Place {
	let mut known = readings::v2::VERSION.tables.iter().copied().flatten();
	let found = known.find(|one| one.place.pallet == pallet && one.place.item == item);
	found.unwrap_or_else(|| panic!("{pallet}.{item} is in a table")).place
}

pub fn key(pallet: &str, item: &str, names: &[&[u8]]) -> Vec<u8> {
	place(pallet, item).key(names)
}

pub fn of_tender(pallet: &str, item: &str) -> Vec<u8> {
	key(pallet, item, &[&TENDER.encode()])
}

pub fn bid(index: u16) -> Vec<u8> {
	key("Tenders", "Bids", &[&TENDER.encode(), &index.encode()])
}

/// An authority of this number.
pub fn authority(number: u8) -> Pair {
	Pair::from_seed(&[number; 32])
}

fn list(numbers: &[u8]) -> AuthorityList {
	numbers.iter().map(|number| (AuthorityId::from(authority(*number).public()), 1)).collect()
}

fn trie(state: &State) -> (H256, MemoryDB<BlakeTwo256>) {
	let (mut root, mut nodes) = (H256::default(), MemoryDB::default());
	let mut trie = TrieDBMutBuilder::<Layout>::new(&mut nodes, &mut root).build();
	for (key, value) in state {
		trie.insert(key, value).expect("is inserted");
	}
	drop(trie);
	(root, nodes)
}

/// The nodes that lead to these keys.
fn prove(state: &State, keys: &[Vec<u8>]) -> Vec<Hex> {
	let (root, nodes) = trie(state);
	let mut recorder = Recorder::<Layout>::new();
	let trie = TrieDBBuilder::<Layout>::new(&nodes, &root).with_recorder(&mut recorder).build();
	for key in keys {
		trie.get(key).expect("is read");
	}
	let mut nodes: Vec<_> = recorder.drain().into_iter().map(|record| Hex(record.data)).collect();
	nodes.sort();
	nodes.dedup();
	nodes
}

fn header(number: u32, parent: H256, root: H256, digest: Digest) -> Header {
	Header::new(number, H256::repeat_byte(0xE1), root, parent, digest)
}

fn hands_over_to(authorities: &[u8]) -> Digest {
	let change = ScheduledChange { next_authorities: list(authorities), delay: 0 };
	let log = ConsensusLog::<u32>::ScheduledChange(change).encode();
	Digest { logs: vec![DigestItem::Consensus(GRANDPA_ENGINE_ID, log)] }
}

/// A block with the votes for it; the last voter votes for the block after it.
fn justified(header: &Header, set_id: u64, voters: &[u8]) -> Fragment {
	let round = 11;
	let after = self::header(header.number() + 1, header.hash(), H256::repeat_byte(9), Digest::default());
	let last = voters.last();
	let vote = |voter: &u8| {
		let target = if Some(voter) == last { &after } else { header };
		let precommit = Precommit { target_hash: target.hash(), target_number: *target.number() };
		let pair = authority(*voter);
		let payload = localized_payload(round, set_id, &Message::Precommit(precommit.clone()));
		let (id, signature) =
			(AuthorityId::from(pair.public()), AuthoritySignature::from(pair.sign(&payload)));
		SignedPrecommit { precommit, signature, id }
	};
	let mut precommits: Vec<_> = voters.iter().map(vote).collect();
	precommits.sort_by_key(|vote| (vote.id.clone(), vote.precommit.target_number));
	let commit = Commit::<Header> { target_hash: header.hash(), target_number: *header.number(), precommits };
	let justification = GrandpaJustification::<Header> { round, commit, votes_ancestries: vec![after] };
	Fragment { header: Hex(header.encode()), justification: Hex(justification.encode()) }
}

/// A chain whose authorities hand over once: its first block, the block that hands over, and the last one.
pub struct Chain {
	first: State,
	last: State,
	first_header: Header,
	handover: Header,
}

/// The authorities of each set.
const FIRST_SET: [u8; 4] = [1, 2, 3, 4];
const SECOND_SET: [u8; 3] = [3, 5, 6];

impl Chain {
	/// A chain for practice with this state beside its clock and much else.
	pub fn new(state: impl IntoIterator<Item = (Vec<u8>, Vec<u8>)>) -> Self {
		let mut first: State =
			(0..40u8).map(|number| (vec![number.wrapping_mul(151); 40], vec![number; 50])).collect();
		first.insert(AUTHORITIES.key(&[]), list(&FIRST_SET).encode());
		let mut last = first.clone();
		last.insert(AUTHORITIES.key(&[]), list(&SECOND_SET).encode());
		let [block, skipped, practice, interruptions] = CLOCK.map(|place| place.key(&[]));
		last.insert(block, TIME.encode());
		last.insert(skipped, (86_400_000u64, 2u32, Some([7u8; 32])).encode());
		last.insert(practice, vec![0]);
		let oldest = (2u32, TIME - 90_000, TIME - 50_000, 7_000u64);
		last.insert(interruptions, (oldest, vec![(3u32, (TIME - 9_000, TIME - 5_000, 0u8))]).encode());
		last.extend(state);
		let first_header = header(0, H256::default(), trie(&first).0, Digest::default());
		let handover = header(5, first_header.hash(), trie(&first).0, hands_over_to(&SECOND_SET));
		Self { first, last, first_header, handover }
	}

	/// The same chain in earnest.
	pub fn in_earnest(mut self) -> Self {
		let [_, skipped, practice, _] = clock_keys();
		self.last.remove(&skipped);
		self.last.remove(&practice);
		self
	}

	/// The same chain without what is stored there.
	pub fn without(mut self, key: &[u8]) -> Self {
		self.last.remove(key);
		self
	}

	pub fn genesis(&self) -> H256 {
		self.first_header.hash()
	}

	pub fn root(&self) -> TrustRoot {
		TrustRoot::Genesis(self.genesis())
	}

	fn last_block(&self) -> Fragment {
		let header = header(9, self.handover.hash(), trie(&self.last).0, Digest::default());
		justified(&header, 1, &SECOND_SET)
	}

	/// A constancia of these keys in the last block.
	pub fn issue(&self, keys: impl IntoIterator<Item = Vec<u8>>) -> Constancia {
		let mut keys: Vec<_> = keys.into_iter().chain(clock_keys()).collect();
		keys.sort();
		keys.dedup();
		self.issue_bare(&keys)
	}

	/// A constancia of these keys alone.
	pub fn issue_bare(&self, keys: &[Vec<u8>]) -> Constancia {
		let item = |key: &Vec<u8>| {
			let value = self.last.get(key);
			let reading = readings::CURRENT.read(key, value.map(Vec::as_slice));
			Item { key: Hex(key.clone()), value: value.cloned().map(Hex), reading }
		};
		Constancia {
			format: FORMAT.into(),
			readings: readings::CURRENT.number,
			genesis: Hex(self.genesis().0.to_vec()),
			origin: Origin::Genesis {
				header: Hex(self.first_header.encode()),
				authorities: prove(&self.first, &[AUTHORITIES.key(&[])]),
			},
			// Three of four are enough.
			finality: vec![justified(&self.handover, 0, &FIRST_SET[..3]), self.last_block()],
			state: prove(&self.last, keys),
			items: keys.iter().map(item).collect(),
		}
	}

	/// A checkpoint after the handover.
	pub fn checkpoint(&self) -> Checkpoint {
		Checkpoint {
			format: Checkpoint::FORMAT.into(),
			genesis: Hex(self.genesis().0.to_vec()),
			block: 6,
			hash: Hex(vec![6; 32]),
			set_id: 1,
			authorities: SECOND_SET.iter().map(|number| Hex(authority(*number).public().encode())).collect(),
		}
	}

	/// The same constancia from the checkpoint on.
	pub fn after_checkpoint(&self, constancia: Constancia) -> (Constancia, TrustRoot) {
		let text = self.checkpoint().to_text().expect("is written");
		let root = TrustRoot::from_text(text.as_bytes()).expect("is canonical");
		let TrustRoot::Checkpoint(_, sha256) = &root else { panic!("it is a checkpoint") };
		let origin = Origin::Checkpoint { sha256: Hex(sha256.0.to_vec()) };
		(Constancia { origin, finality: vec![self.last_block()], ..constancia }, root)
	}
}

/// The first block of every such chain is the same, whatever the last one stores.
pub fn genesis() -> H256 {
	Chain::new([]).genesis()
}

const BIDDER: [u8; 32] = [0xB1; 32];

/// Price, technical proposal, claims and salt.
type Offer = (u128, [u8; 32], [bool; 5], [u8; 32]);

pub fn offer(price: u128) -> Offer {
	(price, [0x7E; 32], [false, true, true, false, false], [0x5A; 32])
}

pub fn commitment(offer: &Offer) -> [u8; 32] {
	sp_crypto_hashing::blake2_256(&(b"cadena/bid", genesis(), TENDER, BIDDER, offer).encode())
}

/// A bid in this status, as the chain stores it.
pub fn stored_bid(commitment: [u8; 32], status: Vec<u8>) -> Vec<u8> {
	let status = Raw(status);
	(BIDDER, TIME - 5_000, commitment, status, 5_000_000_000_000u128).encode()
}

/// Bytes that are SCALE already.
pub struct Raw(pub Vec<u8>);

impl Encode for Raw {
	fn encode_to<O: codec::Output + ?Sized>(&self, output: &mut O) {
		output.write(&self.0);
	}
}

pub fn sealed() -> Vec<u8> {
	let envelope = ([1u8; 32], [2u8; 101], [[3u8; 32]; 3], [[4u8; 112]; 3]);
	(0u8, envelope, [None, Some([5u8; 32]), None]).encode()
}

pub fn opened(offer: &Offer) -> Vec<u8> {
	(1u8, offer, [false; 5]).encode()
}

/// Discarded because it breaks a point of the call, after it was opened.
pub fn discarded(offer: &Offer) -> Vec<u8> {
	(3u8, (1u8, b"4.2".to_vec()), Some((offer, [false; 5]))).encode()
}

pub fn award() -> Vec<u8> {
	let grounds = ([0xF0u8; 32], Some(b"https://example.org/fallo.pdf".to_vec()));
	let first = (0u16, 980_000_000u128, (48_000u32, 35_500u32, 6_000u32, 0u32));
	let excluded = vec![(1u16, Raw(vec![0])), (2, Raw(vec![2, 1])), (3, Raw((1u8, 3u8, 8u8).encode()))];
	let votes = Some((210u32, 100u32, vec![150u32, 0, 60]));
	(TIME - 1_000, [0x0Fu8; 32], grounds, vec![first], excluded, vec![[0xE7u8; 32]; 2], votes, 0u8).encode()
}

pub fn tender() -> Vec<u8> {
	let document = ([0xD0u8; 32], None::<Vec<u8>>);
	let call = (
		(
			b"Censo".to_vec(),
			None::<Vec<u8>>,
			document.clone(),
			0u8,
			0u8,
			(2u8, 9_012u16),
			980_000_000u128,
			None::<u128>,
		),
		[TIME; 6],
		None::<([u8; 32], Option<Vec<u8>>)>,
		(40u8, vec![30u8, 20], [2u8; 5], (0u8, None::<([u8; 32], Option<Vec<u8>>)>, 20u32)),
		(0u8, vec![[0xE7u8; 32]; 3], 10u8, 30u8),
	);
	let openers = [([1u8; 32], Some([2u8; 32])); 3];
	let state = (2u8, [TIME; 3]);
	let rest = ((TIME, 1u32, 7u64), None::<u64>, 0u8, 4u16, 0b1011u32, 2u8, false, [0u16; 4]);
	(5u32, call, openers, state, rest).encode()
}

const ELECTORATE: (u8, u8, u8, u32) = (0, 1, 9, 77);

pub fn panel() -> Vec<u8> {
	let terms = (1u16, 7u8, 4u8, 24u128, 40u8);
	let draw = (2u8, 90u32, [8u8; 32]);
	let ballots = (9u32, 8u32, Some(0b1011u32));
	(terms, ELECTORATE, 32u32, [6u8; 32], 24u128, draw, ballots, [Some(90u8), None], 2u8).encode()
}

pub fn poll() -> Vec<u8> {
	(ELECTORATE, (3u32, 20u32, vec![2u32; 32]), vec![0u32; 11]).encode()
}

/// A key of these tests alone.
fn practice_key() -> PrivateKey {
	PrivateKey::from_pkcs8_der(include_bytes!("practice.key")).expect("is a key")
}

/// Document, media type, basis, signatories, order, deadline.
fn terms() -> Vec<u8> {
	let signatories = vec![Raw((0u8, RFC).encode()), Raw((1u8, 12u64).encode())];
	([0xD1u8; 32], b"text/plain".to_vec(), 1u8, signatories, 0u8, TIME + 86_400_000).encode()
}

/// An act that the first of two has signed, over this number.
pub fn act(over: u32) -> Vec<u8> {
	let content = (over, Raw(terms())).encode();
	let message = (b"cadena/efirma", genesis(), &b"act"[..], content).encode();
	let signature = practice_key().pkcs1v15_sign::<Sha256>(&message).expect("is signed");
	let signed = Raw([&NUMBER[..], &signature, &(TIME - 3_000).encode()].concat());
	([0x0Au8; 32], (TIME - 4_000, 1u32, 7u64), Raw(terms()), vec![Some(signed), None], 0u8, None::<u128>)
		.encode()
}

/// The certificate of a legal person, or of the person of this number.
pub fn certificate(person: Option<u64>) -> Vec<u8> {
	let holder = match person {
		Some(person) => (0u8, person).encode(),
		None => (1u8, RFC, None::<[u8; 32]>).encode(),
	};
	let key = practice_key().n_bytes();
	let validity = (TIME - 1_000_000, TIME + 1_000_000);
	let rest = ([0x0Au8; 32], 0u32, TIME - 9_000, None::<[u8; 32]>, 1u8, TIME - 9_000, None::<u64>);
	(0u32, Raw(holder), Raw(key.into_vec()), validity, rest).encode()
}

pub fn issuer() -> Vec<u8> {
	let name = "Autoridad Certificadora de Práctica".as_bytes().to_vec();
	(name, [1u8; 32], [2u8; 32], vec![0xC5u8; 512], (TIME - 10_000_000, TIME + 10_000_000), None::<u64>)
		.encode()
}

pub fn act_key() -> Vec<u8> {
	key("Efirma", "Acts", &[&ACT.encode()])
}

pub fn certificate_key() -> Vec<u8> {
	key("Efirma", "Certificates", &[&NUMBER])
}

pub fn revocation_key() -> Vec<u8> {
	key("Efirma", "Revocations", &[&NUMBER])
}

pub fn issuer_key() -> Vec<u8> {
	key("Efirma", "Issuers", &[&0u32.encode()])
}

/// A key of no table under which something is stored, and one under which nothing is.
pub fn unknown_keys() -> [Vec<u8>; 2] {
	[vec![151; 40], vec![0x33; 40]]
}

/// A chain that stores one item of every kind.
pub fn everything() -> Chain {
	let (good, other) = (offer(980_000_000), offer(990_000_000));
	Chain::new([
		(of_tender("Tenders", "Tenders"), tender()),
		(bid(0), stored_bid(commitment(&good), opened(&good))),
		(bid(1), stored_bid([0xC0; 32], sealed())),
		(bid(2), stored_bid(commitment(&other), discarded(&other))),
		(bid(3), stored_bid([0xC0; 32], vec![2])),
		(of_tender("Tenders", "Awards"), award()),
		(of_tender("Panels", "Panels"), panel()),
		(of_tender("Votes", "Polls"), poll()),
		(act_key(), act(ACT)),
		(certificate_key(), certificate(None)),
		(issuer_key(), issuer()),
	])
}

/// The keys of all of it, and of an absence of each sort.
pub fn every_key() -> Vec<Vec<u8>> {
	let mut keys: Vec<_> = (0..5).map(bid).collect();
	let of_tender = [("Tenders", "Tenders"), ("Tenders", "Awards"), ("Panels", "Panels"), ("Votes", "Polls")];
	keys.extend(of_tender.map(|(pallet, item)| self::of_tender(pallet, item)));
	keys.extend([act_key(), certificate_key(), revocation_key(), issuer_key()]);
	keys.extend(unknown_keys());
	keys
}
