import { describe, expect, it } from 'vitest';

import { userModel } from '../../src/generated/models.js';
import {
  createUserRequest,
  getUserRequest,
  updateUserRequest,
} from '../../src/generated/requests.js';
import type { Validator } from '../../src/index.js';

const profile = { email: 'ada@example.com', login: 'ada@example.com' };
const hidden = (object: object, key: string, value: unknown): object =>
  Object.defineProperty(object, key, { value, enumerable: false });
const as = (json: unknown, properties: object = {}): object => ({
  ...properties,
  toJSON: () => json,
});

/** An instance whose method is not its own, as of most classes. */
class Person {
  readonly #profile: unknown;
  constructor(given: unknown) {
    this.#profile = given;
  }
  toJSON(): unknown {
    return { profile: this.#profile };
  }
}

describe('what JSON would send is what is judged', () => {
  it.each<[string, Validator<unknown>, unknown, boolean]>([
    ['a body that is not enumerable', createUserRequest, hidden({}, 'body', { profile }), false],
    ['a body by its other name', updateUserRequest, hidden({ userId: 'a' }, 'body', {}), false],
    [
      'a profile that is not enumerable',
      createUserRequest,
      { body: hidden({}, 'profile', profile) },
      false,
    ],
    ['an id that is not enumerable', getUserRequest, hidden({}, 'userId', 'a'), false],
    ['toJSON that gives what is right', createUserRequest, { body: as({ profile }) }, true],
    ['toJSON that gives what is wrong', createUserRequest, { body: as({}, { profile }) }, false],
    ['toJSON that gives text', createUserRequest, { body: as('text', { profile }) }, false],
    ['toJSON that gives nothing', createUserRequest, { body: as(undefined, { profile }) }, false],
    ['toJSON inside', createUserRequest, { body: { profile: as(profile) } }, true],
    ['toJSON in an array', createUserRequest, { body: { profile, groupIds: as(['a']) } }, true],
    [
      'toJSON for an array of others',
      createUserRequest,
      { body: { profile, groupIds: as([1]) } },
      false,
    ],
    ['toJSON of a class', createUserRequest, { body: new Person(profile) }, true],
    ['toJSON of a class, wrong', createUserRequest, { body: new Person({ login: 1 }) }, false],
    ['toJSON that is no function', createUserRequest, { body: { profile, toJSON: 1 } }, true],
    [
      'toJSON that copies itself',
      createUserRequest,
      {
        body: {
          profile,
          toJSON(this: object) {
            return { ...this };
          },
        },
      },
      true,
    ],
    [
      'toJSON that throws',
      createUserRequest,
      {
        body: {
          profile,
          toJSON() {
            throw new Error('no');
          },
        },
      },
      false,
    ],
  ])('%s', (_name, validator, value, want) => {
    expect(validator.is(value)).toBe(want);
    const result = validator.validate(value);
    expect(result.ok).toBe(want);
    if (result.ok) expect(result.value).toBe(value);
  });

  it('says where in it something is wrong', () => {
    const result = createUserRequest.validate({ body: as({ profile: { ...profile, login: 1 } }) });
    expect(result.ok ? [] : result.issues.map(({ path }) => path.join('.'))).toEqual([
      'body.profile.login',
    ]);
  });

  it('while what was read is taken as it is', () => {
    const user = { profile, id: 1 };
    const issues = (value: unknown) => {
      const result = userModel.validate(value);
      return result.ok ? [] : result.issues;
    };
    expect(issues({ ...user, toJSON: () => ({}) })).toEqual(issues(user));
    expect(issues({ ...user, created: new Date(0) }).map(({ path }) => path[0])).toContain(
      'created',
    );
  });
});
