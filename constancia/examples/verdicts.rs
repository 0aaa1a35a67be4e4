//! Answers to files, one a line, for the test that compares the web page's verifier with this one. Each line of the input is
//! `{"file": TEXT, "trust": TEXT}`.

use cadena_constancia::answer;
use serde::Deserialize;
use std::io::{self, Write as _};

#[derive(Deserialize)]
struct Question {
	file: String,
	trust: String,
}

fn main() -> io::Result<()> {
	let mut output = io::stdout().lock();
	for line in io::stdin().lines() {
		let Question { file, trust } = serde_json::from_str(&line?)?;
		writeln!(output, "{}", answer(file.as_bytes(), trust.as_bytes()))?;
	}
	Ok(())
}
