import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { dirname, join } from 'node:path';
import { after, before, test } from 'node:test';
import { ApiPromise, WsProvider } from '@polkadot/api';
import { decodeBlocks } from './blocks.mjs';
import { BINARY, startNode } from './node.mjs';

const ACTS = 50;
const REFUSALS = 6;

let node;

function playDemo(url) {
  return new Promise((done, failed) => {
    const demo = spawn(join(dirname(BINARY), 'cadena'), ['demo', 'tenders', '--json', '--url', url], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    let printed = '';
    demo.stdout.on('data', (chunk) => (printed += chunk));
    demo.once('error', failed);
    demo.once('close', (code) => done({ code, printed }));
  });
}

before(async () => {
  node = await startNode();
});

after(() => node?.stop());

test('the demo plays to its end, and every block of it decodes', async () => {
  const { code, printed } = await playDemo(node.url);
  assert.equal(code, 0);
  const { tender, acts, refusals } = JSON.parse(printed);
  assert.ok(acts >= ACTS, `${acts} acts`);
  assert.equal(refusals, REFUSALS);

  const api = await ApiPromise.create({ provider: new WsProvider(node.url), throwOnConnect: true, noInitWarn: true });
  try {
    const contract = (await api.query.contracts.contracts(tender)).unwrap();
    assert.ok(contract.state.isClosed);
    const { blocks, extrinsics } = await decodeBlocks(api);
    assert.ok(extrinsics >= blocks + acts);
  } finally {
    await api.disconnect();
  }
});
