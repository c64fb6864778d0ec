import type { OktaCore } from './core.js';

/** Functions of a core as methods that already have it. */
export type Bound<T> = {
  readonly [K in keyof T]: T[K] extends (core: OktaCore, ...args: infer A) => infer R
    ? (...args: A) => R
    : never;
};

/** The operations of one area, such as a module's namespace object, bound to a core. */
export function bindOperations<T extends object>(core: OktaCore, operations: T): Bound<T> {
  // The result has the keys of `operations`, but `Object.fromEntries` loses them.
  return bindAll(operations, [core]) as Bound<T>;
}

/** Each function of `functions` with its first arguments given. */
export function bindAll(functions: object, given: readonly unknown[]): object {
  return Object.fromEntries(
    Object.entries(functions).map(([name, fn]: [string, (...all: unknown[]) => unknown]) => [
      name,
      (...args: unknown[]): unknown => fn(...given, ...args),
    ]),
  );
}
