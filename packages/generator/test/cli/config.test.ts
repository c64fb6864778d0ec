import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { describe, expect, test } from 'vitest';

import type { Config } from '../../src/config/config.js';
import { configSchema } from '../../src/config/shape.js';
import { listFiles } from '../../src/output/tree.js';
import { folderWith } from '../support/folder.js';
import { description, runCli } from './support.js';

const api = { 'api.json': description('Things') };
const settings = { spec: 'api.json', out: 'out', packages: ['sdk'], scope: '@acme' };

function manifestIn(folder: string): Record<string, unknown> {
  const file = join(folder, 'out/packages/sdk/package.json');
  return JSON.parse(readFileSync(file, 'utf8')) as Record<string, unknown>;
}

describe('a config file', () => {
  const typed = `import { defineConfig } from '@oktaforge/generator';
    const scope: string = '@acme';
    export default defineConfig({ spec: 'api.json', out: 'out', packages: ['sdk'], scope });`;

  test.each([
    ['oktaforge.config.json', JSON.stringify(settings)],
    ['oktaforge.config.json', JSON.stringify({ $schema: './x.json', ...settings })],
    ['oktaforge.config.ts', typed],
    ['oktaforge.config.ts', `export default ${JSON.stringify(settings)} as const;`],
  ])('%s makes arguments unnecessary, for a check too', async (name, text) => {
    const folder = folderWith({ ...api, [name]: text });
    expect((await runCli(folder, ['generate', '--check'])).exitCode).toBe(1);
    const ran = await runCli(folder, ['generate']);
    expect({ exitCode: ran.exitCode, stderr: ran.stderr }).toEqual({ exitCode: 0, stderr: '' });
    expect(manifestIn(folder)['name']).toBe('@acme/sdk');
    expect((await runCli(folder, ['generate', '--check'])).exitCode).toBe(0);
    expect(listFiles(folder, '.').filter((path) => !path.startsWith('./out/'))).toEqual([
      './api.json',
      `./${name}`,
    ]);
  });

  test('is named with --config, and its paths are its own', async () => {
    const folder = folderWith({
      'deep/api.json': description('Things'),
      'deep/settings.json': JSON.stringify({ ...settings, out: '../out' }),
    });
    expect((await runCli(folder, ['generate', '--config', 'deep/settings.json'])).exitCode).toBe(0);
    expect(manifestIn(folder)['name']).toBe('@acme/sdk');
  });

  test('has overlays, and more fields for each package.json', async () => {
    const overlay = {
      overlay: '1.0.0',
      info: { title: 'Ours', version: '1' },
      actions: [{ target: '$.info', update: { title: 'Our things' } }],
    };
    const more = { license: 'MIT', repository: { type: 'git', url: 'x' } };
    const config = { ...settings, overlays: ['ours.json'], version: '3.2.1', packageJson: more };
    const folder = folderWith({
      ...api,
      'ours.json': JSON.stringify(overlay),
      'oktaforge.config.json': JSON.stringify(config),
    });
    expect((await runCli(folder, ['generate'])).exitCode).toBe(0);
    expect(manifestIn(folder)).toMatchObject({ version: '3.2.1', ...more });
    expect(manifestIn(folder)['description']).toContain('Our things');
  });

  test.each([
    { argument: ['--scope', 'other'], want: '@other/sdk', place: 'out' },
    { argument: ['--out', 'there'], want: '@oktaforge/sdk', place: 'there' },
  ])('gives way to $argument', async ({ argument, want, place }) => {
    const folder = folderWith({ ...api, 'oktaforge.config.json': JSON.stringify(settings) });
    expect((await runCli(folder, ['generate', ...argument])).exitCode).toBe(0);
    const manifest = readFileSync(join(folder, place, 'packages/sdk/package.json'), 'utf8');
    expect(JSON.parse(manifest)).toMatchObject({ name: want });
    expect(existsSync(join(folder, place, 'packages/mocks'))).toBe(false);
  });

  test('may generate into an application', async () => {
    const config = { spec: 'api.json', into: 'src/okta', packages: ['sdk'] };
    const folder = folderWith({
      ...api,
      'package.json': '{}',
      'oktaforge.config.json': JSON.stringify(config),
    });
    expect((await runCli(folder, ['generate'])).exitCode).toBe(0);
    expect(existsSync(join(folder, 'src/okta/sdk/index.ts'))).toBe(true);
  });
});

describe('a config that is at fault', () => {
  test.each([
    [{ ...settings, outt: 'x' }, /There is no setting `outt`; the closest is `out`/],
    [{ ...settings, spec: 1 }, /`spec` has to be a string, not a number/],
    [{ ...settings, spec: '' }, /`spec` must not be empty/],
    [{ ...settings, packages: [] }, /`packages` must not be empty/],
    [
      { ...settings, packages: ['client'] },
      /`packages\[0\]` has to be one of sdk, validators, mocks/,
    ],
    [{ ...settings, packageJson: [] }, /`packageJson` has to be an object, not a list/],
    [[], /The config has to be an object, not a list/],
    [{ ...settings, into: 'src' }, /give one of them/],
    [{ ...settings, scope: 'a b' }, /The scope "a b" is no part of an npm name/],
    [{ spec: 'api.json' }, /no spec\/spec\.yaml here .* oktaforge\.config\.json/],
  ])('%j is wrong usage', async (config, message) => {
    const folder = folderWith({ ...api, 'oktaforge.config.json': JSON.stringify(config, null, 2) });
    const ran = await runCli(folder, ['generate']);
    expect({ exitCode: ran.exitCode, stdout: ran.stdout }).toEqual({ exitCode: 2, stdout: '' });
    expect(ran.stderr).toMatch(message);
  });

  test('is shown with its line', async () => {
    const config = JSON.stringify({ spec: 'api.json', nane: 'okta' }, null, 2);
    const folder = folderWith({ ...api, 'oktaforge.config.json': config });
    expect((await runCli(folder, ['generate'])).stderr).toMatch(/\n {2}3:\d+ +error +There is no/);
  });

  test.each([
    ['export default { spec: ', /1:23 +error .*Expression expected/],
    ["throw new Error('no token');", /cannot be run: no token/],
    ['export const spec = 1;', /has no default export/],
    ["import 'absent-package'; export default {};", /cannot be run: Cannot find module/],
  ])('as TypeScript: %s', async (text, message) => {
    const folder = folderWith({ ...api, 'oktaforge.config.ts': text });
    const ran = await runCli(folder, ['generate']);
    expect(ran.exitCode).toBe(2);
    expect(ran.stderr).toMatch(message);
    expect(ran.stderr).toContain('config-module');
  });

  test('or absent is said to be', async () => {
    const folder = folderWith(api);
    const ran = await runCli(folder, ['generate', '--config', 'absent.json']);
    expect(ran.exitCode).toBe(2);
    expect(ran.stderr).toMatch(/There is no file .*absent\.json/);
    writeFileSync(join(folder, 'absent.json'), '{');
    expect((await runCli(folder, ['generate', '--config', 'absent.json'])).exitCode).toBe(2);
  });
});

describe('the schema', () => {
  test('has the settings of the type', () => {
    const all: Required<Config> = {
      $schema: '',
      spec: '',
      overlays: [],
      corrections: true,
      out: '',
      into: '',
      packages: [],
      scope: '',
      name: '',
      version: '',
      ignoreChanges: '',
      packageJson: {},
    };
    expect(Object.keys(configSchema()['properties'] ?? {}).toSorted()).toEqual(
      Object.keys(all).toSorted(),
    );
  });
});
