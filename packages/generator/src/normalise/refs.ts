import { closest, distance } from 'fastest-levenshtein';

import { decoded } from '../basics/decoded.js';
import { valueAt } from '../basics/value-at.js';
import { parsePointer } from '../diagnostics/pointer.js';
import type { DocumentForm } from './context.js';
import { asObject, readString, type RawObject } from './raw.js';
import { isObject } from '../basics/json.js';
import type { Reports } from './reports.js';

/** A node of the document with its JSON pointer. */
export interface Located {
  readonly raw: unknown;
  readonly pointer: string;
}

export type SchemaTarget =
  { readonly kind: 'named'; readonly name: string } | ({ readonly kind: 'inline' } & Located);

export type ComponentSection = 'parameters' | 'responses' | 'requestBodies' | 'headers';

/** Resolves local references, and reports those without a target. */
export class References {
  readonly schemas: RawObject;
  readonly #document: RawObject;
  readonly #form: DocumentForm;
  readonly #diagnostics: Reports;

  constructor(document: RawObject, form: DocumentForm, diagnostics: Reports) {
    this.#document = document;
    this.#form = form;
    this.#diagnostics = diagnostics;
    this.schemas = asObject(
      form === 'swagger' ? document['definitions'] : asObject(document['components'])['schemas'],
    );
  }

  get schemasPointer(): string {
    return this.#form === 'swagger' ? '/definitions' : '/components/schemas';
  }

  /** The target of a `$ref` to a schema. In an extension `#/definitions/X` is the schema X in any version. */
  schema(reference: string, pointer: string, inDialect: boolean): SchemaTarget | undefined {
    const name = this.#schemaName(reference, [this.schemasPointer]);
    if (name !== undefined && Object.hasOwn(this.schemas, name)) return { kind: 'named', name };
    if (inDialect && this.#form === 'openapi') {
      const dialectName = this.#schemaName(reference, ['/definitions']);
      if (dialectName !== undefined && Object.hasOwn(this.schemas, dialectName)) {
        this.#reportDialect(reference, pointer, dialectName);
        return { kind: 'named', name: dialectName };
      }
    }
    const target = this.#locate(reference);
    if (target !== undefined) return { kind: 'inline', ...target };
    this.#reportDead(reference, pointer);
    return undefined;
  }

  /** The schema that an extension names: `#/definitions/X`, `#/components/schemas/X` or `X`. */
  dialectSchema(reference: string, pointer: string): string | undefined {
    const name =
      this.#schemaName(reference, ['/definitions', '/components/schemas']) ??
      (reference.includes('/') ? undefined : reference);
    if (name !== undefined && Object.hasOwn(this.schemas, name)) return name;
    this.#reportDead(reference, pointer);
    return undefined;
  }

  /** Follows `$ref` as {@link follow} does. What leads nowhere is not reported: it is one that nothing depends on. */
  quietly(node: Located): Located | undefined {
    const reference = readString(asObject(node.raw), '$ref');
    if (reference === undefined) return node;
    const target = this.#locate(reference);
    // Examples are not chained.
    return readString(asObject(target?.raw), '$ref') === undefined ? target : undefined;
  }

  /** Follows `$ref` from a parameter, response or request body to the component. A node without `$ref` is returned. */
  follow(node: Located): Located | undefined {
    const visited = new Set<string>();
    let current: Located | undefined = node;
    while (current !== undefined && isObject(current.raw)) {
      const reference = readString(current.raw, '$ref');
      if (reference === undefined) return current;
      if (visited.has(reference)) break;
      visited.add(reference);
      const place: string = current.pointer;
      current = this.#locate(reference);
      if (current === undefined) {
        this.#reportDead(reference, place);
        return undefined;
      }
    }
    if (current !== undefined && visited.size === 0) return current;
    this.#reportDead([...visited].join(' -> '), node.pointer);
    return undefined;
  }

  #schemaName(reference: string, sections: readonly string[]): string | undefined {
    const section = sections.find((candidate) => reference.startsWith(`#${candidate}/`));
    if (section === undefined) return undefined;
    const steps = parsePointer(decoded(reference.slice(1 + section.length)));
    return steps.length === 1 ? steps[0] : undefined;
  }

  #locate(reference: string): Located | undefined {
    if (!reference.startsWith('#/')) return undefined;
    const pointer = decoded(reference.slice(1));
    const raw = valueAt(this.#document, parsePointer(pointer));
    return raw === undefined ? undefined : { raw, pointer };
  }

  #reportDialect(reference: string, pointer: string, name: string): void {
    this.#diagnostics.info('dialect-reference', {
      message: `${reference} inside an extension is read as the schema ${name}.`,
      pointer,
    });
  }

  #reportDead(reference: string, pointer: string): void {
    const local = reference.startsWith('#');
    this.#diagnostics.error(local ? 'dead-reference' : 'unsupported-reference', {
      message: local
        ? `The reference ${reference} leads nowhere.`
        : `The reference ${reference} does not point into this document.`,
      help: local ? this.#suggest(reference) : 'Bundle the description into one file first.',
      pointer,
    });
  }

  #suggest(reference: string): string {
    const name = reference.slice(reference.lastIndexOf('/') + 1);
    const names = Object.keys(this.schemas);
    const nearest = names.length === 0 ? undefined : closest(name, names);
    if (nearest === undefined || distance(name, nearest) > Math.max(2, name.length / 3)) {
      return 'Define what it refers to, or mend the reference.';
    }
    return `Did you mean #${this.schemasPointer}/${nearest}?`;
  }
}
