//! Laws by family: each domain brings its own laws and the kinds of terms that they set, and sees no other's.
//!
//! A family is a module with a type of laws, which implements [`Law`], and a type of kinds, which implements [`TermKind`], and
//! a line in [`LegalTerm`]. A domain asks [`TermLookup`](crate::TermLookup) for terms of its own kinds.

mod procurement;

pub use procurement::{LAASSP, ProcurementLaw, ProcurementTerm};

use crate::{Jurisdiction, Term};
use alloc::string::{String, ToString};
use codec::{Decode, DecodeWithMemTracking, Encode, MaxEncodedLen};
use core::{
	fmt::{self, Display, Formatter},
	iter,
	str::FromStr,
};
use scale_info::TypeInfo;
use serde::{
	Serialize,
	de::{DeserializeOwned, IntoDeserializer, value},
};

/// Law of one family. Its text has no slash.
pub trait Law: Copy + Display + FromStr<Err = Misspelt> + 'static {
	/// Where it holds.
	fn jurisdiction(self) -> Jurisdiction;
}

/// Kind of term that the laws of one family set. Its text is the one of serde.
pub trait TermKind: Copy + DeserializeOwned + Serialize + 'static {
	/// The laws that set it.
	type Law: Law;

	/// Terms with which a chain begins, by law. Of a law that is not here, governance enacts them.
	const PUBLISHED: &'static [(Self::Law, &'static [Published<Self>])];
}

/// Term as a law was published: its kind, its article and its length.
pub type Published<K> = (K, u16, Term);

/// Text that names no law or no term, in words that say what does.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Misspelt(pub String);

impl Display for Misspelt {
	fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
		f.write_str(&self.0)
	}
}

/// Writes the enum of the families: of each, its module, the types of its laws and of its kinds, and its number. The number is in
/// the encoding and in the keys of storage: it never changes.
macro_rules! families {
	(
		$(#[$doc:meta])*
		pub enum $name:ident {
			$($(#[$about:meta])* $module:ident::$family:ident($law:ty, $kind:ty) = $number:tt,)+
		}
	) => {
		$(#[$doc])*
		#[derive(
			Clone, Copy, Debug, Decode, DecodeWithMemTracking, Encode, Eq, MaxEncodedLen, PartialEq, TypeInfo,
		)]
		pub enum $name {
			$($(#[$about])* #[codec(index = $number)] $family($law, $kind),)+
		}

		impl $name {
			/// Where its law holds.
			pub fn jurisdiction(self) -> Jurisdiction {
				match self {
					$(Self::$family(law, _) => law.jurisdiction(),)+
				}
			}

			/// Terms with which a chain begins, each with its article.
			pub fn published() -> impl Iterator<Item = Published<Self>> {
				iter::empty()$(.chain(published::<$kind, Self>()))+
			}
		}

		$(impl From<($law, $kind)> for $name {
			fn from((law, kind): ($law, $kind)) -> Self {
				Self::$family(law, kind)
			}
		})+

		impl Display for $name {
			fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
				match self {
					$(Self::$family(law, kind) => {
						write!(f, concat!(stringify!($module), "/{}/"), law)?;
						kind.serialize(f)
					})+
				}
			}
		}

		impl FromStr for $name {
			type Err = Misspelt;

			fn from_str(text: &str) -> Result<Self, Misspelt> {
				let (family, law, kind) = parts(text)?;
				match family {
					$(stringify!($module) => Ok(Self::$family(law.parse()?, kind_of(kind)?)),)+
					_ => {
						let known = [$(stringify!($module)),+].join(", ");
						Err(Misspelt(alloc::format!("{family} is no family of laws: {known}")))
					}
				}
			}
		}
	};
}

families! {
	/// Term that a law sets, of any family: the key under which `pallet-legal-terms` has its editions. Its text is the family, the
	/// law and the kind, as in `procurement/laassp/award`.
	pub enum LegalTerm {
		/// Of public procurement (*contrataciones públicas*).
		procurement::Procurement(ProcurementLaw, ProcurementTerm) = 0,
	}
}

/// Terms of one family with which a chain begins.
fn published<K: TermKind, L: From<(K::Law, K)>>() -> impl Iterator<Item = Published<L>> {
	K::PUBLISHED.iter().flat_map(|(law, terms)| {
		terms.iter().map(|(kind, article, term)| (L::from((*law, *kind)), *article, *term))
	})
}

/// Family, law and kind.
fn parts(text: &str) -> Result<(&str, &str, &str), Misspelt> {
	let mut parts = text.split('/');
	match (parts.next(), parts.next(), parts.next(), parts.next()) {
		(Some(family), Some(law), Some(kind), None) => Ok((family, law, kind)),
		_ => Err(Misspelt(alloc::format!(
			"{text} is not a family, a law and a kind, as procurement/laassp/award"
		))),
	}
}

/// Reads a kind by its text.
fn kind_of<K: TermKind>(text: &str) -> Result<K, Misspelt> {
	let text: value::StrDeserializer<'_, value::Error> = text.into_deserializer();
	K::deserialize(text).map_err(|error| Misspelt(error.to_string()))
}

#[cfg(test)]
mod tests {
	use super::*;
	use serde::Deserialize;
	use std::collections::BTreeSet;

	/// A law of one state of another family.
	#[frame_support::stored]
	#[derive(Copy)]
	pub struct RegistryLaw(u8);

	impl Law for RegistryLaw {
		fn jurisdiction(self) -> Jurisdiction {
			Jurisdiction::State(self.0)
		}
	}

	impl Display for RegistryLaw {
		fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
			write!(f, "{:02}", self.0)
		}
	}

	impl FromStr for RegistryLaw {
		type Err = Misspelt;

		fn from_str(text: &str) -> Result<Self, Misspelt> {
			text.parse().map(Self).map_err(|_| Misspelt(alloc::format!("{text} is no state")))
		}
	}

	/// The kinds of the other family.
	#[frame_support::stored]
	#[derive(Copy, Deserialize, Serialize)]
	#[serde(rename_all = "kebab-case")]
	pub enum RegistryTerm {
		PreventiveNotice,
	}

	impl TermKind for RegistryTerm {
		type Law = RegistryLaw;

		const PUBLISHED: &'static [(RegistryLaw, &'static [Published<Self>])] =
			&[(RegistryLaw(9), &[(RegistryTerm::PreventiveNotice, 3_016, Term::natural(90))])];
	}

	families! {
		/// The families of today, and one more.
		pub enum Extended {
			/// One that is new.
			registry::Registry(RegistryLaw, RegistryTerm) = 7,
			/// One of today.
			procurement::Procurement(ProcurementLaw, ProcurementTerm) = 0,
		}
	}

	#[test]
	fn a_new_family_is_a_module_and_a_line_and_changes_no_encoding() {
		for (kind, ..) in LAASSP {
			let of = (ProcurementLaw::Laassp, kind);
			let (term, extended) = (LegalTerm::from(of), Extended::from(of));
			assert_eq!(extended.encode(), term.encode());
			assert_eq!(
				(extended.to_string(), extended.jurisdiction()),
				(term.to_string(), term.jurisdiction())
			);
		}
		let notice = Extended::from((RegistryLaw(9), RegistryTerm::PreventiveNotice));
		assert_eq!(notice.encode(), [7, 9, 0]);
		assert_eq!(notice.jurisdiction(), Jurisdiction::State(9));
		assert_eq!(notice.to_string(), "registry/09/preventive-notice");
		assert_eq!(notice.to_string().parse(), Ok(notice));
		let published: Vec<_> = Extended::published().collect();
		assert_eq!(published.len(), LAASSP.len() + 1);
		assert!(published.contains(&(notice, 3_016, Term::natural(90))));
	}

	#[test]
	fn the_terms_of_the_law_are_sound_and_each_once() {
		let encoded: BTreeSet<_> = LegalTerm::published().map(|(term, ..)| term.encode()).collect();
		assert_eq!(encoded.len(), LegalTerm::published().count());
		for (term, _, length) in LegalTerm::published() {
			assert!(length.is_sound(), "{term}");
			assert_eq!(term.jurisdiction().validate(), Ok(()), "{term}");
		}
	}

	#[test]
	fn encodings_are_those_of_the_first_chain() {
		let of = |law, kind| LegalTerm::from((law, kind)).encode();
		assert_eq!(of(ProcurementLaw::Laassp, ProcurementTerm::DraftComments), [0, 0, 0]);
		assert_eq!(of(ProcurementLaw::Laassp, ProcurementTerm::Challenge), [0, 0, 8]);
		assert_eq!(of(ProcurementLaw::State(14), ProcurementTerm::LongestDebarment), [0, 1, 14, 19]);
	}

	#[test]
	fn terms_are_read_as_they_are_written() {
		for (term, ..) in LegalTerm::published() {
			assert_eq!(term.to_string().parse(), Ok(term));
		}
		let award = LegalTerm::Procurement(ProcurementLaw::State(9), ProcurementTerm::AwardDeferral);
		assert_eq!(award.to_string(), "procurement/state:09/award-deferral");
		assert_eq!(award.to_string().parse(), Ok(award));
	}

	#[test]
	fn who_misspells_a_term_is_told_what_there_is() {
		let told = |text: &str| text.parse::<LegalTerm>().expect_err("is misspelt").0;
		assert!(told("laassp/award").contains("a family, a law and a kind"));
		assert!(told("procurement/laassp/award/x").contains("a family, a law and a kind"));
		assert!(told("tax/laassp/award").starts_with("tax is no family of laws: procurement"));
		assert_eq!(told("procurement/ley/award"), "ley is neither laassp nor state:KEY");
		let kind = told("procurement/laassp/fallo");
		assert!(kind.contains("`fallo`") && kind.contains("`award-deferral`"), "{kind}");
	}
}
