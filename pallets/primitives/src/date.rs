//! Days of the Gregorian calendar as identity keys write them.

/// The number of two decimal digits.
pub(crate) fn two_digits(tens: u8, units: u8) -> Option<u8> {
	let digit = |byte: u8| byte.checked_sub(b'0').filter(|digit| *digit < 10);
	digit(tens)?.checked_mul(10)?.checked_add(digit(units)?)
}

/// Whether there is such a day.
pub(crate) fn exists(year: u16, month: u8, day: u8) -> bool {
	let divides = |by: u16| year.checked_rem(by) == Some(0);
	let leap = divides(4) && (!divides(100) || divides(400));
	let last = match month {
		2 if leap => 29,
		2 => 28,
		4 | 6 | 9 | 11 => 30,
		1..=12 => 31,
		_ => return false,
	};
	(1..=last).contains(&day)
}
