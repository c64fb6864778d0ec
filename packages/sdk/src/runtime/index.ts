export type { OktaApiErrorFields } from './api-error-fields.js';
export type { Logger, LogLevel, LogOptions } from './logging/levels.js';
export { supply, type SentAs, type SentByDefault } from './arguments.js';
export type {
  AccessTokenFunction,
  AuthContext,
  AuthOptions,
  AuthorizableRequest,
  AuthProvider,
} from './auth.js';
export { bindAreas, type Areas } from './bind-areas.js';
export { bindOperations, type Bound } from './bind.js';
export {
  base64,
  binary,
  byMediaType,
  form,
  json,
  multipart,
  text,
  type BodyEncoder,
  type EncodedBody,
} from './body.js';
export type {
  ListOptions,
  OktaClientOptions,
  OktaCoreOptions,
  QueryValue,
  RequestOptions,
} from './client-options.js';
export { combineHooks } from './combine-hooks.js';
export { createOktaCore } from './core.js';
export type { OktaCore } from './internals.js';
export {
  isOktaError,
  OktaApiError,
  OktaConfigError,
  OktaError,
  OktaNetworkError,
  OktaRateLimitError,
  OktaTimeoutError,
  type ConnectionFailure,
  type NetworkFailure,
  type OktaErrorDetails,
} from './errors.js';
export type {
  AroundContext,
  AroundNext,
  AroundResult,
  ErrorHookContext,
  HookContext,
  HookRequest,
  OktaHooks,
  ResponseHookContext,
  RetryHookContext,
} from './hooks.js';
export type { FetchInit, FetchLike, FetchResponse, StandardFetch } from './fetch-like.js';
export { headerParams, type HeaderEncoder } from './header-params.js';
export { sendList, type OktaListRequest } from './list.js';
export type { BodyDescriptor, OperationDescriptor, Params } from './operation.js';
export type { Page } from './page.js';
export {
  commaStyle,
  deepObjectStyle,
  formExplodedStyle,
  formStyle,
  headerExplodedStyle,
  headerStyle,
  jsonHeaderStyle,
  jsonSegmentStyle,
  jsonStyle,
  labelExplodedStyle,
  labelStyle,
  matrixExplodedStyle,
  matrixStyle,
  pipeDelimitedStyle,
  reservedStyle,
  simpleExplodedStyle,
  simpleStyle,
  spaceDelimitedStyle,
  wireName,
  type ParamStyle,
} from './param-styles.js';
export type { RateLimitBucket, RateLimiter, RateLimitOptions } from './rate-limiter.js';
export type { RawCalls } from './raw.js';
export type { RawRequest } from './raw-operation.js';
export type { OktaRequest } from './request.js';
export {
  bindResource,
  takeFrom,
  type BoundMethods,
  type ResourceHandle,
  type ResourceMethod,
} from './resource.js';
export type { OktaResponse, RateLimit } from './response.js';
export { send } from './send.js';
export { OktaSchemaError, type SchemaIssue } from './schema-error.js';
export type { StandardSchema } from './standard-schema.js';
export type {
  Augmented,
  Base64Body,
  BinaryBody,
  OtherValue,
  ToldBy,
  WithBody,
} from './value-types.js';
export { version } from './version.js';
