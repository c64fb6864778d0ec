import { type Json, describeKind } from '../basics/json.js';
import { valueAt } from '../basics/value-at.js';
import type { Contradiction, FaultKind } from './types.js';

/** An issue, as the validators report it. */
export interface Issue {
  readonly path: readonly (string | number)[];
  readonly code: string;
  /** In words: `a string`. */
  readonly expected: string;
}

/** Codes that say all that there is to say. */
const kinds: Readonly<Record<string, FaultKind>> = {
  required: 'required',
  unknown_value: 'value',
  bad_format: 'format',
  bad_pattern: 'pattern',
  no_match: 'alternatives',
  wrong_type: 'type',
};

/** What an issue says of an example, without a value of the example or the schema. */
export function contradictionOf({ path, code, expected }: Issue, example: Json): Contradiction {
  const value = valueAt(example, path);
  const kind = kindOf(code, value, path);
  return { kind, place: placeOf(path), reason: reasonOf(kind, expected, value) };
}

function kindOf(code: string, value: Json | undefined, path: Issue['path']): FaultKind {
  if (code !== 'wrong_type') return kinds[code] ?? 'limit';
  if (value === null) return 'null';
  return path.length === 0 && typeof value === 'string' ? 'text' : 'type';
}

function reasonOf(kind: FaultKind, expected: string, value: Json | undefined): string {
  switch (kind) {
    case 'required':
      return 'missing';
    case 'value':
      return 'not in the enum';
    case 'pattern':
      return 'not as the pattern says';
    case 'format':
      return `not ${expected}`;
    case 'limit':
      return 'outside of the limits';
    case 'alternatives':
      return 'as no alternative says';
    case 'null':
    case 'text':
    case 'type':
      return `${describeKind(value)}, not ${wanted(expected)}`;
  }
}

/** What the schema wants there, without the values that it lists. */
function wanted(expected: string): string {
  if (expected.startsWith('one of ')) return 'a value of the enum';
  return expected === 'an array' ? 'a list' : expected;
}

/** Keys of maps are often ids, which are values of the example: one stands for all, as an item of a list does. */
function placeOf(path: Issue['path']): string {
  return path.map((key) => `/${isValue(key) ? '*' : key}`).join('');
}

function isValue(key: string | number): boolean {
  return typeof key === 'number' || /^(?=\D*\d)[\w-]{15,}$/.test(key);
}
