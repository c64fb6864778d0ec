import type { Diagnostics } from '../diagnostics/collector.js';
import type { Api, Operation } from '../ir/types.js';

/** From this part of the operations on, a description without them is more likely half a description than an update. */
const many = 1 / 3;

/** What a description no longer has of the one before. */
export interface Removals {
  readonly operations: readonly Operation[];
  /** How many there were. */
  readonly before: number;
  /** Tags of areas of which nothing is left. */
  readonly areas: readonly string[];
}

/** Operations that are gone: there is none of their name, and none at their path with their method. */
export function removalsBetween(old: Api, now: Api): Removals {
  const left = new Set(now.operations.flatMap((operation) => [operation.id, placeOf(operation)]));
  const gone = (operation: Operation): boolean =>
    !left.has(operation.id) && !left.has(placeOf(operation));
  const areas = old.areas.filter(({ tag }) => {
    const own = old.operations.filter((operation) => operation.area === tag);
    return own.length > 0 && own.every(gone);
  });
  return {
    operations: old.operations.filter(gone),
    before: old.operations.length,
    areas: areas.map(({ tag }) => tag),
  };
}

/** Names of parameters in a path are not what it is found by. */
function placeOf({ method, path }: Operation): string {
  return `${method} ${path.replaceAll(/\{[^}]*\}/g, '{}')}`;
}

/** Whether so much is gone that somebody should look at it first. */
export function isSuspicious({ operations, before, areas }: Removals): boolean {
  return areas.length > 0 || operations.length > before * many;
}

/** Asks whether the removals are meant: as an error, or as a warning where nothing is written. */
export function askAbout(
  removals: Removals,
  diagnostics: Diagnostics,
  how: 'error' | 'warning',
): void {
  const { operations, before, areas } = removals;
  const wholly = areas.length === 0 ? '' : ` Nothing is left of ${areas.join(', ')}.`;
  const message = `${operations.length} of ${before} operations are gone.${wholly}`;
  if (how === 'error') diagnostics.error('update-removals', { message, pointer: '/paths' });
  else diagnostics.warning('update-removals', { message, pointer: '/paths' });
}
