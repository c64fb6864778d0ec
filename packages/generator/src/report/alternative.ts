import type { Api, Operation } from '../ir/types.js';

/**
 * Finds an operation to call instead of a removed one: with the same method and nearly the same path, preferably a new one.
 *
 * @returns its id; undefined when no path is similar enough
 */
export function alternativeTo(removed: Operation, oldApi: Api, newApi: Api): string | undefined {
  const known = new Set(oldApi.operations.map(({ id }) => id));
  const candidates = newApi.operations
    .filter(({ method }) => method === removed.method)
    .map((operation) => ({
      id: operation.id,
      likeness: likeness(operation, removed) + (known.has(operation.id) ? 0 : 0.05),
    }))
    .filter((candidate) => candidate.likeness >= 0.75)
    .toSorted((one, other) => other.likeness - one.likeness);
  return candidates[0]?.id;
}

/** The share of path segments that two paths have in common, from 0 to 1. The names of parameters do not count. */
function likeness(one: Operation, other: Operation): number {
  const [a, b] = [stepsOf(one), stepsOf(other)];
  const shared = a.filter((step) => b.includes(step)).length;
  return (2 * shared) / (a.length + b.length);
}

function stepsOf({ path }: Operation): string[] {
  return path
    .split('/')
    .filter((step) => step !== '')
    .map((step, index) => `${index} ${step.replace(/\{.*\}/, '{}').toLowerCase()}`);
}
