//! Starts a network on this machine, says where its authorities listen, and ends it at Ctrl-C. The network is that of the file
//! named as argument, or else that of the four agencies.

use anyhow::Result;
use cadena_zombienet::Network;
use std::{env, fs};
use tokio::signal;

#[tokio::main]
async fn main() -> Result<()> {
	let folder = env::temp_dir().join("cadena-network");
	let file = env::args().nth(1).unwrap_or_else(|| "local-4.toml".to_owned());
	let network = Network::start(&file, &folder).await?;
	for node in network.nodes() {
		let link = node.url().replace(':', "%3A").replace('/', "%2F");
		println!("{}", node.name());
		println!("  WebSocket:         {}", node.url());
		println!("  metrics:           {}", node.metrics_url()?);
		println!("  log:               {}", node.log().display());
		println!("  Polkadot.js Apps:  https://polkadot.js.org/apps/?rpc={link}#/explorer");
	}
	println!("Ctrl-C ends the network.");
	signal::ctrl_c().await?;
	network.end().await?;
	fs::remove_dir_all(folder)?;
	Ok(())
}
