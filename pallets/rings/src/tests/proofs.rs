use crate::{Rings, fixture, mock::*, types::GRACE};
use cadena_primitives::{
	Jurisdiction,
	membership::{
		AnonymousMembership, Claim, Collection, Constituency, Electorate, MembershipError, MembershipProof,
		RingKey, RingRegistry, RingRevision,
	},
};
use core::ops::Range;
use frame_support::assert_ok;

fn ring_of(numbers: Range<u32>) -> Vec<RingKey> {
	join(TLALPAN, numbers);
	assert_ok!(RingsPallet::extend(TLALPAN));
	crate::RingKeys::<Test>::get(TLALPAN, 0).into_inner()
}

#[test]
fn the_benchmarks_proof_is_valid() {
	run(|| {
		let keys = ring_of(0..fixture::SIZE);
		assert_eq!(keys, fixture::keys());
		if std::env::var_os("WRITE_FIXTURE").is_some() {
			let (_, proof) = prove(0, &keys, &fixture::CONTEXT, &fixture::MESSAGE);
			std::fs::write("fixtures/proof.bin", proof).expect("written");
			return;
		}
		assert_eq!(RingsPallet::verify(&claim(0, 0, fixture::alias(), &fixture::proof())), Ok(()));
	});
}

#[test]
fn a_member_is_known_by_one_alias_in_a_context_and_by_another_in_the_next() {
	run(|| {
		let keys = ring_of(0..4);
		let (alias, proof) = prove(2, &keys, &fixture::CONTEXT, &fixture::MESSAGE);
		assert_eq!(RingsPallet::verify(&claim(0, 0, alias, &proof)), Ok(()));
		let (again, other_proof) = prove(2, &keys, &fixture::CONTEXT, b"another message");
		assert_eq!(alias, again);
		assert_ne!(proof, other_proof);
		let (elsewhere, _) = prove(2, &keys, &[9; 32], &fixture::MESSAGE);
		assert_ne!(alias, elsewhere);
		let (anothers, _) = prove(3, &keys, &fixture::CONTEXT, &fixture::MESSAGE);
		assert_ne!(alias, anothers);
	});
}

#[test]
fn a_proof_is_of_use_for_nothing_else() {
	run(|| {
		let keys = ring_of(0..4);
		let (alias, proof) = prove(0, &keys, &fixture::CONTEXT, &fixture::MESSAGE);
		let valid = claim(0, 0, alias, &proof);
		let invalid =
			|claim: Claim| assert_eq!(RingsPallet::verify(&claim), Err(MembershipError::InvalidProof));
		invalid(claim(0, 0, [7; 32], &proof));
		invalid(Claim { context: [8; 32], ..valid.clone() });
		invalid(Claim { message: [8; 32], ..valid.clone() });
		for at in [0, 40, 784] {
			let mut altered = proof.to_vec();
			altered[at] ^= 1;
			let altered: MembershipProof = altered.try_into().expect("as long");
			invalid(claim(0, 0, alias, &altered));
		}
		for length in [0, 1, 784] {
			let cut = MembershipProof::truncate_from(proof[..length].to_vec());
			invalid(claim(0, 0, alias, &cut));
		}
		assert_eq!(RingsPallet::verify(&valid), Ok(()));
	});
}

#[test]
fn one_who_is_in_no_ring_proves_nothing() {
	run(|| {
		let mut keys = ring_of(0..4);
		keys.push(fixture::key(9));
		let (alias, proof) = prove(9, &keys, &fixture::CONTEXT, &fixture::MESSAGE);
		let refused = RingsPallet::verify(&claim(0, 0, alias, &proof));
		assert_eq!(refused, Err(MembershipError::InvalidProof));
	});
}

#[test]
fn a_proof_made_a_minute_ago_is_still_taken() {
	run(|| {
		let keys = ring_of(0..4);
		let (alias, proof) = prove(0, &keys, &fixture::CONTEXT, &fixture::MESSAGE);
		ring_of(4..8);
		let claim = claim(0, 0, alias, &proof);
		System::set_block_number(u64::from(1 + GRACE));
		assert_eq!(RingsPallet::verify(&claim), Ok(()));
		System::set_block_number(u64::from(2 + GRACE));
		assert_eq!(RingsPallet::verify(&claim), Err(MembershipError::StaleRevision));
	});
}

#[test]
fn one_who_left_proves_nothing_once_the_ring_is_made_anew() {
	run(|| {
		let keys = ring_of(0..5);
		let (alias, proof) = prove(0, &keys, &fixture::CONTEXT, &fixture::MESSAGE);
		assert_ok!(RingsPallet::withdraw(&fixture::key(0)));
		assert_ok!(RingsPallet::rebuild(TLALPAN, 0));
		assert_ok!(RingsPallet::rebuild(TLALPAN, 0));
		assert_eq!(RingsPallet::verify(&claim(0, 1, alias, &proof)), Err(MembershipError::InvalidProof));
		System::set_block_number(u64::from(2 + GRACE));
		assert_eq!(RingsPallet::verify(&claim(0, 0, alias, &proof)), Err(MembershipError::StaleRevision));
	});
}

#[test]
fn other_rings_are_not_of_the_electorate() {
	run(|| {
		let keys = ring_of(0..4);
		let (alias, proof) = prove(0, &keys, &fixture::CONTEXT, &fixture::MESSAGE);
		let valid = claim(0, 0, alias, &proof);
		let with = |electorate, collection, ring| {
			let at = RingRevision { collection, ring, revision: 0 };
			RingsPallet::verify(&Claim { electorate, at, ..valid.clone() })
		};
		let refused = Err(MembershipError::NotOfTheElectorate);
		let before = Electorate { as_of: 0, ..valid.electorate };
		assert_eq!(with(before, TLALPAN, 0), refused, "it was begun later");
		assert_eq!(with(valid.electorate, TLALPAN, 1), refused, "there is none");
		assert_eq!(with(valid.electorate, Collection::Residual(9), 0), refused, "of other people");
		for place in
			[Jurisdiction::State(10), Jurisdiction::Municipality(9_011), Jurisdiction::Abroad(*b"US")]
		{
			let elsewhere = Electorate { constituency: Constituency::Place(place), ..valid.electorate };
			assert_eq!(with(elsewhere, TLALPAN, 0), refused, "{place:?}");
		}
		for place in [Jurisdiction::State(9), Jurisdiction::Federation] {
			let wider = Electorate { constituency: Constituency::Place(place), ..valid.electorate };
			assert_eq!(with(wider, TLALPAN, 0), Ok(()), "{place:?}");
		}
	});
}

#[test]
fn a_dissolved_ring_hides_nobody() {
	run(|| {
		let keys = ring_of(0..3);
		let (alias, proof) = prove(0, &keys, &fixture::CONTEXT, &fixture::MESSAGE);
		assert_ok!(RingsPallet::withdraw(&fixture::key(1)));
		assert_ok!(RingsPallet::dissolve(TLALPAN, 0));
		assert_eq!(RingsPallet::verify(&claim(0, 0, alias, &proof)), Err(MembershipError::RingDissolved));
		assert!(Rings::<Test>::contains_key(TLALPAN, 0));
	});
}

#[test]
fn each_of_a_bundle_has_its_own_outcome() {
	run(|| {
		let keys = ring_of(0..5);
		let made: Vec<_> =
			(0..5).map(|number| prove(number, &keys, &fixture::CONTEXT, &fixture::MESSAGE)).collect();
		let mut claims: Vec<_> = made.iter().map(|(alias, proof)| claim(0, 0, *alias, proof)).collect();
		assert_eq!(RingsPallet::verify_bundle(&claims), vec![Ok(()); 5]);
		claims[0].at.revision = 9;
		claims[1].message = [7; 32];
		claims[3].alias = claims[4].alias;
		let cut = MembershipProof::truncate_from(vec![1; 9]);
		claims[4].proof = &cut;
		let invalid = Err(MembershipError::InvalidProof);
		let expected = vec![Err(MembershipError::StaleRevision), invalid, Ok(()), invalid, invalid];
		assert_eq!(RingsPallet::verify_bundle(&claims), expected);
		assert!(RingsPallet::verify_bundle(&[]).is_empty());
	});
}

#[test]
fn l10_each_of_a_bundle_of_many_rings_is_verified_in_its_own() {
	run(|| {
		let keys = ring_of(0..4);
		assert!(RingsPallet::fix_electorate(RESIDENTS).is_some(), "the next keys are in another ring");
		System::set_block_number(2);
		join(TLALPAN, 4..8);
		assert_ok!(RingsPallet::extend(TLALPAN));
		let others = crate::RingKeys::<Test>::get(TLALPAN, 1).into_inner();
		let in_turns = [(0, &keys, 0), (4, &others, 1), (1, &keys, 0), (5, &others, 1)];
		let made = in_turns.map(|(number, keys, ring)| {
			let (alias, proof) = prove(number, keys, &fixture::CONTEXT, &fixture::MESSAGE);
			(ring, alias, proof)
		});
		let electorate = Electorate { constituency: RESIDENTS, as_of: 2 };
		let of = |ring, alias, proof| Claim { electorate, ..claim(ring, 0, alias, proof) };
		let claims: Vec<_> = made.iter().map(|(ring, alias, proof)| of(*ring, *alias, proof)).collect();
		assert_eq!(RingsPallet::verify_bundle(&claims), vec![Ok(()); 4]);
		let swapped: Vec<_> = made.iter().map(|(ring, alias, proof)| of(1 - ring, *alias, proof)).collect();
		assert_eq!(RingsPallet::verify_bundle(&swapped), vec![Err(MembershipError::InvalidProof); 4]);
	});
}

/// Every ring of a bundle is another at worst: then each is read, and has a verifier of its own.
#[test]
fn l10_a_bundle_pays_for_the_ring_of_each_proof() {
	use crate::weights::{SubstrateWeight, WeightInfo};
	let ring = <Rings<Test> as frame_support::traits::StorageInfoTrait>::storage_info();
	let largest = u64::from(ring.first().and_then(|info| info.max_size).expect("it is bounded"));
	let more = |n| {
		let weight = SubstrateWeight::<Test>::verify_proofs;
		weight(n + 1).saturating_sub(weight(n))
	};
	let alone = SubstrateWeight::<Test>::verify_proof();
	for n in 1..cadena_primitives::membership::BUNDLE {
		assert!(more(n).proof_size() >= largest, "{n}: each ring is read");
		assert!(more(n).ref_time() < alone.ref_time(), "{n}: less than a proof by itself");
	}
}
