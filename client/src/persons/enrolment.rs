//! Enrolment from a table: each row is accepted or refused with its reason, and never half.
//!
//! The table is CSV in UTF-8 with the columns `curp,register,account,residence,consulate`: the register is `citizen`, `minor` or
//! `foreigner`; the residence INEGI's key of a municipality, or a country's two letters with the consulate's number. The
//! outcomes are CSV too, with `row,outcome,person,reason`, and hold nothing of the rows but their number, the line in the
//! table. A row that has been enrolled is passed over when the same outcomes are given again.

use super::{self as persons, json::EnrolmentSummary};
use crate::{
	Chain, Failure,
	base::{files, keys},
	node::{BlockRef, Included},
};
use cadena_primitives::{AccountId, BirthDate, PersonId};
use cadena_runtime::{
	Runtime, RuntimeCall, RuntimeEvent,
	pallet_identity::{
		self,
		types::{Class, CurpTag, Residence},
	},
	pallet_utility,
};
use chrono::{DateTime, Datelike};
use serde::Deserialize;
use std::{collections::BTreeSet, fs::File, io::Write, path::Path};
use subxt_signer::sr25519::Keypair;

/// So many rows are one transaction: together they take a small part of an officer's allowance.
const ROWS_AT_ONCE: usize = 32;
const OF_AGE: u16 = 18;

/// A row as it is written.
#[derive(Deserialize)]
struct Row {
	curp: String,
	register: String,
	account: String,
	residence: String,
	consulate: Option<u16>,
}

/// A row that can be sent.
#[derive(Debug, Eq, PartialEq)]
struct Enrolment {
	tag: CurpTag,
	class: Class,
	account: AccountId,
	residence: Residence,
}

/// What became of a row.
#[derive(Debug)]
pub enum RowResult {
	/// A person has this number now.
	Enrolled(PersonId),
	/// A person had this number before.
	EnrolledBefore(PersonId),
	/// Nobody was enrolled.
	Refused(Failure),
}

/// Reads the key under which tags are computed: at least 32 bytes in a private file, in hexadecimal.
pub fn tag_key(path: &Path) -> Result<zeroize::Zeroizing<Vec<u8>>, Failure> {
	files::ensure_private(path)?;
	let text = zeroize::Zeroizing::new(files::read(path)?);
	let key = hex::decode(text.trim_ascii()).map(zeroize::Zeroizing::new);
	key.ok().filter(|key| key.len() >= 32).ok_or_else(|| {
		Failure::input("MalformedKey", "the key of the tags has at least 32 bytes in hexadecimal")
	})
}

/// Where a person lives: INEGI's key of a municipality, or a country and the number of a consulate.
pub fn residence(place: &str, consulate: Option<u16>) -> Result<Residence, Failure> {
	let country = <[u8; 2]>::try_from(place.as_bytes()).ok();
	let residence = match (place.len(), place.parse(), country, consulate) {
		(5, Ok(key), _, None) => Some(Residence::Municipality(key)),
		(_, _, Some(country), Some(consulate)) => Some(Residence::Abroad { country, consulate }),
		_ => None,
	};
	residence.filter(|residence| residence.validate().is_ok()).ok_or_else(|| {
		let advice =
			"give INEGI's key of a municipality (09012), or a country's two letters and its consulate";
		Failure::input("MalformedResidence", advice)
	})
}

/// The day of a moment in UTC.
fn day(now: u64) -> Option<BirthDate> {
	let date = DateTime::from_timestamp_millis(i64::try_from(now).ok()?)?.date_naive();
	Some(BirthDate {
		year: date.year().try_into().ok()?,
		month: date.month().try_into().ok()?,
		day: date.day().try_into().ok()?,
	})
}

impl Row {
	/// What can be known of a row without the chain. No message shows the CURP.
	fn check(&self, tag_key: &[u8], today: &BirthDate) -> Result<Enrolment, Failure> {
		let curp = persons::parse_curp(&self.curp)?;
		let adult = curp.born().has_turned(OF_AGE, today);
		let class = match (self.register.as_str(), adult) {
			("citizen", true) => Class::Citizen,
			("minor", false) => Class::Minor,
			("foreigner", _) => Class::Foreigner,
			("citizen" | "minor", _) => {
				let advice =
					"citizens are 18 or older, minors younger: the CURP tells otherwise (LGP arts. 88-89)";
				return Err(Failure::input("WrongRegister", advice));
			}
			_ => return Err(Failure::input("MalformedRegister", "give citizen, minor or foreigner")),
		};
		Ok(Enrolment {
			tag: persons::tag(tag_key, &curp)?,
			class,
			account: keys::parse_account(&self.account)?,
			residence: residence(&self.residence, self.consulate)?,
		})
	}
}

/// Table of persons and the file of what becomes of them, both open.
pub struct Table {
	reader: csv::Reader<File>,
	headers: csv::StringRecord,
	done: BTreeSet<u64>,
	outcomes: Outcomes,
}

impl Table {
	/// Opens both. The outcomes may be of an earlier run, whose enrolled rows are passed over.
	pub fn open(table: &Path, outcomes: &Path) -> Result<Self, Failure> {
		let file = File::open(table)
			.map_err(|error| Failure::input("UnreadableFile", format!("{}: {error}", table.display())))?;
		let mut reader = csv::ReaderBuilder::new().trim(csv::Trim::All).flexible(true).from_reader(file);
		let headers = reader
			.headers()
			.map_err(|error| Failure::input("MalformedFile", format!("{}: {error}", table.display())))?
			.clone();
		if headers.iter().ne(["curp", "register", "account", "residence", "consulate"]) {
			let advice = "the first line is curp,register,account,residence,consulate";
			return Err(Failure::input("MalformedFile", advice));
		}
		let done = enrolled_rows(outcomes)?;
		Ok(Self { reader, headers, done, outcomes: Outcomes::open(outcomes)? })
	}

	/// Enrols the rows, and writes each outcome before the next rows are sent. `seen` is told of each. Returns the block of the
	/// last act too; of the last read, if everybody was enrolled before.
	pub async fn enrol(
		mut self,
		chain: &Chain,
		signer: &Keypair,
		tag_key: &[u8],
		mut seen: impl FnMut(u64, &RowResult),
	) -> Result<(BlockRef, EnrolmentSummary), Failure> {
		let at = chain.at().await?;
		let mut block = at.block();
		let today = day(at.now().await?).ok_or_else(|| Failure::Node("its clock is out of range".into()))?;
		let mut summary = EnrolmentSummary::default();
		let mut batch = Vec::new();
		let mut record = csv::StringRecord::new();
		loop {
			let more = self.reader.read_record(&mut record);
			let row = self.reader.position().line();
			let line = record.position().map_or(row, csv::Position::line);
			let checked = match more {
				Ok(false) => break,
				Ok(true) if self.done.contains(&line) => {
					summary.before += 1;
					continue;
				}
				Ok(true) => record
					.deserialize::<Row>(Some(&self.headers))
					.map_err(|_| Failure::input("MalformedRow", "the row has not the five columns"))
					.and_then(|row| row.check(tag_key, &today)),
				Err(_) => Err(Failure::input("MalformedRow", "the row is not CSV in UTF-8")),
			};
			match checked {
				Ok(enrolment) => batch.push((line, enrolment)),
				Err(failure) => {
					self.outcomes.note(line, RowResult::Refused(failure), &mut summary, &mut seen)?;
				}
			}
			if batch.len() == ROWS_AT_ONCE {
				block = send(chain, signer, &mut batch, &mut self.outcomes, &mut summary, &mut seen).await?;
			}
		}
		if !batch.is_empty() {
			block = send(chain, signer, &mut batch, &mut self.outcomes, &mut summary, &mut seen).await?;
		}
		Ok((block, summary))
	}
}

/// Sends rows in one transaction, in which each stands alone. Returns its block; that of the read, if none was to be sent.
async fn send(
	chain: &Chain,
	signer: &Keypair,
	batch: &mut Vec<(u64, Enrolment)>,
	outcomes: &mut Outcomes,
	summary: &mut EnrolmentSummary,
	seen: &mut impl FnMut(u64, &RowResult),
) -> Result<BlockRef, Failure> {
	let (at, mut fresh) = (chain.at().await?, Vec::new());
	for (line, enrolment) in batch.drain(..) {
		match persons::of_tag(&at, &enrolment.tag).await? {
			Some(known) if persons::record(&at, known).await?.account == enrolment.account => {
				outcomes.note(line, RowResult::EnrolledBefore(known), summary, seen)?;
			}
			_ => fresh.push((line, enrolment)),
		}
	}
	if fresh.is_empty() {
		return Ok(at.block());
	}
	let calls = fresh
		.iter()
		.map(|(_, Enrolment { tag, class, account, residence })| {
			let (tag, class, account, residence) = (*tag, *class, account.clone(), *residence);
			let ring_key = None;
			pallet_identity::Call::enrol { tag, class, account, residence, ring_key }.into()
		})
		.collect::<Vec<RuntimeCall>>();
	let call = pallet_utility::Call::<Runtime>::force_batch { calls };
	let Included { block, events } = chain.submit(call.into(), signer).await?;
	let mut person = None;
	let mut lines = fresh.into_iter().map(|(line, _)| line);
	for event in events {
		let outcome = match event {
			RuntimeEvent::Identity(pallet_identity::Event::PersonEnrolled { person: number, .. }) => {
				person = Some(number);
				continue;
			}
			RuntimeEvent::Utility(pallet_utility::Event::ItemCompleted) => {
				let number = person.take();
				number.map(RowResult::Enrolled).ok_or_else(|| Failure::Node("it enrolled nobody".into()))?
			}
			RuntimeEvent::Utility(pallet_utility::Event::ItemFailed { error }) => {
				RowResult::Refused(chain.explain(error).await?)
			}
			_ => continue,
		};
		let line =
			lines.next().ok_or_else(|| Failure::Node("it tells of more rows than were sent".into()))?;
		outcomes.note(line, outcome, summary, seen)?;
	}
	match lines.next() {
		None => Ok(block),
		Some(line) => Err(Failure::Node(format!("it does not tell what became of row {line}"))),
	}
}

/// The file of outcomes.
struct Outcomes(csv::Writer<File>);

impl Outcomes {
	fn open(path: &Path) -> Result<Self, Failure> {
		let unwritable = |error| Failure::input("UnwritableFile", format!("{}: {error}", path.display()));
		let file = File::options().create(true).append(true).open(path).map_err(unwritable)?;
		let empty = file.metadata().map_err(unwritable)?.len() == 0;
		let mut outcomes = Self(csv::WriterBuilder::new().has_headers(false).from_writer(file));
		if empty {
			outcomes.write(&["row", "outcome", "person", "reason"])?;
		}
		Ok(outcomes)
	}

	fn write(&mut self, fields: &[&str; 4]) -> Result<(), Failure> {
		let written = self.0.write_record(fields).map_err(|error| error.to_string());
		written
			.and_then(|()| self.0.flush().map_err(|error| error.to_string()))
			.map_err(|error| Failure::input("UnwritableFile", error))
	}

	fn note(
		&mut self,
		line: u64,
		outcome: RowResult,
		summary: &mut EnrolmentSummary,
		seen: &mut impl FnMut(u64, &RowResult),
	) -> Result<(), Failure> {
		let (name, person, reason) = match &outcome {
			RowResult::Enrolled(person) => ("enrolled", person.to_string(), String::new()),
			RowResult::EnrolledBefore(person) => ("enrolled before", person.to_string(), String::new()),
			RowResult::Refused(failure) => ("refused", String::new(), failure.to_string()),
		};
		self.write(&[&line.to_string(), name, &person, &reason])?;
		match outcome {
			RowResult::Enrolled(_) => summary.enrolled += 1,
			RowResult::EnrolledBefore(_) => summary.before += 1,
			RowResult::Refused(_) => summary.refused += 1,
		}
		seen(line, &outcome);
		Ok(())
	}
}

/// The rows that earlier outcomes tell of as enrolled. The last line may be cut off: it is written anew.
fn enrolled_rows(path: &Path) -> Result<BTreeSet<u64>, Failure> {
	if !path.exists() {
		return Ok(BTreeSet::new());
	}
	let bytes = files::read(path)?;
	let whole = bytes.iter().rposition(|byte| *byte == b'\n').map_or(0, |end| end + 1);
	if whole < bytes.len() {
		let mut file = File::options()
			.write(true)
			.open(path)
			.map_err(|error| Failure::input("UnwritableFile", error.to_string()))?;
		file.set_len(whole as u64)
			.and_then(|()| file.flush())
			.map_err(|error| Failure::input("UnwritableFile", error.to_string()))?;
	}
	let mut reader = csv::Reader::from_reader(bytes.get(..whole).unwrap_or_default());
	let mut rows = BTreeSet::new();
	for record in reader.records() {
		let record = record
			.map_err(|error| Failure::input("MalformedFile", format!("{}: {error}", path.display())))?;
		if let (Some(Ok(row)), Some("enrolled" | "enrolled before")) =
			(record.get(0).map(str::parse), record.get(1))
		{
			rows.insert(row);
		}
	}
	Ok(rows)
}

#[cfg(test)]
mod tests {
	use super::*;

	const TODAY: BirthDate = BirthDate { year: 2026, month: 11, day: 25 };
	const KEY: &[u8] = &[7; 32];

	fn row(curp: &str, register: &str, residence: &str, consulate: Option<u16>) -> Row {
		Row {
			curp: curp.into(),
			register: register.into(),
			account: "dev:Ana".into(),
			residence: residence.into(),
			consulate,
		}
	}

	fn name(row: Row) -> Option<String> {
		row.check(KEY, &TODAY).err().map(|failure| failure.name().to_owned())
	}

	#[test]
	fn a_row_is_checked_before_it_is_sent() {
		let adult = "GOMC850315HDFRRR07";
		let enrolment = row(adult, "citizen", "09012", None).check(KEY, &TODAY).expect("is sound");
		assert_eq!(enrolment.residence, Residence::Municipality(9_012));
		assert_eq!(name(row("GOMC850315HDFRRR08", "citizen", "09012", None)), Some("MalformedCurp".into()));
		assert_eq!(name(row(adult, "voter", "09012", None)), Some("MalformedRegister".into()));
		for (place, consulate) in
			[("09001", None), ("9012", None), ("US", None), ("us", Some(1)), ("09012", Some(1))]
		{
			assert_eq!(
				name(row(adult, "citizen", place, consulate)),
				Some("MalformedResidence".into()),
				"{place}"
			);
		}
		let abroad = row(adult, "citizen", "US", Some(12)).check(KEY, &TODAY).expect("is sound");
		assert_eq!(abroad.residence, Residence::Abroad { country: *b"US", consulate: 12 });
	}

	#[test]
	fn arts_88_and_89_the_age_tells_the_register() {
		let (adult, child) = ("GOMC850315HDFRRR07", "XEXX010101HNEXXXA4");
		let in_2010 = BirthDate { year: 2010, month: 1, day: 1 };
		assert_eq!(name(row(adult, "minor", "09012", None)), Some("WrongRegister".into()));
		let refused = row(child, "citizen", "09012", None).check(KEY, &in_2010).err();
		assert_eq!(refused.map(|failure| failure.name().to_owned()), Some("WrongRegister".into()));
		assert!(row(child, "minor", "09012", None).check(KEY, &in_2010).is_ok());
	}

	#[test]
	fn no_refusal_shows_the_curp() {
		let refused = row("GOMC850315HDFRRR08", "citizen", "09012", None).check(KEY, &TODAY);
		assert!(!refused.expect_err("a false digit").to_string().contains("GOMC"));
	}

	#[test]
	fn outcomes_that_were_cut_off_are_mended() {
		let folder = tempfile::tempdir().expect("a temporary folder");
		let path = folder.path().join("outcomes.csv");
		std::fs::write(&path, "row,outcome,person,reason\n2,enrolled,0,\n3,refused,,x\n4,enro")
			.expect("written");
		assert_eq!(enrolled_rows(&path).expect("reads"), BTreeSet::from([2]));
		let text = std::fs::read_to_string(&path).expect("there");
		assert!(text.ends_with("3,refused,,x\n"));
	}
}
