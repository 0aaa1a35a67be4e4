//! Calls in words: what a motion asks for, as a seat reads it before it votes, and what a transaction does, as its signer does.
//!
//! Both are the same JSON, made from the call by the runtime's types. Lines for people are made from that JSON.

use crate::{
	Failure,
	base::{
		json::{PesosCode, Units},
		money, words,
	},
};
use cadena_primitives::{AccountId, Balance, CertificateNumber, Rfc};
use cadena_runtime::{RuntimeCall, configs::UNIT};
use codec::{DecodeAll, Encode};
use scale_info::{
	Field, MetaType, PortableRegistry, Registry, Type, TypeDef, TypeDefPrimitive, form::PortableForm,
};
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value as Json, json};
use sp_io::hashing::blake2_256;
use std::{iter, sync::LazyLock};
use subxt::ext::scale_value::{Composite, Primitive, Value, ValueDef, Variant, scale::decode_as_type};

/// Most bytes that a line shows whole. Of more it shows half as many, which have as many digits.
const MOST_BYTES: usize = 64;

/// Most characters of a text that a line shows.
const LONGEST_TEXT: usize = 256;

/// Names in the source of lists of bytes that are ratings or points, each byte a number.
const LISTS_OF_NUMBERS: [&str; 3] = ["Ratings", "RatingSheet", "MaxCriteria"];

/// Types of the runtime's calls.
static TYPES: LazyLock<Types> = LazyLock::new(|| {
	let mut registry = Registry::new();
	let mut number = |of: MetaType| registry.register_type(&of).id;
	let call = number(MetaType::new::<RuntimeCall>());
	let account = number(MetaType::new::<AccountId>());
	let rfc = number(MetaType::new::<Rfc>());
	let certificate = number(MetaType::new::<CertificateNumber>());
	Types { registry: registry.into(), call, account, rfc, certificate }
});

/// Types of the runtime's calls, and the numbers of those with a form of their own.
struct Types {
	registry: PortableRegistry,
	call: u32,
	account: u32,
	rfc: u32,
	certificate: u32,
}

/// A call in a line: `Fees.issue { amount: 5.0000 CDN, to: "5Grw..." }`. Each call among its arguments has a line of its own,
/// two spaces further right. Text is in quotation marks, bytes are hexadecimal after `0x`.
pub fn call_in_words(call: &RuntimeCall) -> String {
	match Words::of(call) {
		Ok(Words { act, arguments, .. }) => outline(&act, &arguments, 0),
		Err(_) => in_a_line(&Json::from(hexadecimal(&call.encode()))),
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
		let value = decode_as_type(&mut call.encode().as_slice(), TYPES.call, &TYPES.registry)
			.map_err(|_| unreadable())?;
		Self::read(&value).ok_or_else(unreadable)
	}

	/// Act and meaning in a line, then a line for each argument, as [`call_in_words`] writes it.
	pub fn lines(&self) -> String {
		let head = if self.meaning.is_empty() {
			self.act.clone()
		} else {
			format!("{}: {}", self.act, self.meaning)
		};
		let arguments = self.arguments.as_object().into_iter().flatten().map(|(name, value)| {
			nested(name, value, 0).unwrap_or_else(|| format!("\n  {name}: {}", in_a_line(value)))
		});
		iter::once(head).chain(arguments).collect()
	}

	/// What a value of the runtime's call does; `None` of another value.
	fn read(value: &Value<u32>) -> Option<Self> {
		// The call of the runtime holds the pallet's, which holds the arguments.
		let ValueDef::Variant(pallet) = &value.value else { return None };
		let of_pallet = pallet.values.values().next()?;
		let ValueDef::Variant(call) = &of_pallet.value else { return None };
		let variant = variant(type_of(of_pallet)?, &call.name)?;
		// The first paragraph says what it does, the others give rules.
		let docs = variant.docs.iter().map(|line| line.trim());
		let meaning = docs.take_while(|line| !line.is_empty()).collect::<Vec<_>>().join(" ");
		let arguments =
			if call.values.is_empty() { json!({}) } else { fields(&call.values, &variant.fields) };
		Some(Self { act: format!("{}.{}", pallet.name, call.name), meaning, arguments })
	}
}

/// A value as JSON, whole. `written` is its type as the source has it, for the registry has no aliases; empty if unknown.
///
/// - Call: `act` and `arguments`, as in [`Words`].
/// - Account: its address. RFC and number of a certificate: as people write them, if they are well-formed.
/// - List of bytes: text or hexadecimal (see [`text`]). Array of bytes: hexadecimal.
/// - Other lists, arrays and tuples: a list, also of one element. Wrapper of one unnamed field: the field.
/// - Option: `null`, or what is in it.
/// - Enum: the variant's name, or an object of that name and the variant's fields.
/// - Pesos: `amount` in centavos, `currency`, `words`. Native unit: as [`Units`]. Moment: RFC 3339, in UTC.
/// - Other integer: a number, or a string of digits above 64 bits.
fn readable(value: &Value<u32>, written: &str) -> Json {
	if let Some(known) = known(value, written) {
		return known;
	}
	match &value.value {
		ValueDef::Composite(parts) => composite(parts, type_of(value), written),
		ValueDef::Variant(chosen) => choice(chosen, type_of(value), written),
		ValueDef::BitSequence(bits) => {
			bits.iter().map(|bit| if bit { '1' } else { '0' }).collect::<String>().into()
		}
		ValueDef::Primitive(of) => primitive(of, written),
	}
}

/// A value of a type with a form of its own; `None` of another, and of one that is malformed.
fn known(value: &Value<u32>, written: &str) -> Option<Json> {
	if value.context == TYPES.call {
		let Words { act, arguments, .. } = Words::read(value)?;
		return Some(json!({ "act": act, "arguments": arguments }));
	}
	if value.context == TYPES.account {
		let account = AccountId::decode_all(&mut bytes(value)?.as_slice()).ok()?;
		return Some(account.to_string().into());
	}
	if value.context == TYPES.rfc {
		let text = Rfc::decode_all(&mut bytes(value)?.as_slice()).ok()?.to_text();
		return Rfc::as_issued(&text).is_ok().then(|| text.into());
	}
	if value.context == TYPES.certificate {
		return Some(CertificateNumber::of(&bytes(value)?)?.to_text().into());
	}
	let are_numbers = || LISTS_OF_NUMBERS.iter().any(|name| written.contains(name));
	match &type_of(value)?.type_def {
		TypeDef::Sequence(of) if is_byte(of.type_param.id) && !are_numbers() => Some(text(&bytes(value)?)),
		TypeDef::Array(of) if is_byte(of.type_param.id) => Some(hexadecimal(&bytes(value)?).into()),
		_ => None,
	}
}

fn composite(parts: &Composite<u32>, kind: Option<&Type<PortableForm>>, written: &str) -> Json {
	let Some(kind) = kind else { return fields(parts, &[]) };
	match &kind.type_def {
		TypeDef::Sequence(_) | TypeDef::Array(_) => {
			parts.values().map(|part| readable(part, first_type(written))).collect()
		}
		TypeDef::Tuple(_) => {
			let written = types_in(written).into_iter().chain(iter::repeat(""));
			parts.values().zip(written).map(|(part, written)| readable(part, written)).collect()
		}
		TypeDef::Composite(of) => match of.fields.as_slice() {
			[only] if only.name.is_none() => {
				// The field of a generic type names its parameter, not the type that is given for it.
				let own = only.type_name.as_deref().filter(|_| kind.type_params.is_empty());
				let part = parts.values().next();
				part.map_or(Json::Null, |part| readable(part, own.unwrap_or(written)))
			}
			of => fields(parts, of),
		},
		_ => fields(parts, &[]),
	}
}

fn choice(chosen: &Variant<u32>, kind: Option<&Type<PortableForm>>, written: &str) -> Json {
	let is_option =
		kind.is_some_and(|kind| matches!(kind.path.segments.as_slice(), [name] if name == "Option"));
	match (chosen.values.values().next(), is_option) {
		(None, true) => Json::Null,
		(Some(part), true) => match readable(part, first_type(written)) {
			Json::Null => json!({ "Some": null }),
			part => part,
		},
		(None, false) => chosen.name.clone().into(),
		(Some(_), false) => {
			let of = kind.and_then(|kind| variant(kind, &chosen.name));
			let of = of.map(|of| of.fields.as_slice()).unwrap_or_default();
			[(chosen.name.clone(), fields(&chosen.values, of))].into_iter().collect()
		}
	}
}

/// Parts by their names; without names a list, or the only one itself.
fn fields(parts: &Composite<u32>, of: &[Field<PortableForm>]) -> Json {
	let written = of.iter().map(|field| field.type_name.as_deref().unwrap_or_default());
	let written = written.chain(iter::repeat(""));
	match parts {
		Composite::Named(parts) => {
			let named = parts.iter().zip(written);
			named.map(|((name, part), written)| (name.clone(), readable(part, written))).collect()
		}
		Composite::Unnamed(parts) => {
			let unnamed = parts.iter().zip(written);
			let mut parts: Vec<Json> = unnamed.map(|(part, written)| readable(part, written)).collect();
			if parts.len() == 1 { parts.swap_remove(0) } else { parts.into() }
		}
	}
}

fn primitive(of: &Primitive, written: &str) -> Json {
	match of {
		Primitive::Bool(holds) => (*holds).into(),
		Primitive::Char(letter) => text(letter.to_string().as_bytes()),
		Primitive::String(letters) => text(letters.as_bytes()),
		Primitive::U128(number) => quantity(*number, written),
		Primitive::I128(number) => {
			i64::try_from(*number).map_or_else(|_| number.to_string().into(), Json::from)
		}
		Primitive::U256(bytes) | Primitive::I256(bytes) => hexadecimal(bytes).into(),
	}
}

/// An amount, a moment or another number, by the name of its type in the source.
fn quantity(of: u128, written: &str) -> Json {
	// `BalanceOf<T>`, and `T::Balance` or `<T as Config>::Balance`.
	let name = written.split('<').next().filter(|name| !name.is_empty()).unwrap_or(written);
	match name.rsplit("::").next() {
		Some(name) if name.ends_with("Centavos") => json!({
			"amount": number(of),
			"currency": PesosCode::Mxn,
			"words": format!("${}", money::format(of)),
		}),
		Some("Balance" | "BalanceOf") => json!(Units::from(of)),
		Some("Moment") => u64::try_from(of).map_or_else(|_| number(of), |at| words::exact_moment(at).into()),
		_ => number(of),
	}
}

fn number(of: u128) -> Json {
	u64::try_from(of).map_or_else(|_| of.to_string().into(), Json::from)
}

/// Bytes as text, if it is UTF-8 in which every character is visible; else, and if it begins with `0x`, in hexadecimal.
fn text(bytes: &[u8]) -> Json {
	let text = std::str::from_utf8(bytes)
		.ok()
		.filter(|text| !text.is_empty() && !text.starts_with("0x") && is_printable(text));
	text.map_or_else(|| hexadecimal(bytes), str::to_owned).into()
}

fn is_printable(text: &str) -> bool {
	let plain: String = text.chars().filter(|letter| !matches!(letter, '"' | '\'' | '\\')).collect();
	// Spaces in a row could set a line apart that is none.
	plain.escape_debug().eq(plain.chars()) && !text.contains("  ") && !text.chars().any(is_hidden)
}

/// Whether a character has no ink or changes the order of others: Unicode's `Default_Ignorable_Code_Point` and
/// `Bidi_Control`, separators of lines and paragraphs, and the blank of braille.
fn is_hidden(letter: char) -> bool {
	matches!(
		letter,
		'\u{ad}'
			| '\u{34f}'
			| '\u{61c}'
			| '\u{115f}'..='\u{1160}'
			| '\u{17b4}'..='\u{17b5}'
			| '\u{180b}'..='\u{180f}'
			| '\u{200b}'..='\u{200f}'
			| '\u{2028}'..='\u{202e}'
			| '\u{2060}'..='\u{206f}'
			| '\u{2800}'
			| '\u{3164}'
			| '\u{fe00}'..='\u{fe0f}'
			| '\u{feff}'
			| '\u{ffa0}'
			| '\u{fff0}'..='\u{fff8}'
			| '\u{1bca0}'..='\u{1bca3}'
			| '\u{1d173}'..='\u{1d17a}'
			| '\u{e0000}'..='\u{e0fff}'
	)
}

fn hexadecimal(bytes: &[u8]) -> String {
	format!("0x{}", hex::encode(bytes))
}

/// Bytes of a list of them, however it is wrapped; `None` of something else.
fn bytes(value: &Value<u32>) -> Option<Vec<u8>> {
	let ValueDef::Composite(parts) = &value.value else { return None };
	match parts {
		Composite::Unnamed(parts) => match parts.as_slice() {
			[only @ Value { value: ValueDef::Composite(_), .. }] => bytes(only),
			parts => {
				parts.iter().map(|part| part.as_u128().and_then(|byte| u8::try_from(byte).ok())).collect()
			}
		},
		Composite::Named(_) => None,
	}
}

fn is_byte(number: u32) -> bool {
	let kind = TYPES.registry.resolve(number).map(|kind| &kind.type_def);
	matches!(kind, Some(TypeDef::Primitive(TypeDefPrimitive::U8)))
}

fn type_of(value: &Value<u32>) -> Option<&'static Type<PortableForm>> {
	TYPES.registry.resolve(value.context)
}

fn variant<'a>(kind: &'a Type<PortableForm>, name: &str) -> Option<&'a scale_info::Variant<PortableForm>> {
	let TypeDef::Variant(of) = &kind.type_def else { return None };
	of.variants.iter().find(|variant| variant.name == name)
}

/// Types inside a type, as the source has it: `A` and `B` of `Map<A, B>` and of `(A, B)`, `A` and `2` of `[A; 2]`.
fn types_in(written: &str) -> Vec<&str> {
	let Some(open) = written.find(['<', '(', '[']) else { return Vec::new() };
	let inner = written.get(open + 1..written.len().saturating_sub(1)).unwrap_or_default();
	let mut depth = 0usize;
	let is_between = |letter: char| {
		match letter {
			'<' | '(' | '[' | '{' => depth = depth.saturating_add(1),
			'>' | ')' | ']' | '}' => depth = depth.saturating_sub(1),
			_ => (),
		}
		depth == 0 && matches!(letter, ',' | ';')
	};
	inner.split(is_between).map(str::trim).collect()
}

/// Type of the elements of a list or array, or of what is in an option; empty if unknown.
fn first_type(written: &str) -> &str {
	types_in(written).first().copied().unwrap_or_default()
}

/// A call in a line, without those among its arguments, which have lines of their own below it.
fn outline(act: &str, arguments: &Json, depth: usize) -> String {
	let mut own = Vec::new();
	let mut below = String::new();
	for (name, value) in arguments.as_object().into_iter().flatten() {
		match nested(name, value, depth) {
			Some(lines) => below.push_str(&lines),
			None => own.push(format!("{name}: {}", in_a_line(value))),
		}
	}
	let own = if own.is_empty() { String::new() } else { format!(" {{ {} }}", own.join(", ")) };
	format!("{act}{own}{below}")
}

/// Lines of an argument that is a call or a list of them, each after a line break; `None` of another argument.
fn nested(name: &str, value: &Json, depth: usize) -> Option<String> {
	let deeper = depth.saturating_add(1);
	let line = |place: &str, value: &Json| {
		let (act, arguments) = as_call(value)?;
		Some(format!("\n{}{place}: {}", "  ".repeat(deeper), outline(act, arguments, deeper)))
	};
	if value.is_object() {
		return line(name, value);
	}
	let calls = value.as_array().filter(|calls| !calls.is_empty())?;
	calls.iter().zip(1u32..).map(|(call, number)| line(&format!("{name} {number}"), call)).collect()
}

/// Act and arguments of a call.
fn as_call(value: &Json) -> Option<(&str, &Json)> {
	let parts = value.as_object().filter(|parts| parts.len() == 2)?;
	let arguments = parts.get("arguments").filter(|arguments| arguments.is_object())?;
	Some((parts.get("act")?.as_str()?, arguments))
}

/// A value in a line. Strings are quoted, but for hexadecimal. What is long is shortened, and told by its hash.
fn in_a_line(value: &Json) -> String {
	match value {
		Json::Null => "none".into(),
		Json::Bool(_) | Json::Number(_) => value.to_string(),
		Json::String(text) => shortened(text).unwrap_or_else(|| quoted(text)),
		Json::Array(parts) => {
			let parts: Vec<String> = parts.iter().map(in_a_line).collect();
			format!("[{}]", parts.join(", "))
		}
		Json::Object(parts) => amount(parts).unwrap_or_else(|| {
			let parts: Vec<String> =
				parts.iter().map(|(name, part)| format!("{name}: {}", in_a_line(part))).collect();
			format!("{{ {} }}", parts.join(", "))
		}),
	}
}

/// Hexadecimal of at most [`MOST_BYTES`]; of more, the first ones and how many there are. `None` of another string.
fn shortened(text: &str) -> Option<String> {
	let digits = text.strip_prefix("0x")?;
	if !digits.bytes().all(|digit| digit.is_ascii_hexdigit()) {
		return None;
	}
	let length = digits.len() / 2;
	let first = digits.get(..MOST_BYTES).filter(|_| length > MOST_BYTES);
	let hash = || hex::encode(blake2_256(&hex::decode(digits).unwrap_or_default()));
	Some(first.map_or_else(
		|| text.to_owned(),
		|first| format!("0x{first}... ({length} bytes, BLAKE2b-256 0x{})", hash()),
	))
}

/// Text in quotation marks: of more than [`LONGEST_TEXT`], how it begins.
fn quoted(text: &str) -> String {
	let first: String = text.chars().take(LONGEST_TEXT).collect();
	if first.len() == text.len() {
		return format!("{text:?}");
	}
	let (length, hash) = (text.len(), hex::encode(blake2_256(text.as_bytes())));
	format!("{first:?}... ({length} bytes, BLAKE2b-256 0x{hash})")
}

/// An amount with its currency; `None` of other parts.
fn amount(parts: &Map<String, Json>) -> Option<String> {
	let (amount, currency) = (parts.get("amount")?, parts.get("currency")?.as_str()?);
	if let Some(words) = parts.get("words") {
		return Some(format!("{} {currency}", words.as_str()?));
	}
	let amount: Balance = amount.as_str()?.parse().ok()?;
	let native = money::native(amount);
	// The words have four decimals.
	let is_whole = amount.is_multiple_of(UNIT / 10_000);
	Some(if is_whole { native } else { format!("{native} ({amount} of its smallest parts)") })
}

#[cfg(test)]
mod tests {
	use super::*;
	use cadena_primitives::{Document, Jurisdiction, Mandate, Seal};
	use cadena_runtime::Runtime;
	use cadena_runtime::{
		pallet_agencies, pallet_fees, pallet_identity, pallet_legal_terms, pallet_procurement_contracts,
		pallet_tenders, pallet_utility,
	};
	use sp_core::H256;

	/// 15 January 2027, 08:00 UTC.
	const MOMENT: u64 = 1_800_000_000_000;

	fn words_of(call: impl Into<RuntimeCall>) -> Words {
		Words::of(&call.into()).expect("readable")
	}

	fn remark(text: &[u8]) -> RuntimeCall {
		frame_system::Call::<Runtime>::remark { remark: text.to_vec() }.into()
	}

	fn batch(calls: Vec<RuntimeCall>) -> RuntimeCall {
		pallet_utility::Call::<Runtime>::batch { calls }.into()
	}

	fn registration(name: &[u8], rfc: Rfc) -> pallet_agencies::Call<Runtime> {
		pallet_agencies::Call::register {
			name: name.to_vec().try_into().expect("is short"),
			rfc,
			jurisdiction: Jurisdiction::Municipality(9_012),
			account: AccountId::new([1; 32]),
		}
	}

	fn rfc_of(rfc: Rfc) -> Json {
		words_of(registration(b"A", rfc)).arguments["rfc"].clone()
	}

	fn offer(milestones: Vec<(u128, u64)>) -> RuntimeCall {
		let certificate = CertificateNumber::of(b"00001000000500003416").expect("digits");
		pallet_procurement_contracts::Call::<Runtime>::offer {
			tender: 3,
			document: Document::unpublished(H256::repeat_byte(9)),
			milestones: milestones.try_into().expect("few"),
			advance: 5,
			seal: Seal { certificate, signature: [7; 256] },
		}
		.into()
	}

	#[test]
	fn a_seat_reads_what_it_votes_on() {
		let account = AccountId::new([1; 32]);
		let call = registration(b"Instituto Nacional", Rfc::parse("INE0804164Z7").expect("is one"));
		let expected = format!(
			"Agencies.register {{ account: \"{account}\", jurisdiction: {{ Municipality: 9012 }}, \
			 name: \"Instituto Nacional\", rfc: \"INE0804164Z7\" }}"
		);
		assert_eq!(call_in_words(&call.into()), expected);
	}

	#[test]
	fn an_act_as_root_shows_the_act() {
		let upgrade = frame_system::Call::<Runtime>::authorize_upgrade { code_hash: H256::repeat_byte(7) };
		let call = pallet_agencies::Call::<Runtime>::dispatch_as_root { call: Box::new(upgrade.into()) };
		let expected = format!(
			"Agencies.dispatch_as_root\n  call: System.authorize_upgrade {{ code_hash: 0x{} }}",
			"07".repeat(32)
		);
		assert_eq!(call_in_words(&call.into()), expected);
	}

	#[test]
	fn an_act_without_arguments_and_one_with_a_choice_are_short() {
		let grant =
			pallet_agencies::Call::<Runtime>::grant_mandate { agency: 7, mandate: Mandate::Oversight };
		assert_eq!(
			call_in_words(&grant.into()),
			"Agencies.grant_mandate { agency: 7, mandate: \"Oversight\" }"
		);
		let leave: RuntimeCall = pallet_identity::Call::<Runtime>::leave_ring {}.into();
		assert_eq!(call_in_words(&leave), "Identity.leave_ring");
		assert_eq!(words_of(leave).arguments, json!({}));
	}

	#[test]
	fn a_line_shortens_bytes_and_json_does_not() {
		let code: RuntimeCall = frame_system::Call::<Runtime>::set_code { code: vec![0; 1_000] }.into();
		let hash = hex::encode(blake2_256(&[0; 1_000]));
		let expected = format!(
			"System.set_code {{ code: 0x{}... (1000 bytes, BLAKE2b-256 0x{hash}) }}",
			"00".repeat(32)
		);
		assert_eq!(call_in_words(&code), expected);
		assert_eq!(words_of(code).arguments, json!({ "code": format!("0x{}", "00".repeat(1_000)) }));
		let longest = format!("0x{}", "00".repeat(MOST_BYTES));
		assert_eq!(shortened(&longest), Some(longest.clone()));
	}

	#[test]
	fn text_is_text_only_where_every_character_is_seen() {
		let said = |text: &[u8]| words_of(remark(text)).arguments["remark"].clone();
		for text in ["Ñandú, S.A. de C.V.", "it's \"so\" \\", "x0x", "n\u{303}", "漢"] {
			assert_eq!(said(text.as_bytes()), json!(text));
		}
		for text in [
			"",
			"0x",
			"0xabcd",
			"abc\u{202e}cba",
			"a\u{2066}b",
			"a\u{200b}b",
			"a\u{200f}b",
			"a\u{feff}b",
			"a\u{2028}b",
			"a\u{a0}b",
			"a\u{ad}b",
			"a\u{3164}b",
			"a\u{fe0f}b",
			"\u{303}",
			"a\u{e000}b",
			"a\nb",
			"a\u{1b}[2Jb",
			"a\0b",
		] {
			assert_eq!(said(text.as_bytes()), json!(hexadecimal(text.as_bytes())), "{text:?}");
		}
		assert_eq!(said(&[0xff]), json!("0xff"));
	}

	#[test]
	fn a_batch_of_one_is_a_list_of_one() {
		let call = batch(vec![remark(b"a")]);
		assert_eq!(call_in_words(&call), "Utility.batch\n  calls 1: System.remark { remark: \"a\" }");
		let expected = json!({ "calls": [{ "act": "System.remark", "arguments": { "remark": "a" } }] });
		assert_eq!(words_of(call).arguments, expected);
		assert_eq!(call_in_words(&batch(Vec::new())), "Utility.batch { calls: [] }");
	}

	#[test]
	fn each_call_of_a_batch_has_a_line() {
		let call = batch(vec![remark(b"a"), batch(vec![remark(b"}, b: {")])]);
		let expected = "Utility.batch\n  calls 1: System.remark { remark: \"a\" }\n  calls 2: Utility.batch\n    \
			calls 1: System.remark { remark: \"}, b: {\" }";
		assert_eq!(call_in_words(&call), expected);
	}

	#[test]
	fn lines_show_the_meaning_and_each_argument() {
		let words = Words {
			act: "Utility.batch".into(),
			meaning: "Sends calls.".into(),
			arguments: json!({
				"calls": [{ "act": "System.remark", "arguments": { "remark": "a" } }],
				"limit": null,
				"price": { "amount": 5, "currency": "MXN", "words": "$0.05" },
			}),
		};
		let expected = "Utility.batch: Sends calls.\n  calls 1: System.remark { remark: \"a\" }\n  limit: none\n  \
			price: $0.05 MXN";
		assert_eq!(words.lines(), expected);
		let words = Words { meaning: String::new(), arguments: json!({}), ..words };
		assert_eq!(words.lines(), "Utility.batch");
	}

	#[test]
	fn a_tax_key_may_have_an_enye() {
		let key = "ÑAT970701NN3";
		assert_eq!(rfc_of(Rfc::as_issued(key).expect("has the shape")), json!(key));
		let malformed = b"\x1b[2J\x1b[2J\x1b[2J";
		let rfc = Rfc::decode_all(&mut malformed.as_slice()).expect("12 bytes");
		assert_eq!(rfc_of(rfc), json!(hexadecimal(malformed)));
	}

	#[test]
	fn pesos_and_moments_are_read_also_in_lists() {
		let call = offer(vec![(123_450, MOMENT)]);
		let Words { arguments, .. } = words_of(call.clone());
		let price = json!({ "amount": 123_450, "currency": "MXN", "words": "$1,234.50" });
		assert_eq!(arguments["milestones"], json!([[price, "2027-01-15T08:00:00Z"]]));
		assert_eq!(arguments["advance"], json!({ "amount": 5, "currency": "MXN", "words": "$0.05" }));
		assert_eq!(arguments["tender"], json!(3));
		assert_eq!(arguments["document"]["locator"], Json::Null);
		assert_eq!(arguments["seal"]["certificate"], json!("00001000000500003416"));
		assert_eq!(arguments["seal"]["signature"], json!(format!("0x{}", "07".repeat(256))));
		let line = call_in_words(&call);
		assert!(line.starts_with("Contracts.offer { advance: $0.05 MXN, "), "{line}");
		assert!(line.contains("milestones: [[$1,234.50 MXN, \"2027-01-15T08:00:00Z\"]]"), "{line}");
		let uma = pallet_legal_terms::Call::<Runtime>::set_uma { centavos: 11_314 };
		assert_eq!(call_in_words(&uma.into()), "LegalTerms.set_uma { centavos: $113.14 MXN }");
		let skip = pallet_legal_terms::Call::<Runtime>::skip { to: MOMENT };
		assert_eq!(words_of(skip).arguments, json!({ "to": "2027-01-15T08:00:00Z" }));
		let skip = pallet_legal_terms::Call::<Runtime>::skip { to: MOMENT + 7 };
		assert_eq!(words_of(skip).arguments, json!({ "to": "2027-01-15T08:00:00.007Z" }));
	}

	#[test]
	fn amounts_of_the_native_unit_are_exact() {
		let to = AccountId::new([1; 32]);
		let issue =
			|amount| -> RuntimeCall { pallet_fees::Call::<Runtime>::issue { to: to.clone(), amount }.into() };
		let expected = json!({ "amount": "5000000000000", "currency": "CDN" });
		assert_eq!(words_of(issue(5 * UNIT)).arguments["amount"], expected);
		let expected = format!("Fees.issue {{ amount: 5.0000 CDN, to: \"{to}\" }}");
		assert_eq!(call_in_words(&issue(5 * UNIT)), expected);
		let line = call_in_words(&issue(1));
		assert!(line.contains("amount: 0.0000 CDN (1 of its smallest parts),"), "{line}");
	}

	#[test]
	fn ratings_are_numbers_and_no_text() {
		let ratings = pallet_tenders::types::Ratings::try_from(vec![50u8, 50]).expect("few");
		let score = pallet_tenders::Call::<Runtime>::score {
			tender: 1,
			ratings: vec![(0u16, ratings)].try_into().expect("few"),
			reasons: Document::unpublished(H256::repeat_byte(9)),
		};
		assert_eq!(words_of(score).arguments["ratings"], json!([[0, [50, 50]]]));
	}

	#[test]
	fn numbers_above_64_bits_are_digits() {
		assert_eq!(quantity(u64::MAX.into(), "u128"), json!(u64::MAX));
		assert_eq!(quantity(u128::MAX, "u128"), json!(u128::MAX.to_string()));
		assert_eq!(quantity(u128::MAX, "Centavos")["amount"], json!(u128::MAX.to_string()));
		for native in ["Balance", "T::Balance", "<T as Config>::Balance", "BalanceOf<T, I>"] {
			assert_eq!(quantity(1, native), json!({ "amount": "1", "currency": "CDN" }), "{native}");
		}
	}

	#[test]
	fn types_are_read_as_the_source_has_them() {
		let milestones = "BoundedVec<(Centavos, Moment), ConstU32<24>>";
		assert_eq!(types_in(milestones), ["(Centavos, Moment)", "ConstU32<24>"]);
		assert_eq!(types_in("(Centavos, Moment)"), ["Centavos", "Moment"]);
		assert_eq!(types_in("[Centavos; 2]"), ["Centavos", "2"]);
		assert_eq!(first_type("Option<Centavos>"), "Centavos");
		assert_eq!(first_type("Centavos"), "");
	}
}
