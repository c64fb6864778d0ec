import { bindAll } from './bind.js';
import type { OktaCore } from './internals.js';
import { OktaConfigError } from './errors.js';

/** Functions of a core and a resource as methods that already have both. */
export type BoundMethods<M> = {
  readonly [K in keyof M]: M[K] extends (core: OktaCore, self: never, ...args: infer A) => infer R
    ? (...args: A) => R
    : never;
};

/** A resource that can be acted on: its data, unchanged, beside its methods. */
export type ResourceHandle<Data, M> = { readonly data: Data } & BoundMethods<M>;

/** A method of a resource, before it is bound. */
export type ResourceMethod<Data> = (core: OktaCore, self: Data, ...args: never) => unknown;

/** A handle on `data`. The methods see the very object, so that what is changed on it is what they send. */
export function bindResource<Data, M extends Readonly<Record<string, ResourceMethod<Data>>>>(
  core: OktaCore,
  data: Data,
  methods: M,
): ResourceHandle<Data, M> {
  // The result has the keys of `methods`, but `Object.fromEntries` loses them.
  return { ...bindAll(methods, [core, data]), data } as ResourceHandle<Data, M>;
}

/**
 * The value that a resource's method needs of the resource itself, such as its id. Throws `OktaConfigError` that names
 * method and property when it is not there, as on a resource that was never saved.
 */
export function takeFrom<Data extends object, K extends keyof Data & string>(
  self: Data,
  property: K,
  method: string,
): NonNullable<Data[K]> {
  const value = self[property];
  if (value === undefined || value === null) {
    throw new OktaConfigError(`${method} needs a resource that has ${property}`);
  }
  return value;
}
