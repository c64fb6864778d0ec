export type { OtherValue } from './value-types.js';
