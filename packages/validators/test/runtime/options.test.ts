import { describe, expect, it } from 'vitest';

import { userInputModel, userModel, userTypeModel } from '../../src/generated/models.js';
import {
  createUserRequest,
  getUserRequest,
  listUsersRequest,
} from '../../src/generated/requests.js';
import { OktaValidationError, type ValidateOptions, type Validator } from '../../src/index.js';

/** Issues as `path code`. */
function said(validator: Validator<unknown>, value: unknown, options?: ValidateOptions): string[] {
  const result = validator.validate(value, options);
  return result.ok ? [] : result.issues.map(({ path, code }) => `${path.join('.')} ${code}`);
}

const profile = { email: 'ada@example.com', login: 'ada@example.com' };
const password = { hash: { algorithm: 'ROT13', value: 'x' } };
const type = { id: 'oty1', created: '2024-01-01T00:00:00Z' };

describe('options', () => {
  it.each<[string, Validator<unknown>, unknown, ValidateOptions | undefined, readonly string[]]>([
    ['an unknown key is allowed', createUserRequest, { body: { profile }, a: 1 }, undefined, []],
    [
      'an unknown key is reported on request',
      createUserRequest,
      { body: { profile, b: 1 }, a: 1 },
      { unknownKeys: 'report' },
      ['body.b unknown_key', 'a unknown_key'],
    ],
    [
      'custom attributes are no unknown keys',
      createUserRequest,
      { body: { profile: { ...profile, shoeSize: 42 } } },
      { unknownKeys: 'report' },
      [],
    ],
    ['readOnly is ignored when written', userInputModel, { id: 'x', profile }, undefined, []],
    [
      'readOnly is reported on request',
      userInputModel,
      { id: 'x', profile },
      { readOnly: 'report' },
      ['id read_only'],
    ],
    [
      'readOnly may have any value, when it is ignored',
      userInputModel,
      { id: 1, created: '', lastUpdated: '2021-06-14 14:45:46', _embedded: 1, profile },
      undefined,
      [],
    ],
    ['readOnly is there when read', userTypeModel, type, { readOnly: 'report' }, []],
    [
      'an unlisted value is refused when written',
      createUserRequest,
      { body: { profile, credentials: { password } } },
      undefined,
      ['body.credentials.password.hash.algorithm unknown_value'],
    ],
    [
      'and allowed on request',
      createUserRequest,
      { body: { profile, credentials: { password } } },
      { unknownValues: 'allow' },
      [],
    ],
    [
      'an option that is undefined is none',
      getUserRequest,
      {},
      { maxIssues: undefined },
      ['userId required'],
    ],
    [
      'no more issues than asked for',
      createUserRequest,
      { activate: 1, provider: 2, body: { profile: { login: 3 } } },
      { maxIssues: 2 },
      ['activate wrong_type', 'provider wrong_type'],
    ],
    [
      'no more than a hundred where nothing is asked',
      createUserRequest,
      { body: { profile, groupIds: Array(500).fill(1) } },
      undefined,
      Array.from({ length: 100 }, (_, index) => `body.groupIds.${index} wrong_type`),
    ],
  ])('%s', (_name, validator, value, options, want) => {
    expect(said(validator, value, options)).toEqual(want);
  });

  it('turns a reader into one that knows no new values', () => {
    const user = { status: 'FROZEN' };
    expect(said(userModel, user)).not.toContain('status unknown_value');
    expect(said(userModel, user, { unknownValues: 'report' })).toContain('status unknown_value');
  });
});

describe('params', () => {
  it.each<[string, Validator<unknown>, unknown, readonly string[]]>([
    ['may be left out where none is required', listUsersRequest, undefined, []],
    ['may not be where one is', getUserRequest, undefined, ['userId required']],
    ['are no null', listUsersRequest, null, [' wrong_type']],
    ['are no array', listUsersRequest, [], [' wrong_type']],
    ['that are undefined are absent', getUserRequest, { userId: undefined }, ['userId required']],
    [
      'that are inherited are absent',
      getUserRequest,
      Object.create({ userId: 'a' }),
      ['userId required'],
    ],
    ['of a path are not empty', getUserRequest, { userId: '' }, ['userId too_short']],
    ['may be in an object without prototype', getUserRequest, bare({ userId: 'a' }), []],
    ['may be called __proto__', getUserRequest, JSON.parse('{"userId":"a","__proto__":1}'), []],
  ])('%s', (_name, validator, value, want) => {
    expect(said(validator, value)).toEqual(want);
    expect(validator.is(value)).toBe(want.length === 0);
  });
});

function bare(value: object): object {
  return Object.assign(Object.create(null) as object, value);
}

describe('what a person reads', () => {
  it.each<[unknown, string]>([
    [{}, 'body: expected a value, but got nothing'],
    [{ body: [] }, 'body: expected an object, but got an array'],
    [
      { body: { profile: { ...profile, login: 42 } } },
      'body.profile.login: expected a string, but got a number (42)',
    ],
    [
      { body: { profile, groupIds: ['a', { b: 1 }] } },
      'body.groupIds[1]: expected a string, but got an object',
    ],
    [
      { activate: 'x'.repeat(10_000_000), body: { profile } },
      `activate: expected a boolean, but got a string ("${'x'.repeat(40)}"…)`,
    ],
    [
      { activate: Symbol('a'), body: { profile } },
      'activate: expected a boolean, but got a symbol',
    ],
    [{ activate: null, body: { profile } }, 'activate: expected a boolean, but got null'],
    ['text', 'value: expected an object, but got a string ("text")'],
  ])('%#', (value, want) => {
    const result = createUserRequest.validate(value);
    expect(result.ok ? [] : result.issues.map(({ message }) => message)).toEqual([want]);
  });

  it('says once that a value cannot be read', () => {
    const value = {
      get body(): never {
        throw new Error('a getter');
      },
    };
    expect(createUserRequest.is(value)).toBe(false);
    expect(said(createUserRequest, value)).toEqual([' unreadable']);
  });
});

describe('parse', () => {
  it('gives the very value', () => {
    const params = { userId: 'a' };
    expect(getUserRequest.parse(params)).toBe(params);
  });

  it('throws what is wrong, and how much more there is', () => {
    const attempt = (): unknown => createUserRequest.parse({ activate: 1, provider: 2, body: 3 });
    expect(attempt).toThrow(OktaValidationError);
    expect(attempt).toThrow(
      /^createUser: activate: expected a boolean, but got a number \(1\) \(and 2 more/,
    );
  });

  it.each<[string, Validator<unknown>, unknown, string]>([
    ['operation', getUserRequest, {}, 'getUser: userId: expected a value, but got nothing'],
    ['model', userTypeModel, null, 'UserType: value: expected an object, but got null'],
  ])('names the %s', (_name, validator, value, message) => {
    let thrown: unknown;
    try {
      validator.parse(value);
    } catch (error) {
      thrown = error;
    }
    expect(thrown).toMatchObject({ name: 'OktaValidationError', message });
  });
});

describe('Standard Schema', () => {
  it('is of version 1', () => {
    const { version, vendor } = getUserRequest['~standard'];
    expect([version, vendor]).toEqual([1, 'oktaforge']);
  });

  it('gives the value without issues, or issues', () => {
    const standard = getUserRequest['~standard'];
    expect(standard.validate({ userId: 'a' })).toMatchObject({ value: { userId: 'a' } });
    expect(standard.validate({ userId: 'a' })).not.toHaveProperty('issues');
    expect(standard.validate({ userId: 1 })).toMatchObject({
      issues: [{ message: expect.stringContaining('userId'), path: ['userId'] }],
    });
  });
});
