//! Chains for practice, whose legal time is skipped.

use cadena_client::{At, Chain, Failure, node::Included};
use cadena_primitives::Moment;
use cadena_runtime::{
	Runtime, RuntimeCall,
	pallet_legal_terms::{self, types::Skipper},
};
use subxt_signer::sr25519::Keypair;

/// Refuses a chain in earnest by name. Returns who skips its time otherwise.
pub async fn ensure_practice(at: &At) -> Result<Skipper, Failure> {
	at.clock().await?.practice.ok_or_else(|| {
		let advice =
			"this chain is in earnest: plays and skips are for practice chains, such as `cadena-node --dev`";
		Failure::Refused { name: "LegalTerms.NotForPractice".into(), explanation: advice.into() }
	})
}

/// Moves legal time forward to a moment, and waits until that is final.
pub async fn skip(chain: &Chain, to: Moment, signer: &Keypair) -> Result<Included, Failure> {
	let call: RuntimeCall = pallet_legal_terms::Call::<Runtime>::skip { to }.into();
	match ensure_practice(&chain.at().await?).await? {
		Skipper::Anyone => chain.submit(call, signer).await,
		Skipper::Council => {
			let advice = "on this chain the council skips time: propose legalTerms.skip to it";
			Err(Failure::Refused { name: "BadOrigin".into(), explanation: advice.into() })
		}
	}
}

/// Legal time is at least a moment when this returns: it is skipped unless it has come by itself.
pub async fn skip_until(chain: &Chain, moment: Moment, signer: &Keypair) -> Result<(), Failure> {
	if moment <= chain.at().await?.now().await? {
		return Ok(());
	}
	match skip(chain, moment, signer).await {
		// It came by itself before the call did.
		Err(failure) if failure.name() == "LegalTerms.SkipsBackwards" => Ok(()),
		outcome => outcome.map(|_| ()),
	}
}
