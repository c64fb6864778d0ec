import type { Api, Operation, TypeRef } from '../../src/ir/types.js';
import type { Exchange } from './exchanges.js';
import { type Locate, type Place, createLocate } from './places.js';
import { createRouter } from './routes.js';
import type { Issue, Validator, Validators } from './validators.js';

export type Direction = 'request' | 'response';

/** What validators say of one recorded body. */
export interface Verdict {
  readonly exchange: Exchange;
  readonly operation: Operation;
  readonly direction: Direction;
  readonly faults: readonly Fault[];
}

export interface Fault extends Place {
  readonly code: string;
  /**
   * What kind of JSON value stands there; `undefined` for none. Recorded values are people's data, so that only those are shown
   * that an enum lacks.
   */
  readonly found: string;
  /** In words: `a string`. */
  readonly expected: string;
}

/** Bodies that were judged, and exchanges that nothing in the description is about. */
export interface Judgement {
  readonly verdicts: readonly Verdict[];
  readonly unmatched: readonly Exchange[];
}

/** Judges what the API took and what it answered, in exchanges that went well. */
export function judgeExchanges(
  api: Api,
  validators: Validators,
  exchanges: readonly Exchange[],
): Judgement {
  const route = createRouter(api.operations);
  const locate = createLocate(api);
  const verdicts: Verdict[] = [];
  const unmatched: Exchange[] = [];
  for (const exchange of exchanges.filter(succeeded)) {
    const operation = route(exchange);
    if (operation === undefined) {
      unmatched.push(exchange);
      continue;
    }
    const sides = [
      requestFaults(operation, exchange, validators, locate),
      responseFaults(operation, exchange, validators, locate),
    ];
    const [request, response] = sides;
    if (request) verdicts.push({ exchange, operation, direction: 'request', faults: request });
    if (response) verdicts.push({ exchange, operation, direction: 'response', faults: response });
  }
  return { verdicts, unmatched };
}

/** Whether the API took the request. */
export function succeeded({ status }: Exchange): boolean {
  return status >= 200 && status < 300;
}

/** Nothing for a request without a JSON body. */
function requestFaults(
  operation: Operation,
  exchange: Exchange,
  { requests }: Validators,
  locate: Locate,
): readonly Fault[] | undefined {
  const params = paramsOf(operation, exchange);
  const body = operation.params.find((param) => param.in === 'body');
  const { requestBody } = exchange;
  if (params === undefined || body === undefined) return undefined;
  return issuesOf(known(requests, operation.id), params)
    .filter(({ path }) => path[0] === body.property)
    .map((issue) => faultOf(locate, body, requestBody, { ...issue, path: issue.path.slice(1) }));
}

/** What a caller would have passed to send the request: the ids in its path, and its body. Nothing without a JSON body. */
export function paramsOf(
  operation: Operation,
  { path, requestBody }: Exchange,
): Readonly<Record<string, unknown>> | undefined {
  const body = operation.params.find((param) => param.in === 'body');
  if (body === undefined || typeof requestBody !== 'object' || requestBody === null) {
    return undefined;
  }
  const values = path.split('/');
  const ids = operation.path.split('/').flatMap((part, index): [string, string][] => {
    const name = /^\{(.+)\}$/.exec(part)?.[1];
    const value = values[index];
    return name === undefined || value === undefined ? [] : [[name, decodeURIComponent(value)]];
  });
  return Object.fromEntries<unknown>([...ids, [body.property, requestBody]]);
}

/** Nothing for an answer without a body, or of which the description says nothing. */
function responseFaults(
  operation: Operation,
  { status, responseBody }: Exchange,
  { models }: Validators,
  locate: Locate,
): readonly Fault[] | undefined {
  const response = operation.responses.find((each) => each.status === String(status));
  const json = response?.content.find(({ mediaType }) => /\bjson\b/.test(mediaType));
  const type = json?.type ?? operation.result?.type;
  if (type === undefined || responseBody === null || responseBody === undefined) return undefined;
  const start = { type, pointer: response?.pointer ?? operation.pointer };
  return ofType(models, type, responseBody, []).map((issue) =>
    faultOf(locate, start, responseBody, issue),
  );
}

/** There is a validator for each model; answers are models, and lists and maps of them. */
function ofType(
  models: ReadonlyMap<string, Validator>,
  type: TypeRef,
  value: unknown,
  path: readonly (string | number)[],
): readonly Issue[] {
  if (type.kind === 'model') {
    return issuesOf(known(models, type.name), value).map((issue) => ({
      ...issue,
      path: [...path, ...issue.path],
    }));
  }
  if (type.kind === 'array') {
    if (!Array.isArray(value)) return [wrongType(path, 'an array')];
    return value.flatMap((item, index) => ofType(models, type.items, item, [...path, index]));
  }
  if (type.kind === 'object' || type.kind === 'map') {
    return isObject(value) ? [] : [wrongType(path, 'an object')];
  }
  return type.kind === 'string' && typeof value !== 'string' ? [wrongType(path, 'a text')] : [];
}

function isObject(value: unknown): boolean {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function wrongType(path: readonly (string | number)[], what: string): Issue {
  return { path, code: 'wrong_type', expected: what };
}

function issuesOf(validator: Validator, value: unknown): readonly Issue[] {
  const result = validator.validate(value);
  return result.ok ? [] : result.issues;
}

function faultOf(
  locate: Locate,
  start: { readonly type: TypeRef; readonly pointer: string },
  body: unknown,
  { path, code, expected }: Issue,
): Fault {
  const value = path.reduce<unknown>(
    (at, key) => (typeof at === 'object' && at !== null ? Reflect.get(at, key) : undefined),
    body,
  );
  const found = code === 'unknown_value' ? String(value) : kindOf(value);
  return { ...locate(start, body, path), code, found, expected };
}

function kindOf(value: unknown): string {
  if (value === null) return 'null';
  return Array.isArray(value) ? 'array' : typeof value;
}

function known<T>(validators: ReadonlyMap<string, T>, name: string): T {
  const validator = validators.get(name);
  if (validator === undefined) throw new Error(`no validator for ${name}`);
  return validator;
}
