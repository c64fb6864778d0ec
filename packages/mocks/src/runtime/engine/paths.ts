import type { Params } from './types.js';
/** The path of a template with the parameters' values, as they are stored and linked: `/api/v1/users/00u…/factors`. */
export function fill(template: string, params: Params): string {
  return template.replace(/\{(\w+)\}/g, (_, name: string) =>
    encodeURIComponent(String(params[name])),
  );
}

/** Whether a concrete path has the form of a template. */
export function fits(template: string, path: string): boolean {
  const wanted = template.split('/');
  const given = path.split('/');
  return (
    wanted.length === given.length &&
    wanted.every((segment, i) => segment.startsWith('{') || segment === given[i])
  );
}

/** `/api/v1/users/00u…` is in `/api/v1/users`. */
export function parentPath(path: string): string {
  return path.slice(0, path.lastIndexOf('/'));
}

export function lastSegment(path: string): string {
  return decodeURIComponent(path.slice(path.lastIndexOf('/') + 1));
}
