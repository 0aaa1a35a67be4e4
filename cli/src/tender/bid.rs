use super::act;
use crate::{
	Answer, Common,
	args::{NewFile, Pesos},
	stage::{self, Wait},
};
use cadena_client::{
	Failure,
	base::{
		files,
		json::{self, Hex},
	},
	tenders::{
		self,
		bid::{self, BidSecret, SocialGround},
		json::{SealedBid, TenderNumber},
		stage::Showing,
	},
};
use cadena_primitives::TenderId;
use cadena_runtime::{
	Runtime,
	pallet_tenders::{Call, types::Offer},
};
use clap::Subcommand;
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
		price: Pesos,
		/// The technical proposal; the bid holds its SHA-256
		#[arg(long, value_name = "FILE")]
		technical: PathBuf,
		/// A social ground that is claimed
		#[arg(long = "claim")]
		claims: Vec<SocialGround>,
		/// The file to write; whoever reads it knows the bid
		#[arg(long, value_name = "FILE")]
		secret: NewFile,
	},
	/// Opens one's own bid during the act of opening
	Open {
		tender: TenderId,
		/// The file that `seal` wrote
		#[arg(long, value_name = "FILE")]
		secret: PathBuf,
		#[command(flatten)]
		wait: Wait,
	},
	/// Withdraws one's bid before the opening
	Withdraw { tender: TenderId },
}

impl Verb {
	pub async fn execute(self, common: &Common) -> Result<Answer, Failure> {
		match self {
			Verb::Seal { tender, price: Pesos(price), technical, claims, secret: NewFile(secret) } => {
				let signer = common.signer()?;
				let offer = Offer {
					price,
					technical: H256(sha2_256(&files::read(&technical)?)),
					claims: bid::claims(&claims),
					salt: bid::salt(),
				};
				let chain = common.chain().await?;
				let at = common.relied(&chain, "the keys of the openers").await?;
				let openers = at.tender(tender).await?.openers;
				let envelope = bid::seal(
					&tenders::seal_context(chain.genesis(), tender, signer.account()),
					&openers,
					&offer,
				)?;
				let commitment = Hex::of(envelope.commitment);
				let kept = BidSecret::keep(tender, &signer.account(), &offer, claims);
				files::write_secret(&secret, &kept)?;
				// The file stays whatever becomes of the bid: nobody else could open it.
				let call = Call::<Runtime>::seal_bid { tender, envelope };
				let sealed = common.act_as(&chain, call, &signer).await;
				let block = sealed.map_err(|failure| failure.keeping(&secret))?.block;
				let text = format!(
					"bid sealed under {}; its secret is in {}",
					json::name(&commitment),
					secret.display()
				);
				Answer::at(block, text, SealedBid { tender, commitment })
			}
			Verb::Open { tender, secret, wait } => {
				files::ensure_private(&secret)?;
				let kept: BidSecret = files::read_json(&secret)?;
				if kept.tender != tender {
					return Err(Failure::input(
						"OtherTender",
						format!("the secret is for tender {}", kept.tender),
					));
				}
				let (offer, signer) = (kept.offer()?, common.signer()?);
				let (chain, ..) = stage::reached(common, tender, Showing::Opening, wait).await?;
				let call = Call::<Runtime>::open_bid { tender, offer };
				let opened = common.act_as(&chain, call, &signer).await;
				let block = opened.map_err(|failure| failure.keeping(&secret))?.block;
				Answer::at(block, "bid opened", TenderNumber { tender })
			}
			Verb::Withdraw { tender } => {
				act(common, tender, Call::<Runtime>::withdraw_bid { tender }, "bid withdrawn").await
			}
		}
	}
}
