import { describe, expect, test } from 'vitest';

import { isObject, parseObject } from '../../src/basics/json.js';
import { publishedNames } from '../../src/emit/index.js';
import { packageFiles } from '../../src/targets/package-files.js';
import { sourceFiles } from '../../src/targets/source-files.js';
import { build, json, openapi, operation, ref } from '../support/descriptions.js';

const form = { packages: ['sdk'], names: publishedNames } as const;
const event = { type: 'object', properties: { uuid: { type: 'string' } } };

function apiWith(path: string, schema: object, operationId = 'getLogs') {
  const responses = { '200': { description: 'Yes', content: json({ ...schema }) } };
  return build(
    openapi({ Entry: event }, { [path]: { get: operation(operationId, { responses }) } }),
  ).api;
}

function sdkOf(path: string, schema: object, operationId?: string) {
  const files = new Map(
    packageFiles(apiWith(path, schema, operationId), ['sdk'], form).map((file) => [
      file.path,
      file.content,
    ]),
  );
  const root = 'packages/sdk';
  const { exports } = parseObject(files.get(`${root}/package.json`) ?? '{}');
  return {
    subpath: isObject(exports) ? exports['./logs'] : undefined,
    others: Object.keys(exports ?? {}).filter((name) => name !== './logs'),
    handWritten: [...files.keys()].filter((name) => name.startsWith(`${root}/src/logs/`)),
    type: files.get(`${root}/src/generated/logs.ts`),
    readme: files.get(`${root}/README.md`)?.includes('tailLogs'),
  };
}

const list = { type: 'array', items: ref('Entry') };

describe('the subpath /logs of packages', () => {
  test.each([
    { operationId: 'getLogs', items: ref('Entry'), want: 'export type Event = Entry;' },
    { operationId: 'anything', items: ref('Entry'), want: 'export type Event = Entry;' },
    { operationId: 'getLogs', items: {}, want: 'export type Event = unknown;' },
  ])('is there where the path is: $operationId, $items', ({ operationId, items, want }) => {
    const sdk = sdkOf('/api/v1/logs', { type: 'array', items }, operationId);
    expect(sdk.subpath).toMatchObject({ default: './dist/logs/index.js' });
    expect(sdk.handWritten).toContain('packages/sdk/src/logs/index.ts');
    expect(sdk.type).toContain(want);
    expect(sdk.readme).toBe(true);
  });

  test.each([
    { name: 'another path', path: '/api/v1/things', schema: list },
    { name: 'a longer path', path: '/api/v1/logs/things', schema: list },
    { name: 'a path that does not list', path: '/api/v1/logs', schema: ref('Entry') },
  ])('is left out, and nothing else: $name', ({ path, schema }) => {
    const sdk = sdkOf(path, schema, 'getLogs');
    expect(sdk).toMatchObject({ subpath: undefined, handWritten: [], type: undefined });
    expect(sdk.readme).toBe(false);
    expect(sdk.others).toContain('./core');
    expect(sdk.others).toEqual(sdkOf('/api/v1/logs', list).others);
  });
});

test('code in an application has no type for it: it takes the published subpath', () => {
  const source = { folder: 'src/okta', packages: ['sdk'], runtimeVersion: '1.0.0' } as const;
  const paths = sourceFiles(apiWith('/api/v1/logs', list), ['sdk'], source).map(({ path }) => path);
  expect(paths).toContain('src/okta/sdk/areas/thing.ts');
  expect(paths).not.toContain('src/okta/sdk/logs.ts');
});
