import { type Node, mapNodes } from '../ir/walk.js';

/** Default values of scalar keys, which the lock leaves out. */
const scalarDefaults: Readonly<Record<string, unknown>> = {
  deprecated: false,
  required: false,
  read: 'sometimes',
  write: 'sometimes',
  extensible: false,
  inputDiffers: false,
  integer: false,
  open: true,
  knownValues: false,
};

/** Default values of lists and objects, which the lock leaves out. */
const listDefaults: Readonly<Record<string, unknown>> = {
  fixedQuery: [],
  params: [],
  content: [],
  discriminatedBy: [],
  constants: {},
  methods: [],
};

/** For each kind of node its keys that have a default. A kind is recognised by a key that only its nodes have. */
const kinds: readonly {
  readonly of: (node: Node) => boolean;
  readonly keys: readonly string[];
}[] = [
  { of: (node) => 'paramsName' in node, keys: ['deprecated', 'fixedQuery', 'params'] },
  { of: (node) => 'in' in node && 'property' in node, keys: ['deprecated', 'required'] },
  { of: (node) => 'encoding' in node, keys: ['required'] },
  { of: (node) => 'status' in node, keys: ['content'] },
  { of: (node) => 'schemaName' in node, keys: ['deprecated', 'inputDiffers'] },
  {
    of: (node) => 'schemaName' in node && node['kind'] === 'object',
    keys: ['extensible', 'discriminatedBy', 'constants', 'methods'],
  },
  { of: (node) => node['kind'] === 'number' && !('schemaName' in node), keys: ['integer'] },
  { of: (node) => node['kind'] === 'enum' && 'values' in node, keys: ['open', 'knownValues'] },
  {
    of: (node) =>
      'name' in node && 'type' in node && !('property' in node) && !('schemaName' in node),
    keys: ['read', 'write', 'deprecated'],
  },
];

const defaults: Readonly<Record<string, unknown>> = { ...scalarDefaults, ...listDefaults };

/** The defaults of lists and objects are empty. */
function isDefault(key: string, value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return value === scalarDefaults[key];
  return key in listDefaults && Object.keys(value).length === 0;
}

/** The node without keys that have their default value, itself and all nodes inside. */
export function brief(node: object): Node {
  return mapNodes(node as Node, (each) => {
    const keys = keysOf(each);
    const left: Record<string, unknown> = {};
    for (const key of Object.keys(each)) {
      if (!keys.has(key) || !isDefault(key, each[key])) left[key] = each[key];
    }
    return left;
  });
}

/** The inverse of {@link brief}: the node with the default values that were left out. */
export function full(node: Node): Node {
  return mapNodes(node, withDefaults);
}

/** The node with its own default values alone. */
export function withDefaults<T extends Node>(node: T): T {
  const missing = [...keysOf(node)].filter((key) => !(key in node));
  return { ...node, ...Object.fromEntries(missing.map((key) => [key, defaults[key]])) };
}

function keysOf(node: Node): ReadonlySet<string> {
  const held = kinds.filter(({ of }) => of(node));
  const together = held.map((kind) => kinds.indexOf(kind)).join(' ');
  const known = keysOfKinds.get(together) ?? new Set(held.flatMap(({ keys }) => keys));
  keysOfKinds.set(together, known);
  return known;
}

/** By the numbers of the kinds that a node is of: there are few of these, and many nodes. */
const keysOfKinds = new Map<string, ReadonlySet<string>>();
