import type { NormalOperation } from './types/operations.js';
import type { NormalSchema } from './types/schemas.js';

export type * from './types/annotations.js';
export type * from './types/operations.js';
export type * from './types/schemas.js';

/**
 * The canonical form of a description, as plain readonly JSON. Each thing has one form here, for any input (Swagger 2.0,
 * OpenAPI 3.0 or 3.1, with Okta's extensions). `pointer` is always the place in the input document.
 */
export interface NormalDocument {
  readonly title: string;
  readonly version: string;
  readonly description?: string;
  readonly docsUrl?: string;
  readonly tags: readonly { readonly name: string; readonly description?: string }[];
  /** In the description's order, multi-operation entries unfolded. */
  readonly operations: readonly NormalOperation[];
  /** Named schemas in the description's order. */
  readonly schemas: readonly NormalNamedSchema[];
}

export interface NormalNamedSchema {
  readonly name: string;
  readonly schema: NormalSchema;
}
