use alloc::string::String;
use core::fmt;

/// Why a file proves nothing.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Refusal {
	/// The name by which programs tell refusals apart.
	pub name: &'static str,
	/// What is wrong, or what to do about it.
	pub explanation: String,
}

impl Refusal {
	/// A refusal.
	pub fn new(name: &'static str, explanation: impl Into<String>) -> Self {
		Self { name, explanation: explanation.into() }
	}
}

impl fmt::Display for Refusal {
	fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
		write!(f, "{}: {}", self.name, self.explanation)
	}
}

impl core::error::Error for Refusal {}
