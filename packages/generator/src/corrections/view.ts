import { decoded } from '../basics/decoded.js';
import { type Json, type JsonObject, isArray, isObject } from '../basics/json.js';
import { parsePointer } from '../diagnostics/pointer.js';
import type { Location } from '../load/edit.js';
import { findSubtypes } from '../normalise/discriminator.js';
import { own } from '../basics/own.js';
import { valueAt } from '../basics/value-at.js';
import { asObject } from '../normalise/raw.js';

export type Dialect = 'swagger' | 'openapi-3.0' | 'openapi-3.1';

/** An object of the description, and where it is. */
export interface Node {
  readonly raw: JsonObject;
  readonly steps: Location;
}

/** A description as its references are followed. */
export class View {
  readonly document: JsonObject;
  readonly dialect: Dialect;
  readonly #schemas: Location;
  #subtypes: ReadonlyMap<string, readonly string[]> | undefined;
  readonly #located = new Map<string, Location | undefined>();

  constructor(document: JsonObject) {
    this.document = document;
    this.dialect = dialectOf(document);
    this.#schemas = this.dialect === 'swagger' ? ['definitions'] : ['components', 'schemas'];
  }

  /** The object at some steps. */
  at(steps: Location): Node | undefined {
    const raw = valueAt(this.document, steps);
    return isObject(raw) ? { raw, steps } : undefined;
  }

  child(node: Node, ...steps: Location): Node | undefined {
    const raw = valueAt(node.raw, steps);
    return isObject(raw) ? { raw, steps: [...node.steps, ...steps] } : undefined;
  }

  children(node: Node, key: string): readonly Node[] {
    const held = own(node.raw, key);
    const names = isArray(held) ? held.keys() : Object.keys(asObject(held));
    return [...names].flatMap((name) => this.child(node, key, name) ?? []);
  }

  /** The target of a reference within the document, or of the name of a schema. */
  target(reference: string): Node | undefined {
    const steps = this.locate(reference);
    return steps && this.at(steps);
  }

  locate(reference: string): Location | undefined {
    if (!this.#located.has(reference)) this.#located.set(reference, this.#find(reference));
    return this.#located.get(reference);
  }

  #find(reference: string): Location | undefined {
    if (!reference.startsWith('#/')) return this.#named(reference.replace(/^.*\//, ''));
    const steps = parsePointer(decoded(reference.slice(1)));
    if (valueAt(this.document, steps) !== undefined) return asIndexes(this.document, steps);
    // Okta's extensions refer to schemas as Swagger 2.0 does, in later descriptions too.
    return steps[0] === 'definitions' ? this.#named(steps[1] ?? '') : undefined;
  }

  /** A node, or what it refers to. */
  follow(node: Node | undefined): Node | undefined {
    const seen = new Set<JsonObject>();
    let current = node;
    while (current !== undefined && typeof current.raw['$ref'] === 'string') {
      if (seen.has(current.raw)) return undefined;
      seen.add(current.raw);
      current = this.target(current.raw['$ref']);
    }
    return current;
  }

  /** Schemas that inherit directly from the one at some steps. */
  subtypes(steps: Location): readonly Node[] {
    const name = this.nameOf(steps);
    if (name === undefined) return [];
    this.#subtypes ??= findSubtypes(asObject(valueAt(this.document, this.#schemas)));
    return (this.#subtypes.get(name) ?? []).flatMap(
      (each) => this.at([...this.#schemas, each]) ?? [],
    );
  }

  /** The name of the schema at some steps, where it has one. */
  nameOf(steps: Location): string | undefined {
    const home = this.#schemas;
    const isNamed =
      steps.length === home.length + 1 && home.every((step, at) => steps[at] === step);
    return isNamed ? String(steps.at(-1)) : undefined;
  }

  #named(name: string): Location | undefined {
    const schema = name.replace(/\.(json|ya?ml)$/, '');
    return [name, schema]
      .map((each) => [...this.#schemas, each])
      .find((steps) => valueAt(this.document, steps) !== undefined);
  }
}

/** Steps with a number for each item of a list. */
function asIndexes(document: Json, steps: readonly string[]): Location {
  let current: Json | undefined = document;
  return steps.map((step) => {
    const index = isArray(current) ? Number(step) : step;
    current = current === undefined ? undefined : valueAt(current, [step]);
    return index;
  });
}

function dialectOf({ openapi }: JsonObject): Dialect {
  if (openapi === undefined) return 'swagger';
  return String(openapi).startsWith('3.1') ? 'openapi-3.1' : 'openapi-3.0';
}
