import type { RequestValidator, ValidateOptions } from '../types.js';
import { checkOptions, oneOf, VALIDATE } from './check-options.js';

/** As much as is needed of what the SDK tells its hooks. */
export interface RequestContext {
  readonly operationId: string;
  readonly params: Readonly<Record<string, unknown>>;
  readonly attempt: number;
  readonly request?: { readonly headers: Headers } | undefined;
}

/** For the `hooks` option of `createOktaClient`, or of anything else that calls them in this way. */
export interface RequestHooks {
  readonly onRequest: (context: RequestContext) => void;
}

export interface ValidateRequestsOptions extends ValidateOptions {
  /** What to do with an operation that has no validator: default `send`. */
  readonly unknownOperations?: 'send' | 'refuse' | undefined;
}

/**
 * Hooks that check the params of each call before anything is sent. The call then rejects with an `OktaValidationError`, whose
 * `subject` is the operationId.
 *
 * @param validators In an array, or as a module's namespace object: `import * as requests from '@oktaforge/validators/requests'`.
 * @throws {TypeError} for an option that is none, or has a wrong value.
 */
export function validateRequests(
  validators:
    Readonly<Record<string, RequestValidator<unknown>>> | readonly RequestValidator<unknown>[],
  given: ValidateRequestsOptions = {},
): RequestHooks {
  checkOptions(given, OPTIONS);
  const { unknownOperations = 'send', ...options } = given;
  const byId = new Map(
    Object.values(validators).map((validator) => [validator.operationId, validator]),
  );
  return {
    onRequest({ operationId, params, attempt, request }) {
      // A retry sends the same params again.
      if (attempt > 1) return;
      const validator = byId.get(operationId);
      const contentType = request?.headers.get('content-type') ?? undefined;
      if (validator !== undefined) validator.parse(params, { ...options, contentType });
      else if (unknownOperations === 'refuse') {
        throw new TypeError(`no validator was given for ${operationId}`);
      }
    },
  };
}

const OPTIONS = { ...VALIDATE, unknownOperations: oneOf('send', 'refuse') };
