import { OktaValidationError } from './error.js';
import { findMediaType } from './media-type.js';
import { type Check, type Place, placeOf } from './place.js';
import { fail } from './report.js';
import type {
  Issue,
  ModelValidator,
  RequestValidateOptions,
  RequestValidator,
  ValidationResult,
  Validator,
} from './types.js';

const reading = /* @__PURE__ */ placeOf(true, true);
const writing = /* @__PURE__ */ placeOf(false, false);

/** The methods of a validator, given its check, and those for the media types of a body. */
function validator<T>(
  subject: string,
  whole: Check,
  fast: Place,
  checkFor?: (contentType: string) => Check | undefined,
): Validator<T> {
  const passes = (value: unknown, check: Check): value is T => {
    try {
      return check(value, fast);
    } catch {
      return false;
    }
  };
  const is = (value: unknown): value is T => passes(value, whole);
  const validate = (value: unknown, options: RequestValidateOptions = {}): ValidationResult<T> => {
    const { unknownValues, maxIssues: limit = 100, contentType } = options;
    const check = (contentType && checkFor?.(contentType)) || whole;
    // Only an option with the value `report` can make a valid value invalid.
    if (!Object.values(options).includes('report') && passes(value, check))
      return { ok: true, value };
    const issues: Issue[] = [];
    const open = unknownValues ? unknownValues === 'allow' : fast.open;
    const place = { ...fast, open, report: { ...options, issues, limit } };
    try {
      check(value, place);
    } catch {
      fail(place, undefined, 'a value', 'unreadable');
    }
    // The check has found no issue, so the value is a `T`.
    return issues[0] ? { ok: false, issues } : { ok: true, value: value as T };
  };
  return {
    is,
    validate,
    parse(value, options) {
      const result = validate(value, options);
      if (result.ok) return result.value;
      throw new OktaValidationError(subject, result.issues);
    },
    // The result has the form that Standard Schema wants, too.
    '~standard': { version: 1, vendor: 'oktaforge', validate: (value) => validate(value) },
  };
}

/**
 * A validator for an operation's params.
 *
 * @param byMediaType checks for the media types of the body, where its type depends on them
 */
export function requestValidator<T>(
  operationId: string,
  check: Check,
  byMediaType: Readonly<Record<string, Check>> = {},
): RequestValidator<T> {
  const orEmpty =
    (params: Check): Check =>
    (value, place) =>
      params(value === undefined ? {} : value, place);
  const checkFor = (contentType: string): Check | undefined => {
    const known = findMediaType(Object.keys(byMediaType), contentType);
    return known === undefined ? undefined : orEmpty(byMediaType[known] ?? check);
  };
  return { operationId, ...validator<T>(operationId, orEmpty(check), writing, checkFor) };
}

/** A validator for a model, as it is read or as it is written. */
export function modelValidator<T>(model: string, check: Check, read: boolean): ModelValidator<T> {
  return { model, ...validator<T>(model, check, read ? reading : writing) };
}
