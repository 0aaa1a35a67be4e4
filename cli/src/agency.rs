use super::{
	Answer, Common,
	answer::{Replies, reply},
};
use cadena_client::{
	Failure,
	agencies::{
		self,
		json::{Agencies, Agency},
	},
	base::{json, money},
};
use cadena_primitives::AgencyId;
use clap::Subcommand;

/// Answers of the verbs.
pub const REPLIES: Replies = &[("list", reply::<Agencies>), ("show", reply::<Agency>)];

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

impl Verb {
	pub async fn execute(self, common: &Common) -> Result<Answer, Failure> {
		let at = common.at().await?;
		match self {
			Verb::List => {
				let list = agencies::agencies(&at).await?;
				let agencies: Vec<Agency> = list.iter().map(|(id, record)| Agency::of(*id, record)).collect();
				let text: String = agencies.iter().map(line).collect();
				Answer::at(at.block(), text, Agencies { agencies })
			}
			Verb::Show { agency } => {
				let record = agencies::agency(&at, agency).await?;
				let (pot, agency) = (money::native(record.pot_ceiling), Agency::of(agency, &record));
				let text = format!(
					"{}account {}\nmandates {}\nofficers {}\npot of a panel up to {pot}",
					line(&agency),
					agency.account.0,
					json::names(&agency.mandates),
					agency.officers
				);
				Answer::at(at.block(), text, agency)
			}
		}
	}
}

fn line(agency: &Agency) -> String {
	let Agency { agency: id, name, rfc, jurisdiction, status, .. } = agency;
	format!("{id:>3}  {name} ({rfc}), {}, {}\n", json::name(jurisdiction), json::name(status))
}
