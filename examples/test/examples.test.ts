import { execFileSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import { startGateway } from './support/gateway.js';
import { startOkta, TOKEN } from './support/okta.js';
import { run } from './support/run.js';

const ID = (number: number): string => `00u${String(number).padStart(17, '0')}`;

beforeAll(() => {
  const typescript = dirname(createRequire(import.meta.url).resolve('typescript/package.json'));
  const project = fileURLToPath(new URL('../tsconfig.build.json', import.meta.url));
  execFileSync(process.execPath, [join(typescript, 'bin/tsc'), '-p', project], {
    stdio: 'inherit',
  });
});

describe('list-users', () => {
  it('walks every page', async () => {
    const okta = await startOkta();
    for (const name of ['ada', 'bob', 'cyd']) okta.addUser(`${name}@example.com`);
    okta.addUser('eve@example.com', 'DEPROVISIONED');
    expect(await run('list-users', { ...okta, token: TOKEN })).toEqual({
      code: 0,
      printed: [
        `${ID(1)}  ada@example.com`,
        `${ID(2)}  bob@example.com`,
        `${ID(3)}  cyd@example.com`,
        '3 active users',
      ],
      complained: '',
    });
    expect(okta.requests).toEqual([
      'GET /api/v1/users?limit=200&search=status+eq+%22ACTIVE%22',
      // The link of the server leaves the search out.
      `GET /api/v1/users?after=${ID(2)}&limit=200&search=status+eq+%22ACTIVE%22`,
    ]);
  });

  it.each([
    {
      name: 'goes on from a cursor, and says where to go on next',
      after: ID(1),
      want: [
        `${ID(2)}  bob@example.com`,
        `${ID(3)}  cyd@example.com`,
        `Go on with: /api/v1/users?after=${ID(3)}&limit=200`,
      ],
    },
    {
      name: 'goes on from a cursor, and says when there is no more',
      after: ID(2),
      want: [`${ID(3)}  cyd@example.com`, `${ID(4)}  dan@example.com`, 'That was the last page.'],
    },
  ])('$name', async ({ after, want }) => {
    const okta = await startOkta();
    for (const name of ['ada', 'bob', 'cyd', 'dan']) okta.addUser(`${name}@example.com`);
    const cursor = `/api/v1/users?after=${after}&limit=200`;
    expect(await run('list-users', { ...okta, token: TOKEN }, cursor)).toEqual({
      code: 0,
      printed: want,
      complained: '',
    });
  });
});

describe('create-and-deactivate-user', () => {
  it('leaves nothing behind', async () => {
    const okta = await startOkta();
    const outcome = await run(
      'create-and-deactivate-user',
      { ...okta, token: TOKEN },
      'ada@example.com',
    );
    expect(outcome).toEqual({
      code: 0,
      printed: [`created ${ID(1)}: PROVISIONED`, 'now DEPROVISIONED (request req3)', 'deleted'],
      complained: '',
    });
    expect(okta.requests).toEqual([
      'POST /api/v1/users?activate=true',
      `POST /api/v1/users/${ID(1)}/lifecycle/deactivate?sendEmail=false`,
      'GET /api/v1/users/ada%40example.com',
      `DELETE /api/v1/users/${ID(1)}`,
    ]);
    expect(okta.users).toEqual([]);
  });
});

describe('handle-errors', () => {
  const retried = 'getUser: attempt 1 failed, trying again';

  it.each([
    { name: 'finds a user', want: [0, 'found ada@example.com'] },
    {
      name: 'tells that there is no such user',
      userId: 'nobody',
      want: [1, 'there is no user nobody'],
    },
    {
      name: 'sits out a rate limit',
      limited: 1,
      want: [0, retried, 'found ada@example.com'],
    },
    {
      name: 'gives up when the rate limit stays exceeded',
      limited: 2,
      want: [1, retried, 'too many requests, free again at 2023-11-14T22:13:21.000Z'],
    },
    {
      name: 'passes on what Okta says of a wrong token',
      token: 'wrong',
      want: [1, 'Okta says 401 E0000011: Invalid token provided'],
    },
  ])('$name', async ({ userId = 'ada@example.com', limited = 0, token = TOKEN, want }) => {
    const okta = await startOkta();
    okta.addUser('ada@example.com');
    okta.limited = limited;
    const { code, printed, complained } = await run('handle-errors', { ...okta, token }, userId);
    expect([code, ...printed]).toEqual(want);
    expect(complained).toBe('');
  });

  it('tells that nobody listens', async () => {
    // A port that no process may listen on without asking, and that none does.
    const { code, printed, complained } = await run('handle-errors', {
      orgUrl: 'http://127.0.0.1:1',
      token: TOKEN,
    });
    expect([code, ...printed]).toEqual([
      1,
      retried,
      'no connection: getUser: no response from http://127.0.0.1:1: bad port',
    ]);
    expect(complained).toBe('');
  });
});

describe('validate-before-sending', () => {
  it.each([
    {
      name: 'sends what is right',
      profile: { login: 'ada@example.com', email: 'ada@example.com' },
      want: [0, `created ${ID(1)}`],
      requests: ['POST /api/v1/users'],
    },
    {
      name: 'says what is wrong, and sends nothing',
      profile: { login: 5 },
      want: [1, 'body.profile.login: expected a string, but got a number (5)'],
      requests: [],
    },
  ])('$name', async ({ profile, want, requests }) => {
    const okta = await startOkta();
    const { code, printed, complained } = await run(
      'validate-before-sending',
      { ...okta, token: TOKEN },
      JSON.stringify(profile),
    );
    expect([code, ...printed]).toEqual(want);
    expect(complained).toBe('');
    expect(okta.requests).toEqual(requests);
  });
});

describe('test-with-mock', () => {
  it('tests code that talks to Okta, without Okta', async () => {
    expect(await run('test-with-mock', { orgUrl: '', token: '' })).toEqual({
      code: 0,
      printed: [
        expect.stringMatching(
          /^Suspended [a-z.]+\d*@example\.com at the second attempt \(200\)\.$/,
        ),
      ],
      complained: '',
    });
  });
});

describe('gateway', () => {
  const authorization = `SSWS ${TOKEN}`;

  it('passes on what is right, and the answer', async () => {
    const okta = await startOkta();
    const gateway = await startGateway(okta.orgUrl);
    const created = await fetch(`${gateway}/api/v1/users?activate=true`, {
      method: 'POST',
      headers: { authorization, 'content-type': 'application/json' },
      body: JSON.stringify({ profile: { login: 'ada@example.com', email: 'ada@example.com' } }),
    });
    expect([created.status, await created.json()]).toEqual([200, okta.users[0]]);
    const found = await fetch(`${gateway}/api/v1/users/nobody`, { headers: { authorization } });
    expect(found.status).toBe(404);
    expect(await found.json()).toMatchObject({ errorId: 'oae1', errorCode: 'E0000007' });
    expect(okta.requests).toEqual(['POST /api/v1/users?activate=true', 'GET /api/v1/users/nobody']);
  });

  it.each([
    {
      name: 'a property of the wrong type',
      path: '/api/v1/users?activate=maybe',
      method: 'POST',
      body: '{"profile":{"login":5}}',
      want: [400, 'E0000001', 'Api validation failed: createUser'],
      causes: [
        'query parameter activate: expected true or false, but got a string ("maybe")',
        'body.profile.login: expected a string, but got a number (5)',
      ],
    },
    {
      name: 'a body that is no JSON',
      path: '/api/v1/users',
      method: 'POST',
      body: '{',
      want: [400, 'E0000003', 'the body is not valid JSON'],
    },
    {
      name: 'a body that is too large',
      path: '/api/v1/users',
      method: 'POST',
      body: JSON.stringify('x'.repeat(1_000_000)),
      want: [413, 'E0000001', 'the body is larger than 1000000 bytes'],
    },
    {
      name: 'a path that the API does not have',
      path: '/api/v1/secrets',
      want: [404, 'E0000007', 'no operation has this path'],
    },
    {
      name: 'a method that it does not have there',
      path: '/api/v1/users/me/factors/catalog',
      method: 'DELETE',
      want: [405, 'E0000022', 'DELETE is not allowed here: GET, HEAD'],
    },
  ])('refuses $name', async ({ path, method = 'GET', body, want, causes = [] }) => {
    const okta = await startOkta();
    const gateway = await startGateway(okta.orgUrl);
    const response = await fetch(gateway + path, {
      method,
      headers: { authorization, 'content-type': 'application/json' },
      ...(body !== undefined && { body }),
    });
    const error = (await response.json()) as Record<string, unknown>;
    expect([response.status, error['errorCode'], error['errorSummary']]).toEqual(want);
    expect(error['errorCauses']).toEqual(causes.map((errorSummary) => ({ errorSummary })));
    expect(okta.requests).toEqual([]);
  });
});
