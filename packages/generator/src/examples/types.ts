import type { Json, TypeRef } from '../ir/types.js';

/** One example of a body, as a description gives it. */
export interface Example {
  readonly operation: string;
  readonly method: string;
  /** Path template. */
  readonly path: string;
  /** Of the response; absent for a request. */
  readonly status?: string;
  readonly mediaType: string;
  /** Key under `examples`; absent for the only one, under `example`. */
  readonly name?: string;
  /** What the description says that the body is. */
  readonly type: TypeRef;
  readonly value: Json;
  /** How many further bodies refer to the same example. */
  readonly more: number;
  /** Of the value in the description. */
  readonly pointer: string;
}

/** One thing that is wrong with an example. */
export interface Contradiction {
  /** Kind of fault: `null`, `type`, `required`, … */
  readonly kind: FaultKind;
  /** Path in the body, `/profile/login`; `*` for all items of a list. Empty for the body itself. */
  readonly place: string;
  /** A sentence, without values of the example. */
  readonly reason: string;
}

/** An example, and what validators say of it. */
export interface Judged extends Omit<Example, 'type' | 'value'> {
  /** None when it is accepted. */
  readonly contradictions: readonly Contradiction[];
}

export const kindsOfFaults = [
  'text',
  'type',
  'null',
  'required',
  'value',
  'format',
  'pattern',
  'limit',
  'alternatives',
] as const;

export type FaultKind = (typeof kindsOfFaults)[number];

/** What each kind of fault means. */
export const faultKinds: Readonly<Record<FaultKind, string>> = {
  text: 'The body is given as text, and should be an object or a list.',
  type: 'A value has another type than the schema says.',
  null: 'A value is null, and the schema does not allow that.',
  required: 'A property that the schema requires is missing.',
  value: 'A value is not one of those that the schema lists.',
  format: 'A text is not in the format that the schema says.',
  pattern: 'A text does not match the pattern of the schema.',
  limit: 'A value, or the length of one, is outside of the limits of the schema.',
  alternatives: 'A value fits none of the alternatives of the schema, and has to fit one.',
};
