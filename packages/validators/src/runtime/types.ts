import type { StandardSchemaV1 } from './standard-schema.js';

/** What is wrong, as a stable name to switch on. Messages may change between releases, codes do not. */
export type IssueCode =
  /** Another type than the description says. */
  | 'wrong_type'
  /** A required property or parameter is missing. */
  | 'required'
  /** Not one of the values that are allowed here. */
  | 'unknown_value'
  /** A string that is not a date-time, email, URI, … as it should be. */
  | 'bad_format'
  /** A string that does not match the pattern. */
  | 'bad_pattern'
  /** A string, array or object with fewer characters, items or properties than allowed. */
  | 'too_short'
  | 'too_long'
  /** A number below or above its bounds. */
  | 'too_small'
  | 'too_large'
  /** A number that is no multiple of what it should be. */
  | 'not_a_multiple'
  /** An array with the same item twice, where that is not allowed. */
  | 'not_unique'
  /** Fits none of the types that are possible here. */
  | 'no_match'
  /** With `unknownKeys: 'report'`: a key that the description does not have. */
  | 'unknown_key'
  /** With `readOnly: 'report'`: a property that only the API sets. */
  | 'read_only'
  /** Nested deeper than any request or response, or cyclic. */
  | 'too_deep'
  /** Reading the value threw, as a getter or proxy may. */
  | 'unreadable';

/** One thing that is wrong with a value. */
export interface Issue {
  /** Keys and indexes from the value to the place; empty for the value itself. */
  readonly path: readonly (string | number)[];
  /** A sentence for a person: what was expected, and what came. */
  readonly message: string;
  readonly code: IssueCode;
  /** In words: `a string`, `one of 'ACTIVE', 'INACTIVE'`. */
  readonly expected: string;
  /** In words, with a glimpse of the value where that is short: `a number (42)`. */
  readonly received: string;
}

export interface ValidateOptions {
  /** Keys that the description does not have: default `allow`, since the real API grows. */
  readonly unknownKeys?: 'allow' | 'report' | undefined;
  /** readOnly properties in what is written: default `ignore`, since the API ignores them and what was read is often sent back. Their values are then not checked at all. */
  readonly readOnly?: 'ignore' | 'report' | undefined;
  /**
   * Values that an enum of the description does not list. The default depends on the direction: `report` for what is sent,
   * `allow` for what is read, since the real API's enums grow. Constants are always checked.
   */
  readonly unknownValues?: 'allow' | 'report' | undefined;
  /** After how many issues to stop looking; default 100. */
  readonly maxIssues?: number | undefined;
}

export interface RequestValidateOptions extends ValidateOptions {
  /** Media type of the body, where its type depends on that. Without it, a body of any of the types is valid. */
  readonly contentType?: string | undefined;
}

export type ValidationResult<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly issues: readonly Issue[] };

/**
 * Checks values of one type. It never changes them: `value` and what `parse` returns are the input itself, or a copy of params in
 * which `body` has the name of the description. `Input` is what may be given.
 */
export interface Validator<T, Input = T> extends StandardSchemaV1<Input, T> {
  /** Whether the value is valid, with the default options. Never throws. */
  is(value: unknown): value is Input;
  /** The value, or everything that is wrong with it. Never throws. */
  validate(value: unknown, options?: ValidateOptions): ValidationResult<T>;
  /**
   * The value, if it is valid.
   * @throws {OktaValidationError} with the issues, if it is not.
   */
  parse(value: unknown, options?: ValidateOptions): T;
}

/** Checks the params object of one operation: the one that the SDK's function of that name takes. */
export interface RequestValidator<T, Input = T> extends Validator<T, Input> {
  readonly operationId: string;
  validate(value: unknown, options?: RequestValidateOptions): ValidationResult<T>;
  parse(value: unknown, options?: RequestValidateOptions): T;
}

/** Checks what one operation answers with when it succeeds: what the SDK's function of that name gives, of a list one page. */
export interface ResponseValidator<T> extends Validator<T> {
  readonly operationId: string;
  readonly checks: 'response';
}

/** Checks values of one model of the description. */
export interface ModelValidator<T> extends Validator<T> {
  readonly model: string;
}
