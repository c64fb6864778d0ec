import { join } from 'node:path';
import {
  deadReferences,
  describingMembers,
  foreignPatterns,
  optionalPathParameters,
  untypedObjects,
} from '../description/current-repairs.js';
import { heyApi, heyApiWithAll, orvalMocks } from '../peers/index.js';
import type { Peer } from '../peers/peer.js';

/** What a user of hey-api imports for ten operations: its client alone. */
export const currentHeyApi: Peer = {
  ...heyApi,
  programs: 'hey-api-current',
  repairs: [deadReferences],
};

export const currentHeyApiWithAll: Peer = {
  ...heyApiWithAll,
  repairs: [deadReferences, untypedObjects, describingMembers],
};

/** orval writes its client with mocks, and its schemas of zod, in two runs. */
export const currentOrval: Peer = {
  ...orvalMocks,
  name: 'orval with zod and msw',
  repairs: [deadReferences, optionalPathParameters, foreignPatterns],
  second: (input, output) => [
    '--input',
    input,
    '--output',
    join(output, 'zod.ts'),
    '--client',
    'zod',
  ],
};
