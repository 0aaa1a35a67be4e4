//! Legal persons and their representatives.

use super::{
	Answer, Common,
	answer::{Replies, reply},
	args::{Account, LegalRfc, When},
	efirma::EfirmaArgs,
};
use cadena_client::{
	At, Chain, Failure,
	base::{files, json},
	efirma::Credentials,
	legal_persons::{
		self,
		json::{Company, Representative, Status},
	},
};
use cadena_primitives::{Document, Moment, Rfc, time::DAY};
use cadena_runtime::{
	Runtime,
	pallet_legal_persons::{
		Call, PURPOSE,
		types::{Change, Term, Warrant},
	},
};
use clap::{Args, Subcommand};
use std::path::PathBuf;

/// Answers of the verbs.
pub const REPLIES: Replies = &[
	("show", reply::<Company>),
	("register", reply::<Company>),
	("appoint", reply::<Company>),
	("dismiss", reply::<Company>),
	("resign", reply::<Company>),
];

#[derive(Debug, Subcommand)]
pub enum Verb {
	/// Shows a company, its account, and who represents it from when to when
	Show {
		/// Its RFC
		#[arg(required_unless_present = "representative")]
		rfc: Option<LegalRfc>,
		/// In its place, an account: the company for which it acts is shown
		#[arg(long, value_name = "ACCOUNT", conflicts_with = "rfc")]
		representative: Option<Account>,
	},
	/// Registers a company with its first representative, by its e.firma, or by a resolution of the officer of Oversight who signs
	Register(Appointment),
	/// Appoints a representative, or gives one another term, by e.firma or by resolution
	Appoint(Appointment),
	/// Dismisses a representative, as one whose key is lost, by e.firma or by resolution
	Dismiss {
		/// The company's RFC
		rfc: LegalRfc,
		/// The representative's account
		#[arg(long, value_name = "ACCOUNT")]
		representative: Account,
		#[command(flatten)]
		warrant: WarrantArgs,
	},
	/// Resigns; signed by the representative
	Resign {
		/// The company's RFC
		rfc: LegalRfc,
	},
}

/// Who is appointed, from when to when, and on what it stands.
#[derive(Args, Debug)]
pub struct Appointment {
	/// The company's RFC
	rfc: LegalRfc,
	/// The representative's account
	#[arg(long, value_name = "ACCOUNT")]
	representative: Account,
	#[command(flatten)]
	term: TermArgs,
	#[command(flatten)]
	warrant: WarrantArgs,
}

/// From when to when somebody represents.
#[derive(Args, Clone, Copy, Debug)]
struct TermArgs {
	/// From when: RFC 3339, or +2d; without it from now
	#[arg(long, value_name = "MOMENT")]
	since: Option<When>,
	/// Until when: RFC 3339, or +365d; without it the term has no end
	#[arg(long, value_name = "MOMENT")]
	until: Option<When>,
}

impl TermArgs {
	/// Refuses a term that ends before it begins, whatever time it is.
	fn ensure_lasts(self) -> Result<(), Failure> {
		match (self.begins(), self.until) {
			(When::At(since), Some(When::At(until))) | (When::After(since), Some(When::After(until))) => {
				legal_persons::ensure_lasts(Term { since, until: Some(until) }, 0)
			}
			_ => Ok(()),
		}
	}

	fn begins(self) -> When {
		self.since.unwrap_or(When::After(0))
	}

	/// The term, of one who says it now.
	fn from(self, now: Moment) -> Result<Term, Failure> {
		let until = self.until.map(|until| until.from(now)).transpose()?;
		let term = Term { since: self.begins().from(now)?, until };
		legal_persons::ensure_lasts(term, now)?;
		Ok(term)
	}
}

/// On what a change stands: the company's e.firma, or a resolution of Oversight.
#[derive(Args, Debug)]
pub struct WarrantArgs {
	/// The company's certificate of e.firma (.cer)
	#[arg(
		long = "efirma",
		value_name = "FILE.cer",
		required_unless_present = "resolution",
		requires = "private_key",
		conflicts_with = "resolution"
	)]
	certificate: Option<PathBuf>,
	/// Its private key (.key)
	#[arg(long, value_name = "FILE.key", requires = "certificate")]
	private_key: Option<PathBuf>,
	/// The private file with the password of the private key; without it the password is asked for
	#[arg(long, value_name = "FILE", requires = "certificate")]
	efirma_password_file: Option<PathBuf>,
	/// In its place, the resolution of the officer of Oversight who signs; the chain gets its SHA-256 only
	#[arg(long, value_name = "FILE")]
	resolution: Option<PathBuf>,
	/// The URI that serves the resolution
	#[arg(long, value_name = "URI", requires = "resolution")]
	locator: Option<String>,
}

impl WarrantArgs {
	/// Reads the files. The e.firma must be the company's.
	fn read(self, rfc: &Rfc) -> Result<Backing, Failure> {
		match (self.certificate, self.private_key, self.resolution) {
			(Some(certificate), Some(private_key), _) => {
				let efirma =
					EfirmaArgs { certificate, private_key, efirma_password_file: self.efirma_password_file };
				let credentials = efirma.open()?;
				let holder = credentials.certificate.describe()?.rfc;
				if holder != rfc.to_text() {
					let advice = format!("the e.firma is of {holder}: give that of {}", rfc.to_text());
					return Err(Failure::input("OtherCompany", advice));
				}
				Ok(Backing::Seal(Box::new(credentials)))
			}
			(.., Some(resolution)) => {
				Ok(Backing::Resolution(files::document(&resolution, self.locator.as_deref())?))
			}
			_ => {
				let advice = "say on what it stands: --efirma with --private-key, or --resolution";
				Err(Failure::input("NoWarrant", advice))
			}
		}
	}
}

/// For how long the e.firma warrants a change: a week, for what is signed here and sent from elsewhere.
const WARRANTED: Moment = 7 * DAY;

/// What warrants a change, once it is read.
enum Backing {
	/// The company's e.firma.
	Seal(Box<Credentials>),
	/// A resolution.
	Resolution(Document),
}

impl Backing {
	/// State of the last final block, on which a signature by e.firma depends.
	async fn at(&self, common: &Common, chain: &Chain) -> Result<At, Failure> {
		match self {
			Self::Seal(_) => common.relied(chain, "how many changes the company has signed").await,
			Self::Resolution(_) => chain.at().await,
		}
	}

	/// The warrant for a change of a company that has sealed so many before, of one who says it now.
	fn warrant(
		self,
		at: &At,
		now: Moment,
		rfc: &Rfc,
		sealed: u32,
		change: &Change,
	) -> Result<Warrant, Failure> {
		match self {
			Self::Seal(credentials) => {
				let until = now.saturating_add(WARRANTED);
				let seal = credentials.seal(&at.genesis(), PURPOSE, &change.content(rfc, sealed, until))?;
				Ok(Warrant::Seal { seal, until })
			}
			Self::Resolution(document) => Ok(Warrant::Resolution(document)),
		}
	}
}

impl Appointment {
	/// Appoints a representative: the first of a company that is registered with it, or one more.
	async fn execute(self, common: &Common, registers: bool) -> Result<Answer, Failure> {
		let Self { rfc: LegalRfc(rfc), representative: Account(representative), term, warrant } = self;
		term.ensure_lasts()?;
		let (backing, signer) = (warrant.read(&rfc)?, common.signer()?);
		let chain = common.chain().await?;
		let at = backing.at(common, &chain).await?;
		let now = at.now().await?;
		let term = term.from(now)?;
		let call = if registers {
			let change = Change::Register { representative: representative.clone(), term };
			let warrant = backing.warrant(&at, now, &rfc, 0, &change)?;
			Call::<Runtime>::register { rfc, representative, term, warrant }
		} else {
			let sealed = legal_persons::legal_person(&at, &rfc).await?.sealed;
			let change = Change::Appoint { representative: representative.clone(), term };
			let warrant = backing.warrant(&at, now, &rfc, sealed, &change)?;
			Call::<Runtime>::appoint { rfc, representative, term, warrant }
		};
		let block = common.act_as(&chain, call, &signer).await?.block;
		show(&chain.at_block(block.hash).await?, &rfc).await
	}
}

async fn show(at: &At, rfc: &Rfc) -> Result<Answer, Failure> {
	let company = Company::of(rfc, &legal_persons::legal_person(at, rfc).await?, at.now().await?);
	Answer::at(at.block(), described(&company), company)
}

fn line(representative: &Representative) -> String {
	let until = match &representative.until {
		Some(until) => format!("until {}", json::name(until)),
		None => "without end".into(),
	};
	let (status, since) = (json::name(representative.status), json::name(&representative.since));
	format!("{}: {status}, since {since}, {until}", representative.account.0)
}

fn described(company: &Company) -> String {
	let mut text = format!("{}\n  account        {}\n", company.rfc, company.account.0);
	for representative in &company.representatives {
		text += &format!("  representative {}\n", line(representative));
	}
	let acts = company.representatives.iter().any(|one| one.status == Status::InForce);
	let next = if acts {
		format!("any command with `--company {}`, by a representative in force", company.rfc)
	} else {
		format!("`cadena company appoint {}`, by its e.firma or Oversight: nobody acts for it", company.rfc)
	};
	if company.sealed == 0 {
		text += "  allowance      none until its e.firma signs a change: `cadena company appoint --efirma`\n";
	}
	text + &format!("  next           {next}\n")
}

impl Verb {
	pub async fn execute(self, common: &Common) -> Result<Answer, Failure> {
		match self {
			Verb::Show { rfc, representative } => {
				let at = common.at().await?;
				let rfc = match (rfc, representative) {
					(Some(LegalRfc(rfc)), _) => rfc,
					(None, Some(Account(account))) => legal_persons::represented(&at, &account).await?,
					(None, None) => {
						return Err(Failure::input("NoCompany", "give an RFC, or --representative"));
					}
				};
				show(&at, &rfc).await
			}
			Verb::Register(appointment) => appointment.execute(common, true).await,
			Verb::Appoint(appointment) => appointment.execute(common, false).await,
			Verb::Dismiss { rfc: LegalRfc(rfc), representative: Account(representative), warrant } => {
				let (backing, signer) = (warrant.read(&rfc)?, common.signer()?);
				let chain = common.chain().await?;
				let at = backing.at(common, &chain).await?;
				let sealed = legal_persons::legal_person(&at, &rfc).await?.sealed;
				let change = Change::Dismiss { representative: representative.clone() };
				let warrant = backing.warrant(&at, at.now().await?, &rfc, sealed, &change)?;
				let call = Call::<Runtime>::dismiss { rfc, representative, warrant };
				let block = common.act_as(&chain, call, &signer).await?.block;
				show(&chain.at_block(block.hash).await?, &rfc).await
			}
			Verb::Resign { rfc: LegalRfc(rfc) } => {
				let signer = common.signer()?;
				let chain = common.chain().await?;
				let block = common.act_as(&chain, Call::<Runtime>::resign { rfc }, &signer).await?.block;
				show(&chain.at_block(block.hash).await?, &rfc).await
			}
		}
	}
}

#[cfg(test)]
mod tests {
	use super::*;
	use cadena_client::base::json::{Account, Moment};

	fn term(since: Option<&str>, until: Option<&str>) -> TermArgs {
		let when = |text: &str| text.parse::<When>().expect("a moment");
		TermArgs { since: since.map(when), until: until.map(when) }
	}

	#[test]
	fn a_term_that_ends_before_it_begins_is_refused_before_a_node_is_asked() {
		let (later, earlier) = (Some("2027-01-31T12:00:00Z"), Some("2027-01-30T12:00:00Z"));
		for (since, until) in
			[(later, earlier), (later, later), (Some("+9d"), Some("+2d")), (None, Some("+0d"))]
		{
			let refused = term(since, until).ensure_lasts().expect_err("ends before it begins");
			assert_eq!(
				(refused.name(), refused.exit_code()),
				("LegalPersons.TermOver", 2),
				"{since:?} {until:?}"
			);
		}
		for (since, until) in [(earlier, later), (later, None), (None, None), (Some("+2d"), Some("+9d"))] {
			assert!(term(since, until).ensure_lasts().is_ok(), "{since:?} {until:?}");
		}
		// Whether it lasts depends on the time.
		let mixed = term(Some("+2d"), earlier);
		assert!(mixed.ensure_lasts().is_ok());
		assert!(mixed.from(0).is_ok());
		assert_eq!(mixed.from(u64::MAX / 2).expect_err("is over").name(), "LegalPersons.TermOver");
	}

	#[test]
	fn a_company_ends_with_what_comes_next() {
		let representative = |status| Representative {
			account: Account([1; 32].into()),
			since: Moment(1_000),
			until: Some(Moment(60_000)),
			status,
		};
		let company = |status| Company {
			rfc: "SAT970701NN3".into(),
			account: Account([2; 32].into()),
			registered_at: Moment(1_000),
			sealed: 0,
			representatives: vec![representative(status)],
		};
		let said = described(&company(Status::InForce));
		assert!(
			said.contains(": in-force, since 1970-01-01T00:00:01Z, until 1970-01-01T00:01:00Z\n"),
			"{said}"
		);
		assert!(said.contains("\n  allowance      none until its e.firma signs a change"), "{said}");
		assert!(
			said.ends_with("any command with `--company SAT970701NN3`, by a representative in force\n"),
			"{said}"
		);
		let said = described(&company(Status::Over));
		assert!(said.ends_with("by its e.firma or Oversight: nobody acts for it\n"), "{said}");
	}
}
