//! Orders of authorities.

use super::{
	Answer, Common,
	answer::{Replies, reply},
	args::{DocumentArgs, Pesos, When},
};
use cadena_client::{
	At, Failure,
	agencies::json::Mandate,
	base::{json, money},
	orders::{
		self,
		json::{InForce, Kind, Object, Order, Ordered, Orders, Scope, Status},
	},
};
use cadena_primitives::{
	AgencyId, TenderId,
	orders::{OrderId, OrderKind},
};
use cadena_runtime::{
	Runtime, RuntimeEvent,
	pallet_orders::{
		Call, Event,
		types::{Norm, Terms},
	},
};
use clap::{Args, Subcommand};
use std::num::NonZeroUsize;

/// Answers of the verbs.
pub const REPLIES: Replies = &[
	("give", reply::<Order>),
	("lift", reply::<Order>),
	("list", reply::<Orders>),
	("show", reply::<Order>),
];

/// Orders on a page.
const PAGE: usize = 50;

#[derive(Debug, Subcommand)]
pub enum Verb {
	/// Orders something about a contract; signed by an officer of an authority whose law gives it the power
	Give(Box<Give>),
	/// Lifts an order; signed by an officer of the authority that gave it, or of a court unless a court gave it
	Lift {
		/// The order's number
		order: OrderId,
		/// The decision
		#[command(flatten)]
		document: DocumentArgs,
	},
	/// Lists orders
	List(Filter),
	/// Shows an order
	Show {
		/// Its number
		order: OrderId,
	},
}

/// What is ordered.
#[derive(Args, Debug)]
pub struct Give {
	/// The tender of the contract
	#[arg(long, value_name = "TENDER")]
	contract: TenderId,
	/// What is ordered
	#[arg(long)]
	kind: Kind,
	/// The debt with its accessories, in pesos: of an attachment
	#[arg(long, required_if_eq("kind", "attachment"), value_name = "PESOS")]
	amount: Option<Pesos>,
	/// How far it reaches
	#[arg(long)]
	scope: Scope,
	/// Law and article that give the power, as "CFF 151-I"
	#[arg(long)]
	norm: String,
	/// Until when it holds: RFC 3339, or +90d; without it until it is lifted
	#[arg(long, value_name = "MOMENT")]
	until: Option<When>,
	#[command(flatten)]
	document: DocumentArgs,
}

/// Which orders are listed.
#[derive(Args, Debug)]
pub struct Filter {
	/// Those about the contract of this tender
	#[arg(long, value_name = "TENDER")]
	contract: Option<TenderId>,
	/// Those of this authority
	#[arg(long)]
	agency: Option<AgencyId>,
	/// Those of this kind
	#[arg(long)]
	kind: Option<Kind>,
	/// Those that are in force, have expired, or were lifted
	#[arg(long)]
	status: Option<Status>,
	/// Which page, from 1: fifty orders each
	#[arg(long, default_value = "1")]
	page: NonZeroUsize,
}

impl Filter {
	fn takes(&self, order: &Order) -> bool {
		let Object::Contract { tender, .. } = order.object;
		self.contract.is_none_or(|wanted| wanted == tender)
			&& self.agency.is_none_or(|wanted| wanted == order.agency)
			&& self.kind.is_none_or(|wanted| wanted == order.ordered.kind())
			&& self.status.is_none_or(|wanted| wanted == order.status)
	}

	/// The page of those that it takes.
	fn page(&self, orders: Vec<Order>) -> Orders {
		let taken: Vec<Order> = orders.into_iter().filter(|order| self.takes(order)).collect();
		let (total, page) = (taken.len(), self.page.get());
		let orders = taken.into_iter().skip((page - 1).saturating_mul(PAGE)).take(PAGE).collect();
		Orders { orders, total, page, pages: total.div_ceil(PAGE).max(1) }
	}
}

impl Give {
	/// What is ordered, with the debt of an attachment and of nothing else.
	fn kind(&self) -> Result<OrderKind, Failure> {
		let plain = match self.kind {
			Kind::Attachment => None,
			Kind::Restraint => Some(OrderKind::Restraint),
			Kind::Suspension => Some(OrderKind::Suspension),
			Kind::Retention => Some(OrderKind::Retention),
			Kind::Expropriation => Some(OrderKind::Expropriation),
		};
		match (plain, &self.amount) {
			(None, Some(Pesos(amount))) => Ok(OrderKind::Attachment { amount: *amount }),
			(Some(kind), None) => Ok(kind),
			_ => Err(Failure::input("AmountOfAttachment", "an attachment has an amount, and no other order")),
		}
	}

	/// Law and article.
	fn norm(&self) -> Result<Norm, Failure> {
		let cited = Some(self.norm.trim()).filter(|text| !text.is_empty());
		let norm = cited.and_then(|text| Norm::try_from(text.as_bytes().to_vec()).ok());
		let advice = "cite law and article in 64 bytes at most, as \"CFF 151-I\"";
		norm.ok_or_else(|| Failure::input("MalformedNorm", advice))
	}

	async fn execute(self, common: &Common) -> Result<Answer, Failure> {
		let (kind, norm) = (self.kind()?, self.norm()?);
		let (document, signer) = (self.document.read()?, common.signer()?);
		let chain = common.chain().await?;
		let at = chain.at().await?;
		let object = orders::contract(&at, self.contract).await?;
		let expires_at = match self.until {
			Some(until) => Some(until.from(at.now().await?)?),
			None => None,
		};
		let terms = Terms { kind, scope: self.scope.into(), norm, document, expires_at };
		let included = common.act_as(&chain, Call::<Runtime>::give { object, terms }, &signer).await?;
		let given = included.events.iter().find_map(|event| match event {
			RuntimeEvent::Orders(Event::OrderGiven { order, .. }) => Some(*order),
			_ => None,
		});
		let order = given.ok_or_else(|| Failure::Node("it does not tell the order".into()))?;
		show(&chain.at_block(included.block.hash).await?, order).await
	}
}

async fn show(at: &At, order: OrderId) -> Result<Answer, Failure> {
	let order = Order::of(order, &orders::order(at, order).await?, at.now().await?);
	Answer::at(at.block(), described(&order), order)
}

/// What is ordered, how far it reaches and what it does.
fn said(ordered: &Ordered, scope: Scope) -> String {
	let of = match ordered {
		Ordered::Attachment { amount } => format!(" for {} MXN", money::format(amount.amount)),
		_ => String::new(),
	};
	format!("{}{of} of {}", json::name(ordered.kind()), json::name(scope))
}

/// An order in force, in a line.
pub fn in_words(order: &InForce) -> String {
	format!("{}: {}", said(&order.ordered, order.scope), json::name(order.effect))
}

fn line(order: &Order) -> String {
	let Object::Contract { tender, .. } = order.object;
	let said = said(&order.ordered, order.scope);
	format!(
		"{:>3}  {:<9} contract {tender}: {said}, by agency {}",
		order.order,
		json::name(order.status),
		order.agency
	)
}

fn described(order: &Order) -> String {
	let Object::Contract { supplier, .. } = &order.object;
	let mandate: Mandate = order.mandate;
	let mut text = format!(
		"{}\n  supplier       {}\n  power          {}, as {}\n  effect         {}\n  given          {}\n",
		line(order),
		supplier.0,
		order.norm,
		json::name(mandate),
		json::name(order.effect),
		json::name(&order.given_at),
	);
	if let Some(expires_at) = &order.expires_at {
		text += &format!("  holds until    {}\n", json::name(expires_at));
	}
	let next = match (&order.lifted, order.status) {
		(Some(lifted), _) => format!("lifted {} by agency {}", json::name(&lifted.at), lifted.agency),
		(None, Status::InForce) => format!("`cadena order lift {}` by agency {}", order.order, order.agency),
		(None, _) => "nothing: it has expired".into(),
	};
	text + &format!("  next           {next}\n")
}

impl Verb {
	pub async fn execute(self, common: &Common) -> Result<Answer, Failure> {
		match self {
			Verb::Give(give) => give.execute(common).await,
			Verb::Lift { order, document } => {
				let (document, signer) = (document.read()?, common.signer()?);
				let chain = common.chain().await?;
				let call = Call::<Runtime>::lift { order, document };
				let block = common.act_as(&chain, call, &signer).await?.block;
				show(&chain.at_block(block.hash).await?, order).await
			}
			Verb::List(filter) => {
				let at = common.at().await?;
				let (now, records) = (at.now().await?, orders::orders(&at).await?);
				let all = records.iter().map(|(order, record)| Order::of(*order, record, now));
				let page = filter.page(all.collect());
				let mut text: String = page.orders.iter().map(|order| line(order) + "\n").collect();
				text += &format!("{} orders, page {} of {}\n", page.total, page.page, page.pages);
				Answer::at(at.block(), text, page)
			}
			Verb::Show { order } => show(&common.at().await?, order).await,
		}
	}
}

#[cfg(test)]
mod tests {
	use super::*;
	use cadena_client::base::json::{Account, Document, Hex, Moment};

	fn order(order: OrderId, tender: TenderId, status: Status) -> Order {
		Order {
			order,
			object: Object::Contract { tender, supplier: Account([1; 32].into()) },
			ordered: Ordered::Attachment { amount: 12_000_000.into() },
			scope: Scope::Payments,
			norm: "CFF 151-I".into(),
			document: Document { sha256: Hex::of([2; 32]), locator: None },
			agency: 3,
			mandate: Mandate::TaxCollection,
			officer: Account([4; 32].into()),
			given_at: Moment(1_000),
			expires_at: None,
			effect: cadena_client::orders::json::Effect::Noted,
			status,
			lifted: None,
		}
	}

	fn filter(contract: Option<TenderId>, status: Option<Status>, page: usize) -> Filter {
		let page = NonZeroUsize::new(page).expect("is not zero");
		Filter { contract, agency: None, kind: None, status, page }
	}

	#[test]
	fn a_page_has_fifty_of_those_that_the_filters_take() {
		let orders: Vec<Order> = (0..120)
			.map(|n| order(n, n % 2, if n < 20 { Status::Lifted } else { Status::InForce }))
			.collect();
		let page = |filter: Filter| filter.page(orders.clone());
		let all = page(filter(None, None, 3));
		assert_eq!((all.orders.len(), all.total, all.pages), (20, 120, 3));
		let of_one = page(filter(Some(1), None, 2));
		assert_eq!((of_one.orders.len(), of_one.total), (10, 60));
		assert_eq!(of_one.orders.first().map(|order| order.order), Some(101));
		assert_eq!(page(filter(Some(1), Some(Status::Lifted), 1)).total, 10);
		assert!(page(filter(None, Some(Status::Expired), 1)).orders.is_empty());
	}

	#[test]
	fn an_order_ends_with_what_comes_next() {
		let said = described(&order(5, 7, Status::InForce));
		assert!(said.starts_with(
			"  5  in-force  contract 7: attachment for 120,000.00 MXN of payments, by agency 3"
		));
		assert!(said.ends_with("next           `cadena order lift 5` by agency 3\n"), "{said}");
	}
}
