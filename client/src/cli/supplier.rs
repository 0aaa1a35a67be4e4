use super::{Answer, Common, DocumentArgs, parse_moment};
use cadena_client::{Failure, chain::missing, keys, view};
use cadena_primitives::Rfc;
use cadena_runtime::Runtime;
use clap::Subcommand;
use pallet_suppliers::types::Supplier;
use serde_json::json;

#[derive(Debug, Subcommand)]
pub enum Verb {
	/// Admits a supplier to the registry; signed by an officer of Oversight
	Register {
		/// The supplier's account
		account: String,
		/// The RFC of a legal person; none for a natural person
		#[arg(long)]
		rfc: Option<String>,
	},
	/// Debars a supplier; signed by an officer of Oversight
	Debar {
		/// The supplier's account
		account: String,
		/// Until when
		#[arg(long)]
		until: String,
		#[command(flatten)]
		resolution: DocumentArgs,
	},
	/// Lifts a debarment; signed by an officer of Oversight
	Lift {
		/// The supplier's account
		account: String,
		#[command(flatten)]
		resolution: DocumentArgs,
	},
	/// Shows a supplier
	Show {
		/// The supplier's account
		account: String,
	},
}

impl Verb {
	pub async fn execute(self, common: &Common) -> Result<Answer, Failure> {
		match self {
			Verb::Register { account, rfc } => {
				let supplier = keys::parse_account(&account)?;
				let name = supplier.to_string();
				let key = rfc.as_deref().map(parse_rfc).transpose()?;
				common.act(pallet_suppliers::Call::<Runtime>::register { supplier, rfc: key }).await?;
				let text = format!("{name} is a registered supplier");
				Ok(Answer::new(text, json!({ "supplier": name, "rfc": rfc })))
			}
			Verb::Debar { account, until, resolution } => {
				let supplier = keys::parse_account(&account)?;
				let chain = common.chain().await?;
				let until = parse_moment(&until, chain.now().await?)?;
				let call = pallet_suppliers::Call::<Runtime>::debar {
					supplier,
					until,
					resolution: resolution.read()?,
				};
				common.act_on(&chain, call, &common.signer()?).await?;
				let text = format!("{account} is debarred until {}", view::moment(until));
				Ok(Answer::new(text, json!({ "supplier": account, "until": view::moment(until) })))
			}
			Verb::Lift { account, resolution } => {
				let supplier = keys::parse_account(&account)?;
				let resolution = resolution.read()?;
				common
					.act(pallet_suppliers::Call::<Runtime>::lift_debarment { supplier, resolution })
					.await?;
				Ok(Answer::new(format!("{account} may bid again"), json!({ "supplier": account })))
			}
			Verb::Show { account } => {
				let supplier = keys::parse_account(&account)?;
				let chain = common.chain().await?;
				let key = pallet_suppliers::Suppliers::<Runtime>::hashed_key_for(&supplier);
				let record: Supplier = chain.read(key).await?.ok_or_else(|| {
					missing(
						"Suppliers.NotASupplier",
						"Oversight registers suppliers: `cadena supplier register`",
					)
				})?;
				let standing = format!("{:?}", record.standing(chain.now().await?));
				let rfc = record.rfc.map(|rfc| rfc.to_text());
				let text = format!("{supplier} ({}): {standing}", rfc.as_deref().unwrap_or("natural person"));
				let json = json!({
					"supplier": supplier.to_string(),
					"rfc": rfc,
					"standing": standing,
					"registeredAt": view::moment(record.registered_at),
					"debarredUntil": record.debarred_until.map(view::moment),
					"barredUntil": record.barred_until.map(view::moment),
				});
				Ok(Answer::new(text, json))
			}
		}
	}
}

fn parse_rfc(text: &str) -> Result<Rfc, Failure> {
	Rfc::parse(text).map_err(|error| {
		Failure::input("MalformedRfc", format!("{text} is not the RFC of a legal person: {error:?}"))
	})
}
