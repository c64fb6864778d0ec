import type { BodyEncoder } from './body.js';
import type { HeaderEncoder } from './header-params.js';
import type { ParamStyle } from './param-styles.js';

/** How one operation goes over the wire. Keys are those of its params object. */
export interface OperationDescriptor {
  readonly id: string;
  readonly method: string;
  /** Path template: `/api/v1/users/{userId}`. */
  readonly path: string;
  /** Query parameters; an array repeats the name. */
  readonly query?: readonly string[];
  /** Path and query parameters that are written in a style of their own. */
  readonly styles?: Readonly<Record<string, ParamStyle>>;
  /** Part of every request's query. */
  readonly fixedQuery?: Readonly<Record<string, string>>;
  readonly headers?: HeaderEncoder;
  readonly body?: BodyDescriptor;
  /** Media type to ask for; `application/json` when absent. */
  readonly accept?: string;
  /** Media types of answers that are texts, though they do not say so. */
  readonly texts?: readonly string[];
  /**
   * Whether sending it twice is the same as once, where the method does not say so. False for DELETE of a user, whose second
   * call deletes what the first has deactivated: it is not retried after a network error or a 5xx.
   */
  readonly idempotent?: boolean;
}

export interface BodyDescriptor {
  readonly encode: BodyEncoder;
  /** Key of the body, where it is one value. */
  readonly property?: string;
  /** True where a call may leave the body out. */
  readonly optional?: true;
  /** False where `body` is no other name of the body, as another parameter has it. */
  readonly alias?: false;
  /** Key -> name on the wire, where the body is made of parts. */
  readonly parts?: Readonly<Record<string, string>>;
  /** Parts of a multipart body that are files: neither text nor JSON is sent for one. */
  readonly files?: readonly string[];
  /** Parts of a form that are written in a style of their own. */
  readonly styles?: Readonly<Record<string, ParamStyle>>;
  /** Media types of parts of a multipart body that are sent with one. Values are written as JSON where that is JSON. */
  readonly types?: Readonly<Record<string, string>>;
  /** That of a call that chooses none. */
  readonly mediaType: string;
}

/** A params object, whatever its operation. */
export type Params = Readonly<Record<string, unknown>>;

/** The params of one call, which nobody else holds. */
export type OwnParams = Record<string, unknown>;
