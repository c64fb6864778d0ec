import { readFileSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

import { describe, expect, test } from 'vitest';

import { listFiles } from '../../src/output/tree.js';
import { type ImportRule, type Module, findViolations } from './imports.js';
import { rules } from './rules.js';

const packages = fileURLToPath(new URL('../../..', import.meta.url)).replace(/\/$/, '');

function modulesIn(folder: string): Module[] {
  return listFiles(packages, folder)
    .filter((path) => path.endsWith('.ts'))
    .map((path) => ({ path, source: readFileSync(`${packages}/${path}`, 'utf8') }));
}

const sources = readdirSync(packages)
  .toSorted()
  .flatMap((name) => modulesIn(`${name}/src`));

describe('imports', () => {
  test('go one way', () => {
    expect(findViolations(sources, rules)).toEqual([]);
  });

  test.each(rules.map((rule) => rule.of))('the rule for %s is not stale', (place) => {
    const ruled = sources.filter(({ path }) => path === place || path.startsWith(`${place}/`));
    expect(ruled).not.toEqual([]);
  });

  const given: readonly ImportRule[] = [
    { of: 'p/emit', may: ['p/emit', 'p/ir/types.ts'], packages: ['node:'] },
    { of: 'p/ts', may: [], packages: ['ts-morph'] },
  ];
  const cases: [string, { module: Module; want: string[] }][] = [
    [
      'a module of its own folder, an allowed file and an allowed package',
      {
        module: {
          path: 'p/emit/deep/a.ts',
          source: `import '../b.js'; import type { T } from '../../ir/types.js'; import 'node:fs';`,
        },
        want: [],
      },
    ],
    [
      'a forbidden file beside an allowed one',
      {
        module: { path: 'p/emit/a.ts', source: `import { b } from '../ir/build.js';` },
        want: ['p/emit/a.ts imports ../ir/build.js'],
      },
    ],
    [
      'a forbidden type import',
      {
        module: { path: 'p/emit/a.ts', source: `import type { D } from '../load/load.js';` },
        want: ['p/emit/a.ts imports ../load/load.js'],
      },
    ],
    [
      'a forbidden import() and a re-export',
      {
        module: { path: 'p/ts/a.ts', source: `export * from '../x.js'; await import('prettier');` },
        want: ['p/ts/a.ts imports ../x.js', 'p/ts/a.ts imports prettier'],
      },
    ],
    [
      'a package whose name begins like an allowed one',
      {
        module: { path: 'p/ts/a.ts', source: `import 'ts-morph-more'; import 'ts-morph/deep';` },
        want: ['p/ts/a.ts imports ts-morph-more'],
      },
    ],
    [
      'a module in a folder without a rule',
      { module: { path: 'p/new/a.ts', source: '' }, want: ['p/new/a.ts has no rule'] },
    ],
  ];

  test.each(cases)('%s', (_, { module, want }) => {
    expect(findViolations([module], given)).toEqual(want);
  });
});

describe('files', () => {
  const limit = 250;
  /** The contract between the stages: declarations and their comments, read as one text. */
  const longer = ['generator/src/ir/types.ts'];

  test(`written by hand have at most ${limit} lines, but for the listed ones`, () => {
    const handwritten = sources.filter(({ path }) => !path.includes('/generated/'));
    const long = handwritten.filter(({ source }) => source.split('\n').length > limit);
    expect(long.map(({ path }) => path)).toEqual(longer);
  });
});
