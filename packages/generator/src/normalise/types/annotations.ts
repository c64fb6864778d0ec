import type { Json } from '../../basics/json.js';

export interface NormalLifecycle {
  readonly stage?: string;
  readonly isGenerallyAvailable?: boolean;
  readonly features: readonly string[];
  readonly skus: readonly string[];
}

/** Keywords that may stand beside a reference: they describe the place of a schema, not its type. */
export interface NormalAnnotations {
  readonly description?: string;
  readonly default?: Json;
  readonly readOnly: boolean;
  readonly writeOnly: boolean;
  readonly deprecated: boolean;
  /** x-oktaforge-removed-by-null: null may be sent in its place, and removes it. */
  readonly removedByNull: boolean;
  readonly lifecycle?: NormalLifecycle;
  /** x-okta-added-version. */
  readonly since?: string;
  /** A text, number or boolean that the description gives as an example. */
  readonly example?: Json;
  /** What the values of an enum mean. */
  readonly values?: Readonly<Record<string, string>>;
  /** externalDocs. */
  readonly docsUrl?: string;
}
