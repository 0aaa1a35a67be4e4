//! What an opener does: gives a key before the call, and opens the bids with its secret.

use crate::{
	Answer, Common,
	stage::{self, Wait},
};
use cadena_client::{
	Failure,
	base::{files, json},
	node::missing,
	tenders::{
		bid::OpeningSecret,
		json::{RevealedBids, TenderNumber},
		stage::Showing,
	},
};
use cadena_primitives::TenderId;
use cadena_runtime::{
	Runtime, RuntimeCall,
	pallet_tenders::{Call, types::BidStatus},
	pallet_utility,
};
use std::path::Path;

/// Accepts to open the bids of a tender with a key that is made for it.
pub async fn accept(common: &Common, tender: TenderId, opening_key: &Path) -> Result<Answer, Failure> {
	let (secret, key) = OpeningSecret::generate(tender);
	let (signer, chain) = (common.signer()?, common.chain().await?);
	// The file stays whatever becomes of the act: nobody else could open the bids.
	files::write_secret(opening_key, &secret)?;
	let call = Call::<Runtime>::accept_opening { tender, key };
	let accepted = common.act_as(&chain, call, &signer).await;
	let block = accepted.map_err(|failure| failure.keeping(opening_key))?.block;
	let text = format!("accepted to open tender {tender}; the secret is in {}", opening_key.display());
	Answer::at(block, text, TenderNumber { tender })
}

/// Reveals an opener's pieces of every bid that is still sealed, in one transaction. Nothing is decrypted before its time.
pub async fn open(
	common: &Common,
	tender: TenderId,
	opening_key: &Path,
	wait: Wait,
) -> Result<Answer, Failure> {
	files::ensure_private(opening_key)?;
	let secret: OpeningSecret = files::read_json(opening_key)?;
	if secret.tender != tender {
		return Err(Failure::input("OtherTender", format!("the key is for tender {}", secret.tender)));
	}
	let signer = common.signer()?;
	let (chain, at, record) = stage::reached(common, tender, Showing::Opening, wait).await?;
	let role = record
		.openers
		.role(&signer.account())
		.map_err(|_| missing("Tenders.NotAnOpener", "the signer is not one of the tender's three openers"))?;
	let mut calls = Vec::<RuntimeCall>::new();
	let mut unreadable = Vec::new();
	for (bid, sealed) in at.bids(tender, &record).await? {
		let BidStatus::Sealed { envelope, .. } = &sealed.status else { continue };
		match secret.unseal(envelope, role) {
			Ok(pieces) => calls.push(Call::<Runtime>::reveal_pieces { tender, bid, pieces }.into()),
			Err(_) => unreadable.push(bid),
		}
	}
	let revealed = calls.len();
	let block = if calls.is_empty() {
		at.block()
	} else {
		let call = pallet_utility::Call::<Runtime>::batch_all { calls };
		let opened = common.act_as(&chain, call, &signer).await;
		opened.map_err(|failure| failure.keeping(opening_key))?.block
	};
	let mut text = format!("pieces of {revealed} bids revealed");
	if !unreadable.is_empty() {
		text += &format!("; the shares of bids {} are not encrypted to this key", json::join(&unreadable));
	}
	Answer::at(block, text, RevealedBids { tender, revealed, unreadable })
}
