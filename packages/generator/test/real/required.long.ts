import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { expect, it } from 'vitest';

import { json, openapi, operation, ref } from '../support/descriptions.js';
import { ok, path, sent, text } from '../support/fragments.js';
import { buildPackages } from './support/packages.js';

/** All params of all operations are required, so that no object without a key is one of them. */
const description = openapi(
  { Thing: { type: 'object', required: ['id'], properties: { id: text } } },
  {
    '/api/v1/things/{id}': {
      parameters: [path('id')],
      get: operation('getThing', ok(ref('Thing'))),
      put: operation('putThing', sent(json(ref('Thing')))),
    },
  },
);

it('what is written by hand compiles with operations that all require params', async () => {
  const root = mkdtempSync(join(tmpdir(), 'oktaforge-'));
  const spec = join(root, 'api.json');
  writeFileSync(spec, JSON.stringify(description));
  const { faults } = await buildPackages({ spec }, join(root, 'workspace'));
  rmSync(root, { recursive: true });
  const outside = faults.mocks.filter(({ file }) => !file.startsWith('src/areas/'));
  expect([...faults.sdk, ...faults.validators, ...outside].map(({ text: each }) => each)).toEqual(
    [],
  );
});
