import { type Json, type JsonObject, isArray, isObject } from '../../basics/json.js';
import type { Dialect } from '../view.js';
import { isWithoutReferences } from './structure.js';
import { type Verb, expected, isTextList, none, objectChange, without } from './verb.js';

const idempotentKey = 'x-oktaforge-idempotent';

/** `false`: a second call has another effect than the first, so that it is not sent again. */
export const idempotent: Verb = {
  about: 'operation',
  fault: expected('false', (value) => value === false),
  edits: ({ site: { raw, steps } }) => {
    if (raw[idempotentKey] === false) return [];
    const change = objectChange((before) => ({ ...before, [idempotentKey]: false }));
    return [{ steps, change, narrows: none }];
  },
};

const demandsKey = 'x-oktaforge-demands';

/** Properties that the body of this operation has to have, though its schema is that of others too. */
export const demands: Verb = {
  about: 'operation',
  fault: expected('a list of names of properties', isTextList),
  edits: ({ site: { raw, steps } }, value) => {
    if (JSON.stringify(raw[demandsKey]) === JSON.stringify(value)) return [];
    const change = objectChange((before) => ({ ...before, [demandsKey]: value }));
    return [{ steps, change, narrows: none }];
  },
};

/** `{ 200: 204 }`: the API answers with the second status where the description has the first. */
export const status: Verb = {
  about: 'operation',
  fault: expected('an object from the status that is written to the one that comes', isStatusMap),
  edits: ({ site: { raw, steps } }, value) => {
    const moves = new Map(Object.entries(isObject(value) ? value : {}));
    const responses = isObject(raw['responses']) ? raw['responses'] : {};
    if (!Object.keys(responses).some((key) => moves.has(key))) return [];
    const moved = Object.entries(responses).flatMap(([key, response]): [string, Json][] => {
      const to = moves.get(key);
      if (to === undefined) return [[key, response]];
      // The description has both: what it says of the right one stays.
      return Object.hasOwn(responses, String(to))
        ? []
        : [[String(to), answerOf(String(to), response)]];
    });
    const change = objectChange((before) => ({ ...before, responses: Object.fromEntries(moved) }));
    return [{ steps, change, narrows: none }];
  },
};

function isStatusMap(value: Json): boolean {
  if (!isObject(value) || Object.keys(value).length === 0) return false;
  return [...Object.keys(value), ...Object.values(value)].every((each) =>
    /^\d{3}$/.test(String(each)),
  );
}

/** A status that has no body leaves none of it. */
function answerOf(to: string, response: Json): Json {
  if (to !== '204' || !isObject(response)) return response;
  return { ...without(response, 'content', 'schema', '$ref'), description: 'No Content' };
}

/** Parameters that the description lacks, in the words of OpenAPI 3. */
export const parameters: Verb = {
  about: 'operation',
  fault: expected('a list of parameters (in, name, schema) without references', isParameterList),
  edits: ({ site: { raw, steps }, parts }, value, dialect) => {
    const listed = isArray(raw['parameters']) ? raw['parameters'] : [];
    const missing = parametersIn(value).filter(
      (each) => !parts.some(({ raw: other }) => isSame(each, other)),
    );
    if (missing.length === 0) return [];
    const added = missing.map((each) => inDialect(each, dialect));
    const change = objectChange((before) => ({ ...before, parameters: [...listed, ...added] }));
    return [{ steps, change, narrows: none }];
  },
};

function parametersIn(value: Json): readonly JsonObject[] {
  return isArray(value) ? value.filter(isObject) : [];
}

function isParameterList(value: Json): boolean {
  const list = parametersIn(value);
  const isSound = list.every(
    (each) =>
      ['query', 'header'].includes(String(each['in'])) &&
      typeof each['name'] === 'string' &&
      isObject(each['schema']),
  );
  return (
    isSound &&
    isArray(value) &&
    list.length === value.length &&
    list.length > 0 &&
    isWithoutReferences(value)
  );
}

function isSame(one: JsonObject, other: JsonObject): boolean {
  return one['in'] === other['in'] && one['name'] === other['name'];
}

/** Swagger 2.0 has the type on the parameter itself. */
function inDialect({ schema = {}, ...parameter }: JsonObject, dialect: Dialect): JsonObject {
  if (dialect !== 'swagger') return { ...parameter, schema };
  return { ...parameter, ...(isObject(schema) ? schema : {}) };
}
