//! Legal persons as the pallets know them: by RFC, with an account that has no key.

use crate::{AccountId, Rfc};
use alloc::vec::Vec;
use frame_support::PalletId;
use sp_runtime::traits::AccountIdConversion;

/// What the accounts of legal persons are derived from, beside the RFC.
const DOMAIN: PalletId = PalletId(*b"cdn/lgpn");

/// Most representatives of one legal person.
pub const MOST_REPRESENTATIVES: u32 = 16;

/// Most legal persons for which one account ever acts.
pub const MOST_ACTED_FOR: u32 = 16;

/// The legal person's own account. It has no key: representatives act with it, and it stays when they change.
pub fn account_of(rfc: &Rfc) -> AccountId {
	DOMAIN.into_sub_account_truncating(rfc)
}

/// The RFC from which an account is derived; `None` for every other account. Whether it is registered is not asked.
pub fn rfc_of(account: &AccountId) -> Option<Rfc> {
	let (domain, rfc) = PalletId::try_from_sub_account::<Rfc>(account)?;
	(domain == DOMAIN && account_of(&rfc) == *account).then_some(rfc)
}

/// Who is a registered legal person (*persona moral*, CCF art. 25) and who represents it. Owner: `pallet-legal-persons`.
pub trait LegalPersons {
	/// The registered legal person whose own account it is.
	fn of(account: &AccountId) -> Option<Rfc>;
	/// All legal persons for which the account ever acted, also once it represents them no more: for who asks of interest. An
	/// appointment alone gives none, as nobody is asked whether they want it. At most [`MOST_ACTED_FOR`].
	fn acted_for(account: &AccountId) -> Vec<Rfc>;
	/// All whom the legal person names its representatives, whatever their term; at most [`MOST_REPRESENTATIVES`].
	fn representatives(rfc: &Rfc) -> Vec<AccountId>;
}

/// On whose behalf a call is made, for who charges it. Owner: `pallet-legal-persons`.
pub trait OnBehalf<Call>: LegalPersons {
	/// Whether its e.firma ever signed a change of its representatives. Until then an officer alone says that it exists, and it has
	/// nothing to spend.
	fn has_signed(rfc: &Rfc) -> bool;
	/// The legal person for which the signer makes the call as its representative now, once it has signed, or from which the signer
	/// resigns; `None` of every other call and signer.
	fn on_behalf(signer: &AccountId, call: &Call) -> Option<Rfc>;
}

#[cfg(test)]
mod tests {
	use super::*;

	fn rfc(text: &str) -> Rfc {
		Rfc::parse(text).expect("valid")
	}

	#[test]
	fn an_account_tells_the_rfc_from_which_it_is_derived() {
		let (sat, other) = (rfc("SAT970701NN3"), rfc("GDF9712054NA"));
		assert_eq!(rfc_of(&account_of(&sat)), Some(sat));
		assert_ne!(account_of(&sat), account_of(&other));
	}

	#[test]
	fn no_other_account_is_a_legal_persons() {
		let own = account_of(&rfc("SAT970701NN3"));
		for byte in 0..32 {
			let mut bytes: [u8; 32] = own.clone().into();
			bytes[byte] ^= 1;
			let is_derived = rfc_of(&bytes.into()).is_some();
			assert_eq!(is_derived, (12..24).contains(&byte), "only the RFC's own bytes name another: {byte}");
		}
		assert_eq!(rfc_of(&AccountId::new([7; 32])), None);
	}
}
