import { expect } from 'vitest';

import type { Json, JsonObject } from '../../src/basics/json.js';
import { isObject } from '../../src/basics/json.js';
import { applyCorrections } from '../../src/corrections/apply.js';
import { readCorrections } from '../../src/corrections/shape.js';
import type { Outcome } from '../../src/corrections/types.js';
import { valueAt } from '../../src/basics/value-at.js';
import { Diagnostics } from '../../src/diagnostics/collector.js';
import { parsePointer } from '../../src/diagnostics/pointer.js';

type Part = Readonly<Record<string, unknown>>;

/** The prose that every entry needs, and that most tests are not about. */
const prose = { says: 'One thing.', does: 'Another.', evidence: { exchanges: 1 } };

/** A correction of one place, or of several. */
export function correction(at: Part | readonly Part[], change: Part, rest: Part = {}): Part {
  return { at: [at].flat(), change, ...prose, ...rest };
}

export function rule(when: Part, change: Part): Part {
  return { when, change, ...prose };
}

/** A description corrected by sound entries. */
export function corrected(
  description: Part,
  entries: { readonly corrections?: readonly Part[]; readonly rules?: readonly Part[] },
): { readonly at: (pointer: string) => Json | undefined; readonly outcomes: readonly Outcome[] } {
  const diagnostics = new Diagnostics('test');
  const given = readCorrections(asJson({ title: 'Test', ...entries }), 'test.yaml', diagnostics);
  expect(diagnostics.all).toEqual([]);
  const before = asJson(description);
  const { document, outcomes } = applyCorrections(before, given);
  expect(before).toEqual(asJson(description));
  return { at: (pointer) => valueAt(document, parsePointer(pointer)), outcomes };
}

export function asJson(value: unknown): JsonObject {
  const json: unknown = JSON.parse(JSON.stringify(value));
  if (isObject(json)) return json;
  throw new Error('no object');
}

export const at = (method: string, path: string, direction: string, rest: Part = {}): Part => ({
  method,
  path,
  direction,
  ...rest,
});

/** An operation of OpenAPI 3 that takes and answers with bodies of these schemas. */
export function exchange(request: Part | undefined, response: Part, status = '200'): Part {
  const content = (schema: Part): Part => ({ content: { 'application/json': { schema } } });
  return {
    ...(request === undefined ? {} : { requestBody: content(request) }),
    responses: { [status]: { description: 'OK', ...content(response) } },
  };
}

/** The same of Swagger 2.0. */
export function swaggerExchange(request: Part | undefined, response: Part): Part {
  const body = { in: 'body', name: 'body', schema: request };
  return {
    ...(request === undefined ? {} : { parameters: [body] }),
    responses: { '200': { description: 'OK', schema: response } },
  };
}
