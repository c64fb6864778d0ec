// Runs the bundled worker in workerd: node worker.mjs <bundle> <URL of the mock> <path>…
// Asks for the paths in turn; for those that are joined by a comma at once.
import { generateKeyPairSync } from 'node:crypto';
import { readFileSync } from 'node:fs';

import { Miniflare } from 'miniflare';

const [bundle, orgUrl, ...paths] = process.argv.slice(2);
const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
const workerd = new Miniflare({
  compatibilityDate: '2026-04-01',
  modules: [{ type: 'ESModule', path: 'worker.mjs', contents: readFileSync(bundle, 'utf8') }],
  bindings: { ORG_URL: orgUrl, KEY: privateKey.export({ type: 'pkcs8', format: 'pem' }) },
});
const ask = async (path) => (await workerd.dispatchFetch(`http://worker${path}`)).text();
try {
  const answers = [];
  for (const path of paths) answers.push(...(await Promise.all(path.split(',').map(ask))));
  process.stdout.write(answers.find((answer) => answer !== 'ok') ?? 'ok');
} finally {
  await workerd.dispose();
}
