import type { OktaClientOptions } from './client-options.js';
import { combineHooks } from './combine-hooks.js';
import { createOktaCore, type OktaCore } from './core.js';
import type { OktaHooks } from './hooks.js';
import { readVariable } from './logging/levels.js';
import { logging } from './logging/logging.js';
import { describePlatform } from './platform.js';
import { version } from './version.js';

/** The core of a whole client: what bundles of single operations would have to pay for without using it is on here. */
export function createClientCore(options: OktaClientOptions): OktaCore {
  // Callers without types may leave out all options.
  const { log, hooks, headers, ...others }: OktaClientOptions = { ...options };
  return createOktaCore({
    ...others,
    headers: { ...userAgentOf(others), ...headers },
    hooks: log || readVariable() ? withLog(hooks, logging(log)) : hooks,
  });
}

/** The header of a core, with what is known of the system; nothing where a core knows all there is. */
function userAgentOf({ userAgent }: Pick<OktaClientOptions, 'userAgent'>): object {
  const platform = describePlatform();
  const agents = [userAgent, `oktaforge-sdk/${version}`, platform];
  return platform ? { 'user-agent': agents.filter(Boolean).join(' ') } : {};
}

/** The log shows requests as other hooks have changed them, and everything else even if those throw. */
function withLog(hooks: OktaHooks = {}, { onRequest, ...log }: OktaHooks): OktaHooks {
  return combineHooks(log, hooks, { onRequest });
}
