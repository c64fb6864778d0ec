import { checkSnapshot } from '../../mock/snapshot.js';
import { statusPage } from '../status-page.js';
import type { Control } from './types.js';

const snapshot = {
  type: 'object',
  description:
    'The whole state of a mock. Its inside is the same for one version of the mock only.',
  required: ['version', 'now', 'random', 'store'],
  properties: {
    version: { type: 'integer' },
    now: { type: 'number' },
    random: { type: 'integer' },
    store: { type: 'object' },
  },
} as const;

/** What the org holds: all of it, at once. */
export const stateControls: readonly Control[] = [
  {
    method: 'GET',
    path: '',
    name: 'getPage',
    summary:
      'A page for people: what the mock holds, and the last requests. The path `/` shows it, too.',
    answer: { type: 'string' },
    run: ({ mock }) => statusPage(mock),
  },
  {
    method: 'GET',
    path: '/state',
    name: 'getState',
    summary:
      'The URL of the org, its time and seed, and how many things there are, by the path of their collection.',
    answer: {
      type: 'object',
      required: ['orgUrl', 'seed', 'now', 'requests', 'things'],
      properties: {
        orgUrl: { type: 'string' },
        seed: { type: 'integer' },
        now: { type: 'string', format: 'date-time' },
        requests: { type: 'integer' },
        things: { type: 'object', additionalProperties: { type: 'integer' } },
      },
    },
    run: ({ mock: { orgUrl, seed, clock, requests, contents } }) => ({
      orgUrl,
      seed,
      now: clock.iso(),
      requests: requests.length,
      things: contents(),
    }),
  },
  {
    method: 'POST',
    path: '/reset',
    name: 'reset',
    summary: 'Restores the state of the start: things, clock, faults, requests, handlers.',
    run: ({ mock }) => mock.reset(),
  },
  {
    method: 'GET',
    path: '/snapshot',
    name: 'getSnapshot',
    summary: 'The whole state, secrets among it, for `/_mock/restore`.',
    answer: snapshot,
    run: ({ mock }) => mock.snapshot(),
  },
  {
    method: 'POST',
    path: '/restore',
    name: 'restore',
    summary: 'Goes back to a snapshot. Faults and requests stay as they are.',
    body: snapshot,
    isLarge: true,
    run({ mock, body }) {
      checkSnapshot(body);
      mock.restore(body);
    },
  },
];
