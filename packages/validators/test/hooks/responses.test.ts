import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

import { createOktaClient } from '@oktaforge/sdk';
import { afterEach, describe, expect, it, onTestFinished, vi } from 'vitest';

import { OktaValidationError, validateResponses, type Finding } from '../../src/hooks.js';
import { getUserResponse, listUsersResponse } from '../../src/generated/responses/user.js';
import * as responses from '../../src/generated/responses.js';
import { readCorrected } from '../support/api.js';

const time = '2024-01-01T00:00:00.000Z';
const user = {
  activated: time,
  created: time,
  id: '00u1',
  lastLogin: null,
  lastUpdated: time,
  passwordChanged: time,
  profile: { email: 'ada@example.com', firstName: 'Ada', lastName: 'L', login: 'ada@example.com' },
  status: 'ACTIVE',
  statusChanged: time,
};
/** What a person has written must not get into a log. */
const wrong = { ...user, id: 4711, profile: { ...user.profile, email: ['ada@example.com'] } };

afterEach(() => void vi.restoreAllMocks());

/** A client of an API that answers with the given JSON. */
async function clientOf(hooks: ReturnType<typeof validateResponses>, json: unknown, status = 200) {
  const server = createServer({ keepAliveTimeout: 0 }, (_request, response) => {
    const headers = { 'content-type': 'application/json', 'x-okta-request-id': 'req1' };
    response.writeHead(status, headers).end(json === undefined ? '' : JSON.stringify(json));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const orgUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return createOktaClient({ orgUrl, auth: { token: 'test' }, hooks, maxRetries: 0 });
}

/** What a hook is given of an answer. */
function contextOf(operationId: string, data: unknown, status = 200) {
  return { operationId, data, response: Response.json(data ?? null, { status }) };
}

const issues = [
  { place: 'id', code: 'wrong_type', expected: 'a string', received: 'a number', count: 1 },
  {
    place: 'profile.email',
    code: 'wrong_type',
    expected: 'a string',
    received: 'an array',
    count: 1,
  },
];

describe('validateResponses', () => {
  it('tells a function what is otherwise, without a value of the answer', async () => {
    const found: Finding[] = [];
    const hooks = validateResponses([getUserResponse], { report: (one) => void found.push(one) });
    const okta = await clientOf(hooks, wrong);
    expect(await okta.user.getUser({ userId: 'me' })).toEqual(wrong);
    expect(found).toEqual([
      {
        operationId: 'getUser',
        status: 200,
        requestId: 'req1',
        message: 'getUser (200): id: expected a string, but got a number (and 1 more)',
        issues,
      },
    ]);
    expect(JSON.stringify(found)).not.toMatch(/ada@|4711/);
  });

  it('counts what many items have in common', () => {
    const found: Finding[] = [];
    const hooks = validateResponses([listUsersResponse], { report: (one) => void found.push(one) });
    void hooks.onResponse(
      contextOf('listUsers', [user, ...Array.from({ length: 20 }, () => wrong)]),
    );
    expect(found.flatMap((one) => one.issues)).toEqual(
      issues.map((issue) => ({ ...issue, place: `[].${issue.place}`, count: 20 })),
    );
  });

  it('prints a line unless told otherwise', () => {
    const warn = vi.spyOn(console, 'warn').mockImplementation(() => undefined);
    void validateResponses([getUserResponse]).onResponse(contextOf('getUser', wrong));
    expect(warn.mock.calls).toEqual([
      [
        'Okta answered otherwise than described: getUser (200): id: expected a string, but got a number (and 1 more)',
        expect.objectContaining({ issues }),
      ],
    ]);
  });

  it('makes the call reject on request', async () => {
    const okta = await clientOf(validateResponses(responses, { report: 'throw' }), wrong);
    const error: unknown = await okta.user.getUser({ userId: 'me' }).catch((cause) => cause);
    expect(error).toBeInstanceOf(OktaValidationError);
    expect(error).toMatchObject({ subject: 'getUser', issues: [{ path: ['id'] }, {}] });
    expect(`${String(error)} ${JSON.stringify(error)}`).not.toMatch(/ada@|4711/);
  });

  it.each([
    { what: 'what is as described', operationId: 'getUser', data: user, status: 200 },
    { what: 'an error', operationId: 'getUser', data: {}, status: 404 },
    { what: 'an answer without a body', operationId: 'getUser', data: undefined, status: 200 },
    { what: 'another operation', operationId: 'getGroup', data: 42, status: 200 },
    {
      what: 'an unlisted value',
      operationId: 'getUser',
      data: { ...user, status: 'NEW' },
      status: 200,
    },
    {
      what: 'an unknown key',
      operationId: 'getUser',
      data: { ...user, realmId: 'x' },
      status: 200,
    },
  ])('says nothing of $what', ({ operationId, data, status }) => {
    const hooks = validateResponses([getUserResponse], { report: 'throw' });
    expect(() => hooks.onResponse(contextOf(operationId, data, status))).not.toThrow();
  });

  it.each([
    { options: { unknownKeys: 'report' }, place: 'realmIdOfMine', code: 'unknown_key' },
    { options: { unknownValues: 'report' }, place: 'status', code: 'unknown_value' },
  ] as const)('takes the options of validators: $options', ({ options, place, code }) => {
    const found: Finding[] = [];
    const hooks = validateResponses([getUserResponse], {
      ...options,
      report: (one) => void found.push(one),
    });
    void hooks.onResponse(contextOf('getUser', { ...user, status: 'NEW', realmIdOfMine: 'x' }));
    expect(found.flatMap((one) => one.issues)).toEqual([expect.objectContaining({ place, code })]);
  });

  it('shows no key that may be of a person', () => {
    const found: Finding[] = [];
    const report = (one: Finding): void => void found.push(one);
    const hooks = validateResponses([getUserResponse], { report, unknownKeys: 'report' });
    void hooks.onResponse(contextOf('getUser', { ...user, 'ada@example.com': 1 }));
    expect(found.flatMap((one) => one.issues)).toEqual([
      expect.objectContaining({ place: '*', code: 'unknown_key' }),
    ]);
  });

  it.each([
    { rate: 1, random: 0.999, want: 1 },
    { rate: 0, random: 0, want: 0 },
    { rate: 0.1, random: 0.09, want: 1 },
    { rate: 0.1, random: 0.1, want: 0 },
  ])('looks at a share of $rate: $random', ({ rate, random, want }) => {
    vi.spyOn(Math, 'random').mockReturnValue(random);
    let found = 0;
    const hooks = validateResponses([getUserResponse], { rate, report: () => void (found += 1) });
    void hooks.onResponse(contextOf('getUser', wrong));
    expect(found).toBe(want);
  });

  it.each([-0.1, 1.1, NaN])('refuses a rate of %d', (rate) => {
    expect(() => validateResponses([], { rate })).toThrow('rate: expected a number from 0 to 1');
  });

  it('waits for the function, whose error is not that of the call', async () => {
    const error = vi.spyOn(console, 'error').mockImplementation(() => undefined);
    const report = async (): Promise<void> => Promise.reject(new Error('no queue'));
    const okta = await clientOf(validateResponses([getUserResponse], { report }), wrong);
    expect(await okta.user.getUser({ userId: 'me' })).toEqual(wrong);
    expect(error).toHaveBeenCalledTimes(1);
  });
});

describe('response validators', () => {
  it('have each the name of their operation', async () => {
    const { operations } = await readCorrected();
    const answering = operations.filter(
      ({ result }) => result !== undefined && result.type.kind !== 'string',
    );
    const names = Object.entries(responses).map(([name, { operationId }]) => [name, operationId]);
    expect(names).toHaveLength(answering.length);
    expect(names.filter(([name, id]) => name !== `${id}Response`)).toEqual([]);
  });

  it('narrow to what the SDK gives', () => {
    const data: unknown = [user];
    if (!listUsersResponse.is(data)) throw new Error('no users');
    expect(data[0]?.profile?.login).toBe('ada@example.com');
  });
});
