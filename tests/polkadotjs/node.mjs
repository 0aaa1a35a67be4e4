import { spawn } from 'node:child_process';
import { closeSync, mkdtempSync, openSync, readFileSync, rmSync } from 'node:fs';
import { connect, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

const START_MILLIS = 300_000;
const REPOSITORY = fileURLToPath(new URL('../..', import.meta.url));
export const BINARY =
  process.env.CADENA_NODE ??
  resolve(REPOSITORY, process.env.CARGO_TARGET_DIR ?? 'target', 'release/cadena-node');

function freePort() {
  return new Promise((done, failed) => {
    const server = createServer().once('error', failed);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => done(port));
    });
  });
}

function listens(port) {
  return new Promise((done) => {
    const socket = connect(port, '127.0.0.1');
    socket.once('connect', () => {
      socket.destroy();
      done(true);
    });
    socket.once('error', () => done(false));
  });
}

function exitCode(command, words) {
  return new Promise((done, failed) => {
    spawn(command, words, { stdio: 'ignore' }).once('error', failed).once('close', done);
  });
}

/** Starts a development node on a fresh chain, with further arguments. Its legal time begins at `CADENA_TEST_START` if that is set. */
export async function startNode(further = []) {
  const port = await freePort();
  const folder = mkdtempSync(join(tmpdir(), 'cadena-polkadotjs-'));
  const logPath = join(folder, 'node.log');
  const log = openSync(logPath, 'w');
  const child = spawn(
    BINARY,
    ['--dev', '--base-path', folder, '--rpc-port', port, '--port', '0', '--state-pruning', 'archive', '--no-prometheus', ...further],
    { stdio: ['ignore', log, log] },
  );
  closeSync(log);
  let ended = false;
  const end = new Promise((done) => {
    child.once('exit', done);
    child.once('error', done);
  }).then((why) => {
    ended = true;
    return why;
  });
  process.once('exit', () => child.kill('SIGKILL'));

  const stop = async () => {
    child.kill('SIGTERM');
    await end;
    rmSync(folder, { recursive: true, force: true });
  };

  const deadline = Date.now() + START_MILLIS;
  while (!(await listens(port))) {
    if (ended || Date.now() > deadline) {
      const written = readFileSync(logPath, 'utf8').split('\n').slice(-8).join('\n');
      const why = ended ? `ended: ${await end}` : 'does not answer';
      await stop();
      throw new Error(`the node ${BINARY} ${why}\n${written}`);
    }
    await sleep(20);
  }
  const url = `ws://127.0.0.1:${port}`;
  const start = process.env.CADENA_TEST_START;
  if (start) {
    const skip = ['skip', '--to', start, '--dev', 'Alice', '--url', url];
    // Before its first block a chain has no time to skip from.
    while ((await exitCode(join(dirname(BINARY), 'cadena-dev'), skip)) !== 0) {
      if (Date.now() > deadline) throw new Error(`legal time does not begin at ${start}`);
      await sleep(200);
    }
  }
  return { url, stop };
}
