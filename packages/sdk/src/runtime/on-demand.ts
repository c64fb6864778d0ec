import { checkOptions } from '../limits/options.js';
import { OktaConfigError } from './errors.js';
import type { OktaHooks } from './hooks.js';
import { readLogOptions, type LogOptions } from './logging/levels.js';
import type { RateLimiter, RateLimitOptions } from './rate-limiter.js';

/**
 * What `logging` of the options does. It is loaded when a first call is made, as most clients of an application log nothing. Throws
 * `OktaConfigError` for options that cannot work, at once.
 */
export function loggingOnDemand(options: LogOptions): OktaHooks {
  const read = readLogOptions(options);
  let loading: Promise<OktaHooks> | undefined;
  const load = (): Promise<OktaHooks> =>
    (loading ??= import('./logging/logging.js').then(
      ({ logging }) => logging(read),
      // Calls matter more than their log.
      () => ({}),
    ));
  return {
    onRequest: async (context) => (await load()).onRequest?.(context),
    onResponse: async (context) => (await load()).onResponse?.(context),
    onRetry: async (context) => (await load()).onRetry?.(context),
    onError: async (context) => (await load()).onError?.(context),
  };
}

/** The `rateLimiter` of the options, loaded likewise. Throws `OktaConfigError` for options that cannot work, at once. */
export function rateLimiterOnDemand(options: RateLimitOptions): RateLimiter {
  const checked = checkOptions(options);
  let loaded: RateLimiter | undefined;
  const load = async (): Promise<RateLimiter> => {
    const { rateLimiter } = await import('../limits/limiter.js').catch((cause: unknown) => {
      throw new OktaConfigError('the code of rateLimit cannot be loaded', { cause });
    });
    return (loaded ??= rateLimiter(checked));
  };
  return {
    get buckets() {
      return loaded?.buckets ?? [];
    },
    forCall: async (...call) => (await load()).forCall(...call),
  };
}
