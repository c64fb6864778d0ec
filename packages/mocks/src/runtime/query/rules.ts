import type { Operator } from './filter.js';

/** Which query parameters a list takes, what they may ask for, and what each of them means. */
export interface QueryRules {
  readonly filter?: AttributeRules;
  readonly search?: AttributeRules | KeywordRules;
  readonly q?: KeywordRules;
  /** Parameters that want an attribute to have their value: `{ type: 'scopes.type' }`. */
  readonly equals?: Readonly<Record<string, string>>;
  /** Attributes that `sortBy` may name; absent: any. */
  readonly sort?: readonly string[];
  /** Whether `q`, `filter` and `search` shut each other out. */
  readonly exclusive?: boolean;
  /** Items that are shown to those only who ask with `filter` or `search`. */
  readonly hidden?: { readonly attribute: string; readonly value: string };
  /** How many items a page has that is not asked for another number, and at most. */
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
  /** How many items it finds at most, where `limit` asks for no other number. Absent: all. */
  readonly limit?: number;
}
