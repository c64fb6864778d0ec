import type { JsonObject } from '../../json.js';
import type { OperationFacts } from '../facts.js';
import { merge, only, without, withoutRemoved } from '../merge.js';
import { factsOf } from '../models.js';
import { fill } from '../paths.js';
import { show } from '../show.js';
import type { Simulation } from '../simulation.js';
import type { Params, Reply } from '../types.js';
import { make, sentObject } from './make.js';
import type { ItemOperation } from './operation.js';

/** A single thing. It is made when it is first asked for. */
function present(
  { target, model }: OperationFacts,
  path: string,
  simulation: Simulation,
): JsonObject {
  const { store } = simulation.world;
  const known = store.single(path);
  if (known !== undefined) return known;
  const made = make({ target, path, model, sent: {}, whole: true }, simulation);
  store.setSingle(path, made);
  return made;
}

/** `GET /org/preferences`. */
export const readSingle: ItemOperation = (operation, params, simulation) => {
  const path = fill(operation.target, params);
  const item = present(operation, path, simulation);
  return { status: operation.status, body: show(operation.target, path, item, simulation) };
};

/** `PUT /org`. */
export const replaceSingle: ItemOperation = (operation, params, simulation) =>
  write(operation, params, simulation, (old, sent) => {
    const { expected, readOnly } = factsOf(operation.model, old, simulation.models);
    const given = withoutRemoved(sent, operation.removedByNull);
    return { ...only(old, [...expected, ...readOnly]), ...given };
  });

/** `POST /org`. */
export const updateSingle: ItemOperation = (operation, params, simulation) =>
  write(operation, params, simulation, (old, sent) => merge(old, sent, operation.removedByNull));

function write(
  operation: OperationFacts,
  params: Params,
  simulation: Simulation,
  change: (old: JsonObject, sent: JsonObject) => JsonObject,
): Reply {
  const { target, model, body, status } = operation;
  const { world } = simulation;
  const path = fill(target, params);
  const old = present(operation, path, simulation);
  const { readOnly } = factsOf(model, old, simulation.models);
  const sent = without(sentObject(params, body), [...readOnly, '_links', '_embedded']);
  const changed = {
    ...change(old, sent),
    ...('lastUpdated' in old && { lastUpdated: world.clock.iso() }),
  };
  world.store.setSingle(path, changed);
  return {
    status,
    ...(model !== undefined && { body: show(target, path, changed, simulation) }),
  };
}

/** `DELETE` of a single thing: the next read makes it anew. */
export const deleteSingle: ItemOperation = ({ target, status }, params, { world }) => {
  world.store.deleteSingle(fill(target, params));
  return { status };
};
