//! Calls in words: what a motion asks for, as a seat reads it before it votes, and what a transaction does, as its signer does.

use crate::Failure;
use cadena_primitives::{AccountId, Rfc};
use cadena_runtime::RuntimeCall;
use codec::{DecodeAll, Encode};
use scale_info::{MetaType, PortableRegistry, Registry, TypeDef};
use serde::{Deserialize, Serialize};
use serde_json::Value as Json;
use std::sync::LazyLock;
use subxt::ext::scale_value::{Composite, Primitive, Value, ValueDef, scale::decode_as_type};

/// Most bytes that are shown whole.
const MOST_BYTES: usize = 64;

/// Types of the runtime's calls, and the number of the call's own type.
static TYPES: LazyLock<(PortableRegistry, u32)> = LazyLock::new(|| {
	let mut registry = Registry::new();
	let call = registry.register_type(&MetaType::new::<RuntimeCall>()).id;
	(registry.into(), call)
});

/// A call with its arguments: `Fees.issue { to: 5Grw..., amount: 5 }`.
pub fn call_in_words(call: &RuntimeCall) -> String {
	let (types, own) = &*TYPES;
	let bytes = call.encode();
	match decode_as_type(&mut bytes.as_slice(), *own, types) {
		Ok(value) => value_in_words(&value),
		Err(_) => hexadecimal(&bytes),
	}
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
	pub arguments: Json,
}

impl Words {
	/// What a call does, by the types of this program's runtime.
	pub fn of(call: &RuntimeCall) -> Result<Self, Failure> {
		let unreadable = || Failure::input("UnreadableCall", "this program's runtime has no such call");
		let (types, own) = &*TYPES;
		let value = decode_as_type(&mut call.encode().as_slice(), *own, types).map_err(|_| unreadable())?;
		// The call of the runtime holds the pallet's, which holds the arguments.
		let ValueDef::Variant(pallet) = value.value else { return Err(unreadable()) };
		let of_pallet = pallet.values.into_values().next().ok_or_else(unreadable)?;
		let ValueDef::Variant(call) = of_pallet.value else { return Err(unreadable()) };
		let calls = types.resolve(of_pallet.context).map(|kind| &kind.type_def);
		let Some(TypeDef::Variant(calls)) = calls else { return Err(unreadable()) };
		let variant = calls.variants.iter().find(|variant| variant.name == call.name);
		// The first paragraph says what it does, the others give rules.
		let docs = variant.ok_or_else(unreadable)?.docs.iter().map(|line| line.trim());
		let meaning = docs.take_while(|line| !line.is_empty()).collect::<Vec<_>>().join(" ");
		Ok(Self { act: format!("{}.{}", pallet.name, call.name), meaning, arguments: fields(call.values) })
	}
}

/// A value as JSON: accounts as addresses, bytes as text or in hexadecimal.
fn readable(value: Value<u32>) -> Json {
	let kind = TYPES.0.resolve(value.context).and_then(|kind| kind.path.segments.last());
	if let Some(bytes) = bytes(&value).filter(|bytes| !bytes.is_empty()) {
		if kind.is_some_and(|name| name == "AccountId32")
			&& let Ok(account) = AccountId::decode_all(&mut bytes.as_slice())
		{
			return account.to_string().into();
		}
		let is_text = |text: &&str| bytes.len() != 32 && !text.chars().any(char::is_control);
		let text = std::str::from_utf8(&bytes).ok().filter(is_text);
		return text.map_or_else(|| format!("0x{}", hex::encode(&bytes)), str::to_owned).into();
	}
	match value.value {
		ValueDef::Composite(parts) => fields(parts),
		ValueDef::Variant(variant) if variant.values.is_empty() => variant.name.into(),
		ValueDef::Variant(variant) => {
			Json::Object([(variant.name, fields(variant.values))].into_iter().collect())
		}
		ValueDef::Primitive(Primitive::Bool(holds)) => holds.into(),
		ValueDef::Primitive(Primitive::U128(number)) => {
			u64::try_from(number).map_or_else(|_| number.to_string().into(), Json::from)
		}
		_ => value_in_words(&value).into(),
	}
}

/// Parts by their names; without names a list, or the only one itself.
fn fields(parts: Composite<u32>) -> Json {
	match parts {
		Composite::Named(parts) => parts.into_iter().map(|(name, part)| (name, readable(part))).collect(),
		Composite::Unnamed(parts) => {
			let mut parts: Vec<Json> = parts.into_iter().map(readable).collect();
			if parts.len() == 1 { parts.swap_remove(0) } else { parts.into() }
		}
	}
}

fn value_in_words(value: &Value<u32>) -> String {
	match &value.value {
		ValueDef::Composite(parts) => {
			bytes_in_words(value).unwrap_or_else(|| parts_in_words(parts).unwrap_or_else(|| "()".into()))
		}
		// A call of a pallet is the one part of the runtime's call.
		ValueDef::Variant(variant) => match (&variant.values, value.context == TYPES.1) {
			(Composite::Unnamed(parts), true) => {
				let call: Vec<String> = parts.iter().map(value_in_words).collect();
				format!("{}.{}", variant.name, call.join(" "))
			}
			(parts, _) => match parts_in_words(parts) {
				Some(parts) => format!("{} {parts}", variant.name),
				None => variant.name.clone(),
			},
		},
		ValueDef::BitSequence(bits) => bits.iter().map(|bit| if bit { '1' } else { '0' }).collect(),
		ValueDef::Primitive(Primitive::Bool(holds)) => holds.to_string(),
		ValueDef::Primitive(Primitive::Char(letter)) => quoted(&letter.to_string()),
		ValueDef::Primitive(Primitive::String(text)) => quoted(text),
		ValueDef::Primitive(Primitive::U128(number)) => number.to_string(),
		ValueDef::Primitive(Primitive::I128(number)) => number.to_string(),
		ValueDef::Primitive(Primitive::U256(bytes) | Primitive::I256(bytes)) => hexadecimal(bytes),
	}
}

/// Parts in a row; `None` where there are none.
fn parts_in_words(parts: &Composite<u32>) -> Option<String> {
	match parts {
		Composite::Named(parts) if parts.is_empty() => None,
		Composite::Named(parts) => {
			let parts: Vec<String> =
				parts.iter().map(|(name, part)| format!("{name}: {}", value_in_words(part))).collect();
			Some(format!("{{ {} }}", parts.join(", ")))
		}
		Composite::Unnamed(parts) => match parts.as_slice() {
			[] => None,
			[only] => Some(value_in_words(only)),
			parts => {
				let parts: Vec<String> = parts.iter().map(value_in_words).collect();
				Some(format!("({})", parts.join(", ")))
			}
		},
	}
}

/// Bytes as what they are: an account, a tax key, text or hexadecimal; `None` of something else.
fn bytes_in_words(value: &Value<u32>) -> Option<String> {
	let kind = TYPES.0.resolve(value.context)?;
	match kind.path.segments.last().map(String::as_str) {
		Some("AccountId32") => {
			let account = AccountId::decode_all(&mut bytes(value)?.as_slice()).ok()?;
			return Some(account.to_string());
		}
		Some("Rfc") => {
			let rfc = Rfc::decode_all(&mut bytes(value)?.as_slice()).ok()?;
			return Some(rfc.to_text());
		}
		_ => (),
	}
	let is_list = matches!(kind.type_def, TypeDef::Sequence(_));
	let is_array = matches!(kind.type_def, TypeDef::Array(_));
	let bytes = (is_list || is_array).then(|| bytes(value)).flatten()?;
	match std::str::from_utf8(&bytes) {
		Ok(text) if is_list && !text.is_empty() && !text.chars().any(char::is_control) => Some(quoted(text)),
		_ => Some(hexadecimal(&bytes)),
	}
}

/// The bytes of a list of them, however it is wrapped.
fn bytes(value: &Value<u32>) -> Option<Vec<u8>> {
	let byte = |part: &Value<u32>| match &part.value {
		ValueDef::Primitive(Primitive::U128(number)) => u8::try_from(*number).ok(),
		_ => None,
	};
	let is_byte = |part: &Value<u32>| {
		let kind = TYPES.0.resolve(part.context);
		kind.is_some_and(|kind| {
			matches!(&kind.type_def, TypeDef::Primitive(scale_info::TypeDefPrimitive::U8))
		})
	};
	match &value.value {
		ValueDef::Composite(Composite::Unnamed(parts)) => match parts.as_slice() {
			[only] if !is_byte(only) => bytes(only),
			parts => parts.iter().map(|part| is_byte(part).then(|| byte(part)).flatten()).collect(),
		},
		ValueDef::Composite(Composite::Named(parts)) => match parts.as_slice() {
			[(_, only)] => bytes(only),
			_ => None,
		},
		_ => None,
	}
}

fn quoted(text: &str) -> String {
	format!("\"{}\"", text.escape_debug())
}

fn hexadecimal(bytes: &[u8]) -> String {
	match bytes.get(..MOST_BYTES / 2) {
		Some(first) if bytes.len() > MOST_BYTES => {
			format!("0x{}... ({} bytes)", hex::encode(first), bytes.len())
		}
		_ => format!("0x{}", hex::encode(bytes)),
	}
}

#[cfg(test)]
mod tests {
	use super::*;
	use cadena_primitives::{Jurisdiction, Mandate};
	use cadena_runtime::Runtime;
	use sp_core::H256;

	#[test]
	fn a_seat_reads_what_it_votes_on() {
		let account = AccountId::new([1; 32]);
		let call = pallet_agencies::Call::<Runtime>::register {
			name: b"Instituto Nacional".to_vec().try_into().expect("is short"),
			rfc: Rfc::parse("INE0804164Z7").expect("is one"),
			jurisdiction: Jurisdiction::Municipality(9_012),
			account: account.clone(),
		};
		let expected = format!(
			"Agencies.register {{ name: \"Instituto Nacional\", rfc: INE0804164Z7, jurisdiction: Municipality 9012, \
			 account: {account} }}"
		);
		assert_eq!(call_in_words(&call.into()), expected);
	}

	#[test]
	fn an_act_as_root_shows_the_act() {
		let upgrade = frame_system::Call::<Runtime>::authorize_upgrade { code_hash: H256::repeat_byte(7) };
		let call = pallet_agencies::Call::<Runtime>::dispatch_as_root { call: Box::new(upgrade.into()) };
		let expected = format!(
			"Agencies.dispatch_as_root {{ call: System.authorize_upgrade {{ code_hash: 0x{} }} }}",
			"07".repeat(32)
		);
		assert_eq!(call_in_words(&call.into()), expected);
	}

	#[test]
	fn an_act_without_arguments_and_one_with_a_choice_are_short() {
		let grant =
			pallet_agencies::Call::<Runtime>::grant_mandate { agency: 7, mandate: Mandate::Oversight };
		assert_eq!(call_in_words(&grant.into()), "Agencies.grant_mandate { agency: 7, mandate: Oversight }");
		let code = frame_system::Call::<Runtime>::set_code { code: vec![0; 1_000] };
		let expected = format!("System.set_code {{ code: 0x{}... (1000 bytes) }}", "00".repeat(32));
		assert_eq!(call_in_words(&code.into()), expected);
	}
}
