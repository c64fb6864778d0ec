export { reservedWords } from '../../basics/words.js';

/**
 * Globals that a generated module needs itself, or that it would be a trap to shadow, and types of the runtimes that stand
 * beside those of the models.
 */
export const reservedTypes: ReadonlySet<string> = new Set(
  `AbortController AbortSignal Array ArrayBuffer AsyncGenerator AsyncIterable AsyncIterator Awaited BigInt Blob Boolean
  DataView Date Error Event EventTarget Exclude Extract File FormData Function Generator Headers Intl Iterable Iterator JSON
  Map Math NaN NonNullable Number Object Omit Parameters Partial Pick Promise Proxy Readonly ReadonlyArray ReadableStream
  Record Reflect RegExp Request Required Response ReturnType Set String Symbol TypeError Uint8Array URL URLSearchParams
  WeakMap WeakSet
  AccessTokenFunction AroundContext AroundNext AroundResult AuthContext AuthOptions AuthorizableRequest AuthProvider
  Augmented Base64Body BinaryBody Bound ConnectionFailure ErrorHookContext FetchInit FetchLike FetchResponse HookContext
  HookRequest ListOptions Logger LogLevel LogOptions Maker NetworkFailure OktaApiError OktaApiErrorFields OktaClient
  OktaClientOptions OktaConfigError OktaCore OktaCoreOptions OktaError OktaErrorDetails OktaHooks OktaListRequest
  OktaNetworkError OktaRateLimitError OktaRequest OktaResponse OktaSchemaError OktaTimeoutError OperationDescriptor
  OtherValue Page QueryValue RateLimit RateLimitBucket RateLimiter RateLimitOptions RawCalls RawRequest RequestOptions
  ResourceHandle ResponseHookContext RetryHookContext SchemaIssue SentAs SentByDefault StandardFetch StandardSchema ToldBy WithBody`.split(
    /\s+/,
  ),
);

/** Functions of the runtime that generated modules import by name, and what would make a module something else. */
export const reservedFunctions: ReadonlySet<string> = new Set(
  `base64 binary byMediaType form json multipart send sendList text then __proto__
  deepObjectStyle formExplodedStyle formStyle headerExplodedStyle headerStyle jsonHeaderStyle jsonSegmentStyle jsonStyle
  labelExplodedStyle labelStyle matrixExplodedStyle matrixStyle pipeDelimitedStyle reservedStyle simpleExplodedStyle
  simpleStyle spaceDelimitedStyle`.split(/\s+/),
);

/** Subpaths of the packages, and file names that Windows does not allow. */
export const reservedSlugs: ReadonlySet<string> = new Set(
  `core auth scopes node logging logs limits hooks resources http models types requests responses fixtures msw server index
  aux con nul prn com0 com1 com2 com3 com4 com5 com6 com7 com8 com9 lpt0 lpt1 lpt2 lpt3 lpt4 lpt5 lpt6 lpt7 lpt8 lpt9`.split(
    /\s+/,
  ),
);

/** What a client has beside its areas, what every object has, and names in the module of the client. */
export const reservedNamespaces: ReadonlySet<string> = new Set(
  `orgUrl rateLimit request requestList areas bindAreas constructor createClientCore createOktaClient createOktaCore
  hasOwnProperty isPrototypeOf propertyIsEnumerable then toLocaleString toString valueOf`.split(
    /\s+/,
  ),
);

/** What the handle of a resource has beside its methods, and what every object has. */
export const reservedAliases: ReadonlySet<string> = new Set(
  `data then __proto__ constructor hasOwnProperty isPrototypeOf propertyIsEnumerable toLocaleString toString valueOf`.split(
    ' ',
  ),
);
