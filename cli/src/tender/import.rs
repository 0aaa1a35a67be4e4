use super::bounded;
use crate::{Answer, Common};
use cadena_client::{
	Failure,
	base::files,
	tenders::{json::ImportedRelease, ocds},
};
use cadena_runtime::{
	Runtime,
	pallet_tenders::{
		Call,
		types::{Finding, Findings},
	},
};
use std::path::Path;

/// Imports a release as history, or shows what would be imported.
pub async fn import(common: &Common, file: &Path, dry_run: bool) -> Result<Answer, Failure> {
	let imported = ocds::import(&files::read(file)?)?;
	let findings = imported.remarks.iter().map(|remark| Finding {
		field: shortened(&remark.field, 64),
		remark: shortened(&remark.remark, 128),
	});
	let findings: Findings = bounded(findings.collect(), "the list of findings")?;
	let ocid = bounded(imported.ocid.clone().into_bytes(), "the identifier")?;
	let mut text = format!("{}: {}\n", imported.ocid, imported.title.as_deref().unwrap_or("without a title"));
	for remark in &imported.remarks {
		text += &format!("warning: {}: {}\n", remark.field, remark.remark);
	}
	let block = if dry_run {
		None
	} else {
		let call = Call::<Runtime>::import_record { ocid, sha256: imported.sha256, findings };
		let block = common.act(call).await?.block;
		text += "imported as history: it has no stages, and nothing can be done on it\n";
		Some(block.into())
	};
	Answer::local(text, ImportedRelease::of(&imported, block))
}

/// A text cut at a character's boundary to fit the chain's bound.
fn shortened<B: TryFrom<Vec<u8>> + Default>(text: &str, most: usize) -> B {
	let end = (0..=most.min(text.len())).rev().find(|at| text.is_char_boundary(*at)).unwrap_or(0);
	text.as_bytes()[..end].to_vec().try_into().unwrap_or_default()
}

#[cfg(test)]
mod tests {
	use super::*;

	#[test]
	fn a_finding_is_cut_between_characters() {
		let short: Vec<u8> = shortened("años", 2);
		assert_eq!(short, b"a");
	}
}
