use super::bounded;
use cadena_client::Failure;
use pallet_tenders::types::{BidIndex, Ratings};
use std::str::FromStr;

/// Bid and its ratings: `0=95,66`.
#[derive(Clone, Debug)]
pub struct Rate(pub BidIndex, pub Ratings);

impl FromStr for Rate {
	type Err = Failure;

	fn from_str(text: &str) -> Result<Self, Failure> {
		let malformed =
			|| Failure::input("MalformedRating", format!("{text} is not BID=RATING,RATING, as 0=95,66"));
		let (bid, ratings) = text.split_once('=').ok_or_else(malformed)?;
		let ratings: Vec<u8> = ratings
			.split(',')
			.map(|rating| rating.trim().parse().map_err(|_| malformed()))
			.collect::<Result<_, _>>()?;
		Ok(Self(bid.trim().parse().map_err(|_| malformed())?, bounded(ratings, "the list of ratings")?))
	}
}

#[cfg(test)]
mod tests {
	use super::*;

	#[test]
	fn ratings_are_a_bid_and_its_criteria() {
		let Rate(bid, ratings) = "3=95,66".parse().expect("well-formed");
		assert_eq!((bid, ratings.to_vec()), (3, vec![95, 66]));
		for text in ["", "3", "3=", "=1", "3=a", "3=300", "3=1,2,3,4,5,6,7,8,9"] {
			assert!(text.parse::<Rate>().is_err(), "{text}");
		}
	}
}
