#![no_main]

use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| {
	pallet_efirma::fuzz::calls(bytes);
});
