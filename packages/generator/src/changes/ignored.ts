import { canonical } from './compare/describe.js';
import { NamesOf, type NameVerdict } from './agree.js';
import { Reach } from './reach.js';
import type { Change } from './types.js';
import type { Api } from '../ir/types.js';

/** A change that a maintainer has decided to accept: by what a change says of itself, with the reason. */
export interface Decision extends Pick<Change, 'rule' | 'pointer'> {
  /** Without it, every symbol that changes at the pointer: an inherited property has several. */
  readonly symbol?: string;
  /** Without it, whatever it was. */
  readonly before?: Change['before'];
  /** Without it, whatever it becomes. */
  readonly after?: Change['after'];
  readonly reason: string;
}

/** A change that counts for no level, with the reason of the decision. */
export interface IgnoredChange extends Change {
  readonly reason: string;
}

/** Changes, apart from those that are ignored. */
export interface Sorted {
  readonly counted: readonly Change[];
  readonly ignored: readonly IgnoredChange[];
}

/** Takes the changes that somebody has decided on out of those that count. */
export function sortOut(changes: readonly Change[], decisions: readonly Decision[]): Sorted {
  if (decisions.length === 0) return { counted: changes, ignored: [] };
  const counted: Change[] = [];
  const ignored: IgnoredChange[] = [];
  for (const change of changes) {
    const decision = decisions.find((each) => isAbout(each, change));
    if (decision === undefined) counted.push(change);
    else ignored.push({ ...change, reason: decision.reason });
  }
  return { counted, ignored };
}

/** The positions of decisions that are about none of the changes. */
export function unusedDecisions(
  decisions: readonly Decision[],
  changes: readonly Change[],
): number[] {
  return decisions.flatMap((decision, index) =>
    changes.some((change) => isAbout(decision, change)) ? [] : [index],
  );
}

function isAbout({ reason: _, ...place }: Decision, change: Change): boolean {
  const told = new Map(Object.entries(change));
  return Object.entries(place).every(([key, value]) => isSame(value, told.get(key)));
}

function isSame(one: unknown, other: unknown): boolean {
  return one === other || (other !== undefined && canonical(one) === canonical(other));
}

/**
 * The verdicts that count: all but those on names that an ignored change explains. A name that is broken for no ignored reason
 * still counts, so that a list hides nothing that the rules overlook.
 */
export function withoutIgnored(
  verdicts: readonly NameVerdict[],
  ignored: readonly IgnoredChange[],
  oldApi: Api,
  newApi: Api,
): readonly NameVerdict[] {
  if (ignored.length === 0) return verdicts;
  const names = new NamesOf(oldApi, newApi);
  const owned = new Set(ignored.flatMap(({ symbol }) => names.ofSymbol(symbol)));
  const breaking = ignored.filter(({ packages }) => packages.sdk === 'major');
  const reach = new Reach(oldApi, newApi);
  const touched = reach.touchedBy(breaking);
  return verdicts.filter(({ name, verdict }) =>
    verdict === 'added' ? !owned.has(name) : !reach.reaches(name, touched),
  );
}
