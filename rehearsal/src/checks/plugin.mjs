import { deepStrictEqual } from 'node:assert';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

import { makeConsumer } from '../consumer.mjs';
import { run } from '../run.mjs';

const plugin = '@roadiehq/catalog-backend-module-okta';
const pinned = '1.4.1';

/** More users than a page has, so that the plugin follows links. */
const org = { users: 450, groups: 12 };

/** Lets a plugin of Backstage, unmodified and over HTTP, read the users and groups of the mock that is installed. */
export async function checkPlugin(report, { folder, version, npmrc }) {
  const place = join(folder, 'plugin');
  await report.check(`the plugin ${plugin} ${pinned} against the mock`, async () => {
    const program = readFileSync(new URL('../official/plugin.mjs', import.meta.url), 'utf8');
    const dependencies = { '@oktaforge/mocks': version, [plugin]: pinned };
    await makeConsumer(place, dependencies, { npmrc, files: { 'plugin.mjs': program } });
    const file = createRequire(join(place, 'stage.cjs')).resolve('@oktaforge/mocks/server');
    const { startMockServer } = await import(pathToFileURL(file).href);
    const { url, stop, mock } = await startMockServer({ rateLimits: false, org });
    try {
      const args = ['--no-deprecation', 'plugin.mjs', plugin, url];
      const counts = JSON.parse(await run(process.execPath, args, { cwd: place }));
      deepStrictEqual(counts, await expected(mock));
    } finally {
      await stop();
    }
  });
}

/** What the org has, read from the mock itself: users that the filter lets through, and all groups. */
async function expected(mock) {
  const list = async (path) => {
    const found = [];
    for (let next = path; next !== undefined;) {
      const response = await mock.fetch(next);
      found.push(...(await response.json()));
      next = /<([^>]*)>; rel="next"/.exec(response.headers.get('link') ?? '')?.[1];
    }
    return found;
  };
  const users = await list('/api/v1/users?limit=200');
  const groups = await list('/api/v1/groups?limit=200');
  const isRead = ({ status }) => status === 'ACTIVE' || status === 'PROVISIONED';
  return { User: users.filter(isRead).length, Group: groups.length };
}
