import type { Random } from './random.js';

type Value = unknown;
type Container = Record<string, Value> | Value[];

/** A place in a description: what holds it, and under which key. */
interface Spot {
  readonly holder: Container;
  readonly key: string;
}

/** One kind of change. It changes the description in place, at a random spot. */
type Mutation = (spots: readonly Spot[], random: Random) => void;

const texts = [
  '',
  '*/',
  '`${x}` \\ \u2028',
  'line\nbreak',
  '\u0000\u202e\u0007',
  '😀'.repeat(40),
  '<!-- {@link Nowhere} @deprecated',
];

const names = [
  '',
  '__proto__',
  'constructor',
  'class',
  'arguments',
  '日本',
  '2FA',
  'a b',
  "it's",
  'x'.repeat(300),
  'con',
  '..',
  'Maker',
  'getThing',
  'ThingInput',
  'OktaClient',
];

/** Values of other kinds than those that belong there. */
const others: readonly Value[] = [null, true, 0, -1, Infinity, 'text', [], {}, ['a'], { a: 1 }];

/** Keywords whose absence or presence changes what a schema means. */
const keywords: Readonly<Record<string, Value>> = {
  allOf: [{ $ref: '#/components/schemas/Thing' }],
  oneOf: [{ type: 'string' }, { $ref: '#/components/schemas/Thing' }],
  anyOf: [{ type: 'integer' }, { type: 'object' }],
  nullable: true,
  readOnly: true,
  writeOnly: true,
  required: ['id', 'name', 'gone'],
  enum: ['A', 1, null, 'A'],
  const: 'fixed',
  type: ['string', 'null'],
  additionalProperties: false,
  items: { $ref: '#/components/schemas/Thing' },
  pattern: '(?i)^[a-z]+$',
  format: 'date-time',
  minItems: 3,
  deprecated: true,
  'x-okta-parent': '#/definitions/Thing',
  'x-okta-extensible': true,
  'x-okta-lifecycle': { lifecycle: 'EA' },
};

export const mutations: Readonly<Record<string, Mutation>> = {
  drop(spots, random) {
    const { holder, key } = random.pick(spots);
    if (Array.isArray(holder)) holder.splice(Number(key), 1);
    else delete holder[key];
  },
  duplicate(spots, random) {
    const { holder, key } = random.pick(spots);
    const copy = structuredClone(valueAt({ holder, key }));
    if (Array.isArray(holder)) holder.push(copy);
    else put(holder, `${key}2`, copy);
  },
  retype(spots, random) {
    const { holder, key } = random.pick(spots);
    put(holder, key, structuredClone(random.pick(others)));
  },
  crossLink(spots, random) {
    const [from, to] = [random.pick(spots), random.pick(spots)];
    put(from.holder, from.key, structuredClone(valueAt(to)));
  },
  rename(spots, random) {
    const { holder, key } = random.pick(spots);
    if (Array.isArray(holder)) return;
    const value = holder[key];
    delete holder[key];
    put(holder, random.pick(names), value);
  },
  refer(spots, random) {
    const { holder, key } = random.pick(spots);
    const target = random.pick(['Thing', 'App', 'Gone', 'Status', '__proto__']);
    put(holder, key, { $ref: `#/components/schemas/${target}` });
  },
  keyword(spots, random) {
    const value = valueAt(random.pick(spots));
    if (!isRecord(value)) return;
    const key = random.pick(Object.keys(keywords));
    put(value, key, structuredClone(keywords[key]));
  },
  deepen(spots, random) {
    const { holder, key } = random.pick(spots);
    let value = structuredClone(valueAt({ holder, key }));
    for (let depth = 0; depth < 20; depth += 1)
      value = { type: 'object', properties: { a: value } };
    put(holder, key, value);
  },
  hostileText(spots, random) {
    const strings = spots.filter((spot) => typeof valueAt(spot) === 'string');
    if (strings.length === 0) return;
    const { holder, key } = random.pick(strings);
    put(holder, key, random.pick(texts));
  },
  hostileName(spots, random) {
    const strings = spots.filter((spot) => typeof valueAt(spot) === 'string');
    if (strings.length === 0) return;
    const { holder, key } = random.pick(strings);
    put(holder, key, random.pick(names));
  },
};

/** A changed copy of the description, and the kinds of changes in their order. */
export function mutate(
  description: unknown,
  random: Random,
): { readonly description: unknown; readonly kinds: readonly string[] } {
  const copy: unknown = structuredClone(description);
  const kinds = Array.from({ length: 1 + random.below(3) }, () =>
    random.pick(Object.keys(mutations)),
  );
  for (const kind of kinds) {
    const spots = spotsIn(copy);
    if (spots.length > 0) mutations[kind]?.(spots, random);
  }
  return { description: copy, kinds };
}

function spotsIn(value: unknown): Spot[] {
  if (!isRecord(value) && !Array.isArray(value)) return [];
  return Object.keys(value).flatMap((key) => {
    const spot = { holder: value, key };
    return [spot, ...spotsIn(valueAt(spot))];
  });
}

function valueAt({ holder, key }: Spot): Value {
  return Array.isArray(holder) ? holder[Number(key)] : holder[key];
}

/** Also under `__proto__`, which an assignment would not make a property. */
function put(holder: Container, key: string, value: Value): void {
  Object.defineProperty(holder, key, {
    value,
    configurable: true,
    enumerable: true,
    writable: true,
  });
}

function isRecord(value: unknown): value is Record<string, Value> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
