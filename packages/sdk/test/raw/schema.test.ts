import { inspect } from 'node:util';
import * as v from 'valibot';
import { describe, expect, expectTypeOf, test } from 'vitest';
import { z } from 'zod';
import {
  isOktaError,
  OktaConfigError,
  OktaSchemaError,
  type StandardSchema,
} from '../../src/runtime/index.js';
import { request, requestList } from '../../src/runtime/raw.js';
import { failure, testCore } from '../runtime/support/client.js';
import { json, serve } from '../runtime/support/server.js';

const SECRET = 'not-for-a-log';

/** Written by hand, asynchronous, and with a path of objects. */
const handmade: StandardSchema<{ readonly id: string; readonly made: Date }> = {
  '~standard': {
    version: 1,
    vendor: 'test',
    async validate(value) {
      const { id, made }: { id?: unknown; made?: unknown } = Object(value);
      if (typeof id === 'string' && typeof made === 'string') {
        return { value: { id, made: new Date(made) } };
      }
      return { issues: [{ message: `bad: ${id}`, path: [{ key: 'id' }] }] };
    },
  },
};
const schemas = {
  zod: z.object({ id: z.string(), made: z.iso.datetime().transform((text) => new Date(text)) }),
  valibot: v.object({
    id: v.string(),
    made: v.pipe(
      v.string(),
      v.transform((text) => new Date(text)),
    ),
  }),
  handmade,
};
type Thing = { id: string; made: Date };
const sent = { id: '1', made: '2026-01-01T00:00:00.000Z' };
const read = { id: '1', made: new Date(sent.made) };

describe.each(Object.entries(schemas))('a schema of %s', (_name, schema: StandardSchema<Thing>) => {
  test('gives the answer as it lets it through', async () => {
    const server = await serve(json(sent));
    const answer = request(testCore(server), { path: '/x', schema });
    expect(await answer).toEqual(read);
    expect(await answer.withResponse()).toMatchObject({ data: read, response: { status: 200 } });
  });

  test('gives each item of each page', async () => {
    const server = await serve(
      (response, incoming, origin) =>
        json([sent, { ...sent, id: '2' }], 200, { link: `<${origin}/x?after=1>; rel="next"` })(
          response,
          incoming,
          origin,
        ),
      json([{ ...sent, id: '3' }]),
    );
    const found: Thing[] = [];
    for await (const item of requestList(testCore(server), { path: '/x', schema }))
      found.push(item);
    expect(found).toEqual(['1', '2', '3'].map((id) => ({ ...read, id })));
  });

  test('refuses an answer with an error that has no values', async () => {
    const answer = { id: { [SECRET]: SECRET }, made: sent.made };
    const server = await serve(json(answer, 200, { 'x-okta-request-id': 'r1' }));
    const seen: unknown[] = [];
    const hooks = { onError: ({ error }: { error: unknown }) => void seen.push(error) };
    const error = await failure(request(testCore({ ...server, hooks }), { path: '/x', schema }));
    expect(error).toBeInstanceOf(OktaSchemaError);
    expect(error).toMatchObject({
      name: 'OktaSchemaError',
      message: 'GET /x: the answer does not fit the schema at id (request r1)',
      places: ['id'],
      requestId: 'r1',
      issues: [{ message: expect.any(String) }],
    });
    expect(isOktaError(error)).toBe(true);
    expect(`${inspect(error, { depth: 9 })}${JSON.stringify(error)}`).not.toContain(SECRET);
    expect(seen).toEqual([error]);
    // Okta has carried the call out: it is not sent again.
    expect(server.requests).toHaveLength(1);
  });

  test('names the items that it refuses', async () => {
    const server = await serve(json([sent, { made: sent.made }, { id: 7, made: sent.made }]));
    const error = await failure(requestList(testCore(server), { path: '/x', schema }));
    expect(error).toMatchObject({ places: ['1.id', '2.id'], operationId: 'GET /x' });
  });
});

test('the type of the result is that of the schema', async () => {
  const core = testCore(await serve(json(sent)));
  const { zod, valibot } = schemas;
  expectTypeOf(await request(core, { path: '/x', schema: zod })).toEqualTypeOf<Thing>();
  expectTypeOf(await request(core, { path: '/x', schema: valibot })).toEqualTypeOf<Thing>();
  const list = requestList(testCore(await serve(json([sent]))), { path: '/x', schema: zod });
  expectTypeOf((await list).items).toEqualTypeOf<readonly Thing[]>();
  // @ts-expect-error the schema is of another type
  void (() => request<{ other: string }>(core, { path: '/x', schema: zod }));
});

test('an error of the API comes before the schema', async () => {
  const server = await serve(json({ errorCode: 'E0000007' }, 404));
  const error = await failure(request(testCore(server), { path: '/x', schema: schemas.zod }));
  expect(error).toMatchObject({ errorCode: 'E0000007' });
});

test('places are at most twenty', async () => {
  const server = await serve(json(Array.from({ length: 100 }, () => ({}))));
  const error = await failure(
    requestList(testCore(server), { path: '/x', schema: z.object({ id: z.string() }) }),
  );
  expect(error).toMatchObject({ places: Array.from({ length: 20 }, (_, index) => `${index}.id`) });
});

test('an answer that is wrong as a whole has its root as its place', async () => {
  const server = await serve(json('text'));
  const error = await failure(request(testCore(server), { path: '/x', schema: z.number() }));
  expect(error).toMatchObject({
    message: 'GET /x: the answer does not fit the schema at its root',
    places: [''],
  });
});

test('a schema that throws is a mistake of the caller, and what it threw is left out', async () => {
  const server = await serve(json({ id: SECRET }));
  const schema: StandardSchema = {
    '~standard': {
      version: 1,
      vendor: 'test',
      validate: (value) => {
        throw new RangeError(JSON.stringify(value));
      },
    },
  };
  const error = await failure(request(testCore(server), { path: '/x', schema }));
  expect(error).toBeInstanceOf(OktaConfigError);
  expect(error).toMatchObject({
    message: 'GET /x: schema threw RangeError, instead of giving issues',
  });
  expect(inspect(error)).not.toContain(SECRET);
});

test('a schema that never ends does not outlive the timeout, and all hooks are called', async () => {
  const server = await serve(json({}));
  const seen: string[] = [];
  class Hooks {
    onRequest = () => void seen.push('request');
    onResponse() {
      seen.push('response');
    }
    onError() {
      seen.push('error');
    }
  }
  const schema: StandardSchema = {
    '~standard': { version: 1, vendor: 'test', validate: () => new Promise(() => {}) },
  };
  const core = testCore({ ...server, hooks: new Hooks() });
  const error = await failure(request(core, { path: '/x', schema }, { timeout: 200 }));
  expect(error).toMatchObject({ name: 'OktaTimeoutError' });
  expect(seen).toEqual(['request', 'response', 'error']);
});
