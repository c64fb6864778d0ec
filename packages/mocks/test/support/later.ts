import { tokenControl } from '../../src/areas/oauth/control.js';
import { behaviours } from '../../src/areas/index.js';
import type { MockOkta } from '../../src/index.js';
import type { OperationFacts } from '../../src/runtime/engine/facts.js';
import type { Matcher } from '../../src/runtime/engine/receive.js';
import { knowledgeOf } from '../../src/runtime/engine/simulation.js';
import { assembleMock } from '../../src/runtime/mock/mock.js';
import { fits } from '../../src/runtime/engine/paths.js';
import { parametersOf } from '../../src/runtime/shape.js';

/** `[role, route, the rest of the facts]`. */
export type Described = readonly [
  role: OperationFacts['role'],
  route: string,
  rest?: Partial<OperationFacts>,
];

/**
 * A mock of some operations of a later description, which this package is not generated from. Every request for them is
 * valid. All answers are of one model, with an id, dates, a status and links.
 */
export function mockOf(described: readonly Described[], asOf?: string): MockOkta {
  const operations = described.map(factsOf);
  const knowledge = knowledgeOf({
    operations,
    models: {
      Thing: {
        id: 'id',
        expected: [],
        readOnly: ['id', 'created', 'lastUpdated', '_links'],
        stamps: ['created', 'lastUpdated'],
        links: true,
        statuses: ['ACTIVE', 'INACTIVE'],
      },
    },
    makeThing: (_model, _seed, sent) => sent,
    behaviours,
    queries: {},
  });
  return assembleMock(
    { asOf, rateLimits: false },
    {
      knowledge,
      rateLimits: {},
      people: () => undefined,
      endpoint: () => Promise.resolve(undefined),
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
      matcher: () => matcherOf(operations),
    },
  );
}

function factsOf([role, route, rest]: Described): OperationFacts {
  const [method = '', path = ''] = route.split(' ');
  const isItem = path.endsWith('}') || role === 'transition';
  const item = path.replace(/\/lifecycle\/\w+$/, '');
  const target = isItem ? item.slice(0, item.lastIndexOf('/')) : path;
  const param = isItem ? parametersOf(item).at(-1) : undefined;
  const steps = path.split('/').flatMap((segment, i, all) => {
    const collection = all.slice(0, i).join('/');
    const [name] = parametersOf(segment);
    return name === undefined || collection === target ? [] : [{ collection, param: name }];
  });
  return {
    id: route,
    area: 'Thing',
    method,
    path,
    role,
    target,
    ...(param !== undefined && { param }),
    parents: steps,
    status: 200,
    ...(method !== 'DELETE' && { model: 'Thing' }),
    ...(method !== 'GET' && { body: 'body' }),
    ...rest,
  };
}

function matcherOf(operations: readonly OperationFacts[]): Matcher {
  return {
    operations: operations.map(({ id, method, path }) => ({ operationId: id, method, path })),
    async match(request) {
      const { pathname, searchParams } = new URL(request.url);
      const found = operations.find(
        (one) => one.method === request.method && fits(one.path, pathname),
      );
      if (found === undefined || !(request instanceof Request)) {
        return { outcome: 'not_found', ok: false, status: 404, message: 'not described' };
      }
      const text = await request.clone().text();
      const names = found.path.split('/').map((segment) => parametersOf(segment)[0]);
      const inPath = pathname.split('/').flatMap((value, i) => {
        const name = names[i];
        return name === undefined ? [] : [[name, decodeURIComponent(value)]];
      });
      const params: Readonly<Record<string, unknown>> = {
        ...Object.fromEntries(searchParams),
        ...Object.fromEntries(inPath),
        ...(text !== '' && { body: JSON.parse(text) }),
      };
      const { id: operationId, method, path } = found;
      return { outcome: 'matched', ok: true, operationId, method, path, params, issues: [] };
    },
  };
}

/** Sends a request, and gives the status and the JSON of the answer; null for an answer without a body. */
export async function send(
  mock: MockOkta,
  method: string,
  path: string,
  body?: object,
): Promise<{ readonly status: number; readonly body: unknown }> {
  const init = body === undefined ? { method } : { method, body: JSON.stringify(body) };
  const response = await mock.fetch(path, init);
  const text = await response.text();
  return { status: response.status, body: text === '' ? null : JSON.parse(text) };
}
