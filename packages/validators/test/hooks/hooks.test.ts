import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

import { combineHooks, createOktaClient, type OktaHooks } from '@oktaforge/sdk';
import { describe, expect, it, onTestFinished } from 'vitest';

import { OktaValidationError, validateRequests } from '../../src/hooks.js';
import * as requests from '../../src/generated/requests.js';

const user = { profile: { email: 'ada@example.com', login: 'ada@example.com' } };
const wrong = { profile: { email: 'ada@example.com', login: 5 } } as unknown as typeof user;

/** A client of an API on loopback that notes what arrives. */
async function clientOf(hooks: OktaHooks, statuses: readonly number[] = [200]) {
  const arrived: string[] = [];
  // A connection that the server closes just when the client uses it again would be a matter of how busy the machine is.
  const server = createServer({ keepAliveTimeout: 0 }, (request, response) => {
    arrived.push(`${request.method} ${request.url}`);
    const status = statuses[Math.min(arrived.length, statuses.length) - 1] ?? 200;
    response.writeHead(status, { 'content-type': 'application/json' }).end('{"id":"00u1"}');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const orgUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return { okta: createOktaClient({ orgUrl, auth: { token: 'test' }, hooks }), arrived };
}

describe('validateRequests', () => {
  it('keeps a wrong request from being sent', async () => {
    const { okta, arrived } = await clientOf(validateRequests([requests.createUserRequest]));
    const error: unknown = await okta.user.createUser({ body: wrong }).catch((cause) => cause);
    expect(error).toBeInstanceOf(OktaValidationError);
    expect(error).toMatchObject({
      subject: 'createUser',
      issues: [{ path: ['body', 'profile', 'login'], code: 'wrong_type' }],
    });
    expect(arrived).toEqual([]);
  });

  it('lets a right one through', async () => {
    const { okta, arrived } = await clientOf(validateRequests([requests.createUserRequest]));
    expect(await okta.user.createUser({ body: user })).toEqual({ id: '00u1' });
    expect(arrived).toEqual(['POST /api/v1/users']);
  });

  it('takes all validators of a module', async () => {
    const { okta, arrived } = await clientOf(validateRequests(requests));
    const limit = 'ten' as unknown as number;
    await expect(okta.group.listGroups({ limit })).rejects.toThrow(/^listGroups: limit: expected/);
    expect(arrived).toEqual([]);
  });

  it('takes the options of validators', async () => {
    const unknown = { ...user, nickname: 'Ada' };
    const hooks = validateRequests(requests, { unknownKeys: 'report' });
    const { okta, arrived } = await clientOf(hooks);
    await expect(okta.user.createUser({ body: unknown })).rejects.toThrow(OktaValidationError);
    expect(arrived).toEqual([]);
  });

  it('looks at a request once, however often it is sent', async () => {
    let looked = 0;
    const validator = {
      ...requests.getUserRequest,
      parse: (value: unknown) => {
        looked += 1;
        return requests.getUserRequest.parse(value);
      },
    };
    const { okta, arrived } = await clientOf(validateRequests([validator]), [503, 200]);
    await okta.user.getUser({ userId: 'me' });
    expect([looked, arrived.length]).toEqual([1, 2]);
  });

  it.each([
    { unknownOperations: undefined, want: 1 },
    { unknownOperations: 'send', want: 1 },
    { unknownOperations: 'refuse', want: 0 },
  ] as const)(
    'with unknownOperations $unknownOperations sends $want of what it has no validator for',
    async ({ unknownOperations, want }) => {
      const { okta, arrived } = await clientOf(validateRequests([], { unknownOperations }));
      const error: unknown = await okta.user.getUser({ userId: 'me' }).then(
        () => undefined,
        (cause: unknown) => cause,
      );
      expect(arrived.length).toBe(want);
      if (want === 0) expect(error).toEqual(new TypeError('no validator was given for getUser'));
    },
  );
});

describe('with other hooks, by combineHooks of the SDK', () => {
  it('a call that is wrong reaches only onError', async () => {
    const seen: string[] = [];
    const { okta, arrived } = await clientOf(
      combineHooks(validateRequests(requests), {
        onRequest: () => void seen.push('onRequest'),
        onResponse: ({ response }) => void seen.push(`onResponse ${response.status}`),
        onError: ({ error }) => void seen.push(`onError ${(error as Error).name}`),
      }),
    );
    await okta.user.getUser({ userId: 'me' });
    await expect(okta.user.createUser({ body: wrong })).rejects.toThrow(OktaValidationError);
    expect(seen).toEqual(['onRequest', 'onResponse 200', 'onError OktaValidationError']);
    expect(arrived).toEqual(['GET /api/v1/users/me']);
  });
});
