import type { OktaApiErrorFields } from './api-error-fields.js';

/** Shared by every copy of this package that is loaded, so that `isOktaError` recognises the errors of all of them. */
const brand = Symbol.for('@oktaforge/sdk/error');

/** Longest message made of what a server says, in characters; the fields of the error have all of it. */
const MAX_MESSAGE = 4000;

/** What every error may carry besides its message. */
export interface OktaErrorDetails {
  readonly operationId?: string | undefined;
  readonly requestId?: string | undefined;
  readonly cause?: unknown;
}

/**
 * Base of all errors of this package: `OktaApiError` for an answer that is no success (`OktaRateLimitError` among them),
 * `OktaNetworkError`, `OktaTimeoutError`, `OktaSchemaError` (raw calls only) and `OktaConfigError`. The stack shows the line that made the call. Neither an error nor what is logged
 * of it holds the API token, the access token, request headers, or a request body.
 */
export class OktaError extends Error {
  /** Operation that was called, such as `getUser`; absent when a client is created. */
  declare readonly operationId?: string;
  /** Okta's `X-Okta-Request-Id`, for Okta's support; absent when no response arrived. */
  declare readonly requestId?: string;

  static {
    this.prototype.name = 'OktaError';
  }

  constructor(message: string, { operationId, requestId, cause }: OktaErrorDetails = {}) {
    const after = requestId ? ` (request ${requestId})` : '';
    super(
      (operationId ? `${operationId}: ` : '') + message + after,
      cause === undefined ? undefined : { cause },
    );
    if (operationId) this.operationId = operationId;
    if (requestId) this.requestId = requestId;
  }

  get [brand](): true {
    return true;
  }

  /** Plain data for a log: name, message and the fields, without stack, cause, response headers and response body. */
  toJSON(): object {
    return { ...this, name: this.name, message: this.message };
  }
}

/** The caller's mistake, found before anything was sent: an option, a parameter, a cursor, a token that cannot be had. */
export class OktaConfigError extends OktaError {
  static {
    this.prototype.name = 'OktaConfigError';
  }
}

/** Why there is no usable response. */
export type NetworkFailure =
  /** The connection failed or broke off. */
  | 'connection'
  /** The server points to another host, or to nowhere; the redirect was not followed. */
  | 'redirect'
  /** A response arrived, and its body is not what its content type says, or not what the operation answers. */
  | 'malformed'
  /** A response arrived whose body is longer than `maxResponseBytes`; the rest was not received. */
  | 'too-large';

/** What is known of a connection that failed. */
export interface ConnectionFailure {
  /** Code of the first cause, such as `ENOTFOUND` or `ECONNRESET`, where `fetch` gives one. */
  readonly code?: string;
  /** Set when the request was never sent, as there was no connection, or none for its access token; it is then sent again whatever its method. */
  readonly neverSent?: true;
}

/** No usable response. `cause` has the message of what `fetch` threw first, and nothing that was sent or received. */
export class OktaNetworkError extends OktaError implements ConnectionFailure {
  readonly reason: NetworkFailure;
  declare readonly code?: string;
  declare readonly neverSent?: true;

  static {
    this.prototype.name = 'OktaNetworkError';
  }

  constructor(
    reason: NetworkFailure,
    message: string,
    details?: OktaErrorDetails,
    failure?: ConnectionFailure,
  ) {
    super(message, details);
    this.reason = reason;
    Object.assign(this, failure);
  }
}

/** The call took longer than its `timeout`. */
export class OktaTimeoutError extends OktaError {
  /** The limit that was passed, in milliseconds. */
  readonly timeout: number;

  static {
    this.prototype.name = 'OktaTimeoutError';
  }

  constructor(timeout: number, details?: OktaErrorDetails) {
    super(`no complete response within ${timeout} ms`, details);
    this.timeout = timeout;
  }
}

/** Okta answered with a status other than 2xx. */
export class OktaApiError extends OktaError implements OktaApiErrorFields {
  declare readonly status: number;
  declare readonly errorCode?: string;
  declare readonly errorSummary: string;
  declare readonly errorLink?: string;
  declare readonly errorId?: string;
  declare readonly missingScope?: string;
  declare readonly errorCauses: readonly { readonly errorSummary: string }[];
  declare readonly method: string;
  declare readonly path: string;
  /** Response headers. Not enumerable: they may set cookies, which belong in no log. */
  declare readonly headers: Headers;
  /** Response body: parsed where it is JSON, else text. Not enumerable. */
  declare readonly body: unknown;

  static {
    this.prototype.name = 'OktaApiError';
  }

  constructor(
    fields: OktaApiErrorFields,
    response: { readonly headers: Headers; readonly body: unknown },
    details: OktaErrorDetails,
  ) {
    const { status, errorCode, errorSummary, errorCauses, missingScope } = fields;
    super(
      [
        status,
        errorCode,
        errorSummary,
        missingScope && `[missing scope: ${missingScope}]`,
        ...errorCauses.map((cause) => `[${cause.errorSummary}]`),
      ]
        .filter(Boolean)
        .join(' ')
        .slice(0, MAX_MESSAGE),
      details,
    );
    Object.assign(this, fields);
    Object.defineProperties(this, {
      headers: { value: response.headers },
      body: { value: response.body },
    });
  }
}

/** Status 429, and retrying was not allowed, not enough, or would have taken too long. */
export class OktaRateLimitError extends OktaApiError {
  /** Calls allowed in the window; 0 when too many calls ran at the same time, and any other one that ends makes room. */
  declare readonly limit?: number;
  /** Calls left in the window. */
  declare readonly remaining?: number;
  /** Milliseconds from the response on until Okta takes requests again; absent when the response does not say. */
  declare readonly retryAfter?: number;
  /** When the limit is reset, by Okta's clock (`X-Rate-Limit-Reset`). */
  declare readonly resetAt?: Date;

  static {
    this.prototype.name = 'OktaRateLimitError';
  }
}

/**
 * Whether a caught value is an error of this package, from any copy of it; with `errorCode` whether it is Okta's error of
 * that code: `isOktaError(e, 'E0000007')`.
 */
export function isOktaError(error: unknown): error is OktaError;
export function isOktaError(error: unknown, errorCode: string): error is OktaApiError;
export function isOktaError(error: unknown, errorCode?: string): boolean {
  if (typeof error !== 'object' || !error || !(brand in error)) return false;
  return errorCode === undefined || ('errorCode' in error && error.errorCode === errorCode);
}
