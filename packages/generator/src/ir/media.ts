import { isJson } from '../basics/media.js';
import type { NormalContent, NormalSchema } from '../normalise/types.js';
import type { Context } from './context.js';

/** Media types whose content is text: text/*, XML, PEM. */
export function isText(mediaType: string): boolean {
  return /^text\/|[/+]xml\b|^application\/x-pem-file\b/i.test(mediaType);
}

/** The JSON content if there is one, else the first; undefined for an empty list. */
export function preferJson<T extends Pick<NormalContent, 'mediaType'>>(
  content: readonly T[],
): T | undefined {
  return content.find(({ mediaType }) => isJson(mediaType)) ?? content[0];
}

/** The schema that a reference leads to, and that one's, until there is none. */
export function resolved(context: Context, schema: NormalSchema): NormalSchema {
  const seen = new Set<string>();
  let current = schema;
  while (current.ref !== undefined && !seen.has(current.ref)) {
    seen.add(current.ref);
    current = context.schemas.get(current.ref) ?? current;
  }
  return current;
}
