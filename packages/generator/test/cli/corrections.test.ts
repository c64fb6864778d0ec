import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';

import { listFiles } from '../../src/output/tree.js';
import { openapi, operation, ref } from '../support/descriptions.js';
import { folderWith } from '../support/folder.js';
import { exchange } from '../corrections/support.js';
import { runCli } from './support.js';

const thing = {
  type: 'object',
  properties: { name: { type: 'string' }, age: { type: 'number' } },
  required: ['name'],
};

const api = JSON.stringify({
  ...openapi(
    { Thing: thing },
    {
      '/api/v1/things': { get: operation('getThing', exchange(undefined, ref('Thing'))) },
      '/api/v1/others': { get: operation('getOther', exchange(undefined, ref('Thing'))) },
    },
  ),
  info: { title: 'Okta API', version: '1.0.0' },
});

const correctionOf = (change: string): string => `
title: Things
corrections:
  - at: [{ method: get, path: /api/v1/things, direction: response, property: name }]
    change: ${change}
    says: A thing has a name.
    does: Answers without one.
    evidence: { exchanges: 1 }
`;

const files = { 'api.json': api, 'ours.yaml': correctionOf('{ required: false, nullable: true }') };
const generateInto = ['generate', '--spec', 'api.json', '--out', 'out', '--packages', 'sdk'];
const withOurs = ['--corrections', 'ours.yaml'];

function typeOf(folder: string): string | undefined {
  const out = join(folder, 'out/packages/sdk/src/generated');
  const texts = listFiles(out, '.').map((file) => readFileSync(join(out, file), 'utf8'));
  return texts.flatMap((text) => /name\??: [^;]+;/.exec(text) ?? [])[0];
}

describe('generate', () => {
  test.each<[string, { given: readonly string[]; config?: object; want: string }]>([
    ['corrects the description', { given: withOurs, want: 'name?: string | null;' }],
    ['with --no-corrections does not', { given: ['--no-corrections'], want: 'name: string;' }],
    [
      'does not where the config says so',
      { given: [], config: { corrections: false }, want: 'name: string;' },
    ],
  ])('%s', async (_, { given, config, want }) => {
    const settings =
      config === undefined ? {} : { 'oktaforge.config.json': JSON.stringify(config) };
    const folder = folderWith({ ...files, ...settings });
    const ran = await runCli(folder, [...generateInto, ...given]);
    expect(ran).toMatchObject({ exitCode: 0, stderr: '' });
    expect(typeOf(folder)).toBe(want);
  });

  test('notices that a correction has changed', async () => {
    const folder = folderWith(files);
    const run = (...more: readonly string[]) =>
      runCli(folder, [...generateInto, ...withOurs, ...more]);
    await run();
    expect((await run()).stdout).toContain('"unchanged"');
    writeFileSync(join(folder, 'ours.yaml'), correctionOf('{ nullable: true }'));
    const checked = await run('--check');
    expect(checked.exitCode).toBe(1);
    expect((await run()).stdout).toContain('"written"');
    expect(typeOf(folder)).toBe('name: string | null;');
    expect((await run('--check')).exitCode).toBe(0);
    expect((await runCli(folder, [...generateInto, '--no-corrections', '--check'])).exitCode).toBe(
      1,
    );
  });

  test('refuses in one line what others have not shown', async () => {
    const folder = folderWith({ ...files, 'ours.yaml': correctionOf('{ format: email }') });
    const { exitCode, stderr } = await runCli(folder, [...generateInto, ...withOurs]);
    expect(exitCode).toBe(0);
    expect(stderr).toMatch(
      /warning {2}1 correction was not applied: other operations share the model/,
    );
    expect(stderr).toContain('oktaforge corrections --list');
  });

  test.each([
    [
      'a file that is malformed',
      'ours.yaml',
      'title: Things\ncorrections:\n  - at: []\n',
      /ours\.yaml\n {2}3:5 {2}error {2}`at` has to list/,
    ],
    ['a file that is absent', 'absent.yaml', '', /There is no file .*absent\.yaml/],
  ])('says what is wrong with %s', async (_, name, content, message) => {
    const folder = folderWith({ ...files, 'ours.yaml': content });
    const { exitCode, stderr } = await runCli(folder, [...generateInto, '--corrections', name]);
    expect(exitCode).toBe(1);
    expect(stderr).toMatch(message);
  });
});

describe('corrections', () => {
  test('counts what holds, for each description', async () => {
    const folder = folderWith({ ...files, 'other.json': api.replaceAll('things', 'stuff') });
    const { exitCode, stdout } = await runCli(folder, [
      'corrections',
      '--spec',
      'api.json',
      'other.json',
      ...withOurs,
    ]);
    expect(exitCode).toBe(0);
    expect(stdout.split('\n').map((line) => line.split(/ {2,}/))).toMatchObject([
      ['', 'applied', 'already so', 'path absent', 'property absent', 'other version', 'refused'],
      [expect.stringContaining('api.json'), '1', '0', '0', '0', '0', '0'],
      [expect.stringContaining('other.json'), '0', '0', '1', '0', '0', '0'],
      [''],
    ]);
  });

  test('lists them with their places', async () => {
    const folder = folderWith(files);
    const { stdout } = await runCli(folder, [
      'corrections',
      '--spec',
      'api.json',
      ...withOurs,
      '--list',
    ]);
    expect(stdout).toContain('at GET /api/v1/things → 2XX, name');
    expect(stdout).toContain('-> /components/schemas/Thing/properties/name');
    expect(stdout).toContain('holds too for GET /api/v1/others (response)');
  });

  test('lists what is refused, and what it waits for', async () => {
    const folder = folderWith({ ...files, 'ours.yaml': correctionOf('{ format: email }') });
    const { stdout } = await runCli(folder, [
      'corrections',
      '--spec',
      'api.json',
      ...withOurs,
      '--list',
      '--json',
    ]);
    expect(JSON.parse(stdout)).toMatchObject([
      {
        counts: { refused: 1 },
        corrections: [
          {
            state: 'refused',
            lacking: ['GET /api/v1/others (response)'],
            change: { format: 'email' },
          },
        ],
      },
    ]);
  });

  test('reads the description of the config', async () => {
    const config = JSON.stringify({ spec: 'api.json', out: 'out' });
    const folder = folderWith({ ...files, 'oktaforge.config.json': config });
    const { stdout } = await runCli(folder, ['corrections', ...withOurs, '--json']);
    expect(JSON.parse(stdout)).toMatchObject([{ counts: { applied: 1 } }]);
  });

  test('does not go by a config that is at fault', async () => {
    const folder = folderWith({ 'oktaforge.config.json': '{' });
    const { exitCode, stderr } = await runCli(folder, ['corrections']);
    expect(exitCode).toBe(2);
    expect(stderr).toContain('oktaforge.config.json is at fault');
  });

  test('needs a description', async () => {
    expect((await runCli(folderWith({}), ['corrections'])).exitCode).toBe(2);
  });

  test('says what is wrong with a description', async () => {
    const { exitCode, stderr } = await runCli(folderWith({}), [
      'corrections',
      '--spec',
      'absent.json',
    ]);
    expect(exitCode).toBe(1);
    expect(stderr).toContain('There is no file');
  });
});
