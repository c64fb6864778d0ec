import type { Docs } from './types.js';

interface Texts {
  readonly summary?: string | undefined;
  readonly description?: string | undefined;
  readonly docsUrl?: string | undefined;
  readonly lifecycle?: Docs['lifecycle'] | undefined;
}

/** The `docs` key of a node, with all texts for people; an empty object when there are none. */
export function docsOf({ summary, description, docsUrl, lifecycle }: Texts): {
  readonly docs?: Docs;
} {
  const docs: Docs = {
    ...(summary === undefined ? {} : { summary }),
    ...(description === undefined ? {} : { description }),
    ...(docsUrl === undefined ? {} : { url: docsUrl }),
    ...(lifecycle === undefined ? {} : { lifecycle }),
  };
  return Object.keys(docs).length === 0 ? {} : { docs };
}
