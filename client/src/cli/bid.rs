use super::{Answer, Common};
use cadena_client::{
	Failure,
	bid::{self, BidSecret, SocialGround},
	files, keys, money,
};
use cadena_primitives::TenderId;
use cadena_runtime::Runtime;
use clap::Subcommand;
use pallet_tenders::{Call, types::Offer};
use serde_json::json;
use sp_core::H256;
use sp_io::hashing::sha2_256;
use std::path::PathBuf;

#[derive(Debug, Subcommand)]
pub enum Verb {
	/// Seals a bid, or replaces one's own, and keeps its secret in a new private file; signed by the supplier
	Seal {
		tender: TenderId,
		/// The price, in pesos
		#[arg(long)]
		price: String,
		/// The technical proposal; the bid holds its SHA-256
		#[arg(long, value_name = "FILE")]
		technical: PathBuf,
		/// A social ground that is claimed
		#[arg(long = "claim")]
		claims: Vec<SocialGround>,
		/// The file to write; whoever reads it knows the bid
		#[arg(long, value_name = "FILE")]
		secret: PathBuf,
	},
	/// Opens one's own bid during the act of opening
	Open {
		tender: TenderId,
		/// The file that `seal` wrote
		#[arg(long, value_name = "FILE")]
		secret: PathBuf,
	},
	/// Withdraws one's bid before the opening
	Withdraw { tender: TenderId },
}

impl Verb {
	pub async fn execute(self, common: &Common) -> Result<Answer, Failure> {
		match self {
			Verb::Seal { tender, price, technical, claims, secret } => {
				let signer = common.signer()?;
				let offer = Offer {
					price: money::parse(&price)?,
					technical: H256(sha2_256(&files::read(&technical)?)),
					claims: bid::claims(&claims),
					salt: bid::salt(),
				};
				let chain = common.chain().await?;
				let openers = chain.tender(tender).await?.openers;
				let envelope = bid::seal(&chain.seal_context(tender, &signer), &openers, &offer)?;
				let commitment = hex::encode(envelope.commitment);
				let kept = BidSecret::keep(tender, &keys::account(&signer), &offer, claims);
				files::write_secret(&secret, &kept)?;
				let sealed =
					common.act_on(&chain, Call::<Runtime>::seal_bid { tender, envelope }, &signer).await;
				if sealed.is_err() {
					let _ = std::fs::remove_file(&secret);
				}
				sealed?;
				let text = format!("bid sealed under {commitment}; its secret is in {}", secret.display());
				Ok(Answer::new(text, json!({ "tender": tender, "commitment": commitment })))
			}
			Verb::Open { tender, secret } => {
				files::ensure_private(&secret)?;
				let kept: BidSecret = files::read_json(&secret)?;
				if kept.tender != tender {
					return Err(Failure::input(
						"OtherTender",
						format!("the secret is for tender {}", kept.tender),
					));
				}
				common.act(Call::<Runtime>::open_bid { tender, offer: kept.offer()? }).await?;
				Ok(Answer::new("bid opened", json!({ "tender": tender, "done": "open" })))
			}
			Verb::Withdraw { tender } => {
				common.act(Call::<Runtime>::withdraw_bid { tender }).await?;
				Ok(Answer::new("bid withdrawn", json!({ "tender": tender, "done": "withdraw" })))
			}
		}
	}
}
