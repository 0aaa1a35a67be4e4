use alloc::{
	format,
	string::{String, ToString},
};

/// Milliseconds since the Unix epoch.
pub type Moment = u64;

/// The last millisecond of the year 9999.
const LAST: Moment = 253_402_300_799_999;

/// A moment in UTC, RFC 3339 with seconds; past the year 9999 its milliseconds. Readings have it so: it never changes.
#[expect(clippy::arithmetic_side_effects, reason = "nothing overflows before the year 10000")]
pub fn moment(at: Moment) -> String {
	if at > LAST {
		return at.to_string();
	}
	let (days, seconds) = (at / 86_400_000, at % 86_400_000 / 1_000);
	// Days since 1 March of the year 0, in eras of 400 years whose years end with February.
	let days = days + 719_468;
	let (era, day) = (days / 146_097, days % 146_097);
	let year = (day - day / 1_460 + day / 36_524 - day / 146_096) / 365;
	let day = day - (365 * year + year / 4 - year / 100);
	let month = (5 * day + 2) / 153;
	let day = day - (153 * month + 2) / 5 + 1;
	let (month, next) = if month < 10 { (month + 3, 0) } else { (month - 9, 1) };
	let year = era * 400 + year + next;
	let (hour, minute, second) = (seconds / 3_600, seconds / 60 % 60, seconds % 60);
	format!("{year:04}-{month:02}-{day:02}T{hour:02}:{minute:02}:{second:02}Z")
}

#[cfg(test)]
mod tests {
	use super::*;

	#[test]
	fn moments_are_dates_in_utc() {
		for (at, text) in [
			(0, "1970-01-01T00:00:00Z"),
			(951_782_399_999, "2000-02-28T23:59:59Z"),
			(951_782_400_000, "2000-02-29T00:00:00Z"),
			(951_868_800_000, "2000-03-01T00:00:00Z"),
			(1_767_225_600_000, "2026-01-01T00:00:00Z"),
			(1_830_297_599_000, "2027-12-31T23:59:59Z"),
			(4_107_542_399_000, "2100-02-28T23:59:59Z"),
			(4_107_542_400_000, "2100-03-01T00:00:00Z"),
			(LAST, "9999-12-31T23:59:59Z"),
		] {
			assert_eq!(moment(at), text);
		}
		assert_eq!(moment(LAST + 1), "253402300800000");
		assert_eq!(moment(u64::MAX), u64::MAX.to_string());
	}
}
