import type { JsonObject } from '../../json.js';
import type { World } from '../../world/types.js';
import type { Knowledge } from '../context.js';
import type { OperationFacts } from '../facts.js';
import { merge, only, without } from '../merge.js';
import { factsOf } from '../models.js';
import { fill } from '../paths.js';
import { show } from '../show.js';
import type { Reply } from '../types.js';
import type { ItemOperation } from './operation.js';
import { make, sentObject } from './make.js';

/** What is alone at its path is there when it is first asked for. */
function present(
  { target, model }: OperationFacts,
  path: string,
  knowledge: Knowledge,
  world: World,
): JsonObject {
  const known = world.store.single(path);
  if (known !== undefined) return known;
  const made = make({ target, path, model, sent: {}, whole: true }, knowledge, world);
  world.store.setSingle(path, made);
  return made;
}

/** `GET /org/preferences`. */
export const readSingle: ItemOperation = (operation, params, knowledge, world) => {
  const path = fill(operation.target, params);
  const item = present(operation, path, knowledge, world);
  return { status: operation.status, body: show(operation.target, path, item, knowledge, world) };
};

/** `PUT /org`. */
export const replaceSingle: ItemOperation = (operation, params, knowledge, world) =>
  write(operation, params, knowledge, world, (old, sent) => {
    const { expected, readOnly } = factsOf(operation.model, old, knowledge.models);
    return { ...only(old, [...expected, ...readOnly]), ...sent };
  });

/** `POST /org`. */
export const updateSingle: ItemOperation = (operation, params, knowledge, world) =>
  write(operation, params, knowledge, world, merge);

function write(
  operation: OperationFacts,
  params: Readonly<Record<string, unknown>>,
  knowledge: Knowledge,
  world: World,
  change: (old: JsonObject, sent: JsonObject) => JsonObject,
): Reply {
  const { target, model, body, status } = operation;
  const path = fill(target, params);
  const old = present(operation, path, knowledge, world);
  const { readOnly } = factsOf(model, old, knowledge.models);
  const sent = without(sentObject(params, body), [...readOnly, '_links', '_embedded']);
  const changed = {
    ...change(old, sent),
    ...('lastUpdated' in old && { lastUpdated: world.clock.iso() }),
  };
  world.store.setSingle(path, changed);
  return {
    status,
    ...(model !== undefined && { body: show(target, path, changed, knowledge, world) }),
  };
}

/** `DELETE` of what is alone at its path: the next read finds it as it was at first. */
export const deleteSingle: ItemOperation = ({ target, status }, params, _knowledge, world) => {
  world.store.deleteSingle(fill(target, params));
  return { status };
};
