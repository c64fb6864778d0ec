import type { Access, Credentials, Operation } from '../../ir/types.js';
import type { Comparison, Site } from './comparison.js';
import { isSame } from './describe.js';

/** Reports other credentials, scopes, roles or permissions, by whether a caller that was let in can be refused now. */
export function compareAccess(
  comparison: Comparison,
  { access: old }: Operation,
  { access: now, id }: Operation,
  site: Site,
): void {
  const [before, after] = [shown(old), shown(now)];
  if (before === after) {
    reportOrder(comparison, old, now, id, site);
    return;
  }
  const isLess = losesCredentials(old, now) || losesAdministrators(old, now);
  const rule = `operation-access-${isLess ? 'restricted' : 'extended'}` as const;
  const message = `\`${id}\` ${isLess ? 'refuses callers that it let in' : 'refuses nobody that it let in'}: it needs ${after} instead of ${before}.`;
  comparison.report(rule, { ...site, before, after, message });
}

/** Reports the same credentials in another order: comments and tables list them. */
function reportOrder(
  comparison: Comparison,
  old: Access | undefined,
  now: Access | undefined,
  id: string,
  site: Site,
): void {
  if (isSame(old ?? {}, now ?? {})) return;
  const message = `What callers of \`${id}\` need is said in another order.`;
  comparison.report('order-changed', { ...site, message });
}

const API_TOKEN: Credentials = { 'API token': [] };

/** The sets of credentials that an operation takes. Okta takes an API token where nothing else is said. */
function credentialsOf(access: Access | undefined): readonly Credentials[] {
  if (access?.anonymous === true) return [{}];
  return access?.credentials ?? [API_TOKEN];
}

/** Whether a set of credentials was enough that no longer is. */
function losesCredentials(old: Access | undefined, now: Access | undefined): boolean {
  const needed = credentialsOf(now);
  return credentialsOf(old).some((given) => !needed.some((set) => isEnough(given, set)));
}

function isEnough(given: Credentials, needed: Credentials): boolean {
  return Object.entries(needed).every(([kind, scopes]) => {
    const granted = given[kind];
    return granted !== undefined && scopes.every((scope) => isGranted(scope, granted));
  });
}

/** `okta.users.manage` allows to read, too. */
function isGranted(scope: string, granted: readonly string[]): boolean {
  return granted.includes(scope) || granted.includes(scope.replace(/\.read$/, '.manage'));
}

/** Whether an administrator was let in who no longer is. Any role or permission that is named will do; none is named for all. */
function losesAdministrators(old: Access | undefined, now: Access | undefined): boolean {
  const [before, after] = [administratorsOf(old), administratorsOf(now)];
  if (after.length === 0) return false;
  return before.length === 0 || before.some((one) => !after.includes(one));
}

function administratorsOf(access: Access | undefined): readonly string[] {
  return access === undefined ? [] : [...access.roles, ...access.permissions];
}

/** What a caller needs, in words, and in an order of its own. */
function shown(access: Access | undefined): string {
  const sets = credentialsOf(access).map(wordsOf).toSorted().join(' or ');
  const administrators = administratorsOf(access).toSorted().join(' or ');
  return administrators === '' ? sets : `${sets}, as ${administrators}`;
}

function wordsOf(set: Credentials): string {
  const words = Object.entries(set).map(([kind, scopes]) =>
    scopes.length === 0 ? kind : `${kind} (${scopes.toSorted().join(' and ')})`,
  );
  return words.length === 0 ? 'no credentials' : words.toSorted().join(' with ');
}
