import { OktaError, type OktaErrorDetails } from './errors.js';

/** One thing that a schema objects to, as its library puts it. */
export interface SchemaIssue {
  /** May repeat the value that is wrong. */
  readonly message: string;
  readonly path?: readonly (PropertyKey | { readonly key: PropertyKey })[] | undefined;
}

const MAX_PLACES = 20;

/**
 * A successful answer that is not what the `schema` of a raw call says. Okta has carried the call out. The message names the
 * places and no values.
 */
export class OktaSchemaError extends OktaError {
  /** Where the answer differs, at most 20: `profile.login`; an item of a list begins with its index. Empty text is the whole answer. */
  readonly places: readonly string[];
  /** What the schema's library says. Not enumerable: its messages may repeat values, which belong in no log. */
  declare readonly issues: readonly SchemaIssue[];

  static {
    this.prototype.name = 'OktaSchemaError';
  }

  constructor(issues: readonly SchemaIssue[], details: OktaErrorDetails) {
    const places = [...new Set(issues.map(placeOf))].slice(0, MAX_PLACES);
    super(
      `the answer does not fit the schema at ${places.map((place) => place || 'its root').join(', ')}`,
      details,
    );
    this.places = places;
    Object.defineProperty(this, 'issues', { value: issues });
  }
}

function placeOf({ path = [] }: SchemaIssue): string {
  return path
    .map((part) => String(typeof part === 'object' ? part.key : part).slice(0, 100))
    .join('.');
}
