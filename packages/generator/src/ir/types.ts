import type { Direction } from '../basics/direction.js';
import type { Json } from '../basics/json.js';

/**
 * The intermediate representation of the API, as plain readonly JSON. All stages after `ir` read this and nothing else. It
 * has no `$ref` strings and no TypeScript syntax. Every node has the JSON pointer of its place in the source description.
 * Anything that two emitters would both have to compute belongs here.
 */
export type { Direction, Json };

export interface Api {
  readonly title: string;
  /** `info.version` of the description. */
  readonly version: string;
  readonly docs?: Docs;
  /** Resource areas (tags of operations), sorted by tag. */
  readonly areas: readonly Area[];
  /** Sorted by id. */
  readonly operations: readonly Operation[];
  /** Sorted by name. */
  readonly models: readonly Model[];
  /** Corrections of the description where it differs from the real API, in the order of the overlays. */
  readonly corrections?: readonly Correction[];
}

/** One correction of the description. The rest of the `Api` has it applied already. */
export interface Correction {
  /** Subject of the correction; all corrections of one overlay share it. */
  readonly concern: string;
  /** JSONPath of the corrected places. */
  readonly target: string;
  /** Number of corrected places. */
  readonly places: number;
  readonly reason: string;
  /** The value that is merged into the places; absent when they are removed. */
  readonly update?: Json;
  /** What the description says, what the API does, and the facts that show it: counts, years, sources. */
  readonly evidence: {
    readonly says: string;
    readonly does: string;
    readonly [fact: string]: string | number;
  };
}

/** A resource area: one tag of the description. */
export interface Area {
  /** As in the description: `UserFactor`. */
  readonly tag: string;
  /** Key on the client: `userFactor`. */
  readonly namespace: string;
  /** Subpath and file name: `user-factor`. */
  readonly slug: string;
  readonly docs?: Docs;
}

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
  /** What a successful call gives: the type of the first 2xx response with content; absent where there is none. */
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
  readonly others?: readonly Omit<Body, 'others'>[];
  readonly pointer: string;
}

export interface Response {
  /** `200`, `4XX` or `default`. */
  readonly status: string;
  readonly docs?: Docs;
  readonly content: readonly { readonly mediaType: string; readonly type: TypeRef }[];
  readonly pointer: string;
}

/** Texts for people. They have no influence on types and calls; the mocks read examples and access as data. */
export interface Docs {
  readonly summary?: string;
  readonly description?: string;
  /** Address of Okta's documentation. */
  readonly url?: string;
  readonly lifecycle?: Lifecycle;
  /** Of an operation: what its caller needs. */
  readonly access?: Access;
  /** Of an enum: what its values mean, by value. */
  readonly values?: Readonly<Record<string, string>>;
  /** A value that the description gives as an example. */
  readonly example?: Json;
  /** Of an operation: examples of the bodies that it answers (`read`) and takes (`write`); all fit their types. */
  readonly examples?: Readonly<Record<Direction, readonly Example[]>>;
  /** Of an operation, model or area that was read from a lock: the hash of all its docs, which is all that a lock keeps. */
  readonly hash?: string;
}

/** A body that the description gives as an example. */
export interface Example {
  /** As in the description; `default` where it has none. */
  readonly name: string;
  readonly value: Json;
}

/** What a caller of an operation needs. */
export interface Access {
  /** OAuth 2.0 scopes. */
  readonly scopes: readonly string[];
  /** Roles of administrators, any of which will do. */
  readonly roles: readonly string[];
  /** Permissions of a custom role. */
  readonly permissions: readonly string[];
  /** Whether it can be called without credentials. */
  readonly anonymous: boolean;
}

/** x-okta-lifecycle: how mature a thing is and which features must be enabled for it. */
export interface Lifecycle {
  /** `GA`, `EA`, `BETA`, `LIMITED_GA`, `DEPRECATED`, … as the description says. */
  readonly stage?: string;
  readonly isGenerallyAvailable?: boolean;
  readonly features: readonly string[];
  readonly skus: readonly string[];
}

/** A named schema. */
export type Model = ObjectModel | EnumModel | UnionModel | AliasModel;

interface ModelBase {
  /** Type name, unique over models, params and reserved names: `User`. */
  readonly name: string;
  /** Name in the description, where it differs from `name`'s spelling. */
  readonly schemaName: string;
  /** Tag of the area whose subpath exports it; for tags without operations the nearest area by use, else undefined (`common`). */
  readonly area?: string;
  readonly docs?: Docs;
  readonly deprecated: boolean;
  readonly pointer: string;
  /**
   * The directions in which its values travel: `read` when a response refers to it, `write` when a request does. A model
   * without references counts as read.
   */
  readonly usage: { readonly read: boolean; readonly write: boolean };
  /** True when the types for reading and for writing differ, in the model itself or in a model that it refers to. */
  readonly inputDiffers: boolean;
}

export interface ObjectModel extends ModelBase {
  readonly kind: 'object';
  /** x-okta-parent, or a single allOf reference. */
  readonly parent?: string;
  /** Every property, inherited ones included, sorted by name; a redeclared one is the child's. */
  readonly properties: readonly Property[];
  /** Type of undeclared properties; absent when none are expected. */
  readonly additional?: TypeRef;
  /** x-okta-extensible: an open map beside the declared properties (custom attributes), augmented by the application. */
  readonly extensible: boolean;
  /**
   * Set when the model is a union of subtypes. The union has the model's own name. Its members are the mapped models and
   * `otherName`, the subtype for values that the description does not know.
   */
  readonly discriminator?: Discriminator & { readonly otherName: string };
  /**
   * Discriminator values by which this model is recognised as a subtype of its ancestors: `signOnMode` -> [`SAML_1_1`,
   * `SAML_2_0`]. The discriminators of all levels are listed.
   */
  readonly discriminatedBy: readonly {
    readonly property: string;
    readonly values: readonly string[];
  }[];
  /** x-okta-defined-as: constants of this subtype. */
  readonly constants: Readonly<Record<string, Json>>;
  /** x-okta-crud, then x-okta-operations, in the description's order. */
  readonly methods: readonly ResourceMethod[];
}

export interface EnumModel extends ModelBase {
  readonly kind: 'enum';
  readonly type: EnumType;
}

/** oneOf / anyOf of models, with a discriminator where there is one. */
export interface UnionModel extends ModelBase {
  readonly kind: 'union';
  readonly members: readonly TypeRef[];
  readonly discriminator?: Discriminator & { readonly otherName: string };
}

/** A named schema that is none of the above: an array, a map, a string with a format, … */
export interface AliasModel extends ModelBase {
  readonly kind: 'alias';
  readonly type: TypeRef;
}

export interface Discriminator {
  readonly property: string;
  /** In the description's order; two values may name one model. */
  readonly mapping: readonly { readonly value: string; readonly model: string }[];
}

export interface Property {
  readonly name: string;
  readonly type: TypeRef;
  /** Its occurrence in answers of the API. Decided by `direction.ts`, as `write` is. */
  readonly read: Occurrence;
  /** Its occurrence in what is sent. */
  readonly write: Occurrence;
  /** Recordings that show that it is always there when read. Absent for what only the description says. */
  readonly evidence?: Evidence;
  readonly docs?: Docs;
  readonly default?: Json;
  readonly deprecated: boolean;
  /** Name of the ancestor model that declares it, for inherited ones. */
  readonly inheritedFrom?: string;
  readonly pointer: string;
}

/** In how many objects a property exists: in none, in some or in all. */
export type Occurrence = 'absent' | 'sometimes' | 'always';

/** Recordings that show that a property is always there when read. */
export interface Evidence {
  /** Number of recorded objects. All of them had the property. */
  readonly objects: number;
  /** Number of operations whose responses had these objects. */
  readonly operations: number;
  /** Years in which they were recorded: `2017–2026`. */
  readonly years: string;
}

/** A method of a resource: an operation of which the resource supplies some arguments. */
export interface ResourceMethod {
  readonly alias: string;
  readonly operation: string;
  /** The extension that declares it. */
  readonly origin: 'crud' | 'operations';
  /** Params keys that the resource supplies, from one of its properties (`src`) or as a whole (`self`). */
  readonly supplied: readonly (
    | { readonly param: string; readonly from: 'property'; readonly property: string }
    | { readonly param: string; readonly from: 'self' }
  )[];
  /** Params keys that the caller supplies (parentSrc ones included), in the operation's order, required first. */
  readonly remaining: readonly string[];
  /** parentSrc: params keys that are ids of the parent in the URL. */
  readonly parents: readonly { readonly param: string; readonly parentProperty: string }[];
  readonly pointer: string;
}

export interface Constraints {
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly pattern?: string;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly exclusiveMinimum?: number;
  readonly exclusiveMaximum?: number;
  readonly multipleOf?: number;
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly uniqueItems?: boolean;
  readonly minProperties?: number;
  readonly maxProperties?: number;
}

/** A reference to a type. `nullable` is true when null is allowed too, else absent. */
export type TypeRef = (
  | { readonly kind: 'unknown' }
  | { readonly kind: 'null' }
  | { readonly kind: 'string'; readonly format?: string; readonly constraints?: Constraints }
  | {
      readonly kind: 'number';
      readonly integer: boolean;
      readonly format?: string;
      readonly constraints?: Constraints;
    }
  | { readonly kind: 'boolean' }
  | { readonly kind: 'binary' }
  | EnumType
  | { readonly kind: 'array'; readonly items: TypeRef; readonly constraints?: Constraints }
  | { readonly kind: 'map'; readonly values: TypeRef; readonly constraints?: Constraints }
  | {
      readonly kind: 'object';
      readonly properties: readonly Property[];
      readonly additional?: TypeRef;
      readonly constraints?: Constraints;
    }
  | { readonly kind: 'model'; readonly name: string }
  | { readonly kind: 'union'; readonly members: readonly TypeRef[] }
) & { readonly nullable?: true };

export interface EnumType {
  readonly kind: 'enum';
  readonly base: 'string' | 'number' | 'boolean';
  /** In the description's order, without null. */
  readonly values: readonly (string | number | boolean)[];
  /** False only for constants and discriminator values. The API may add values to any other enum. */
  readonly open: boolean;
  readonly knownValues: boolean;
}
