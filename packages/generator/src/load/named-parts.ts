import { type Json, type JsonObject, isArray, isObject } from '../basics/json.js';
import { valueAt } from '../basics/value-at.js';
import { formatPointer, parsePointer } from '../diagnostics/pointer.js';
import { circularPlaces } from './circles.js';
import { type Part, type Place, keyOf, placeOf } from './places.js';
import { sharedSchemas } from './shared-schemas.js';

export interface NamedParts {
  /** The first is the description. */
  readonly parts: readonly Part[];
  /** Where the schemas stand that got a name, by their pointer in the description. */
  readonly origins: ReadonlyMap<string, Place>;
}

/**
 * Gives names to schemas of other files: those that contain themselves, those that a `mapping` leads to, and those that
 * several places share. A bundled document otherwise has them in the place of the first reference.
 */
export function withNames(parts: readonly Part[]): NamedParts {
  const [root] = parts;
  if (root === undefined || !isObject(root.document)) return { parts, origins: new Map() };
  // A map that stands in another file itself takes no entries.
  const { components, definitions } = root.document;
  const maps = [components, isObject(components) ? components['schemas'] : null, definitions];
  if (maps.some((map) => isObject(map) && typeof map['$ref'] === 'string')) {
    return { parts, origins: new Map() };
  }
  const names = new Names(root, root.document, parts);
  for (const place of [...circularPlaces(parts), ...sharedSchemas(parts)]) names.pointerOf(place);
  const rewritten = parts.map((part) => ({
    ...part,
    document: withMappings(part.document, (reference) => names.mapped(reference, part.base)),
  }));
  const [first, ...others] = rewritten;
  if (first === undefined || !isObject(first.document)) return { parts, origins: new Map() };
  const document = names.addTo(first.document);
  return { parts: [{ ...first, document }, ...others], origins: names.origins };
}

class Names {
  readonly #root: Part;
  readonly #parts: ReadonlyMap<string, Part>;
  readonly #section: readonly string[];
  /** What the description calls a place in another file, by its key. */
  readonly #known = new Map<string, string>();
  readonly #taken: Set<string>;
  readonly #added = new Map<string, Place>();

  constructor(root: Part, document: JsonObject, parts: readonly Part[]) {
    this.#root = root;
    this.#parts = new Map(parts.map((part) => [part.base, part]));
    this.#section = document['swagger'] === undefined ? ['components', 'schemas'] : ['definitions'];
    const schemas = valueAt(document, this.#section);
    const entries = isObject(schemas) ? Object.entries(schemas) : [];
    this.#taken = new Set(entries.map(([name]) => name));
    for (const [name, schema] of entries) {
      const reference = isObject(schema) ? schema['$ref'] : undefined;
      if (typeof reference === 'string') {
        this.#known.set(keyOf(placeOf(reference, root.base)), name);
      }
    }
  }

  /** By the pointer in the description. */
  get origins(): ReadonlyMap<string, Place> {
    return new Map(
      [...this.#added].map(([name, { base, pointer }]) => [
        formatPointer([...this.#section, name]),
        { base: this.#parts.get(base)?.name ?? base, pointer },
      ]),
    );
  }

  /** The pointer in the description of a place in any file; undefined where there is no schema. */
  pointerOf(place: Place): string | undefined {
    if (place.base === this.#root.base) return place.pointer;
    const part = this.#parts.get(place.base);
    if (part === undefined || !isObject(valueAt(part.document, parsePointer(place.pointer))))
      return undefined;
    const name = this.#known.get(keyOf(place)) ?? this.#newName(place);
    return formatPointer([...this.#section, name]);
  }

  /** The same entry of a mapping for the description as one document; undefined where it stays as it is. */
  mapped(entry: string, base: string): string | undefined {
    const isWithin = base === this.#root.base && entry.startsWith('#');
    if (isWithin || !/[#/.]/.test(entry)) return undefined;
    const pointer = this.pointerOf(placeOf(entry, base));
    return pointer === undefined ? undefined : `#${pointer}`;
  }

  addTo(document: JsonObject): JsonObject {
    const references = [...this.#added].map(([name, { base, pointer }]) => {
      return [name, { $ref: `${encodeURI(base)}#${encodeURI(pointer)}` }] as const;
    });
    return references.length === 0
      ? document
      : withEntries(document, this.#section, Object.fromEntries(references));
  }

  #newName(place: Place): string {
    const step = parsePointer(place.pointer).at(-1) ?? place.base.split(/[/\\]/).at(-1) ?? '';
    const wanted = step.replace(/\.(json|ya?ml)$/i, '').replaceAll(/[^\w.-]+/g, '_');
    let name = wanted;
    for (let count = 2; this.#taken.has(name); count += 1) name = `${wanted}_${count}`;
    this.#taken.add(name);
    this.#known.set(keyOf(place), name);
    this.#added.set(name, place);
    return name;
  }
}

function withEntries(node: JsonObject, steps: readonly string[], entries: JsonObject): JsonObject {
  const [step, ...rest] = steps;
  if (step === undefined) return { ...node, ...entries };
  const child = node[step];
  return { ...node, [step]: withEntries(isObject(child) ? child : {}, rest, entries) };
}

/** The document with other entries in the mappings of its discriminators. */
function withMappings(value: Json, replace: (entry: string) => string | undefined): Json {
  if (isArray(value)) return value.map((item) => withMappings(item, replace));
  if (!isObject(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, child]) => {
      const mapping = key === 'discriminator' && isObject(child) ? child['mapping'] : undefined;
      if (!isObject(child) || !isObject(mapping)) return [key, withMappings(child, replace)];
      const entries = Object.entries(mapping).map(([name, entry]) => [
        name,
        (typeof entry === 'string' ? replace(entry) : undefined) ?? entry,
      ]);
      return [key, { ...child, mapping: Object.fromEntries(entries) }];
    }),
  );
}
