import { isDateTime } from './dates.js';
import { OktaValidationError } from './error.js';
import { type Check, type Place, placeOf } from './place.js';
import { run } from './run.js';
import type {
  Issue,
  ModelValidator,
  RequestValidator,
  ResponseValidator,
  ValidateOptions,
  ValidationResult,
  Validator,
} from './types.js';

const reading = /* @__PURE__ */ placeOf(true, true, isDateTime);
const writing = /* @__PURE__ */ placeOf(false, false);

/** The methods of a validator, given its check. */
function validator<T>(subject: string, check: Check, fast: Place): Validator<T> {
  const is = (value: unknown): value is T => run(check, value, fast);
  const validate = (value: unknown, options: ValidateOptions = {}): ValidationResult<T> => {
    // Only an option with the value `report` can make a valid value invalid.
    if (!Object.values(options).includes('report') && is(value)) return { ok: true, value };
    const { unknownValues, maxIssues: limit = 100 } = options;
    const issues: Issue[] = [];
    const open = unknownValues ? unknownValues === 'allow' : fast.open;
    run(check, value, { ...fast, open, report: { ...options, issues, limit } });
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

/** A validator for an operation's params. Without params the check takes an empty object, by default. */
export function requestValidator<T>(operationId: string, check: Check): RequestValidator<T> {
  return { operationId, ...validator<T>(operationId, check, writing) };
}

/** A validator for what an operation answers with. */
export function responseValidator<T>(operationId: string, check: Check): ResponseValidator<T> {
  return { operationId, checks: 'response', ...validator<T>(operationId, check, reading) };
}

/** A validator for a model, as it is read or as it is written. */
export function modelValidator<T>(
  model: string,
  check: Check,
  read: boolean,
  secret = false,
): ModelValidator<T> {
  const place = read ? reading : writing;
  return { model, ...validator<T>(model, check, secret ? { ...place, secret } : place) };
}
