import { checkOptions } from '../limits/options.js';
import { showCall } from './call.js';
import type { OktaCore } from './core.js';
import { OktaConfigError, OktaError } from './errors.js';
import type { OktaHooks } from './hooks.js';
import { listOf } from './list.js';
import { readLogOptions, type LogOptions } from './logging/levels.js';
import type { RateLimiter, RateLimitOptions } from './rate-limiter.js';
import type { RawCalls } from './raw.js';
import { requestOf } from './request.js';
import type { OktaResponse } from './response.js';

/** Most clients use none of it, so that it is no part of what an application loads when it starts. */
const load = () =>
  import('./extras.js').catch((cause: unknown) => {
    throw new OktaConfigError('a part of the client cannot be loaded', { cause });
  });

/** What `logging` of the options does. Throws `OktaConfigError` for options that cannot work, at once. */
export function loggingOnDemand(options: LogOptions): OktaHooks {
  const read = readLogOptions(options);
  let loading: Promise<OktaHooks> | undefined;
  const hooks = (): Promise<OktaHooks> =>
    (loading ??= load().then(
      ({ logging }) => logging(read),
      // Calls matter more than their log.
      () => ({}),
    ));
  return {
    onRequest: async (context) => (await hooks()).onRequest?.(context),
    onResponse: async (context) => (await hooks()).onResponse?.(context),
    onRetry: async (context) => (await hooks()).onRetry?.(context),
    onError: async (context) => (await hooks()).onError?.(context),
  };
}

/** The `rateLimiter` of the options. Throws `OktaConfigError` for options that cannot work, at once. */
export function rateLimiterOnDemand(options: RateLimitOptions): RateLimiter {
  const checked = checkOptions(options);
  let loaded: RateLimiter | undefined;
  return {
    get buckets() {
      return loaded?.buckets ?? [];
    },
    async forCall(...call) {
      const { rateLimiter } = await load();
      loaded ??= rateLimiter(checked);
      return loaded.forCall(...call);
    },
  };
}

/** Raw calls with the core given. */
export function rawOnDemand(core: OktaCore): RawCalls {
  return {
    request: (...given) =>
      requestOf(fromHere(async () => (await load()).request(core, ...given).withResponse())),
    requestList: (...given) =>
      listOf(fromHere(async () => (await load()).requestList(core, ...given).withResponse())),
  };
}

/** Lets an error of `ask` show where it was called, though something was loaded in between. */
async function fromHere<T>(ask: () => Promise<OktaResponse<T>>): Promise<OktaResponse<T>> {
  const trace = new Error();
  try {
    return await ask();
  } catch (error) {
    if (error instanceof OktaError) showCall(error, trace);
    throw error;
  }
}
