import { decoded } from '../basics/decoded.js';
import { type Json, isArray, isObject } from '../basics/json.js';
import { childPointer } from '../diagnostics/pointer.js';
import { nameMaps } from './name-maps.js';
import { isUrl } from './url.js';

/** A `$ref` that leads out of its document. */
export interface FileReference {
  /** Of the `$ref` itself. */
  readonly pointer: string;
  readonly reference: string;
}

/**
 * The same without the extensions that hold references to files: what they mean, only their tools know.
 * @param isMap whether the keys are names that the author chose, so that one that begins with `x-` is no extension
 */
export function withoutForeignExtensions(value: Json, isMap = false): Json {
  if (isArray(value)) return value.map((item) => withoutForeignExtensions(item));
  if (!isObject(value)) return value;
  const kept = Object.entries(value).filter(
    ([key, child]) => isMap || !key.startsWith('x-') || fileReferences(child).length === 0,
  );
  return Object.fromEntries(
    kept.map(([key, child]) => [key, withoutForeignExtensions(child, !isMap && nameMaps.has(key))]),
  );
}

export function fileReferences(value: Json, pointer = ''): FileReference[] {
  if (isArray(value)) {
    return value.flatMap((item, index) => fileReferences(item, childPointer(pointer, index)));
  }
  if (!isObject(value)) return [];
  const { $ref: reference } = value;
  const own =
    typeof reference === 'string' && !reference.startsWith('#')
      ? [{ pointer: childPointer(pointer, '$ref'), reference }]
      : [];
  const below = Object.entries(value).flatMap(([key, child]) =>
    fileReferences(child, childPointer(pointer, key)),
  );
  return [...own, ...below];
}

/** The file or URL that a reference leads to, when it stands in the file or URL `location`. */
export function targetOf(reference: string, location: string): string {
  const [file = ''] = reference.split('#', 1);
  const base = isUrl(location) ? location : `${local}${encodeURI(location)}`;
  if (!URL.canParse(file, base)) return file;
  const { href } = new URL(file, base);
  return href.startsWith(`${local}/`) ? decoded(href.slice(local.length)) : pathOrUrl(href);
}

/** Stands for this machine while a path is resolved as a URL is, which is how swagger-parser does it. */
const local = 'https://local.invalid';

/** What is meant by a URL or a path that swagger-parser writes as URLs do. */
export function pathOrUrl(href: string): string {
  return isUrl(href) ? href : decoded(href);
}
