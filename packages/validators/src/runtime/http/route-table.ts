import { remember } from '../once.js';
import { unescaped } from '../table/words.js';
import type { Route, RouteBody, ValueType } from './routes.js';

/** The routes of an API as texts. */
export interface RouteTable {
  /**
   * A line for each path, sorted. It has as many segments of the line before as its number says, then its own; after blanks come its
   * operations: `2/{userId} get:getUser put:updateUser:strict=b:user=!#a`. An operation has its method, its id, its query parameters
   * and its JSON body as in a shape, and other params of which only the check needs the type.
   */
  readonly paths: readonly string[];
  /** Operations of which the line does not tell how they come over the wire, by their id; a colon is before `constructor` and its like. */
  readonly more: Readonly<Record<string, Omit<Route, 'id' | 'method' | 'path'>>>;
}

/** A route, with the shape of its params. Those of the path may be missing there: they are strings. */
export interface CheckedRoute extends Route {
  readonly shape: string;
}

/** The routes that a table has, sorted by id. They are read once. */
export const readRoutes = /* @__PURE__ */ remember(routesIn);

function routesIn({ paths, more }: RouteTable): readonly CheckedRoute[] {
  const routes: CheckedRoute[] = [];
  let before: readonly string[] = [];
  for (const line of paths) {
    const [template = '', ...operations] = line.split(' ');
    const [kept, ...own] = template.split('/');
    before = [...before.slice(0, Number(kept)), ...own];
    const path = `/${before.map(unescaped).join('/')}`;
    for (const operation of operations) routes.push(readOperation(operation, path, more));
  }
  return routes.toSorted((a, b) => (a.id < b.id ? -1 : 1));
}

function readOperation(text: string, path: string, more: RouteTable['more']): CheckedRoute {
  const [method = '', id = '', queries = '', body = '', others = ''] = text.split(':');
  const query = queries.split(',').filter((item) => item !== '');
  return {
    id,
    method: method.toUpperCase(),
    path,
    ...(query.length > 0 && { query: Object.fromEntries(query.map(queryOf)) }),
    ...(body !== '' && { body: jsonBody(nameOf(body)) }),
    ...(Object.hasOwn(more, id) ? more[id] : more[`:${id}`]),
    shape: [queries, body, others].filter((part) => part !== '').join(','),
  };
}

function jsonBody(property: string): RouteBody {
  return { encoding: 'json', mediaType: 'application/json', property };
}

function nameOf(item: string): string {
  return unescaped(item.split('=', 1)[0] ?? '');
}

/** How the text of a query parameter becomes a value follows from its type: all but numbers and booleans are strings. */
function queryOf(item: string): [string, ValueType] {
  const type = (item.split('=')[1] ?? '').replace(/^[!^$?]+/, '').replace(/^\(\w+\)/, '');
  const isList = type.startsWith('[');
  const word = isList ? type.slice(1) : type;
  const scalar = word === 'b' ? 'boolean' : /^[nil]$/.test(word) ? 'number' : 'string';
  return [nameOf(item), isList ? `${scalar}[]` : scalar];
}
