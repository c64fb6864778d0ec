import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

import { makeConsumer } from '../consumer.mjs';
import { run } from '../run.mjs';

/** The last version of each major of the official client, from the first that is on npm and signs in with a token. */
const majors = {
  1: '1.2.0',
  2: '2.0.1',
  3: '3.3.2',
  4: '4.6.1',
  5: '5.0.0',
  6: '6.6.0',
  7: '7.3.0',
  8: '8.1.0',
};

const files = ['program.mjs', 'calls.mjs'];

/** Makes the main calls of every major of the official client, unmodified and over HTTP, against the mock that is installed. */
export async function checkOfficial(report, { folder, version, npmrc }) {
  const place = join(folder, 'official');
  const isInstalled = await report.check('a project with every major of the official client', () =>
    makePlace(place, version, npmrc),
  );
  if (!isInstalled) return;
  const file = createRequire(join(place, 'stage.cjs')).resolve('@oktaforge/mocks/server');
  const { startMockServer } = await import(pathToFileURL(file).href);
  const { url, stop } = await startMockServer({ rateLimits: false });
  try {
    for (const [major, of] of Object.entries(majors)) {
      await report.check(`the official client ${of} against the mock`, async () => {
        const args = ['--no-deprecation', 'program.mjs', `okta-${major}`, major, url];
        const output = await run(process.execPath, args, { cwd: place });
        if (output.trim() !== 'ok') throw new Error(output);
      });
    }
  } finally {
    await stop();
  }
}

async function makePlace(place, version, npmrc) {
  const clients = Object.entries(majors).map(([major, of]) => [
    `okta-${major}`,
    `npm:@okta/okta-sdk-nodejs@${of}`,
  ]);
  const sources = files.map((name) => [
    name,
    readFileSync(new URL(`../official/${name}`, import.meta.url), 'utf8'),
  ]);
  const dependencies = { '@oktaforge/mocks': version, ...Object.fromEntries(clients) };
  await makeConsumer(place, dependencies, { npmrc, files: Object.fromEntries(sources) });
}
