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

/** Of a header that comes more than once the value counts that allows less. What is no number is left out. */
export function readRateLimit(headers: Headers): RateLimit | undefined {
  const read = (name: string, pick: (...values: number[]) => number): number => {
    const texts = (headers.get(`x-rate-limit-${name}`) ?? '').split(',');
    return pick(...texts.map(parseFloat).filter((value) => value >= 0));
  };
  const [limit, remaining] = [read('limit', Math.min), read('remaining', Math.min)];
  // Beyond what a Date holds it has no time.
  const resetAt = new Date(read('reset', Math.max) * 1000);
  const rateLimit = {
    // The least of no values is infinite.
    ...(limit < Infinity && { limit }),
    ...(remaining < Infinity && { remaining }),
    ...(+resetAt >= 0 && { resetAt }),
  };
  return Object.keys(rateLimit).length ? rateLimit : undefined;
}
