import { combineHooks } from '../combine-hooks.js';
import type { OktaHooks } from '../hooks.js';
import type { LogOptions } from './levels.js';
import { logging } from './logging.js';

/** The hooks and a log. It shows requests as the hooks have changed them, and everything else even if those throw. */
export function withLog(hooks: OktaHooks, options: LogOptions): OktaHooks {
  const { onRequest, ...log } = logging(options);
  return combineHooks(log, hooks, { onRequest });
}
