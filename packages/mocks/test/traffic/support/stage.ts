import type { MockOkta } from '../../../src/index.js';
import { models } from '../../../src/generated/models.js';
import type { OperationFacts } from '../../../src/runtime/engine/facts.js';
import { factsOf as modelFacts } from '../../../src/runtime/engine/models.js';
import { fill } from '../../../src/runtime/engine/paths.js';
import { isJsonObject, type Json, type JsonObject } from '../../../src/runtime/json.js';
import { modelOf } from '../../support/collections.js';
import { fixtureOf } from '../../support/fixtures.js';
import { type Exchange, factsOf, pathParams } from './exchange.js';
import type { Memory } from './memory.js';
import { referencesOf } from './references.js';
import { missingIn } from './refusals.js';
import { statusBefore } from './statuses.js';

/** Brings a mock into the state in which a request was recorded. */
export function stage(exchange: Exchange, at: number, memory: Memory, mock: MockOkta): void {
  const facts = factsOf(exchange);
  const params = pathParams(exchange, facts.path);
  const missing = missingIn(exchange);
  const put = (path: string, thing: JsonObject): void => {
    if (!missing.includes(path.slice(path.lastIndexOf('/') + 1)))
      mock.put(path, withoutLinks(thing));
  };
  for (const { collection, param } of stepsOf(facts)) {
    const path = `${fill(collection, params)}/${params[param] ?? ''}`;
    const known = memory.thingAt(path, at, facts.role);
    const thing = known ?? {
      ...sampleOf(collection, memory),
      [idKey(collection)]: params[param] ?? '',
    };
    const isTarget = collection === facts.target && param === facts.param;
    put(
      path,
      isTarget ? { ...thing, ...ownBefore(exchange, thing), ...statusBefore(exchange) } : thing,
    );
  }
  for (const { collection, id, known } of referencesOf(exchange)) {
    const path = `${collection}/${id}`;
    put(path, { ...(mock.get(path) ?? sampleOf(collection, memory)), id, ...known });
  }
  answerInto(exchange, facts, params, put, mock);
}

/** What was changed or deleted was a thing of the org's own: Okta's stay as they are. */
function ownBefore({ method, status }: Exchange, thing: JsonObject): JsonObject {
  return method !== 'GET' && status < 300 && thing['system'] === true ? { system: false } : {};
}

function stepsOf({
  parents,
  target,
  param,
  refersTo,
  role,
}: OperationFacts): OperationFacts['parents'] {
  if (param === undefined) return parents;
  const own = refersTo !== undefined && role !== 'listAssigned' ? refersTo : target;
  return [...parents, { collection: own, param }];
}

/** Reads find what the recording has answered. */
function answerInto(
  { responseBody: body, status }: Exchange,
  { role, target, refersTo, model, param, method }: OperationFacts,
  params: Record<string, string>,
  put: (path: string, thing: JsonObject) => void,
  mock: MockOkta,
): void {
  if (status >= 300 || method !== 'GET') return;
  const things = thingsIn(body);
  if (role === 'readSingle')
    return void (things[0] && mock.put(fill(target, params), withoutLinks(things[0])));
  const collection = fill(refersTo ?? target, params);
  if (role === 'list') mock.remove(collection);
  for (const thing of things) {
    const own = String(thing[modelFacts(model, thing, models).id ?? 'id']);
    const id = role === 'read' && param !== undefined ? (params[param] ?? own) : own;
    put(`${collection}/${id}`, thing);
    if (role === 'listAssigned') mock.relate(target, fill(target, params), id);
  }
}

function sampleOf(collection: string, memory: Memory): JsonObject {
  const known = memory.anyOf(collection);
  if (known !== undefined) return known;
  return fixtureOf(modelOf(collection));
}

function idKey(collection: string): string {
  const model = modelOf(collection);
  return modelFacts(model, {}, models).id ?? 'id';
}

/** What an answer is about: it, its items, or what it wraps in a list of its own. */
export function thingsIn(body: Json): readonly JsonObject[] {
  const wrapped = isJsonObject(body) && Array.isArray(body['domains']) ? body['domains'] : body;
  return (Array.isArray(wrapped) ? (wrapped as readonly unknown[]) : [wrapped]).filter(
    isJsonObject,
  );
}

/** Without the links that the API makes: those that lead elsewhere are data like the rest. */
function withoutLinks({ _links, ...thing }: JsonObject): JsonObject {
  const kept = Object.entries(isJsonObject(_links) ? _links : {}).filter(
    ([, link]) =>
      !JSON.stringify(link).includes('/api/v1/') && !JSON.stringify(link).includes('/idp/'),
  );
  return kept.length === 0 ? thing : { ...thing, _links: Object.fromEntries(kept) };
}
