//! Members of rings in tests: the key of each comes of the byte of their account.

use crate::{
	Config, GenesisConfig, Pallet, RingKeys, Rings, crypto,
	types::{Rules, Task},
};
use cadena_primitives::{
	AccountId,
	membership::{
		Anonymous, Collection, MembershipProof, RingKey, RingRegistry, RingRevision, RingSignature, message,
		possession,
	},
};
use codec::Encode;
use core::ops::Range;
use verifiable::{GenerateVerifiable, ring::bandersnatch::BandersnatchVrfVerifiable as Vrf};

/// Rings of three, without collections.
pub fn genesis<T: Config>() -> GenesisConfig<T> {
	GenesisConfig { rules: Rules { minimum: 3, least: 3, patience: 20, interval: 0 }, ..Default::default() }
}

/// The secret of a member.
pub fn secret(member: u8) -> <Vrf as GenerateVerifiable>::Secret {
	Vrf::new_secret([member; 32])
}

/// The ring key of a member.
pub fn key(member: u8) -> RingKey {
	Vrf::member_from_secret(&secret(member))
}

/// The ring key of a member, and its signature for an account.
pub fn possessed<T: Config>(member: u8, holder: &AccountId) -> (RingKey, RingSignature) {
	let message = possession(&cadena_kit::chain::genesis::<T>(), holder);
	(key(member), Vrf::sign(&secret(member), &message).expect("signs"))
}

/// Lets members into a ring of the collection.
pub fn settle<T: Config>(collection: Collection, members: Range<u8>) {
	for member in members {
		let holder = AccountId::new([member; 32]);
		let (key, signature) = possessed::<T>(member, &holder);
		Pallet::<T>::join(collection, &holder, key, &signature).expect("the key is new");
	}
	let origin = frame_system::RawOrigin::Authorized.into();
	Pallet::<T>::perform(origin, Task::Extend { collection }).expect("enough wait");
}

/// What a member says in a context, proven against one of the collection's rings as it is.
pub fn act<T: Config, P: Encode>(
	member: u8,
	(collection, ring): (Collection, u32),
	context: [u8; 32],
	payload: P,
	sequence: u32,
	last_block: u32,
) -> Anonymous<P> {
	let revision = Rings::<T>::get(collection, ring).expect("the ring stands").revision;
	let at = RingRevision { collection, ring, revision };
	let message = message(&context, at, sequence, last_block, &payload.encode());
	let keys = RingKeys::<T>::get(collection, ring);
	let commitment = Vrf::open(crypto::DOMAIN, &key(member), keys.iter().copied()).expect("is in the ring");
	let (proof, alias) = Vrf::create(commitment, &secret(member), &context, &message).expect("proves");
	let proof = MembershipProof::try_from(proof.to_vec()).expect("785 bytes");
	Anonymous { payload, sequence, last_block, at, alias, proof }
}
