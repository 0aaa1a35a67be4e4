//! What evaluators earn and how their reputation moves.
//!
//! The pot is shared equally under a cap: `base = pot / max(disclosed, size)`. The reputation's tier takes its part of that. Half
//! of a share is paid at the award, the other half after the outcome in proportion to the agreement between the evaluator's
//! rating of the winner and the outcome's grade: whole at no distance, nothing at the call's tolerance. What is not earned of it
//! goes to the fund of Oversight; what is not shared goes back to the agency. Nobody's part depends on anybody else's ratings.

use alloc::vec::Vec;
use cadena_primitives::{
	Balance,
	ballots::{BidIndex, BidSet, RatingSheet},
};

/// A whole, in thousandths.
pub const WHOLE: u32 = 1_000;
/// By how much an outcome in full agreement, or in none, moves a reputation.
pub const OUTCOME_STEP: i32 = 60;
/// By how much full consensus with the others' ratings, or none, moves it.
pub const CONSENSUS_STEP: i32 = 20;
/// The reputations from which a share is nine tenths and the whole; below the first it is eight tenths.
pub const TIERS: [u16; 2] = [400, 700];

/// The share of one evaluator of the highest tier. It is never more than the pot's part for the expected size, so that nobody
/// gains by others' silence.
pub fn base(pot: Balance, disclosed: u32, size: u8) -> Balance {
	pot.checked_div(disclosed.max(size.into()).into()).unwrap_or(0)
}

/// An evaluator's share.
pub fn share(base: Balance, reputation: u16) -> Balance {
	let tier = match reputation {
		reputation if reputation < TIERS[0] => 800,
		reputation if reputation < TIERS[1] => 900,
		_ => WHOLE,
	};
	part(base, tier)
}

/// What is paid of a share at the award.
pub fn first_half(share: Balance) -> Balance {
	share / 2
}

/// What is paid of a share after the outcome, and what is forfeited.
pub fn second_half(share: Balance, agreement: u32) -> (Balance, Balance) {
	let half = share.saturating_sub(first_half(share));
	let earned = part(half, agreement.min(WHOLE));
	(earned, half.saturating_sub(earned))
}

fn part(amount: Balance, thousandths: u32) -> Balance {
	amount.saturating_mul(thousandths.into()) / 1_000
}

/// An evaluator's rating of a bid, in thousandths of a point: the mean of the criteria by their points.
pub fn rating(ratings: &RatingSheet, opened: BidSet, criteria: &[u8], bid: BidIndex) -> Option<u32> {
	let place = opened.iter().position(|opened| opened == bid)?;
	let own = ratings.get(place.checked_mul(criteria.len())?..)?.get(..criteria.len())?;
	let weights: u32 = criteria.iter().map(|weight| u32::from(*weight)).sum();
	let weighted: u32 = own
		.iter()
		.zip(criteria)
		.map(|(rating, weight)| u32::from(*rating).saturating_mul((*weight).into()))
		.sum();
	weighted.saturating_mul(WHOLE).checked_div(weights)
}

/// How far a rating in thousandths of a point agrees with the grade, in thousandths: the whole at no distance, nothing at the
/// tolerance and beyond.
pub fn agreement(rating: u32, grade: u8, tolerance: u8) -> u32 {
	let distance = rating.abs_diff(u32::from(grade).saturating_mul(WHOLE));
	let lost = distance.checked_div(tolerance.into()).unwrap_or(WHOLE);
	WHOLE.saturating_sub(lost)
}

/// How far each evaluator's ratings agree with the medians of the others' ratings, in thousandths; nothing to compare with for one
/// alone. All sheets rate the same bids.
pub fn consensus(sheets: &[&RatingSheet]) -> Vec<Option<u32>> {
	let cells = sheets.first().map_or(0, |sheet| sheet.len());
	let mut distances: Vec<u32> = alloc::vec![0; sheets.len()];
	for cell in 0..cells {
		let column: Vec<u8> = sheets.iter().map(|sheet| sheet.get(cell).copied().unwrap_or(0)).collect();
		let mut sorted = column.clone();
		sorted.sort_unstable();
		for (distance, own) in distances.iter_mut().zip(column) {
			if let Some(median) = median_without(&sorted, own) {
				*distance = distance.saturating_add(u32::from(own).saturating_mul(2).abs_diff(median));
			}
		}
	}
	let compared = sheets.len() > 1 && cells > 0;
	let cells = u32::try_from(cells).unwrap_or(u32::MAX);
	distances
		.into_iter()
		.map(|distance| {
			// Distances are in half points, of which a hundred points have two hundred.
			let lost = distance.saturating_mul(WHOLE / 200).checked_div(cells)?;
			compared.then_some(WHOLE.saturating_sub(lost))
		})
		.collect()
}

/// Twice the median of sorted ratings without one of this value.
fn median_without(sorted: &[u8], own: u8) -> Option<u32> {
	let left_out = sorted.partition_point(|rating| *rating < own);
	let others = sorted.len().checked_sub(1)?;
	let at = |place: usize| {
		let place = if place >= left_out { place.checked_add(1)? } else { place };
		sorted.get(place).map(|rating| u32::from(*rating))
	};
	let upper = at(others / 2)?;
	let lower = if others.is_multiple_of(2) { at((others / 2).checked_sub(1)?)? } else { upper };
	lower.checked_add(upper)
}

/// By how much a reputation moves: by agreement with the outcome, where it was graded, and by consensus with the others.
pub fn change(agreement: Option<u32>, consensus: Option<u32>) -> i16 {
	let moved = |part: Option<u32>, step: i32| {
		let part = part.and_then(|part| i32::try_from(part.min(WHOLE)).ok());
		// From the whole step down at nothing to the whole step up at the whole.
		part.map_or(0, |part| part.saturating_mul(2).saturating_sub(1_000).saturating_mul(step) / 1_000)
	};
	let sum = moved(agreement, OUTCOME_STEP).saturating_add(moved(consensus, CONSENSUS_STEP));
	i16::try_from(sum).unwrap_or(0)
}

#[cfg(test)]
mod tests {
	use super::*;
	use cadena_primitives::ballots::{HIGHEST_REPUTATION, LARGEST_PANEL, MAX_DISCLOSED};
	use proptest::{collection::vec, prelude::*};

	const CRITERIA: [u8; 2] = [32, 10];

	fn sheet(ratings: &[u8]) -> RatingSheet {
		RatingSheet::truncate_from(ratings.to_vec())
	}

	/// What a panel earns: of each evaluator the two halves, and what is forfeited.
	fn panel(
		pot: Balance,
		size: u8,
		grade: u8,
		tolerance: u8,
		members: &[(u16, Vec<u8>)],
	) -> Vec<[Balance; 3]> {
		let disclosed = u32::try_from(members.len()).expect("few");
		let base = base(pot, disclosed, size);
		members
			.iter()
			.map(|(reputation, ratings)| {
				let rating = rating(&sheet(ratings), BidSet::of([0, 1]), &CRITERIA, 0).expect("rates it");
				let share = share(base, *reputation);
				let (second, forfeited) = second_half(share, agreement(rating, grade, tolerance));
				[first_half(share), second, forfeited]
			})
			.collect()
	}

	fn evaluators(most: usize) -> impl Strategy<Value = Vec<(u16, Vec<u8>)>> {
		vec((0..=HIGHEST_REPUTATION, vec(0u8..=100, 4)), 1..=most)
	}

	proptest! {
		#[test]
		fn money_is_conserved(
			pot in 1..u128::MAX / 1_000,
			size in 3..=LARGEST_PANEL,
			grade in 0u8..=100,
			tolerance in 1u8..=100,
			members in evaluators(MAX_DISCLOSED as usize),
		) {
			let paid = panel(pot, size, grade, tolerance, &members);
			let sum: Balance = paid.iter().flatten().sum();
			prop_assert!(sum <= pot, "{sum} of {pot}");
			for (parts, (reputation, _)) in paid.iter().zip(&members) {
				let all: Balance = parts.iter().sum();
				let disclosed = u32::try_from(members.len()).expect("few");
				prop_assert_eq!(all, share(base(pot, disclosed, size), *reputation), "to the last unit");
			}
		}

		#[test]
		fn income_is_bounded_and_monotone_in_agreement(share in 0..u128::MAX / 1_000, a in 0u32..=1_000, b in 0u32..=1_000) {
			let (low, high) = (a.min(b), a.max(b));
			prop_assert!(second_half(share, low).0 <= second_half(share, high).0);
			prop_assert!(first_half(share) + second_half(share, WHOLE).0 == share);
			prop_assert_eq!(second_half(share, 0).0, 0);
		}

		#[test]
		fn agreement_is_bounded_and_falls_with_the_distance(
			a in 0u32..=100_000, b in 0u32..=100_000, grade in 0u8..=100, tolerance in 1u8..=100,
		) {
			let distance = |rating: u32| rating.abs_diff(u32::from(grade) * WHOLE);
			let (near, far) = if distance(a) <= distance(b) { (a, b) } else { (b, a) };
			prop_assert!(agreement(near, grade, tolerance) >= agreement(far, grade, tolerance));
			prop_assert!(agreement(near, grade, tolerance) <= WHOLE);
			prop_assert_eq!(agreement(u32::from(grade) * WHOLE, grade, tolerance), WHOLE);
		}

		#[test]
		fn nobody_gains_by_zeroing_rivals(
			pot in 1..1_000_000_000u128,
			size in 3..=LARGEST_PANEL,
			grade in 0u8..=100,
			tolerance in 1u8..=100,
			members in evaluators(20),
			zeroed in vec(0u8..=100, 4),
		) {
			let mut swayed = members.clone();
			for (_, ratings) in swayed.iter_mut().skip(1) {
				*ratings = zeroed.clone();
			}
			let paid = |members: &[(u16, Vec<u8>)]| panel(pot, size, grade, tolerance, members)[0];
			prop_assert_eq!(paid(&members), paid(&swayed));
		}

		#[test]
		fn nobody_gains_by_others_silence_beyond_their_part(
			pot in 1..1_000_000_000u128, size in 3..=LARGEST_PANEL, n in 1u32..=MAX_DISCLOSED, fewer in 1u32..=MAX_DISCLOSED,
		) {
			let fewer = fewer.min(n);
			let cap = pot / u128::from(size);
			prop_assert!(base(pot, fewer, size) <= cap);
			if n <= u32::from(size) {
				prop_assert_eq!(base(pot, fewer, size), base(pot, n, size));
			}
		}

		#[test]
		fn nobody_gains_by_splitting_what_one_certificate_gives(
			pot in 1..1_000_000_000u128, size in 3..=LARGEST_PANEL, n in 1u32..MAX_DISCLOSED,
			reputation in 0..=HIGHEST_REPUTATION,
		) {
			// One more of a panel lowers no one's part below what the sum allows, and never raises the sum above the pot.
			let all = |n: u32| share(base(pot, n, size), reputation) * u128::from(n);
			prop_assert!(all(n) <= pot && all(n + 1) <= pot);
			prop_assert!(share(base(pot, n + 1, size), reputation) <= share(base(pot, n, size), reputation));
		}

		#[test]
		fn reputation_moves_within_its_steps_and_with_agreement(
			a in 0u32..=1_000, b in 0u32..=1_000, c in proptest::option::of(0u32..=1_000),
		) {
			let (low, high) = (a.min(b), a.max(b));
			prop_assert!(change(Some(low), c) <= change(Some(high), c));
			prop_assert!(change(c, Some(low)) <= change(c, Some(high)));
			prop_assert!(i32::from(change(Some(high), c)).abs() <= OUTCOME_STEP + CONSENSUS_STEP);
		}

		#[test]
		fn the_median_without_one_is_that_of_the_others(ratings in vec(0u8..=100, 2..20), own in 0usize..20) {
			let own = own % ratings.len();
			let mut others = ratings.clone();
			others.remove(own);
			others.sort_unstable();
			let middle = others.len() / 2;
			let lower = if others.len() % 2 == 0 { others[middle - 1] } else { others[middle] };
			let expected = u32::from(others[middle]) + u32::from(lower);
			let mut sorted = ratings.clone();
			sorted.sort_unstable();
			prop_assert_eq!(median_without(&sorted, ratings[own]), Some(expected));
		}
	}

	#[test]
	fn a_share_is_paid_by_tier_and_outcome() {
		assert_eq!(base(900, 5, 9), 100);
		assert_eq!(base(900, 18, 9), 50);
		assert_eq!(
			[199, 399, 400, 699, 700, 1_000].map(|reputation| share(100, reputation)),
			[80, 80, 90, 90, 100, 100]
		);
		assert_eq!(second_half(101, WHOLE), (51, 0));
		assert_eq!(second_half(101, 500), (25, 26));
		assert_eq!((second_half(100, 0), first_half(101)), ((0, 50), 50));
	}

	#[test]
	fn a_rating_weighs_the_criteria_by_their_points() {
		let ratings = sheet(&[95, 66, 80, 54]);
		let opened = BidSet::of([0, 3]);
		assert_eq!(rating(&ratings, opened, &CRITERIA, 0), Some((95 * 32 + 66 * 10) * 1_000 / 42));
		assert_eq!(rating(&ratings, opened, &CRITERIA, 3), Some((80 * 32 + 54 * 10) * 1_000 / 42));
		assert_eq!(rating(&ratings, opened, &CRITERIA, 1), None, "it was not opened");
	}

	#[test]
	fn consensus_is_with_the_others_alone() {
		let alike = [sheet(&[80, 20]), sheet(&[80, 20]), sheet(&[80, 20])];
		assert_eq!(consensus(&alike.iter().collect::<Vec<_>>()), [Some(WHOLE); 3]);
		let apart = [sheet(&[100, 100]), sheet(&[0, 0]), sheet(&[0, 0])];
		assert_eq!(consensus(&apart.iter().collect::<Vec<_>>()), [Some(0), Some(500), Some(500)]);
		assert_eq!(consensus(&[&sheet(&[50])]), [None], "with whom?");
		assert!(consensus(&[]).is_empty());
	}

	#[test]
	fn what_was_not_graded_moves_nothing() {
		assert_eq!(change(None, None), 0);
		assert_eq!(change(Some(WHOLE), Some(WHOLE)), 80);
		assert_eq!(change(Some(0), Some(0)), -80);
		assert_eq!(change(Some(500), Some(500)), 0);
	}
}
