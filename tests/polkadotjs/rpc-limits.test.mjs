// The limits of a public RPC node, as ops/nginx/cadena-rpc.conf asks for them, but small enough to reach in a test.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { WsProvider } from '@polkadot/api';
import { startNode } from './node.mjs';

const CALLS_A_MINUTE = 60;
const BATCH = 5;
const CONNECTIONS = 8;
const UNSAFE = /unsafe to be called externally/;
const BATCH_TOO_LARGE = -32010;
const TOO_MANY_CALLS = -32999;
const TOO_MANY_CONNECTIONS = 429;

let node;
let http;

const call = (method, params = []) => ({ id: 1, jsonrpc: '2.0', method, params });

async function post(body) {
  const answer = await fetch(http, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  return { status: answer.status, text: await answer.text() };
}

async function answerTo(body) {
  const { status, text } = await post(body);
  assert.equal(status, 200, text);
  return JSON.parse(text);
}

async function connect() {
  const provider = new WsProvider(node.url, false);
  await provider.connect();
  await provider.isReady;
  return provider;
}

before(async () => {
  node = await startNode([
    '--rpc-methods', 'safe',
    '--rpc-rate-limit', CALLS_A_MINUTE,
    '--rpc-max-batch-request-len', BATCH,
    '--rpc-max-connections', CONNECTIONS,
  ]);
  http = node.url.replace('ws:', 'http:');
});

after(() => node?.stop());

test('methods that touch keys, peers or storage at large are refused', async () => {
  const calls = [
    call('author_rotateKeys'),
    call('author_insertKey', ['aura', '//Alice', `0x${'00'.repeat(32)}`]),
    call('system_addReservedPeer', ['/ip4/127.0.0.1/tcp/1']),
    call('state_getPairs', ['0x']),
  ];
  for (const one of calls) {
    const { error, result } = await answerTo(one);
    assert.equal(result, undefined, one.method);
    assert.match(error.message, UNSAFE, one.method);
  }
  assert.equal((await answerTo(call('system_chain'))).result, 'Cadena Development');
});

test('a batch of the allowed length is answered, a longer one is refused whole', async () => {
  const batch = (length) => Array.from({ length }, () => call('system_chain'));
  assert.equal((await answerTo(batch(BATCH))).length, BATCH);
  assert.equal((await answerTo(batch(BATCH + 1))).error.code, BATCH_TOO_LARGE);
});

test('a WebSocket connection gets its calls of a minute, and most of what it sends beyond them is refused', async (t) => {
  const provider = await connect();
  const send = (count) =>
    Promise.allSettled(Array.from({ length: count }, () => provider.send('system_chain', [])));
  try {
    const within = await send(CALLS_A_MINUTE);
    assert.equal(within.filter(({ status }) => status === 'rejected').length, 0);

    const began = Date.now();
    const beyond = await send(CALLS_A_MINUTE);
    const refused = beyond.filter(({ status }) => status === 'rejected');
    t.diagnostic(`${refused.length} of ${beyond.length} refused in ${Date.now() - began} ms`);
    assert.ok(refused.length > CALLS_A_MINUTE / 2, `${refused.length} refused`);
    for (const { reason } of refused) assert.equal(reason.code, TOO_MANY_CALLS);
  } finally {
    await provider.disconnect();
  }
});

test('HTTP requests are not counted across each other: the proxy must limit them', async () => {
  for (let done = 0; done <= CALLS_A_MINUTE; done += 1) {
    assert.equal((await answerTo(call('system_chain'))).result, 'Cadena Development');
  }
});

test('what comes when all connections are taken is refused', async () => {
  const providers = [];
  try {
    while (providers.length < CONNECTIONS) providers.push(await connect());
    assert.equal((await post(call('system_chain'))).status, TOO_MANY_CONNECTIONS);
  } finally {
    await Promise.all(providers.map((provider) => provider.disconnect()));
  }
});
