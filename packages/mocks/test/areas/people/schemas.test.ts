import { describe, expect, it } from 'vitest';
import { org } from '../../support/client.js';

const profile = {
  firstName: 'Ada',
  lastName: 'Diaz',
  email: 'ada@example.com',
  login: 'ada@example.com',
};

type Client = ReturnType<typeof org>['okta'];

const declare = (okta: Client, properties: object) =>
  okta.userSchema.updateUserProfile({
    schemaId: 'default',
    userSchema: { definitions: { custom: { id: '#custom', type: 'object', properties } } } as never,
  });
const create = (okta: Client, custom: object) =>
  okta.user.createUser({ body: { profile: { ...profile, ...custom } } });

describe('custom attributes', () => {
  const size = { title: 'Size', type: 'integer' };
  const grade = { title: 'Grade', type: 'string', enum: ['A', 'B'] };
  const code = { title: 'Code', type: 'string', minLength: 2, maxLength: 4 };
  const must = { title: 'Must', type: 'string', required: true };
  it.each([
    [{ size }, { size: 5 }, undefined],
    [{ size }, { size: 'big' }, /size/],
    [{ size }, { size: 1.5 }, /size/],
    [{ grade }, { grade: 'A' }, undefined],
    [{ grade }, { grade: 'C' }, /grade: must be one of A, B/],
    [{ code }, { code: 'abc' }, undefined],
    [{ code }, { code: 'a' }, /code: String is too short/],
    [{ code }, { code: 'abcde' }, /code: String is too long/],
    [{ must }, { must: 'x' }, undefined],
    [{ must }, {}, /must: The field cannot be left blank/],
    [{ size }, { colour: 'red' }, /Property name 'colour' is not defined in profile/],
  ])('declared as %j, given %j', async (properties, custom, refused) => {
    const { okta } = org();
    await declare(okta, properties);
    if (refused !== undefined) return expect(create(okta, custom)).rejects.toThrow(refused);
    const made = await create(okta, custom);
    expect(made.profile).toMatchObject(custom);
  });

  it('are taken out by null', async () => {
    const { okta } = org();
    await declare(okta, { size });
    await declare(okta, { size: null });
    await expect(create(okta, { size: 5 })).rejects.toThrow(/'size' is not defined/);
  });
});

describe('user types', () => {
  it('have a schema of their own, which goes with them', async () => {
    const { okta, mock } = org();
    const type = await okta.userType.createUserType({
      userType: { name: 'bot', displayName: 'Bot' } as never,
    });
    const href = /"(https:[^"]+schemas[^"]+)"/.exec(JSON.stringify(type))?.[1] ?? '';
    const path = new URL(href).pathname;
    expect((await mock.fetch(path)).status).toBe(200);
    await okta.userType.deleteUserType({ typeId: type.id ?? '' });
    expect((await mock.fetch(path)).status).toBe(404);
  });

  it('say by it what the profiles of their users hold', async () => {
    const { okta } = org();
    const { id = '' } = await okta.userType.createUserType({
      userType: { name: 'bot', displayName: 'Bot' } as never,
    });
    const { _links: links } = (await okta.userType.getUserType({ typeId: id })) as {
      _links?: { schema?: { href?: string } };
    };
    const schemaId = links?.schema?.href?.split('/').at(-1) ?? '';
    const serial = { title: 'Serial', type: 'string' };
    const custom = { id: '#custom', type: 'object', properties: { serial } };
    await okta.userSchema.updateUserProfile({
      schemaId,
      userSchema: { definitions: { custom } } as never,
    });
    const bot = { profile: { ...profile, serial: 'R2' } };
    await expect(okta.user.createUser({ body: bot })).rejects.toThrow(/'serial' is not defined/);
    const made = await okta.user.createUser({ body: { ...bot, type: { id } } as never });
    expect(made.profile).toMatchObject({ serial: 'R2' });
  });

  it('the default one stays', async () => {
    const { okta } = org();
    const { items } = await okta.userType.listUserTypes({});
    expect(items.map((type) => type.default)).toEqual([true]);
    await expect(okta.userType.deleteUserType({ typeId: items[0]?.id ?? '' })).rejects.toThrow(
      'E0000192',
    );
  });
});

describe('links between users', () => {
  it('lead both ways, one primary each, and go with the user', async () => {
    const { okta } = org();
    const linkedObject = {
      primary: { name: 'manager', title: 'Manager', description: 'M', type: 'USER' as const },
      associated: { name: 'report', title: 'Report', description: 'R', type: 'USER' as const },
    };
    await okta.linkedObject.addLinkedObjectDefinition({ linkedObject });
    const people = await Promise.all(
      ['a', 'b', 'c'].map((name) =>
        okta.user.createUser({
          body: {
            profile: { ...profile, login: `${name}@example.com`, email: `${name}@example.com` },
          },
        }),
      ),
    );
    const [a = '', b = '', c = ''] = people.map(({ id }) => id);
    const set = (associatedUserId: string, primaryUserId: string) =>
      okta.user.setLinkedObjectForUser({
        associatedUserId,
        primaryRelationshipName: 'manager',
        primaryUserId,
      });
    const linked = async (userId: string, relationshipName: string) => {
      const { items } = await okta.user.getLinkedObjectsForUser({ userId, relationshipName });
      return items.map((one) => JSON.stringify(one)).join();
    };
    await set(a, b);
    expect(await linked(a, 'manager')).toContain(b);
    expect(await linked(b, 'report')).toContain(a);
    await set(a, c);
    expect(await linked(a, 'manager')).not.toContain(b);
    for (let i = 0; i < 2; i += 1) await okta.user.deactivateOrDeleteUser({ userId: c });
    expect(await linked(a, 'manager')).toBe('');
  });
});
