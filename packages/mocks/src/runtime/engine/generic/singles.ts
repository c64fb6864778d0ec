import type { JsonObject } from '../../json.js';
import type { OperationFacts } from '../facts.js';
import { fill } from '../paths.js';
import { show } from '../show.js';
import type { Simulation } from '../simulation.js';
import type { Params, Reply } from '../types.js';
import { make, sentObject } from './make.js';
import type { ItemOperation } from './operation.js';
import { rewritten } from './settle.js';

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
  write('replace', operation, params, simulation);

/** `POST /org`. */
export const updateSingle: ItemOperation = (operation, params, simulation) =>
  write('update', operation, params, simulation);

function write(
  kind: 'replace' | 'update',
  operation: OperationFacts,
  params: Params,
  simulation: Simulation,
): Reply {
  const { target, model, body, status, removedByNull } = operation;
  const path = fill(target, params);
  const before = present(operation, path, simulation);
  const sent = sentObject(params, body);
  const writing = { target, path, model, sent, before, removedByNull };
  const changed = rewritten(kind, writing, simulation);
  simulation.world.store.setSingle(path, changed);
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
