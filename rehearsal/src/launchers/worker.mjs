// Runs the bundled worker in workerd: node worker.mjs <bundle> <URL of the mock>
import { generateKeyPairSync } from 'node:crypto';
import { readFileSync } from 'node:fs';

import { Miniflare } from 'miniflare';

const [bundle, orgUrl] = process.argv.slice(2);
const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
const workerd = new Miniflare({
  compatibilityDate: '2026-04-01',
  modules: [{ type: 'ESModule', path: 'worker.mjs', contents: readFileSync(bundle, 'utf8') }],
  bindings: { ORG_URL: orgUrl, KEY: privateKey.export({ type: 'pkcs8', format: 'pem' }) },
});
const ask = async (path) => (await workerd.dispatchFetch(`http://worker${path}`)).text();
try {
  const answers = [await ask('/everything')];
  // Requests at once, and one after them.
  answers.push(...(await Promise.all(Array.from({ length: 5 }, () => ask('/shared')))));
  answers.push(await ask('/shared'));
  process.stdout.write(answers.find((answer) => answer !== 'ok') ?? 'ok');
} finally {
  await workerd.dispose();
}
