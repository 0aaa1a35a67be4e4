//! Secrets wait for their stage.

use crate::{Common, waiting};
use cadena_client::{
	At, Chain, Failure,
	tenders::stage::{Clocks, NotNow, Showing, ensure_shown_now},
};
use cadena_primitives::TenderId;
use cadena_runtime::pallet_tenders::types::Tender;
use clap::Args;
use std::time::Duration;

/// Pause between two looks at the clocks.
const PAUSE: Duration = Duration::from_secs(2);

/// Whether to wait for the stage.
#[derive(Args, Clone, Copy, Debug)]
pub struct Wait {
	/// Wait until it is time, by the chain and by this machine's clock; nothing is sent before
	#[arg(long)]
	wait: bool,
}

/// A connection, a block and the tender in it, once a secret of the tender may be sent.
pub async fn reached(
	common: &Common,
	tender: TenderId,
	showing: Showing,
	Wait { wait }: Wait,
) -> Result<(Chain, At, Tender), Failure> {
	let mut chain = common.chain().await?;
	let mut bar = None;
	loop {
		match look(&chain, tender, showing).await {
			Ok(Ok((at, record))) => {
				common.say_believed(&at, "the stage of the tender");
				return Ok((chain, at, record));
			}
			Ok(Err(NotNow::Early(_))) if wait => {
				bar.get_or_insert_with(|| waiting("for the stage"));
			}
			Ok(Err(not_now)) => return Err(not_now.into()),
			// A wait of days outlives a connection.
			Err(Failure::Node(_)) if wait => {
				if let Ok(again) = common.chain().await {
					chain = again;
				}
			}
			Err(failure) => return Err(failure),
		}
		tokio::time::sleep(PAUSE).await;
	}
}

async fn look(
	chain: &Chain,
	tender: TenderId,
	showing: Showing,
) -> Result<Result<(At, Tender), NotNow>, Failure> {
	let at = chain.at().await?;
	let record = at.tender(tender).await?;
	let calendar = at.contracting_calendar(&record).await?;
	let clocks = Clocks::read(chain, &at).await?;
	Ok(ensure_shown_now(showing, &record, clocks, &calendar).map(|()| (at, record)))
}
