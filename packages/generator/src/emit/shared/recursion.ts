import type { Api } from '../../ir/types.js';
import { modelNamesIn } from '../../ir/walk.js';

/** Names of the models that contain themselves, directly or through other models. */
export function recursiveModels(api: Api): ReadonlySet<string> {
  const edges = new Map(api.models.map((model) => [model.name, modelNamesIn(model)]));
  return new Set(
    api.models.map(({ name }) => name).filter((name) => reaches(edges, name).has(name)),
  );
}

function reaches(edges: ReadonlyMap<string, readonly string[]>, from: string): Set<string> {
  const found = new Set<string>();
  const queue = [...(edges.get(from) ?? [])];
  for (let name = queue.pop(); name !== undefined; name = queue.pop()) {
    if (found.has(name)) continue;
    found.add(name);
    queue.push(...(edges.get(name) ?? []));
  }
  return found;
}
