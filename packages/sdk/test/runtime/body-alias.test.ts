import { describe, expect, test } from 'vitest';
import { createOktaClient } from '../../src/index.js';
import { groupResource } from '../../src/generated/areas/group.js';
import {
  form,
  json,
  multipart,
  OktaConfigError,
  type OktaHooks,
  type OperationDescriptor,
} from '../../src/runtime/index.js';
import { send } from '../../src/runtime/send.js';
import { createUser, failure, testCore } from './support/client.js';
import { refusal } from './support/refusal.js';
import { json as reply, serve } from './support/server.js';

const user = { profile: { login: 'ada' } };
const mediaType = 'application/json';

describe('the body of a call', () => {
  test.each([{ user }, { body: user }, { user: undefined, body: user }, { user, body: undefined }])(
    'is sent under either name: %o',
    async (params) => {
      const server = await serve(reply({}));
      await send(testCore(server), createUser, { ...params, activate: false });
      const [request] = server.requests;
      expect(request!.url).toBe('/api/v1/users?activate=false');
      expect(JSON.parse(request!.body)).toEqual(user);
    },
  );

  test('null is a body, too', async () => {
    const server = await serve(reply({}));
    await send(testCore(server), createUser, { body: null });
    expect(server.requests[0]!.body).toBe('null');
  });

  test('under both names is refused', async () => {
    expect(await refusal(createUser, { user, body: user })).toBe(
      'createUser: user and body are the same: give one',
    );
  });

  test('is not taken from another parameter that is called body', async () => {
    const operation: OperationDescriptor = {
      ...createUser,
      query: ['body'],
      body: { encode: json, property: 'user', alias: false, mediaType },
    };
    const server = await serve(reply({}));
    await send(testCore(server), operation, { user, body: 'q' });
    expect(server.requests[0]).toMatchObject({
      url: '/api/v1/users?body=q',
      body: JSON.stringify(user),
    });
    expect(await refusal(operation, { body: 'q' })).toBe('createUser: user is missing');
  });

  test.each([form, multipart])('of parts has no other name', async (encode) => {
    const body = { encode, parts: { file: 'file' }, mediaType };
    const want = 'createUser: file is missing';
    expect(await refusal({ ...createUser, body }, { body: 'x' })).toBe(want);
  });

  test('may be a part that is called body', async () => {
    const body = { encode: form, parts: { body: 'b', user: 'u' }, mediaType };
    const server = await serve(reply({}));
    await send(testCore(server), { ...createUser, body }, { body: 'x', user: 'y' });
    expect(server.requests[0]!.body).toBe('b=x&u=y');
  });

  test('leaves the params of the caller as they are', async () => {
    const server = await serve(reply({}));
    const params = Object.freeze({ body: user });
    await send(testCore(server), createUser, params);
    expect(params).toEqual({ body: user });
  });
});

test('hooks see the body under the name that the description has, in all of them', async () => {
  const server = await serve(reply({}, 503), reply({}, 400));
  const seen: unknown[] = [];
  const see = ({ params }: { readonly params: object }): void => void seen.push({ ...params });
  const hooks: OktaHooks = { onRequest: see, onResponse: see, onRetry: see, onError: see };
  const operation = { ...createUser, method: 'PUT' };
  await failure(send(testCore({ ...server, hooks }), operation, { body: user, activate: true }));
  expect(seen).toEqual(Array.from({ length: 6 }, () => ({ user, activate: true })));
});

test('methods of the client and of resources take both names', async () => {
  const server = await serve(reply({}), reply({}), reply({}));
  const okta = createOktaClient({ orgUrl: server.orgUrl, auth: { token: 'x' } });
  await okta.user.updateUser({ userId: '1', body: user });
  const group = groupResource(okta, { id: '00g1' } as never);
  await group.assignRole({ body: { type: 'HELP_DESK_ADMIN' } });
  await group.update();
  expect(server.requests.map(({ body }) => JSON.parse(body))).toEqual([
    user,
    { type: 'HELP_DESK_ADMIN' },
    { id: '00g1' },
  ]);
  const both = { body: {} } as never;
  expect(await failure(group.update(both))).toBeInstanceOf(OktaConfigError);
});
