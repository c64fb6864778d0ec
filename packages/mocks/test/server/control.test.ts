import { Ajv } from 'ajv';
import { createRequire } from 'node:module';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type MockServer, startMockServer } from '../../src/server.js';

let server: MockServer;
beforeAll(async () => {
  server = await startMockServer({ rateLimits: false, clock: 'manual' });
});
afterAll(() => server.stop());

interface Operation {
  readonly operationId: string;
  readonly requestBody?: object;
  readonly responses: Readonly<
    Record<string, { readonly content?: Readonly<Record<string, { readonly schema: object }>> }>
  >;
}

interface Document {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
}

async function readDocument(): Promise<Document> {
  return (await (await fetch(`${server.url}/_mock/openapi.json`)).json()) as Document;
}

async function call(method: string, path: string, body?: unknown) {
  const response = await fetch(`${server.url}/_mock${path}`, {
    method: method.toUpperCase(),
    ...(body !== undefined && {
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    }),
  });
  const text = await response.text();
  const type = response.headers.get('content-type') ?? '';
  return {
    status: response.status,
    body: type.includes('json') ? (JSON.parse(text) as unknown) : text,
  };
}

const group = '/api/v1/groups/00gA';
const things = `/things?path=${encodeURIComponent(group)}`;

const factors = (): string => `${server.url}/api/v1/users/00u1/factors`;

async function enrol(body: object): Promise<void> {
  const headers = { 'content-type': 'application/json' };
  const sent = JSON.stringify({ provider: 'OKTA', ...body });
  await fetch(factors(), { method: 'POST', headers, body: sent });
}

/** The query that names the user's factor of a type. */
async function factorOf(type: string): Promise<string> {
  const all = (await (await fetch(factors())).json()) as { id: string; factorType: string }[];
  const { id = '' } = all.find(({ factorType }) => factorType === type) ?? {};
  return `?userId=00u1&factorId=${id}`;
}

/** A call of each operation, in an order in which all of them succeed. */
const CALLS: Readonly<Record<string, () => ReturnType<typeof call>>> = {
  getDocument: () => call('get', '/openapi.json'),
  getPage: () => call('get', ''),
  getState: () => call('get', '/state'),
  getClock: () => call('get', '/clock'),
  advanceClock: () => call('post', '/advance?ms=1000'),
  putThing: () => call('put', things, { id: '00gA', profile: { name: 'A' } }),
  getThing: () => call('get', things),
  relate: () =>
    call('post', '/relations', {
      template: '/api/v1/groups/{groupId}/users',
      path: `${group}/users`,
      id: '00u1',
    }),
  addFault: () => call('post', '/faults', { fault: { kind: 'server_error', status: 503 } }),
  clearFaults: () => call('delete', '/faults'),
  listRequests: async () => {
    await fetch(server.url + group, { headers: { 'x-own': 'yes' } });
    return call('get', '/requests');
  },
  clearRequests: () => call('delete', '/requests'),
  issueToken: async () => {
    server.mock.put('/api/v1/users/00u1', { id: '00u1', status: 'ACTIVE', profile: {} });
    return call('post', '/tokens', { userId: '00u1', scopes: ['okta.users.read'], expiresIn: 60 });
  },
  issueApiToken: () => call('post', '/api-tokens', { userId: '00u1' }),
  revokeToken: () => call('post', '/revoke', { token: 'any' }),
  getPassCode: async () => {
    await enrol({ factorType: 'token:software:totp' });
    return call('get', `/pass-code${await factorOf('token:software:totp')}`);
  },
  approvePush: async () => {
    await enrol({ factorType: 'push' });
    return call('post', `/approve${await factorOf('push')}`);
  },
  rejectPush: async () => {
    const factor = await factorOf('push');
    const id = new URLSearchParams(factor).get('factorId') ?? '';
    await fetch(`${server.url}/api/v1/users/00u1/factors/${id}/verify`, { method: 'POST' });
    return call('post', `/reject${factor}`);
  },
  getSnapshot: () => call('get', '/snapshot'),
  restore: async () => call('post', '/restore', (await call('get', '/snapshot')).body),
  removeThing: () => call('delete', things),
  reset: () => call('post', '/reset'),
};

describe('the document of the control', () => {
  it('is valid OpenAPI', async () => {
    const generator = createRequire(new URL('../../../generator/package.json', import.meta.url));
    const parser = generator('@apidevtools/swagger-parser') as {
      validate(document: object): Promise<object>;
    };
    await expect(parser.validate(await readDocument())).resolves.toBeTypeOf('object');
  });

  it('has every operation that there is a call of below, and no other', async () => {
    const { paths } = await readDocument();
    const ids = Object.values(paths).flatMap((methods) =>
      Object.values(methods).map(({ operationId }) => operationId),
    );
    expect(ids.toSorted()).toEqual(Object.keys(CALLS).toSorted());
  });

  it.each(Object.entries(CALLS))('says what %s answers', async (id, ask) => {
    const { paths } = await readDocument();
    const operation = Object.values(paths)
      .flatMap((methods) => Object.values(methods))
      .find(({ operationId }) => operationId === id);
    const { status, body } = await ask();
    const said = operation?.responses[String(status)];
    expect(said).toBeDefined();
    const [content] = Object.values(said?.content ?? {});
    if (content === undefined) return expect(body).toBe('');
    const ajv = new Ajv({ strict: false, formats: { 'date-time': true } });
    const isValid = ajv.validate(content.schema, body);
    expect(ajv.errors ?? []).toEqual([]);
    expect(isValid).toBe(true);
  });
});

describe('what is refused, before anything is changed', () => {
  const fault = { kind: 'server_error' };
  const table: readonly (readonly [
    method: string,
    path: string,
    body: unknown,
    status: number,
    why: string,
  ])[] = [
    ['post', '/advance?ms=1e300', undefined, 400, 'to the year 9000'],
    ['post', '/advance?ms=-1', undefined, 400, 'query.ms: expected 0 to more'],
    ['post', '/advance?ms=x', undefined, 400, 'query.ms: expected number'],
    ['post', '/advance?ms=NaN', undefined, 400, 'query.ms: expected number'],
    ['post', '/advance?ms=Infinity', undefined, 400, 'query.ms: expected number'],
    ['post', '/advance?ms=', undefined, 400, 'query.ms: expected number'],
    ['post', '/advance', undefined, 400, 'query.ms: is missing'],
    ['post', '/advance?ms=1&days=1', undefined, 400, 'query.days: is not known'],
    ['get', '/advance?ms=1', undefined, 405, 'takes POST'],
    ['get', '/nonsense', undefined, 404, 'See /_mock/openapi.json'],
    ['post', '/faults', undefined, 415, 'application/json'],
    ['post', '/faults', {}, 400, 'body.fault: is missing'],
    ['post', '/faults', [], 400, 'body: expected object'],
    ['post', '/faults', { fault: { kind: 'x' } }, 400, 'body.fault.kind: expected rate_limited, '],
    [
      'post',
      '/faults',
      { fault: { ...fault, status: 200 } },
      400,
      'body.fault.status: expected 500 or',
    ],
    ['post', '/faults', { fault: { ...fault, more: 1 } }, 400, 'body.fault.more: is not known'],
    [
      'post',
      '/faults',
      { fault: { kind: 'error', status: 400 } },
      400,
      'fault.errorCode: is missing',
    ],
    ['post', '/faults', { fault: { kind: 'latency' } }, 400, 'body.fault.ms: is missing'],
    ['post', '/faults', { fault, times: 0 }, 400, 'body.times: expected 1 to more'],
    ['post', '/faults', { fault, operation: 'nobody' }, 400, 'nobody is no operation of the API'],
    ['post', '/faults', { fault, operation: 'GET /api/v1/x' }, 400, 'is no operation of the API'],
    ['put', '/things', {}, 400, 'query.path: is missing'],
    ['put', '/things?path=x', {}, 400, 'query.path: expected a text that matches'],
    ['put', '/things?path=/a/%23b', {}, 400, 'query.path: expected a text that matches'],
    ['put', '/things?path=/a/b', [], 400, 'body: expected object'],
    ['put', '/things?path=/a/b', 'text', 400, 'body: expected object'],
    ['get', '/things?path=/api/v1/groups/00gNobody', undefined, 404, 'There is nothing at'],
    ['post', '/relations', { template: 'x', path: '/a', id: '' }, 400, 'body.template: expected'],
    ['get', '/requests?last=0', undefined, 400, 'query.last: expected 1 to more'],
    ['post', '/restore', {}, 400, 'body.version: is missing'],
    [
      'post',
      '/restore',
      { version: 1, now: 1e300, random: 1, store: {} },
      400,
      'snapshot.now is not',
    ],
  ];
  it.each(table)('%s %s %j', async (method, path, body, status, why) => {
    const before = JSON.stringify(server.mock.snapshot());
    const said = await call(method, path, body);
    expect(said).toEqual({ status, body: { error: expect.stringContaining(why) } });
    expect(JSON.stringify(server.mock.snapshot())).toBe(before);
    expect((await fetch(`${server.url}/api/v1/groups`)).status).toBe(200);
  });
});

describe('a test in any language', () => {
  it('lets operations fail, by their id or path, as often as it says', async () => {
    const codes = async (): Promise<number> => (await fetch(`${server.url}/api/v1/users/x`)).status;
    await call('post', '/faults', {
      operation: 'GET /api/v1/users/{anyName}',
      fault: { kind: 'server_error', status: 502 },
      times: 2,
    });
    await call('post', '/faults', { operation: 'getUser', fault: { kind: 'expired_token' } });
    expect([await codes(), await codes(), await codes(), await codes()]).toEqual([
      502, 502, 401, 404,
    ]);
    await call('post', '/faults', { fault: { kind: 'server_error' }, times: 'always' });
    expect([await codes(), await codes()]).toEqual([500, 500]);
    await call('delete', '/faults');
    expect(await codes()).toBe(404);
  });

  it('puts things, reads them through the API, and goes back', async () => {
    const { body: before } = await call('get', '/snapshot');
    await call('put', things, { id: '00gA', profile: { name: 'Put' } });
    const found = (await (await fetch(server.url + group)).json()) as { profile: { name: string } };
    expect(found.profile.name).toBe('Put');
    expect((await call('post', '/restore', before)).status).toBe(204);
    expect((await fetch(server.url + group)).status).toBe(404);
  });

  it('sees what was received', async () => {
    await call('delete', '/requests');
    await fetch(`${server.url}/api/v1/groups/00gB`, { headers: { 'x-own': 'yes' } });
    await fetch(`${server.url}/api/v1/groups`);
    const { body } = await call('get', '/requests?operationId=getGroup&last=1');
    expect(body).toMatchObject([
      {
        operationId: 'getGroup',
        method: 'GET',
        status: 404,
        params: { groupId: '00gB' },
        headers: { 'x-own': 'yes' },
        at: server.mock.clock.iso(),
      },
    ]);
  });
});
