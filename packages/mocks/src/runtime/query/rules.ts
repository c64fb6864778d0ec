import type { Operator } from './filter.js';

/** The query parameters of a list: what each may ask for, and what it means. */
export interface QueryRules {
  readonly filter?: AttributeRules;
  readonly search?: AttributeRules | KeywordRules;
  readonly q?: KeywordRules;
  /** Parameters that an attribute must be equal to: `{ type: 'scopes.type' }`. */
  readonly equals?: Readonly<Record<string, string>>;
  /** Attributes that `sortBy` may name; absent: any. */
  readonly sort?: readonly string[];
  /** Whether only one of `q`, `filter` and `search` may be used. */
  readonly exclusive?: boolean;
  /** Items that only `filter` and `search` find. */
  readonly hidden?: { readonly attribute: string; readonly value: string };
  /** Items of a page, by default and at most. */
  readonly limit?: { readonly default: number; readonly max: number };
}

/** What a filter expression may use. */
export interface AttributeRules {
  /** Paths such as `profile.login`; one that ends with `*` allows all that begin like it. Absent: any. */
  readonly attributes?: readonly string[];
  /** Paths that may not be used, though `attributes` allows them. */
  readonly except?: readonly string[];
  /** Names that stand for another path: `{ type: 'scopes.type' }`. */
  readonly aliases?: Readonly<Record<string, string>>;
  /** Operators by path or pattern, of which the first that fits counts. Absent: all. */
  readonly operators?: Readonly<Record<string, readonly Operator[]>>;
  /** Whether `not` is understood. Absent: yes. */
  readonly not?: boolean;
  /** Whether `"a"` equals `"A"`. */
  readonly ignoresCase?: boolean;
}

/** Where keywords are looked for, always without regard to case. */
export interface KeywordRules {
  /** Paths such as `profile.firstName`; absent: anywhere in an item. */
  readonly attributes?: readonly string[];
  /** `words`: every word of the keywords is a word of the item. */
  readonly match: 'startsWith' | 'contains' | 'words';
  /** Most items that it finds, unless `limit` says otherwise. Absent: all. */
  readonly limit?: number;
}
