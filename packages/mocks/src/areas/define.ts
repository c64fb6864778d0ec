import type { Behaviour } from '../runtime/engine/types.js';
import type { Handlers } from '../runtime/mock/types.js';

/** A behaviour whose handlers are typed by operationId. */
export function defineBehaviour(behaviour: Behaviour<Handlers>): Behaviour {
  return behaviour;
}
