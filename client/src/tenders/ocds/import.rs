//! Reads releases as they are found in the wild. What contradicts itself is named with field and value and kept as it is
//! written; what has no meaning left is refused. Nothing is repaired.

use crate::Failure;
use chrono::{DateTime, NaiveDate};
use serde_json::Value;
use sp_core::H256;
use sp_io::hashing::sha2_256;

/// IVA, the value added tax, by which net quantities of pesos become a contract's value.
const WITH_VAT: f64 = 1.16;
/// Amounts this close, as a part of the greater one, are taken for the same.
const SAME_AMOUNT: f64 = 0.001;
/// A contract so many times above or below the tender's value contradicts it.
const CONTRADICTION: f64 = 1.5;

/// Something in the release that contradicts itself or the standard.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Remark {
	/// The field, as a path in the release.
	pub field: String,
	/// Its value and what is wrong with it.
	pub remark: String,
}

/// A release of the past.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Imported {
	/// Its identifier.
	pub ocid: String,
	/// What was bought, if it says so.
	pub title: Option<String>,
	/// SHA-256 of the file as it was found.
	pub sha256: H256,
	/// What was found.
	pub remarks: Vec<Remark>,
}

/// Reads a file with a release, or a package of one release.
pub fn import(bytes: &[u8]) -> Result<Imported, Failure> {
	let root: Value = serde_json::from_slice(bytes)
		.map_err(|error| Failure::input("NotJson", format!("the file is not JSON: {error}")))?;
	let release = single_release(&root)?;
	let ocid =
		release.get("ocid").and_then(Value::as_str).filter(|ocid| !ocid.trim().is_empty()).ok_or_else(
			|| Failure::input("NotOcds", "the release has no `ocid`, without which it identifies nothing"),
		)?;
	let has = |key: &str| release.get(key).is_some_and(|value| !value.is_null());
	if !has("tender") && !has("awards") && !has("contracts") {
		return Err(Failure::input("NothingContracted", "the release has no tender, award or contract"));
	}

	let mut remarks = Vec::new();
	unusual_dates(&root, "", &mut remarks);
	organisations_in_place(release, &mut remarks);
	periods(release, &mut remarks);
	values(release, &mut remarks);
	order_of_acts(release, &mut remarks);
	quantities(release, &mut remarks);
	bidders(release, &mut remarks);
	Ok(Imported {
		ocid: ocid.into(),
		title: text(release, "/tender/title").map(Into::into),
		sha256: H256(sha2_256(bytes)),
		remarks,
	})
}

fn single_release(root: &Value) -> Result<&Value, Failure> {
	match root.get("releases") {
		Some(Value::Array(releases)) => match releases.as_slice() {
			[release] => Ok(release),
			[] => Err(Failure::input("NotOcds", "the package has no release")),
			several => Err(Failure::input(
				"SeveralReleases",
				format!("the package has {} releases: import one at a time", several.len()),
			)),
		},
		Some(_) => Err(Failure::input("NotOcds", "`releases` is not a list")),
		None if root.get("ocid").is_some() => Ok(root),
		None => Err(Failure::input("NotOcds", "there are no `releases` and no `ocid`")),
	}
}

fn text<'a>(value: &'a Value, pointer: &str) -> Option<&'a str> {
	value.pointer(pointer).and_then(Value::as_str)
}

fn number(value: &Value, pointer: &str) -> Option<f64> {
	value.pointer(pointer).and_then(Value::as_f64)
}

/// The day of a date as written: its first ten characters, whatever follows them.
fn day(written: &str) -> Option<NaiveDate> {
	NaiveDate::parse_from_str(written.get(..10)?, "%Y-%m-%d").ok()
}

fn remark(remarks: &mut Vec<Remark>, field: impl Into<String>, remark: impl Into<String>) {
	remarks.push(Remark { field: field.into(), remark: remark.into() });
}

fn is_date_field(key: &str) -> bool {
	key == "date" || key.ends_with("Date") || key.starts_with("date")
}

/// One remark for each way of writing dates that the standard does not know; the written date is kept.
fn unusual_dates(value: &Value, path: &str, remarks: &mut Vec<Remark>) {
	let mut unusual = Vec::new();
	collect_unusual_dates(value, path, &mut unusual);
	if let Some((field, written)) = unusual.first() {
		let others = unusual.len() - 1;
		let more = if others > 0 { format!(", and {others} more like it") } else { String::new() };
		remark(remarks, field.as_str(), format!("\"{written}\" is no RFC 3339 date; kept as written{more}"));
	}
}

fn collect_unusual_dates(value: &Value, path: &str, unusual: &mut Vec<(String, String)>) {
	match value {
		Value::Object(fields) => {
			for (key, field) in fields {
				let path = if path.is_empty() { key.clone() } else { format!("{path}.{key}") };
				match field.as_str() {
					Some(written) if is_date_field(key) && DateTime::parse_from_rfc3339(written).is_err() => {
						unusual.push((path, written.into()));
					}
					_ => collect_unusual_dates(field, &path, unusual),
				}
			}
		}
		Value::Array(list) => {
			for (n, item) in list.iter().enumerate() {
				collect_unusual_dates(item, &format!("{path}[{n}]"), unusual);
			}
		}
		_ => {}
	}
}

fn organisations_in_place(release: &Value, remarks: &mut Vec<Remark>) {
	let written_in_place =
		|pointer: &str| release.pointer(pointer).is_some_and(|organisation| organisation.get("id").is_none());
	if release.get("parties").is_none()
		&& (written_in_place("/buyer") || written_in_place("/tender/procuringEntity"))
	{
		let name = text(release, "/buyer/name").unwrap_or("without a name");
		remark(remarks, "buyer", format!("\"{name}\" is written in place: there are no `parties`"));
	}
}

fn periods(release: &Value, remarks: &mut Vec<Remark>) {
	for period in ["tenderPeriod", "enquiryPeriod", "awardPeriod"] {
		let bound = |end: &str| text(release, &format!("/tender/{period}/{end}")).and_then(day);
		let (Some(start), Some(end)) = (bound("startDate"), bound("endDate")) else { continue };
		let days = (end - start).num_days();
		if days < 0 {
			remark(
				remarks,
				format!("tender.{period}"),
				format!("{start} to {end}: it ends before it begins"),
			);
		} else if days == 0 && period == "tenderPeriod" {
			remark(remarks, "tender.tenderPeriod", format!("{start} to {end}: zero days to submit bids"));
		}
	}
}

fn contracts(release: &Value) -> &[Value] {
	release.get("contracts").and_then(Value::as_array).map_or(&[], Vec::as_slice)
}

fn values(release: &Value, remarks: &mut Vec<Remark>) {
	let Some(tender) = number(release, "/tender/value/amount").filter(|amount| *amount > 0.0) else { return };
	for (n, contract) in contracts(release).iter().enumerate() {
		let Some(value) = number(contract, "/value/amount") else { continue };
		let times = value / tender;
		if !(1.0 / CONTRADICTION..=CONTRADICTION).contains(&times) {
			remark(
				remarks,
				format!("contracts[{n}].value"),
				format!("{value} against a tender value of {tender}: {times:.1} times"),
			);
		}
	}
}

fn order_of_acts(release: &Value, remarks: &mut Vec<Remark>) {
	let awards = release.get("awards").and_then(Value::as_array).map_or(&[][..], Vec::as_slice);
	for (n, award) in awards.iter().enumerate() {
		let id = award.get("id");
		let signed = contracts(release)
			.iter()
			.filter(|contract| id.is_none() || contract.get("awardID") == id)
			.find_map(|contract| text(contract, "/dateSigned").and_then(day));
		let (Some(awarded), Some(signed)) = (text(award, "/date").and_then(day), signed) else { continue };
		let late = (awarded - signed).num_days();
		if late > 0 {
			remark(
				remarks,
				format!("awards[{n}].date"),
				format!("{awarded}: {late} days after the contract was signed on {signed}"),
			);
		}
	}
}

fn quantities(release: &Value, remarks: &mut Vec<Remark>) {
	for (n, contract) in contracts(release).iter().enumerate() {
		let Some(value) = number(contract, "/value/amount").filter(|value| *value > 0.0) else { continue };
		let items = contract.get("items").and_then(Value::as_array).map_or(&[][..], Vec::as_slice);
		let sum: f64 = items.iter().filter_map(|item| number(item, "/quantity")).sum();
		let same = |amount: f64| (amount - value).abs() <= value * SAME_AMOUNT;
		if same(sum) || same(sum * WITH_VAT) {
			remark(
				remarks,
				format!("contracts[{n}].items"),
				format!("quantities of {sum} in all are the contract's pesos, not units"),
			);
		}
	}
}

fn bidders(release: &Value, remarks: &mut Vec<Remark>) {
	let listed = release.pointer("/tender/tenderers").and_then(Value::as_array).map(Vec::len);
	let stated = release.pointer("/tender/numberOfTenderers").and_then(Value::as_u64);
	if let (Some(listed), Some(stated)) = (listed, stated)
		&& u64::try_from(listed) != Ok(stated)
	{
		remark(remarks, "tender.numberOfTenderers", format!("{stated}, but {listed} are listed"));
	}
}

#[cfg(test)]
mod tests {
	use super::*;
	use serde_json::json;

	const CENSUS: &[u8] = include_bytes!("../../../../demo/LPN-016-2015.json");

	fn remark_on<'a>(imported: &'a Imported, field: &str) -> Option<&'a str> {
		imported.remarks.iter().find(|remark| remark.field == field).map(|remark| remark.remark.as_str())
	}

	#[test]
	fn the_cadastral_census_of_2015_is_imported_with_its_findings() {
		let imported = import(CENSUS).expect("it identifies itself");
		assert_eq!(imported.ocid, "OCDS-87SD3T-SEFIN-DRM-LPN-016-2015");
		assert_eq!(
			remark_on(&imported, "tender.tenderPeriod"),
			Some("2015-12-28 to 2015-12-28: zero days to submit bids")
		);
		assert_eq!(
			remark_on(&imported, "contracts[0].value"),
			Some("9742882.48 against a tender value of 200000: 48.7 times")
		);
		assert_eq!(
			remark_on(&imported, "awards[0].date"),
			Some("2016-04-08: 100 days after the contract was signed on 2015-12-30")
		);
		assert!(remark_on(&imported, "contracts[0].items").is_some_and(|remark| remark.contains("pesos")));
	}

	#[test]
	fn a_date_is_kept_as_written_and_named() {
		let release = json!({
			"ocid": "ocds-1",
			"date": "2015-06-01T00:00:00.-06:00",
			"tender": { "id": "1", "tenderPeriod": {
				"startDate": "2015-06-01T00:00:00.-06:00",
				"endDate": "2015-06-30T00:00:00.-06:00",
			} },
		});
		let imported = import(release.to_string().as_bytes()).expect("it identifies itself");
		let remark = remark_on(&imported, "date").expect("named");
		assert!(remark.contains("2015-06-01T00:00:00.-06:00") && remark.contains("2 more"), "{remark}");
		assert_eq!(remark_on(&imported, "tender.tenderPeriod"), None, "the written days are a month");
	}

	#[test]
	fn a_consistent_release_has_no_remarks() {
		let release = json!({
			"ocid": "ocds-1",
			"parties": [],
			"tender": { "id": "1", "numberOfTenderers": 1, "tenderers": [{ "id": "a" }], "value": { "amount": 100 } },
			"awards": [{ "id": "1", "date": "2020-01-01T00:00:00Z" }],
			"contracts": [{
				"id": "1", "awardID": "1", "dateSigned": "2020-01-02T00:00:00Z",
				"value": { "amount": 101.5 }, "items": [{ "id": "1", "quantity": 3 }],
			}],
		});
		assert_eq!(import(release.to_string().as_bytes()).expect("consistent").remarks, []);
	}

	#[test]
	fn contradictions_are_named_and_nothing_is_repaired() {
		let release = json!({
			"ocid": "ocds-1",
			"tender": {
				"id": "1", "numberOfTenderers": 3, "tenderers": [{ "id": "a" }],
				"awardPeriod": { "startDate": "2020-02-01T00:00:00Z", "endDate": "2020-01-01T00:00:00Z" },
			},
		});
		let imported = import(release.to_string().as_bytes()).expect("it identifies itself");
		assert_eq!(remark_on(&imported, "tender.numberOfTenderers"), Some("3, but 1 are listed"));
		assert!(remark_on(&imported, "tender.awardPeriod").is_some());
	}

	#[test]
	fn what_has_no_meaning_left_is_refused_by_name() {
		let refused = |text: &str| import(text.as_bytes()).expect_err("refused").name().to_owned();
		assert_eq!(refused(""), "NotJson");
		assert_eq!(refused("{\"releases\": [{"), "NotJson");
		assert_eq!(refused("[1, 2]"), "NotOcds");
		assert_eq!(refused("{\"releases\": []}"), "NotOcds");
		assert_eq!(refused("{\"releases\": {}}"), "NotOcds");
		assert_eq!(refused("{\"releases\": [{\"ocid\": \" \", \"tender\": {}}]}"), "NotOcds");
		assert_eq!(refused("{\"ocid\": \"ocds-1\"}"), "NothingContracted");
		assert_eq!(refused("{\"releases\": [{\"ocid\": \"a\"}, {\"ocid\": \"b\"}]}"), "SeveralReleases");
	}
}
