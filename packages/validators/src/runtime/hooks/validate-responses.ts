import { OktaValidationError } from '../error.js';
import type { ResponseValidator, ValidateOptions } from '../types.js';
import { checkOptions, oneOf, VALIDATE } from './check-options.js';
import { findingOf, withoutValues, type Finding } from './finding.js';

/** As much as is needed of what the SDK tells its hooks. */
export interface ResponseContext {
  readonly operationId: string;
  readonly response: Pick<Response, 'ok' | 'status' | 'headers'>;
  /** The parsed body. */
  readonly data: unknown;
}

/** For the `hooks` option of `createOktaClient`, or of anything else that calls them in this way. */
export interface ResponseHooks {
  readonly onResponse: (context: ResponseContext) => void | Promise<void>;
}

export interface ValidateResponsesOptions extends Omit<ValidateOptions, 'readOnly'> {
  /**
   * What is done with an answer that is not as the description says: default `warn`, which prints a line and the finding to the
   * console. `throw` makes the call reject with an `OktaValidationError`. A function is given the finding, and awaited. Where it
   * fails, the console says so, and the call goes on: a report is no reason to lose an answer.
   */
  readonly report?: 'warn' | 'throw' | ((finding: Finding) => void | Promise<void>) | undefined;
  /** Which share of the answers is looked at, from 0 to 1; default 1, which is all of them. */
  readonly rate?: number | undefined;
}

/**
 * Hooks that compare what Okta answers with the description, so that a team sees in production where the two part. Answers with an
 * error, without a body, and of operations without a validator are not looked at. No value of an answer gets into what is reported.
 *
 * @param validators In an array, or as a module's namespace object: `import * as responses from '@oktaforge/validators/responses'`.
 * @throws {TypeError} for an option that is none, or has a wrong value.
 */
export function validateResponses(
  validators:
    Readonly<Record<string, ResponseValidator<unknown>>> | readonly ResponseValidator<unknown>[],
  given: ValidateResponsesOptions = {},
): ResponseHooks {
  checkOptions(given, OPTIONS);
  const { report = 'warn', rate = 1, ...options } = given;
  const byId = new Map(
    Object.values(validators).map((validator) => [validator.operationId, validator]),
  );
  return {
    onResponse({ operationId, response, data }) {
      const validator = byId.get(operationId);
      if (validator === undefined || !response.ok || data === undefined) return undefined;
      // Of a rate of 1 every answer is looked at, since a random number is never 1.
      if (Math.random() >= rate) return undefined;
      const result = validator.validate(data, options);
      if (result.ok) return undefined;
      if (report === 'throw') {
        throw new OktaValidationError(operationId, withoutValues(result.issues));
      }
      const requestId = response.headers.get('x-okta-request-id') ?? undefined;
      const finding = findingOf({ operationId, status: response.status, requestId }, result.issues);
      if (report !== 'warn') return reportTo(report, finding);
      // oxlint-disable-next-line no-console -- this is what was asked for
      console.warn(`Okta answered otherwise than described: ${finding.message}`, finding);
      return undefined;
    },
  };
}

const { readOnly: _, ...READING } = VALIDATE;

const OPTIONS = {
  ...READING,
  report: {
    takes: `${oneOf('warn', 'throw').takes} or a function`,
    allows: (value: unknown) =>
      typeof value === 'function' || value === 'warn' || value === 'throw',
  },
  rate: {
    takes: 'a number from 0 to 1',
    allows: (value: unknown) => typeof value === 'number' && value >= 0 && value <= 1,
  },
};

type Report = Extract<ValidateResponsesOptions['report'], (finding: Finding) => unknown>;

async function reportTo(report: Report, finding: Finding): Promise<void> {
  try {
    await report(finding);
  } catch (error) {
    // oxlint-disable-next-line no-console -- nobody else would learn of it
    console.error(`The report of an answer of ${finding.operationId} failed`, error);
  }
}
