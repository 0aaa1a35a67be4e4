//! A key from a biometric: a fuzzy commitment over binary templates of 2,048 bits (iris codes with their mask; faces and
//! fingerprints as their matcher binarises them).
//!
//! At enrolment a random message of 128 bits is encoded with an LDPC code of rate one half (CCSDS TC256), each of its 256 bits is
//! written eight times, and the whole is added to the template bit by bit: the *helper data*. A fresh sample added to the helper
//! data gives the code word again with the sample's errors, which the code corrects. Of the message comes an ed25519 key, whose
//! public part is the template on the chain. Neither template nor sample is kept.
//!
//! The helper data are as personal as the template: see `docs/biometrics.md` for what they tell and how much error is borne.

use crate::{Failure, base::files};
use cadena_runtime::pallet_identity::types::{BiometricProof, Modality};
use chacha20poly1305::aead::{OsRng, rand_core::RngCore};
use labrador_ldpc::LDPCCode;
use serde::{Deserialize, Serialize};
use sp_core::{H256, Pair, ed25519};
use sp_io::hashing::sha2_256;
use std::path::Path;
use zeroize::{Zeroize, Zeroizing};

/// The bits of a template.
pub const BITS: usize = 2_048;
const BYTES: usize = BITS / 8;
const CODE: LDPCCode = LDPCCode::TC256;
const CODE_BITS: usize = 256;
const MESSAGE_BYTES: usize = 16;
const MOST_ITERATIONS: usize = 100;
/// Fewest bits that both template and sample must hold for reliable.
const LEAST_RELIABLE: usize = 1_024;

/// A binary template or sample with its mask: a bit of the mask is one where the template's bit is reliable.
pub struct Template {
	code: Zeroizing<[u8; BYTES]>,
	mask: [u8; BYTES],
}

impl Template {
	/// A template of these bits.
	pub fn new(code: [u8; BYTES], mask: [u8; BYTES]) -> Self {
		Self { code: Zeroizing::new(code), mask }
	}

	/// Reads a file of 256 bytes, the code, or of 512: the code and its mask.
	pub fn read(path: &Path) -> Result<Self, Failure> {
		files::ensure_private(path)?;
		let bytes = Zeroizing::new(files::read(path)?);
		let wrong = || {
			let length = bytes.len();
			let advice = format!("{} has {length} bytes: give 256, or 512 with the mask", path.display());
			Failure::input("MalformedTemplate", advice)
		};
		let (code, mask) = bytes.split_first_chunk::<BYTES>().ok_or_else(wrong)?;
		let mask = if mask.is_empty() { [0xff; BYTES] } else { mask.try_into().map_err(|_| wrong())? };
		Ok(Self::new(*code, mask))
	}

	fn is_reliable(&self, bit: usize) -> bool {
		bit_of(&self.mask, bit)
	}
}

/// What gives the key again together with a fresh sample. Kept by the person and by RENAPO, nowhere else.
#[derive(Clone, Deserialize, Serialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Helper {
	version: u8,
	/// The public key: the template.
	#[serde(with = "hex::serde")]
	key: [u8; 32],
	#[serde(with = "hex::serde")]
	salt: [u8; 16],
	#[serde(with = "hex::serde")]
	commitment: [u8; BYTES],
	#[serde(with = "hex::serde")]
	mask: [u8; BYTES],
}

impl Helper {
	/// The public key.
	pub fn key(&self) -> ed25519::Public {
		ed25519::Public::from_raw(self.key)
	}

	/// SHA-256 of the helper data, which the template names.
	pub fn hash(&self) -> H256 {
		let mut bytes = vec![self.version];
		bytes.extend([&self.key[..], &self.salt, &self.commitment, &self.mask].concat());
		H256(sha2_256(&bytes))
	}

	/// Reads a private file.
	pub fn read(path: &Path) -> Result<Self, Failure> {
		files::ensure_private(path)?;
		let helper: Self = files::read_json(path)?;
		if helper.version == 1 {
			Ok(helper)
		} else {
			Err(Failure::input("MalformedFile", "another version of this program wrote it"))
		}
	}
}

/// Binds a new key to a template.
pub fn enrol(template: &Template) -> Result<Helper, Failure> {
	ensure_reliable((0..BITS).filter(|bit| template.is_reliable(*bit)).count())?;
	let mut message = Zeroizing::new([0u8; MESSAGE_BYTES]);
	OsRng.fill_bytes(&mut *message);
	let mut salt = [0u8; 16];
	OsRng.fill_bytes(&mut salt);
	let mut word = Zeroizing::new([0u8; CODE_BITS / 8]);
	CODE.copy_encode(&*message, &mut *word);
	let mut commitment = [0u8; BYTES];
	// What the template does not hold for reliable is of no use, so it is not told either.
	OsRng.fill_bytes(&mut commitment);
	for bit in (0..BITS).filter(|bit| template.is_reliable(*bit)) {
		set_bit(&mut commitment, bit, bit_of(&*template.code, bit) ^ bit_of(&*word, bit % CODE_BITS));
	}
	let key = pair(&message, &salt).public().0;
	Ok(Helper { version: 1, key, salt, commitment, mask: template.mask })
}

/// The key again, if the sample is close enough.
pub fn reproduce(helper: &Helper, sample: &Template) -> Result<ed25519::Pair, Failure> {
	let both = |bit: &usize| bit_of(&helper.mask, *bit) && sample.is_reliable(*bit);
	let reliable: Vec<usize> = (0..BITS).filter(both).collect();
	ensure_reliable(reliable.len())?;
	let mut likelihoods = Zeroizing::new([0f32; CODE_BITS]);
	for bit in reliable {
		let is_one = bit_of(&helper.commitment, bit) ^ bit_of(&*sample.code, bit);
		likelihoods[bit % CODE_BITS] += if is_one { -1.0 } else { 1.0 };
	}
	let mut word = Zeroizing::new(vec![0u8; CODE.output_len()]);
	let mut working = vec![0f32; CODE.decode_ms_working_len()];
	let mut signs = vec![0u8; CODE.decode_ms_working_u8_len()];
	CODE.decode_ms(&*likelihoods, &mut word, &mut working, &mut signs, MOST_ITERATIONS);
	working.zeroize();
	let message = word.first_chunk::<MESSAGE_BYTES>().ok_or_else(too_far)?;
	let pair = pair(message, &helper.salt);
	if pair.public() == helper.key() { Ok(pair) } else { Err(too_far()) }
}

/// A live match: the signature of the key that the sample gave again.
pub fn prove(pair: &ed25519::Pair, modality: Modality, statement: &[u8; 32]) -> BiometricProof {
	BiometricProof { modality, signature: pair.sign(statement) }
}

fn pair(message: &[u8; MESSAGE_BYTES], salt: &[u8; 16]) -> ed25519::Pair {
	let seed = Zeroizing::new(sha2_256(&[&b"cadena/biometric-key"[..], salt, message].concat()));
	ed25519::Pair::from_seed(&seed)
}

fn too_far() -> Failure {
	Failure::input("SampleTooFar", "the sample is not close enough to the template: take it again")
}

fn ensure_reliable(bits: usize) -> Result<(), Failure> {
	if bits >= LEAST_RELIABLE {
		return Ok(());
	}
	let advice = format!("{bits} bits are reliable, {LEAST_RELIABLE} are needed: take it again");
	Err(Failure::input("SampleTooPoor", advice))
}

fn bit_of(bytes: &[u8], bit: usize) -> bool {
	bytes.get(bit / 8).is_some_and(|byte| byte >> (7 - bit % 8) & 1 == 1)
}

fn set_bit(bytes: &mut [u8], bit: usize, is_one: bool) {
	if let Some(byte) = bytes.get_mut(bit / 8) {
		let mask = 1 << (7 - bit % 8);
		*byte = if is_one { *byte | mask } else { *byte & !mask };
	}
}

#[cfg(test)]
mod tests {
	use super::*;
	use sp_io::hashing::blake2_256;

	fn code(seed: u8) -> [u8; BYTES] {
		let mut bytes = [0; BYTES];
		for (index, chunk) in (0u8..).zip(bytes.chunks_mut(32)) {
			chunk.copy_from_slice(&blake2_256(&[seed, index]));
		}
		bytes
	}

	fn all(code: [u8; BYTES]) -> Template {
		Template::new(code, [0xff; BYTES])
	}

	/// The same with every so manieth bit wrong.
	fn with_errors(mut code: [u8; BYTES], every: usize) -> [u8; BYTES] {
		for bit in (0..BITS).step_by(every) {
			let wrong = !bit_of(&code, bit);
			set_bit(&mut code, bit, wrong);
		}
		code
	}

	fn name(outcome: Result<ed25519::Pair, Failure>) -> Option<String> {
		outcome.err().map(|failure| failure.name().to_owned())
	}

	#[test]
	fn a_sample_close_enough_gives_the_key_again() {
		let helper = enrol(&all(code(1))).expect("all bits are reliable");
		for every in [5, 7, 11] {
			let pair = reproduce(&helper, &all(with_errors(code(1), every))).expect("close enough");
			assert_eq!(pair.public(), helper.key());
		}
	}

	#[test]
	fn a_sample_too_far_away_gives_nothing() {
		let helper = enrol(&all(code(1))).expect("all bits are reliable");
		assert_eq!(name(reproduce(&helper, &all(code(2)))), Some("SampleTooFar".into()));
		assert_eq!(name(reproduce(&helper, &all(with_errors(code(1), 2)))), Some("SampleTooFar".into()));
	}

	#[test]
	fn what_is_masked_counts_for_nothing() {
		let mut wrong = code(1);
		let mut mask = [0xff; BYTES];
		for (byte, reliable) in wrong.iter_mut().zip(&mut mask).take(BYTES / 2) {
			(*byte, *reliable) = (!*byte, 0);
		}
		let helper = enrol(&all(code(1))).expect("all bits are reliable");
		assert_eq!(name(reproduce(&helper, &all(wrong))), Some("SampleTooFar".into()));
		let masked = Template::new(wrong, mask);
		assert!(reproduce(&helper, &masked).is_ok());
		mask[200] = 0;
		let poor = Template::new(wrong, mask);
		assert_eq!(name(reproduce(&helper, &poor)), Some("SampleTooPoor".into()));
		assert!(enrol(&poor).is_err());
	}

	#[test]
	fn the_same_template_gives_other_helper_data_each_time() {
		let (first, second) = (enrol(&all(code(1))), enrol(&all(code(1))));
		let (first, second) = (first.expect("enrolled"), second.expect("enrolled"));
		assert_ne!(first.key(), second.key());
		assert_ne!(first.hash(), second.hash());
	}

	#[test]
	fn files_of_another_length_are_refused() {
		let folder = tempfile::tempdir().expect("a temporary folder");
		for length in [0, 255, 257, 511, 513] {
			let path = folder.path().join(format!("template-{length}"));
			files::write_private(&path, &vec![1; length]).expect("written");
			let refused = Template::read(&path).err().map(|failure| failure.name().to_owned());
			assert_eq!(refused, Some("MalformedTemplate".into()), "{length}");
		}
	}
}
