//! Real networks of Cadena nodes on one machine, started by zombienet as plain processes.

mod binaries;
mod chain;
mod load;
mod network;
mod node;

pub use chain::{Account, Chain, Slot};
pub use load::Load;
pub use network::Network;
pub use node::Node;
pub use zombienet_sdk::subxt;

use anyhow::{Result, bail};
use std::{
	env,
	path::PathBuf,
	time::{Duration, Instant},
};
use tokio::time::sleep;

/// What takes longer than this hangs.
pub const HANGS: Duration = Duration::from_secs(900);
const ASK_EVERY: Duration = Duration::from_millis(250);

/// This crate's folder: where cargo runs it, or else where it was built, which may be gone.
fn folder() -> PathBuf {
	env::var_os("CARGO_MANIFEST_DIR").map_or_else(|| env!("CARGO_MANIFEST_DIR").into(), PathBuf::from)
}

/// Asks until there is an answer, and returns it. It fails when asking fails, or when `HANGS` has passed.
pub async fn until<T>(what: &str, mut ask: impl AsyncFnMut() -> Result<Option<T>>) -> Result<T> {
	let began = Instant::now();
	loop {
		if let Some(answer) = ask().await? {
			return Ok(answer);
		}
		if began.elapsed() > HANGS {
			bail!("waited {} s until {what}", HANGS.as_secs());
		}
		sleep(ASK_EVERY).await;
	}
}

/// The seconds since then, in tenths.
pub fn seconds_since(then: Instant) -> f64 {
	(then.elapsed().as_secs_f64() * 10.0).round() / 10.0
}
