import { join } from 'node:path';
import { objectEnums } from '../description/repairs.js';
import { rival, rivalWithAll } from '../budgets.js';
import type { Peer } from './peer.js';

export const heyApi: Peer = {
  name: rival,
  generator: '@hey-api/openapi-ts',
  repairs: [],
  args: (input, output) => ['-i', input, '-o', output, '--no-log-file'],
};

/** All that the peers of the same kind do for a user: hey-api with its validators and mocks. */
export const heyApiWithAll: Peer = {
  ...heyApi,
  name: rivalWithAll,
  args: (input, output) => [
    ...heyApi.args(input, output),
    '-p',
    '@hey-api/typescript',
    '@hey-api/sdk',
    'zod',
    '@faker-js/faker',
    'msw',
  ],
};

const orval: Peer = {
  name: 'orval',
  generator: 'orval',
  repairs: [],
  args: (input, output) => [
    '--input',
    input,
    '--output',
    join(output, 'api.ts'),
    '--client',
    'fetch',
  ],
};

/** orval's fixtures, on faker, and handlers for MSW that answer with them. */
export const orvalMocks: Peer = {
  ...orval,
  name: 'orval-mocks',
  args: (input, output) => [...orval.args(input, output), '--mock'],
};

const oazapfts: Peer = {
  name: 'oazapfts',
  generator: 'oazapfts',
  repairs: [],
  args: (input, output) => [input, join(output, 'api.ts')],
};

const openapiFetch: Peer = {
  name: 'openapi-fetch',
  generator: 'openapi-typescript',
  repairs: [objectEnums],
  args: (input, output) => [input, '-o', join(output, 'schema.d.ts')],
};

/** In the order in which they are shown. */
export const peers: readonly Peer[] = [heyApi, orval, oazapfts, openapiFetch];
