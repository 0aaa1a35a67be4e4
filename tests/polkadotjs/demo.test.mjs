import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, before, test } from 'node:test';
import { ApiPromise, WsProvider } from '@polkadot/api';
import { stringToHex, u8aToHex } from '@polkadot/util';
import { blake2AsU8a } from '@polkadot/util-crypto';
import { decodeBlocks } from './blocks.mjs';
import { BINARY, startNode } from './node.mjs';

const nodes = {};

function play(demo, url) {
  return new Promise((done, failed) => {
    const child = spawn(join(dirname(BINARY), 'cadena-dev'), ['play', demo, '--json', '--url', url], {
      stdio: ['ignore', 'pipe', 'inherit'],
      // What the user of this machine trusts is no part of a test.
      env: { ...process.env, XDG_CONFIG_HOME: join(tmpdir(), 'cadena-without-settings') },
    });
    let printed = '';
    child.stdout.on('data', (chunk) => (printed += chunk));
    child.once('error', failed);
    child.once('close', (code) => done({ code, printed }));
  });
}

/** Plays a demo on a chain of its own and gives what it printed and the connection to `check`. */
async function played(demo, least, refused, check) {
  const { url } = nodes[demo];
  const { code, printed } = await play(demo, url);
  assert.equal(code, 0);
  const { acts, refusals, ...rest } = JSON.parse(printed);
  assert.ok(acts >= least, `${acts} acts`);
  assert.equal(refusals, refused);
  const api = await ApiPromise.create({ provider: new WsProvider(url), throwOnConnect: true, noInitWarn: true });
  try {
    await check(api, { acts, ...rest });
  } finally {
    await api.disconnect();
  }
}

before(async () => {
  [nodes.tenders, nodes.identity, nodes.efirma] = await Promise.all([startNode(), startNode(), startNode()]);
});

after(() => Promise.all(Object.values(nodes).map((node) => node.stop())));

test('the demos play to their end, and every block of them decodes', { concurrency: true }, async (demos) => {
  const tenders = demos.test('tenders', () =>
    played('tenders', 56, 11, async (api, { tender, acts }) => {
      const contract = (await api.query.contracts.contracts(tender)).unwrap();
      assert.ok(contract.state.isClosed);
      const { blocks, extrinsics } = await decodeBlocks(api);
      assert.ok(extrinsics >= blocks + acts);
    }));
  const identity = demos.test('identity, and nothing in it tells who the persons are', () =>
    played('identity', 30, 13, async (api, { person, play, curps }) => {
      assert.ok((await api.query.identity.persons(person)).unwrap().standing.isActive);
      assert.equal(curps.length, 6);
      const templates = ['face', 'iris'].flatMap((modality) =>
        [...Array(8).keys()].map((part) => u8aToHex(blake2AsU8a(`Ana//${play}${modality}${part}`))));
      const secrets = [...curps, ...curps.map((curp) => curp.slice(0, 10)), 'Ana//', 'Benito', 'Acta de']
        .map((text) => stringToHex(text))
        .concat(templates)
        .map((hex) => hex.slice(2));
      let searched = 0;
      await decodeBlocks(api, (extrinsic) => {
        searched += 1;
        for (const secret of secrets) assert.ok(!extrinsic.includes(secret), `${secret} is in ${extrinsic}`);
      });
      assert.ok(searched > 30);
    }));
  const efirma = demos.test('efirma, and no name of a certificate reaches the chain', () =>
    played('efirma', 19, 5, async (api, { act }) => {
      const record = (await api.query.efirma.acts(act)).unwrap();
      assert.ok(record.state.isComplete);
      assert.equal(record.signatures.filter((place) => place.isSome).length, 2);
      const secrets = ['HEGG560427', 'PERSONA DE PRACTICA'].map((text) => stringToHex(text).slice(2));
      // The seal of invoices is published, to see that it is refused: its name is for practice, and in no other transaction.
      let published = 0;
      await decodeBlocks(api, (extrinsic) => {
        if (secrets.some((secret) => extrinsic.includes(secret))) published += 1;
      });
      assert.equal(published, 1);
    }));
  await Promise.all([tenders, identity, efirma]);
});
