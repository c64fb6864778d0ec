const deepArrays = nested(100_000, (inner) => [inner]);
const deepObjects = nested(100_000, (inner) => ({ id: inner }));

/** Values that no JSON has, and values that are made to break what reads them. */
export const hostileValues: readonly (readonly [name: string, make: () => unknown])[] = [
  ['a proxy that throws in every trap', () => throwing({})],
  ['a proxy of an array that throws in every trap', () => throwing([])],
  ['a proxy of a function', () => throwing(() => undefined)],
  ['a revoked proxy', revoked],
  ['a getter that throws', () => ofGetter(new Error('no'))],
  ['a getter that throws nothing', () => ofGetter(undefined)],
  ['a getter that changes its mind', changing],
  ['an object that cannot be put in words', unspeakable],
  ['an object in itself', circle],
  ['an array in itself', circularArray],
  ['deep arrays', () => deepArrays],
  ['deep objects', () => deepObjects],
  ['an object without prototype', () => Object.create(null) as unknown],
  ['an object with odd keys', () => JSON.parse('{"__proto__":{"id":1},"constructor":1,"has":1}')],
  ['inherited keys', () => Object.create({ id: 1, profile: 2, type: 3 }) as unknown],
  ['a symbol', () => Symbol('secret')],
  ['a symbol as key', () => ({ [Symbol.iterator]: 1, [Symbol.toStringTag]: 'Array' })],
  ['a bigint', () => 10n ** 400n],
  ['a function', () => () => undefined],
  ['a class', () => Map],
  ['a date', () => new Date(NaN)],
  ['a map', () => new Map([['id', 1]])],
  ['a boxed string', () => Object('ACTIVE') as unknown],
  ['a sparse array', () => Object.assign([], { length: 1_000 })],
  ['an array with keys', () => Object.assign(['a'], { id: 1 })],
  ['bytes', () => new Uint8Array(8)],
  ['not a number', () => NaN],
  ['no finite number', () => -Infinity],
  ['undefined', () => undefined],
  ['half a character', () => '\ud800'],
];

/** An object all of whose traps throw. */
export function throwing(target: object): object {
  const fail = () => {
    throw new Error('a trap');
  };
  const everyTrap = new Proxy({}, { get: () => fail });
  return new Proxy(target, everyTrap);
}

function ofGetter(thrown: unknown): object {
  return Object.defineProperty({}, 'id', {
    enumerable: true,
    get() {
      throw thrown;
    },
  });
}

function revoked(): object {
  const { proxy, revoke } = Proxy.revocable({}, {});
  revoke();
  return proxy;
}

function changing(): object {
  let reads = 0;
  return {
    get id() {
      reads += 1;
      return reads % 2 === 0 ? 'text' : 42;
    },
  };
}

/** Whatever turns it into text or a number runs code of its own. */
function unspeakable(): object {
  const never = () => {
    throw new Error('code of the value was run');
  };
  return { [Symbol.toPrimitive]: never, toString: never, valueOf: never, toJSON: never };
}

function circle(): object {
  const object: Record<string, unknown> = {};
  return Object.assign(object, { id: object, profile: object, form: object, value: [object] });
}

function circularArray(): unknown[] {
  const array: unknown[] = [];
  array.push(array, array);
  return array;
}

/** A value in a value in a value … */
export function nested(depth: number, wrap: (inner: unknown) => unknown): unknown {
  let value: unknown = 'core';
  for (let level = 0; level < depth; level++) value = wrap(value);
  return value;
}
