import { fileURLToPath } from 'node:url';

import { loadDescription } from '@oktaforge/generator';

import { asSwagger } from './as-swagger.js';
import type { SwaggerDocument } from './document.js';

const manifest = fileURLToPath(new URL('../../../../spec/spec.yaml', import.meta.url));

let loading: Promise<SwaggerDocument> | undefined;

/** The description that the client was generated from: upstream with the overlays applied, and nothing done to it since. */
export function loadOktaDescription(): Promise<SwaggerDocument> {
  loading ??= load();
  return loading;
}

async function load(): Promise<SwaggerDocument> {
  const { document, diagnostics } = await loadDescription({ manifest });
  if (document === undefined)
    throw new Error(`cannot load the description: ${JSON.stringify(diagnostics.all)}`);
  return asSwagger(document);
}
