import type { Json } from '../../basics/json.js';
import type { Docs } from './docs.js';
import type { TypeRef } from './type-refs.js';

export type HttpMethod = 'GET' | 'PUT' | 'POST' | 'DELETE' | 'PATCH' | 'HEAD' | 'OPTIONS' | 'TRACE';

export interface Operation {
  /** operationId; unique. Also the method name on the client and the exported function's name. */
  readonly id: string;
  /** Name of the params type: `GetUserParams`. */
  readonly paramsName: string;
  /** `Area.tag`. */
  readonly area: string;
  readonly method: HttpMethod;
  /** Path template without a query string: `/api/v1/users/{userId}`. */
  readonly path: string;
  /** Query parameters that are part of the path key in the description: `?tempPassword=true`. */
  readonly fixedQuery: readonly { readonly name: string; readonly value: string }[];
  readonly docs?: Docs;
  readonly deprecated: boolean;
  /** What its caller needs; absent where an API token is enough, or nothing is said. */
  readonly access?: Access;
  /** x-oktaforge-idempotent: false when a second call has another effect, despite the method. Such a call is not retried. */
  readonly idempotent?: false;
  /**
   * The keys of the params object: path, query and header parameters in the order of the description (path first), then
   * the body, or the parts of a form. Decided by `params.ts`.
   */
  readonly params: readonly Param[];
  /** Media type and encoding of the request body. */
  readonly body?: Body;
  /** Sorted by status. */
  readonly responses: readonly Response[];
  /** What a successful call gives: the type of the first successful response with content; absent where there is none. */
  readonly result?: Result;
  /** Present for a GET that answers with an array: any such collection may be paged over Link headers. */
  readonly pagination?: {
    readonly items: TypeRef;
    /** Name of the declared cursor query parameter (`after`), if any. */
    readonly cursorParameter?: string;
    /** Name of the declared page-size query parameter (`limit`), if any. */
    readonly limitParameter?: string;
  };
  /** Set for an operation from x-okta-multi-operation: pointer of its base and index of the entry. */
  readonly variantOf?: { readonly pointer: string; readonly index: number };
  readonly pointer: string;
}

/** What a caller of an operation needs. */
export interface Access {
  /** OAuth 2.0 scopes. */
  readonly scopes: readonly string[];
  /** Roles of administrators, any of which will do. */
  readonly roles: readonly string[];
  /** Permissions of a custom role, any of which will do. */
  readonly permissions: readonly string[];
  /** Whether it can be called without credentials. */
  readonly anonymous: boolean;
  /** Sets of credentials, any of which will do; absent where that is an API token alone, or none is needed. */
  readonly credentials?: readonly Credentials[];
}

/** Credentials that are needed together, by kind (`API token`, `OAuth 2.0`), each with the scopes that it has to have. */
export type Credentials = Readonly<Record<string, readonly string[]>>;

/** A key of the params object. */
export interface Param {
  /** Its place in the request. `body` is the whole body, `part` is one part of a multipart or form body. */
  readonly in: 'path' | 'query' | 'header' | 'body' | 'part';
  /** Name on the wire. A whole body has none, and its `property` stands here. */
  readonly name: string;
  /**
   * Key in the params object: the wire name, except for headers (`OktaAccessGateway-Agent` -> `oktaAccessGatewayAgent`) and the
   * body (x-codegen-request-body-name, the Swagger 2.0 body parameter's name, else `body`).
   */
  readonly property: string;
  readonly required: boolean;
  readonly type: TypeRef;
  /** Its values are shown to nobody. Set by `markSecrets`. */
  readonly secret?: true;
  readonly default?: Json;
  /** For arrays and objects: true writes each item or property by itself, false joins them. */
  readonly explode?: boolean;
  /** How a value is written that is more than one text; absent where its text, or the items of an array, do. */
  readonly style?: ParamStyle;
  /** Reserved characters of a query parameter are sent as they are. */
  readonly reserved?: true;
  /** Media type of a part of a multipart body that is sent with one. */
  readonly mediaType?: string;
  readonly docs?: Docs;
  /** x-okta-added-version. */
  readonly since?: string;
  readonly deprecated: boolean;
  readonly pointer: string;
}

/** Styles as OpenAPI names them, and `json` for parameters that are passed as such. */
export type ParamStyle =
  | 'form'
  | 'simple'
  | 'label'
  | 'matrix'
  | 'spaceDelimited'
  | 'pipeDelimited'
  | 'deepObject'
  | 'json';

/** What a successful call gives. */
export interface Result {
  readonly type: TypeRef;
  readonly mediaType: string;
  /** The same in other media types, for callers who ask for one; absent where there are none. */
  readonly others?: readonly Omit<Result, 'others'>[];
}

export type BodyEncoding = 'json' | 'form' | 'multipart' | 'base64' | 'binary' | 'text';

export interface Body {
  readonly required: boolean;
  readonly mediaType: string;
  readonly encoding: BodyEncoding;
  readonly type: TypeRef;
  /** The same body in other media types, for callers who choose one; absent where there are none. */
  readonly others?: readonly Omit<Body, 'others' | 'leftOut'>[];
  /** Media types of the description in which the packages do not send it; absent where there are none. */
  readonly leftOut?: readonly string[];
  readonly pointer: string;
}

export interface Response {
  /** `200`, `4XX` or `default`. */
  readonly status: string;
  readonly docs?: Docs;
  readonly content: readonly { readonly mediaType: string; readonly type: TypeRef }[];
  readonly pointer: string;
}
