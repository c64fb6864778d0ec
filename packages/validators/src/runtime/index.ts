/** What generated code calls. The package's own exports are in `../index.ts`. */
export { isBase64, isBinary, isFile } from './binary.js';
export { bodyAlias } from './body-alias.js';
export { byMediaType } from './body-forms.js';
export { isArray, isMap } from './collections.js';
export { meets } from './constraints.js';
export { isDate, isDateTime, isDateTimeOrDate } from './dates.js';
export {
  allowsUnknownKey,
  demands,
  hasOwn,
  ignoresReadOnlyKey,
  isObject,
  requires,
  tells,
} from './objects.js';
export { childPlace, type Place } from './place.js';
export { recurse } from './recursion.js';
export { fail, failUnlessShape } from './report.js';
export {
  failAt,
  isAnything,
  isBoolean,
  isInt32,
  isInteger,
  isNull,
  isNumber,
  isOneOf,
  isSegment,
  isString,
} from './scalars.js';
export type { ModelValidator, RequestValidator, ResponseValidator } from './types.js';
export { isAnyOf } from './unions.js';
export { modelValidator, requestValidator, responseValidator } from './validator.js';
export type { Augmented, Base64Body, BinaryBody, OtherValue, ToldBy } from './value-types.js';
