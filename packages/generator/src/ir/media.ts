import type { NormalContent } from '../normalise/types.js';

/** `application/json`, `application/merge-patch+json`, … */
export function isJson(mediaType: string): boolean {
  return /^application\/(?:json|[\w.-]+\+json)\b/i.test(mediaType);
}

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
