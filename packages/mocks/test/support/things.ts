import { models } from '../../src/generated/models.js';
import { operations } from '../../src/generated/operations.js';
import type { MockOkta } from '../../src/index.js';
import type { OperationFacts, Role } from '../../src/runtime/engine/facts.js';
import { factsOf } from '../../src/runtime/engine/models.js';
import { fill } from '../../src/runtime/engine/paths.js';
import {
  asObject,
  isJsonArray,
  isJsonObject,
  type Json,
  type JsonObject,
} from '../../src/runtime/json.js';
import { modelOf } from './collections.js';
import { fixtureOf } from './fixtures.js';

/** The templates that operations are about. */
export const targets: readonly string[] = [...new Set(operations.map(({ target }) => target))];

export function operationOn(target: string, role: Role): OperationFacts | undefined {
  return operations.find((one) => one.target === target && one.role === role);
}

/** A path to the collection through things that the mock has, or that are put there. */
export function placeOf(target: string, mock: MockOkta): string {
  const facts = operations.find((one) => one.target === target);
  const params: Record<string, string> = {};
  for (const [param, owners] of OWNERS) {
    if (target.includes(`{${param}}`)) params[param] = someIn(owners, owners, mock);
  }
  for (const { collection, param } of facts?.parents ?? []) {
    params[param] = someIn(collection, fill(collection, params), mock);
  }
  return fill(target, params);
}

/** The id of a thing of a collection: the first that the mock has, or one that is put there. */
export function someIn(collection: string, path: string, mock: MockOkta): string {
  const known = mock.snapshot().store.collections.find((one) => one.path === path)?.entries[0];
  if (known !== undefined) return known[0];
  const { _links, ...made } = fixtureOf(modelOf(collection));
  const [, home] = ASSIGNED.exec(collection) ?? [];
  const id =
    home === undefined ? idOf(collection, made) : someIn(`/api/v1${home}`, `/api/v1${home}`, mock);
  mock.put(`${path}/${id}`, { ...made, ...('id' in made && { id }), status: 'ACTIVE' });
  return id;
}

/** What things are called that no property of theirs says. */
const NAMED: Readonly<Record<string, string>> = {
  '/api/v1/org/contacts': 'BILLING',
};

/** Whose id a parameter is that leads through no collection. */
const OWNERS = [['appInstanceId', '/api/v1/apps']] as const;

/** Collections of things that are elsewhere, too, under the same id. */
const ASSIGNED = /\}(\/users|\/groups)$/;

/** What a thing is called in paths. */
export function idOf(target: string, thing: JsonObject): string {
  const { primary } = thing;
  if (isJsonObject(primary)) return String(primary['name']);
  if (target in NAMED) return String(NAMED[target]);
  return String(thing[factsOf(modelOf(target), thing, models).id ?? 'id']);
}

/** The things of a list, or of the list within an object. */
export function itemsOf(listed: Json): readonly JsonObject[] {
  const items = isJsonArray(listed) ? listed : asObject(listed)['domains'];
  return isJsonArray(items) ? items.filter(isJsonObject) : [];
}
