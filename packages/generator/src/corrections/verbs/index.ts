import { type Json, isObject } from '../../basics/json.js';
import type { Spot } from '../spots.js';
import type { Change } from '../types.js';
import type { Dialect } from '../view.js';
import { asMap } from './as-map.js';
import { limitKeyword, textKeyword, values } from './keywords.js';
import { nullable, removedByNull } from './nullable.js';
import { demands, idempotent, parameters, status } from './operation.js';
import { present, readOnly, required, toldBy, writeOnly } from './presence.js';
import { add, isWithoutReferences, open, type, typeWith } from './structure.js';
import { type Edit, type Verb, expected } from './verb.js';

export { type Edit, type Verb, both } from './verb.js';

const limits = [
  'minimum',
  'maximum',
  'exclusiveMinimum',
  'exclusiveMaximum',
  'multipleOf',
  'minLength',
  'maxLength',
  'minItems',
  'maxItems',
  'uniqueItems',
  'minProperties',
  'maxProperties',
];

/** Every verb by its name, in the order in which those of one correction are applied: the type late, as it may wrap the schema. */
const verbs: ReadonlyMap<string, Verb> = new Map<string, Verb>([
  ['required', required],
  ['toldBy', toldBy],
  ['present', present],
  ['readOnly', readOnly],
  ['writeOnly', writeOnly],
  ['values', values],
  ['pattern', textKeyword('pattern')],
  ['format', textKeyword('format')],
  ...limits.map((key) => [key, limitKeyword(key)] as const),
  ['add', add],
  ['open', open],
  ['type', type],
  ['asMap', asMap],
  ['nullable', nullable],
  ['removedByNull', removedByNull],
  ['idempotent', idempotent],
  ['demands', demands],
  ['status', status],
  ['parameters', parameters],
]);

/** Describes the types of `type`, and is no verb of its own. */
const schemaKey = 'schema';

export const verbNames: readonly string[] = [...verbs.keys(), schemaKey];

export function verbOf(name: string): Verb | undefined {
  return name === schemaKey ? schemaVerb : verbs.get(name);
}

const schemaVerb: Verb = {
  fault: expected(
    'a schema without references',
    (value) => isObject(value) && isWithoutReferences(value),
  ),
  edits: () => [],
};

/** A step of a change, to be taken after those before it were carried out. */
export interface VerbStep {
  readonly name: string;
  readonly edits: (spot: Spot, dialect: Dialect) => readonly Edit[];
}

export function stepsOf(change: Change): readonly VerbStep[] {
  const schema: Json | undefined = change[schemaKey];
  return [...verbs]
    .filter(([name]) => change[name] !== undefined)
    .map(([name, known]) => {
      const verb = name === 'type' && isObject(schema) ? typeWith(schema) : known;
      return { name, edits: (spot, dialect) => verb.edits(spot, change[name] ?? null, dialect) };
    });
}
