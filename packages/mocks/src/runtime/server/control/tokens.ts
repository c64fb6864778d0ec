import { asObject } from '../../json.js';
import type { Control } from './types.js';

const token = {
  type: 'object',
  required: ['token'],
  properties: { token: { type: 'string' } },
} as const;

const userId = {
  type: 'string',
  pattern: '.',
  description: 'Id of the user whose token it is.',
} as const;

/** Tokens for tests of a mock that takes its own only. */
export const tokenControls: readonly Control[] = [
  {
    method: 'POST',
    path: '/tokens',
    name: 'issueToken',
    summary: "A user's access token of the org's authorization server.",
    body: {
      type: 'object',
      additionalProperties: false,
      required: ['userId', 'scopes'],
      properties: {
        userId,
        scopes: { type: 'array', items: { type: 'string' } },
        expiresIn: { type: 'number', minimum: 0, description: 'Seconds; default 3600.' },
      },
    },
    answer: token,
    run({ mock, body }) {
      const { userId: user, scopes, expiresIn } = asObject(body);
      const options = {
        scopes: Array.isArray(scopes) ? scopes.map(String) : [],
        ...(typeof expiresIn === 'number' && { expiresIn }),
      };
      return { token: mock.issueToken(String(user), options) };
    },
  },
  {
    method: 'POST',
    path: '/api-tokens',
    name: 'issueApiToken',
    summary: "A user's API token, for Authorization: SSWS.",
    body: {
      type: 'object',
      additionalProperties: false,
      required: ['userId'],
      properties: { userId },
    },
    answer: token,
    run: ({ mock, body }) => ({ token: mock.issueApiToken(String(asObject(body)['userId'])) }),
  },
  {
    method: 'POST',
    path: '/revoke',
    name: 'revokeToken',
    summary: 'Makes a token worthless.',
    body: { ...token, additionalProperties: false },
    run: ({ mock, body }) => mock.revokeToken(String(asObject(body)['token'])),
  },
];
