import { bindOperations, type Bound } from './bind.js';
import { holding, internals, type OktaCore } from './core.js';

/** Areas of operations by their namespace. */
export type Areas = Readonly<Record<string, object>>;

/** A core that has the operations of each area as methods, and that functions imported one by one take like any other. */
export function bindAreas<A extends Areas>(
  core: OktaCore,
  areas: A,
): OktaCore & { readonly [K in keyof A]: Bound<A[K]> } {
  const namespaces = Object.entries(areas).map(
    ([namespace, operations]) => [namespace, bindOperations(core, operations)] as const,
  );
  // The result has the keys of `areas`, but `Object.fromEntries` loses them.
  const bound = Object.fromEntries(namespaces) as { readonly [K in keyof A]: Bound<A[K]> };
  return holding({ orgUrl: core.orgUrl, ...bound }, core[internals]);
}
