//! Transactions that one machine writes, another signs, and the first delivers: key and network are never on one machine.

use super::{At, BlockRef, Chain, Included, Words, submit::LIFETIME};
use crate::{
	Failure,
	base::{files, keys},
};
use cadena_constancia::Hex;
use cadena_runtime::{
	AccountId, BlockNumber, RuntimeCall, Signature, SignedPayload, TxExtension, UncheckedExtrinsic, VERSION,
	extensions::{CheckEra, CheckQueue},
	pallet_transaction_payment,
};
use codec::{DecodeLimit, Encode};
use frame_support::{MAX_EXTRINSIC_DEPTH, traits::GetCallMetadata};
use serde::{Deserialize, Serialize};
use sp_core::{H256, crypto::Ss58Codec, sr25519};
use sp_runtime::{
	generic::{Era, Preamble},
	traits::Verify,
};
use std::path::Path;
use subxt::rpcs::rpc_params;
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
	call: Hex,
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
	signature: Option<Hex>,
}

/// Block from which on a transaction is good.
#[derive(Clone, Copy, Debug, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
struct Born {
	number: BlockNumber,
	hash: H256,
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
			call: Hex(call.encode()),
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

	/// Writes it to a new file that its owner alone reads: what it does is nobody else's before it is sent.
	pub fn write(&self, path: &Path) -> Result<(), Failure> {
		files::write_private(path, &self.to_bytes()?)
	}

	/// Writes it in place of the file from which it was read.
	pub fn rewrite(&self, path: &Path) -> Result<(), Failure> {
		files::replace(path, &self.to_bytes()?)
	}

	fn to_bytes(&self) -> Result<Vec<u8>, Failure> {
		let text = serde_json::to_string_pretty(self)
			.map_err(|error| Failure::input("UnwritableFile", error.to_string()))?;
		Ok((text + "\n").into_bytes())
	}

	/// What it does.
	pub fn says(&self) -> &Words {
		&self.says
	}

	/// The hash of the first block of the chain that takes it.
	pub fn genesis(&self) -> H256 {
		self.genesis
	}

	/// How many transactions its signer has sent before.
	pub fn nonce(&self) -> u32 {
		self.nonce
	}

	/// The version of the runtime that takes it.
	pub fn spec_version(&self) -> u32 {
		self.spec_version
	}

	/// The first block that takes it no more.
	pub fn good_until(&self) -> BlockNumber {
		self.born.number.saturating_add(LIFETIME.try_into().unwrap_or(BlockNumber::MAX))
	}

	/// Refuses a transaction of another chain than the one that is trusted.
	pub fn ensure_of(&self, genesis: H256) -> Result<(), Failure> {
		let advice =
			"its first block is another than --genesis or CADENA_GENESIS: sign it for that chain alone";
		if self.genesis == genesis { Ok(()) } else { Err(Failure::input("OtherChain", advice)) }
	}

	/// Who signs.
	pub fn signer(&self) -> Result<AccountId, Failure> {
		keys::parse_account(&self.signer)
	}

	fn call(&self) -> Result<RuntimeCall, Failure> {
		RuntimeCall::decode_all_with_depth_limit(MAX_EXTRINSIC_DEPTH, &mut self.call.0.as_slice())
			.map_err(|_| Failure::input("MalformedCall", "its call does not decode: write it anew"))
	}

	fn payload(&self) -> Result<SignedPayload, Failure> {
		let era = Era::mortal(LIFETIME, self.born.number.into());
		let extension: TxExtension = (
			frame_system::CheckNonZeroSender::new(),
			frame_system::CheckSpecVersion::new(),
			frame_system::CheckTxVersion::new(),
			frame_system::CheckGenesis::new(),
			CheckEra::from(era),
			CheckQueue::from(self.nonce),
			frame_system::AuthorizeCall::new(),
			frame_system::CheckWeight::new(),
			pallet_transaction_payment::ChargeTransactionPayment::from(0),
		);
		let implicit =
			((), self.spec_version, self.transaction_version, self.genesis, self.born.hash, (), (), (), ());
		Ok(SignedPayload::from_raw(self.call()?, extension, implicit))
	}

	/// Signs it. What is signed is its call under its genesis, nonce, version of the runtime and first block.
	pub fn sign(&mut self, pair: &Keypair) -> Result<(), Failure> {
		if keys::account(pair) != self.signer()? {
			let advice = format!("it is of {}: sign with that account's key", self.signer);
			return Err(Failure::input("OtherSigner", advice));
		}
		let signature = self.payload()?.using_encoded(|payload| pair.sign(payload));
		self.signature = Some(Hex(signature.0.to_vec()));
		Ok(())
	}

	/// Refuses a transaction without its signer's signature.
	pub fn ensure_signed(&self) -> Result<(), Failure> {
		self.signed().map(|_| ())
	}

	/// The transaction with its signature, which must be its signer's.
	fn signed(&self) -> Result<UncheckedExtrinsic, Failure> {
		let unsigned = || Failure::input("NotSigned", "sign it first: `cadena --sign FILE`");
		let Hex(bytes) = self.signature.as_ref().ok_or_else(unsigned)?;
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
		let until = transaction.good_until();
		if at.block().number >= until {
			return Err(Failure::input("Expired", format!("it was good until block {until}: write it anew")));
		}
		let Born { number, hash } = transaction.born;
		let known: Option<H256> = self.request("chain_getBlockHash", rpc_params![number]).await?;
		if known != Some(hash) {
			let advice =
				format!("block {number}, from which on it is good, has another hash here: write it anew");
			return Err(Failure::input("OtherBlock", advice));
		}
		let pallet = transaction.call()?.get_call_metadata().pallet_name;
		let lifetime = until.saturating_sub(at.block().number).into();
		self.submit_bytes(pallet, &at, lifetime, signed.encode()).await
	}
}

#[cfg(test)]
mod tests {
	use super::*;
	use cadena_runtime::Runtime;
	use cadena_runtime::pallet_agencies;

	fn prepared() -> Transaction {
		let alice = keys::account(&keys::development("Alice").expect("known"));
		let call: RuntimeCall = pallet_agencies::Call::<Runtime>::dismiss { account: alice.clone() }.into();
		Transaction {
			format: FORMAT.into(),
			says: Words::of(&call).expect("readable"),
			call: Hex(call.encode()),
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
		let bob = keys::account(&bob).to_ss58check();
		let other: RuntimeCall = frame_system::Call::<Runtime>::remark { remark: vec![1] }.into();
		let change: [&dyn Fn(&mut Transaction); 8] = [
			&|of| of.call = Hex(other.encode()),
			&|of| of.signer.clone_from(&bob),
			&|of| of.nonce += 1,
			&|of| of.genesis = H256::zero(),
			&|of| of.spec_version += 1,
			&|of| of.transaction_version += 1,
			&|of| of.born.number += 1,
			&|of| of.born.hash = H256::zero(),
		];
		for change in change {
			let mut changed = transaction.clone();
			change(&mut changed);
			assert_eq!(changed.signed().expect_err("changed").name(), "ForgedSignature");
		}
	}

	#[test]
	fn one_of_another_chain_is_not_signed_for_this() {
		assert!(prepared().ensure_of(H256::repeat_byte(7)).is_ok());
		assert_eq!(prepared().ensure_of(H256::zero()).expect_err("another's").name(), "OtherChain");
	}

	#[test]
	fn a_file_that_says_something_else_than_its_call_is_refused() {
		let folder = tempfile::tempdir().expect("a temporary folder");
		let path = folder.path().join("transaction.json");
		let mut transaction = prepared();
		transaction.write(&path).expect("written");
		assert!(Transaction::read(&path).is_ok());
		assert!(transaction.write(&path).is_err(), "nothing is overwritten");
		transaction.says.act = "Agencies.appoint".into();
		transaction.rewrite(&path).expect("written");
		assert_eq!(Transaction::read(&path).expect_err("other words").name(), "OtherWords");
	}
}
