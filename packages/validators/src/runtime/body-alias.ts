import { isObject, isSent } from './objects.js';
import { OktaValidationError } from './error.js';
import type { Issue, RequestValidateOptions, RequestValidator, ValidationResult } from './types.js';
import type { WithBody } from './value-types.js';

/**
 * A validator that also takes the body as `body`, as the SDK's functions do. Issues name it as the description does, and so does
 * what `validate` and `parse` give: a copy of params that have `body`, else the params themselves.
 *
 * @param validator takes the body under its own name
 * @param name that name
 */
export function bodyAlias<T extends object, Key extends keyof T & string>(
  validator: RequestValidator<T>,
  name: Key,
): RequestValidator<T, T | WithBody<T, Key>> {
  const validate = (value: unknown, options?: RequestValidateOptions): ValidationResult<T> => {
    const params = named(value, name);
    return params
      ? validator.validate(params.value, options)
      : { ok: false, issues: [twice(name)] };
  };
  return {
    ...validator,
    // The validator refuses `body`, and says nothing else than `named` where there is none.
    is: (value): value is T | WithBody<T, Key> => {
      if (validator.is(value)) return true;
      const params = named(value, name);
      return params !== undefined && params.value !== value && validator.is(params.value);
    },
    validate,
    parse: (value, options) => {
      const result = validate(value, options);
      if (result.ok) return result.value;
      throw new OktaValidationError(validator.operationId, result.issues);
    },
    '~standard': { version: 1, vendor: 'oktaforge', validate: (value) => validate(value) },
  };
}

/** The params with the body under its own name; undefined where it is there twice. What cannot be read is left to the check. */
function named(value: unknown, name: string): { readonly value: unknown } | undefined {
  try {
    if (!isObject(value) || !isSent(value, 'body')) return { value };
    if (isSent(value, name)) return undefined;
    const { body, ...rest } = value;
    return { value: { ...rest, [name]: body } };
  } catch {
    return { value };
  }
}

function twice(name: string): Issue {
  const expected = `${name} or body, which are the same`;
  const received = 'both';
  const message = `body: expected ${expected}, but got ${received}`;
  return { path: ['body'], message, code: 'unknown_key', expected, received };
}
