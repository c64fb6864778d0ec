import type { MockOkta } from '../../../src/index.js';
import { operations } from '../../../src/generated/operations.js';
import { models } from '../../../src/generated/models.js';
import type { OperationFacts } from '../../../src/runtime/engine/facts.js';
import { factsOf as modelFacts } from '../../../src/runtime/engine/models.js';
import { fill } from '../../../src/runtime/engine/paths.js';
import { isJsonObject, type JsonObject } from '../../../src/runtime/json.js';
import * as fixtures from '../../../src/fixtures.js';
import { fixtureName } from '../../support/situation.js';
import { type Exchange, factsOf, pathParams } from './exchange.js';
import type { Memory } from './memory.js';
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
    const known = memory.thingAt(path, at);
    const thing = known ?? {
      ...sampleOf(collection, memory),
      [idKey(collection)]: params[param] ?? '',
    };
    const isTarget = collection === facts.target && param === facts.param;
    put(path, isTarget ? { ...thing, ...statusBefore(exchange) } : thing);
  }
  answerInto(exchange, facts, params, put, mock);
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
  const things = (Array.isArray(body) ? (body as readonly unknown[]) : [body]).filter(isJsonObject);
  if (role === 'readSingle')
    return void (things[0] && mock.put(fill(target, params), withoutLinks(things[0])));
  const collection = fill(refersTo ?? target, params);
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
  const model = operations.find(({ target, model: one }) => target === collection && one)?.model;
  const all = fixtures as unknown as Readonly<Record<string, () => JsonObject>>;
  return (model === undefined ? undefined : all[fixtureName(model)]?.()) ?? {};
}

function idKey(collection: string): string {
  const model = operations.find(({ target, model: one }) => target === collection && one)?.model;
  return modelFacts(model, {}, models).id ?? 'id';
}

function withoutLinks({ _links, ...thing }: JsonObject): JsonObject {
  return thing;
}
