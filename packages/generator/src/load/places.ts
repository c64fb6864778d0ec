import { decoded } from '../basics/decoded.js';
import { type Json, isArray, isObject } from '../basics/json.js';
import { childPointer } from '../diagnostics/pointer.js';
import { targetOf } from './file-references.js';

/** One of the documents that are brought together. */
export interface Part {
  /** As it is to be shown. */
  readonly name: string;
  /** What its references are relative to. */
  readonly base: string;
  readonly document: Json;
}

/** A place in one of the documents. */
export interface Place {
  readonly base: string;
  readonly pointer: string;
}

export const keyOf = ({ base, pointer }: Place): string => `${base}#${pointer}`;

/** Where a reference leads to that stands in the file or URL `base`. */
export function placeOf(reference: string, base: string): Place {
  const fragment = reference.includes('#') ? reference.slice(reference.indexOf('#') + 1) : '';
  const pointer = decoded(fragment).replace(/^\/$/, '');
  return { base: reference.startsWith('#') ? base : targetOf(reference, base), pointer };
}

/** All references of a document, local ones too. */
export function referencesIn(value: Json, pointer = ''): { pointer: string; reference: string }[] {
  if (isArray(value)) {
    return value.flatMap((item, index) => referencesIn(item, childPointer(pointer, index)));
  }
  if (!isObject(value)) return [];
  const { $ref: reference } = value;
  const own = typeof reference === 'string' ? [{ pointer, reference }] : [];
  const below = Object.entries(value).flatMap(([key, child]) =>
    referencesIn(child, childPointer(pointer, key)),
  );
  return [...own, ...below];
}
