//! A node that lies: it stands before a real one, forwards everything as it is, and falsifies chosen answers.

use serde_json::Value;
use std::{
	collections::HashMap,
	io::{Read, Result, Write},
	net::{Shutdown, TcpListener, TcpStream},
	sync::{Arc, Mutex},
	thread,
	time::Duration,
};

/// Changes an answer, by the method that was asked and its parameters.
type Lie = dyn Fn(&str, &Value, &mut Value) + Send + Sync;

/// What one is told to do.
struct Orders {
	lie: Box<Lie>,
	/// Ends the connection once a transaction was sent.
	cuts: bool,
	/// The methods that were asked.
	asked: Mutex<Vec<String>>,
}

/// A lying node.
pub struct Liar {
	port: u16,
	orders: Arc<Orders>,
}

/// A frame of WebSocket: its bytes as they came, the first of them, and what it says.
struct Frame {
	raw: Vec<u8>,
	first: u8,
	says: Vec<u8>,
}

impl Frame {
	fn read(stream: &mut TcpStream) -> Result<Self> {
		let mut raw = vec![0; 2];
		stream.read_exact(&mut raw)?;
		let (first, is_masked, short) = (raw[0], raw[1] & 0x80 != 0, raw[1] & 0x7f);
		let mut more = |count: usize| {
			let mut bytes = vec![0; count];
			stream.read_exact(&mut bytes).map(|()| bytes)
		};
		let length = more(match short {
			126 => 2,
			127 => 8,
			_ => 0,
		})?;
		raw.extend(&length);
		let length = match short {
			126 | 127 => length.iter().fold(0, |sum, byte| sum << 8 | usize::from(*byte)),
			_ => short.into(),
		};
		let mask = more(if is_masked { 4 } else { 0 })?;
		raw.extend(&mask);
		let mut says = more(length)?;
		raw.extend(&says);
		if is_masked {
			says.iter_mut().enumerate().for_each(|(at, byte)| *byte ^= mask[at % 4]);
		}
		Ok(Self { raw, first, says })
	}

	fn is_control(&self) -> bool {
		self.first & 0x08 != 0
	}

	fn is_last(&self) -> bool {
		self.first & 0x80 != 0
	}
}

/// A whole text in one frame of a server.
fn frame(text: &[u8]) -> Vec<u8> {
	let mut bytes = vec![0x81, 127];
	bytes.extend((text.len() as u64).to_be_bytes());
	bytes.extend(text);
	bytes
}

/// The head of a request or an answer of HTTP.
fn head(stream: &mut TcpStream) -> Result<Vec<u8>> {
	let mut head = Vec::new();
	while !head.ends_with(b"\r\n\r\n") {
		let mut byte = [0];
		stream.read_exact(&mut byte)?;
		head.push(byte[0]);
	}
	Ok(head)
}

/// Requests that wait for an answer, by their number.
type Waiting = Arc<Mutex<HashMap<String, (String, Value)>>>;

fn requests(mut client: TcpStream, mut node: TcpStream, orders: &Orders, waiting: &Waiting) -> Result<()> {
	let mut text = Vec::new();
	loop {
		let frame = Frame::read(&mut client)?;
		let mut sends = false;
		if !frame.is_control() {
			text.extend(&frame.says);
			if frame.is_last() {
				let said: Value = serde_json::from_slice(&std::mem::take(&mut text)).unwrap_or_default();
				let said = said.as_array().cloned().unwrap_or_else(|| vec![said]);
				for request in said {
					let method = request["method"].as_str().unwrap_or_default().to_owned();
					sends |= is_submission(&method);
					orders.asked.lock().expect("whole").push(method.clone());
					let asked = (method, request["params"].clone());
					waiting.lock().expect("whole").insert(request["id"].to_string(), asked);
				}
			}
		}
		node.write_all(&frame.raw)?;
		if sends && orders.cuts {
			thread::sleep(Duration::from_millis(500));
			let _ = node.shutdown(Shutdown::Both);
			return client.shutdown(Shutdown::Both);
		}
	}
}

fn answers(mut node: TcpStream, mut client: TcpStream, orders: &Orders, waiting: &Waiting) -> Result<()> {
	let (mut raw, mut text) = (Vec::new(), Vec::new());
	loop {
		let next = Frame::read(&mut node)?;
		if next.is_control() {
			client.write_all(&next.raw)?;
			continue;
		}
		raw.extend(&next.raw);
		text.extend(&next.says);
		if !next.is_last() {
			continue;
		}
		let (raw, text) = (std::mem::take(&mut raw), std::mem::take(&mut text));
		let mut said: Value = serde_json::from_slice(&text).unwrap_or_default();
		let asked = waiting.lock().expect("whole").remove(&said["id"].to_string());
		let before = said.clone();
		if let (Some((method, params)), Some(result)) = (asked, said.get_mut("result")) {
			(orders.lie)(&method, &params, result);
		}
		if said == before {
			client.write_all(&raw)?
		} else {
			client.write_all(&frame(said.to_string().as_bytes()))?
		}
	}
}

fn serve(mut client: TcpStream, node: u16, orders: Arc<Orders>) -> Result<()> {
	let mut node = TcpStream::connect(("127.0.0.1", node))?;
	// What is compressed could not be read.
	let asked = String::from_utf8_lossy(&head(&mut client)?).into_owned();
	let plain = asked.split_inclusive("\r\n");
	let plain: String =
		plain.filter(|line| !line.to_lowercase().starts_with("sec-websocket-extensions")).collect();
	node.write_all(plain.as_bytes())?;
	client.write_all(&head(&mut node)?)?;
	let waiting = Waiting::default();
	let (other_client, other_node) = (client.try_clone()?, node.try_clone()?);
	let (of_requests, with) = (orders.clone(), waiting.clone());
	thread::spawn(move || requests(client, node, &of_requests, &with));
	answers(other_node, other_client, &orders, &waiting)
}

/// Whether a method sends a transaction.
fn is_submission(method: &str) -> bool {
	let is_of_transactions = method.starts_with("author_submit") || method.starts_with("transaction");
	is_of_transactions && !method.contains("stop") && !method.contains("unwatch")
}

impl Liar {
	/// One that falsifies answers.
	pub fn before(url: &str, lie: impl Fn(&str, &Value, &mut Value) + Send + Sync + 'static) -> Self {
		Self::start(url, Orders { lie: Box::new(lie), cuts: false, asked: Mutex::default() })
	}

	/// One that ends the connection once a transaction was sent.
	pub fn that_cuts(url: &str) -> Self {
		Self::start(url, Orders { lie: Box::new(|_, _, _| ()), cuts: true, asked: Mutex::default() })
	}

	fn start(url: &str, orders: Orders) -> Self {
		let node: u16 = url.rsplit(':').next().and_then(|port| port.parse().ok()).expect("has a port");
		let listener = TcpListener::bind("127.0.0.1:0").expect("a free port");
		let port = listener.local_addr().expect("is bound").port();
		let orders = Arc::new(orders);
		let of_all = orders.clone();
		thread::spawn(move || {
			for client in listener.incoming().map_while(Result::ok) {
				let orders = of_all.clone();
				thread::spawn(move || serve(client, node, orders));
			}
		});
		Self { port, orders }
	}

	pub fn url(&self) -> String {
		format!("ws://127.0.0.1:{}", self.port)
	}

	/// Whether a transaction was sent through it.
	pub fn was_sent_something(&self) -> bool {
		self.orders.asked.lock().expect("whole").iter().any(|method| is_submission(method))
	}
}

/// Says that another value is stored under keys that begin so, where it is believed.
pub fn says(prefix: Vec<u8>, value: Vec<u8>) -> impl Fn(&str, &Value, &mut Value) + Send + Sync {
	let (prefix, value) = (format!("0x{}", hex::encode(prefix)), format!("0x{}", hex::encode(value)));
	move |method, _, result| {
		let sets = result.as_array_mut().filter(|_| method == "state_queryStorageAt");
		for change in sets.into_iter().flatten().filter_map(|set| set["changes"].as_array_mut()).flatten() {
			if change[0].as_str().is_some_and(|key| key.starts_with(&prefix)) {
				change[1] = value.clone().into();
			}
		}
	}
}

/// Changes one byte of what it proves of keys that begin so: of the longest node, which holds the most.
pub fn alters_proofs(prefix: Vec<u8>) -> impl Fn(&str, &Value, &mut Value) + Send + Sync {
	let prefix = format!("0x{}", hex::encode(prefix));
	move |method, params, result| {
		let asks = |key: &Value| key.as_str().is_some_and(|key| key.starts_with(&prefix));
		if method != "state_getReadProof" || !params[0].as_array().is_some_and(|keys| keys.iter().any(asks)) {
			return;
		}
		let nodes = result["proof"].as_array_mut().into_iter().flatten();
		if let Some(node) = nodes.max_by_key(|node| node.as_str().map_or(0, str::len)) {
			let mut text = node.as_str().unwrap_or_default().to_owned();
			let last = text.pop();
			text.push(if last == Some('0') { '1' } else { '0' });
			*node = text.into();
		}
	}
}
