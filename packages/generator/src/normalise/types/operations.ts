import type { Json } from '../../basics/json.js';
import type { NormalLifecycle } from './annotations.js';
import type { NormalSchema } from './schemas.js';

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
  /** x-oktaforge-demands: properties that this operation demands, though its model does not. */
  readonly demands?: readonly string[];
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
  /** As in the IR. */
  readonly credentials?: readonly Readonly<Record<string, readonly string[]>>[];
}
