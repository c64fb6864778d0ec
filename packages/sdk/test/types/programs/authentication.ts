import { createOktaClient, type AccessTokenFunction } from '@oktaforge/sdk';
import { privateKey, type PrivateKeyInput } from '@oktaforge/sdk/auth';

declare const orgUrl: string;

export const app = createOktaClient({
  orgUrl,
  auth: privateKey({ clientId: '0oa1', key: 'PEM', scopes: ['okta.users.read'], dpop: true }),
  allowHttp: true,
});

export const keys: PrivateKeyInput[] = [
  { kty: 'EC', crv: 'P-256', x: '…', y: '…', d: '…', kid: 'k1', use: 'sig', key_ops: ['sign'] },
  {
    kty: 'RSA',
    n: '…',
    e: 'AQAB',
    d: '…',
    p: '…',
    q: '…',
    dp: '…',
    dq: '…',
    qi: '…',
    alg: 'RS256',
  },
  // @ts-expect-error -- a key is no number
  5,
];

export async function generated(): Promise<PrivateKeyInput> {
  const algorithm = { name: 'ECDSA', namedCurve: 'P-256' };
  const pair = await crypto.subtle.generateKey(algorithm, true, ['sign', 'verify']);
  return 'privateKey' in pair ? pair.privateKey : pair;
}

// @ts-expect-error -- an app asks for scopes
privateKey({ clientId: '0oa1', key: 'PEM' });

export const renewing: AccessTokenFunction = async ({ expired }) => (expired ? 'new' : 'kept');

export const clients = [
  createOktaClient({ orgUrl, auth: { accessToken: renewing } }),
  createOktaClient({ orgUrl, auth: { accessToken: () => 'token' } }),
  createOktaClient({ orgUrl, auth: { authorize: ({ headers }) => headers.set('a', 'b') } }),
  // @ts-expect-error -- an access token is a text
  createOktaClient({ orgUrl, auth: { accessToken: () => 5 } }),
];
