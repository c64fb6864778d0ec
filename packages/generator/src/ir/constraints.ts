import type { NormalConstraints } from '../normalise/types.js';
import type { Constraints } from './types.js';

type Kind = 'string' | 'number' | 'array' | 'object';

/** The constraints that have a meaning for values of each kind. A `maximum` on a string has none. */
const RULES: Readonly<Record<Kind, readonly (keyof Constraints)[]>> = {
  string: ['minLength', 'maxLength', 'pattern'],
  number: ['minimum', 'maximum', 'exclusiveMinimum', 'exclusiveMaximum', 'multipleOf'],
  array: ['minItems', 'maxItems', 'uniqueItems'],
  object: ['minProperties', 'maxProperties'],
};

/** The `constraints` field of a type reference; an empty object when no constraint applies. */
export function constraintsOf(
  kind: Kind,
  constraints: NormalConstraints,
): { readonly constraints?: Constraints } {
  const rules = RULES[kind].filter((rule) => constraints[rule] !== undefined);
  if (rules.length === 0) return {};
  return { constraints: Object.fromEntries(rules.map((rule) => [rule, constraints[rule]])) };
}
