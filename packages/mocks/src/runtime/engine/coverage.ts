import { shapeOf } from '../shape.js';
import type { OperationFacts } from './facts.js';
import type { Behaviour } from './types.js';

/** Whether a description has one of the paths that a behaviour refines. */
export function isAbout(behaviour: Behaviour, operations: readonly OperationFacts[]): boolean {
  const { resources = {}, handlers = {}, events = {} } = behaviour;
  const routes = new Set([...Object.keys(handlers), ...Object.keys(events)].map(shapeOf));
  const templates = new Set(Object.keys(resources).map(shapeOf));
  return operations.some(
    ({ method, path, target }) =>
      routes.has(shapeOf(`${method} ${path}`)) || templates.has(shapeOf(target)),
  );
}
