import { oneLine } from '../basics/text.js';
import { type Change, type Rule, rules } from '../changes/index.js';
import type { Api } from '../ir/types.js';
import { render } from '../templates/render.js';
import { alternativeTo } from './alternative.js';
import { levelsText, shortValue, usageLine } from './view.js';

/** The data for a changelog. */
export interface ChangelogInput {
  readonly old: Api;
  readonly new: Api;
  readonly changes: readonly Change[];
  /** Dropped overlay actions, one sentence each. They had no effect any more. */
  readonly stale?: readonly string[];
}

/** Rules with a section of their own, which says more than the message of the change. */
const rulesWithSection: ReadonlySet<string> = new Set(['operation-added', 'operation-removed']);

/** The number of additions that are listed. The rest is only counted. */
const maxListed = 40;

/**
 * Renders the changelog of an update for users of the packages, as Markdown: breaking changes with advice, new operations
 * with a line that calls them, removed operations with an alternative, and other additions.
 */
export function renderChangelog(input: ChangelogInput): string {
  const { old, new: now, changes, stale = [] } = input;
  const breaking = changes.filter(
    ({ severity, rule }) => severity === 'major' && !rulesWithSection.has(rule),
  );
  const additions = changes.filter(
    ({ severity, rule }) => severity === 'minor' && !rulesWithSection.has(rule),
  );
  const added = now.operations.filter(isNamedBy(changes, 'operation-added'));
  const removed = old.operations.filter(isNamedBy(changes, 'operation-removed'));
  const text = render('changelog', {
    head: `${now.title} ${now.version}${old.version === now.version ? '' : `, after ${old.version}`}: ${levelsText(changes)}.`,
    added: added.map((operation) => ({
      id: operation.id,
      summary: oneLine(operation.docs?.summary ?? `${operation.method} ${operation.path}`),
      usage: usageLine(operation, now),
    })),
    removed: removed.map((operation) => ({
      id: operation.id,
      route: `${operation.method} ${operation.path}`,
      instead: insteadOf(alternativeTo(operation, old, now)),
    })),
    breaking: merged(breaking).map(breakingView),
    additions: merged(additions)
      .slice(0, maxListed)
      .map(({ message }) => message),
    more: moreText(merged(additions).length - maxListed),
    stale,
  });
  return `${text.replaceAll(/\n{3,}/g, '\n\n').trim()}\n`;
}

function isNamedBy(changes: readonly Change[], rule: string): (node: { id: string }) => boolean {
  const symbols = new Set(
    changes.filter((change) => change.rule === rule).map(({ symbol }) => symbol),
  );
  return ({ id }) => symbols.has(id);
}

/** Merges the changes of an inherited property: the first model that has it is named, and the others are counted. */
function merged(changes: readonly Change[]): Change[] {
  const groups = new Map<string, Change[]>();
  for (const change of changes) {
    const { rule, pointer, symbol, before, after } = change;
    const last = symbol.slice(symbol.lastIndexOf('.'));
    const key = JSON.stringify([rule, pointer, last, before, after]);
    groups.set(key, [...(groups.get(key) ?? []), change]);
  }
  return [...groups.values()].flatMap((group) => {
    const [first, ...others] = group;
    if (first === undefined) return [];
    if (others.length === 0) return [first];
    const names = `${others.length} ${others.length === 1 ? 'model has' : 'models have'} it too`;
    return [{ ...first, message: `${first.message.replace(/\.$/, '')}; ${names}.` }];
  });
}

function breakingView({ rule, message, before, after }: Change): object {
  const { advice = '' }: Rule = rules[rule];
  const [was, is] = [shortValue(before), shortValue(after)];
  const shows = was !== undefined && is !== undefined && was !== is;
  return { message, advice, change: shows ? `before: \`${was}\`, now: \`${is}\`` : '' };
}

function insteadOf(alternative: string | undefined): string {
  return alternative === undefined
    ? 'The description has nothing in its place: see the notes of Okta, or stay with the version before.'
    : `The nearest there is now: \`${alternative}\`.`;
}

function moreText(rest: number): string {
  return rest <= 0 ? '' : `… and ${rest} more, in the diff of \`spec/api.lock.json\`.`;
}
