import type { Route, RouteBody, RouteField, ValueType } from './routes.js';
import { parameterName, templateSegments } from './trie.js';
import type { RequestPlace } from './types.js';

/** A parameter or body part of an operation: where it comes from, and where in the params object it goes. */
export interface Field extends RouteField {
  readonly in: RequestPlace;
  /** Name on the wire. */
  readonly name: string;
  /** Of a path parameter: the number of its segment. */
  readonly index?: number;
}

/** What an operation takes, as far as it is text or parts: everything but a body that is one value. */
export function fieldsOf({ query = {}, headers = {}, body, ...path }: Route): Field[] {
  return [
    ...pathFields(path),
    ...Object.entries(query).map(([name, field]): Field => ({
      in: 'query',
      name,
      ...fieldOf(name, field),
    })),
    ...Object.entries(headers).map(([name, field]): Field => ({ in: 'header', name, ...field })),
    ...partFields(body),
  ];
}

function pathFields(route: Omit<Route, 'query' | 'headers' | 'body'>): Field[] {
  return templateSegments(route).flatMap((segment, index): Field[] => {
    const name = parameterName(segment);
    if (name === undefined) return [];
    return [{ in: 'path', name, index, ...fieldOf(name, route.pathTypes?.[name] ?? 'string') }];
  });
}

function fieldOf(name: string, field: ValueType | RouteField): RouteField {
  return typeof field === 'string' ? { property: name, type: field } : field;
}

function partFields(body: RouteBody | undefined): Field[] {
  return Object.entries(body?.parts ?? {}).map(([name, part]) => ({ in: 'body', name, ...part }));
}
