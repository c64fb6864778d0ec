import type { AroundContext, AroundNext, OktaHooks } from './hooks.js';

/**
 * Several sets of hooks as one, for the `hooks` of a client: each hook is called in the order of the sets, and awaited before the
 * next. What one throws ends the call, so that later ones are not called. The `around` of the first set is the outermost.
 */
export function combineHooks(...sets: readonly OktaHooks[]): OktaHooks {
  return {
    async onRequest(context) {
      for (const hooks of sets) await hooks.onRequest?.(context);
    },
    async onResponse(context) {
      for (const hooks of sets) await hooks.onResponse?.(context);
    },
    async onRetry(context) {
      for (const hooks of sets) await hooks.onRetry?.(context);
    },
    async onError(context) {
      for (const hooks of sets) await hooks.onError?.(context);
    },
    around: (call, next) => nest(sets, call, next),
  };
}

/** Each `around` as the `next` of the one before it, under the rule of a single one: where it returns nothing, its `next` counts. */
async function nest(
  [hooks, ...inner]: readonly OktaHooks[],
  call: AroundContext,
  last: AroundNext,
): ReturnType<AroundNext> {
  if (!hooks) return last();
  let sent: ReturnType<AroundNext> | undefined;
  const next: AroundNext = () => (sent = nest(inner, call, last));
  return (await hooks.around?.(call, next)) ?? sent ?? next();
}
