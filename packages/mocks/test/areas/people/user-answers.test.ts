import { describe, expect, it } from 'vitest';
import { objectIn } from '../../../src/runtime/json.js';
import { ada, asking } from './asking.js';

const withPassword = { profile: ada, credentials: { password: { value: 'Abcd1234!x' } } };
const imported = {
  profile: ada,
  credentials: { password: { hash: { algorithm: 'MD5', value: 'x' } } },
};

describe('a user, as answers show it', () => {
  it.each([
    { asOf: '2022-06-01', engine: 'identity', want: false },
    { asOf: '2023-04-06', engine: 'identity', want: true },
    { asOf: '2023-04-06', engine: 'classic', want: false },
    { asOf: '2025-03-13', engine: 'identity', want: false },
    { asOf: '2025-12-17', engine: 'identity', want: true },
    { asOf: '2025-12-17', engine: 'classic', want: true },
  ] as const)(
    'links to reset_factors on $asOf with $engine: $want',
    async ({ want, ...options }) => {
      const ask = asking(options);
      const { body } = await ask('POST', '/users?activate=false', { profile: ada });
      expect('resetFactors' in objectIn(body, '_links')).toBe(want);
      await ask('POST', `/users/${String(body['id'])}/lifecycle/deactivate`);
      const gone = (await ask('GET', `/users/${String(body['id'])}`)).body;
      expect('resetFactors' in objectIn(gone, '_links')).toBe(want);
    },
  );

  it.each([
    ['2021-01-01', withPassword, { realm: false, emails: true }],
    ['2025-03-13', imported, { realm: false, emails: false }],
    ['2025-12-17', withPassword, { realm: true, emails: false }],
    ['2026-05-15', { profile: ada }, { realm: true, emails: false }],
  ])('on %s from %j has %j', async (asOf, sent, want) => {
    const { body } = await asking({ asOf })('POST', '/users', sent);
    expect({ realm: 'realmId' in body, emails: 'emails' in objectIn(body, 'credentials') }).toEqual(
      want,
    );
  });

  it.each([
    ['2022-01-01', withPassword, null],
    ['2026-01-01', { profile: ada }, null],
    ['2026-01-01', withPassword, expect.any(String)],
  ])('that is staged on %s from %j changed its status at %j', async (asOf, sent, want) => {
    const { body } = await asking({ asOf })('POST', '/users?activate=false', sent);
    expect(body['statusChanged']).toEqual(want);
  });

  it.each([
    ['2020-08-27', {}, false],
    ['2020-08-27', { recovery_question: { question: 'Q', answer: 'word' } }, true],
    ['2022-01-27', {}, true],
  ])('on %s with %j links to forgot_password: %s', async (asOf, rest, want) => {
    const credentials = { ...withPassword.credentials, ...rest };
    const { body } = await asking({ asOf })('POST', '/users', { profile: ada, credentials });
    expect('forgotPassword' in objectIn(body, '_links')).toBe(want);
  });

  it.each([
    [{ profile: ada }, {}, 'OKTA'],
    [imported, {}, 'IMPORT'],
    [{ profile: ada, credentials: { password: { hook: { type: 'default' } } } }, {}, 'IMPORT'],
    [withPassword, imported, 'IMPORT'],
    [imported, withPassword, 'OKTA'],
    [imported, { profile: ada }, 'IMPORT'],
  ])('made from %j and changed by %j has its password from %s', async (sent, change, want) => {
    const ask = asking();
    const { body } = await ask('POST', '/users', sent);
    const after = await ask('POST', `/users/${String(body['id'])}`, change);
    expect(objectIn(after.body, 'credentials')['provider']).toEqual({ type: want, name: want });
  });

  it.each(['/users', '/groups/{group}/users'])(
    'links to itself only in the list %s',
    async (path) => {
      const ask = asking();
      const { body: group } = await ask('POST', '/groups', { profile: { name: 'G' } });
      await ask('POST', '/users', { profile: ada, groupIds: [group['id']] });
      const { list } = await ask('GET', path.replace('{group}', String(group['id'])));
      expect(list.map((user) => Object.keys(objectIn(user, '_links')))).toEqual(
        path === '/users' ? [['self'], ['self']] : [['self']],
      );
    },
  );

  it('is activated by mail where nothing is said of it', async () => {
    const ask = asking();
    const { body } = await ask('POST', '/users?activate=false', { profile: ada });
    const answer = await ask('POST', `/users/${String(body['id'])}/lifecycle/activate`);
    expect([answer.status, answer.body]).toEqual([200, {}]);
  });
});
