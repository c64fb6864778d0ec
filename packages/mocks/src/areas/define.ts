import type { Area } from '../runtime/engine/types.js';
import type { Handlers } from '../runtime/mock/types.js';

/** An area whose handlers are typed by operationId. */
export function defineArea(area: Area<Handlers>): Area {
  return area;
}
