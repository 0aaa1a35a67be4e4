use frame_support::pallet_macros::pallet_section;

/// Why a call was refused: one vocabulary, each with how to avoid it.
#[pallet_section]
mod errors {
	#[pallet::error]
	pub enum Error<T> {
		/// The RFC is not that of a legal person: check its 12 characters, the last of which is a check digit. A key of 13 is a
		/// natural person's and never enters the chain.
		MalformedRfc,
		/// A legal person with this RFC is registered already: its representatives act for it.
		AlreadyRegistered,
		/// No legal person with this RFC is registered: register it first, with its e.firma or by Oversight.
		NotRegistered,
		/// The account acted for another legal person, which names it still: one account represents one, so give another or let it
		/// resign first.
		RepresentsAnother,
		/// The account has acted for sixteen legal persons, which all stay on record: act with another account.
		ActedForTooMany,
		/// The account is a legal person's own: give the account of whoever represents it.
		IsALegalPerson,
		/// The account is no representative of the legal person: its e.firma or Oversight appoints one.
		NotARepresentative,
		/// The representative's term has not begun: wait for its first moment. Whom a resolution or a certificate of less than five days
		/// names waits for them.
		TermNotBegun,
		/// The representative's term has ended, or would have when it begins: appoint one whose term lasts.
		TermOver,
		/// The legal person has as many representatives as one may: dismiss one first.
		TooManyRepresentatives,
		/// The time for which the e.firma warrants the change is over: sign the change anew.
		WarrantOver,
		/// An e.firma warrants a change for thirty days at most: sign it for less.
		WarrantTooLong,
		/// A representative does not do this with the legal person's account: proxies, multisigs and acts within acts would outlast
		/// their term, whoever blocks its certificate takes from it what dismisses them, and a legal person takes no post, opens no
		/// bids of others, rates nothing and takes part in no draw.
		NotForRepresentatives,
	}
}
