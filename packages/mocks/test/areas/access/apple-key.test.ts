import { expect, it } from 'vitest';
import { at, orgToAsk, type Send } from '../../support/requests.js';

const KEY = 'protocol.credentials.signing.privateKey';

const apple = (privateKey: string | null | undefined, name = 'Apple') => ({
  type: 'APPLE',
  name,
  protocol: {
    type: 'OIDC',
    scopes: ['openid'],
    credentials: {
      client: { client_id: 'id' },
      signing: { teamId: 'team', kid: 'kid', ...(privateKey !== undefined && { privateKey }) },
    },
  },
});

async function made(send: Send): Promise<string> {
  const { body } = await send('POST', '/api/v1/idps', apple('first'));
  expect(at(body, KEY)).toBe('first');
  return `/api/v1/idps/${String(at(body, 'id'))}`;
}

it.each([
  ['another key', 'second', 'second', 'second'],
  ['null', null, undefined, 'first'],
  ['none', undefined, undefined, 'first'],
])('the key of a provider that is replaced with %s', async (_sent, sent, shown, stored) => {
  const { mock, send } = orgToAsk();
  const own = await made(send);
  const { status, body } = await send('PUT', own, apple(sent, 'New'));
  expect([status, at(body, 'name'), at(body, KEY)]).toEqual([200, 'New', shown]);
  for (const path of [own, `${own}/lifecycle/deactivate`]) {
    const answer = await send(path === own ? 'GET' : 'POST', path);
    expect([answer.status, at(answer.body, KEY)]).toEqual([200, undefined]);
  }
  expect(at(mock.get(own) ?? {}, KEY)).toBe(stored);
});
