// Runs the bundled worker in workerd: node worker.mjs <bundle> <URL of the mock>
import { readFileSync } from 'node:fs';

import { Miniflare } from 'miniflare';

const [bundle, orgUrl] = process.argv.slice(2);
const workerd = new Miniflare({
  compatibilityDate: '2026-04-01',
  modules: [{ type: 'ESModule', path: 'worker.mjs', contents: readFileSync(bundle, 'utf8') }],
});
try {
  const answer = await workerd.dispatchFetch(`http://worker/?org=${encodeURIComponent(orgUrl)}`);
  process.stdout.write(await answer.text());
} finally {
  await workerd.dispose();
}
