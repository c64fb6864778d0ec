import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { describe, expect, test } from 'vitest';

import { readLock } from '../../src/run/read-lock.js';
import { runCli } from '../cli/support.js';
import { schema, thing } from '../changes/seeds/seed.js';
import { treeOf } from '../support/tree.js';
import { edited, workspaceWith } from './support/workspace.js';

const next = edited((d) => {
  d['info'].version = '1.1.0';
  schema(d, 'Receipt')['properties'].total.type = 'integer';
  schema(d, 'Receipt')['properties'].colour = { type: 'string' };
  thing(d)['patch'] = { ...structuredClone(thing(d)['delete']), operationId: 'mendThing' };
});
const breaking = edited((d) => {
  d['info'].version = '2.0.0';
  delete d['paths']['/api/v1/shapes/{shapeId}/picture'];
  d['paths']['/api/v1/shapes/{shapeId}/photo'] = {
    post: {
      operationId: 'uploadPhoto',
      tags: ['Shape'],
      parameters: d['paths']['/api/v1/shapes/{shapeId}'].get.parameters,
      responses: { 204: { description: 'Done' } },
    },
  };
  schema(d, 'Receipt')['properties'].number = { type: 'boolean' };
});

async function generated(news: Readonly<Record<string, string>>): Promise<string> {
  const root = workspaceWith(news);
  const { exitCode, stderr } = await runCli(root, ['generate']);
  expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: '' });
  return root;
}

const read = (root: string, path: string): string => readFileSync(join(root, path), 'utf8');

describe('oktaforge update', () => {
  test('brings manifest, copy, lock, code and changeset to the new description', async () => {
    const root = await generated({ 'next.json': next });
    const { exitCode, stdout } = await runCli(root, ['update', 'new/next.json']);
    expect(exitCode).toBe(0);
    expect(stdout).toContain('Next version: minor');
    expect(read(root, 'spec/upstream/next.json')).toBe(next);
    expect(read(root, 'spec/spec.yaml')).toContain('file: upstream/next.json');
    expect(read(root, 'spec/spec.yaml')).toContain('operations: 8');
    expect(read(root, 'spec/spec.yaml')).toContain(
      '# The file that the overlays were written for.',
    );
    expect(readLock(join(root, 'spec/api.lock.json'))?.api?.version).toBe('1.1.0');
    expect(read(root, 'packages/sdk/src/generated/operations/thing.ts')).toContain('mendThing');
    const changeset = read(root, '.changeset/spec-1.0.0-to-1.1.0-sdk.md');
    expect(changeset).toMatch(/^---\n# [^\n]+\n["']@oktaforge\/sdk["']: minor\n/);
    expect(changeset).toContain('await okta.thing.mendThing({ thingId });');
    expect(changeset).toContain('`Receipt.colour` is described now: string.');
  });

  test('drops the corrections that are no longer needed, and nothing else of their file', async () => {
    const root = await generated({ 'next.json': next });
    const before = read(root, 'spec/corrections.yaml');
    const { stdout } = await runCli(root, ['update', 'new/next.json']);
    expect(stdout).toContain('changes nothing: it is already so upstream.');
    const after = read(root, 'spec/corrections.yaml');
    const dropped = before.slice(before.indexOf('  - target'), before.indexOf('  # About notes.'));
    expect(after).toBe(before.replace(dropped, ''));
  });

  test('leaves a tree that is what the generator writes', async () => {
    const root = await generated({ 'next.json': next });
    await runCli(root, ['update', 'new/next.json']);
    const { exitCode, stderr } = await runCli(root, ['generate', '--check']);
    expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: '' });
  });

  test('says what breaks, what to do, and what to call instead', async () => {
    const root = await generated({ 'next.json': breaking });
    const { stdout } = await runCli(root, ['update', 'new/next.json', '--markdown']);
    expect(stdout).toContain('#### What breaks');
    expect(stdout).toContain('(before: `string`, now: `boolean`) Read the new type.');
    expect(stdout).toContain('`uploadPicture` (`POST /api/v1/shapes/{shapeId}/picture`).');
    expect(stdout).toContain('The nearest there is now: `uploadPhoto`.');
    expect(read(root, '.changeset/spec-1.0.0-to-2.0.0-sdk.md')).toContain(': major\n');
  });

  test.each([
    ['--dry-run', 'next.json', 0],
    ['--json', 'bad.json', 1],
  ])('%s of %s writes nothing', async (option, file, wanted) => {
    const root = await generated({ 'next.json': next, 'bad.json': '{"openapi":"3.0.1"}' });
    const before = treeOf(root);
    const { exitCode } = await runCli(root, ['update', `new/${file}`, option]);
    expect(exitCode).toBe(wanted);
    expect(treeOf(root)).toEqual(before);
  });

  test('of the same description is nothing to release', async () => {
    const root = await generated({});
    const before = treeOf(root);
    const { stdout } = await runCli(root, ['update', 'spec/things.json']);
    expect(stdout).toContain('No changeset: there is nothing to release.');
    expect(treeOf(root)).toEqual(before);
  });

  test('twice replaces the copy and the changeset of the first', async () => {
    const root = await generated({ 'next.json': next, 'third.json': breaking });
    await runCli(root, ['update', 'new/next.json']);
    await runCli(root, ['update', 'new/third.json']);
    expect(existsSync(join(root, 'spec/upstream/next.json'))).toBe(false);
    expect(existsSync(join(root, 'spec/upstream/third.json'))).toBe(true);
  });

  test('of a description in several files says to bundle them', async () => {
    const parts = edited((d) => {
      schema(d, 'Thing')['properties'].part = { $ref: 'part.json' };
    });
    const root = await generated({ 'parts.json': parts, 'part.json': '{"type":"string"}' });
    const before = treeOf(root);
    const { exitCode, stderr } = await runCli(root, ['update', 'new/parts.json']);
    expect(exitCode).toBe(1);
    expect(stderr).toContain('update-many-files');
    expect(treeOf(root)).toEqual(before);
  });

  test('outside of a workspace is wrong usage', async () => {
    const { exitCode, stderr } = await runCli('/', ['update', 'x.json']);
    expect(exitCode).toBe(2);
    expect(stderr).toContain('no spec/spec.yaml here or in a folder above');
  });
});
