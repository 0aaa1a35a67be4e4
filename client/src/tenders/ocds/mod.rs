//! The Open Contracting Data Standard 1.1.5: records of the past in, tenders of the chain out.

mod export;
mod import;
mod schema;

pub use export::release_package;
pub use import::{Imported, Remark, import};
pub use schema::validate;
