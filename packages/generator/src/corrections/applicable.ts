import { type JsonObject, isObject } from '../basics/json.js';

/** Paths that Okta has had in every release of the management API. */
const landmarks = ['/api/v1/users', '/api/v1/groups', '/api/v1/apps'];

/** Titles of the management API: Okta API, Okta Admin Management, Okta Admin Management API. */
const title = /^\s*Okta (Admin )?(Management )?(API)?\s*$/i;

/**
 * Whether a description is of Okta's management API, or of a part of it: by its title, or by its paths where it speaks of
 * Okta. Other APIs may have a path like one of Okta's.
 */
export function isManagementApi({ info, paths, servers, host }: JsonObject): boolean {
  const named = isObject(info) ? String(info['title'] ?? '') : '';
  if (title.test(named)) return true;
  const about = [named, JSON.stringify(servers ?? ''), String(host ?? '')].join(' ');
  return (
    /okta/i.test(about) && isObject(paths) && landmarks.some((path) => paths[path] !== undefined)
  );
}
