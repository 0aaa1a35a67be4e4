//! Transactions that one machine writes, another signs, and the first delivers: key and network are never on one machine.

use super::{At, BlockRef, Chain, Included, submit::LIFETIME};
use crate::{
	Failure,
	base::{files, keys},
};
use cadena_runtime::{
	AccountId, BlockNumber, Runtime, RuntimeCall, Signature, SignedPayload, TxExtension, UncheckedExtrinsic,
	VERSION,
};
use codec::{DecodeAll, Encode};
use frame_support::traits::GetCallMetadata;
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};
use sp_core::{H256, crypto::Ss58Codec, sr25519};
use sp_runtime::{
	generic::{Era, Preamble},
	traits::Verify,
};
use std::path::Path;
use subxt::{
	Metadata,
	ext::scale_value::{Composite, Primitive, ValueDef, scale::decode_as_type},
	rpcs::rpc_params,
};
use subxt_signer::sr25519::Keypair;

/// Form of the files.
const FORMAT: &str = "cadena transaction 1";

/// Transaction in a file.
#[derive(Clone, Debug, Deserialize, Serialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Transaction {
	/// [`FORMAT`].
	format: String,
	/// What it does, for people. Who signs reads it from the call anew.
	says: Words,
	/// Call in SCALE.
	#[serde(with = "hex_bytes")]
	call: Vec<u8>,
	/// Account that signs.
	signer: String,
	/// How many transactions the account has sent before.
	nonce: u32,
	/// Hash of the chain's first block.
	genesis: H256,
	/// Version of the runtime that takes it.
	spec_version: u32,
	/// Version of the transactions that the runtime takes.
	transaction_version: u32,
	/// Block from which on it is good, for 2,048 blocks.
	born: Born,
	/// Signature (sr25519), once it is signed.
	signature: Option<Hex64>,
}

/// Block from which on a transaction is good.
#[derive(Clone, Copy, Debug, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
struct Born {
	number: BlockNumber,
	hash: H256,
}

/// What a call does, for people.
#[derive(Clone, Debug, Deserialize, Eq, PartialEq, Serialize)]
#[serde(deny_unknown_fields)]
pub struct Words {
	/// Pallet and call.
	pub act: String,
	/// What the pallet says of the call.
	pub meaning: String,
	/// Arguments by their names.
	pub arguments: Value,
}

/// Signature of 64 bytes.
#[derive(Clone, Debug, Deserialize, Serialize)]
struct Hex64(#[serde(with = "hex_bytes")] Vec<u8>);

mod hex_bytes {
	use serde::{Deserialize, Deserializer, Serializer, de::Error};

	pub fn serialize<S: Serializer>(bytes: &[u8], serializer: S) -> Result<S::Ok, S::Error> {
		serializer.collect_str(&format_args!("0x{}", hex::encode(bytes)))
	}

	pub fn deserialize<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Vec<u8>, D::Error> {
		let text = String::deserialize(deserializer)?;
		let digits = text.strip_prefix("0x").ok_or_else(|| D::Error::custom("bytes begin with 0x"))?;
		hex::decode(digits).map_err(D::Error::custom)
	}
}

impl Words {
	/// What a call does, by the records of this program's runtime.
	pub fn of(call: &RuntimeCall) -> Result<Self, Failure> {
		let unreadable = |reason: String| Failure::input("UnreadableCall", reason);
		let encoded = Runtime::metadata_at_version(15)
			.ok_or_else(|| unreadable("this program's runtime has no metadata".into()))?;
		let metadata = Metadata::decode_from(&encoded).map_err(|error| unreadable(error.to_string()))?;
		let names = call.get_call_metadata();
		let variant = metadata
			.pallet_by_name(names.pallet_name)
			.and_then(|pallet| pallet.call_variant_by_name(names.function_name))
			.ok_or_else(|| unreadable("this program's runtime has no such call".into()))?;
		// The first paragraph says what it does, the others give rules.
		let meaning = variant.docs.iter().map(|line| line.trim()).take_while(|line| !line.is_empty());
		let meaning = meaning.collect::<Vec<_>>().join(" ");
		let calls = metadata.outer_enums().call_enum_ty();
		let value = decode_as_type(&mut call.encode().as_slice(), calls, metadata.types())
			.map_err(|error| unreadable(error.to_string()))?;
		// The call of the runtime holds the pallet's, which holds the arguments.
		let arguments = match value.value {
			ValueDef::Variant(pallet) => match pallet.values.into_values().next().map(|call| call.value) {
				Some(ValueDef::Variant(call)) => fields(&metadata, call.values),
				_ => Value::Null,
			},
			_ => Value::Null,
		};
		Ok(Self { act: format!("{}.{}", names.pallet_name, names.function_name), meaning, arguments })
	}
}

type Scale = subxt::ext::scale_value::Value<u32>;

/// A value as JSON: accounts as addresses, bytes as text or in hexadecimal.
fn readable(metadata: &Metadata, value: Scale) -> Value {
	let path = metadata.types().resolve(value.context).map(|of| of.path.segments.join("::"));
	if path.as_deref().is_some_and(|path| path.ends_with("AccountId32"))
		&& let Some(bytes) = bytes(&value).and_then(|bytes| <[u8; 32]>::try_from(bytes).ok())
	{
		return AccountId::new(bytes).to_ss58check().into();
	}
	if let Some(bytes) = bytes(&value) {
		let is_text = |text: &&str| !text.is_empty() && !text.chars().any(char::is_control);
		let text = std::str::from_utf8(&bytes).ok().filter(is_text).filter(|_| bytes.len() != 32);
		return text.map_or_else(|| format!("0x{}", hex::encode(&bytes)), str::to_owned).into();
	}
	match value.value {
		ValueDef::Composite(composite) => fields(metadata, composite),
		ValueDef::Variant(variant) if variant.values.is_empty() => variant.name.into(),
		ValueDef::Variant(variant) => {
			Value::Object(Map::from_iter([(variant.name, fields(metadata, variant.values))]))
		}
		ValueDef::Primitive(Primitive::Bool(bool)) => bool.into(),
		ValueDef::Primitive(Primitive::U128(number)) => {
			u64::try_from(number).map_or_else(|_| number.to_string().into(), Value::from)
		}
		ValueDef::Primitive(Primitive::I128(number)) => number.to_string().into(),
		ValueDef::Primitive(Primitive::String(text)) => text.into(),
		other => format!("{other:?}").into(),
	}
}

/// Fields by their names; without names a list, or the only one itself.
fn fields(metadata: &Metadata, composite: Composite<u32>) -> Value {
	match composite {
		Composite::Named(named) => {
			named.into_iter().map(|(name, value)| (name, readable(metadata, value))).collect()
		}
		Composite::Unnamed(values) => {
			let mut values: Vec<Value> = values.into_iter().map(|value| readable(metadata, value)).collect();
			if values.len() == 1 { values.swap_remove(0) } else { values.into() }
		}
	}
}

/// Bytes of a value that is nothing but bytes, however wrapped.
fn bytes(value: &Scale) -> Option<Vec<u8>> {
	let ValueDef::Composite(Composite::Unnamed(values)) = &value.value else { return None };
	if let [only] = values.as_slice()
		&& let Some(inner) = bytes(only)
	{
		return Some(inner);
	}
	let byte = |value: &Scale| match value.value {
		ValueDef::Primitive(Primitive::U128(byte)) => u8::try_from(byte).ok(),
		_ => None,
	};
	(values.len() > 1).then(|| values.iter().map(byte).collect()).flatten()
}

impl Transaction {
	/// Writes a transaction of an account, as the chain is now.
	pub async fn prepare(chain: &Chain, call: &RuntimeCall, signer: &AccountId) -> Result<Self, Failure> {
		let at = chain.at().await?;
		let nonce = chain.request("system_accountNextIndex", rpc_params![signer.to_ss58check()]).await?;
		Self::at(&at, call, signer, nonce, at.runtime().await?.1)
	}

	fn at(
		at: &At,
		call: &RuntimeCall,
		signer: &AccountId,
		nonce: u32,
		spec_version: u32,
	) -> Result<Self, Failure> {
		let BlockRef { number, hash } = at.block();
		Ok(Self {
			format: FORMAT.into(),
			says: Words::of(call)?,
			call: call.encode(),
			signer: signer.to_ss58check(),
			nonce,
			genesis: at.genesis(),
			spec_version,
			transaction_version: VERSION.transaction_version,
			born: Born { number, hash },
			signature: None,
		})
	}

	/// Reads a file, and what its call does from the call itself.
	pub fn read(path: &Path) -> Result<Self, Failure> {
		let mut this: Self = files::read_json(path)?;
		let other = "another version of this program wrote it: write it anew";
		if this.format != FORMAT || this.transaction_version != VERSION.transaction_version {
			return Err(Failure::input("OtherVersion", other));
		}
		let says = Words::of(&this.call()?)?;
		if this.says != says {
			let advice = "what it says is not what its call does: trust neither, and write it anew";
			return Err(Failure::input("OtherWords", advice));
		}
		this.says = says;
		Ok(this)
	}

	/// Writes it to a file.
	pub fn write(&self, path: &Path) -> Result<(), Failure> {
		let unwritable =
			|error: String| Failure::input("UnwritableFile", format!("{}: {error}", path.display()));
		let text = serde_json::to_string_pretty(self).map_err(|error| unwritable(error.to_string()))?;
		std::fs::write(path, text + "\n").map_err(|error| unwritable(error.to_string()))
	}

	/// What it does.
	pub fn says(&self) -> &Words {
		&self.says
	}

	/// Who signs.
	pub fn signer(&self) -> Result<AccountId, Failure> {
		keys::parse_account(&self.signer)
	}

	fn call(&self) -> Result<RuntimeCall, Failure> {
		RuntimeCall::decode_all(&mut self.call.as_slice())
			.map_err(|_| Failure::input("MalformedCall", "its call does not decode: write it anew"))
	}

	fn payload(&self) -> Result<SignedPayload, Failure> {
		let era = Era::mortal(LIFETIME, self.born.number.into());
		let extension: TxExtension = (
			frame_system::CheckNonZeroSender::new(),
			frame_system::CheckSpecVersion::new(),
			frame_system::CheckTxVersion::new(),
			frame_system::CheckGenesis::new(),
			frame_system::CheckMortality::from(era),
			frame_system::CheckNonce::from(self.nonce),
			frame_system::AuthorizeCall::new(),
			frame_system::CheckWeight::new(),
			pallet_transaction_payment::ChargeTransactionPayment::from(0),
		);
		let implicit =
			((), self.spec_version, self.transaction_version, self.genesis, self.born.hash, (), (), (), ());
		Ok(SignedPayload::from_raw(self.call()?, extension, implicit))
	}

	/// Signs it.
	pub fn sign(&mut self, pair: &Keypair) -> Result<(), Failure> {
		if keys::account(pair) != self.signer()? {
			let advice = format!("it is of {}: sign with that account's key", self.signer);
			return Err(Failure::input("OtherSigner", advice));
		}
		let signature = self.payload()?.using_encoded(|payload| pair.sign(payload));
		self.signature = Some(Hex64(signature.0.to_vec()));
		Ok(())
	}

	/// Refuses a transaction without its signer's signature.
	pub fn ensure_signed(&self) -> Result<(), Failure> {
		self.signed().map(|_| ())
	}

	/// The transaction with its signature, which must be its signer's.
	fn signed(&self) -> Result<UncheckedExtrinsic, Failure> {
		let unsigned = || Failure::input("NotSigned", "sign it first: `cadena --sign FILE`");
		let Hex64(bytes) = self.signature.as_ref().ok_or_else(unsigned)?;
		let forged = || Failure::input("ForgedSignature", "its signature is not of its signer, over this");
		let bytes = <[u8; 64]>::try_from(bytes.as_slice()).map_err(|_| forged())?;
		let (signature, signer) = (Signature::from(sr25519::Signature::from_raw(bytes)), self.signer()?);
		let payload = self.payload()?;
		if !payload.using_encoded(|payload| signature.verify(payload, &signer)) {
			return Err(forged());
		}
		let (call, extension, _) = payload.deconstruct();
		let preamble = Preamble::Signed(signer.into(), signature, extension);
		Ok(UncheckedExtrinsic::from_parts(call, preamble))
	}
}

impl Chain {
	/// Submits a signed transaction from a file; otherwise as [`Chain::submit`].
	pub async fn deliver(&self, transaction: &Transaction) -> Result<Included, Failure> {
		let signed = transaction.signed()?;
		if transaction.genesis != self.genesis() {
			return Err(Failure::input("OtherChain", "it is of another chain than this node's"));
		}
		let at = self.at().await?;
		if at.runtime().await?.1 != transaction.spec_version {
			let advice = "the runtime was upgraded after it was written: write and sign it anew";
			return Err(Failure::input("OtherVersion", advice));
		}
		let last = u64::from(transaction.born.number).saturating_add(LIFETIME);
		if u64::from(at.block().number) >= last {
			return Err(Failure::input("Expired", format!("it was good until block {last}: write it anew")));
		}
		let pallet = transaction.call()?.get_call_metadata().pallet_name;
		self.submit_bytes(pallet, &at, signed.encode()).await
	}
}

#[cfg(test)]
mod tests {
	use super::*;

	fn prepared() -> Transaction {
		let alice = keys::account(&keys::development("Alice").expect("known"));
		let call: RuntimeCall = pallet_agencies::Call::<Runtime>::dismiss { account: alice.clone() }.into();
		Transaction {
			format: FORMAT.into(),
			says: Words::of(&call).expect("readable"),
			call: call.encode(),
			signer: alice.to_ss58check(),
			nonce: 3,
			genesis: H256::repeat_byte(7),
			spec_version: VERSION.spec_version,
			transaction_version: VERSION.transaction_version,
			born: Born { number: 40, hash: H256::repeat_byte(8) },
			signature: None,
		}
	}

	#[test]
	fn a_call_is_said_in_words() {
		let words = prepared().says;
		assert_eq!(words.act, "Agencies.dismiss");
		assert!(!words.meaning.is_empty());
		let alice = "5GrwvaEF5zXb26Fz9rcQpDWS57CtERHpNehXCPcNoHGKutQY";
		assert_eq!(words.arguments, serde_json::json!({ "account": alice }));
	}

	#[test]
	fn only_the_signer_signs_and_nothing_signed_can_be_changed() {
		let mut transaction = prepared();
		assert_eq!(transaction.signed().expect_err("unsigned").name(), "NotSigned");
		let bob = keys::development("Bob").expect("known");
		assert_eq!(transaction.sign(&bob).expect_err("another's").name(), "OtherSigner");
		transaction.sign(&keys::development("Alice").expect("known")).expect("signed");
		assert!(transaction.signed().is_ok());
		let change: [fn(&mut Transaction); 6] = [
			|of| of.nonce += 1,
			|of| of.genesis = H256::zero(),
			|of| of.spec_version += 1,
			|of| of.transaction_version += 1,
			|of| of.born.number += 1,
			|of| of.born.hash = H256::zero(),
		];
		for change in change {
			let mut changed = transaction.clone();
			change(&mut changed);
			assert_eq!(changed.signed().expect_err("changed").name(), "ForgedSignature");
		}
	}

	#[test]
	fn a_file_that_says_something_else_than_its_call_is_refused() {
		let folder = tempfile::tempdir().expect("a temporary folder");
		let path = folder.path().join("transaction.json");
		let mut transaction = prepared();
		transaction.write(&path).expect("written");
		assert!(Transaction::read(&path).is_ok());
		transaction.says.act = "Agencies.appoint".into();
		transaction.write(&path).expect("written");
		assert_eq!(Transaction::read(&path).expect_err("other words").name(), "OtherWords");
	}
}
