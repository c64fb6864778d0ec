import { slices } from './support/known.js';
import { describePackages } from './support/suite.js';

/** Small areas in which what is read and what is sent differ, with discriminators, patterns and numbers of digits. */
const paths = [
  'api-tokens',
  'authenticators',
  'behaviors',
  'captchas',
  'eventHooks',
  'identity-sources',
  'logStreams',
  'push-providers',
  'risk',
  'zones',
].map((area) => `/api/v1/${area}`);

/** Of the mocks, only what is generated and what that needs: the rest is written for all of the description. */
const leftOut = ['areas', 'cli', 'cli.ts', 'index.ts', 'msw.ts', 'server.ts'].map(
  (part) => `mocks/src/${part}`,
);

for (const [name, known] of Object.entries(slices))
  describePackages(name, { paths, leftOut }, known);
