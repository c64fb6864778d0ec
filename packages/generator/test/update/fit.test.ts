import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { describe, expect, test } from 'vitest';

import { readLock } from '../../src/run/read-lock.js';
import { schema, thing } from '../changes/seeds/seed.js';
import type { Node } from '../changes/seeds/base.js';
import { runCli } from '../cli/support.js';
import { edited, workspaceWith } from './support/workspace.js';

const head = 'overlay: 1.0.0\ninfo:\n  title: Corrections\n  version: 1.0.0\nactions:\n';
const stays = `  - target: $.components.schemas.Part.properties
    description: A colour.
    update:
      colour:
        type: string
`;

/** A workspace that was generated with an action and one that stays, updated to an edited description. */
async function updated(action: string, edit: (description: Node) => void, expected = {}) {
  const files = { 'next.json': edited(edit) };
  const root = workspaceWith(files, { corrections: `${head}${action}${stays}`, expected });
  expect(await runCli(root, ['generate'])).toMatchObject({ exitCode: 0 });
  const ran = await runCli(root, ['update', 'new/next.json']);
  return { root, ...ran, left: readFileSync(join(root, 'spec/corrections.yaml'), 'utf8') };
}

describe('oktaforge update drops a correction that does not fit any more', () => {
  test.each<[string, { action: string; edit: (description: Node) => void; says: string }]>([
    [
      'whose own reference is gone',
      {
        action: `  - target: $.components.schemas.Receipt.properties
    description: The part that was paid for.
    update:
      part:
        $ref: '#/components/schemas/Part'
      paid:
        $ref: '#/components/schemas/Tone'
`,
        edit: (d) => {
          delete d['components'].schemas.Tone;
          delete schema(d, 'Thing')['properties'].tone;
        },
        says: 'does not fit any more. The reference #/components/schemas/Tone leads nowhere. Its purpose: The part that was paid for.',
      },
    ],
    [
      'that refers to what is gone from within a list',
      {
        action: `  - target: $.components.schemas.Receipt
    update:
      allOf:
        - $ref: '#/components/schemas/Tone'
`,
        edit: (d) => {
          delete d['components'].schemas.Tone;
          delete schema(d, 'Thing')['properties'].tone;
          schema(d, 'Receipt')['allOf'] = [];
        },
        says: 'The reference #/components/schemas/Tone leads nowhere.',
      },
    ],
    [
      'about a property that is gone',
      {
        action: `  - target: $.components.schemas.Thing
    update:
      x-oktaforge-presence:
        properties: [id, label]
        objects: 1
        operations: 1
        years: '2026'
`,
        edit: (d) => delete schema(d, 'Thing')['properties'].label,
        says: 'label is said to be always there when read, but there is no such property',
      },
    ],
    [
      'whose target is of another kind',
      {
        action: `  - target: $.components.schemas.Thing.properties.attributes
    update:
      additionalProperties:
        nullable: true
`,
        edit: (d) => (schema(d, 'Thing')['properties'].attributes.additionalProperties = true),
        says: 'and its action do not go together',
      },
    ],
  ])('%s', async (_, { action, edit, says }) => {
    const { exitCode, stdout, left } = await updated(action, edit);
    expect({ exitCode, left }).toEqual({ exitCode: 0, left: `${head}${stays}` });
    expect(stdout).toContain('Dropped from the overlays, look at each:');
    expect(stdout).toContain(says);
  });

  test('and the actions that need what a dropped one has made', async () => {
    const makes = `  - target: $.components.schemas
    update:
      Extra:
        type: object
        properties:
          tone:
            $ref: '#/components/schemas/Tone'
  - target: $.components.schemas.Receipt.properties
    update:
      extra:
        $ref: '#/components/schemas/Extra'
`;
    const edit = (d: Node): void => {
      delete d['components'].schemas.Tone;
      delete schema(d, 'Thing')['properties'].tone;
    };
    const { exitCode, left } = await updated(makes, edit, { schemas: 10 });
    expect({ exitCode, left }).toEqual({ exitCode: 0, left: `${head}${stays}` });
  });

  test('and refuses what upstream itself has left dead', async () => {
    const { exitCode, stderr, left } = await updated(
      '',
      (d) => delete d['components'].schemas.Tone,
    );
    expect({ exitCode, left }).toEqual({ exitCode: 1, left: `${head}${stays}` });
    expect(stderr).toContain('dead-reference');
  });

  test('and leaves the version to upstream', async () => {
    const version = `  - target: $.info
    description: The release.
    update:
      version: 1.5.0
`;
    const edit = (d: Node): void => {
      d['info'].version = '2.0.0';
    };
    const { root, left, stdout } = await updated(version, edit, { version: '1.5.0' });
    expect(left).toBe(`${head}${stays}`);
    expect(stdout).toContain("The update of $.info sets the version, which is upstream's to say.");
    expect(readLock(join(root, 'spec/api.lock.json'))?.api?.version).toBe('2.0.0');
  });
});

describe('oktaforge update asks', () => {
  const half = edited((d) => {
    d['paths'] = Object.fromEntries(Object.entries(d['paths']).slice(0, 2));
  });
  const withoutArea = edited((d) => {
    for (const path of Object.keys(d['paths'])) if (/shapes/.test(path)) delete d['paths'][path];
  });
  const renamed = edited((d) => {
    d['paths']['/api/v1/things/{id}'] = JSON.parse(
      JSON.stringify(d['paths']['/api/v1/things/{thingId}']).replaceAll('thingId', 'id'),
    );
    delete d['paths']['/api/v1/things/{thingId}'];
    const operations = Object.values(d['paths']).flatMap((path) => Object.values(path as Node));
    for (const operation of operations as Node[]) {
      operation['tags'] = operation['tags'].map((tag: string) => `${tag}s`);
      if (operation === thing(d)) continue;
      operation['operationId'] += 'Now';
    }
  });

  test.each([
    ['when nothing is left of an area', half, 'Nothing is left of Shape.'],
    ['when an area is gone', withoutArea, '2 of 7 operations are gone. Nothing is left of Shape.'],
  ])('%s, and goes on with --allow-removals', async (_, text, says) => {
    const root = workspaceWith({ 'next.json': text });
    await runCli(root, ['generate']);
    const lock = readFileSync(join(root, 'spec/api.lock.json'), 'utf8');
    const asked = await runCli(root, ['update', 'new/next.json']);
    expect(asked.exitCode).toBe(1);
    expect(asked.stderr).toContain(says);
    expect(asked.stderr).toContain('--allow-removals');
    expect(readFileSync(join(root, 'spec/api.lock.json'), 'utf8')).toBe(lock);
    const dry = await runCli(root, ['update', 'new/next.json', '--dry-run']);
    expect({ code: dry.exitCode, told: dry.stderr.includes(says) }).toEqual({
      code: 0,
      told: true,
    });
    const gone = await runCli(root, ['update', 'new/next.json', '--allow-removals']);
    expect(gone.exitCode).toBe(0);
  });

  test('nothing when everything has another name and its old place', async () => {
    const root = workspaceWith({ 'next.json': renamed });
    await runCli(root, ['generate']);
    const { exitCode, stderr } = await runCli(root, ['update', 'new/next.json']);
    expect({ exitCode, stderr }).toMatchObject({ exitCode: 0 });
    expect(stderr).not.toContain('update-removals');
  });
});
