//! Sealing and opening bids, on the bidder's and the openers' own machines.

use crate::Failure;
use cadena_primitives::{AccountId, Centavos, TenderId};
use cadena_runtime::pallet_tenders::types::{
	Envelope, Offer, OpenerRole, Openers, Piece, SealContext, SocialClaims,
};
use crypto_box::{
	PublicKey, SecretKey,
	aead::{OsRng, rand_core::RngCore},
};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use sp_core::H256;
use sp_io::hashing::blake2_256;

/// Keys of X25519 whose order is 1, 2, 4 or 8, on the curve and its twist; the last three are not reduced.
const LOW_ORDER: [&str; 7] = [
	"0000000000000000000000000000000000000000000000000000000000000000",
	"0100000000000000000000000000000000000000000000000000000000000000",
	"e0eb7a7c3b41b8ae1656e3faf19fc46ada098deb9c32b1fd866205165f49b800",
	"5f9c95bca3508c24b1d0b1559c83ef5b04445cc4581c8e86d8224eddd09f1157",
	"ecffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
	"edffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
	"eeffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
];

/// What a bidder keeps to open the bid: as secret as the bid until the opening.
#[derive(Clone, Deserialize, Serialize)]
pub struct BidSecret {
	/// The tender.
	pub tender: TenderId,
	/// The bidder's account, as an SS58 address.
	pub bidder: String,
	/// The price, in centavos.
	pub price: Centavos,
	/// SHA-256 of the technical proposal, hexadecimal.
	pub technical: String,
	/// The social grounds that are claimed, by name.
	pub claims: Vec<SocialGround>,
	/// The salt of the commitment, hexadecimal.
	pub salt: String,
}

/// A social ground of the law (LAASSP art. 18-III).
#[derive(Clone, Copy, Debug, Deserialize, Eq, JsonSchema, PartialEq, Serialize, clap::ValueEnum)]
#[serde(rename_all = "kebab-case")]
pub enum SocialGround {
	/// Persons with disability, or 5 % of the staff
	Disability,
	/// Mipyme, cooperative or social sector of the economy
	SocialSector,
	/// Policies of gender equality
	Gender,
	/// Policy of business integrity
	Integrity,
	/// Certificate of environmental audit
	Environment,
}

/// An opener's secret key for one tender.
#[derive(Clone, Deserialize, Serialize)]
pub struct OpeningSecret {
	/// The tender.
	pub tender: TenderId,
	/// X25519 secret key, hexadecimal.
	pub secret: String,
}

/// The claims of a list of grounds.
pub fn claims(grounds: &[SocialGround]) -> SocialClaims {
	let has = |ground| grounds.contains(&ground);
	SocialClaims {
		disability: has(SocialGround::Disability),
		social_sector: has(SocialGround::SocialSector),
		gender: has(SocialGround::Gender),
		integrity: has(SocialGround::Integrity),
		environment: has(SocialGround::Environment),
	}
}

/// A fresh salt.
pub fn salt() -> [u8; 32] {
	random()
}

fn random() -> [u8; 32] {
	let mut bytes = [0u8; 32];
	OsRng.fill_bytes(&mut bytes);
	bytes
}

impl BidSecret {
	/// What to keep of an offer.
	pub fn keep(tender: TenderId, bidder: &AccountId, offer: &Offer, grounds: Vec<SocialGround>) -> Self {
		Self {
			tender,
			bidder: bidder.to_string(),
			price: offer.price,
			technical: hex::encode(offer.technical),
			claims: grounds,
			salt: hex::encode(offer.salt),
		}
	}

	/// The offer that was kept.
	pub fn offer(&self) -> Result<Offer, Failure> {
		Ok(Offer {
			price: self.price,
			technical: H256(bytes(&self.technical)?),
			claims: claims(&self.claims),
			salt: bytes(&self.salt)?,
		})
	}
}

impl OpeningSecret {
	/// A fresh key pair for a tender: what to keep, and the public half.
	pub fn generate(tender: TenderId) -> (Self, [u8; 32]) {
		let secret = SecretKey::generate(&mut OsRng);
		let public = *secret.public_key().as_bytes();
		(Self { tender, secret: hex::encode(secret.to_bytes()) }, public)
	}

	/// The two pieces of a bid that were encrypted to this opener, checked against the bid's own hashes.
	pub fn unseal(&self, envelope: &Envelope, role: OpenerRole) -> Result<[Piece; 2], Failure> {
		let secret = SecretKey::from(bytes(&self.secret)?);
		let sealed = &envelope.sealed_pieces[number(role)];
		let foreign = || {
			Failure::input(
				"ShareUnreadable",
				"the bid's share is not encrypted to this key: use this tender's key, or leave the bid to its bidder",
			)
		};
		let opened = secret.unseal(sealed).map_err(|_| foreign())?;
		let (first, second) = opened.split_at_checked(32).ok_or_else(foreign)?;
		let pieces: [Piece; 2] =
			[first.try_into().map_err(|_| foreign())?, second.try_into().map_err(|_| foreign())?];
		let held = role.holds();
		let matches = held.iter().zip(&pieces).all(|(at, piece)| {
			envelope.piece_hashes.get(*at).is_some_and(|hash| hash.0 == blake2_256(piece))
		});
		if matches { Ok(pieces) } else { Err(foreign()) }
	}
}

/// Seals an offer for a tender's three openers.
pub fn seal(context: &SealContext, openers: &Openers, offer: &Offer) -> Result<Envelope, Failure> {
	seal_as(context, openers, offer, offer)
}

/// Seals one offer under the commitment to another: what a dishonest bidder would do, and the chain finds out.
pub fn seal_as(
	context: &SealContext,
	openers: &Openers,
	committed: &Offer,
	encrypted: &Offer,
) -> Result<Envelope, Failure> {
	let unready = || {
		Failure::input("OpenersNotReady", "the tender's openers have not all given a key: wait for the call")
	};
	let pieces: [Piece; 3] = [random(), random(), random()];
	let mut sealed_pieces = [[0u8; 112]; 3];
	for (role, opener) in [OpenerRole::Contracting, OpenerRole::Oversight, OpenerRole::Witness]
		.into_iter()
		.zip(openers.in_order())
	{
		let key = opener.key.ok_or_else(unready)?;
		ensure_private_share(&key)?;
		let key = PublicKey::from(key);
		let held: Vec<u8> = role.holds().into_iter().flat_map(|at| pieces[at]).collect();
		let sealed = key.seal(&mut OsRng, &held).map_err(|_| unready())?;
		sealed_pieces[number(role)] = sealed.try_into().map_err(|_| unready())?;
	}
	Ok(Envelope {
		commitment: context.commitment(committed),
		ciphertext: context.encrypt(encrypted, &pieces).ok_or_else(unready)?,
		piece_hashes: pieces.map(|piece| H256(blake2_256(&piece))),
		sealed_pieces,
	})
}

/// Refuses an opener's key of low order: with it every secret key computes one of eight secrets, so that everybody reads the share.
fn ensure_private_share(key: &[u8; 32]) -> Result<(), Failure> {
	// The highest bit of a key does not count (RFC 7748, section 5).
	let mut plain = *key;
	plain[31] &= 0x7f;
	if !LOW_ORDER.contains(&hex::encode(plain).as_str()) {
		return Ok(());
	}
	let advice =
		"an opener gave a key under which everybody reads their share: tell the agency, and seal no bid";
	Err(Failure::input("KeyOfLowOrder", advice))
}

fn number(role: OpenerRole) -> usize {
	match role {
		OpenerRole::Contracting => 0,
		OpenerRole::Oversight => 1,
		OpenerRole::Witness => 2,
	}
}

fn bytes(text: &str) -> Result<[u8; 32], Failure> {
	hex::decode(text.trim_start_matches("0x"))
		.ok()
		.and_then(|bytes| bytes.try_into().ok())
		.ok_or_else(|| Failure::input("MalformedHex", "32 bytes in hexadecimal are needed"))
}

#[cfg(test)]
mod tests {
	use super::*;
	use cadena_runtime::pallet_tenders::types::{Bid, Opening};

	fn openers() -> (Openers, [OpeningSecret; 3]) {
		let account = |byte| AccountId::new([byte; 32]);
		let mut openers = Openers::appoint(account(1), account(2), account(3)).expect("three accounts");
		let secrets = [1u8, 2, 3].map(|byte| {
			let (secret, public) = OpeningSecret::generate(0);
			openers.accept(&account(byte), public).expect("an opener");
			secret
		});
		(openers, secrets)
	}

	fn context() -> SealContext {
		SealContext { genesis: H256::zero(), tender: 0, bidder: AccountId::new([9; 32]) }
	}

	fn offer() -> Offer {
		Offer {
			price: 920_000_000,
			technical: H256::zero(),
			claims: claims(&[SocialGround::Gender]),
			salt: salt(),
		}
	}

	#[test]
	fn two_openers_open_what_a_bidder_sealed() {
		let (openers, secrets) = openers();
		let envelope = seal(&context(), &openers, &offer()).expect("sealed");
		let mut bid = Bid::sealed(context().bidder, 0, envelope.clone(), 0);
		let mut outcome = Opening::Waiting;
		for (role, secret) in [(OpenerRole::Oversight, &secrets[1]), (OpenerRole::Witness, &secrets[2])] {
			let pieces = secret.unseal(&envelope, role).expect("its own share");
			outcome = bid.reveal(role, pieces, &context()).expect("true pieces");
		}
		assert_eq!(outcome, Opening::Opened);
	}

	#[test]
	fn an_opener_cannot_read_anothers_share() {
		let (openers, secrets) = openers();
		let envelope = seal(&context(), &openers, &offer()).expect("sealed");
		let refused = secrets[0].unseal(&envelope, OpenerRole::Witness).expect_err("not its share");
		assert_eq!(refused.name(), "ShareUnreadable");
	}

	#[test]
	fn the_kept_secret_gives_the_same_offer_back() {
		let sealed = offer();
		let kept = BidSecret::keep(0, &context().bidder, &sealed, vec![SocialGround::Gender]);
		assert_eq!(kept.offer().expect("well-formed"), sealed);
		let broken = BidSecret { salt: "beef".into(), ..kept };
		assert_eq!(broken.offer().expect_err("cut").name(), "MalformedHex");
	}

	#[test]
	fn no_share_is_sealed_to_a_key_of_low_order() {
		use crypto_box::{SalsaBox, aead::Aead};
		let account = |byte| AccountId::new([byte; 32]);
		for key in LOW_ORDER {
			let key = bytes(key).expect("32 bytes");
			// Some of a few strangers' secret keys come to the same secret.
			let boxes: Vec<_> = (0..16)
				.map(|_| SalsaBox::new(&PublicKey::from(key), &SecretKey::generate(&mut OsRng)))
				.collect();
			let nonce = Default::default();
			let reads = |one: &SalsaBox, other: &SalsaBox| {
				other.decrypt(&nonce, one.encrypt(&nonce, &b"piece"[..]).expect("sealed").as_slice()).is_ok()
			};
			let (first, others) = boxes.split_first().expect("some");
			let pairs = others.iter().any(|other| reads(first, other))
				|| others.iter().zip(&others[1..]).any(|(one, other)| reads(one, other));
			assert!(pairs, "{}", hex::encode(key));
			for high in [0, 0x80] {
				let mut openers =
					Openers::appoint(account(1), account(2), account(3)).expect("three accounts");
				let mut given = key;
				given[31] |= high;
				for byte in [1, 2] {
					openers.accept(&account(byte), OpeningSecret::generate(0).1).expect("an opener");
				}
				// Where the chain refuses such a key, none of it is ever read.
				if openers.accept(&account(3), given).is_ok() {
					let refused = seal(&context(), &openers, &offer()).expect_err("everybody would read it");
					assert_eq!(refused.name(), "KeyOfLowOrder");
				}
				assert!(ensure_private_share(&given).is_err());
			}
		}
		assert!(ensure_private_share(&OpeningSecret::generate(0).1).is_ok());
	}

	#[test]
	fn nothing_is_sealed_before_every_opener_gave_a_key() {
		let account = |byte| AccountId::new([byte; 32]);
		let openers = Openers::appoint(account(1), account(2), account(3)).expect("three accounts");
		assert_eq!(seal(&context(), &openers, &offer()).expect_err("no keys").name(), "OpenersNotReady");
	}
}
