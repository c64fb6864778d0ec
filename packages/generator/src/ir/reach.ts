import type { DraftModel } from './models.js';
import type { Direction, Operation } from './types.js';
import { modelNamesIn } from './walk.js';

/** Names of the models that an operation refers to in a direction. */
export function namesInOperation(operation: Operation, direction: Direction): readonly string[] {
  const { params, body, responses } = operation;
  const nodes =
    direction === 'read' ? responses : [...params, ...(body === undefined ? [] : [body])];
  return nodes.flatMap((node) => modelNamesIn(node, direction));
}

/** The names and all models that they refer to, directly or indirectly. */
export function reach(
  models: ReadonlyMap<string, DraftModel>,
  names: readonly string[],
  direction: Direction,
): ReadonlySet<string> {
  const reached = new Set<string>();
  const waiting = [...names];
  for (let name = waiting.pop(); name !== undefined; name = waiting.pop()) {
    const model = models.get(name);
    if (model === undefined || reached.has(name)) continue;
    reached.add(name);
    waiting.push(...modelNamesIn(model, direction));
  }
  return reached;
}
