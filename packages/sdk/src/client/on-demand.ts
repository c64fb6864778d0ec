import { checkOptions } from '../limits/options.js';
import { call, showCall } from '../runtime/call.js';
import { toCursor } from '../runtime/cursor.js';
import type { OktaCore } from '../runtime/internals.js';
import { OktaConfigError, OktaError } from '../runtime/errors.js';
import type { OktaHooks } from '../runtime/hooks.js';
import { listOf, sendList } from '../runtime/list.js';
import { checkLogOptions, type LogOptions } from '../runtime/logging/levels.js';
import type { RateLimiter, RateLimitOptions } from '../runtime/rate-limiter.js';
import type { RawCalls } from '../runtime/raw.js';
import { requestOf } from '../runtime/request.js';
import type { OktaResponse } from '../runtime/response.js';

/** Most clients use none of it, so that it is no part of what an application loads when it starts. */
const load = () =>
  import('./extras.js').catch((cause: unknown) => {
    throw new OktaConfigError('a part of the client cannot be loaded', { cause });
  });

/** The hooks, with a log of these options around them. Throws `OktaConfigError` for options that cannot work, at once. */
export function loggingOnDemand(hooks: OktaHooks = {}, log: LogOptions = {}): OktaHooks {
  checkLogOptions(log);
  let loading: Promise<OktaHooks> | undefined;
  const both = (): Promise<OktaHooks> =>
    (loading ??= load().then(
      ({ withLog }) => withLog(hooks, log),
      // Calls matter more than their log.
      () => hooks,
    ));
  return {
    onRequest: async (context) => (await both()).onRequest?.(context),
    onResponse: async (context) => (await both()).onResponse?.(context),
    onRetry: async (context) => (await both()).onRetry?.(context),
    onError: async (context) => (await both()).onError?.(context),
    around: async (context, next) => (await both()).around?.(context, next),
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
    async forCall(...given) {
      const { rateLimiter } = await load();
      loaded ??= rateLimiter(checked);
      return loaded.forCall(...given);
    },
  };
}

const tools = { call, sendList, toCursor };

/** Raw calls with the core given. */
export function rawOnDemand(core: OktaCore): RawCalls {
  return {
    request: (...given) =>
      requestOf(fromHere(async () => (await load()).askRaw(tools, core, ...given))),
    requestList: (...given) =>
      listOf(fromHere(async () => (await load()).listRaw(tools, core, ...given).withResponse())),
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
