/** A node of the IR without what it mostly is. */
export type Brief = Readonly<Record<string, unknown>>;

/** What nodes are unless they say otherwise; a node that has the key `property` or `name` in one list has all of these. */
const usual: Readonly<Record<string, unknown>> = {
  deprecated: false,
  required: false,
  readOnly: false,
  writeOnly: false,
  extensible: false,
  inputDiffers: false,
  integer: false,
  open: true,
  knownValues: false,
};

/** Lists and objects that are mostly empty. */
const usuallyEmpty: Readonly<Record<string, unknown>> = {
  fixedQuery: [],
  parameters: [],
  parts: [],
  content: [],
  discriminatedBy: [],
  constants: {},
  methods: [],
};

/** Which keys a node must have, by a key that only nodes of its kind have. */
const kinds: readonly {
  readonly of: (node: Brief) => boolean;
  readonly keys: readonly string[];
}[] = [
  { of: (node) => 'paramsName' in node, keys: ['deprecated', 'fixedQuery', 'parameters'] },
  { of: (node) => 'in' in node && 'property' in node, keys: ['deprecated', 'required'] },
  { of: (node) => 'encoding' in node, keys: ['required', 'parts'] },
  { of: (node) => 'property' in node && 'type' in node && !('in' in node), keys: ['required'] },
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
    keys: ['required', 'readOnly', 'writeOnly', 'deprecated'],
  },
];

const defaults: Readonly<Record<string, unknown>> = { ...usual, ...usuallyEmpty };

/** Leaves out what is as usual. What is a default's own value, a constant for example, is never looked into. */
export function brief(node: object): Brief {
  return walk(node, (each) => {
    const keys = keysOf(each);
    return Object.fromEntries(
      Object.entries(each).filter(
        ([key, value]) =>
          !(keys.has(key) && JSON.stringify(value) === JSON.stringify(defaults[key])),
      ),
    );
  });
}

/** Puts back what was left out. */
export function full(node: Brief): Brief {
  return walk(node, (each) => {
    const missing = [...keysOf(each)].filter((key) => !(key in each));
    return { ...each, ...Object.fromEntries(missing.map((key) => [key, defaults[key]])) };
  });
}

/** Values of the API's own, in which a key means nothing to us. */
const foreign: ReadonlySet<string> = new Set(['default', 'constants', 'values']);

function walk(node: object, change: (node: Brief) => Brief): Brief {
  const entries = Object.entries(node).map(([key, value]: [string, unknown]) => [
    key,
    foreign.has(key) && !isType(value) ? value : walkValue(value, change),
  ]);
  return change(Object.fromEntries(entries) as Brief);
}

function walkValue(value: unknown, change: (node: Brief) => Brief): unknown {
  if (Array.isArray(value)) return value.map((item: unknown) => walkValue(item, change));
  return typeof value === 'object' && value !== null ? walk(value, change) : value;
}

/** `values` of a map is a type, `values` of an enum is not. */
function isType(value: unknown): boolean {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && 'kind' in value;
}

function keysOf(node: Brief): ReadonlySet<string> {
  return new Set(kinds.filter(({ of }) => of(node)).flatMap(({ keys }) => keys));
}
