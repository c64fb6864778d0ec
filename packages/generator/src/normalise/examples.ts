import { isObject, type Json } from '../basics/json.js';
import { childPointer } from '../diagnostics/pointer.js';
import { own } from '../basics/own.js';
import { asObject, type RawObject } from './raw.js';
import type { References } from './refs.js';
import type { NormalExample } from './types.js';

/** The name of an example that the description gives none. */
const NAMELESS = 'default';

type Resolver = { readonly references: Pick<References, 'quietly'> };

/** The examples of a media type of OpenAPI 3: those with a name, else the one without. */
export function readExamples(
  { references }: Resolver,
  media: RawObject,
  pointer: string,
): readonly NormalExample[] {
  const place = childPointer(pointer, 'examples');
  const named = Object.entries(asObject(media['examples'])).flatMap(([name, raw]) => {
    const target = references.quietly({ raw, pointer: childPointer(place, name) });
    // An example without a value is in a file of its own, or refers to what is not there.
    return exampleOf(name, own(asObject(target?.raw), 'value'), childPointer(place, name));
  });
  return named.length > 0
    ? named
    : exampleOf(NAMELESS, media['example'], childPointer(pointer, 'example'));
}

/** The example of a response of Swagger 2.0 for a media type. */
export function readResponseExample(
  raw: RawObject,
  mediaType: string,
  pointer: string,
): readonly NormalExample[] {
  const place = childPointer(childPointer(pointer, 'examples'), mediaType);
  return exampleOf(NAMELESS, own(asObject(raw['examples']), mediaType), place);
}

/** `x-examples` of a body parameter of Swagger 2.0: by media type, or by name. */
export function readBodyExamples(
  raw: RawObject,
  mediaType: string,
  pointer: string,
): readonly NormalExample[] {
  const place = childPointer(pointer, 'x-examples');
  return Object.entries(asObject(raw['x-examples'])).flatMap(([key, given]) => {
    const at = childPointer(place, key);
    if (key.includes('/')) return key === mediaType ? exampleOf(NAMELESS, given, at) : [];
    return exampleOf(key, isObject(given) && 'value' in given ? given['value'] : given, at);
  });
}

function exampleOf(name: string, value: unknown, pointer: string): readonly NormalExample[] {
  return isGiven(value) ? [{ name, value, pointer }] : [];
}

/** What a parsed description has is JSON. */
function isGiven(value: unknown): value is Json {
  return value !== undefined;
}
