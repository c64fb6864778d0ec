import { describe, expect, it } from 'vitest';
import { defineBehaviour } from '../../src/areas/define.js';
import { isAbout } from '../../src/runtime/engine/coverage.js';
import type { OperationFacts } from '../../src/runtime/engine/facts.js';
import { byOperation, handlerFor } from '../../src/runtime/engine/routes.js';
import type { AnyRouteHandler, RouteCall } from '../../src/runtime/engine/route-types.js';
import type { Call, Params } from '../../src/runtime/engine/types.js';
import { createClock } from '../../src/runtime/world/clock.js';
import { createWorld } from '../../src/runtime/world/world.js';

function operation(method: string, path: string, more: Partial<OperationFacts> = {}) {
  const id = `${method} ${path}`;
  return {
    id,
    area: '',
    method,
    path,
    role: 'action',
    target: path,
    parents: [],
    status: 200,
    ...more,
  } satisfies OperationFacts;
}

const world = createWorld({
  orgUrl: 'https://o.test',
  seed: 1,
  clock: createClock(0, false),
  asOf: 0,
});

function callOf(facts: OperationFacts, params: Params, generic: Call['generic']): Call {
  return {
    operation: facts,
    params,
    body: {},
    path: '',
    id: '',
    headers: new Headers(),
    url: new URL('https://o.test/'),
    world,
    generic,
    present: (_template, _path, item) => item,
    event: () => undefined,
  };
}

describe('a table by route', () => {
  const table = {
    'GET /users/{userId}': 'user',
    'POST /users/{userId}/expire': 'expire',
    'GET /absent': 'absent',
  } as const;

  it.each([
    { given: operation('GET', '/users/{userId}'), want: 'user' },
    { given: operation('GET', '/users/{id}'), want: 'user' },
    { given: operation('GET', '/users/{user-id}'), want: 'user' },
    { given: operation('PUT', '/users/{id}'), want: undefined },
    { given: operation('GET', '/users/me'), want: undefined },
    { given: operation('GET', '/users/{id}/roles'), want: undefined },
    { given: operation('POST', '/users/{id}/expire?temp=true'), want: 'expire' },
  ])('has $want for $given.id', ({ given, want }) => {
    expect(byOperation([table], [given], (value) => value).get(given.id)).toBe(want);
  });

  it('serves all operations of one method and path', () => {
    const variants = [1, 2].map((n) => ({ ...operation('GET', '/users/{id}'), id: `variant${n}` }));
    const found = byOperation([undefined, table], variants, (value) => value);
    expect([...found]).toEqual([
      ['variant1', 'user'],
      ['variant2', 'user'],
    ]);
  });
});

describe('the handler of a route', () => {
  const facts = operation('PUT', '/groups/{id}/users/{user}', { body: 'payload' });
  const params = { id: 'g1', user: 7, payload: { name: 'x' }, expand: 'all' };

  function callThrough(handler: AnyRouteHandler): unknown[] {
    const asked: unknown[] = [];
    const generic = (changed?: Params) => (asked.push(changed), { status: 200 });
    void handlerFor(
      handler,
      'PUT /groups/{groupId}/users/{userId}',
      facts,
    )(callOf(facts, params, generic));
    return asked;
  }

  it('reads the path by its own names, and apart from the query and the body', () => {
    const seen: RouteCall[] = [];
    callThrough((call) => (seen.push(call), { status: 204 }));
    const [{ params: path, query, sent } = { params: {}, query: {}, sent: {} }] = seen;
    expect({ path, query, sent }).toEqual({
      path: { groupId: 'g1', userId: '7' },
      query: { expand: 'all' },
      sent: { name: 'x' },
    });
  });

  it('asks for the generic answer by the names of the description', () => {
    const asked = callThrough(({ generic }) => {
      generic();
      generic({ path: { userId: 'u2' }, body: { name: 'y' } });
      return generic({ path: { groupId: 'g2' } });
    });
    expect(asked).toEqual([
      undefined,
      { id: 'g1', user: 'u2', payload: { name: 'y' }, expand: 'all' },
      { id: 'g2', user: 7, payload: { name: 'x' }, expand: 'all' },
    ]);
  });
});

describe('a behaviour', () => {
  const behaviour = defineBehaviour({
    resources: { '/zones': {} },
    handlers: { 'GET /users/{userId}': ({ params }) => ({ status: 200, body: params.userId }) },
    events: { 'POST /hooks': 'hook.created' },
  });

  it.each([
    { given: operation('GET', '/users/{id}'), want: true },
    { given: operation('POST', '/hooks'), want: true },
    { given: operation('DELETE', '/zones/{id}', { target: '/zones' }), want: true },
    { given: operation('DELETE', '/users/{id}'), want: false },
    { given: operation('GET', '/hooks'), want: false },
  ])('is about a description with $given.id: $want', ({ given, want }) => {
    expect(isAbout(behaviour, [given])).toBe(want);
  });
});
