import type { Direction } from '../../basics/direction.js';
import { type Json, isArray, isObject } from '../../basics/json.js';
import { own } from '../../basics/own.js';
import {
  type Edit,
  type Verb,
  both,
  expected,
  isTextList,
  none,
  objectChange,
  without,
} from './verb.js';
import { patternFault } from '../../patterns/faults.js';
import type { Spot } from '../spots.js';
import type { Node } from '../view.js';

/** Values that an enum lacks, or null to drop the enum. A schema without an enum takes them already. */
export const values: Verb = {
  fault: expected(
    'a list of texts, or null to drop the enum',
    (value) => value === null || isTextList(value),
  ),
  edits: ({ parts, property }, given) => {
    const added = isArray(given) ? given : undefined;
    return [...parts.flatMap((part) => valuesIn(part, added)), ...constantsOf(property)];
  },
};

function valuesIn({ raw, steps }: Node, added: readonly Json[] | undefined): readonly Edit[] {
  const listed = raw['const'] === undefined ? raw['enum'] : [raw['const']];
  if (!isArray(listed)) return [];
  const missing = added?.filter((value) => !listed.includes(value));
  if (missing?.length === 0) return [];
  const change = objectChange((before) => ({
    ...without(before, 'const', 'enum'),
    ...(missing === undefined ? {} : { enum: [...listed, ...missing] }),
  }));
  return [{ steps, change, narrows: none }];
}

/** Okta's way to say that a subtype has one value of a property: what has others has no constant. */
function constantsOf(property: Spot['property']): readonly Edit[] {
  if (property === undefined) return [];
  const { name, holders } = property;
  return holders.flatMap(({ raw, steps }): Edit[] => {
    const constants = raw['x-okta-defined-as'];
    if (!isObject(constants) || own(constants, name) === undefined) return [];
    const left = without(constants, name);
    const change = objectChange((before) => ({ ...before, 'x-okta-defined-as': left }));
    return [{ steps, change, narrows: none }];
  });
}

/** `pattern: null` drops the pattern, a text replaces it. So it is with formats. */
export const textKeyword = (key: 'pattern' | 'format'): Verb => ({
  fault: (value) => textFault(value) ?? (key === 'pattern' ? faultOfPattern(value) : undefined),
  edits: (spot, value) => keywordEdits(spot, key, value, () => both),
});

/** Limits of numbers, texts and lists. What lets less through than before narrows. */
export const limitKeyword = (key: string): Verb => ({
  fault: expected('a number, or null to drop it', (value) => value === null || isLimit(value)),
  edits: (spot, value) =>
    keywordEdits(spot, key, value, (before) => {
      const isLower = key.startsWith('min') || key === 'exclusiveMinimum';
      if (typeof before !== 'number' || typeof value !== 'number' || key === 'multipleOf')
        return both;
      return (isLower ? value < before : value > before) ? none : both;
    }),
});

const isText = (value: Json): boolean => typeof value === 'string' && value !== '';
const isLimit = (value: Json): boolean => typeof value === 'number' || typeof value === 'boolean';

const textFault = expected(
  'a text, or null to drop it',
  (value) => value === null || isText(value),
);

/** A pattern by which nothing can be checked would correct nothing. */
function faultOfPattern(value: Json): string | undefined {
  const fault = typeof value === 'string' ? patternFault(value, {}) : undefined;
  return fault && `${JSON.stringify(value)} ${fault}.`;
}

function keywordEdits(
  { parts }: Spot,
  key: string,
  value: Json,
  narrowsFrom: (before: Json | undefined) => readonly Direction[],
): readonly Edit[] {
  const having = parts.filter(({ raw }) => raw[key] !== undefined);
  if (value === null) {
    const change = objectChange((raw) => without(raw, key));
    return having.map(({ steps }) => ({ steps, change, narrows: none }));
  }
  const change = objectChange((raw) => ({ ...raw, [key]: value }));
  const targets = having.length > 0 ? having : parts.filter(isOwn);
  return targets
    .filter(({ raw }) => raw[key] !== value)
    .map(({ raw, steps }) => ({ steps, change, narrows: narrowsFrom(raw[key]) }));
}

/** Says something itself, and does not only refer to other schemas. */
function isOwn({ raw }: Node): boolean {
  return ['$ref', 'allOf', 'oneOf', 'anyOf'].every((key) => raw[key] === undefined);
}
