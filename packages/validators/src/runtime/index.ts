/** What generated code calls. The package's own exports are in `../index.ts`. */
export { isBase64, isBinary, isFile } from './binary.js';
export { isArray, isMap } from './collections.js';
export { meets } from './constraints.js';
export { isDate, isDateTime } from './dates.js';
export { extra, isObject, own, requires, untouched } from './objects.js';
export { at, type Place } from './place.js';
export { recurse } from './recursion.js';
export { fail } from './report.js';
export {
  isAnything,
  isBoolean,
  isInt32,
  isInteger,
  isNull,
  isNumber,
  isOneOf,
  isSegment,
  isString,
  wrong,
} from './scalars.js';
export type { ModelValidator, RequestValidator } from './types.js';
export { isAnyOf } from './unions.js';
export { modelValidator, requestValidator } from './validator.js';
export type { Base64Body, BinaryBody, OtherValue } from './value-types.js';
