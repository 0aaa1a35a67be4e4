mod keys;
mod proofs;
mod upkeep;
