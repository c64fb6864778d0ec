import {
  appendFileSync,
  existsSync,
  mkdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';

import { describe, expect, test } from 'vitest';

import { withLock } from '../../src/output/workspace-lock.js';
import { listFiles } from '../../src/output/tree.js';
import { folderWith } from '../support/folder.js';
import { description, runCli, type Ran } from './support.js';

const generated = 'out/packages/sdk/src/generated';
const options = ['--spec', 'api.json', '--out', 'out'];

function workspace(): { folder: string; run: (...more: string[]) => Promise<Ran> } {
  const folder = folderWith({ 'api.json': description('Things') });
  return { folder, run: (...more) => runCli(folder, ['generate', ...options, ...more]) };
}

function resultOf({ stdout }: Ran): Record<string, unknown> {
  return JSON.parse(stdout) as Record<string, unknown>;
}

describe('generate', () => {
  test('off a terminal prints one line of JSON and nothing else', async () => {
    const { run } = workspace();
    const ran = await run();
    expect({ exitCode: ran.exitCode, stderr: ran.stderr }).toEqual({ exitCode: 0, stderr: '' });
    expect(ran.stdout.trimEnd()).not.toContain('\n');
    expect(resultOf(ran)).toMatchObject({
      outcome: 'written',
      summary: { title: 'Things', version: '1.0.0', areas: 1, operations: 1, models: 1 },
      found: { errors: 0, warnings: 0 },
      diagnostics: [],
    });
  });

  test('on a terminal shows the stages and a summary', async () => {
    const { folder } = workspace();
    const { stdout, stderr } = await runCli(folder, ['generate', ...options], { terminal: true });
    const stages = [...stderr.matchAll(/\r {2}(\w+)/g)].map(([, name]) => name);
    expect(stages).toEqual(['load', 'check', 'normalise', 'model', 'emit', 'format', 'write']);
    expect(stdout).toMatch(
      /^Things 1\.0\.0: 1 operation, 1 area, 1 model\n\d+ files: \d+ created \(/,
    );
  });

  test('a second run finds nothing to do', async () => {
    const { folder, run } = workspace();
    const first = resultOf(await run());
    const files = listFiles(folder, 'out');
    expect(files.length).toBeGreaterThan(10);
    const times = files.map((path) => statSync(join(folder, path)).mtimeMs);
    const second = resultOf(await run());
    expect(second).toMatchObject({ outcome: 'unchanged', summary: first['summary'] });
    expect(second['milliseconds'], 'no stage ran').toEqual({ total: expect.any(Number) });
    expect(files.map((path) => statSync(join(folder, path)).mtimeMs)).toEqual(times);
  });

  const disturbances: [string, (folder: string) => void][] = [
    ['the description', (folder) => writeFileSync(join(folder, 'api.json'), description('Other'))],
    ['a generated file', (folder) => appendFileSync(anyGenerated(folder), '\n// by hand\n')],
    ['a generated file that is gone', (folder) => rmSync(anyGenerated(folder))],
    ['a file too many', (folder) => writeFileSync(join(folder, generated, 'extra.ts'), '')],
    ['the whole output', (folder) => rmSync(join(folder, 'out'), { recursive: true })],
    ['the manifest', (folder) => writeFileSync(join(folder, 'out/.oktaforge/manifest.json'), '{')],
  ];

  test.each(disturbances)('runs again after a change of %s', async (_, disturb) => {
    const { folder, run } = workspace();
    await run();
    disturb(folder);
    expect(resultOf(await run())['milliseconds']).toHaveProperty('write');
    expect(await run('--check')).toMatchObject({ exitCode: 0, stderr: '' });
  });

  test('--strict takes warnings as errors, also where nothing has changed', async () => {
    const { folder, run } = workspace();
    const untagged = description('Things').replace('"tags":["Thing"]', '"tags":[]');
    writeFileSync(join(folder, 'api.json'), untagged);
    expect(resultOf(await run())).toMatchObject({ outcome: 'written', found: { warnings: 1 } });
    const strict = await run('--strict');
    expect(strict.exitCode).toBe(1);
    expect(resultOf(strict)).toMatchObject({
      outcome: 'rejected',
      found: { errors: 1, warnings: 0 },
      diagnostics: [{ severity: 'error', code: 'untagged-operation' }],
    });
    expect(resultOf(await run())).toMatchObject({ outcome: 'unchanged' });
  });

  test('--strict has nothing against a description without warnings', async () => {
    expect(resultOf(await workspace().run('--strict'))).toMatchObject({ outcome: 'written' });
  });

  test('what is added to a description takes no name of the last generation', async () => {
    const { folder, run } = workspace();
    const schema = { type: 'object', properties: { a: { type: 'string' } } };
    const withSchemas = (schemas: object): string => {
      const api = JSON.parse(description('Things')) as Record<string, object>;
      return JSON.stringify({ ...api, components: { ...api['components'], schemas } });
    };
    const things = JSON.parse(description('Things')) as {
      components: { schemas: Record<string, object> };
    };
    const before = { ...things.components.schemas, tempPassword: schema };
    writeFileSync(join(folder, 'api.json'), withSchemas(before));
    await run();
    writeFileSync(join(folder, 'api.json'), withSchemas({ TempPassword: schema, ...before }));
    expect(resultOf(await run())).toMatchObject({ found: { warnings: 1 } });
    const lock = JSON.parse(readFileSync(join(folder, 'out/spec/api.lock.json'), 'utf8')) as {
      models: { name: string; schemaName: string }[];
    };
    const names = new Map(lock.models.map(({ name, schemaName }) => [schemaName, name]));
    expect(names.get('tempPassword')).toBe('TempPassword');
    expect(names.get('TempPassword')).toBe('TempPasswordModel');
    expect(await run('--check')).toMatchObject({ exitCode: 0 });
  });

  test('--check lists what differs, exits 1 and writes nothing', async () => {
    const { folder, run } = workspace();
    await run();
    const changed = anyGenerated(folder);
    appendFileSync(changed, '\n');
    writeFileSync(join(folder, generated, 'extra.ts'), '');
    const path = changed.slice(join(folder, 'out/').length);
    const ran = await run('--check');
    expect(ran.exitCode).toBe(1);
    expect(ran.stderr).toContain(
      `  changed  ${path}\n  extra    packages/sdk/src/generated/extra.ts\n`,
    );
    expect(resultOf(ran)).toMatchObject({
      outcome: 'checked',
      drift: { missing: [], changed: [path], extra: ['packages/sdk/src/generated/extra.ts'] },
    });
    expect((await run('--check')).exitCode).toBe(1);
  });

  test('--check of an empty folder leaves it empty', async () => {
    const { folder, run } = workspace();
    expect((await run('--check')).exitCode).toBe(1);
    expect(existsSync(join(folder, 'out'))).toBe(false);
  });

  test('a description at fault exits 1 with all findings and touches no file', async () => {
    const { folder, run } = workspace();
    await run();
    const before = listFiles(folder, 'out').map((path) => statSync(join(folder, path)).mtimeMs);
    expect(before.length).toBeGreaterThan(10);
    const operation = {
      operationId: 'twice',
      tags: ['Thing'],
      responses: {
        200: {
          description: 'OK',
          content: { 'application/json': { schema: { $ref: '#/components/schemas/Thnig' } } },
        },
      },
    };
    writeFileSync(
      join(folder, 'api.json'),
      description('Bad', { '/a': { get: operation }, '/b': { get: operation } }),
    );
    const ran = await run();
    expect(ran.exitCode).toBe(1);
    expect(ran.stderr).toMatch(/dead-reference/);
    expect(ran.stderr).toMatch(/duplicate-operation-id/);
    expect(ran.stderr).not.toMatch(/^\s+at .*:\d+:\d+/m);
    expect(resultOf(ran)).toMatchObject({ outcome: 'rejected' });
    expect(listFiles(folder, 'out').map((path) => statSync(join(folder, path)).mtimeMs)).toEqual(
      before,
    );
  });

  test('says who is at work when another run is writing', async () => {
    const { folder, run } = workspace();
    const { exitCode, stdout, stderr } = await withLock(join(folder, 'out'), () => run());
    expect({ exitCode, stdout }).toEqual({ exitCode: 1, stdout: '' });
    expect(stderr).toContain(`Process ${process.pid} is generating into this workspace`);
  });

  test('takes over the lock of a process that is gone', async () => {
    const { folder, run } = workspace();
    const ticket = join(folder, 'out/.oktaforge/locks/1');
    mkdirSync(ticket, { recursive: true });
    writeFileSync(join(ticket, 'holder'), JSON.stringify({ pid: 999_999_999, host: hostname() }));
    expect((await run()).exitCode).toBe(0);
  });

  test('says what the file system refuses', async () => {
    const { folder, run } = workspace();
    mkdirSync(join(folder, 'out'));
    writeFileSync(join(folder, 'out/.oktaforge'), 'a file where a folder should be');
    const { exitCode, stderr } = await run();
    expect(exitCode).toBe(1);
    expect(stderr).toMatch(/^error: the file system refused: /);
  });

  function anyGenerated(folder: string): string {
    const path = listFiles(folder, generated).find((name) => name.endsWith('.ts'));
    if (path === undefined) throw new Error('nothing is generated');
    return join(folder, path);
  }
});
