import type { RequestValidator } from '../types.js';
import { decodeBody } from './decode-body.js';
import { headerReader } from './headers.js';
import { issuesOf } from './issues.js';
import { readSettings, type Settings } from './options.js';
import { assemble, type Pieces } from './params.js';
import { fieldsFor, findPath, notFound, withMethod } from './paths.js';
import { readBody } from './read-body.js';
import { Refused } from './refusal.js';
import type { Route } from './routes.js';
import type {
  InvalidMatch,
  MatcherOptions,
  RequestMatcher,
  RequestParts,
  Refusal,
  ValidMatch,
} from './types.js';
import { readFields, splitUrl } from './url.js';
import { pickVariant, unknownVariant } from './variants.js';

export type AnyMatch =
  ValidMatch<string, Readonly<Record<string, unknown>>> | InvalidMatch<string> | Refusal;

/** Validators by operationId. */
export type Validators = Pick<ReadonlyMap<string, RequestValidator<unknown>>, 'get' | 'has'>;

interface Table {
  readonly routes: readonly Route[];
  readonly validators: Validators;
  readonly settings: Settings;
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
  const table: Table = { routes, validators, settings: readSettings(options) };
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
    if (route === undefined) throw unknownVariant(variants);
    operationId = route.id;
    const validator = table.validators.get(operationId);
    if (validator === undefined) throw notFound();
    const body = raw && route.body && (await decodeBody(route.body, raw, header));
    const url = { path: path.slice(table.settings.basePath.length), query: queryText };
    return judge(route, validator, { segments, query, header, body, url }, table.settings);
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
  { routes, settings, validators }: Table,
): { readonly segments: readonly string[]; readonly variants: readonly Route[] } {
  const { segments, here } = findPath(routes, path, settings.basePath);
  const offered = here.filter(({ id }) => validators.has(id));
  // Variants without a validator are candidates, too: a request for one of them must not match another one.
  return { segments, variants: withMethod(here, method, offered) };
}

function judge(
  route: Route,
  validator: RequestValidator<unknown>,
  pieces: Pieces,
  settings: Settings,
): ValidMatch<string, Readonly<Record<string, unknown>>> | InvalidMatch<string> {
  const { id: operationId, method, path } = route;
  const known = fieldsFor(route);
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
