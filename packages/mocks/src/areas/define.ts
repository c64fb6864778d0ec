import type { Route, RouteHandler } from '../runtime/engine/route-types.js';
import type { Behaviour } from '../runtime/engine/types.js';

/** Handlers, each with the parameters that its own route names. */
type HandlersOf<Routes> = { readonly [R in keyof Routes & Route]: RouteHandler<R> };

/** A behaviour whose handlers are typed by their routes. */
export function defineBehaviour<Routes>(
  behaviour: Omit<Behaviour, 'handlers'> & { readonly handlers?: HandlersOf<Routes> },
): Behaviour {
  return behaviour;
}
