/** Counts how often a value is looked at, in whatever way. */
export interface Counter {
  readonly reads: number;
  /** The value, which counts what is done to it and to everything in it. */
  watch<T>(value: T): T;
}

export function createCounter(): Counter {
  let reads = 0;
  const watched = new Map<object, object>();
  const counting =
    (trap: (...args: never[]) => unknown) =>
    (...args: unknown[]): unknown => {
      reads += 1;
      return watch(trap(...(args as never[])));
    };
  const { get, has, getPrototypeOf } = Reflect;
  const handler: ProxyHandler<object> = {
    get: counting((target: object, key: string) => get(target, key)),
    has: counting((target: object, key: string) => has(target, key)) as () => boolean,
    getPrototypeOf: (target) => getPrototypeOf(target),
    ownKeys: (target) => {
      const keys = Reflect.ownKeys(target);
      reads += keys.length;
      return keys;
    },
    getOwnPropertyDescriptor: (target, key) => {
      reads += 1;
      return Reflect.getOwnPropertyDescriptor(target, key);
    },
  };
  function watch<T>(value: T): T {
    if (typeof value !== 'object' || value === null) return value;
    const proxy = watched.get(value) ?? new Proxy(value, handler);
    watched.set(value, proxy);
    return proxy as T;
  }
  return {
    get reads() {
      return reads;
    },
    watch,
  };
}
