import { logging } from './logging/logging.js';
import { readVariable } from './logging/levels.js';
import type { OktaClientOptions } from './client-options.js';
import { combineHooks } from './combine-hooks.js';
import { buildCore, type OktaCore } from './core.js';
import { systemClock } from './deadline.js';
import type { OktaHooks } from './hooks.js';
import { describePlatform } from './platform.js';

/** The core of a whole client: what bundles of single operations would have to pay for without using it is on here. */
export function createClientCore(options: OktaClientOptions): OktaCore {
  // Callers without types may leave out all options.
  const { log, ...others }: OktaClientOptions = { ...options };
  const hooks = log || readVariable() ? withLog(others.hooks, logging(log)) : others.hooks;
  return buildCore({ ...others, hooks }, systemClock, describePlatform());
}

/** The log shows requests as other hooks have changed them, and everything else even if those throw. */
function withLog(hooks: OktaHooks = {}, { onRequest, ...log }: OktaHooks): OktaHooks {
  return combineHooks(log, hooks, { onRequest });
}
