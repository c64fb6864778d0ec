import type { Mutant } from '../support/mutants.js';

/** A kind of mutant of which ajv says something else than what is right. */
export interface Exception {
  readonly name: string;
  readonly reason: string;
  /** What ajv says of it. Once it says the other, the exception is stale, and the test fails. */
  readonly ajv: boolean;
  readonly explains: (mutant: Mutant) => boolean;
}

const laxTimes = new Set<unknown>([
  '2024-01-01T12:00:00+0530',
  '2024-01-01T12:00:00+05',
  '2024-01-01\n12:00:00Z',
  '2024-01-01\u00a012:00:00Z',
]);

/** Where the two differ, and ours is right. All are of single faults that ajv does not see. */
export const exceptions: readonly Exception[] = [
  {
    name: 'offsets without a colon or minutes, and any white space before the time',
    reason:
      'RFC 3339 wants offsets as +05:30, and a T or a space between date and time; ajv-formats takes +0530, +05 and line breaks',
    ajv: true,
    explains: ({ kind, replacement }) => kind === 'bad format' && laxTimes.has(replacement),
  },
  {
    name: 'bytes',
    reason: 'JSON Schema cannot say that a value has to be a Blob, a buffer or text',
    ajv: true,
    explains: ({ kind, place }) => place.type.kind === 'binary' && kind !== 'missing',
  },
  {
    name: 'int32',
    reason:
      'JSON Schema has integers without limits; the description has a format for numbers of 32 bits',
    ajv: true,
    explains: ({ kind, place, code }) =>
      kind === 'out of bounds' && place.type.kind === 'number' && code === 'wrong_type',
  },
  {
    name: '__proto__ twice',
    reason: 'ajv remembers unique strings as keys of an object, which does not keep __proto__',
    ajv: true,
    explains: ({ code, replacement }) =>
      code === 'not_unique' && (replacement as unknown[]).at(-1) === '__proto__',
  },
];
