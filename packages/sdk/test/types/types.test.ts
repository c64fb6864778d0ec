import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript-5';
import { describe, expect, it } from 'vitest';
import { complaintsOf, programOf, tscOf } from '../../../../testing/typescript.js';

const folder = fileURLToPath(new URL('programs', import.meta.url));

/**
 * The programs are compiled as a user's would be: against the built declarations, under the strictest settings, without
 * skipLibCheck. What must not compile stands there behind `@ts-expect-error`, which fails when it does compile. People use
 * both lines of TypeScript; the one before 7 differs in how it narrows and infers.
 */
describe.each([
  ['the settings of Node', []],
  ['the settings of a bundler', ['--module', 'esnext', '--moduleResolution', 'bundler']],
  ["Node's types in the place of the DOM's", ['--lib', 'es2023', '--types', 'node']],
])('programs use the types rightly, and fail where they use them wrongly, with %s', (_, flags) => {
  it('by typescript', () => {
    expect(tscOf({ folder, flags })).toBe('');
  });

  it('by typescript-5', () => {
    expect(complaintsOf({ folder, flags })).toEqual([]);
  });
});

// Beside the programs, as the declarations of undici bring those of Node with them.
const fetches = fileURLToPath(new URL('fetches', import.meta.url));

it.each([
  ["the DOM's types", []],
  ["Node's types", ['--lib', 'es2023', '--types', 'node']],
  ['both', ['--types', 'node']],
])('fetch of the runtime and of two lines of undici is taken, with %s', (_, flags) => {
  expect(tscOf({ folder: fetches, flags })).toBe('');
  expect(complaintsOf({ folder: fetches, flags })).toEqual([]);
});

// Who installs none of its optional peers compiles with it all the same.
it('the declarations of /node come without others', () => {
  const options = { module: ts.ModuleKind.NodeNext, types: [] };
  const texts = new Map([[join(folder, 'alone.mts'), "export * from '@oktaforge/sdk/node';"]]);
  const reached = programOf([], options, texts)
    .getSourceFiles()
    .map(({ fileName }) => fileName.replace(/^.*\/(node_modules|sdk)\//, ''));
  expect(reached).toContain('dist/node/proxy.d.ts');
  expect(reached.filter((path) => !/^(dist|test|typescript)\//.test(path))).toEqual([]);
});

it('what is wrong is found, by both', () => {
  const texts = new Map([[join(folder, 'wrong.ts'), 'export const one: string = 1;']]);
  const want = "wrong.ts:1 TS2322: Type 'number' is not assignable to type 'string'.";
  expect(complaintsOf({ folder, texts })).toEqual([want]);
  expect(tscOf({ folder, flags: ['--lib', 'es5'] })).toContain('error TS');
});
