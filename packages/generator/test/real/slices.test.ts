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

for (const [name, known] of Object.entries(slices)) describePackages(name, { paths }, known);
