import assert from 'node:assert/strict';

// Whatever was decoded wrongly does not encode to the same bytes again.
async function decodeBlock(api, number) {
  const hash = await api.rpc.chain.getBlockHash(number);
  const [at, rawBlock, rawEvents] = await Promise.all([
    api.at(hash),
    api.rpc.chain.getBlock.raw(hash),
    api.rpc.state.getStorage.raw(api.query.system.events.key(), hash),
  ]);
  const { block } = at.registry.createType('SignedBlock', rawBlock);
  const events = await at.query.system.events();

  // The library reads transactions without an account, but writes them inside themselves.
  const extrinsics = block.extrinsics.map((one) => (one.isGeneral() ? one.inner.toHex() : one.toHex()));
  assert.deepEqual(extrinsics, rawBlock.block.extrinsics, `the extrinsics of block ${number}`);
  assert.equal(events.toHex(), rawEvents, `the events of block ${number}`);
  return { extrinsics, events: events.length };
}

/** Decodes the extrinsics and events of every block from the first to the newest; throws on the first failure. */
export async function decodeBlocks(api, inspect = () => {}) {
  const head = (await api.rpc.chain.getHeader()).number.toNumber();
  const total = { blocks: 0, extrinsics: 0, events: 0 };
  for (let number = 1; number <= head; number += 1) {
    const { extrinsics, events } = await decodeBlock(api, number);
    total.blocks += 1;
    total.extrinsics += extrinsics.length;
    total.events += events;
    extrinsics.forEach(inspect);
  }
  return total;
}
