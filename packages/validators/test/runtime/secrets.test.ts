import { describe, expect, it } from 'vitest';

import { createRequestMatcher, createRequestMatcherFor } from '../../src/http.js';
import { passwordCredentialModel, userInputModel } from '../../src/generated/models.js';
import {
  activateFactorRequest,
  createUserRequest,
  expirePasswordRequest,
  expirePasswordAndGetTemporaryPasswordRequest,
} from '../../src/generated/requests.js';
import type { Validator } from '../../src/index.js';

const SECRET = 'hunter2';
const profile = { email: 'ada@example.com', login: 'ada@example.com' };
const report = { unknownKeys: 'report', readOnly: 'report' } as const;

/** Everything that a result says in words. */
function words(validator: Validator<unknown>, value: unknown): string[] {
  const result = validator.validate(value, report);
  return result.ok ? [] : result.issues.map(({ message }) => message);
}

describe('what a message says of a secret is its type', () => {
  const credentials = (rest: object) => ({ body: { profile, credentials: rest } });
  it.each<[string, Validator<unknown>, unknown, RegExp]>([
    ['a password as text', createUserRequest, credentials({ password: SECRET }), /a string$/],
    ['its value', createUserRequest, credentials({ password: { value: [SECRET] } }), /an array$/],
    [
      'a slip in its name',
      createUserRequest,
      credentials({ pasword: SECRET }),
      /^body\.credentials\.pasword: expected no such property, but got a string$/,
    ],
    [
      'credentials as text',
      createUserRequest,
      { body: { profile, credentials: SECRET } },
      /a string$/,
    ],
    [
      'an algorithm',
      createUserRequest,
      credentials({ password: { hash: { algorithm: SECRET } } }),
      /a string$/,
    ],
    [
      'an answer',
      createUserRequest,
      credentials({ recovery_question: { answer: 42 } }),
      /a number$/,
    ],
    ['an unknown key', createUserRequest, { body: { profile }, apiToken: SECRET }, /a string$/],
    ['a model of its own', passwordCredentialModel, { hash: SECRET }, /a string$/],
    ['a user', userInputModel, { credentials: { password: SECRET } }, /a string$/],
    [
      'a pass code',
      activateFactorRequest,
      { userId: 'me', factorId: '1', body: { passCode: { code: SECRET } } },
      /an object$/,
    ],
  ])('%s', (_name, validator, value, want) => {
    const said = words(validator, value);
    expect(said).toEqual([expect.stringMatching(want)]);
    expect(JSON.stringify(validator.validate(value, report))).not.toContain(SECRET);
    expect(() => validator.parse(value, report)).toThrow(/^(?!.*hunter2)/s);
  });

  it('while other values are shown', () => {
    const value = { body: { profile: { ...profile, login: 42 }, groupIds: 'g1' } };
    expect(words(createUserRequest, value)).toEqual([
      'body.profile.login: expected a string, but got a number (42)',
      'body.groupIds: expected an array, but got a string ("g1")',
    ]);
  });

  it.each([
    { url: '/api/v1/users?apiToken=hunter2', matcher: createRequestMatcher(report) },
    {
      url: '/api/v1/users/me/lifecycle/expire_password?tempPassword=hunter2',
      matcher: createRequestMatcherFor([
        expirePasswordRequest,
        expirePasswordAndGetTemporaryPasswordRequest,
      ]),
    },
  ])('$url', async ({ url, matcher }) => {
    const method = url.includes('expire') ? 'POST' : 'GET';
    const match = await matcher.match({ method, url });
    expect(match.ok).toBe(false);
    const said = match.outcome === 'matched' ? match.issues.map(({ message }) => message) : match;
    expect(JSON.stringify(said)).not.toContain(SECRET);
  });
});

describe('a message fits into a line of a log', () => {
  it.each<[unknown, string]>([
    [{ ['k'.repeat(1e6)]: 1 }, `${'k'.repeat(40)}…: `],
    [{ 'a\u001b[31m\r\nb': 1 }, 'a\\u001b[31m\\r\\nb: '],
    [{ 'a\u202e\u009b\u2028b': 1 }, 'a\ufffd\ufffd\ufffdb: '],
    [{ body: { ['k'.repeat(41)]: 1, profile } }, `body.${'k'.repeat(40)}…: `],
    [{ activate: '\u001b\u009b\n"', body: { profile } }, 'a string ("\\u001b\ufffd\\n\\"")'],
    [{ activate: 10n ** 100n, body: { profile } }, `a bigint (1${'0'.repeat(39)}…)`],
  ])('%#', (value, want) => {
    const said = words(createUserRequest, value);
    expect(said.some((message) => message.includes(want))).toBe(true);
    expect(said.join('').length).toBeLessThan(300);
    // oxlint-disable-next-line no-control-regex -- these are what must not be there
    expect(said.join('')).not.toMatch(/[\u0000-\u001f\u007f-\u009f\u2028-\u202e]/);
  });

  it('while the path has the key itself', () => {
    const key = 'k'.repeat(100);
    const result = createUserRequest.validate({ body: { profile }, [key]: 1 }, report);
    expect(result.ok ? [] : result.issues[0]?.path).toEqual([key]);
  });
});
