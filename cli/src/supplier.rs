use super::{
	Answer, Common,
	answer::{Replies, reply},
	args::{Account, DocumentArgs, LegalRfc, When},
};
use cadena_client::{
	Failure,
	base::json,
	suppliers::{
		self,
		json::{Debarred, Lifted, Registered, Supplier},
	},
};
use cadena_primitives::legal_person::account_of;
use cadena_runtime::{Runtime, pallet_suppliers};
use clap::Subcommand;

/// Answers of the verbs.
pub const REPLIES: Replies = &[
	("register", reply::<Registered>),
	("debar", reply::<Debarred>),
	("lift", reply::<Lifted>),
	("show", reply::<Supplier>),
];

#[derive(Debug, Subcommand)]
pub enum Verb {
	/// Admits a supplier to the registry; signed by an officer of Oversight
	Register {
		/// The account of a natural person
		#[arg(required_unless_present = "rfc", conflicts_with = "rfc")]
		account: Option<Account>,
		/// The RFC of a legal person, which supplies with its own account
		#[arg(long)]
		rfc: Option<LegalRfc>,
	},
	/// Debars a supplier; signed by an officer of Oversight
	Debar {
		/// The supplier's account
		account: Account,
		/// Until when
		#[arg(long)]
		until: When,
		#[command(flatten)]
		resolution: DocumentArgs,
	},
	/// Lifts a debarment; signed by an officer of Oversight
	Lift {
		/// The supplier's account
		account: Account,
		#[command(flatten)]
		resolution: DocumentArgs,
	},
	/// Shows a supplier
	Show {
		/// The supplier's account
		account: Account,
	},
}

impl Verb {
	pub async fn execute(self, common: &Common) -> Result<Answer, Failure> {
		match self {
			Verb::Register { account, rfc } => {
				let rfc = rfc.map(|LegalRfc(rfc)| rfc);
				let named = account.map(|Account(account)| account);
				let supplier = rfc.as_ref().map(account_of).or(named);
				let supplier =
					supplier.ok_or_else(|| Failure::input("NoSupplier", "give an account or --rfc"))?;
				let registered =
					Registered { supplier: supplier.clone().into(), rfc: rfc.map(|rfc| rfc.to_text()) };
				let call = pallet_suppliers::Call::<Runtime>::register { supplier };
				let block = common.act(call).await?.block;
				let text = format!("{} is a registered supplier", registered.supplier.0);
				Answer::at(block, text, registered)
			}
			Verb::Debar { account: Account(supplier), until, resolution } => {
				let (resolution, signer) = (resolution.read()?, common.signer()?);
				let chain = common.chain().await?;
				let until = until.from(chain.at().await?.now().await?)?;
				let debarred = Debarred {
					supplier: supplier.clone().into(),
					until: until.into(),
					resolution: (&resolution).into(),
				};
				let call = pallet_suppliers::Call::<Runtime>::debar { supplier, until, resolution };
				let block = common.act_as(&chain, call, &signer).await?.block;
				let text =
					format!("{} is debarred until {}", debarred.supplier.0, json::name(&debarred.until));
				Answer::at(block, text, debarred)
			}
			Verb::Lift { account: Account(supplier), resolution } => {
				let resolution = resolution.read()?;
				let lifted = Lifted { supplier: supplier.clone().into(), resolution: (&resolution).into() };
				let call = pallet_suppliers::Call::<Runtime>::lift_debarment { supplier, resolution };
				let block = common.act(call).await?.block;
				Answer::at(block, format!("{} may bid again", lifted.supplier.0), lifted)
			}
			Verb::Show { account: Account(supplier) } => {
				let at = common.at().await?;
				let record = suppliers::supplier(&at, &supplier).await?;
				let shown = Supplier::of(supplier, &record, at.now().await?);
				let text = format!(
					"{} ({}): {}",
					shown.supplier.0,
					shown.rfc.as_deref().unwrap_or("natural person"),
					json::name(shown.status)
				);
				Answer::at(at.block(), text, shown)
			}
		}
	}
}
