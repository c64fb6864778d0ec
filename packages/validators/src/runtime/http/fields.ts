import type { Route, RouteBody, ValueType } from './routes.js';
import { parameterName, templateSegments } from './trie.js';
import type { RequestPlace } from './types.js';

/** A parameter or body part of an operation: where it comes from, and where in the params object it goes. */
export interface Field {
  readonly in: RequestPlace;
  /** Name on the wire. */
  readonly name: string;
  readonly property: string;
  readonly type: ValueType;
}

/** What an operation takes, as far as it is text or parts: everything but a body that is one value. */
export function fieldsOf({ query = {}, headers = {}, body, ...path }: Route): Field[] {
  return [
    ...pathFields(path),
    ...Object.entries(query).map(([name, field]): Field => ({
      in: 'query',
      name,
      ...(typeof field === 'string' ? { property: name, type: field } : field),
    })),
    ...Object.entries(headers).map(([name, field]): Field => ({ in: 'header', name, ...field })),
    ...partFields(body),
  ];
}

function pathFields(route: Omit<Route, 'query' | 'headers' | 'body'>): Field[] {
  return templateSegments(route)
    .map(parameterName)
    .filter((name) => name !== undefined)
    .map((name) => ({
      in: 'path',
      name,
      property: name,
      type: route.pathTypes?.[name] ?? 'string',
    }));
}

function partFields(body: RouteBody | undefined): Field[] {
  return Object.entries(body?.parts ?? {}).map(([name, part]) => ({ in: 'body', name, ...part }));
}
