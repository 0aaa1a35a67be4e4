//! The node's own RPC methods, besides those of every Substrate node.

use crate::{
	proofs::{Proofs, ProofsApiServer},
	service::{FullBackend, FullClient},
};
use cadena_runtime::{AccountId, BlockNumber, Hash, Nonce, opaque::Block};
use jsonrpsee::RpcModule;
use sc_consensus_grandpa::{
	FinalityProofProvider, GrandpaJustificationStream, SharedAuthoritySet, SharedVoterState,
};
use sc_consensus_grandpa_rpc::{Grandpa, GrandpaApiServer};
use sc_rpc::SubscriptionTaskExecutor;
use sc_transaction_pool::TransactionPoolHandle;
use std::sync::Arc;

/// What the finality methods need.
pub struct GrandpaDeps {
	pub shared_voter_state: SharedVoterState,
	pub shared_authority_set: SharedAuthoritySet<Hash, BlockNumber>,
	pub justification_stream: GrandpaJustificationStream<Block>,
	pub finality_provider: Arc<FinalityProofProvider<FullBackend, Block>>,
}

/// Nonces, fees, finality, and proofs for those who have no node.
pub fn create(
	client: Arc<FullClient>,
	pool: Arc<TransactionPoolHandle<Block, FullClient>>,
	grandpa: &GrandpaDeps,
	proofs: Proofs,
	executor: SubscriptionTaskExecutor,
) -> Result<RpcModule<()>, jsonrpsee::core::RegisterMethodError> {
	use pallet_transaction_payment_rpc::{TransactionPayment, TransactionPaymentApiServer};
	use substrate_frame_rpc_system::{System, SystemApiServer};

	let mut module = RpcModule::new(());
	module.merge(SystemApiServer::<Hash, AccountId, Nonce>::into_rpc(System::new(client.clone(), pool)))?;
	module.merge(TransactionPayment::new(client).into_rpc())?;
	module.merge(proofs.into_rpc())?;
	module.merge(
		Grandpa::new(
			executor,
			grandpa.shared_authority_set.clone(),
			grandpa.shared_voter_state.clone(),
			grandpa.justification_stream.clone(),
			grandpa.finality_provider.clone(),
		)
		.into_rpc(),
	)?;
	Ok(module)
}
