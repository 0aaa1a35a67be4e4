use super::bounded;
use cadena_client::Failure;
use cadena_primitives::ballots::MAX_BIDS;
use cadena_runtime::{
	pallet_panels::types::HIGHEST,
	pallet_tenders::types::{BidIndex, Ratings},
};
use std::str::FromStr;

/// Bid and its ratings: `0=95,66`.
#[derive(Clone, Debug)]
pub struct Rate(pub BidIndex, pub Ratings);

impl FromStr for Rate {
	type Err = Failure;

	fn from_str(text: &str) -> Result<Self, Failure> {
		let malformed = || {
			Failure::input(
				"MalformedRating",
				format!("{text} is not BID=RATING,RATING, as 0=95,66: bids to 31, ratings to 100"),
			)
		};
		let (bid, ratings) = text.split_once('=').ok_or_else(malformed)?;
		let ratings: Vec<u8> = ratings
			.split(',')
			.map(|rating| {
				rating.trim().parse().ok().filter(|rating| *rating <= HIGHEST).ok_or_else(malformed)
			})
			.collect::<Result<_, _>>()?;
		let bid = bid.trim().parse().ok().filter(|bid| u32::from(*bid) < MAX_BIDS).ok_or_else(malformed)?;
		Ok(Self(bid, bounded(ratings, "the list of ratings")?))
	}
}

#[cfg(test)]
mod tests {
	use super::*;

	#[test]
	fn ratings_are_a_bid_and_its_criteria() {
		let Rate(bid, ratings) = "3=95,66".parse().expect("well-formed");
		assert_eq!((bid, ratings.to_vec()), (3, vec![95, 66]));
		for text in ["", "3", "3=", "=1", "3=a", "3=101", "32=1", "3=1,2,3,4,5,6,7,8,9"] {
			assert!(text.parse::<Rate>().is_err(), "{text}");
		}
	}
}
