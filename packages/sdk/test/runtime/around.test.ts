import { describe, expect, test } from 'vitest';
import {
  combineHooks,
  OktaTimeoutError,
  send,
  type AroundNext,
  type OktaHooks,
} from '../../src/runtime/index.js';
import { systemClock } from '../../src/runtime/deadline.js';
import { callGetUser, callListUsers, createUser, failure, testCore } from './support/client.js';
import { json, reset, serve, stall } from './support/server.js';

type Around = NonNullable<OktaHooks['around']>;

const ada = { id: '00u1' };

test('is around the whole call: attempts, waits and the hooks of each', async () => {
  const server = await serve(reset, json({}, 500), json(ada));
  const seen: string[] = [];
  const hooks: OktaHooks = {
    around: async ({ operationId, params, request }, next) => {
      seen.push(`begin ${operationId} ${JSON.stringify(params)} ${request.method}`);
      const { data, response } = await next();
      seen.push(`end ${response.status} ${JSON.stringify(data)}`);
    },
    onRequest: ({ attempt }) => void seen.push(`attempt ${attempt}`),
  };
  expect(await callGetUser(testCore({ ...server, hooks }))).toEqual(ada);
  expect(seen).toEqual([
    'begin getUser {"userId":"00u1"} GET',
    'attempt 1',
    'attempt 2',
    'attempt 3',
    'end 200 {"id":"00u1"}',
  ]);
});

test('sees the error that the caller gets, and onError is told of it once', async () => {
  const server = await serve(json({ errorCode: 'E0000007' }, 404));
  const seen: unknown[] = [];
  const hooks: OktaHooks = {
    around: async (_, next) => {
      await next().catch((error: unknown) => {
        seen.push(error);
        throw error;
      });
    },
    onError: ({ error }) => void seen.push(error),
  };
  const error = await failure(callGetUser(testCore({ ...server, hooks })));
  expect(seen).toEqual([error, error]);
});

test('may change the headers, of all attempts', async () => {
  const server = await serve(json({}, 500), json(ada));
  const around: Around = ({ request }, next) => {
    request.headers.set('traceparent', '00-1');
    return next();
  };
  await callGetUser(testCore({ ...server, hooks: { around } }));
  expect(server.requests.map(({ headers }) => headers['traceparent'])).toEqual(['00-1', '00-1']);
});

test('is called for each page of a list', async () => {
  const server = await serve(
    (response, _, origin) => {
      const link = `<${origin}/api/v1/users?after=1>; rel="next"`;
      response.writeHead(200, { 'content-type': 'application/json', link }).end('[{"id":"1"}]');
    },
    json([{ id: '2' }]),
  );
  const seen: string[] = [];
  const around: Around = ({ request }) => void seen.push(new URL(request.url).search);
  const users: unknown[] = [];
  for await (const user of callListUsers(testCore({ ...server, hooks: { around } })))
    users.push(user);
  expect(users).toEqual([{ id: '1' }, { id: '2' }]);
  expect(seen).toEqual(['', '?after=1']);
});

describe('the result', () => {
  const other = { data: { id: 'other' }, response: new Response(), requestId: '1', rateLimit: {} };
  const table: { name: string; around: Around; want: unknown; sent: number }[] = [
    { name: 'is its own, without a call', around: () => other, want: { id: 'other' }, sent: 0 },
    {
      name: 'is its own, after a call',
      around: async (_, next) => ({ ...(await next()), data: 1 }),
      want: 1,
      sent: 1,
    },
    {
      name: 'is the call’s where it returns nothing',
      around: async (_, next) => void (await next()),
      want: ada,
      sent: 1,
    },
    {
      name: 'is the call’s where it does not wait',
      around: (_, next) => void next(),
      want: ada,
      sent: 1,
    },
    { name: 'is the call’s where it has not called it', around: () => {}, want: ada, sent: 1 },
    {
      name: 'is that of the last call where it makes several',
      around: async (_, next) => {
        await next();
        await next();
      },
      want: { id: '00u2' },
      sent: 2,
    },
    {
      name: 'is its own where the call fails',
      around: (_, next) => next().catch(() => other),
      want: { id: 'other' },
      sent: 1,
    },
  ];
  test.each(table)('$name', async ({ around, want, sent }) => {
    const isFailing = sent === 1 && want !== ada && want !== 1;
    const server = await serve(json(ada, isFailing ? 404 : 200), json({ id: '00u2' }));
    const failures: unknown[] = [];
    const onError: OktaHooks['onError'] = ({ error }) => void failures.push(error);
    const core = testCore({ ...server, hooks: { around, onError } });
    expect(await send(core, createUser, { user: {} })).toEqual(want);
    expect(server.requests).toHaveLength(sent);
    expect(failures).toEqual([]);
  });
});

test('calls of next share retries: a second one does not double them', async () => {
  const server = await serve(json({}, 500));
  const attempts: number[] = [];
  const hooks: OktaHooks = {
    around: async (_, next) => {
      try {
        return await next();
      } catch {
        return await next();
      }
    },
    onRequest: ({ attempt }) => void attempts.push(attempt),
  };
  await failure(callGetUser(testCore({ ...server, hooks })));
  expect(attempts).toEqual([1, 2, 3, 4]);
});

describe('what it throws', () => {
  const reason = new TypeError('not now');
  test.each<{ name: string; around: Around; sent: number }>([
    {
      name: 'at once',
      around: () => {
        throw reason;
      },
      sent: 0,
    },
    {
      name: 'after the call',
      around: async (_, next) => {
        await next();
        throw reason;
      },
      sent: 1,
    },
  ])('$name reaches the caller unchanged, and onError', async ({ around, sent }) => {
    const server = await serve(json(ada));
    const failures: unknown[] = [];
    const onError: OktaHooks['onError'] = ({ error }) => void failures.push(error);
    const core = testCore({ ...server, hooks: { around, onError } });
    expect(await failure(callGetUser(core))).toBe(reason);
    expect(failures).toEqual([reason]);
    expect(server.requests).toHaveLength(sent);
  });
});

test('a call that fails while it still does something else is no unhandled rejection', async () => {
  const server = await serve(json({}, 404));
  let failed: (() => void) | undefined;
  const hooks: OktaHooks = {
    around: async (_, next) => {
      const later = new Promise<void>((resolve) => (failed = resolve));
      void next();
      await later;
    },
    onResponse: () => void setImmediate(() => setImmediate(() => failed?.())),
  };
  const error = await failure(callGetUser(testCore({ ...server, hooks })));
  expect(error).toMatchObject({ status: 404 });
});

describe('the timeout of the call', () => {
  test('ends one that does not end', async () => {
    const server = await serve(json(ada));
    const around: Around = () => new Promise(() => {});
    const core = testCore({ ...server, hooks: { around } }, systemClock);
    expect(await failure(callGetUser(core, { timeout: 20 }))).toBeInstanceOf(OktaTimeoutError);
    expect(server.requests).toEqual([]);
  });

  test.each([
    { name: 'the server', given: {}, sent: 1 },
    {
      name: 'the credentials',
      given: { auth: { accessToken: () => new Promise<string>(() => {}) } },
      sent: 0,
    },
    {
      name: 'another hook',
      given: { hooks: { onRequest: () => new Promise<void>(() => {}) } },
      sent: 0,
    },
  ])('reaches it through next when $name hangs', async ({ given, sent }) => {
    const server = await serve(stall);
    let ended: Promise<unknown> | undefined;
    const around: Around = (_, next) => {
      const answer = next();
      ended = failure(answer);
      return answer;
    };
    const options = { ...server, ...given, hooks: { ...given.hooks, around } };
    const error = await failure(callGetUser(testCore(options, systemClock), { timeout: 20 }));
    expect(error).toBeInstanceOf(OktaTimeoutError);
    expect(await ended).toBe(error);
    expect(server.requests.length).toBeLessThanOrEqual(sent);
  });
});

describe('combined hooks', () => {
  const noting = (name: string, seen: string[]): OktaHooks => ({
    onRequest: () => void seen.push(`${name} onRequest`),
    onResponse: async () => void seen.push(`${name} onResponse`),
    onRetry: () => void seen.push(`${name} onRetry`),
    onError: () => void seen.push(`${name} onError`),
    around: async (_: unknown, next: AroundNext) => {
      seen.push(`${name} begin`);
      await next().finally(() => seen.push(`${name} end`));
    },
  });

  test('are called in turn, the first around all others', async () => {
    const server = await serve(json({}, 500), json({}, 404));
    const seen: string[] = [];
    const hooks = combineHooks(noting('a', seen), {}, noting('b', seen));
    await failure(callGetUser(testCore({ ...server, hooks })));
    expect(seen).toEqual([
      'a begin',
      'b begin',
      ...['onRequest', 'onResponse', 'onRetry', 'onRequest', 'onResponse'].flatMap((hook) => [
        `a ${hook}`,
        `b ${hook}`,
      ]),
      'b end',
      'a end',
      'a onError',
      'b onError',
    ]);
  });

  test('without one that is around a call', async () => {
    const server = await serve(json(ada));
    expect(await callGetUser(testCore({ ...server, hooks: combineHooks({}, {}) }))).toEqual(ada);
    expect(await callGetUser(testCore({ ...server, hooks: combineHooks() }))).toEqual(ada);
  });

  test('keep the object that a hook is a method of', async () => {
    class Counter implements OktaHooks {
      count = 0;
      onRequest(): void {
        this.count++;
      }
    }
    const counter = new Counter();
    const server = await serve(json(ada));
    await callGetUser(testCore({ ...server, hooks: combineHooks(counter) }));
    expect(counter.count).toBe(1);
  });
});
