/** State of the rate limit that a call counts against. A field is absent where its header is. */
export interface RateLimit {
  /** Calls allowed in the current window; 0 in a refusal because too many calls ran at the same time. */
  readonly limit?: number;
  /** Calls left in it. */
  readonly remaining?: number;
  /** When the next window begins, by Okta's clock. */
  readonly resetAt?: Date;
}

/** What a call gives beside its data. */
export interface OktaResponse<T> {
  readonly data: T;
  /** Status and headers; its body has been read. */
  readonly response: Response;
  /** Okta's `X-Okta-Request-Id`. */
  readonly requestId: string | undefined;
  /** From the `X-Rate-Limit-*` headers; undefined when there are none. */
  readonly rateLimit: RateLimit | undefined;
}

export function readRequestId(headers: Headers): string | undefined {
  return headers.get('x-okta-request-id') ?? undefined;
}

/** Of a header that comes more than once the highest value counts. What is no number is left out. */
export function readRateLimit(headers: Headers): RateLimit | undefined {
  const read = (name: string): number => {
    const texts = (headers.get(`x-rate-limit-${name}`) ?? '').split(',');
    return Math.max(...texts.map(parseFloat).filter((value) => value >= 0));
  };
  const [limit, remaining] = [read('limit'), read('remaining')];
  // Beyond what a Date holds it has no time.
  const resetAt = new Date(read('reset') * 1000);
  const rateLimit = {
    // The greatest of no values is less than any number.
    ...(limit >= 0 && { limit }),
    ...(remaining >= 0 && { remaining }),
    ...(+resetAt >= 0 && { resetAt }),
  };
  return Object.keys(rateLimit).length ? rateLimit : undefined;
}
