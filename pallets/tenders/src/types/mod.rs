//! The domain of public tenders as plain values and rules, which know nothing of the pallet's configuration.

mod award;
mod ballots;
mod bid;
mod call;
mod challenge;
mod evaluation;
mod history;
mod tender;

pub use award::{Award, Exclusion, MAX_BIDS, MaxBids, Placement, PriceGround};
pub use bid::{
	Bid, BidIndex, BidStatus, CIPHERTEXT_LENGTH, DiscardGround, Envelope, Offer, Opening, Piece, SealContext,
	SealedPieces, SocialClaims,
};
pub use call::{
	CallForTenders, CallTerms, Character, CitizensShare, Clause, Evaluation, MaxCriteria, MaxEvaluators,
	Opener, OpenerRole, Openers, Schedule, Scoring, SocialWeights, Title,
};
pub use challenge::{Act, Challenge, ChallengeStatus, Ruling};
pub use evaluation::{
	BidRatings, Candidate, Points, Ranking, Ratings, admit, complete, rank, ratings_of, screen,
};
pub use history::{Finding, Findings, HistoricalRecord, Ocid};
pub use tender::{
	CancelGround, Comment, DesertedGround, DiscountRound, MAX_QUESTIONS_PER_ASKER, Question, Running, Seen,
	Stage, State, Tender, WitnessDuty,
};
