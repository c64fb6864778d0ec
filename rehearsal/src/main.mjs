// Rehearses a release: publishes what is built to a registry on loopback, and installs and uses it as users do. The workspace
// is not changed; everything else is in a temporary folder that is removed at the end, whatever happens.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

import { checkAlone } from './checks/alone.mjs';
import { checkBundles } from './checks/bundles.mjs';
import { checkCommonJs } from './checks/commonjs.mjs';
import { checkGenerated, checkInto } from './checks/generated.mjs';
import { checkRefusals } from './checks/refusals.mjs';
import { checkRuntimes } from './checks/runtimes.mjs';
import { checkTarballs } from './checks/tarballs.mjs';
import { checkTypes } from './checks/types.mjs';
import { publishSnapshot } from './publish.mjs';
import { startRegistry } from './registry.mjs';
import { Report } from './report.mjs';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '../..');

async function rehearse(folder, registry) {
  // On somebody's machine a runtime may be missing. CI has to bring all of them: a check that it left out would look like a success.
  const report = new Report({ maySkip: process.env.CI !== 'true' });
  await checkRefusals(report, { folder, root });
  let version = '';
  const isPublished = await report.check('published to a registry on loopback', async () => {
    version = await publishSnapshot({ root, folder, tag: 'rehearsal', registry });
    return version;
  });
  if (isPublished) {
    const consumer = { folder, version, npmrc: registry.npmrc, storage: registry.storage };
    await checkTarballs(report, { ...consumer, root });
    await checkAlone(report, consumer);
    await checkTypes(report, consumer);
    await checkCommonJs(report, consumer);
    await checkGenerated(report, { ...consumer, root });
    await checkInto(report, { ...consumer, root });
    await checkBundles(report, consumer);
    await checkRuntimes(report, { ...consumer, root });
  }
  return report.end();
}

const folder = mkdtempSync(join(tmpdir(), 'oktaforge-rehearsal-'));
const registry = await startRegistry(join(folder, 'registry'));
const cleanUp = async () => {
  await registry.stop();
  rmSync(folder, { recursive: true, force: true });
};
for (const signal of ['SIGINT', 'SIGTERM']) {
  process.once(signal, () => void cleanUp().finally(() => process.exit(130)));
}
try {
  process.exitCode = await rehearse(folder, registry);
} finally {
  await cleanUp();
}
