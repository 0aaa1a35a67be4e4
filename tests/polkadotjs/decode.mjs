import { ApiPromise, WsProvider } from '@polkadot/api';
import { decodeBlocks } from './blocks.mjs';

const [url] = process.argv.slice(2);
if (!url) {
  console.error('usage: node decode.mjs ws://HOST:PORT');
  process.exit(1);
}

try {
  const provider = new WsProvider(url, false);
  await provider.connect();
  const api = await ApiPromise.create({ provider, throwOnConnect: true, noInitWarn: true });
  console.log(JSON.stringify(await decodeBlocks(api)));
  process.exit(0);
} catch (error) {
  console.error(error.message ?? error);
  process.exit(1);
}
