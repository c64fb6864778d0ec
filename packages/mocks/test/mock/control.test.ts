import { OktaApiError, createOktaClient } from '@oktaforge/sdk';
import { describe, expect, it } from 'vitest';
import { createMockOkta, type Fault, OktaFault } from '../../src/index.js';
import { names, org } from '../support/client.js';

const group = (name: string) => ({ group: { profile: { name } } });
const codeOf = (call: Promise<unknown>) =>
  call.then(
    () => 'no error',
    (error: unknown) =>
      error instanceof OktaApiError ? `${error.status} ${error.errorCode}` : String(error),
  );

describe('a mock remembers', () => {
  it('what is written, until it is deleted', async () => {
    const { okta } = org();
    const { id = '' } = await okta.group.createGroup(group('Writers'));
    await okta.group.updateGroup({ groupId: id, ...group('Authors') });
    expect((await okta.group.getGroup({ groupId: id })).profile?.name).toBe('Authors');
    await okta.group.deleteGroup({ groupId: id });
    expect(await codeOf(okta.group.getGroup({ groupId: id }))).toBe('404 E0000007');
  });

  it('by its seed: the same requests give the same bytes', async () => {
    const said = async (seed: number) => {
      const { okta } = org({ seed });
      return JSON.stringify(await okta.group.createGroup(group('A')));
    };
    expect(await said(7)).toBe(await said(7));
    expect(await said(7)).not.toBe(await said(8));
  });

  it('every change as an event of the system log', async () => {
    const { okta } = org();
    const { id = '' } = await okta.group.createGroup(group('A'));
    const page = await okta.log.getLogs({});
    const event = page.items.find(({ eventType }) =>
      eventType?.startsWith('group.lifecycle.create'),
    );
    expect(event?.target?.map((target) => target.id)).toContain(id);
  });
});

describe('snapshots', () => {
  it('bring things, the clock and the ids to come back', async () => {
    const { mock, okta } = org();
    await okta.group.createGroup(group('Kept'));
    const before = JSON.parse(JSON.stringify(mock.snapshot())) as ReturnType<typeof mock.snapshot>;
    const first = await okta.group.createGroup(group('Lost'));
    mock.clock.advance(5000);
    mock.restore(before);
    expect(await names(okta.group.listGroups({}))).not.toContain('Lost');
    expect(await names(okta.group.listGroups({}))).toContain('Kept');
    expect(mock.clock.iso()).toBe('2026-01-01T00:00:00.000Z');
    expect((await okta.group.createGroup(group('Lost'))).id).toBe(first.id);
  });

  it.each([
    [null],
    [{}],
    [{ version: 2 }],
    ['text'],
    [{ version: 1, now: 1, random: 1, store: {} }],
  ])('that are none are refused: %j', (value) => {
    const mock = createMockOkta();
    expect(() => mock.restore(value as never)).toThrow(TypeError);
  });

  const saved = { version: 1, now: 1, random: 1 };
  const store = { sequence: 1, collections: [], singles: [], relations: [] };
  const inStore = (parts: object) => ({ ...saved, store: { ...store, ...parts } });
  it.each([
    [{ ...saved, now: 1e300, store }, 'snapshot.now is not milliseconds since 1970'],
    [{ ...saved, now: null, store }, 'snapshot.now is not milliseconds since 1970'],
    [{ ...saved, random: '1', store }, 'snapshot.random is not an integer'],
    [inStore({ sequence: undefined }), 'snapshot.store.sequence is not an integer'],
    [inStore({ collections: [null] }), 'snapshot.store.collections[0] is not an object'],
    [inStore({ collections: [{ path: 1 }] }), 'snapshot.store.collections[0].path is not a text'],
    [
      inStore({ collections: [{ path: '/a', entries: [['x', 'y', 1]] }] }),
      'snapshot.store.collections[0].entries[0] is not [id, thing, sequence]',
    ],
    [inStore({ singles: [['/a']] }), 'snapshot.store.singles[0] is not [path, thing]'],
    [
      inStore({ relations: [{ name: 'a', pairs: [['b', 1]] }] }),
      'snapshot.store.relations[0].pairs[0] is not [text, text]',
    ],
  ])('say where they are none, and change nothing: %j', (value, why) => {
    const mock = createMockOkta();
    const before = JSON.stringify(mock.snapshot());
    expect(() => mock.restore(value as never)).toThrow(why);
    expect(JSON.stringify(mock.snapshot())).toBe(before);
  });

  it('are left behind by reset, as are faults, handlers and the record', async () => {
    const { mock, okta } = org();
    await okta.group.createGroup(group('A'));
    mock.fail('listGroups', { kind: 'server_error' }, { times: Infinity });
    mock.handle('getGroup', () => ({ status: 200, body: {} }));
    mock.reset();
    expect(await names(okta.group.listGroups({}))).not.toContain('A');
    expect(await codeOf(okta.group.getGroup({ groupId: 'nobody' }))).toBe('404 E0000007');
    expect(mock.requests.map(({ operationId }) => operationId)).toEqual(['listGroups', 'getGroup']);
  });
});

describe('faults that a test asks for', () => {
  const table: readonly (readonly [Fault, string])[] = [
    [{ kind: 'rate_limited' }, '429 E0000047'],
    [{ kind: 'server_error' }, '500 E0000009'],
    [{ kind: 'server_error', status: 503 }, '503 E0000009'],
    [{ kind: 'expired_token' }, '401 E0000011'],
    [{ kind: 'error', status: 403, errorCode: 'E0000006' }, '403 E0000006'],
  ];
  it.each(table)('%j', async (fault, want) => {
    const { mock, okta } = org();
    mock.fail('listGroups', fault);
    const list = () => okta.group.listGroups({}).then((page) => page.items);
    expect(await codeOf(list())).toBe(want);
    expect(await codeOf(list())).toBe('no error');
  });

  it('come as often as they are asked for, and to the operation they are for', async () => {
    const { mock, okta } = org();
    mock.fail('listGroups', { kind: 'server_error' }, { times: 2 });
    const list = () => codeOf(okta.group.listGroups({}).then(() => undefined));
    expect(await codeOf(okta.user.listUsers({}).then(() => undefined))).toBe('no error');
    expect([await list(), await list(), await list()]).toEqual([
      '500 E0000009',
      '500 E0000009',
      'no error',
    ]);
    expect(() => mock.fail('*', { kind: 'server_error' }, { times: 0 })).toThrow(RangeError);
  });

  it('break the connection, or the body', async () => {
    const { mock } = org();
    mock.fail('*', { kind: 'connection_reset' });
    await expect(mock.fetch('/api/v1/groups')).rejects.toThrow(TypeError);
    mock.fail('*', { kind: 'malformed_body' });
    await expect((await mock.fetch('/api/v1/groups')).json()).rejects.toThrow(SyntaxError);
    expect(mock.requests.map(({ status }) => status)).toEqual([undefined, 200]);
  });

  it('let the SDK try again, and wait as the reset says', async () => {
    const mock = createMockOkta();
    const okta = createOktaClient({
      orgUrl: mock.orgUrl,
      auth: { token: 'any' },
      fetch: mock.fetch,
    });
    mock.fail('listGroups', { kind: 'rate_limited', resetMs: 1000 });
    await okta.group.listGroups({});
    expect(mock.requests.map(({ status }) => status)).toEqual([429, 200]);
  });
});

describe('handlers of a test’s own', () => {
  it('take the place of the mock’s, with typed params, and may ask for what it would have done', async () => {
    const { mock, okta } = org();
    const { id = '' } = await okta.group.createGroup(group('A'));
    mock.handle('getGroup', ({ params, generic }) => {
      if (params.groupId === 'teapot') throw new OktaFault(418, 'E0000418', 'A teapot');
      return { ...generic(), headers: { 'x-own': 'yes' } };
    });
    expect(await codeOf(okta.group.getGroup({ groupId: 'teapot' }))).toBe('418 E0000418');
    const { response } = await okta.group.getGroup({ groupId: id }).withResponse();
    expect(response.headers.get('x-own')).toBe('yes');
  });

  it('answer what is no operation', async () => {
    const mock = createMockOkta({
      onUnhandled: (request) => (request.url.endsWith('/own') ? new Response('mine') : undefined),
    });
    expect(await (await mock.fetch('/own')).text()).toBe('mine');
    expect((await mock.fetch('/other')).status).toBe(404);
  });
});

describe('rate limits', () => {
  it('count by the clock of the mock', async () => {
    const { mock } = org();
    const ask = async () => mock.fetch('/api/v1/logs');
    const first = await ask();
    const limit = Number(first.headers.get('x-rate-limit-limit'));
    expect(first.headers.get('x-rate-limit-remaining')).toBe(String(limit - 1));
    for (let i = 1; i < limit; i += 1) await ask();
    const refused = await ask();
    expect([refused.status, refused.headers.get('x-rate-limit-remaining')]).toEqual([429, '0']);
    expect(Number(refused.headers.get('x-rate-limit-reset')) * 1000).toBeGreaterThan(
      mock.clock.now(),
    );
    mock.clock.advance(60_000);
    expect((await ask()).status).toBe(200);
  });

  it('are what the rate limiter of the SDK keeps within', async () => {
    const mock = createMockOkta();
    const auth = { token: 'x' };
    const rateLimit = { strategy: 'error' } as const;
    const okta = createOktaClient({ orgUrl: mock.orgUrl, auth, fetch: mock.fetch, rateLimit });
    const { rateLimit: first } = await okta.log.getLogs({}).withResponse();
    const limit = first?.limit ?? 0;
    for (let calls = 1; calls < limit; calls += 1) await okta.log.getLogs({});
    expect(await codeOf(okta.log.getLogs({}))).toBe('429 E0000047');
    expect(mock.requests).toHaveLength(limit);
  });

  it('can be left out', async () => {
    const mock = createMockOkta({ rateLimits: false });
    const response = await mock.fetch('/api/v1/groups');
    expect(response.headers.has('x-rate-limit-limit')).toBe(false);
  });
});

describe('options', () => {
  it('strict refuses what validators would report', async () => {
    const post = (strict: boolean, body: object, authorization?: string) =>
      createMockOkta({ strict }).fetch('/api/v1/groups', {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...(authorization && { authorization }) },
        body: JSON.stringify(body),
      });
    const unknown = { profile: { name: 'A' }, nonsense: true };
    expect((await post(false, unknown)).status).toBe(200);
    const refused = await post(true, unknown, 'SSWS x');
    expect(refused.status).toBe(400);
    expect(JSON.stringify(await refused.json())).toContain('nonsense');
    expect((await post(true, { profile: { name: 'A' } })).status).toBe(401);
  });

  it.each([['no url'], ['ftp://x'], ['']])('an orgUrl that is none is refused: %j', (orgUrl) => {
    expect(() => createMockOkta({ orgUrl })).toThrow(/orgUrl/);
  });

  it('time runs forward only', () => {
    const mock = createMockOkta();
    expect(() => mock.clock.advance(-1)).toThrow(RangeError);
    expect(() => mock.clock.advance(Number.NaN)).toThrow(RangeError);
  });

  it('time ends with the year 9000, and is as before where it would be later', () => {
    const mock = createMockOkta();
    for (const ms of [1e300, Infinity, 8.64e15, 3e14]) {
      expect(() => mock.clock.advance(ms)).toThrow(RangeError);
    }
    expect(mock.clock.iso()).toBe('2026-01-01T00:00:00.000Z');
  });

  it.each([[-1], [Number.NaN], [1e300]])('a start that is no time is refused: %d', (now) => {
    expect(() => createMockOkta({ now })).toThrow(/now: expected milliseconds since 1970/);
  });
});

describe('pages', () => {
  it('have links to themselves and on, and stay right when something is deleted', async () => {
    const { mock, okta } = org();
    for (const name of 'ABCDE') await okta.group.createGroup(group(name));
    const page = await okta.group.listGroups({ limit: 2 });
    const [first] = page.items;
    await okta.group.deleteGroup({
      groupId: page.items.find((one) => one.type !== 'BUILT_IN')?.id ?? first?.id ?? '',
    });
    const rest = (await page.getNextPage())?.items ?? [];
    const seen = [...page.items, ...rest].map(({ id }) => id);
    expect(new Set(seen).size).toBe(seen.length);
    const response = await mock.fetch('/api/v1/groups?limit=2');
    expect(response.headers.get('link')).toMatch(/rel="self", <.*after=.*rel="next"/);
  });

  it.each([['after=nonsense'], ['limit=x'], ['limit=-1']])('refuse %s', async (query) => {
    const { mock } = org();
    expect((await mock.fetch(`/api/v1/groups?${query}`)).status).toBe(400);
  });
});
