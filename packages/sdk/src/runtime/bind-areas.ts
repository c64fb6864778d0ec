import { bindOperations, type Bound } from './bind.js';
import { holding, internals, type OktaCore } from './internals.js';
import { showingOrg } from './show.js';

/** Areas of operations by their namespace. */
export type Areas = Readonly<Record<string, object>>;

/** Operations of each area that can be called in two ways. */
type Overloads<A> = { readonly [K in keyof A]?: keyof A[K] };

type BoundAreas<A, O> = {
  readonly [K in keyof A]: Bound<A[K], K extends keyof O ? Extract<O[K], keyof A[K]> : never>;
};

/** A core that has the operations of each area as methods, and that functions imported one by one take like any other. */
export function bindAreas<
  A extends Areas,
  O extends Overloads<A> = Record<never, never>,
  C extends OktaCore = OktaCore,
>(core: C, areas: A): C & BoundAreas<A, O> {
  const namespaces = Object.entries(areas).map(
    ([namespace, operations]) => [namespace, bindOperations(core, operations)] as const,
  );
  // The result has the keys of `areas`, but `Object.fromEntries` loses them.
  const bound = Object.fromEntries(namespaces) as BoundAreas<A, O>;
  const shown = { ...core, ...bound };
  return holding(showingOrg(shown), core[internals]);
}
