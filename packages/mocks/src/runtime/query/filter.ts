/** The comparisons of SCIM (RFC 7644, section 3.4.2.2). */
export const OPERATORS = ['eq', 'ne', 'gt', 'ge', 'lt', 'le', 'sw', 'co', 'ew', 'pr'] as const;

export type Operator = (typeof OPERATORS)[number];
export type Comparison = Exclude<Operator, 'pr'>;

/** What a filter may compare with. */
export type Scalar = string | number | boolean | null;

/** A dotted name in a filter. */
export interface AttributePath {
  /** `profile.login`. */
  readonly name: string;
  /** Where it stands in the text, counted from 0. */
  readonly position: number;
}

/** A parsed filter expression. */
export type Filter =
  | { readonly kind: 'and' | 'or'; readonly of: readonly Filter[] }
  | { readonly kind: 'not'; readonly of: Filter; readonly position: number }
  | { readonly kind: 'present'; readonly path: AttributePath }
  /** `emails[type eq "work"]`: any element for which `where` holds. */
  | { readonly kind: 'element'; readonly path: AttributePath; readonly where: Filter }
  | {
      readonly kind: 'compare';
      readonly path: AttributePath;
      readonly operator: Comparison;
      readonly value: Scalar;
    };
