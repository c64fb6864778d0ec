import { routeOf } from '../../ir/names/kept.js';
import type { Operation } from '../../ir/types.js';
import { compareAccess } from './access.js';
import type { Comparison, Site } from './comparison.js';
import { compareDeprecation } from './deprecation.js';
import { match } from './match.js';
import { compareRequests } from './requests.js';
import { compareResponses } from './responses.js';

/** Reports the changes of all operations: added and removed ones, routes, requests and responses. */
export function compareOperations(comparison: Comparison): void {
  const { both, removed, added } = match(
    comparison.old.api.operations,
    comparison.new.api.operations,
    ({ id }) => id,
  );
  const moved = match(removed, added, routeOf);
  for (const [old, now] of moved.both) {
    const message = `\`${old.id}\` is called \`${now.id}\` now.`;
    const site = { ...siteOf(now), symbol: old.id };
    comparison.report('operation-renamed', { ...site, before: old.id, after: now.id, message });
  }
  for (const operation of moved.removed) {
    const message = `\`${operation.id}\` (${shown(operation)}) is gone.`;
    comparison.report('operation-removed', {
      ...siteOf(operation),
      before: shown(operation),
      message,
    });
  }
  for (const operation of moved.added) {
    const message = `\`${operation.id}\` (${shown(operation)}) is new.`;
    comparison.report('operation-added', {
      ...siteOf(operation),
      after: shown(operation),
      message,
    });
  }
  for (const [old, now] of [...both, ...moved.both]) {
    compareRoutes(comparison, old, now);
    compareOperation(comparison, old, now);
  }
}

/** Reports another route of an operation. Where one of the two routes has another name, the name is another operation's now. */
function compareRoutes(comparison: Comparison, old: Operation, now: Operation): void {
  if (routeOf(old) === routeOf(now)) return;
  const finding = { ...siteOf(now), before: shown(old), after: shown(now) };
  if (comparison.old.routes.has(routeOf(now)) || comparison.new.routes.has(routeOf(old))) {
    const message = `\`${now.id}\` is the name of ${shown(now)} now, instead of ${shown(old)}.`;
    comparison.report('operation-swapped', { ...finding, message });
  } else {
    const message = `\`${now.id}\` is sent to ${shown(now)} instead of ${shown(old)}.`;
    comparison.report('operation-path-changed', { ...finding, message });
  }
}

function compareOperation(comparison: Comparison, old: Operation, now: Operation): void {
  const site = siteOf(now);
  if (!comparison.isSameArea(old.area, now.area)) {
    const message = `\`${now.id}\` is in the area ${now.area} instead of ${old.area}.`;
    comparison.report('operation-moved', { ...site, before: old.area, after: now.area, message });
  }
  compareDeprecation(comparison, old, now, 'operation-deprecated', site);
  if (old.idempotent !== now.idempotent) {
    const message = `\`${now.id}\` is ${now.idempotent === false ? 'no longer' : 'again'} repeated after a failure.`;
    comparison.report('operation-retry-changed', { ...site, message });
  }
  compareAccess(comparison, old, now, site);
  compareRequests(comparison, old, now, site);
  compareResponses(comparison, old, now, site);
}

function shown({ method, path }: Operation): string {
  return `${method} ${path}`;
}

function siteOf({ id, pointer, area }: Operation): Site {
  return { symbol: id, pointer, area };
}
