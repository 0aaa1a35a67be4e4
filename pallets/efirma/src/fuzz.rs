//! What the fuzzer throws bytes at, and the tests the kept ones.

use crate::{
	Call,
	certificate::X509,
	mock::{Now, RuntimeCall, RuntimeOrigin, Test, account, run},
	types::Issuer,
};
use codec::DecodeLimit;
use frame_support::dispatch::RawOrigin;
use sp_runtime::traits::Dispatchable;

/// Calls in one input.
const MOST_CALLS: usize = 16;
const DEPTH: u32 = 8;

/// Reads bytes as a certificate and asks it everything. Whatever is read must be read again alike.
pub fn certificate(bytes: &[u8]) {
	let _ = Issuer::read(bytes);
	let Ok(read) = X509::read(bytes) else { return };
	let _ = (read.number(), read.validity(), read.key_bits(), read.issuer(), read.subject_name());
	let _ = (read.issuer_common_name(), read.common_name(), read.ensure_signs_certificates());
	if let Ok(subject) = read.ensure_signs_acts() {
		assert_eq!(read.subject().as_ref(), Ok(&subject));
		let _ = subject.legal_person();
	}
	if let Ok(modulus) = read.modulus() {
		let _ = read.is_signed_by(&modulus);
	}
	let mut longer = bytes.to_vec();
	longer.push(0);
	assert!(X509::read(&longer).is_err(), "a byte after a certificate is refused");
}

/// Dispatches what bytes say: for each call, who signs, how many hours pass before it, and the call in SCALE. Returns how many
/// were done.
pub fn calls(mut bytes: &[u8]) -> usize {
	let mut done = 0;
	run(|| {
		for _ in 0..MOST_CALLS {
			let Some(([signer, hours], rest)) = bytes.split_first_chunk::<2>() else { break };
			bytes = rest;
			let Ok(call) = Call::<Test>::decode_with_depth_limit(DEPTH, &mut bytes) else { break };
			Now::mutate(|now| *now += u64::from(*hours) * 3_600_000);
			let origin = match signer {
				0 => RuntimeOrigin::root(),
				1 => RawOrigin::None.into(),
				byte => RuntimeOrigin::signed(account(*byte)),
			};
			done += usize::from(RuntimeCall::Efirma(call).dispatch(origin).is_ok());
		}
	});
	done
}
