import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import ts from 'typescript-5';
import { describe, expect, test } from 'vitest';

import { isObject, parseObject } from '../../src/basics/json.js';
import { listFiles } from '../../src/output/tree.js';
import { contractNumber } from '../../src/targets/contract.js';
import { repository } from '../support/compiler.js';
import { folderWith } from '../support/folder.js';
import { description, runCli, type Ran } from './support.js';

const application = { 'package.json': '{ "name": "app", "type": "module" }' };

const listZones = {
  operationId: 'listZones',
  tags: ['Zone'],
  responses: { 204: { description: 'Yes' } },
};

async function generatedInto(
  options: readonly string[],
  files: Readonly<Record<string, string>> = {},
): Promise<{ readonly folder: string; readonly ran: Ran }> {
  const folder = folderWith({ ...application, 'api.json': description('Things'), ...files });
  const into = ['generate', '--spec', 'api.json', '--into', 'src/okta'];
  return { folder, ran: await runCli(folder, [...into, ...options]) };
}

describe('code in an application', () => {
  test('is generated code alone, over one module a runtime', async () => {
    const { folder, ran } = await generatedInto([]);
    expect({ exitCode: ran.exitCode, stderr: ran.stderr }).toEqual({ exitCode: 0, stderr: '' });
    const paths = listFiles(folder, 'src');
    expect(paths).toEqual(
      expect.arrayContaining([
        'src/okta/README.md',
        'src/okta/mocks/fixtures.ts',
        'src/okta/mocks/index.ts',
        'src/okta/sdk/areas/thing.ts',
        'src/okta/validators/http.ts',
      ]),
    );
    const imports = paths.flatMap((path) =>
      [...readFileSync(join(folder, path), 'utf8').matchAll(/ from '([^.'][^']*)';/g)].map(
        ([, module]) => `${path}: ${module}`,
      ),
    );
    expect([...new Set(imports)]).toEqual([
      'src/okta/mocks/engine.ts: @oktaforge/mocks/engine',
      'src/okta/mocks/runtime.ts: @oktaforge/mocks/runtime',
      'src/okta/mocks/server.ts: @oktaforge/mocks/engine/server',
      'src/okta/sdk/client.ts: @oktaforge/sdk/runtime/client',
      'src/okta/sdk/runtime.ts: @oktaforge/sdk/runtime',
      'src/okta/validators/runtime.ts: @oktaforge/validators/runtime',
    ]);
  });

  test('imports the areas of the mock that its description has, one by one', async () => {
    const zones = { '/api/v1/zones': { get: listZones } };
    const { folder } = await generatedInto([], { 'api.json': description('Zones', zones) });
    const areas = readFileSync(join(folder, 'src/okta/mocks/areas.ts'), 'utf8');
    expect([...areas.matchAll(/ from '([^']*)';/g)].map(([, module]) => module)).toEqual([
      '@oktaforge/mocks/areas/resources/zones',
      './engine.js',
      './engine.js',
    ]);
  });

  test('compiles with the runtimes of its number', async () => {
    const { folder } = await generatedInto([]);
    expect(faultsIn(folder)).toEqual([]);
  });

  test('names the version to install when the runtime has another number', async () => {
    const { folder } = await generatedInto(['--packages', 'sdk']);
    const file = join(folder, 'src/okta/sdk/runtime.ts');
    const text = readFileSync(file, 'utf8');
    writeFileSync(file, text.replace(`Contract<${contractNumber},`, 'Contract<0,'));
    expect(faultsIn(folder)).toEqual([
      `Type '"npm install @oktaforge/sdk@0.0.0"' does not satisfy the constraint 'true'.`,
    ]);
  });

  test('is checked and found unchanged like a whole tree', async () => {
    const { folder } = await generatedInto([]);
    const again = ['generate', '--spec', 'api.json', '--into', 'src/okta'];
    expect(JSON.parse((await runCli(folder, again)).stdout)).toMatchObject({
      outcome: 'unchanged',
    });
    expect((await runCli(folder, [...again, '--check'])).exitCode).toBe(0);
    writeFileSync(join(folder, 'src/okta/sdk/mine.ts'), '');
    expect((await runCli(folder, [...again, '--check'])).stderr).toContain('src/okta/sdk/mine.ts');
  });

  test('leaves nothing in the application that git would see', async () => {
    const { folder } = await generatedInto([]);
    expect(readFileSync(join(folder, '.oktaforge/.gitignore'), 'utf8')).toBe('*\n');
  });

  test.each([
    ['with files of someone else', { 'src/okta/mine.ts': '' }],
    ['with a README of someone else', { 'src/okta/README.md': '# Mine\n' }],
  ])('a folder %s is refused', async (_, files) => {
    const { folder, ran } = await generatedInto([], files);
    expect(ran.exitCode).toBe(1);
    expect(ran.stderr).toContain('foreign-folder');
    expect(listFiles(folder, 'src')).toEqual(Object.keys(files));
  });

  test.each([
    [['--into', '.'], /--into \. is a package/],
    [['--into', 'src/okta', '--out', 'o'], /give one of them/],
    [['--into', 'src/okta', '--scope', 'a'], /--scope goes with --out/],
  ])('%j is wrong usage', async (options, message) => {
    const folder = folderWith({ ...application, 'api.json': description('Things') });
    const ran = await runCli(folder, ['generate', '--spec', 'api.json', ...options]);
    expect(ran.exitCode).toBe(2);
    expect(ran.stderr).toMatch(message);
  });
});

describe('the number', () => {
  test.each(['sdk', 'validators', 'mocks'])('of %s is the one that is generated for', (key) => {
    const path = join(repository, 'packages', key, 'src/runtime/contract.ts');
    const [, number] = /Generated extends (\d+)/.exec(readFileSync(path, 'utf8')) ?? [];
    expect(Number(number)).toBe(contractNumber);
  });
});

/** What the compiler finds in an application, with the runtimes of this workspace, under its settings. */
function faultsIn(folder: string): string[] {
  const paths = Object.fromEntries(
    ['sdk', 'validators', 'mocks'].flatMap((key) => subpathsOf(key)),
  );
  const { config } = ts.readConfigFile(join(repository, 'tsconfig.base.json'), ts.sys.readFile) as {
    config: { compilerOptions: object };
  };
  const { options } = ts.convertCompilerOptionsFromJson(
    {
      ...config.compilerOptions,
      lib: ['es2023', 'dom', 'dom.iterable'],
      types: ['node'],
      typeRoots: [join(repository, 'node_modules/@types')],
      noEmit: true,
      paths,
    },
    folder,
  );
  const files = listFiles(folder, 'src').filter((path) => path.endsWith('.ts'));
  const program = ts.createProgram(
    files.map((path) => join(folder, path)),
    options,
  );
  return ts
    .getPreEmitDiagnostics(program)
    .map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, '\n'));
}

/** What the package.json of a package says, of its sources. */
function subpathsOf(key: string): [string, string[]][] {
  const home = join(repository, 'packages', key);
  const { exports } = parseObject(readFileSync(join(home, 'package.json'), 'utf8'));
  return Object.entries(exports ?? {}).flatMap(([subpath, target]) => {
    const esm = isObject(target) ? target['import'] : undefined;
    const types = isObject(esm) ? esm['types'] : undefined;
    if (typeof types !== 'string') return [];
    const source = join(home, types.replace('/dist/', '/src/').replace('.d.ts', '.ts'));
    return [[`@oktaforge/${key}${subpath.slice(1)}`, [source]]];
  });
}
