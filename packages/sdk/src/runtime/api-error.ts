import {
  OktaApiError,
  OktaRateLimitError,
  type OktaApiErrorFields,
  type OktaErrorDetails,
} from './errors.js';
import type { OperationDescriptor } from './operation.js';
import { requestedWait } from './retry.js';

/** The error for a response that is not 2xx, whoever wrote it: Okta's API, its token endpoint, or a gateway before it. */
export function apiError(
  { method, path }: OperationDescriptor,
  { status, statusText, headers }: Response,
  body: unknown,
  details: OktaErrorDetails,
): OktaApiError {
  const answer = (typeof body === 'object' && body ? body : {}) as Record<string, unknown>;
  const { errorCode, error, errorSummary, error_description, message, errorCauses } = answer;
  const fields: OktaApiErrorFields = {
    status,
    ...textFields({ errorCode: errorCode ?? error }),
    errorSummary: String(
      errorSummary ?? error_description ?? message ?? (titleOf(body) || statusText),
    ),
    ...textFields({ errorLink: answer['errorLink'], errorId: answer['errorId'] }),
    errorCauses: Array.isArray(errorCauses)
      ? errorCauses.filter((cause) => cause?.errorSummary)
      : [],
    method,
    path,
  };
  if (status !== 429) return new OktaApiError(fields, { headers, body }, details);
  const limited = new OktaRateLimitError(fields, { headers, body }, details);
  const reset = Number(headers.get('x-rate-limit-reset'));
  return Object.assign(limited, {
    ...(reset > 0 && { resetAt: new Date(reset * 1000) }),
    ...{ retryAfter: requestedWait(status, headers) },
  });
}

function textFields<K extends string>(values: Record<K, unknown>): Partial<Record<K, string>> {
  const entries = Object.entries(values).filter(([, value]) => typeof value === 'string');
  return Object.fromEntries(entries) as Partial<Record<K, string>>;
}

function titleOf(body: unknown): string | undefined {
  return typeof body === 'string' ? /<title[^>]*>([^<]+)/i.exec(body)?.[1]?.trim() : undefined;
}
