import { OktaConfigError } from '../runtime/errors.js';
import type { RateLimitOptions } from '../runtime/rate-limiter.js';

const known = ['strategy', 'maxConcurrent', 'reserve'];

/** Throws `OktaConfigError` for options that cannot work. */
export function checkOptions(options: RateLimitOptions): RateLimitOptions {
  const { strategy, maxConcurrent = 1, reserve = 0 } = Object(options);
  const unknown = Object.keys(Object(options)).find((name) => !known.includes(name));
  if (unknown && typeof options === 'object') {
    throw problem(`has no option ${unknown}, but ${known.join(', ')}`);
  }
  if (strategy !== 'wait' && strategy !== 'error') {
    throw problem("needs { strategy: 'wait' } or { strategy: 'error' }");
  }
  if (!(maxConcurrent >= 1)) throw problem('maxConcurrent must be a number from 1 on');
  if (!(reserve >= 0)) throw problem('reserve must be a share below 1, or a number of calls');
  return options;
}

function problem(text: string): OktaConfigError {
  return new OktaConfigError(`rateLimit: ${text}`);
}
