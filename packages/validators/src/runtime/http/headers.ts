import type { RequestParts } from './types.js';

/** Gives a header by its lower-case name, as `Headers` does: several values joined, undefined when there is none. */
export type HeaderReader = (name: string) => string | undefined;

export function headerReader(headers: RequestParts['headers'] = {}): HeaderReader {
  if (headers instanceof Headers) return (name) => headers.get(name) ?? undefined;
  const values = new Map<string, string>();
  for (const [name, value] of Object.entries(headers)) {
    if (value !== undefined) values.set(name.toLowerCase(), [value].flat().join(', '));
  }
  return (name) => values.get(name);
}

/** `application/json` of `Application/JSON; charset=utf-8`; undefined when there is none. */
export function mediaTypeOf(header: HeaderReader): string | undefined {
  return header('content-type')?.split(';', 1)[0]?.trim().toLowerCase() || undefined;
}
