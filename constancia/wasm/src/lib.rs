//! Verifier of constancias for web pages. An instance serves one file.
//!
//! The crates below import what a node gives a runtime: hashes and the verification of votes. This module exports functions
//! of the same names, and `verificador.mjs` ties the one to the other. Nothing else is imported.

#![no_std]

extern crate alloc;

use alloc::{boxed::Box, string::ToString, vec::Vec};
use core::{
	panic::PanicInfo,
	ptr::{with_exposed_provenance, with_exposed_provenance_mut},
	slice,
};
use ed25519_zebra::{Signature, VerificationKey};

#[global_allocator]
static ALLOCATOR: dlmalloc::GlobalDlmalloc = dlmalloc::GlobalDlmalloc;

#[panic_handler]
fn panic(_: &PanicInfo<'_>) -> ! {
	core::arch::wasm32::unreachable()
}

/// Where bytes begin, and how many there are, in one number: the length is in its upper half.
type Span = u64;

fn span(bytes: Vec<u8>) -> Span {
	let bytes = Box::leak(bytes.into_boxed_slice());
	let (at, length) = (bytes.as_mut_ptr().expose_provenance(), bytes.len());
	// Both have 32 bits here.
	let whole = |part: usize| u64::try_from(part).unwrap_or_default();
	whole(length) << 32 | whole(at)
}

/// # Safety
///
/// The span must be of bytes that stay where they are.
unsafe fn bytes<'a>(span: Span) -> &'a [u8] {
	let half = |half: u64| usize::try_from(half & u64::from(u32::MAX)).unwrap_or_default();
	unsafe { slice::from_raw_parts(with_exposed_provenance(half(span)), half(span >> 32)) }
}

/// # Safety
///
/// At the address there must be as many bytes, which stay where they are.
unsafe fn array<'a, const N: usize>(at: u32) -> &'a [u8; N] {
	let at = usize::try_from(at).unwrap_or_default();
	unsafe { &*with_exposed_provenance_mut::<[u8; N]>(at) }
}

/// Room for so many bytes.
#[unsafe(no_mangle)]
pub extern "C" fn allocate(length: u32) -> Span {
	span(alloc::vec![0; usize::try_from(length).unwrap_or_default()])
}

/// The answer to a file, in JSON. What is trusted is the hash of the first block in hexadecimal, or a checkpoint's file.
///
/// # Safety
///
/// Both spans must be of [`allocate`].
#[unsafe(no_mangle)]
pub unsafe extern "C" fn verify(file: Span, trust: Span) -> Span {
	let (file, trust) = unsafe { (bytes(file), bytes(trust)) };
	span(cadena_constancia::answer(file, trust).to_string().into_bytes())
}

macro_rules! hashes {
	($($name:ident => $function:ident,)*) => { $(
		/// # Safety
		///
		/// By the runtime's own interface: a span, and an array that the caller frees.
		#[unsafe(no_mangle)]
		pub unsafe extern "C" fn $name(data: Span) -> u32 {
			let hash = Box::leak(Box::new(sp_crypto_hashing::$function(unsafe { bytes(data) })));
			hash.as_mut_ptr().expose_provenance().try_into().unwrap_or_default()
		}
	)* };
}

hashes! {
	ext_hashing_blake2_128_version_1 => blake2_128,
	ext_hashing_blake2_256_version_1 => blake2_256,
	ext_hashing_sha2_256_version_1 => sha2_256,
	ext_hashing_twox_64_version_1 => twox_64,
	ext_hashing_twox_128_version_1 => twox_128,
}

/// Whether a vote is by its authority.
///
/// # Safety
///
/// By the runtime's own interface: 64 bytes, a span, 32 bytes.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ext_crypto_ed25519_verify_version_1(signature: u32, message: Span, key: u32) -> u32 {
	let (signature, message, key) = unsafe { (array::<64>(signature), bytes(message), array::<32>(key)) };
	let signature = Signature::from(*signature);
	let key = VerificationKey::try_from(*key);
	key.is_ok_and(|key| key.verify(&signature, message).is_ok()).into()
}
