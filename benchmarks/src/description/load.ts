import { join } from 'node:path';
import converter from 'swagger2openapi';
import { BenchmarkFailure } from '../run/failure.js';
import { repository } from '../run/places.js';
import type { Json } from './json.js';

/**
 * Okta's description as the generator reads it (upstream with the overlays), in OpenAPI 3.0, which all peers read.
 * @throws BenchmarkFailure when the generator cannot load it.
 */
export async function loadOpenApi3(): Promise<Json> {
  // Imported late, because the generator may not be built yet.
  const { loadDescription } = await import('@oktaforge/generator');
  const manifest = join(repository, 'spec', 'spec.yaml');
  const { document, diagnostics } = await loadDescription({ manifest });
  if (document === undefined || diagnostics.hasErrors) {
    const messages = diagnostics.all.map(({ message }) => message).join(' ');
    throw new BenchmarkFailure(`The description cannot be loaded: ${messages}`);
  }
  // Overlays put the same object in many places, which the converter takes for YAML anchors. The copy has separate objects.
  const copy = JSON.parse(JSON.stringify(document)) as Parameters<typeof converter.convertObj>[0];
  const { openapi } = await converter.convertObj(copy, { patch: true, warnOnly: true });
  return openapi as unknown as Json;
}
