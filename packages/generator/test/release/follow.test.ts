import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

import { addressFields, faultOfAddress } from '../../../../scripts/release/address.mjs';
import {
  withCounts,
  withFields,
  withLinks,
  withPages,
  withVersion,
} from '../../../../scripts/release/follow.mjs';
import { packageNames } from '../../../../scripts/release/packages.mjs';

const root = fileURLToPath(new URL('../../../..', import.meta.url));
const described = { version: '2026.06.3', operations: Array.from({ length: 732 }, () => ({})) };
const address = 'https://github.com/acme/okta';

describe('a version', () => {
  it.each([
    [
      `/** Why. */\nexport const version = '0.0.0';\n`,
      `/** Why. */\nexport const version = '1.2.0';\n`,
    ],
    [`export declare const version = "0.0.0-a.1";`, `export declare const version = "1.2.0";`],
    [`exports.version = '0.0.0';`, `exports.version = '1.2.0';`],
  ])('in %j', (given, want) => {
    expect(withVersion(given, '1.2.0')).toBe(want);
  });

  it('is missed where there is no place for it', () => {
    expect(() => withVersion('export const other = 1;', '1.2.0')).toThrow(
      'no place for the version',
    );
  });
});

describe('counts of READMEs', () => {
  it.each([
    [
      "A client for all 350 operations of Okta's management API 2.16.0. No dependency",
      "A client for all 732 operations of Okta's management API 2026.06.3. No dependency",
    ],
    ['one for each of the 350 operations, by area', 'one for each of the 732 operations, by area'],
    ['of 1,204 operations that examples show', 'of 1,204 operations that examples show'],
    ['(2.16.0 gives none)', '(2.16.0 gives none)'],
  ])('%j', (given, want) => {
    expect(withCounts(given, described)).toBe(want);
  });

  it.each([
    'README.md',
    'packages/sdk/README.md',
    'packages/validators/README.md',
    'packages/mocks/README.md',
  ])('have a place in %s', (path) => {
    const text = readFileSync(`${root}/${path}`, 'utf8');
    expect(withCounts(text, described)).toContain(' 732 operations');
  });
});

describe('links', () => {
  const there = `](${address}/blob/main`;
  it.each([
    ['[faults](../../docs/faults.md)', `[faults${there}/docs/faults.md)`],
    ['[all](api.md#same-name)', `[all${there}/packages/sdk/api.md#same-name)`],
    [
      '[all](https://github.com/your-organisation/oktaforge/blob/main/packages/sdk/api.md)',
      `[all${there}/packages/sdk/api.md)`,
    ],
    ['[npm](https://docs.npmjs.com/cli.md)', '[npm](https://docs.npmjs.com/cli.md)'],
    ['[values](#values)', '[values](#values)'],
  ])('%j', (given, want) => {
    const once = withLinks(given, address, 'sdk');
    expect(once).toBe(want);
    expect(withLinks(once, address, 'sdk')).toBe(want);
  });

  it.each(packageNames)('in the README of %s lead somewhere on npm', (name) => {
    const text = readFileSync(`${root}/packages/${name}/README.md`, 'utf8').replaceAll(
      /```[^]*?```|`[^`\n]*`/g,
      '',
    );
    const relative = [...text.matchAll(/\]\(([^)\s]+)\)/g)]
      .flatMap(([, to]) => to ?? [])
      .filter((to) => !/^(https:|#)/.test(to));
    expect(relative).toEqual([]);
  });
});

describe('pages that a changelog links to', () => {
  const at = (version: string): string =>
    `[all](${address}/blob/@oktaforge/sdk@${version}/docs/updates/a.md)`;
  it.each([
    ['are those of the tag', '[all](docs/updates/a.md)', at('1.2.0')],
    ['stay those of an earlier tag', at('1.1.0'), at('1.1.0')],
    [
      'follow the address',
      at('1.1.0').replace('acme/okta', 'your-organisation/oktaforge'),
      at('1.1.0'),
    ],
  ])('%s', (_, given, want) => {
    expect(withPages(given, address, '1.2.0')).toBe(want);
  });
});

describe('an address', () => {
  it.each([
    ['https://github.com/your-organisation/oktaforge', {}, /still the placeholder/],
    ['https://gitlab.com/acme/okta', {}, /is not the address of a repository on GitHub/],
    [address, { GITHUB_REPOSITORY: 'else/okta' }, /this workflow runs for else\/okta/],
  ])('%s with %j is refused', (given, env, want) => {
    expect(faultOfAddress(given, env)).toMatch(want);
    expect(faultOfAddress(given, env)).toContain('npm run release:address');
  });

  it.each([{}, { GITHUB_REPOSITORY: 'Acme/okta' }])('is taken with %j', (env) => {
    expect(faultOfAddress(address, env)).toBeUndefined();
  });
});

describe.each(packageNames)('the package.json of %s', (name) => {
  const text = readFileSync(`${root}/packages/${name}/package.json`, 'utf8');

  it('says what the root says', () => {
    expect(JSON.parse(text)).toMatchObject(addressFields(root, name));
    expect(JSON.parse(withFields(text, addressFields(root, name)))).toEqual(JSON.parse(text));
  });

  it('can be packed by plain npm: real versions, with changelog and licence', () => {
    expect(text).not.toContain('workspace:');
    expect(JSON.parse(text).files).toContain('CHANGELOG.md');
    const licence = readFileSync(`${root}/packages/${name}/LICENSE`, 'utf8');
    expect(licence).toBe(readFileSync(`${root}/LICENSE`, 'utf8'));
  });
});
