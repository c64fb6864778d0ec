import type { Issue, ValidateOptions } from '../types.js';

/** A request: a web `Request`, or its parts as any server has them. */
export interface RequestParts {
  readonly method: string;
  /** Absolute, or path and query as in Node's `request.url`. */
  readonly url: string;
  /** `Headers`, or a record such as Node's `request.headers`. */
  readonly headers?: Headers | HeaderRecord | undefined;
  /** The body as it was sent, not parsed; a multipart one may be `FormData`. */
  readonly body?: string | Uint8Array | ArrayBuffer | Blob | FormData | null | undefined;
}

export type HeaderRecord = Readonly<Record<string, string | readonly string[] | undefined>>;

export interface MatcherOptions extends ValidateOptions {
  /** Path under which a gateway serves the API: `/okta` for `/okta/api/v1/users`. Everything outside of it is not found. */
  readonly basePath?: string | undefined;
  /** The largest body that is read, in bytes; default 10 MiB. */
  readonly maxBodyBytes?: number | undefined;
}

/** Where in a request something is wrong. */
export type RequestPlace = 'path' | 'query' | 'header' | 'body';

/** An issue of a request. Its `path` leads through the params object. */
export interface RequestIssue extends Issue {
  readonly in: RequestPlace;
}

/** An operation that can be matched. */
export interface MatchableOperation {
  readonly operationId: string;
  readonly method: string;
  /** Path template, without `basePath`: `/api/v1/users/{userId}`. */
  readonly path: string;
}

/** The request is one of the operations, and valid: `params` is what the SDK's function of that name takes. */
export interface ValidMatch<Id extends string, Params> extends MatchableOperation {
  readonly outcome: 'matched';
  readonly ok: true;
  readonly operationId: Id;
  readonly params: Params;
  readonly issues: readonly [];
}

/** The request is one of the operations, and something is wrong with it. What could not be coerced is text in `params`. */
export interface InvalidMatch<Id extends string> extends MatchableOperation {
  readonly outcome: 'matched';
  readonly ok: false;
  readonly operationId: Id;
  readonly params: Readonly<Record<string, unknown>>;
  readonly issues: readonly RequestIssue[];
}

/** Why there is no params object to look at. `status` is what a server would answer. */
export type Refusal =
  | (RefusalOf<'not_found', 404> & { readonly operationId?: undefined })
  | (RefusalOf<'method_not_allowed', 405> & {
      /** For the `Allow` header, sorted. */
      readonly allow: readonly string[];
    })
  | (RefusalOf<'bad_request', 400> & { readonly reason: BadRequestReason })
  | (RefusalOf<'unsupported_media_type', 415> & {
      /** Content types that the operation takes; empty when it is the content encoding that is not supported. */
      readonly accept: readonly string[];
    })
  | (RefusalOf<'body_too_large', 413> & {
      /** In bytes. */
      readonly limit: number;
    });

interface RefusalOf<Outcome extends string, Status extends number> {
  readonly outcome: Outcome;
  readonly ok: false;
  readonly status: Status;
  /** A sentence for a person. */
  readonly message: string;
  /** Set once it is known. */
  readonly operationId?: string | undefined;
}

export type BadRequestReason =
  /** Percent-encoding that is no UTF-8, control characters, or a path with dot segments, backslashes or path parameters. */
  | 'malformed_url'
  /** No variant of the operation has these query parameters. */
  | 'unknown_variant'
  | 'malformed_json'
  /** Multipart without its boundary, text that is not UTF-8, and so on. */
  | 'malformed_body'
  /** The connection broke off. */
  | 'unreadable_body';

/** What a request is, for operations with the given params. */
export type MatchOf<Operations> =
  | { [Id in keyof Operations & string]: ValidMatch<Id, Operations[Id]> }[keyof Operations & string]
  | InvalidMatch<keyof Operations & string>
  | Refusal;

export type PathMatcherOptions = Pick<MatcherOptions, 'basePath'>;

/** What a method and a URL are. */
export type PathMatch =
  | {
      readonly outcome: 'matched';
      readonly ok: true;
      /** Several where only headers or the body tell them apart. */
      readonly operations: readonly MatchableOperation[];
      /** The parameters of the path by their names, decoded. */
      readonly params: Readonly<Record<string, string>>;
    }
  | Refusal;

export interface PathMatcher {
  /** Says which operations a request may be by its method and URL. Bad input of any kind is an outcome. */
  match(method: string, url: string): PathMatch;
}

export interface RequestMatcher<Operations> {
  /**
   * Says which operation a request is, with its params and what is wrong with them. Bad input of any kind is an outcome.
   * A `Request` can still be read afterwards.
   *
   * @throws {TypeError} (as a rejection) for a `Request` whose body has been read already.
   */
  match(request: Request | RequestParts): Promise<MatchOf<Operations>>;
  /** What can be matched, sorted by operationId. */
  readonly operations: readonly MatchableOperation[];
}
