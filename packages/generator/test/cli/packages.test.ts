import { existsSync, mkdirSync, readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';

import ts from 'typescript-5';
import { describe, expect, test } from 'vitest';

import { listFiles } from '../../src/output/tree.js';
import { repository } from '../support/compiler.js';
import { folderWith } from '../support/folder.js';
import { description, runCli, type Ran } from './support.js';

interface Generated {
  readonly folder: string;
  readonly ran: Ran;
  readonly read: (path: string) => string;
  readonly manifest: (path: string) => Record<string, unknown>;
}

async function generated(
  options: readonly string[],
  files: Readonly<Record<string, string>> = {},
): Promise<Generated> {
  const folder = folderWith({ 'api.json': description('Things'), ...files });
  const ran = await runCli(folder, ['generate', '--spec', 'api.json', '--out', 'out', ...options]);
  const read = (path: string): string => readFileSync(join(folder, 'out', path), 'utf8');
  return {
    folder,
    ran,
    read,
    manifest: (path) => JSON.parse(read(`${path}package.json`)) as Record<string, unknown>,
  };
}

describe('complete packages', () => {
  test('have all that npm and the compiler ask for', async () => {
    const { folder, read, manifest } = await generated(['--scope', 'acme', '--name', 'okta']);
    for (const path of ['package.json', 'README.md', 'LICENSE', '.gitignore']) {
      expect(existsSync(join(folder, 'out', path)), `${path}`).toBe(true);
    }
    for (const key of ['sdk', 'validators', 'mocks']) {
      for (const path of ['README.md', 'LICENSE', 'tsconfig.json', 'src/index.ts']) {
        expect(existsSync(join(folder, 'out/packages', key, path)), `${key}/${path}`).toBe(true);
      }
      expect(read(`packages/${key}/README.md`)).toContain(`# @acme/okta-${key}\n`);
    }
    expect(manifest('packages/mocks/')).toMatchObject({
      name: '@acme/okta-mocks',
      version: '1.0.0',
      exports: { './fixtures': { default: './dist/fixtures.js' } },
      dependencies: { '@acme/okta-validators': '1.0.0' },
    });
    expect(manifest('')['workspaces']).toEqual([
      'packages/sdk',
      'packages/validators',
      'packages/mocks',
    ]);
  });

  test('refer to each other by the names that were asked for', async () => {
    const { folder, read } = await generated(['--scope', '@acme', '--package-version', '7.8.9']);
    const texts = listFiles(join(folder, 'out'), 'packages').map(read);
    expect(texts.filter((text) => text.includes('@oktaforge/'))).toEqual([]);
    expect(texts.filter((text) => text.includes('@acme/validators/types'))).not.toEqual([]);
    expect(read('packages/sdk/src/runtime/version.ts')).toContain("version = '7.8.9'");
  });

  test('do not say what only a maintainer of oktaforge can do', async () => {
    const { folder, read } = await generated([]);
    const paths = listFiles(folder, 'out').map((path) => path.slice('out/'.length));
    const texts = paths.filter((path) => path.endsWith('.md') || path.includes('/generated/'));
    expect(texts.filter((path) => /npm run generate|spec\/overlays/.test(read(path)))).toEqual([]);
    expect(paths.filter((path) => path.startsWith('docs/'))).toEqual([]);
  });

  test.each([
    { options: [], want: ['sdk', 'validators', 'mocks'] },
    { options: ['--packages', 'sdk'], want: ['sdk'] },
    { options: ['--packages', 'validators, sdk'], want: ['sdk', 'validators'] },
    { options: ['--packages', 'mocks'], want: ['validators', 'mocks'] },
  ])('$options: $want', async ({ options, want }) => {
    const { folder } = await generated(options);
    const has = (key: string): boolean => existsSync(join(folder, 'out/packages', key));
    expect(['sdk', 'validators', 'mocks'].filter(has)).toEqual(want);
  });

  test('are not publishable under the scope of oktaforge', async () => {
    expect((await generated([])).manifest('packages/sdk/')).toMatchObject({ private: true });
    const own = await generated(['--name', 'okta']);
    expect(own.manifest('packages/sdk/')).not.toHaveProperty('private');
  });

  test.each([
    { name: 'one without a system log', path: '/api/v1/things' },
    { name: 'one with a system log', path: '/api/v1/logs' },
  ])('compile with the tsconfig that is written: $name', async ({ path }) => {
    const own = { 'api.json': description('Things').replace('/api/v1/things', path) };
    const options = ['--packages', 'sdk,validators', '--scope', 'acme'];
    const { folder } = await generated(options, own);
    // What npm would install.
    mkdirSync(join(folder, 'out/packages/sdk/node_modules'));
    symlinkSync(
      join(repository, 'node_modules/@types'),
      join(folder, 'out/packages/sdk/node_modules/@types'),
    );
    for (const peer of ['oauth4webapi', 'undici', 'yaml']) {
      const installed = join(repository, 'packages/sdk/node_modules', peer);
      symlinkSync(installed, join(folder, 'out/packages/sdk/node_modules', peer));
    }
    for (const key of ['sdk', 'validators']) {
      expect(faultsOf(join(folder, 'out/packages', key, 'tsconfig.json')), `${key}`).toEqual([]);
    }
  });
});

function faultsOf(config: string): string[] {
  const host = { ...ts.sys, onUnRecoverableConfigFileDiagnostic: () => undefined };
  const parsed = ts.getParsedCommandLineOfConfigFile(config, {}, host);
  if (parsed === undefined) return [`${config} cannot be read`];
  const program = ts.createProgram(parsed.fileNames, { ...parsed.options, noEmit: true });
  return [...parsed.errors, ...ts.getPreEmitDiagnostics(program)].map(({ messageText }) =>
    ts.flattenDiagnosticMessageText(messageText, '\n'),
  );
}

describe('on a terminal', () => {
  const into = ['--into', 'src/okta', '--packages', 'mocks'];
  test.each([
    { options: ['--out', 'out'], want: 'Next: cd out && npm install && npm run build\n' },
    {
      options: into,
      want: 'It imports what these have: npm install @oktaforge/validators@0.0.0 @oktaforge/mocks@0.0.0\n',
    },
  ])('says what comes next: $options', async ({ options, want }) => {
    const folder = folderWith({ 'api.json': description('Things') });
    const argv = ['generate', '--spec', 'api.json', ...options];
    expect((await runCli(folder, argv, { terminal: true })).stdout).toContain(want);
    expect((await runCli(folder, argv, { terminal: true })).stdout).not.toContain(want);
  });
});

describe('a folder', () => {
  const theirs = '{ "name": "theirs" }';
  test.each([
    ['with a package.json of someone else', { 'out/package.json': theirs }],
    ['with a package.json that cannot be read', { 'out/package.json': '{' }],
    ['with sources of someone else', { 'out/packages/sdk/src/mine.ts': '' }],
    ['with anything else of someone else', { 'out/notes.txt': '' }],
  ])('%s is refused, and stays as it is', async (_, files) => {
    const { folder, ran } = await generated([], files);
    expect(ran.exitCode).toBe(1);
    expect(ran.stderr).toContain('foreign-folder');
    expect(listFiles(folder, 'out')).toEqual(Object.keys(files));
  });

  test('with only what git keeps is taken as empty', async () => {
    const { ran } = await generated([], { 'out/.git/HEAD': '' });
    expect(ran.exitCode).toBe(0);
  });

  test.each(['--out', '--into'])('that is a file is refused by %s', async (option) => {
    const folder = folderWith({ 'api.json': description('Things'), 'notes.txt': '' });
    const ran = await runCli(folder, ['generate', '--spec', 'api.json', option, 'notes.txt']);
    expect(ran.exitCode).toBe(2);
    expect(ran.stderr).toContain('notes.txt is a file');
  });

  test('that the command has written is written again, with other names', async () => {
    const { folder } = await generated([]);
    const again = ['generate', '--spec', 'api.json', '--out', 'out', '--scope', 'acme'];
    expect((await runCli(folder, [...again, '--check'])).exitCode).toBe(1);
    expect((await runCli(folder, again)).exitCode).toBe(0);
    expect((await runCli(folder, [...again, '--check'])).exitCode).toBe(0);
    const second = JSON.parse((await runCli(folder, again)).stdout) as object;
    expect(second).toMatchObject({
      outcome: 'unchanged',
      milliseconds: { total: expect.any(Number) },
    });
  });
});

describe('wrong usage', () => {
  test.each([
    [['--scope', 'acme'], /--scope goes with --out/],
    [['--packages', 'sdk'], /--packages goes with --out/],
    [
      ['--out', 'o', '--packages', 'sdk,client'],
      /names "client"; there are sdk, validators, mocks/,
    ],
    [['--out', 'o', '--scope', '@Acme Inc'], /The scope "Acme Inc" is no part of an npm name/],
    [['--out', 'o', '--name', '../x'], /The name "\.\.\/x" is no part of an npm name/],
    [['--out', 'o', '--package-version', 'latest'], /no version that npm takes/],
  ])('%j', async (options, message) => {
    const folder = folderWith({ 'spec/spec.yaml': '', 'api.json': description('Things') });
    const ran = await runCli(folder, ['generate', '--spec', 'api.json', ...options]);
    expect({ exitCode: ran.exitCode, stdout: ran.stdout }).toEqual({ exitCode: 2, stdout: '' });
    expect(ran.stderr).toMatch(message);
  });
});
