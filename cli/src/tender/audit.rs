use crate::Answer;
use cadena_client::{
	At, Failure,
	tenders::{
		audit,
		json::{Audit, Verdict},
	},
};
use cadena_primitives::TenderId;

/// Recomputes the last award, and says whether it is that of the rules.
pub async fn audit(at: &At, tender: TenderId) -> Result<Answer, Failure> {
	let audit = Audit::of(tender, audit::audit(at, tender).await?, at.is_proven());
	let mark = |verdict| match verdict {
		Verdict::Holds => "holds",
		Verdict::Fails => "FAILS",
		Verdict::NotChecked => "not checked",
	};
	let mut lines: Vec<String> =
		audit.checks.iter().map(|check| format!("{:<12} {}", mark(check.verdict), check.check)).collect();
	if !audit.proven {
		lines.push("of what the node says: nothing proves that the chain holds it".into());
	}
	let holds = audit.holds;
	Ok(Answer { holds, ..Answer::at(at.block(), lines.join("\n"), audit)? })
}
