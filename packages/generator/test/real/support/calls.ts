import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { isDeepStrictEqual } from 'node:util';

import type { RequestParts } from '../../../../validators/src/http.js';
import {
  type Answer,
  HttpServer,
  type ReceivedRequest,
} from '../../../../sdk/test/support/http-server.js';
import { messageOf } from '../../../src/basics/errors.js';
import { camelCase } from '../../../src/basics/words.js';
import { responseName } from '../../../src/ir/names/derived.js';
import type { Api, ObjectModel, Operation } from '../../../src/ir/types.js';
import { loadInMemory } from '../../../src/run/in-memory.js';

/** What became of calling every function of a client. */
export interface Called {
  readonly operations: number;
  /** Each as `operationId: what went wrong`. */
  readonly faults: readonly string[];
}

type Make = (overrides: undefined, options: object) => unknown;
type Client = Readonly<Record<string, Readonly<Record<string, (params: unknown) => unknown>>>>;

interface Matched {
  readonly outcome: string;
  readonly method?: string;
  readonly path?: string;
  readonly issues?: readonly { readonly code: string; readonly path: readonly unknown[] }[];
}

interface SdkModule {
  readonly createOktaClient: (options: object) => Client;
}

interface HttpModule {
  readonly createRequestMatcher: () => {
    readonly match: (request: RequestParts) => Promise<Matched>;
  };
}

/**
 * Calls every function of a built client once, with all params that its operation has, over a server on loopback. The server
 * answers with the fixture of the response. The request has to be one that the validators accept, and the result has to be
 * what the server has sent.
 *
 * @param root workspace with the built packages of the `Api`
 */
export async function callEverything(api: Api, root: string): Promise<Called> {
  const load = async (file: string): Promise<unknown> =>
    import(pathToFileURL(join(root, 'packages', file)).href);
  const { createOktaClient } = (await load('sdk/dist/index.js')) as SdkModule;
  const { createRequestMatcher } = (await load('validators/dist/http.js')) as HttpModule;
  const responses = (await load('mocks/dist/generated/responses.js')) as Record<string, Make>;
  const matcher = createRequestMatcher();
  const params = paramsOf(api);
  const server = await HttpServer.start();
  const client = createOktaClient({
    orgUrl: server.origin,
    auth: { token: 'none' },
    maxRetries: 0,
  });
  const faults: string[] = [];
  for (const operation of api.operations) {
    const given =
      responses[responseName(operation.id)]?.(undefined, { seed: 1 }) ?? anyAnswer(operation);
    server.answer(() => answerOf(operation, given));
    const call = client[namespaceOf(api, operation)]?.[operation.id];
    const fault = await faultOf(async () => {
      const result = await call?.(params(operation));
      return [
        ...(await requestFaults(operation, server.take(), matcher.match)),
        ...(isJsonResult(operation) && !isSame(given, result) ? ['another result'] : []),
      ];
    });
    server.take();
    if (fault !== '') faults.push(`${operation.id}: ${fault}`);
  }
  await server.stop();
  return { operations: api.operations.length, faults };
}

async function faultOf(act: () => Promise<readonly string[]>): Promise<string> {
  try {
    return (await act()).join('; ');
  } catch (error) {
    return messageOf(error);
  }
}

function namespaceOf({ areas }: Api, { area }: Operation): string {
  return areas.find(({ tag }) => tag === area)?.namespace ?? area;
}

/** Params are made as fixtures are: the params of each operation become a model. */
function paramsOf(api: Api): (operation: Operation) => unknown {
  const nameOf = (index: number): string => `ParamsOfCall${index}`;
  const models = api.operations.map(({ params, pointer }, index): ObjectModel => {
    const name = nameOf(index);
    return {
      kind: 'object',
      name,
      schemaName: name,
      deprecated: false,
      pointer,
      usage: { read: false, write: true },
      inputDiffers: true,
      extensible: false,
      discriminatedBy: [],
      constants: {},
      methods: [],
      properties: params.map((param) => {
        const there = param.required ? 'always' : 'sometimes';
        const { type, deprecated } = param;
        return { name: param.property, type, read: there, write: there, deprecated, pointer };
      }),
    };
  });
  const load = loadInMemory({ ...api, models: [...api.models, ...models] }, ['mocks']);
  const fixtures = load('packages/mocks/src/generated/fixtures') as Readonly<Record<string, Make>>;
  return (operation) => {
    const name = `${camelCase(nameOf(api.operations.indexOf(operation)))}InputFixture`;
    const made = fixtures[name]?.(undefined, { seed: 1, properties: 'all' });
    // Fixtures are JSON, and have no files.
    const files = operation.params.filter(({ type }) => type.kind === 'binary');
    return Object.assign(
      {},
      made,
      ...files.map(({ property }) => ({ [property]: new Blob(['content']) })),
    ) as unknown;
  };
}

/** Where the description does not say enough for a fixture. */
function anyAnswer({ pagination }: Operation): unknown {
  return pagination === undefined ? {} : [];
}

function isJsonResult({ result }: Operation): boolean {
  return result !== undefined && /[/+]json\b/.test(result.mediaType);
}

function answerOf(operation: Operation, given: unknown): Answer {
  const { result } = operation;
  if (result === undefined) return { status: 204 };
  const headers = { 'content-type': result.mediaType };
  return { headers, body: isJsonResult(operation) ? JSON.stringify(given) : 'text' };
}

/** A list gives its first page. */
function isSame(given: unknown, result: unknown): boolean {
  const isPage = typeof result === 'object' && result !== null && 'getNextPage' in result;
  const data = isPage && 'items' in result ? result.items : result;
  return isDeepStrictEqual(JSON.parse(JSON.stringify(given)), data);
}

async function requestFaults(
  { method, path }: Operation,
  received: readonly ReceivedRequest[],
  match: (request: RequestParts) => Promise<Matched>,
): Promise<string[]> {
  const [request] = received;
  if (request === undefined || received.length > 1) return [`${received.length} requests`];
  const found = await match(request);
  if (found.method !== method || found.path !== path) return [`taken for ${found.outcome}`];
  return (found.issues ?? []).map(({ code, path: place }) => `${code} ${place.join('/')}`);
}
