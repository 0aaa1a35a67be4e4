//! What an upgrade to this runtime does to the state of the last release.
//!
//! A pallet whose storage changes raises its `STORAGE_VERSION` and adds here a
//! [`VersionedMigration`](frame_support::migrations::VersionedMigration), which runs once, at the version it expects. A change
//! too long for one block is a `SteppedMigration`: while it runs, blocks carry nothing but inherents. A migration leaves
//! this list with the release after the one that ran it. `runtime/tests/upgrade.rs` runs the list on states with data (`make
//! upgrade-test`). Nothing leads here from an earlier version: no network ran in earnest, and storage changed without migrations.

/// Migrations in the first block of the new runtime, in order.
pub type SingleBlock = ();

/// Migrations over several blocks, in order.
#[cfg(not(feature = "runtime-benchmarks"))]
pub type MultiBlock = ();
