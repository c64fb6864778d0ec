import type { Operation } from '../../../ir/types.js';
import { endsWithParameter, type Layout, parentOf } from './layout.js';
import { thingOf } from './things.js';

/** What an operation does, and to what. It is derived from path, method and result. */
export interface RoleFacts {
  readonly role: string;
  /** Path template of the collection, single object or assignment that the operation works on. */
  readonly target: string;
  /** Path parameter with the id of an item of the target. */
  readonly param?: string;
  readonly refersTo?: string;
  /** Status that a lifecycle operation leads to. */
  readonly to?: string;
}

export function roleOf(operation: Operation, layout: Layout): RoleFacts {
  const { path } = operation;
  return (
    assignment(operation, layout) ??
    (endsWithParameter(path) ? itemRole(operation, layout) : undefined) ??
    transition(operation, layout) ??
    collectionRole(operation, layout) ??
    singleRole(operation, layout) ?? { role: 'action', target: path }
  );
}

/** An assignment lists items that live in another collection. They are only assigned and unassigned here, never created or read. */
function assignment({ path, method, body }: Operation, layout: Layout): RoleFacts | undefined {
  const collection = endsWithParameter(path) ? parentOf(path) : path;
  const refersTo = layout.homes.get(layout.items.get(collection) ?? '');
  if (refersTo === undefined || refersTo === collection) return undefined;
  const operations = [...layout.byPath]
    .filter(
      ([own]) => own === collection || (endsWithParameter(own) && parentOf(own) === collection),
    )
    .flatMap(([own, here]) => here.map((operation) => ({ own, operation })));
  const isOwn = operations.some(
    ({ own, operation }) =>
      operation.method === 'POST' || (own !== collection && operation.method === 'GET'),
  );
  if (isOwn || body !== undefined) return undefined;
  const param = /\{(\w+)\}$/.exec(path)?.[1];
  const roles: Partial<Record<string, string>> =
    param === undefined ? { GET: 'listAssigned' } : { PUT: 'assign', DELETE: 'unassign' };
  const role = roles[method];
  if (role === undefined) return undefined;
  return { role, target: collection, refersTo, ...(param !== undefined && { param }) };
}

function itemRole({ path, method, body }: Operation, layout: Layout): RoleFacts | undefined {
  const target = parentOf(path);
  const param = /\{(\w+)\}$/.exec(path)?.[1];
  if (param === undefined || !layout.collections.has(target)) return undefined;
  const roles: Partial<Record<string, string>> = {
    GET: 'read',
    PUT: body && 'replace',
    POST: body && 'update',
    PATCH: body && 'update',
    DELETE: 'delete',
  };
  const role = roles[method];
  return role === undefined ? undefined : { role, target, param };
}

const LIFECYCLE = /^(?<item>.+\/\{(?<param>\w+)\})\/lifecycle\/(?<name>activate|deactivate)$/;

function transition({ path, method }: Operation, layout: Layout): RoleFacts | undefined {
  const { item, param, name } = LIFECYCLE.exec(path)?.groups ?? {};
  if (method !== 'POST' || item === undefined || param === undefined) return undefined;
  const target = parentOf(item);
  if (!layout.collections.has(target)) return undefined;
  return { role: 'transition', target, param, to: name === 'activate' ? 'ACTIVE' : 'INACTIVE' };
}

function collectionRole({ path, method }: Operation, layout: Layout): RoleFacts | undefined {
  const roles: Partial<Record<string, string>> = { GET: 'list', POST: 'create', DELETE: 'clear' };
  const role = roles[method];
  return role === undefined || !layout.collections.has(path) ? undefined : { role, target: path };
}

function singleRole({ path, method, result }: Operation, layout: Layout): RoleFacts | undefined {
  const reads = layout.byPath
    .get(path)
    ?.some(
      (other) => other.method === 'GET' && thingOf(other.result?.type, layout.models) !== undefined,
    );
  if (!reads || result?.type.kind === 'array') return undefined;
  const roles: Partial<Record<string, string>> = {
    GET: 'readSingle',
    PUT: 'replaceSingle',
    POST: 'updateSingle',
    PATCH: 'updateSingle',
    DELETE: 'deleteSingle',
  };
  const role = roles[method];
  return role === undefined ? undefined : { role, target: path };
}
