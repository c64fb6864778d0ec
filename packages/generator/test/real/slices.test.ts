import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { parse } from 'yaml';

import { sharedFile } from '../support/shared.js';
import { slices } from './support/known.js';
import { slice } from './support/slice.js';
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

for (const [name, known] of Object.entries(slices)) {
  const file = sharedFile(`specs/${name}.yaml`);
  describePackages(name, file === undefined ? undefined : (folder) => sliceOf(file, folder), known);
}

function sliceOf(file: string, folder: string): { readonly spec: string } {
  const spec = join(folder, 'slice.json');
  const whole = parse(readFileSync(file, 'utf8')) as Readonly<Record<string, unknown>>;
  writeFileSync(spec, JSON.stringify(slice(whole, paths)));
  return { spec };
}
