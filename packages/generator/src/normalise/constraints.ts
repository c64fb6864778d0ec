import { defined, readBoolean, readNumber, readString, type RawObject } from './raw.js';
import type { NormalConstraints } from './types.js';

/** Length, range and pattern rules, with exclusive bounds as numbers as in JSON Schema 2020-12. */
export function readConstraints(raw: RawObject): NormalConstraints {
  return {
    ...defined({
      minLength: readNumber(raw, 'minLength'),
      maxLength: readNumber(raw, 'maxLength'),
      pattern: readString(raw, 'pattern'),
      multipleOf: readNumber(raw, 'multipleOf'),
      minItems: readNumber(raw, 'minItems'),
      maxItems: readNumber(raw, 'maxItems'),
      uniqueItems: readBoolean(raw, 'uniqueItems'),
      minProperties: readNumber(raw, 'minProperties'),
      maxProperties: readNumber(raw, 'maxProperties'),
    }),
    ...readBound(raw, 'minimum', 'exclusiveMinimum'),
    ...readBound(raw, 'maximum', 'exclusiveMaximum'),
  };
}

/** Before OpenAPI 3.1 `exclusiveMinimum: true` makes `minimum` exclusive; since then it is a bound of its own. */
function readBound(
  raw: RawObject,
  inclusive: 'minimum' | 'maximum',
  exclusive: 'exclusiveMinimum' | 'exclusiveMaximum',
): NormalConstraints {
  const bound = readNumber(raw, inclusive);
  if (raw[exclusive] === true) return bound === undefined ? {} : { [exclusive]: bound };
  return defined({ [inclusive]: bound, [exclusive]: readNumber(raw, exclusive) });
}
