import type { JsonObject } from '../json.js';
import type { Call, Params, Reply } from './types.js';

/** Method and path template. The names of its parameters need not be those of the description. */
export type Route = `${'DELETE' | 'GET' | 'PATCH' | 'POST' | 'PUT'} /${string}`;

/** The parameters that a path template names. */
export type PathParams<R extends string> = { readonly [Name in NamesIn<R>]: string };

type NamesIn<R extends string> = R extends `${string}{${infer Name}}${infer Rest}`
  ? Name | NamesIn<Rest>
  : never;

/** A call of a handler that is written for a route, whatever the description calls the operation and its parameters. */
export interface RouteCall<R extends string = string> extends Omit<Call<PathParams<R>>, 'generic'> {
  /** Params that are neither in the path nor the body, by the name that the API has for them. */
  readonly query: Params;
  /** The body that was sent, whatever its form. */
  readonly sent: unknown;
  /** The generic answer, or the one to a changed request. It changes the state. Throws `OktaFault`. */
  generic(changes?: Changes): Reply;
}

/** Changes of a request, by the route's names of its parameters. */
export interface Changes {
  readonly path?: Readonly<Record<string, string>>;
  readonly body?: JsonObject;
}

export type RouteHandler<R extends string = string> = (
  call: RouteCall<R>,
) => Reply | Promise<Reply>;

/**
 * The handler of any route. A method's parameters may be narrower than declared: that is safe here, as a handler is
 * called with the parameters of its own route only.
 */
export type AnyRouteHandler = { answer(call: RouteCall): Reply | Promise<Reply> }['answer'];
