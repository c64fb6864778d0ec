import { own } from '../basics/own.js';
import { type Json, type JsonObject, isArray, isObject } from '../basics/json.js';
import type { Diagnostics } from '../diagnostics/collector.js';
import { formatPointer, parsePointer } from '../diagnostics/pointer.js';

/** Schemas that are made of one another, in a row; Okta's descriptions have 5. */
const chainLimit = 100;

/** What makes a schema out of others: these are looked into wherever the schema is used. */
const parts = ['allOf', 'oneOf', 'anyOf'];

/**
 * Reports `too-deep` for named schemas that are made of one another in too long a row, by `$ref`, `allOf`, `oneOf` or `anyOf`.
 * That a schema is made of itself is a finding of later stages.
 */
export function checkChains(document: JsonObject, diagnostics: Diagnostics): void {
  const { section, schemas } = namedSchemas(document);
  const lengths = new Map<string, number>();
  for (const name of Object.keys(schemas)) measure(name, schemas, lengths);
  // Where several are too long, the others are mostly parts of the longest.
  const [longest] = [...lengths].toSorted(([, one], [, other]) => other - one);
  if (longest === undefined || longest[1] <= chainLimit) return;
  const [name, length] = longest;
  diagnostics.error('too-deep', {
    message: `The schema ${name} is made of ${length} schemas in a row, each of the next; more than ${chainLimit} are not supported.`,
    pointer: formatPointer([...section, name]),
  });
}

function namedSchemas(document: JsonObject): { section: string[]; schemas: JsonObject } {
  const { swagger, definitions, components } = document;
  const isSwagger = swagger !== undefined;
  const found = isSwagger ? definitions : isObject(components) ? components['schemas'] : undefined;
  return {
    section: isSwagger ? ['definitions'] : ['components', 'schemas'],
    schemas: isObject(found) ? found : {},
  };
}

/** Notes how many schemas follow one another from `start`. Without recursion: the chain may be as long as the description. */
function measure(start: string, schemas: JsonObject, lengths: Map<string, number>): void {
  const open = new Set<string>();
  const stack = [start];
  for (let name = stack.at(-1); name !== undefined; name = stack.at(-1)) {
    const next = lengths.has(name) ? [] : partsOf(own(schemas, name) ?? null).filter(isNamed);
    const unknown = next.find((other) => !lengths.has(other) && !open.has(other));
    open.add(name);
    if (unknown !== undefined && unknown !== name) {
      stack.push(unknown);
      continue;
    }
    const below = next.map((other) => lengths.get(other) ?? 0);
    if (!lengths.has(name)) lengths.set(name, 1 + Math.max(0, ...below));
    open.delete(name);
    stack.pop();
  }

  function isNamed(name: string): boolean {
    return Object.hasOwn(schemas, name);
  }
}

/** The names of the schemas that a schema is made of. */
function partsOf(schema: Json): string[] {
  if (!isObject(schema)) return [];
  const { $ref: reference } = schema;
  const named = typeof reference === 'string' ? [parsePointer(reference).at(-1) ?? ''] : [];
  const below = parts.flatMap((key) => {
    const list = schema[key];
    return isArray(list) ? list.flatMap(partsOf) : [];
  });
  return [...named, ...below];
}
