import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { describe, expect, test } from 'vitest';

import { listFiles } from '../../src/output/tree.js';
import { buildTools, versionFrom } from '../../src/targets/manifests.js';
import { packageNames, renamed } from '../../src/targets/names.js';
import { repository } from '../support/compiler.js';

describe('names', () => {
  test.each([
    { given: {}, want: '@oktaforge/sdk' },
    { given: { scope: '@acme' }, want: '@acme/sdk' },
    { given: { scope: 'acme', name: 'okta' }, want: '@acme/okta-sdk' },
    { given: { name: 'okta' }, want: 'okta-sdk' },
  ])('$given: $want', ({ given, want }) => {
    expect(packageNames(given).sdk).toBe(want);
  });

  test.each(['', 'A', 'a/b', '.a', 'a b', '@@a', 'a'.repeat(101)])('%j is refused', (name) => {
    expect(() => packageNames({ scope: name })).toThrow(RangeError);
    expect(() => packageNames({ name })).toThrow(RangeError);
  });

  test.each([
    ["from '@oktaforge/validators/types'", "from '@acme/validators/types'"],
    ["Symbol.for('@oktaforge/sdk/core')", "Symbol.for('@acme/sdk/core')"],
    ['@oktaforge/generator, @oktaforge/sdks', '@oktaforge/generator, @oktaforge/sdks'],
  ])('%s becomes %s', (given, want) => {
    expect(renamed(given, packageNames({ scope: 'acme' }))).toBe(want);
  });
});

describe('versions', () => {
  test.each([
    ['2.16.0', '2.16.0'],
    ['2026.06.3', '2026.6.3'],
    ['v1', '1.0.0'],
    ['1.2-beta', '1.2.0'],
    ['draft', '0.0.0'],
    ['1.2.3.4', '1.2.3'],
  ])('%s is %s to npm', (given, want) => {
    expect(versionFrom(given)).toBe(want);
  });

  test('of the tools that build the packages are those of the workspace', () => {
    // A package.json of this repository, whose lists of dependencies have texts only.
    const at = (path: string): Record<string, Record<string, string>> =>
      JSON.parse(readFileSync(join(repository, path), 'utf8')) as Record<
        string,
        Record<string, string>
      >;
    const tools = { ...at('package.json')['devDependencies'] };
    const ofSdk = { ...at('packages/sdk/package.json')['devDependencies'] };
    expect(buildTools).toEqual({
      typescript: tools['typescript-5']?.replace('npm:typescript@', ''),
      '@types/node': tools['@types/node'],
      msw: at('packages/mocks/package.json')['devDependencies']?.['msw'],
      oauth4webapi: ofSdk['oauth4webapi'],
      undici: ofSdk['undici'],
      yaml: ofSdk['yaml'],
    });
  });
});

describe('what the published generator carries', () => {
  const carried = join(repository, 'packages/generator/dist/sources');

  test.each(['sdk', 'validators', 'mocks'])('is what is written by hand of %s', (key) => {
    const workspace = join(repository, 'packages');
    const wanted = listFiles(workspace, `${key}/src`).filter(
      (path) => !path.includes('/generated/'),
    );
    expect(listFiles(carried, `${key}/src`)).toEqual(wanted);
    const text = (folder: string, path: string): string => readFileSync(join(folder, path), 'utf8');
    expect(wanted.filter((path) => text(carried, path) !== text(workspace, path))).toEqual([]);
    expect(text(carried, `${key}/manifest.json`)).toBe(text(workspace, `${key}/package.json`));
    expect(text(carried, 'apache-2.0.txt')).toBe(text(repository, 'LICENSE'));
  });
});
