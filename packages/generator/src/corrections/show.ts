import { showPath } from './property-path.js';
import type { Place } from './types.js';
import type { Use } from './uses.js';

/** `GET /api/v1/apps → 200, [].label`. */
export function showPlace({ method, path, direction, status, steps, parameter }: Place): string {
  const operation = `${method.toUpperCase()} ${path}`;
  if (parameter !== undefined) return `${operation}, ${parameter.name} in ${parameter.in}`;
  if (direction === undefined) return operation;
  const body = direction === 'read' ? ` → ${status ?? '2XX'}` : '';
  return `${operation}${body}${steps.length === 0 ? '' : `, ${showPath(steps)}`}`;
}

/** `GET /api/v1/apps (response)`. */
export function showUse({ operation: { method, path }, direction }: Use): string {
  return `${method.toUpperCase()} ${path} (${direction === 'read' ? 'response' : 'request'})`;
}
