//! What every domain needs: failures, files, keys, money, moments and text.

pub mod failure;
pub mod files;
pub mod json;
pub mod keys;
pub mod money;
pub mod words;
