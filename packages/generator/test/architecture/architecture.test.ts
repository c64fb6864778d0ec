import { readFileSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

import { describe, expect, test } from 'vitest';

import { listFiles } from '../../src/output/tree.js';
import { findCycles } from './cycles.js';
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

describe('modules that are loaded together', () => {
  /** Walks over types that contain types: functions that call each other, none of them while modules are loaded. */
  const known = [
    ['changes/compare/additional', 'changes/compare/shapes', 'changes/compare/types'],
    ['ir/properties', 'ir/shape', 'ir/type-ref'],
  ].map((circle) => circle.map((path) => `generator/src/${path}.ts`));

  test('do not import each other in a circle, but for the listed ones', () => {
    const handwritten = sources.filter(({ path }) => !path.includes('/generated/'));
    expect(handwritten.length).toBeGreaterThan(100);
    expect(findCycles(handwritten)).toEqual(known);
  });

  const module = (path: string, source: string): Module => ({ path: `p/${path}`, source });
  const b = module('b.ts', `export { c } from './c.js';`);
  const cases: [string, { modules: Module[]; want: string[][] }][] = [
    [
      'a circle of three, with one beside it',
      {
        modules: [
          module('a.ts', `import './b.js';`),
          b,
          module('c.ts', `import { a } from './a.js';`),
          module('d.ts', `import './a.js';`),
        ],
        want: [['p/a.ts', 'p/b.ts', 'p/c.ts']],
      },
    ],
    ['itself', { modules: [module('a.ts', `import './a.js';`)], want: [['p/a.ts']] }],
    [
      'a name that is a type, in an import that is not',
      {
        modules: [b, module('c.ts', `import { type B } from './b.js';`)],
        want: [['p/b.ts', 'p/c.ts']],
      },
    ],
    [
      'imports and exports of types',
      {
        modules: [
          b,
          module('c.ts', `import type { B } from './b.js'; export type * from './b.js';`),
        ],
        want: [],
      },
    ],
    [
      'what is loaded later',
      { modules: [b, module('c.ts', `export const c = () => import('./b.js');`)], want: [] },
    ],
  ];

  test.each(cases)('%s', (_, { modules, want }) => {
    expect(findCycles(modules)).toEqual(want);
  });
});

describe('files', () => {
  const limit = 200;

  test(`written by hand have at most ${limit} lines`, () => {
    const handwritten = sources.filter(({ path }) => !path.includes('/generated/'));
    const long = handwritten.filter(({ source }) => source.trimEnd().split('\n').length > limit);
    expect(long.map(({ path }) => path)).toEqual([]);
  });
});
