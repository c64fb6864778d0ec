import type { Change, IgnoredChange, PackageLevels } from '../changes/index.js';
import { oneLine } from '../basics/text.js';
import type { Api } from '../ir/types.js';
import { render } from '../templates/render.js';
import { type AreaSummary, summaryByArea } from './areas.js';
import { type Section, sectionsOf } from './sections.js';
import { levelsText } from './view.js';

/** The data for a changelog. */
export interface ChangelogInput {
  readonly old: Api;
  readonly new: Api;
  readonly changes: readonly Change[];
  /** Changes that count for no level, with the reasons. */
  readonly ignored?: readonly IgnoredChange[];
  /** Dropped overlay actions, one sentence each. They had no effect any more. */
  readonly stale?: readonly string[];
  /** Tells of the changes that this package's users notice, with the levels that they have there; without it, of all. */
  readonly package?: keyof PackageLevels;
  /** Characters that it may have; without it as many as it needs. */
  readonly limit?: number;
  /** Where the whole list is, for a changelog that is not whole. */
  readonly page?: string;
}

/**
 * What a changeset may have. Changesets repeats it in a changelog that grows with every version, and GitHub refuses the text of a
 * release with more than 125,000 characters.
 */
export const changesetLimit = 20_000;

/** GitHub cuts the text of a pull request after 65,536 characters. */
export const pullRequestLimit = 60_000;

/** For pages with whole lists. The version step makes links to them lead to the repository, at the release's tag. */
export const pagesFolder = 'docs/updates';

/** So many areas have a line in the summary; what has more is a description of many APIs. */
const areasListed = 60;

/** How many entries of an area are listed in each section: the first number that leads to a text within the limit. */
const caps = [Infinity, 40, 20, 10, 5, 3, 1, 0];

/**
 * Renders the changelog of an update for users of the packages, as Markdown, by area: breaking changes with advice, removed
 * operations with an alternative, new operations with a line that calls them, and other additions. What does not fit is counted.
 */
export function renderChangelog(input: ChangelogInput): string {
  const { old, new: now, limit = Infinity } = input;
  const changes = changesFor(input.changes, input.package);
  const sections = sectionsOf({ old, new: now, changes });
  for (const cap of caps) {
    const text = rendered(input, changes, sections, cap);
    if (text.length <= limit || cap === 0) return text;
  }
  return '';
}

/** The changes that a package's users notice, as severe as they are there. */
export function changesFor<T extends Change>(
  changes: readonly T[],
  key: keyof PackageLevels | undefined,
): readonly T[] {
  if (key === undefined) return changes;
  return changes
    .filter(({ packages }) => packages[key] !== 'none')
    .map((change) => ({ ...change, severity: change.packages[key] }));
}

function rendered(
  { old, new: now, stale = [], page, ignored = [], package: key }: ChangelogInput,
  changes: readonly Change[],
  sections: readonly Section[],
  cap: number,
): string {
  const isWhole = cap === Infinity;
  const accepted = changesFor(ignored, key);
  const text = render('changelog', {
    head: `${now.title} ${now.version}${old.version === now.version ? '' : `, after ${old.version}`}: ${levelsText(changes)}.`,
    sections: sections.map(({ title, areas }) => ({
      title,
      areas: areas.map(({ area, entries }) => ({
        area,
        entries: entries.slice(0, cap).map((entry) => (isWhole ? entry.text : entry.short)),
        more: moreText(entries.length, cap),
      })),
    })),
    areas: areasIn(changes),
    ignored: accepted.slice(0, cap).map(({ message, reason }) => `${message} ${oneLine(reason)}`),
    moreIgnored: moreText(accepted.length, cap),
    page: isWhole ? undefined : page,
    stale,
  });
  return `${text.replaceAll(/\n{3,}/g, '\n\n').trim()}\n`;
}

function moreText(count: number, cap: number): string {
  if (count <= cap) return '';
  return cap === 0 ? `${count} ${count === 1 ? 'change' : 'changes'}` : `… and ${count - cap} more`;
}

/** The rows of a summary; of a single area there is nothing to sum up. */
function areasIn(changes: readonly Change[]): readonly AreaSummary[] {
  const areas = summaryByArea(changes);
  return areas.length < 2 ? [] : areas.slice(0, areasListed);
}
