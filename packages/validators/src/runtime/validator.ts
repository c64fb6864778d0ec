import { OktaValidationError } from './error.js';
import { Place, type Check } from './place.js';
import { Report, fail } from './report.js';
import type { StandardSchemaV1Props } from './standard-schema.js';
import type {
  ModelValidator,
  RequestValidator,
  ValidateOptions,
  ValidationResult,
  Validator,
} from './types.js';

const READING = new Place(true, true);
const WRITING = new Place(false, false);

/** The methods of a validator around a check. */
class CheckedValidator<T> implements Validator<T> {
  readonly #subject: string;
  readonly #check: Check;
  readonly #fast: Place;

  constructor(subject: string, check: Check, fast: Place) {
    this.#subject = subject;
    this.#check = check;
    this.#fast = fast;
    this.is = this.is.bind(this);
    this.validate = this.validate.bind(this);
    this.parse = this.parse.bind(this);
  }

  is(value: unknown): value is T {
    try {
      return this.#check(value, this.#fast);
    } catch {
      return false;
    }
  }

  validate(value: unknown, options: ValidateOptions = {}): ValidationResult<T> {
    const { read, open } = this.#fast;
    const { unknownKeys, readOnly, unknownValues, maxIssues = 100 } = options;
    const known = unknownValues ? unknownValues === 'allow' : open;
    const plain = unknownKeys !== 'report' && readOnly !== 'report' && known === open;
    if (plain && this.is(value)) return { ok: true, value };
    const report = new Report(
      Math.max(1, maxIssues),
      unknownKeys === 'report',
      readOnly === 'report',
    );
    const place = new Place(read, known, report);
    try {
      this.#check(value, place);
    } catch {
      fail(place, undefined, 'a value that can be read', 'unreadable');
    }
    return report.issues.length
      ? { ok: false, issues: report.issues }
      : { ok: true, value: value as T };
  }

  parse(value: unknown, options?: ValidateOptions): T {
    const result = this.validate(value, options);
    if (result.ok) return result.value;
    throw new OktaValidationError(this.#subject, result.issues);
  }

  get '~standard'(): StandardSchemaV1Props<T, T> {
    return {
      version: 1,
      vendor: 'oktaforge',
      validate: (value) => toStandard(this.validate(value)),
    };
  }
}

function toStandard<T>(result: ValidationResult<T>) {
  return result.ok ? { value: result.value } : { issues: result.issues };
}

/** A validator for an operation's params. */
export function requestValidator<T>(operationId: string, check: Check): RequestValidator<T> {
  const params: Check = (value, place) => check(value === undefined ? {} : value, place);
  return Object.assign(new CheckedValidator<T>(operationId, params, WRITING), { operationId });
}

/** A validator for a model that is read, or the other way round for one that is written. */
export function modelValidator<T>(model: string, check: Check, read: boolean): ModelValidator<T> {
  return Object.assign(new CheckedValidator<T>(model, check, read ? READING : WRITING), { model });
}
