// Rehearses a release: builds what is stale, publishes it to a registry on loopback, and installs and uses it as users do. The workspace
// is not changed; everything else is in a temporary folder that is removed at the end, whatever happens.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

import { checkAlone } from './checks/alone.mjs';
import { checkBundles } from './checks/bundles.mjs';
import { checkCommonJs } from './checks/commonjs.mjs';
import { checkGenerated, checkInto } from './checks/generated.mjs';
import { checkOfficial } from './checks/official.mjs';
import { checkPlugin } from './checks/plugin.mjs';
import { checkPublishing } from './checks/publishing.mjs';
import { checkRefusals } from './checks/refusals.mjs';
import { checkRuntimes } from './checks/runtimes.mjs';
import { checkStory } from './checks/story.mjs';
import { checkTarballs } from './checks/tarballs.mjs';
import { checkTypes } from './checks/types.mjs';
import { startRegistry } from './registry.mjs';
import { Report } from './report.mjs';
import { run } from './run.mjs';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '../..');

/** @param {string} [only] `story` for this check alone */
async function rehearse(folder, registry, only) {
  // On somebody's machine a runtime may be missing. CI has to bring all of them: a check that it left out would look like a success.
  const report = new Report({ maySkip: process.env.CI !== 'true' });
  if (only === undefined) await checkRefusals(report, { folder, root });
  await report.check('what is built is what the sources say', () => buildStale());
  if (only === undefined) await checkPackages(report, { folder, registry });
  // It makes `latest` versions, which the other checks must not find.
  await checkStory(report, { folder, root, registry });
  return report.end();
}

async function checkPackages(report, { folder, registry }) {
  const { version, isPublished } = await checkPublishing(report, { folder, root, registry });
  if (isPublished) {
    const consumer = { folder, version, npmrc: registry.npmrc, storage: registry.storage };
    await checkTarballs(report, { ...consumer, root });
    await checkAlone(report, consumer);
    await checkTypes(report, consumer);
    await checkCommonJs(report, consumer);
    await checkGenerated(report, { ...consumer, root });
    await checkInto(report, { ...consumer, root });
    await checkBundles(report, consumer);
    await checkOfficial(report, consumer);
    await checkPlugin(report, consumer);
    await checkRuntimes(report, { ...consumer, root });
  }
}

/** Builds what has changed since it was built. Generated code stays as it is: whether it is right is another check. */
async function buildStale() {
  const env = { TURBO_TELEMETRY_DISABLED: '1', TURBO_NO_UPDATE_NOTIFIER: '1' };
  const milliseconds = 580_000;
  await run('npm', ['run', '--silent', 'pnpm', '--', 'exec', 'turbo', 'run', 'build', '--only'], {
    cwd: root,
    env,
    milliseconds,
  });
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
  process.exitCode = await rehearse(folder, registry, process.argv[2]);
} finally {
  await cleanUp();
}
