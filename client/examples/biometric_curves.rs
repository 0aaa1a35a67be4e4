//! Measures how far a sample may be from its template: prints a table in Markdown and writes the curves as SVG.
//!
//!     cargo run --release -p cadena-client --example biometric_curves -- docs/biometrics.svg

use cadena_client::persons::biometrics::{BITS, Helper, Template, enrol, reproduce};
use sp_io::hashing::blake2_256;
use std::{error::Error, fmt::Write};

const BYTES: usize = BITS / 8;
const TRIALS: u32 = 500;
/// Daugman, "How iris recognition works" (2004): distances of different eyes, and of the same eye under poor conditions.
const IMPOSTORS: (f64, f64) = (0.499, 0.0317);
const GENUINE: (f64, f64) = (0.110, 0.065);
const IMPOSTOR_TRIALS: u32 = 20_000;

/// Numbers that are the same at every run.
struct Numbers(u64, Vec<u8>);

impl Numbers {
	fn bytes(&mut self) -> [u8; 8] {
		if self.1.len() < 8 {
			self.0 += 1;
			self.1 = blake2_256(&self.0.to_le_bytes()).to_vec();
		}
		let rest = self.1.split_off(8);
		let taken = std::mem::replace(&mut self.1, rest);
		taken.try_into().unwrap_or_default()
	}

	/// Evenly between 0 and 1.
	fn even(&mut self) -> f64 {
		(u64::from_le_bytes(self.bytes()) >> 11) as f64 / (1u64 << 53) as f64
	}

	/// Normally distributed.
	fn normal(&mut self, (mean, deviation): (f64, f64)) -> f64 {
		let radius = (-2.0 * self.even().max(f64::MIN_POSITIVE).ln()).sqrt();
		mean + deviation * radius * (std::f64::consts::TAU * self.even()).cos()
	}

	fn code(&mut self) -> [u8; BYTES] {
		let mut code = [0; BYTES];
		code.chunks_mut(8).for_each(|chunk| chunk.copy_from_slice(&self.bytes()));
		code
	}
}

/// How the errors lie.
#[derive(Clone, Copy)]
enum Noise {
	/// Each bit for itself.
	Scattered,
	/// In runs of 16 bits, as lids and lashes make them.
	Runs,
}

fn sample(numbers: &mut Numbers, code: &[u8; BYTES], distance: f64, noise: Noise) -> [u8; BYTES] {
	let mut sample = *code;
	let run = match noise {
		Noise::Scattered => 1,
		Noise::Runs => 16,
	};
	for first in (0..BITS).step_by(run) {
		if numbers.even() < distance {
			for bit in first..first + run {
				sample[bit / 8] ^= 1 << (bit % 8);
			}
		}
	}
	sample
}

fn enrolled(numbers: &mut Numbers) -> Result<(Helper, [u8; BYTES]), Box<dyn Error>> {
	let code = numbers.code();
	Ok((enrol(&Template::new(code, [0xff; BYTES]))?, code))
}

fn accepted(
	numbers: &mut Numbers,
	distance: impl Fn(&mut Numbers) -> f64,
	noise: Noise,
	trials: u32,
) -> Result<f64, Box<dyn Error>> {
	let mut accepted = 0u32;
	for trial in 0..trials.div_ceil(50) {
		let (helper, code) = enrolled(numbers)?;
		for _ in 0..50.min(trials - 50 * trial) {
			let far = distance(numbers);
			let fresh = Template::new(sample(numbers, &code, far, noise), [0xff; BYTES]);
			accepted += u32::from(reproduce(&helper, &fresh).is_ok());
		}
	}
	Ok(f64::from(accepted) / f64::from(trials))
}

fn plot(points: &[(f64, f64, f64)]) -> Result<String, std::fmt::Error> {
	let (x, y) = (|distance: f64| 60.0 + distance * 1_000.0, |share: f64| 260.0 - share * 220.0);
	let mut svg = String::from(
		"<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 600 310\" font-family=\"sans-serif\" font-size=\"12\">\n\
		 <rect width=\"600\" height=\"310\" fill=\"white\"/>\n",
	);
	for step in 0..=10 {
		let (at, share) = (f64::from(step) * 0.05, f64::from(step) * 0.1);
		writeln!(svg, "<text x=\"{:.0}\" y=\"278\" text-anchor=\"middle\">{at:.2}</text>", x(at))?;
		if step % 2 == 0 {
			writeln!(
				svg,
				"<text x=\"52\" y=\"{:.0}\" text-anchor=\"end\">{share:.1}</text>",
				y(share) + 4.0
			)?;
			writeln!(svg, "<path d=\"M60 {0:.0}H560\" stroke=\"#ddd\"/>", y(share))?;
		}
	}
	let names = [("scattered errors", "#0a6", 20), ("runs of 16 bits", "#c40", 36)];
	for (index, (name, colour, at)) in names.into_iter().enumerate() {
		let line: Vec<String> = points
			.iter()
			.map(|point| format!("{:.0},{:.1}", x(point.0), y(if index == 0 { point.1 } else { point.2 })))
			.collect();
		writeln!(
			svg,
			"<polyline points=\"{}\" fill=\"none\" stroke=\"{colour}\" stroke-width=\"2\"/>",
			line.join(" ")
		)?;
		writeln!(svg, "<text x=\"440\" y=\"{at}\" fill=\"{colour}\">{name}</text>")?;
	}
	svg.push_str("<text x=\"310\" y=\"300\" text-anchor=\"middle\">share of wrong bits</text>\n");
	svg.push_str("<text x=\"60\" y=\"20\">share of samples that give the key again</text>\n</svg>\n");
	Ok(svg)
}

fn main() -> Result<(), Box<dyn Error>> {
	let path = std::env::args().nth(1).ok_or("usage: biometric_curves FILE.svg")?;
	let mut numbers = Numbers(0, Vec::new());
	let mut points = Vec::new();
	println!("| share of wrong bits | rejected, scattered | rejected, in runs of 16 |\n|---|---|---|");
	for step in 0..=20u8 {
		let distance = f64::from(step) * 0.025;
		let scattered = accepted(&mut numbers, |_| distance, Noise::Scattered, TRIALS)?;
		let runs = accepted(&mut numbers, |_| distance, Noise::Runs, TRIALS)?;
		println!("| {distance:.3} | {:.1} % | {:.1} % |", 100.0 * (1.0 - scattered), 100.0 * (1.0 - runs));
		points.push((distance, scattered, runs));
	}
	std::fs::write(path, plot(&points)?)?;
	let genuine = |numbers: &mut Numbers| numbers.normal(GENUINE).clamp(0.0, 0.5);
	let impostor = |numbers: &mut Numbers| numbers.normal(IMPOSTORS).clamp(0.0, 1.0);
	let same = accepted(&mut numbers, genuine, Noise::Scattered, IMPOSTOR_TRIALS)?;
	let other = accepted(&mut numbers, impostor, Noise::Scattered, IMPOSTOR_TRIALS)?;
	println!("\nsame eye: {:.2} % rejected of {IMPOSTOR_TRIALS}", 100.0 * (1.0 - same));
	println!("different eyes: {:.0} accepted of {IMPOSTOR_TRIALS}", other * f64::from(IMPOSTOR_TRIALS));
	Ok(())
}
