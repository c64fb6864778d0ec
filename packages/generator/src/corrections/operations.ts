import { type JsonObject, isObject } from '../basics/json.js';
import { asList, asObject, readString } from '../normalise/raw.js';
import type { Place } from './types.js';
import type { Node, View } from './view.js';

const methods = new Set(['get', 'put', 'post', 'delete', 'patch', 'head', 'options', 'trace']);

/** An operation of the description. */
export interface Operation {
  /** In lower case. */
  readonly method: string;
  /** With the path of the server, as the description has it. */
  readonly path: string;
  readonly node: Node;
  /** The item of its path, with the parameters that its operations share. */
  readonly item: Node;
}

export function operationsOf(view: View): readonly Operation[] {
  const base = basePathOf(view.document);
  return Object.keys(asObject(view.document['paths'])).flatMap((path) => {
    const item = view.follow(view.at(['paths', path]));
    if (item === undefined) return [];
    return Object.keys(item.raw)
      .filter((key) => methods.has(key))
      .flatMap((method) => {
        const node = view.child(item, method);
        return node === undefined ? [] : [{ method, path: base + path, node, item }];
      });
  });
}

/** What of an operation does not change with the description: `get /api/v1/users/{}`. */
export function keyOf({ method, path }: Pick<Operation, 'method' | 'path'>): string {
  return `${method} ${path.replaceAll(/\{[^}]*\}/g, '{}').replace(/\/+$/, '')}`;
}

/** The operation, and what stands in its place where Okta has several for one path and method. */
function variantsOf(view: View, operation: Node): readonly Node[] {
  return [operation, ...view.children(operation, 'x-okta-multi-operation')];
}

/** The schemas of what a place is about: bodies, one for each media type. */
export function bodiesAt(view: View, operation: Operation, place: Place): readonly Node[] {
  return variantsOf(view, operation.node).flatMap((variant) =>
    place.direction === 'write'
      ? requestBodies(view, variant)
      : responseBodies(view, variant, place),
  );
}

function requestBodies(view: View, operation: Node): readonly Node[] {
  const inParameters = view.children(operation, 'parameters').flatMap((each) => {
    const parameter = view.follow(each);
    return parameter?.raw['in'] === 'body' ? (view.child(parameter, 'schema') ?? []) : [];
  });
  const body = view.follow(view.child(operation, 'requestBody'));
  return [...inParameters, ...(body === undefined ? [] : contentsOf(view, body))];
}

function responseBodies(view: View, operation: Node, { status }: Place): readonly Node[] {
  return statusesOf(asObject(operation.raw['responses']), status).flatMap((key) => {
    const response = view.follow(view.child(operation, 'responses', key));
    if (response === undefined) return [];
    const schema = view.child(response, 'schema');
    return schema === undefined ? contentsOf(view, response) : [schema];
  });
}

function contentsOf(view: View, holder: Node): readonly Node[] {
  return view.children(holder, 'content').flatMap((media) => view.child(media, 'schema') ?? []);
}

/** The keys of the responses that a status stands for; those of success, where none is given. */
function statusesOf(responses: Readonly<Record<string, unknown>>, status?: string): string[] {
  const keys = Object.keys(responses);
  if (status === undefined) return keys.filter((key) => /^2(\d\d|XX)$/i.test(key));
  const range = `${status.slice(0, 1)}XX`;
  const found = [status, range, 'default'].find((wanted) =>
    keys.some((key) => key.toUpperCase() === wanted.toUpperCase()),
  );
  return keys.filter((key) => key.toUpperCase() === found?.toUpperCase());
}

/** The parameters of an operation, and of its path. */
export function allParameters(view: View, { node, item }: Operation): readonly Node[] {
  return [...variantsOf(view, node), item]
    .flatMap((holder) => view.children(holder, 'parameters'))
    .flatMap((each) => view.follow(each) ?? []);
}

export function parametersAt(
  view: View,
  operation: Operation,
  wanted: NonNullable<Place['parameter']>,
): readonly Node[] {
  return allParameters(view, operation).filter(
    ({ raw }) => raw['in'] === wanted.in && raw['name'] === wanted.name,
  );
}

function basePathOf(document: JsonObject): string {
  const server = asList(document['servers'])[0];
  const url = isObject(server) ? readString(server, 'url') : undefined;
  const path = readString(document, 'basePath') ?? url?.replace(/^[a-z]+:\/\/[^/]*/i, '') ?? '';
  return path.replace(/\/+$/, '');
}
