//! Legal persons: their records, who represents them, and acts on their behalf.

pub mod json;

use crate::{At, Chain, Failure, node::missing};
use cadena_primitives::{AccountId, Moment, Rfc};
use cadena_runtime::{
	Runtime, RuntimeCall,
	pallet_legal_persons::{
		Call, Config, Error, Registry, RepresentedBy,
		types::{LegalPerson, Term},
	},
};
use frame_support::traits::Contains;

/// A legal person's record.
pub async fn legal_person(at: &At, rfc: &Rfc) -> Result<LegalPerson, Failure> {
	let record = at.read(Registry::<Runtime>::hashed_key_for(rfc)).await?;
	let advice = "its e.firma or Oversight registers it: `cadena company register`";
	record.ok_or_else(|| missing("LegalPersons.NotRegistered", advice))
}

/// The legal person for which the account acted and which names it still, whatever its term.
pub async fn represented(at: &At, account: &AccountId) -> Result<Rfc, Failure> {
	let rfc = at.read(RepresentedBy::<Runtime>::hashed_key_for(account)).await?;
	let advice = "whom a company names represents it from the first act for it: `cadena company show RFC`";
	rfc.ok_or_else(|| missing("LegalPersons.NotARepresentative", advice))
}

/// Refuses a term that is over already, or before it begins, by the name that the chain gives it.
pub fn ensure_lasts(term: Term, now: Moment) -> Result<(), Failure> {
	let advice = "the term is over already, or before it begins: give a later --until";
	term.ensure_lasts(now).map_err(|_| Failure::input("LegalPersons.TermOver", advice))
}

/// The call by which a representative makes another with the legal person's account. What the chain would refuse whatever became of
/// that other is refused before it is sent, by the chain's own name.
pub async fn act(
	chain: &Chain,
	rfc: Rfc,
	representative: &AccountId,
	call: RuntimeCall,
) -> Result<RuntimeCall, Failure> {
	let at = chain.at().await?;
	let record: Option<LegalPerson> = at.read(Registry::<Runtime>::hashed_key_for(rfc)).await?;
	let now = at.now().await?;
	let refusal = match record {
		None => Some(Error::<Runtime>::NotRegistered),
		Some(company) => refusal_of(&company, representative, now, &call),
	};
	let represented: Option<Rfc> = at.read(RepresentedBy::<Runtime>::hashed_key_for(representative)).await?;
	let represents_another = represented.is_some_and(|represented| represented != rfc);
	let refusal = refusal.or(represents_another.then_some(Error::RepresentsAnother));
	match refusal {
		Some(refusal) => Err(chain.explain(refusal.into()).await?),
		None => Ok(on_behalf(rfc, call)),
	}
}

fn on_behalf(rfc: Rfc, call: RuntimeCall) -> RuntimeCall {
	Call::<Runtime>::act { rfc, call: Box::new(call) }.into()
}

fn refusal_of(
	company: &LegalPerson,
	representative: &AccountId,
	now: Moment,
	call: &RuntimeCall,
) -> Option<Error<Runtime>> {
	match company.ensure_represented_by(representative, now) {
		Err(refusal) => Some(refusal.into()),
		Ok(()) => {
			(!<Runtime as Config>::Representable::contains(call)).then_some(Error::NotForRepresentatives)
		}
	}
}

#[cfg(test)]
mod tests {
	use super::*;
	use crate::node::Words;
	use cadena_runtime::pallet_utility;
	use serde_json::json;

	fn remark() -> RuntimeCall {
		frame_system::Call::<Runtime>::remark { remark: b"Acta".to_vec() }.into()
	}

	fn name(refusal: Option<Error<Runtime>>) -> Option<&'static str> {
		refusal.map(Into::into)
	}

	#[test]
	fn what_the_chain_would_refuse_is_known_before() {
		let account = |byte| AccountId::new([byte; 32]);
		let mut company = LegalPerson::registered(0);
		company.appoint(account(1), Term { since: 10, until: Some(20) }, 0).expect("there is room");
		let refused = |who, now, call: &RuntimeCall| name(refusal_of(&company, &account(who), now, call));
		assert_eq!(refused(1, 10, &remark()), None);
		assert_eq!(refused(2, 10, &remark()), Some("NotARepresentative"));
		assert_eq!(refused(1, 9, &remark()), Some("TermNotBegun"));
		assert_eq!(refused(1, 20, &remark()), Some("TermOver"));
		let resign: RuntimeCall =
			Call::<Runtime>::resign { rfc: Rfc::parse("SAT970701NN3").expect("valid") }.into();
		assert_eq!(refused(1, 10, &resign), Some("NotForRepresentatives"));
		let batch = pallet_utility::Call::<Runtime>::batch_all { calls: vec![remark()] }.into();
		assert_eq!(refused(1, 10, &batch), None);
	}

	#[test]
	fn a_term_that_never_lasts_is_the_arguments_fault() {
		assert!(ensure_lasts(Term { since: 10, until: None }, 20).is_ok());
		for until in [5, 10, 20] {
			let refused = ensure_lasts(Term { since: 10, until: Some(until) }, 20).expect_err("it is over");
			assert_eq!((refused.name(), refused.exit_code()), ("LegalPersons.TermOver", 2));
		}
	}

	#[test]
	fn who_signs_reads_for_whom_and_what() {
		let says =
			Words::of(&on_behalf(Rfc::parse("SAT970701NN3").expect("valid"), remark())).expect("is readable");
		assert_eq!(says.act, "LegalPersons.act");
		let nested = json!({ "act": "System.remark", "arguments": { "remark": "Acta" } });
		assert_eq!(says.arguments, json!({ "rfc": "SAT970701NN3", "call": nested }));
		assert!(says.lines().contains("\n  rfc: \"SAT970701NN3\""), "{}", says.lines());
		assert!(says.lines().contains("\n  call: System.remark { remark: \"Acta\" }"), "{}", says.lines());
	}
}
