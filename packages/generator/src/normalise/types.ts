import type { Json, Scalar } from '../basics/json.js';

/**
 * The canonical form of a description, as plain readonly JSON. Each thing has one form here, for any input (Swagger 2.0,
 * OpenAPI 3.0 or 3.1, with Okta's extensions). `pointer` is always the place in the input document.
 */
export interface NormalDocument {
  readonly title: string;
  readonly version: string;
  readonly description?: string;
  readonly docsUrl?: string;
  readonly tags: readonly { readonly name: string; readonly description?: string }[];
  /** In the description's order, multi-operation entries unfolded. */
  readonly operations: readonly NormalOperation[];
  /** Named schemas in the description's order. */
  readonly schemas: readonly NormalNamedSchema[];
}

export interface NormalNamedSchema {
  readonly name: string;
  readonly schema: NormalSchema;
}

export type NormalMethod =
  'GET' | 'PUT' | 'POST' | 'DELETE' | 'PATCH' | 'HEAD' | 'OPTIONS' | 'TRACE';

export interface NormalOperation {
  /** The operationId, else one made of method and path. */
  readonly id: string;
  /** It has no operationId of its own. */
  readonly isNameless?: true;
  readonly method: NormalMethod;
  /** Without a query string, with the base path of the API. */
  readonly path: string;
  readonly fixedQuery: readonly { readonly name: string; readonly value: string }[];
  /** The first tag. */
  readonly tag: string;
  readonly summary?: string;
  readonly description?: string;
  readonly docsUrl?: string;
  readonly deprecated: boolean;
  /** x-oktaforge-idempotent: false when a second call has another effect, despite the method. */
  readonly idempotent?: false;
  readonly lifecycle?: NormalLifecycle;
  readonly access?: NormalAccess;
  readonly parameters: readonly NormalParameter[];
  readonly body?: NormalBody;
  readonly responses: readonly NormalResponse[];
  readonly variantOf?: { readonly pointer: string; readonly index: number };
  readonly pointer: string;
}

export interface NormalParameter {
  readonly in: 'path' | 'query' | 'header';
  readonly name: string;
  readonly required: boolean;
  readonly schema: NormalSchema;
  readonly default?: Json;
  /** How it is written; `json` for a parameter with `content` of that type. */
  readonly style: NormalStyle;
  /** Whether the items of an array or the properties of an object are written one by one. */
  readonly explode: boolean;
  /** Reserved characters are sent as they are. */
  readonly reserved?: true;
  readonly description?: string;
  readonly since?: string;
  readonly deprecated: boolean;
  readonly lifecycle?: NormalLifecycle;
  readonly example?: Json;
  readonly values?: Readonly<Record<string, string>>;
  readonly pointer: string;
}

export type NormalStyle =
  | 'form'
  | 'simple'
  | 'label'
  | 'matrix'
  | 'spaceDelimited'
  | 'pipeDelimited'
  | 'deepObject'
  | 'json';

export interface NormalBody {
  /** Name of the body argument; `body` where the description gives none. */
  readonly name: string;
  readonly required: boolean;
  readonly content: readonly NormalContent[];
  readonly description?: string;
  readonly pointer: string;
}

export interface NormalContent {
  readonly mediaType: string;
  readonly schema: NormalSchema;
  /** True when the bytes are sent as base64 text. */
  readonly base64: boolean;
  /** In the description's order. */
  readonly examples: readonly NormalExample[];
  /** OpenAPI's `encoding`: how parts of a form are written, by name. */
  readonly parts?: Readonly<Record<string, NormalPart>>;
}

export interface NormalPart {
  readonly mediaType?: string;
  readonly style?: NormalStyle;
  readonly explode?: boolean;
}

/** A value that the description gives as an example of a body. */
export interface NormalExample {
  readonly name: string;
  readonly value: Json;
  readonly pointer: string;
}

export interface NormalResponse {
  readonly status: string;
  readonly description?: string;
  readonly content: readonly NormalContent[];
  readonly pointer: string;
}

/** What a caller of an operation needs. */
export interface NormalAccess {
  readonly scopes: readonly string[];
  readonly roles: readonly string[];
  readonly permissions: readonly string[];
  /** Whether it can be called without credentials. */
  readonly anonymous: boolean;
}

export interface NormalLifecycle {
  readonly stage?: string;
  readonly isGenerallyAvailable?: boolean;
  readonly features: readonly string[];
  readonly skus: readonly string[];
}

export type NormalType = 'string' | 'number' | 'integer' | 'boolean' | 'array' | 'object' | 'null';

/**
 * A schema. One with `ref` refers to a named schema, and has only annotations beside it. One without `ref`, `types`,
 * `allOf` and `oneOf` allows any value.
 */
export interface NormalSchema extends NormalAnnotations {
  readonly pointer: string;
  /** Name of a named schema. */
  readonly ref?: string;
  /** Without `null`, which is `nullable`; more than one only in OpenAPI 3.1. `['null']` when nothing but null is allowed. */
  readonly types: readonly NormalType[];
  readonly nullable: boolean;
  readonly format?: string;
  /** Raw bytes: `format: binary` or Swagger's `type: file`. */
  readonly binary: boolean;
  readonly constraints: NormalConstraints;
  /** Allowed values, without null. */
  readonly enum?: readonly (string | number | boolean)[];
  /** True for `const`: no other value will ever be allowed. */
  readonly closed: boolean;
  /** x-okta-known-values. */
  readonly knownValues: boolean;
  readonly items?: NormalSchema;
  /** Absent when the schema declares none, not even an empty set. */
  readonly properties?: readonly NormalProperty[];
  readonly required: readonly string[];
  /** Declared type of further properties; absent where the description says nothing, `false` where it forbids them. */
  readonly additional?: NormalSchema | false;
  readonly allOf: readonly NormalSchema[];
  /** oneOf and anyOf alike. */
  readonly oneOf: readonly NormalSchema[];
  readonly discriminator?: NormalDiscriminator;
  /** Schema that x-okta-parent names. */
  readonly parent?: string;
  readonly extensible: boolean;
  /** x-oktaforge-presence: properties that every recorded response had. */
  readonly presence?: NormalPresence;
  /** x-okta-defined-as. */
  readonly constants: Readonly<Record<string, Scalar>>;
  /** x-okta-crud, then x-okta-operations. */
  readonly methods: readonly NormalResourceMethod[];
  /** x-okta-tags. */
  readonly tags: readonly string[];
}

export interface NormalPresence {
  readonly properties: readonly string[];
  /** Number of recorded objects. */
  readonly objects: number;
  /** Number of operations whose responses had these objects. */
  readonly operations: number;
  /** Years of the recordings. */
  readonly years: string;
}

/** Keywords that may stand beside a reference: they describe the place of a schema, not its type. */
export interface NormalAnnotations {
  readonly description?: string;
  readonly default?: Json;
  readonly readOnly: boolean;
  readonly writeOnly: boolean;
  readonly deprecated: boolean;
  readonly lifecycle?: NormalLifecycle;
  /** x-okta-added-version. */
  readonly since?: string;
  /** A text, number or boolean that the description gives as an example. */
  readonly example?: Json;
  /** What the values of an enum mean. */
  readonly values?: Readonly<Record<string, string>>;
  /** externalDocs. */
  readonly docsUrl?: string;
}

export interface NormalProperty {
  readonly name: string;
  readonly schema: NormalSchema;
}

export interface NormalDiscriminator {
  readonly property: string;
  /** Value to schema name, in the description's order; implied mappings spelled out. */
  readonly mapping: readonly { readonly value: string; readonly schema: string }[];
  readonly pointer: string;
}

export interface NormalResourceMethod {
  readonly alias: string;
  readonly operation: string;
  readonly origin: 'crud' | 'operations';
  readonly arguments: readonly NormalArgument[];
  readonly pointer: string;
}

/** The source of an operation's parameter: a property, the resource itself, or the parent's id in the URL. */
export type NormalArgument = { readonly dest: string; readonly pointer: string } & (
  | { readonly from: 'property'; readonly property: string }
  | { readonly from: 'self' }
  | { readonly from: 'parent'; readonly property: string }
);

export interface NormalConstraints {
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
