import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { isStillRecorded, lacking } from '../../../../testing/described.js';
import { insteadOf, readNeeds } from '../../../../testing/needs.js';

const packages = fileURLToPath(new URL('../../../', import.meta.url));
const named = [...readdirSync(packages), '../examples'].flatMap((name) => {
  const folder = join(packages, name);
  return Object.entries(readNeeds(folder)).map(([beginning, needed]) => ({
    folder,
    beginning,
    needed,
  }));
});

describe('what suites need', () => {
  test('is said of suites that there are', () => {
    const gone = named.filter(({ folder, beginning }) => {
      const files = readdirSync(join(folder, 'test'), { recursive: true, encoding: 'utf8' });
      return !files.some((file) => file.startsWith(beginning) && file.endsWith('.test.ts'));
    });
    expect(named.length).toBeGreaterThan(50);
    expect(gone).toEqual([]);
  });

  test.skipIf(!isStillRecorded('what suites need'))('is in 2.16.0, so that none is skipped', () => {
    expect(lacking(named.flatMap(({ needed }) => needed))).toEqual([]);
  });

  const needs = {
    'areas/': ['GET /api/v1/none/{id}'],
    'areas/app': ['PUT /none', 'schema None'],
    'areas/app-u': ['PUT /other'],
  };

  test.each([
    ['areas/app-groups.test.ts', 'needs GET /api/v1/none/{id}, PUT /none, schema None'],
    ['areas/app-users.test.ts', 'needs GET /api/v1/none/{id}, PUT /none, schema None and 1 more'],
    ['areas/people/users.test.ts?import', 'needs GET /api/v1/none/{id}'],
    ['other/areas/users.test.ts', undefined],
    ['areas/app-users.ts', undefined],
  ])('%s: %s', (suite, want) => {
    const got = insteadOf(join('/project/test', suite), '/project', needs);
    expect(/"(.*), which the description lacks"/.exec(got ?? '')?.[1]).toBe(want);
  });
});
