use crate::Answer;
use cadena_client::{
	At, Failure,
	node::missing,
	tenders::{
		audit,
		json::{Audit, Verdict},
	},
};
use cadena_primitives::TenderId;

/// Recomputes the last award, and fails unless it is that of the rules.
pub async fn audit(at: &At, tender: TenderId) -> Result<Answer, Failure> {
	let audit = Audit::of(tender, audit::audit(at, tender).await?);
	let mark = |verdict| match verdict {
		Verdict::Holds => "holds",
		Verdict::Fails => "FAILS",
		Verdict::NotChecked => "not checked",
	};
	let lines: Vec<String> =
		audit.checks.iter().map(|check| format!("{:<12} {}", mark(check.verdict), check.check)).collect();
	if !audit.holds {
		return Err(missing("Audit.AwardDiffers", &lines.join("\n")));
	}
	Answer::at(at.block(), lines.join("\n"), audit)
}
