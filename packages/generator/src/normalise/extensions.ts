import { childPointer } from '../diagnostics/pointer.js';
import type { RawObject } from './raw.js';
import type { Reports } from './reports.js';

/** Kinds of nodes that carry extensions. */
export type NodeKind =
  'document' | 'tag' | 'operation' | 'parameter' | 'body' | 'response' | 'schema';

/** Okta's extensions, with the kinds of nodes on which this stage reads them. */
const KNOWN: Readonly<Record<string, readonly NodeKind[]>> = {
  'x-okta-added-version': ['parameter', 'schema'],
  'x-okta-crud': ['schema'],
  'x-okta-defined-as': ['schema'],
  'x-okta-extensible': ['schema'],
  'x-okta-iam-admin-roles': ['operation'],
  'x-okta-iam-permissions': ['operation'],
  'x-okta-known-values': ['schema'],
  'x-okta-lifecycle': ['tag', 'operation', 'parameter', 'body', 'response', 'schema'],
  'x-okta-multi-operation': ['operation'],
  'x-okta-opa-roles': ['operation'],
  'x-okta-operations': ['schema'],
  'x-okta-parent': ['schema'],
  'x-okta-tags': ['schema'],
};

const PLURALS: Readonly<Record<NodeKind, string>> = {
  document: 'the document',
  tag: 'tags',
  operation: 'operations',
  parameter: 'parameters',
  body: 'request bodies',
  response: 'responses',
  schema: 'schemas',
};

interface Sighting {
  readonly key: string;
  readonly kind: NodeKind;
  readonly first: string;
  readonly places: Set<string>;
}

/** Collects unknown `x-okta-*` keys, and reports one warning for each key and kind of node, so that new ones are noticed. */
export class ExtensionLog {
  readonly #sightings = new Map<string, Sighting>();

  note(raw: RawObject, kind: NodeKind, pointer: string): void {
    for (const key of Object.keys(raw)) {
      if (!key.startsWith('x-okta-') || KNOWN[key]?.includes(kind) === true) continue;
      const id = `${key} ${kind}`;
      const place = childPointer(pointer, key);
      const sighting = this.#sightings.get(id) ?? { key, kind, first: place, places: new Set() };
      sighting.places.add(place);
      this.#sightings.set(id, sighting);
    }
  }

  report(diagnostics: Reports): void {
    for (const { key, kind, first, places } of this.#sightings.values()) {
      const times = places.size === 1 ? 'once' : `${places.size} times`;
      diagnostics.warning('unknown-extension', {
        message: `The extension ${key} has no known meaning on ${PLURALS[kind]}; it occurs ${times} and is ignored.`,
        help: 'Nothing has to be done: what is generated does not depend on it.',
        pointer: first,
      });
    }
  }
}

/** Reports an extension whose value has an unexpected form. */
export function reportShape(
  diagnostics: Reports,
  key: string,
  expected: string,
  pointer: string,
): void {
  diagnostics.warning('extension-shape', {
    message: `${key} must be ${expected}; it is ignored.`,
    help: 'Mend the description, or correct it with an overlay.',
    pointer,
  });
}
