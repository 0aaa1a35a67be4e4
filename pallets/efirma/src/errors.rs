use frame_support::pallet_macros::pallet_section;

/// Why a call was refused: one vocabulary, each with how to avoid it.
#[pallet_section]
mod errors {
	#[pallet::error]
	pub enum Error<T> {
		/// The certificate is not DER of X.509 version 3, is cut short, or has bytes after it: send the file as issued.
		Malformed,
		/// The certificate is not of an RSA key signed by RSA with SHA-256 (PKCS#1 v1.5).
		WrongAlgorithm,
		/// The key has not 2,048 bits, or an authority's not 2,048 to 4,096: ask the authority for another certificate.
		WrongKeySize,
		/// The key's exponent is not 65,537.
		WrongExponent,
		/// The certificate's number is not 20 digits.
		UnsoundNumber,
		/// The certificate names no RFC of 12 or 13 characters in attribute 2.5.4.45, or names something twice.
		UnsoundSubject,
		/// The certificate does not serve to sign acts: it lacks digitalSignature or nonRepudiation, or is an authority's.
		WrongUsage,
		/// The certificate is a seal of invoices (CSD): sign with the e.firma.
		IsSeal,
		/// The certificate has a critical extension that is not understood here.
		UnknownExtension,
		/// The certificate is not an authority's: it cannot be an issuer.
		NotAnAuthority,
		/// The validity ends before it begins, or is longer than four years (LFEA art. 20).
		ValidityOutOfRange,
		/// The authority's certificate is registered as an issuer already.
		IssuerKnown,
		/// No issuer has this number: see `issuers`.
		NoSuchIssuer,
		/// The issuer was retired: nothing more is registered under it.
		IssuerRetired,
		/// The issuer's own validity has not begun or is over.
		IssuerExpired,
		/// The certificate names another issuer than this one: give the number of its own.
		WrongIssuer,
		/// The issuer did not sign this certificate: it was altered or forged.
		ForgedCertificate,
		/// A certificate of this number is registered, for this account or another.
		AlreadyRegistered,
		/// No certificate of this number is registered: register it first.
		NoSuchCertificate,
		/// The certificate is bound to another account: sign with that one.
		NotYourCertificate,
		/// The certificate moved to its account less than three days ago: wait, or register a new one.
		ReboundTooSoon,
		/// The signature that proves possession is not by the certificate's key over the statement for this account.
		NoPossession,
		/// A natural person's certificate holds personal data and is not published here: an officer of the tax authority
		/// registers it.
		NaturalPerson,
		/// The holder is not enrolled, or is suspended: RENAPO enrols first.
		NotEnrolled,
		/// The holder has died (LFEA art. 19-IV): nothing is signed in their name.
		HolderDeceased,
		/// The certificate's validity has not begun.
		NotYetValid,
		/// The certificate's validity is over: use the new one.
		Expired,
		/// The certificate was revoked (LFEA art. 19).
		Revoked,
		/// The certificate's holder blocked it here.
		Blocked,
		/// A revocation cannot have been published in the future.
		PublishedInTheFuture,
		/// The record says this already.
		NothingChanges,
		/// The signature is not by the certificate's key over this statement.
		WrongSignature,
		/// The certificate is of somebody else than who is to sign.
		NotTheSignatory,
		/// No act has this number.
		NoSuchAct,
		/// The act has no signatory at this place.
		NoSuchSlot,
		/// An act needs at least one signatory.
		NoSignatories,
		/// A signatory is listed twice.
		SignatoryTwice,
		/// The media type is not of the form `type/subtype`.
		UnsoundMediaType,
		/// The norm is empty or not UTF-8.
		UnsoundNorm,
		/// A revocation of a registered certificate is recorded within 30 days of its publication: governance records what is older.
		RevocationTooOld,
		/// The revocation would be older than the certificate: check the date.
		RevokedBeforeIssue,
		/// No revocation of this number is recorded.
		NoSuchRevocation,
		/// The deadline is past or more than a year away.
		DeadlineOutOfRange,
		/// The time to sign is over: open another act.
		DeadlineOver,
		/// It was signed at this place already, or by all.
		AlreadySigned,
		/// Somebody before in the order has not signed yet.
		OutOfTurn,
		/// A signatory refused: the act is closed.
		WasRefused,
		/// The signer did not open this act.
		NotTheOpener,
		/// The act is not signed by all.
		NotComplete,
		/// The act is kept: until its deadline, and for ten years once it is signed (CCom art. 49).
		StillKept,
	}
}
