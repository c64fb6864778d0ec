import { fileURLToPath } from 'node:url';
import type { LoadOptions } from '../../src/load/load.js';

function inSpec(path: string): string {
  return fileURLToPath(new URL(`../../../../spec/${path}`, import.meta.url));
}

/** Release 2.16.0 as Okta describes it: upstream and what changed after it, without our corrections. */
export const uncorrected: LoadOptions = {
  spec: inSpec('node_modules/@okta/openapi/dist/spec.json'),
  overlays: [inSpec('overlays/2.16.0.overlay.yaml')],
};
