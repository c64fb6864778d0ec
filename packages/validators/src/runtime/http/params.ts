import { glimpse } from '../glimpse.js';
import { coerce, coerceSaid, type Coerced } from './coerce.js';
import type { DecodedBody } from './decode-body.js';
import type { Field } from './fields.js';
import type { HeaderReader } from './headers.js';
import type { Route } from './routes.js';
import { sourceOf } from './styled-source.js';
import type { Said } from './styles.js';
import { parameterName, templateSegments } from './trie.js';
import type { RequestIssue, RequestPlace } from './types.js';
import type { Fields } from './url.js';

/** A request that is taken apart, but not yet understood. */
export interface Pieces {
  readonly segments: readonly string[];
  readonly query: Fields;
  /** Path and query as they came. */
  readonly url: { readonly path: string; readonly query: string };
  readonly header: HeaderReader;
  readonly body: DecodedBody | undefined;
}

/** A params object, and what of it is still text because it could not be coerced. */
export interface Assembled {
  readonly params: Record<string, unknown>;
  readonly failures: readonly RequestIssue[];
  /** Names in the query that belong to parameters with other names: `filter[a]`. */
  readonly claimed: ReadonlySet<string>;
}

/** Puts together the params object of an operation. What the operation does not declare stays out of it. */
export function assemble(route: Route, fields: readonly Field[], pieces: Pieces): Assembled {
  const params: Record<string, unknown> = {};
  const failures: RequestIssue[] = [];
  const claimed = new Set<string>();
  const path = pathValues(route, pieces.segments);
  for (const field of fields) {
    const read = readField(field, fields, path, pieces, claimed);
    if (read === undefined) continue;
    const { coerced, values } = read;
    if ('value' in coerced) params[field.property] = coerced.value;
    else {
      params[field.property] = values.length > 1 ? values : values[0];
      failures.push(failure(field, coerced.expected, values));
    }
  }
  const { body } = pieces;
  const property = route.body?.property;
  if (body !== undefined && property !== undefined)
    params[property] = 'value' in body ? body.value : objectOf(body.fields);
  return { params, failures, claimed };
}

/** A form whose fields the description does not list, as one object of what was sent. */
function objectOf(fields: Fields<unknown>): object {
  return Object.fromEntries(
    [...fields].map(([name, values]) => [name, values.length > 1 ? values : values[0]] as const),
  );
}

interface ReadField {
  readonly coerced: Coerced;
  readonly values: readonly unknown[];
}

function readField(
  field: Field,
  fields: readonly Field[],
  path: Fields,
  pieces: Pieces,
  claimed: Set<string>,
): ReadField | undefined {
  const values = valuesOf(field, path, pieces) ?? [];
  const { style, type } = field;
  if (style !== undefined) {
    const source = sourceOf(field, fields, pieces, (name) => claimed.add(name));
    const said = style(source);
    return (
      said && {
        coerced: coerceSaid(said, type),
        values: values.length > 0 ? values : [textsOf(said)],
      }
    );
  }
  if (values.length === 0) return undefined;
  return { coerced: coerce(values, typeof type === 'string' ? type : 'string'), values };
}

/** An object whose parameters have names of their own, as texts. */
function textsOf(said: Said): unknown {
  const texts = coerceSaid(said, {});
  return 'value' in texts ? texts.value : '';
}

function pathValues(route: Route, segments: readonly string[]): Fields {
  const values = new Map<string, string[]>();
  for (const [index, template] of templateSegments(route).entries()) {
    const name = parameterName(template);
    if (name !== undefined) values.set(name, segments.slice(index, index + 1));
  }
  return values;
}

function valuesOf(
  { in: place, name }: Field,
  path: Fields,
  { query, header, body }: Pieces,
): readonly unknown[] | undefined {
  switch (place) {
    case 'path':
      return path.get(name);
    case 'query':
      return query.get(name);
    case 'header': {
      const value = header(name.toLowerCase());
      return value === undefined ? undefined : [value];
    }
    case 'body':
      return body !== undefined && 'fields' in body ? body.fields.get(name) : undefined;
  }
}

/** Parameters whose value is shown to nobody. */
const SECRET = /pass|secret|token|key|code|answer/i;

function failure(field: Field, expected: string, values: readonly unknown[]): RequestIssue {
  const received =
    values.length > 1 ? `${values.length} values` : glimpse(values[0], SECRET.test(field.name));
  return issueAt(field.in, field.name, [field.property], 'wrong_type', expected, received);
}

const WORDS: Readonly<Record<RequestPlace, string>> = {
  path: 'path parameter',
  query: 'query parameter',
  header: 'header',
  body: 'part',
};

/** An issue that says by its wire name what is wrong. */
export function issueAt(
  place: RequestPlace,
  name: string,
  path: RequestIssue['path'],
  code: RequestIssue['code'],
  expected: string,
  received: string,
): RequestIssue {
  const shown = /^[\w-]{1,40}$/.test(name) ? name : JSON.stringify(name.slice(0, 40));
  const message = `${WORDS[place]} ${shown}: expected ${expected}, but got ${received}`;
  return { in: place, path, code, message, expected, received };
}
