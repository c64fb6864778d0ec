import { OktaConfigError } from '../runtime/errors.js';

/** How a client keeps within Okta's rate limits. */
export interface RateLimitOptions {
  /**
   * What happens to a call that the limit of its bucket would refuse. `'wait'`: it is sent after the reset, in the order in which
   * calls were made; one that cannot be sent before its `timeout` ends rejects at once. `'error'`: it rejects at once, and a
   * 429 is not retried. Both reject with an `OktaRateLimitError`, whose `retryAfter` says how long the reset is away.
   */
  readonly strategy: 'wait' | 'error';
  /**
   * Most requests under way at the same time; further ones wait for their turn, with either strategy. Okta allows 75 in most
   * orgs, all applications together. Default: no limit until Okta refuses a call for this reason; then as many as it took.
   */
  readonly maxConcurrent?: number | undefined;
  /**
   * What is left of each bucket to other applications: below 1 a share of its limit, from 1 on a number of calls. At
   * least one call remains for this client. Default 0.
   */
  readonly reserve?: number | undefined;
}

const known = ['strategy', 'maxConcurrent', 'reserve'];

/** Throws `OktaConfigError` for options that cannot work. */
export function checkOptions(options: RateLimitOptions): RateLimitOptions {
  const { strategy, maxConcurrent = 1, reserve = 0 } = Object(options);
  const unknown = Object.keys(Object(options)).find((name) => !known.includes(name));
  if (unknown) throw problem(`has no option ${unknown}, but ${known.join(', ')}`);
  if (strategy !== 'wait' && strategy !== 'error') {
    throw problem("needs a strategy: 'wait' or 'error'");
  }
  if (!(maxConcurrent >= 1)) throw problem('maxConcurrent must be a number from 1 on');
  if (!(reserve >= 0)) throw problem('reserve must be a share below 1, or a number of calls');
  return options;
}

function problem(text: string): OktaConfigError {
  return new OktaConfigError(`rateLimit: ${text}`);
}
