import { describe, expect, expectTypeOf, test } from 'vitest';
import { OktaValidationError, type WithBody } from '../../src/index.js';
import { updateUserRequest } from '../../src/generated/operations/user.js';
import { getLogsRequest } from '../../src/generated/operations/log.js';
import { updateOrgLogoRequest } from '../../src/generated/operations/org.js';
import type { UpdateUserParams } from '../../src/generated/types/params/user.js';

const user = { profile: { login: 'ada' } };
const userId = '00u1';

describe('a request validator of an operation whose body has a name', () => {
  test.each([{ user }, { body: user }, { user: undefined, body: user }])(
    'takes both names, and gives the one of the description: %o',
    (body) => {
      const params = { userId, strict: true, ...body };
      const want = { userId, strict: true, user };
      expect(updateUserRequest.is(params)).toBe(true);
      expect(updateUserRequest.parse(params)).toEqual(want);
      expect(updateUserRequest.validate(params, { unknownKeys: 'report' })).toEqual({
        ok: true,
        value: want,
      });
      expect(updateUserRequest['~standard'].validate(params)).toMatchObject({ value: want });
    },
  );

  test('gives params that have that name as they are', () => {
    const params = { userId, user };
    expect(updateUserRequest.parse(params)).toBe(params);
  });

  test.each([
    { given: { userId }, want: 'user: expected a value, but got nothing' },
    {
      given: { userId, body: { profile: 1 } },
      want: 'user.profile: expected an object, but got a number (1)',
    },
    {
      given: { userId, user, body: user },
      want: 'body: expected user or body, which are the same, but got both',
    },
    { given: null, want: 'value: expected an object, but got null' },
  ])('says what is wrong with $given', ({ given, want }) => {
    expect(updateUserRequest.is(given)).toBe(false);
    const result = updateUserRequest.validate(given);
    expect(result).toMatchObject({ ok: false, issues: [{ message: want }] });
    const parse = (): unknown => updateUserRequest.parse(given);
    expect(parse).toThrow(OktaValidationError);
    expect(parse).toThrow(`updateUser: ${want}`);
  });

  test('never throws for what cannot be read', () => {
    const hostile = new Proxy(
      {},
      {
        getOwnPropertyDescriptor: () => {
          throw new Error('no');
        },
      },
    );
    expect(updateUserRequest.is(hostile)).toBe(false);
    expect(updateUserRequest.validate(hostile).ok).toBe(false);
  });

  test('has types that tell what is given from what comes of it', () => {
    type Given = UpdateUserParams | WithBody<UpdateUserParams, 'user'>;
    type Types = NonNullable<(typeof updateUserRequest)['~standard']['types']>;
    expectTypeOf<Types['input']>().toEqualTypeOf<Given>();
    expectTypeOf<Types['output']>().toEqualTypeOf<UpdateUserParams>();
    expectTypeOf(updateUserRequest.parse).returns.toEqualTypeOf<UpdateUserParams>();
  });
});

test.each([
  { since: new Date(), want: true },
  { since: '2026-01-31T12:00:00Z', want: true },
  { since: new Date(Number.NaN), want: false },
  { since: 'yesterday', want: false },
  { since: 5, want: false },
])('a date-time that is a parameter: $since', ({ since, want }) => {
  expect(getLogsRequest.is({ since })).toBe(want);
  expect(getLogsRequest.validate({ since }).ok).toBe(want);
});

test.each([
  { file: new Uint8Array([1]), want: true },
  { file: new Blob(['x']), want: true },
  { file: './logo.png', want: false },
])('a file: $file', ({ file, want }) => {
  expect(updateOrgLogoRequest.is({ file })).toBe(want);
});
