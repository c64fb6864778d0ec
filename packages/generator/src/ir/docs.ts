import { proseOf } from './prose.js';
import type { Docs } from './types.js';

interface Texts {
  readonly summary?: string | undefined;
  readonly description?: string | undefined;
  readonly docsUrl?: string | undefined;
  readonly lifecycle?: Docs['lifecycle'] | undefined;
  readonly values?: Docs['values'] | undefined;
  readonly example?: Docs['example'] | undefined;
}

/** The `docs` of a node: what its part of the description says to people. Nothing where it says nothing. */
export function docsOf(texts: Texts): { readonly docs?: Docs } {
  const { summary, description, docsUrl, lifecycle, values, example } = texts;
  const docs: Docs = {
    ...(summary === undefined ? {} : { summary: proseOf(summary) }),
    ...(description === undefined ? {} : { description: proseOf(description) }),
    ...(docsUrl === undefined ? {} : { url: docsUrl }),
    ...(lifecycle === undefined ? {} : { lifecycle }),
    ...(values === undefined ? {} : { values }),
    ...(example === undefined ? {} : { example }),
  };
  return Object.keys(docs).length === 0 ? {} : { docs };
}
