import { execFileSync } from 'node:child_process';
import { readFileSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';

import { isManagementApi } from '../../src/corrections/applicable.js';
import { readCorrections } from '../../src/run/corrections.js';
import { openapi } from '../support/descriptions.js';
import { folderWith } from '../support/folder.js';
import { sharedFile } from '../support/shared.js';
import { asJson } from './support.js';

const generator = fileURLToPath(new URL('../..', import.meta.url));
const files = readdirSync(`${generator}/corrections`);

describe('the corrections that are shipped', () => {
  test('are well-formed, and absent from a description without their paths', async () => {
    const description = { ...openapi({}), info: { title: 'Okta API', version: '1' } };
    const folder = folderWith({ 'api.json': JSON.stringify(description) });
    const {
      diagnostics,
      counts,
      outcomes = [],
    } = await readCorrections({
      spec: `${folder}/api.json`,
    });
    expect(diagnostics).toEqual([]);
    expect(outcomes.length).toBeGreaterThan(0);
    expect(counts['path absent'] + counts['property absent'] + counts['other version']).toBe(
      outcomes.length,
    );
  });

  test.each(files)('%s names no model', (file) => {
    const text = readFileSync(`${generator}/corrections/${file}`, 'utf8');
    expect(text).not.toMatch(/\$ref|components\/schemas|definitions\//);
  });

  test('are in the package', () => {
    const packed = execFileSync('npm', ['pack', '--dry-run', '--json', '--ignore-scripts'], {
      cwd: generator,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    for (const file of files) expect(packed).toContain(`"corrections/${file}"`);
  });

  // Each correction has to hold for one of them: what nobody needs any more is deleted.
  test('hold for one of the descriptions of Okta at least', async () => {
    const specs = ['management-2026.06.3.yaml', 'management-2024.06.1.yaml']
      .map((name) => sharedFile(`specs/${name}`))
      .filter((spec) => spec !== undefined);
    const readings = [];
    for (const spec of specs) readings.push(await readCorrections({ spec }));
    const isNeeded = new Map<string, boolean>();
    for (const { entry, state } of readings.flatMap(({ outcomes = [] }) => outcomes)) {
      const key = entry.file + entry.pointer;
      isNeeded.set(key, isNeeded.get(key) === true || state === 'applied');
    }
    const stale = [...isNeeded].filter(([, needed]) => !needed).map(([key]) => key);
    expect(stale).toEqual([]);
  });
});

describe('the management API', () => {
  const server = (url: string): object => ({ servers: [{ url }] });
  const users = { paths: { '/api/v1/users': {} } };
  test.each<[string, { given: object; want: boolean }]>([
    ['has a title', { given: { info: { title: 'Okta Admin Management API' } }, want: true }],
    ['had another title', { given: { info: { title: 'Okta API' } }, want: true }],
    [
      'has paths of its own',
      { given: { ...users, ...server('https://{yourOktaDomain}') }, want: true },
    ],
    [
      'is none of the other products',
      { given: { info: { title: 'Okta Access Gateway' }, paths: {} }, want: false },
    ],
    ['is no API that happens to have users', { given: users, want: false }],
    ['is not everything', { given: {}, want: false }],
  ])('%s', (_, { given, want }) => {
    expect(isManagementApi(asJson(given))).toBe(want);
  });
});
