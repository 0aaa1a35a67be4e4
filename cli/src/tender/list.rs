use crate::Answer;
use cadena_client::{
	At, Failure,
	base::json,
	tenders::json::{Listed, Tenders},
};

/// Lists all tenders. Few requests read them, however many there are.
pub async fn list(at: &At) -> Result<Answer, Failure> {
	let (now, records) = (at.now().await?, at.tenders().await?);
	let contracts = at.contracts(records.iter().map(|(tender, _)| *tender)).await?;
	let tenders: Vec<Listed> = records
		.iter()
		.zip(contracts)
		.map(|((tender, record), contract)| Listed::of(*tender, record, contract.as_ref(), now))
		.collect();
	let line = |Listed { tender, stage, title, .. }: &Listed| {
		format!("{tender:>3}  {:<13} {title}\n", json::name(stage))
	};
	let text: String = tenders.iter().map(line).collect();
	Answer::at(at.block(), text, Tenders { tenders })
}
