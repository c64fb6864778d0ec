import { bindOperations, type Bound } from './bind.js';
import { internals, type OktaCore } from './core.js';

/** Areas of operations by their namespace. */
export type Areas = Readonly<Record<string, object>>;

/** A core that has the operations of each area as methods, and that functions imported one by one take like any other. */
export function bindAreas<A extends Areas>(
  core: OktaCore,
  areas: A,
): OktaCore & { readonly [K in keyof A]: Bound<A[K]> } {
  const namespaces = Object.entries(areas).map(([namespace, operations]) => [
    namespace,
    bindOperations(core, operations),
  ]);
  const client: object = { orgUrl: core.orgUrl, ...Object.fromEntries(namespaces) };
  // Defined, not assigned: what is not enumerable is neither printed nor copied.
  return Object.freeze(
    Object.defineProperty(client, internals, { value: core[internals] }),
  ) as never;
}
