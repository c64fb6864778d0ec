import { describe, expect, it, test } from 'vitest';

import { type RouteTable, readRoutes } from '../../../validators/src/runtime/http/route-table.js';
import { tableFiles } from '../../src/emit/validators/routes.js';
import { wireType } from '../../src/emit/validators/route-types.js';
import type { TypeRef } from '../../src/ir/types.js';
import { printFiles } from '../../src/ts/index.js';
import { layoutFaults } from '../support/emitted.js';
import { build } from '../support/descriptions.js';
import { base64, models, requests } from './descriptions.js';
import { hostile } from './hostile-description.js';
import { media } from './media-description.js';

function filesOf(description: unknown) {
  return printFiles(tableFiles(build(description).api));
}

/** The routes as the runtime reads them from a program that loads the table. */
async function routesOf(description: unknown) {
  const [file] = filesOf(description);
  const script = (file?.content ?? '')
    .replace(/^import type .*$/m, '')
    .replace(': RouteTable', '')
    .replaceAll(' as const', '');
  const url = `data:text/javascript,${encodeURIComponent(script)}`;
  const { routes } = (await import(/* @vite-ignore */ url)) as { routes: RouteTable };
  return readRoutes(routes).map(({ shape: _, ...route }) => route);
}

describe('the table of routes', () => {
  const thing = '/things/{thingId}';

  it.each([
    {
      name: 'query and header parameters',
      given: requests,
      want: {
        id: 'listThings',
        method: 'GET',
        path: '/things',
        query: { q: 'string', limit: 'number', ids: 'string[,]', kinds: 'string[]' },
        headers: { 'X-Trace-Id': { property: 'xTraceId', type: 'string' } },
      },
    },
    {
      name: 'a JSON body under its name',
      given: requests,
      want: {
        id: 'createThing',
        method: 'POST',
        path: '/things',
        body: { encoding: 'json', mediaType: 'application/json', property: 'thing' },
      },
    },
    {
      name: 'a query that is part of the path',
      given: requests,
      want: {
        id: 'expireThing',
        method: 'POST',
        path: `${thing}/expire`,
        fixedQuery: { tempPassword: 'true' },
      },
    },
    {
      name: 'parts',
      given: requests,
      want: {
        id: 'uploadLogo',
        method: 'POST',
        path: `${thing}/logo`,
        body: {
          encoding: 'multipart',
          mediaType: 'multipart/form-data',
          parts: {
            file: { property: 'file', type: 'string' },
            'alt-text': { property: 'alt-text', type: 'string' },
          },
        },
      },
    },
    {
      name: 'bytes',
      given: requests,
      want: {
        id: 'putBytes',
        method: 'PUT',
        path: `${thing}/certificate`,
        body: { encoding: 'binary', mediaType: 'application/x-pem-file', property: 'body' },
      },
    },
    {
      name: 'several media types',
      given: media,
      want: {
        id: 'publish',
        method: 'POST',
        path: '/certificates',
        body: {
          encoding: 'binary',
          mediaType: 'application/x-x509-ca-cert',
          others: [{ encoding: 'binary', mediaType: 'application/pkix-cert' }],
          property: 'body',
        },
      },
    },
    {
      name: 'base64',
      given: base64,
      want: {
        id: 'publishDer',
        method: 'POST',
        path: '/certificate',
        body: { encoding: 'base64', mediaType: 'application/pkix-cert', property: 'certificate' },
      },
    },
  ])('has $name', async ({ given, want }) => {
    const routes = await routesOf(given);
    expect(routes.find(({ id }) => id === want.id)).toEqual(want);
  });

  it('has every operation once, sorted', async () => {
    const ids = (await routesOf(models)).map(({ id }) => id);
    expect(ids).toEqual(['getNames', 'getThing', 'putThing']);
  });

  it('is laid out as prettier would, and is a program whatever the names', async () => {
    for (const description of [requests, base64, hostile]) {
      expect(await layoutFaults(filesOf(description))).toEqual([]);
      expect((await routesOf(description)).length).toBe(build(description).api.operations.length);
    }
  });
});

describe('how a parameter is read', () => {
  const byName = new Map<string, TypeRef>([
    ['Size', { kind: 'enum', base: 'number', values: [1, 2], open: true, knownValues: false }],
    ['Alias', { kind: 'model', name: 'Size' }],
    ['Endless', { kind: 'model', name: 'Endless' }],
  ]);
  const string: TypeRef = { kind: 'string' };

  test.each<{ given: { type: TypeRef; explode?: boolean }; want: string }>([
    { given: { type: string }, want: 'string' },
    { given: { type: { kind: 'number', integer: true } }, want: 'number' },
    { given: { type: { kind: 'boolean' } }, want: 'boolean' },
    { given: { type: { kind: 'model', name: 'Size' } }, want: 'number' },
    { given: { type: { kind: 'model', name: 'Alias' } }, want: 'number' },
    { given: { type: { kind: 'model', name: 'Endless' } }, want: 'string' },
    { given: { type: { kind: 'model', name: 'Object' } }, want: 'string' },
    { given: { type: { kind: 'unknown' } }, want: 'string' },
    { given: { type: { kind: 'array', items: string } }, want: 'string[]' },
    { given: { type: { kind: 'array', items: string }, explode: true }, want: 'string[]' },
    { given: { type: { kind: 'array', items: string }, explode: false }, want: 'string[,]' },
    {
      given: { type: { kind: 'array', items: { kind: 'model', name: 'Size' } }, explode: false },
      want: 'number[,]',
    },
  ])('$given is $want', ({ given, want }) => {
    expect(wireType(given, byName)).toBe(want);
  });
});
