import { once, remember } from '../once.js';
import type { RequestValidator } from '../types.js';
import { decodeBody } from './decode-body.js';
import { fieldsOf, type Field } from './fields.js';
import { headerReader } from './headers.js';
import { issuesOf } from './issues.js';
import { readSettings, type Settings } from './options.js';
import { assemble, type Pieces } from './params.js';
import { readBody } from './read-body.js';
import { badRequest, Refused } from './refusal.js';
import type { Route } from './routes.js';
import { buildTree, type RouteTree } from './trie.js';
import type {
  InvalidMatch,
  MatcherOptions,
  RequestMatcher,
  RequestParts,
  Refusal,
  ValidMatch,
} from './types.js';
import { pathSegments, readFields, refuseParameters, splitUrl } from './url.js';
import { pickVariant } from './variants.js';

export type AnyMatch =
  ValidMatch<string, Readonly<Record<string, unknown>>> | InvalidMatch<string> | Refusal;

/** Validators by operationId. */
export type Validators = Pick<ReadonlyMap<string, RequestValidator<unknown>>, 'get' | 'has'>;

/** State of a matcher. The tree is built with the first request. */
interface Table {
  readonly validators: Validators;
  readonly settings: Settings;
  readonly tree: () => RouteTree;
  readonly fields: (route: Route) => readonly Field[];
}

/** A matcher of the operations that have a validator. All others are not found. */
export function createMatcher(
  routes: readonly Route[],
  validators: readonly RequestValidator<unknown>[],
  options?: MatcherOptions,
): RequestMatcher<Record<string, Readonly<Record<string, unknown>>>> {
  const byId = new Map(validators.map((validator) => [validator.operationId, validator]));
  const ids = new Set(routes.map(({ id }) => id));
  for (const id of byId.keys()) {
    if (!ids.has(id)) throw new TypeError(`the API has no operation ${id}`);
  }
  return matcherWith(routes, byId, options);
}

/** The same, for validators that are made when they are first needed. */
export function matcherWith(
  routes: readonly Route[],
  validators: Validators,
  options: MatcherOptions = {},
): RequestMatcher<Record<string, Readonly<Record<string, unknown>>>> {
  const known = routes.filter(({ id }) => validators.has(id));
  const table: Table = {
    validators,
    settings: readSettings(options),
    tree: once(() => buildTree(routes)),
    fields: remember(fieldsOf),
  };
  return {
    operations: known.map(({ id, method, path }) => ({ operationId: id, method, path })),
    match: (request) => match(request, table),
  };
}

async function match(request: Request | RequestParts, table: Table): Promise<AnyMatch> {
  let operationId: string | undefined;
  try {
    const { path, query: queryText } = splitUrl(request.url);
    const { segments, variants } = locate(path, request.method, table);
    const query = readFields(queryText);
    const header = headerReader(request.headers);
    const takesBody = variants.some((route) => route.body !== undefined);
    const raw = takesBody
      ? await readBody(request, header, table.settings.maxBodyBytes)
      : undefined;
    const route = pickVariant(variants, query, header, raw);
    if (route === undefined) throw badRequest('unknown_variant', unknownVariant(variants));
    operationId = route.id;
    const validator = table.validators.get(operationId);
    if (validator === undefined) throw notFound();
    const body = raw && route.body && (await decodeBody(route.body, raw, header));
    const url = { path: path.slice(table.settings.basePath.length), query: queryText };
    return judge(route, validator, { segments, query, header, body, url }, table);
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    const { refusal } = error;
    const isKnown = operationId !== undefined && refusal.outcome !== 'not_found';
    return isKnown ? { ...refusal, operationId } : refusal;
  }
}

/** The operations under a path and method, and the path's segments. Throws `Refused` where there are none. */
function locate(
  path: string,
  method: string,
  { settings, tree, validators, fields }: Table,
): { readonly segments: readonly string[]; readonly variants: readonly Route[] } {
  const { basePath } = settings;
  if (!path.startsWith(`${basePath}/`)) throw notFound();
  const { find, depth } = tree();
  const below = path.slice(basePath.length);
  const segments = pathSegments(below, depth);
  const here = segments === undefined ? [] : find(segments);
  refuseParameters(below, (at) =>
    here.some((route) => fields(route).some(({ index, style }) => index === at && style)),
  );
  const offered = here.filter(({ id }) => validators.has(id));
  if (segments === undefined || offered.length === 0) throw notFound();
  const wanted = effectiveMethod(method);
  // Variants without a validator are candidates, too: a request for one of them must not match another one.
  const variants = here.filter((route) => route.method === wanted);
  if (offered.some((route) => route.method === wanted)) return { segments, variants };
  throw methodNotAllowed(method, offered);
}

/** The method in the case that `fetch` uses. HEAD counts as GET. */
function effectiveMethod(method: string): string {
  const name = /^(delete|get|head|options|post|put)$/i.test(method) ? method.toUpperCase() : method;
  return name === 'HEAD' ? 'GET' : name;
}

function judge(
  route: Route,
  validator: RequestValidator<unknown>,
  pieces: Pieces,
  { fields, settings }: Table,
): ValidMatch<string, Readonly<Record<string, unknown>>> | InvalidMatch<string> {
  const { id: operationId, method, path } = route;
  const known = fields(route);
  const assembled = assemble(route, known, pieces);
  const issues = issuesOf(route, known, assembled, pieces, validator, settings.validate);
  const said = {
    outcome: 'matched',
    operationId,
    method,
    path,
    params: assembled.params,
  } as const;
  return issues.length === 0 ? { ...said, ok: true, issues: [] } : { ...said, ok: false, issues };
}

function notFound(): Refused {
  const message = 'no operation has this path';
  return new Refused({ outcome: 'not_found', ok: false, status: 404, message });
}

function methodNotAllowed(method: string, offered: readonly Route[]): Refused {
  const methods = new Set(offered.map((route) => route.method));
  if (methods.has('GET')) methods.add('HEAD');
  const allow = [...methods].toSorted();
  const message = `${method.slice(0, 20)} is not allowed here: ${allow.join(', ')}`;
  return new Refused({ outcome: 'method_not_allowed', ok: false, status: 405, allow, message });
}

function unknownVariant(variants: readonly Route[]): string {
  const queries = variants.map(({ fixedQuery }) => new URLSearchParams(fixedQuery).toString());
  return `expected one of the query parameters ${queries.join(', ')}`;
}
