//! Makes the files that do not change from run to run: the practice authority, and what the benchmarks verify.
//!
//! `cargo run --release -p efirma-practice --example fixtures -- pallets/efirma`

use efirma_practice::{AUTHORITY_BITS, Authority, Error, HOLDER_BITS, Holder, Template, new_key};
use pkcs8::EncodePrivateKey;
use std::{env, fs, path::PathBuf};

/// 1 January 2026.
const START: u64 = 1_767_225_600;
/// The longest certificate that the chain reads has 4,096 bytes.
const PADDING: usize = 992;

fn main() -> Result<(), Error> {
	let pallet = PathBuf::from(env::args().nth(1).ok_or("name the folder of the pallet")?);
	let key = new_key(AUTHORITY_BITS)?;
	fs::write(pallet.join("practice/authority.key"), key.to_pkcs8_der()?.as_bytes())?;
	let template = Template::authority("Autoridad Certificadora de Práctica", START);
	let authority = Authority::new(&template, key)?;
	fs::write(pallet.join("practice/authority.cer"), authority.certificate())?;

	let fixtures = pallet.join("fixtures");
	fs::create_dir_all(&fixtures)?;
	let key = new_key(HOLDER_BITS)?;
	fs::write(fixtures.join("holder.key"), key.to_pkcs8_der()?.as_bytes())?;
	let holder = Holder::LegalPerson {
		rfc: "EKU9003173C9",
		representative_rfc: "VADA800927DJ3",
		representative_curp: "VADA800927HSRSRL05",
	};
	let template = Template::fiel("30001000000500003416", &"X".repeat(PADDING), holder, START);
	let largest = authority.issue(&template, &key)?;
	println!("the largest certificate has {} bytes", largest.len());
	fs::write(fixtures.join("largest.cer"), largest)?;
	Ok(())
}
