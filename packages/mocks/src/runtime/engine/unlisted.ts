import { isJsonObject, type JsonObject } from '../json.js';
import { shapeOf } from '../shape.js';
import type { OperationFacts } from './facts.js';
import { malformed } from './fault.js';
import type { Route } from './route-types.js';
import type { Behaviour, Params } from './types.js';

/** An operation that Okta has, though not every description has it. Its path has no parameters. */
export interface UnlistedOperation extends Pick<OperationFacts, 'role' | 'status'> {
  /** An operation about the same collection. Where a description has it, its target and model are those of this one, too. */
  readonly like: Route;
}

/** Key of the body in the params of unlisted operations. */
const BODY = 'body';

/** The operations that a description lacks, although it has others about the same things. */
export function unlistedIn(
  behaviours: readonly Behaviour[],
  operations: readonly OperationFacts[],
): OperationFacts[] {
  const known = new Map(operations.map((one) => [shapeOf(`${one.method} ${one.path}`), one]));
  return behaviours
    .flatMap(({ unlisted = {} }) => Object.entries<UnlistedOperation>(unlisted))
    .flatMap(([route, { role, status, like }]) => {
      const model = known.get(shapeOf(like));
      if (known.has(shapeOf(route)) || model === undefined) return [];
      const { param: _param, ...facts } = model;
      const [method = '', path = ''] = route.split(' ');
      return [{ ...facts, id: route, method, path, role, status, body: BODY }];
    });
}

/** The unlisted operation that a request is; undefined where it is none. Throws {@link malformed} for a body that is no JSON object. */
export async function receiveUnlisted(
  request: Request,
  unlisted: readonly OperationFacts[],
): Promise<{ readonly operationId: string; readonly params: Params } | undefined> {
  const { pathname } = new URL(request.url);
  const operation = unlisted.find(
    ({ method, path }) => method === request.method && path === pathname,
  );
  if (operation === undefined) return undefined;
  const isRead = request.method === 'GET';
  const params = isRead ? {} : { [BODY]: parsed(await request.text()) };
  return { operationId: operation.id, params };
}

function parsed(text: string): JsonObject {
  try {
    const value: unknown = JSON.parse(text);
    if (isJsonObject(value)) return value;
  } catch {
    // It is refused as any other body that is no object.
  }
  throw malformed();
}

/** Methods of the unlisted operations at the path of a request. */
export function unlistedMethods(request: Request, unlisted: readonly OperationFacts[]): string[] {
  const { pathname } = new URL(request.url);
  return unlisted.filter(({ path }) => path === pathname).map(({ method }) => method);
}
