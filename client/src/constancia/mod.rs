//! Constancias and checkpoints from a node. What they are, and how they are verified: [`cadena_constancia`].

mod export;
pub mod json;
#[cfg(test)]
mod layouts;

pub use export::{checkpoint, export};
