import { ts } from 'ts-morph';

import type { Direction } from '../../basics/direction.js';
import { incompatibility, lostResult } from './compatible.js';
import { type Exports, type Sources, type Surfaces, openSurfaces } from './program.js';

export type { Sources } from './program.js';

/** What the compiler says of one exported name, in one module that exports it. */
export interface Verdict {
  readonly module: string;
  readonly name: string;
  readonly verdict: 'added' | 'broken' | 'removed';
  /** Why, for what is broken. */
  readonly reason?: string;
}

/**
 * The second judge: takes every name that the old surface exports, and uses it against the new one.
 *
 * @param directionsOf in which directions values of a type go between a program and the packages; functions need none, their
 *   signatures are compared
 * @returns a verdict for each name that a program notices something of; nothing for those that are as they were
 */
export function judgeSurfaces(
  sources: Sources,
  directionsOf: (typeName: string) => readonly Direction[],
): Verdict[] {
  const surfaces = openSurfaces(sources);
  const removedOrAdded = [
    ...missing(surfaces.old, surfaces.new, 'removed'),
    ...missing(surfaces.new, surfaces.old, 'added'),
  ];
  return [...removedOrAdded, ...broken(surfaces, directionsOf)];
}

/** Only what programs can import: subpaths and the root. */
function isEntry(module: string): boolean {
  return module.startsWith('areas/') || module === 'index';
}

function missing(here: Exports, there: Exports, verdict: 'added' | 'removed'): Verdict[] {
  return [...here]
    .filter(([module]) => isEntry(module))
    .flatMap(([module, names]) =>
      [...names.keys()]
        .filter((name) => there.get(module)?.has(name) !== true)
        .map((name) => ({ module, name, verdict })),
    );
}

function broken(
  { checker, old, new: now }: Surfaces,
  directionsOf: (typeName: string) => readonly Direction[],
): Verdict[] {
  const found = new Map<string, Verdict>();
  for (const [module, names] of old) {
    if (!isEntry(module)) continue;
    for (const [name, symbol] of names) {
      const other = now.get(module)?.get(name);
      if (other === undefined || found.has(name)) continue;
      // The client is the sum of the areas, whose functions have a verdict each.
      if (module === 'index' && isValue(resolved(checker, symbol))) continue;
      const reason = reasonOf(checker, symbol, other, directionsOf(name));
      if (reason !== undefined) found.set(name, { module, name, verdict: 'broken', reason });
    }
  }
  return [...found.values()];
}

function reasonOf(
  checker: ts.TypeChecker,
  before: ts.Symbol,
  after: ts.Symbol,
  directions: readonly Direction[],
): string | undefined {
  const [old, now] = [resolved(checker, before), resolved(checker, after)];
  if (isValue(old)) {
    if (!isValue(now)) return 'it is no longer a value';
    const [one, other] = [checker.getTypeOfSymbol(old), checker.getTypeOfSymbol(now)];
    return incompatibility(checker, one, other, 'read') ?? lostResult(checker, one, other);
  }
  const [one, other] = [checker.getDeclaredTypeOfSymbol(old), checker.getDeclaredTypeOfSymbol(now)];
  for (const direction of directions) {
    const reason = incompatibility(checker, one, other, direction);
    if (reason !== undefined) return reason;
  }
  return undefined;
}

function resolved(checker: ts.TypeChecker, symbol: ts.Symbol): ts.Symbol {
  return (symbol.flags & ts.SymbolFlags.Alias) === 0 ? symbol : checker.getAliasedSymbol(symbol);
}

function isValue(symbol: ts.Symbol): boolean {
  return (symbol.flags & ts.SymbolFlags.Value) !== 0;
}
