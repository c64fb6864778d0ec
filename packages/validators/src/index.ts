export { OktaValidationError } from './runtime/error.js';
export type { StandardSchemaV1 } from './runtime/standard-schema.js';
export type {
  Issue,
  IssueCode,
  ModelValidator,
  RequestValidateOptions,
  RequestValidator,
  ResponseValidator,
  ValidateOptions,
  ValidationResult,
  Validator,
} from './runtime/types.js';
export type { WithBody } from './runtime/value-types.js';
