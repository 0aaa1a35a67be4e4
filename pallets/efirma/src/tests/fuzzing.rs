//! What the fuzzer found worth keeping goes through the same code in every run of the tests.

use super::*;
use crate::{Call, fuzz};
use codec::Encode;
use std::{fs, path::PathBuf};

fn corpus(target: &str) -> Vec<Vec<u8>> {
	let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../fuzz/corpus").join(target);
	let files = fs::read_dir(folder).expect("the corpus is kept");
	files.map(|file| fs::read(file.expect("is listed").path()).expect("is read")).collect()
}

#[test]
fn kept_certificates_are_read_without_panic() {
	let inputs = corpus("certificate");
	assert!(!inputs.is_empty());
	inputs.iter().for_each(|input| fuzz::certificate(input));
}

#[test]
fn kept_calls_keep_the_invariants() {
	let inputs = corpus("calls");
	assert!(!inputs.is_empty());
	inputs.iter().for_each(|input| fuzz::calls(input));
}

/// The calls of an input reach the pallet: otherwise the fuzzer would test the decoder alone.
#[test]
fn an_input_of_sound_calls_registers_and_signs() {
	let der = issued(&fiel(LEGAL));
	let proof = proof_at_genesis();
	let publish =
		Call::<Test>::publish { anchor: 0, der: der.try_into().expect("is short"), possession: proof };
	let block = Call::<Test>::block { number: number(NUMBER) };
	let input = [&[60, 0][..], &publish.encode(), &[60, 1], &block.encode()].concat();
	fuzz::calls(&input);
	run(|| {
		assert_ok!(publish.dispatch_as(60));
		assert_ok!(block.dispatch_as(60));
	});
}

trait DispatchAs {
	fn dispatch_as(self, byte: u8) -> DispatchResult;
}

impl DispatchAs for Call<Test> {
	fn dispatch_as(self, byte: u8) -> DispatchResult {
		use sp_runtime::traits::Dispatchable;
		RuntimeCall::Efirma(self).dispatch(signed(byte)).map(|_| ()).map_err(|error| error.error)
	}
}

fn proof_at_genesis() -> EfirmaSignature {
	let mut proof = [0; 256];
	run(|| proof = super::proof(&KEYS[0], NUMBER, 60, 0));
	proof
}
