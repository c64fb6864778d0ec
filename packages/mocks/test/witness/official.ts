import { createRequire } from 'node:module';
import type { Operation } from '@oktaforge/generator';
import { shapeOf } from '../../src/runtime/shape.js';

const require = createRequire(import.meta.url);

/** Params of one of our operations, by wire name: `body` is the whole body, and parts of a form are among `parts`. */
export interface Arguments {
  readonly path: Readonly<Record<string, string>>;
  readonly query: Readonly<Record<string, unknown>>;
  readonly parts: Readonly<Record<string, unknown>>;
  readonly body?: unknown;
}

/** A version of the official client. */
export interface Official {
  readonly version: string;
  /** The call of an operation; undefined where this version has none. */
  callOf(operation: Operation): ((args: Arguments, orgUrl: string) => Promise<unknown>) | undefined;
}

type Call = (this: unknown, ...args: readonly unknown[]) => unknown;
type Methods = Readonly<Record<string, Call>>;

/** A method of an official client: its request and its parameters are read from its source, which the version pins. */
interface Method {
  readonly name: string;
  readonly request: string;
  readonly template: string;
  readonly parameters: readonly string[];
  readonly source: string;
}

/** Version 4: `client.updateUser(userId, body, queryParameters)`. */
export function version4(): Official {
  const Generated = require('okta-sdk-nodejs-4/src/generated-client.js') as {
    prototype: object;
  };
  const methods = methodsOf(Generated.prototype, (source) => ({
    method: HTTP_METHODS[/(?:this\.http\.|method: ')(\w+)/.exec(source)?.[1] ?? ''] ?? 'GET',
    path: /\$\{this\.baseUrl\}([^`]*)`/.exec(source)?.[1]?.replaceAll('${', '{'),
  }));
  return {
    version: '4.6.1',
    callOf(operation) {
      const method = methodFor(operation, methods);
      if (method === undefined) return undefined;
      return (args, orgUrl) => {
        const client = connect('okta-sdk-nodejs-4', orgUrl) as Methods;
        const values = method.parameters.map((name) => {
          if (name === 'queryParameters') return args.query;
          const at = placesOf(method.template).indexOf(name);
          if (at >= 0) return args.path[placesOf(operation.path)[at] ?? ''];
          return args.body ?? Object.values(args.parts)[0];
        });
        return settled(method.name, client, values);
      };
    },
  };
}

const HTTP_METHODS: Readonly<Record<string, string>> = {
  getJson: 'GET',
  post: 'POST',
  postJson: 'POST',
  put: 'PUT',
  putJson: 'PUT',
  delete: 'DELETE',
};

/** Version 8: `client.userApi.updateUser({ userId, user })`. */
export function version8(): Official {
  const client = connect('@okta/okta-sdk-nodejs', 'http://127.0.0.1:1') as Record<string, Methods>;
  const methods = Object.entries(client).flatMap(([api, value]) =>
    methodsOf(factoryOf(value), (source) => ({
      method: /HttpMethodEnum\.(\w+)/.exec(source)?.[1] ?? '',
      path: /const path = '([^']*)'/.exec(source)?.[1],
    })).map((method) => ({ ...method, api, keys: keysOf(value[method.name]) })),
  );
  return {
    version: '8.1.0',
    callOf(operation) {
      const method = methodFor(operation, methods);
      if (method === undefined) return undefined;
      return (args, orgUrl) => {
        const own = connect('@okta/okta-sdk-nodejs', orgUrl) as Record<string, Methods>;
        return settled(method.name, own[method.api], [paramsOf(method, operation, args)]);
      };
    },
  };
}

/** Keys of its params object, in the order of the parameters: some have another spelling (`param.OrgSetting`). */
function keysOf(call: Call | undefined): string[] {
  return [...String(call).matchAll(/param\.(\w+)/g)].map(([, key = '']) => key);
}

function paramsOf(
  method: Method & { keys: readonly string[] },
  operation: Operation,
  args: Arguments,
): object {
  const places = placesOf(method.template);
  const valueOf = (name: string): unknown => {
    const at = places.indexOf(name);
    if (at >= 0) return args.path[placesOf(operation.path)[at] ?? ''];
    const query = new RegExp(`setQueryParam\\('([^']*)',[^(]*serialize\\(${name}, '([^']*)'`);
    const [, wireName, type] = query.exec(method.source) ?? [];
    if (wireName !== undefined) return valueFor(type, args.query[wireName]);
    return args.parts[name] ?? args.body;
  };
  const entries = method.parameters.map((name, index) => [method.keys[index], valueOf(name)]);
  return Object.fromEntries(entries.filter(([, value]) => value !== undefined)) as object;
}

/** Its types want a Date where the API has a date. */
function valueFor(type: string | undefined, value: unknown): unknown {
  return type === 'Date' && typeof value === 'string' ? new Date(value) : value;
}

function factoryOf(value: unknown): object | undefined {
  const { api } = (value ?? {}) as { api?: { requestFactory?: object } };
  return api?.requestFactory === undefined
    ? undefined
    : (Object.getPrototypeOf(api.requestFactory) as object);
}

function methodsOf(
  prototype: object | undefined,
  read: (source: string) => { method: string; path: string | undefined },
): Method[] {
  return Object.getOwnPropertyNames(prototype ?? {}).flatMap((name) => {
    if (name === 'constructor') return [];
    const source = String((prototype as Methods)[name]);
    const { method, path } = read(source);
    if (path === undefined) return [];
    const parameters =
      /\(([^)]*)\)/
        .exec(source)?.[1]
        ?.split(',')
        .map((one) => one.trim()) ?? [];
    return [
      {
        name,
        request: `${method} ${shapeOf(path)}`,
        template: path,
        parameters: parameters.filter((one) => one !== '' && one !== '_options'),
        source,
      },
    ];
  });
}

/** The method of the same request, or else of the same name. Where several send the same request, the name tells them apart. */
function methodFor<M extends Method>(operation: Operation, methods: readonly M[]): M | undefined {
  const request = `${operation.method} ${shapeOf(operation.path)}`;
  const same = methods.filter((method) => method.request === request);
  const named = (among: readonly M[]) => among.find(({ name }) => name === operation.id);
  // What a query or a media type tells apart here, the official client may have under paths of their own.
  const isVariant = operation.fixedQuery.length > 0 || operation.variantOf !== undefined;
  return named(same) ?? (isVariant ? named(methods) : undefined) ?? same[0] ?? named(methods);
}

function placesOf(template: string): string[] {
  return [...template.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name);
}

function connect(name: string, orgUrl: string): object {
  const { Client } = require(name) as { Client: new (options: object) => object };
  return new Client({ orgUrl, token: 'any', testing: { disableHttpsCheck: true } });
}

/** Calls, and reads a list to its end: these clients ask for no page earlier. */
async function settled(
  name: string,
  methods: Methods | undefined,
  args: readonly unknown[],
): Promise<void> {
  const result = await methods?.[name]?.(...args);
  const { each } = (result ?? {}) as { each?: (visit: () => void) => Promise<unknown> };
  if (typeof each === 'function') await each.call(result, () => undefined);
}
