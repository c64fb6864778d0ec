import type { Diagnostics } from '../diagnostics/collector.js';
import type { NormalDocument, NormalSchema } from '../normalise/types.js';
import type { DiscriminatorIndex } from './discriminators.js';
import type { Lineage } from './lineage.js';
import type { Names } from './names.js';
import type { Shape } from './shape.js';
import type { Model } from './types.js';

/** Data that all parts of the stage share. */
export interface Context {
  readonly document: NormalDocument;
  readonly diagnostics: Diagnostics;
  readonly names: Names;
  readonly schemas: ReadonlyMap<string, NormalSchema>;
  readonly lineage: Lineage;
  readonly discriminators: DiscriminatorIndex;
  /** Caches: kind and shape of each named schema. */
  readonly kinds: Map<string, Model['kind']>;
  readonly shapes: Map<string, Shape>;
  /** Whether a pattern can be used, by its pointer: said once. */
  readonly patterns: Map<string, boolean>;
}

/** Type name of a named schema. */
export function nameOf(context: Context, schemaName: string): string {
  return context.names.models.get(schemaName) ?? schemaName;
}
