import { expect } from 'vitest';
import { buildApi } from '../../src/ir/build.js';
import type { Api } from '../../src/ir/types.js';
import { type LoadOptions, loadDescription } from '../../src/load/load.js';
import { normalise } from '../../src/normalise/normalise.js';
import { outline } from './outline.js';

/** A real description, as one document after its overlays, and the IR that is built from it. */
export interface Interpreted {
  readonly document: Readonly<Record<string, unknown>>;
  readonly api: Api;
}

/** Reads a description up to its IR; it is expected to be free of errors. */
export async function readApi(options: LoadOptions): Promise<Interpreted> {
  const { document, diagnostics } = await loadDescription(options);
  const normal = document === undefined ? undefined : normalise(document, diagnostics);
  const api = normal === undefined ? undefined : buildApi(normal, diagnostics);
  expect(outline(diagnostics.all.filter(({ severity }) => severity === 'error'))).toEqual([]);
  if (document === undefined || api === undefined) throw new Error('there is no description');
  return { document, api };
}
