use super::{Answer, Common};
use cadena_client::{Chain, Failure, chain::missing, view};
use cadena_primitives::AgencyId;
use cadena_runtime::Runtime;
use clap::Subcommand;
use pallet_agencies::types::Agency;
use serde_json::{Value, json};

#[derive(Debug, Subcommand)]
pub enum Verb {
	/// Lists the agencies
	List,
	/// Shows one agency
	Show {
		/// Its number
		agency: AgencyId,
	},
}

/// An agency's record.
pub async fn agency(chain: &Chain, agency: AgencyId) -> Result<Agency, Failure> {
	let key = pallet_agencies::Agencies::<Runtime>::hashed_key_for(agency);
	chain.read(key).await?.ok_or_else(|| missing("Agencies.NoSuchAgency", "see `cadena agency list`"))
}

impl Verb {
	pub async fn execute(self, common: &Common) -> Result<Answer, Failure> {
		let chain = common.chain().await?;
		match self {
			Verb::List => {
				let next = pallet_agencies::NextAgency::<Runtime>::hashed_key().to_vec();
				let count: AgencyId = chain.read(next).await?.unwrap_or_default();
				let mut text = String::new();
				let mut list = Vec::<Value>::new();
				for id in 0..count {
					let record = agency(&chain, id).await?;
					text += &line(id, &record);
					list.push(view::agency(id, &record));
				}
				Ok(Answer::new(text, json!(list)))
			}
			Verb::Show { agency: id } => {
				let record = agency(&chain, id).await?;
				let mandates: Vec<String> =
					record.mandates.iter().map(|mandate| format!("{mandate:?}")).collect();
				let text = format!(
					"{}account {}\nmandates {}\nofficers {}",
					line(id, &record),
					record.account,
					mandates.join(", "),
					record.officers
				);
				Ok(Answer::new(text, view::agency(id, &record)))
			}
		}
	}
}

fn line(id: AgencyId, agency: &Agency) -> String {
	let (name, rfc) = (view::text(&agency.name), agency.rfc.to_text());
	format!("{id:>3}  {name} ({rfc}), {}, {:?}\n", view::jurisdiction(&agency.jurisdiction), agency.standing)
}
