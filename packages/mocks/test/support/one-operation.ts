import { tokenControl } from '../../src/areas/oauth/control.js';
import type { OperationFacts } from '../../src/runtime/engine/facts.js';
import { knowledgeOf } from '../../src/runtime/engine/simulation.js';
import type { JsonObject } from '../../src/runtime/json.js';
import { assembleMock, type MockParts } from '../../src/runtime/mock/mock.js';
import type { MockOkta, MockOktaOptions } from '../../src/index.js';

/** A mock of one operation, `GET /thing`, that answers with `body`. */
export function mockOf(
  facts: Partial<OperationFacts>,
  body: JsonObject | readonly JsonObject[],
  options: MockOktaOptions = {},
  parts: Partial<MockParts> = {},
): MockOkta {
  const operation: OperationFacts = {
    id: 'getThing',
    area: 'Thing',
    method: 'GET',
    path: '/thing',
    role: 'action',
    target: '/thing',
    parents: [],
    status: 200,
    ...facts,
  };
  return assembleMock(options, {
    knowledge: knowledgeOf({
      operations: [operation],
      models: {},
      makeThing: (_model, _seed, sent) => sent,
      behaviours: [{ handlers: { 'GET /thing': () => ({ status: 200, body }) } }],
      queries: {},
    }),
    rateLimits: {},
    matcher: () => ({
      operations: [],
      match: async () => ({
        outcome: 'matched',
        ok: true,
        operationId: 'getThing',
        method: 'GET',
        path: '/thing',
        params: {},
        issues: [],
      }),
    }),
    endpoint: async () => undefined,
    tokens: tokenControl,
    tokenChecks: {
      isPublic: () => false,
      isExpired: () => false,
      authenticate: async () => undefined,
      callerOf: () => undefined,
    },
    scopeFor: () => undefined,
    scopesOf: () => undefined,
    access: async () => ({}),
    people: () => undefined,
    ...parts,
  });
}
