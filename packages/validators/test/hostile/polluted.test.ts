import { afterEach, describe, expect, it } from 'vitest';
import { userModel } from '../../src/generated/models.js';
import { createUserRequest, getUserRequest } from '../../src/generated/requests.js';
import type { Validator } from '../../src/index.js';

const time = '2024-01-01T00:00:00.000Z';
const user = {
  activated: time,
  created: time,
  id: '00u1',
  lastLogin: null,
  lastUpdated: time,
  passwordChanged: time,
  profile: { email: 'a@example.com', firstName: 'A', lastName: 'B', login: 'a@example.com' },
  status: 'ACTIVE',
  statusChanged: time,
};

/** What somebody else's code has put on every object. */
const pollution: Readonly<Record<string, unknown>> = {
  userId: 'everybody',
  body: {},
  profile: 42,
  id: 42,
  report: { issues: [], limit: 0, unknownKeys: true, readOnly: true },
  read: true,
  open: true,
  up: {},
  key: 'nowhere',
  trail: {},
  another: 'inherited',
};

describe('a polluted Object.prototype', () => {
  afterEach(() => {
    for (const key of Object.keys(pollution)) {
      delete (Object.prototype as Record<string, unknown>)[key];
    }
  });

  it.each<[string, Validator<unknown>, unknown]>([
    ['a request', getUserRequest, { userId: '00u1' }],
    ['a request without its id', getUserRequest, {}],
    ['a request with a body', createUserRequest, { body: { profile: {} } }],
    ['a request without its body', createUserRequest, {}],
    ['a wrong request', createUserRequest, { body: { profile: { login: 42 } } }],
    ['a user', userModel, user],
    ['a user without an id', userModel, { ...user, id: undefined }],
  ])('changes nothing for %s', (_name, validator, value) => {
    const before = [validator.is(value), validator.validate(value)];
    Object.assign(Object.prototype, pollution);
    const after = [validator.is(value), validator.validate(value)];
    for (const key of Object.keys(pollution)) {
      delete (Object.prototype as Record<string, unknown>)[key];
    }
    expect(after).toEqual(before);
  });

  it('tells a right user from a wrong one to begin with', () => {
    expect([userModel.is(user), userModel.is({ ...user, id: undefined })]).toEqual([true, false]);
    expect([getUserRequest.is({}), createUserRequest.is({})]).toEqual([false, false]);
  });
});
