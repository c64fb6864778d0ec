import type { OktaCore } from './internals.js';

/**
 * Functions of a core as methods that already have it. Of a function that can be called in two ways only the last is seen,
 * unless it is one of `Overloaded`.
 */
export type Bound<T, Overloaded extends keyof T = never> = {
  readonly [K in keyof T]: K extends Overloaded
    ? BoundTwice<T[K]>
    : T[K] extends (core: OktaCore, ...args: infer A) => infer R
      ? (...args: A) => R
      : never;
};

type BoundTwice<F> = F extends {
  (core: OktaCore, ...args: infer A): infer R;
  (core: OktaCore, ...args: infer B): infer S;
}
  ? { (...args: A): R; (...args: B): S }
  : never;

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
