import { describe, expect, it } from 'vitest';

import {
  updateApplicationUserProfileRequest,
  updateGroupSchemaRequest,
  updateProfileMappingRequest,
  updateUserProfileRequest,
  updateUserRequest,
} from '../../src/generated/requests.js';
import {
  getApplicationResponse,
  getGroupSchemaResponse,
  getUserResponse,
} from '../../src/generated/responses.js';
import type { RequestValidator } from '../../src/runtime/types.js';

const custom = (properties: object) => ({ definitions: { custom: { properties } } });
const ofUsers = (userSchema: object) => ({ schemaId: 'default', userSchema });
const mapping = (properties: object) => ({ mappingId: 'id', profileMapping: { properties } });
const user = (profile: object) => ({ userId: 'id', user: { profile } });

describe('null that is read', () => {
  const made = { created: '2020-01-01T00:00:00.000Z', lastUpdated: '2020-01-01T00:00:00.000Z' };
  const application = {
    ...made,
    id: '0oa1',
    name: 'active_directory',
    label: 'AD',
    status: 'ACTIVE',
  };

  it.each<[string, RequestValidator<unknown>['is'], object, boolean]>([
    [
      'the mode of a directory',
      getApplicationResponse.is,
      { ...application, signOnMode: null },
      true,
    ],
    ['a label', getApplicationResponse.is, { ...application, label: null }, false],
    ['what identifies a resource', getUserResponse.is, { id: null }, false],
  ])('%s', (_, is, value, want) => {
    expect(is(value)).toBe(want);
  });
});

describe('null that removes', () => {
  it.each<[string, RequestValidator<unknown>, object, readonly string[]]>([
    ['an attribute of users', updateUserProfileRequest, ofUsers(custom({ a: null })), []],
    [
      'an attribute of the users of an application',
      updateApplicationUserProfileRequest,
      { appInstanceId: 'id', body: custom({ a: null }) },
      [],
    ],
    ['an attribute of groups', updateGroupSchemaRequest, { body: custom({ a: null }) }, []],
    ['a mapping', updateProfileMappingRequest, mapping({ a: null }), []],
    [
      'all of a mapping',
      updateProfileMappingRequest,
      mapping({ a: { expression: null, pushStatus: null } }),
      [],
    ],
    ['attributes of a user', updateUserRequest, user({ title: null, shoeSize: null }), []],
    [
      'not what Okta has defined',
      updateUserProfileRequest,
      ofUsers({ definitions: { base: { properties: { city: null } } } }),
      ['userSchema.definitions.base.properties.city'],
    ],
    ['not a login', updateUserRequest, user({ login: null }), ['user.profile.login']],
  ])('%s', (_, validator, params, want) => {
    const result = validator.validate(params);
    expect(result.ok ? [] : result.issues.map(({ path }) => path.join('.'))).toEqual(want);
    expect(validator.is(params)).toBe(want.length === 0);
  });

  it('is never read', () => {
    expect(getGroupSchemaResponse.is({ ...custom({}), id: 'id' })).toBe(true);
    expect(getGroupSchemaResponse.is({ ...custom({ a: null }), id: 'id' })).toBe(false);
  });
});
