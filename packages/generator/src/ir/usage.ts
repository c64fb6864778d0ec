import type { DraftModel } from './models.js';
import { isOneWay } from './direction.js';
import { isNullSentOnly } from './nulls.js';
import { namesInOperation, reach } from './reach.js';
import type { Direction, Model, Operation } from './types.js';
import { isProperty, modelNamesIn, nodesIn } from './walk.js';

type Models = ReadonlyMap<string, DraftModel>;

/** Gives a function from a model's name to the directions in which it travels. One without references counts as read. */
export function findUsage(
  models: Models,
  operations: readonly Operation[],
): (name: string) => Model['usage'] {
  const reached = (direction: Direction): ReadonlySet<string> => {
    const names = operations.flatMap((operation) => namesInOperation(operation, direction));
    return reach(models, names, direction);
  };
  const [read, written] = [reached('read'), reached('write')];
  return (name) => ({ read: read.has(name) || !written.has(name), write: written.has(name) });
}

/**
 * Names of the models whose types for reading and for writing differ. The cause is a property with different occurrences, a
 * discriminator (its type for unknown values differs), or a model of that kind that they refer to. References can form
 * cycles, so the search repeats until it adds no name.
 */
export function findInputDifferences(models: Models): ReadonlySet<string> {
  const differing = new Set([...models.values()].filter(differsItself).map(({ name }) => name));
  const written = [...models.values()].map(({ name, ...model }) => ({
    name,
    parts: modelNamesIn(model, 'write'),
  }));
  for (let before = -1; before !== differing.size;) {
    before = differing.size;
    for (const { name, parts } of written) {
      if (parts.some((part) => differing.has(part))) differing.add(name);
    }
  }
  return differing;
}

function differsItself(model: DraftModel): boolean {
  const isDiscriminated = 'discriminator' in model && model.discriminator !== undefined;
  return (
    isDiscriminated ||
    nodesIn(model).some((node) => (isProperty(node) && isOneWay(node)) || isNullSentOnly(node))
  );
}
