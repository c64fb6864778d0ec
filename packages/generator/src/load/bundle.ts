import { asDescription, asJson } from './swagger-parser.js';
import type { Diagnostics } from '../diagnostics/collector.js';
import { type JsonObject, type Json, isObject } from '../basics/json.js';
import { fileReferences, withoutForeignExtensions } from './file-references.js';
import { Parts } from './parts.js';
import type { SourceFile } from './read.js';

export interface Bundled {
  readonly document: JsonObject | undefined;
  /** What was read for it, by name. */
  readonly files: readonly SourceFile[];
}

/**
 * Brings what a description refers to in other files into it, by way of swagger-parser, as far as the description may
 * refer to them (see `Reach`).
 * @param given Freshly parsed: swagger-parser may change it.
 */
export async function bundleFiles(
  given: JsonObject,
  source: SourceFile,
  allowed: readonly string[],
  diagnostics: Diagnostics,
): Promise<Bundled> {
  if (fileReferences(given).length === 0) return { document: given, files: [] };
  const document = withoutForeignExtensions(given);
  if (!isObject(document) || fileReferences(document).length === 0) {
    return { document: given, files: [] };
  }
  // A copy, as places are looked up in it after swagger-parser has been at work.
  const parts = new Parts(source, structuredClone(document), allowed);
  if (!(await parts.readAll())) {
    diagnostics.add(...parts.found);
    return { document: undefined, files: parts.files };
  }
  const named = parts.name();
  if (!isObject(named.document)) return { document: given, files: [] };
  const { default: SwaggerParser } = await import('@apidevtools/swagger-parser');
  const options = {
    resolve: { file: false, http: false, ours: parts.resolver },
    parse: { json: false, yaml: false, ours: parts.parser },
  } as const;
  let bundled: Json = null;
  try {
    bundled = asJson(
      await new SwaggerParser().bundle(source.location, asDescription(named.document), options),
    );
  } catch (error) {
    parts.explain(error);
  }
  const { found, hasFailed, files } = parts;
  diagnostics.add(...found);
  for (const [pointer, { base: file, pointer: there }] of named.origins) {
    diagnostics.standsIn(pointer, { file, pointer: there });
  }
  return { document: isObject(bundled) && !hasFailed ? bundled : undefined, files };
}
