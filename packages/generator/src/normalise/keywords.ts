import { isObject } from '../basics/json.js';
import { childPointer } from '../diagnostics/pointer.js';
import type { RawObject } from './raw.js';
import type { Reports } from './reports.js';

/** Keywords of JSON Schema that are not supported, and what is lost by that. */
const LOST: Readonly<Record<string, string>> = {
  not: 'values that it excludes are taken as valid',
  if: 'its conditions are not checked',
  dependentRequired: 'which property needs which others is not checked',
  dependentSchemas: 'what holds beside a property is not checked',
  dependencies: 'which property needs which others is not checked',
  propertyNames: 'names of properties are not checked',
  prefixItems: 'an item may have the type of any of them, at every place',
  additionalItems: 'items beyond the first ones are not checked',
  unevaluatedItems: 'further items are not refused',
  unevaluatedProperties: 'further properties are not refused',
  contains: 'whether a list has such an item is not checked',
  contentSchema: 'what is in the text is not checked',
  $dynamicRef: 'any value is taken as valid',
  $recursiveRef: 'any value is taken as valid',
};

/** Keywords that say something of a value, and that OpenAPI 3.1 allows beside a reference. */
const BESIDE_REFERENCE: readonly string[] = [
  'required',
  'enum',
  'const',
  'items',
  'format',
  'pattern',
  'minLength',
  'maxLength',
  'minimum',
  'maximum',
  'exclusiveMinimum',
  'exclusiveMaximum',
  'multipleOf',
  'minItems',
  'maxItems',
  'uniqueItems',
  'minProperties',
  'maxProperties',
];

interface Sighting {
  readonly first: string;
  readonly places: Set<string>;
}

/** Collects keywords that are not supported, and reports one warning for each, so that nothing is lost in silence. */
export class KeywordLog {
  readonly #sightings = new Map<string, Sighting>();

  note(raw: RawObject, pointer: string): void {
    for (const keyword of Object.keys(raw)) {
      if (Object.hasOwn(LOST, keyword) && saysSomething(raw[keyword])) {
        this.#add(LOST[keyword] ?? '', keyword, pointer);
      }
    }
    if (Array.isArray(raw['items'])) this.#add(LOST['prefixItems'] ?? '', 'items', pointer);
    for (const keyword of valuesLost(raw)) {
      this.#add('values that are lists or objects are not compared', keyword, pointer);
    }
  }

  /** Before OpenAPI 3.1, what stands beside a reference has no meaning. */
  noteBesideReference(raw: RawObject, pointer: string): void {
    for (const keyword of BESIDE_REFERENCE) {
      if (Object.hasOwn(raw, keyword)) {
        this.#add('beside a $ref it is not checked', keyword, pointer);
      }
    }
  }

  report(diagnostics: Reports): void {
    for (const [id, { first, places }] of this.#sightings) {
      const [keyword = '', lost = ''] = id.split('\n');
      const times = places.size === 1 ? 'once' : `${places.size} times`;
      diagnostics.warning('unsupported-keyword', {
        message: `The keyword ${keyword} is not supported; it occurs ${times}: ${lost}.`,
        pointer: first,
      });
    }
  }

  #add(lost: string, keyword: string, pointer: string): void {
    const id = `${keyword}\n${lost}`;
    const first = childPointer(pointer, keyword);
    const sighting = this.#sightings.get(id) ?? { first, places: new Set<string>() };
    sighting.places.add(pointer);
    this.#sightings.set(id, sighting);
  }
}

/** `true` and `{}` allow everything. */
function saysSomething(value: unknown): boolean {
  return value !== true && !(isObject(value) && Object.keys(value).length === 0);
}

function valuesLost(raw: RawObject): readonly string[] {
  const isStructure = (value: unknown): boolean => typeof value === 'object' && value !== null;
  const inEnum = Array.isArray(raw['enum']) && raw['enum'].some(isStructure) ? ['enum'] : [];
  return isStructure(raw['const']) ? [...inEnum, 'const'] : inEnum;
}
