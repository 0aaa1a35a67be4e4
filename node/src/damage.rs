//! What the node says when a file of its database is shorter than it was, or its disk fails.
//!
//! ParityDB maps its tables into memory. When the system cannot bring a page of one, it sends SIGBUS to whoever reads it,
//! which by default ends the process without a word.

use libc::{SIGBUS, STDERR_FILENO, c_int};

const MESSAGE: &str = "\nError: a file of the database is cut short, or its disk fails: the node cannot go on with it. See \"The \
	database is damaged\" in docs/operations.md: check the disk, remove the database with `cadena-node purge-chain`, and start \
	the node again: it syncs from its peers.\n";

extern "C" fn explain(_: c_int) {
	// SAFETY: POSIX allows both calls in a signal's handler, and the message lives as long as the program.
	unsafe {
		libc::write(STDERR_FILENO, MESSAGE.as_ptr().cast(), MESSAGE.len());
		libc::_exit(1)
	}
}

/// Ends the process with [`MESSAGE`] and status 1 at the first SIGBUS.
pub fn explain_cut_files() {
	let handler: extern "C" fn(c_int) = explain;
	// SAFETY: the handler touches nothing that the code it interrupts may hold.
	unsafe { libc::signal(SIGBUS, handler as libc::sighandler_t) };
}
