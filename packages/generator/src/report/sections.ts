import { oneLine } from '../basics/text.js';
import { type Change, type Rule, rules } from '../changes/index.js';
import type { Api, Operation } from '../ir/types.js';
import { alternativeTo } from './alternative.js';
import { areaOrder, shortValue, usageLine } from './view.js';

/** What a reader may skip as a whole: what breaks, what is new. */
export interface Section {
  readonly title: string;
  readonly areas: readonly { readonly area: string; readonly entries: readonly Entry[] }[];
}

/** One thing to tell, as the text of a list's entry. */
export interface Entry {
  readonly text: string;
  /** The same in a line, for a list that is long. */
  readonly short: string;
}

interface Told extends Entry {
  readonly area: string;
}

/** Rules with a section of their own, which says more than the message of the change. */
const rulesWithSection: ReadonlySet<string> = new Set(['operation-added', 'operation-removed']);

/** The sections of a changelog that have entries, breaking ones first, each by area. */
export function sectionsOf(input: {
  readonly old: Api;
  readonly new: Api;
  readonly changes: readonly Change[];
}): Section[] {
  const { old, new: now, changes } = input;
  const others = changes.filter(({ rule }) => !rulesWithSection.has(rule));
  const added = now.operations.filter(isNamedBy(changes, 'operation-added'));
  const removed = old.operations.filter(isNamedBy(changes, 'operation-removed'));
  const withLevel = (level: string): Change[] =>
    merged(others.filter(({ severity }) => severity === level));
  return [
    section('What breaks', withLevel('major').map(breakingEntry)),
    section(
      'Operations that are gone',
      removed.map((operation) => removedEntry(operation, old, now)),
    ),
    section(
      'New operations',
      added.map((operation) => addedEntry(operation, now)),
    ),
    section(
      'What else is new',
      withLevel('minor').map(({ message, area }) => told(message, area)),
    ),
  ].filter(({ areas }) => areas.length > 0);
}

function section(title: string, entries: readonly Told[]): Section {
  const areas = new Map<string, Entry[]>();
  for (const { area, ...entry } of entries) {
    areas.set(area, [...(areas.get(area) ?? []), entry]);
  }
  return {
    title,
    areas: [...areas]
      .map(([area, members]) => ({ area, entries: members }))
      .toSorted((one, other) => areaOrder(one.area, other.area)),
  };
}

function told(text: string, area = 'Common', short = text): Told {
  return { text, short, area };
}

function breakingEntry({ rule, message, before, after, area }: Change): Told {
  const { advice = '' }: Rule = rules[rule];
  const [was, is] = [shortValue(before), shortValue(after)];
  const shows = was !== undefined && is !== undefined && was !== is;
  const change = shows ? ` (before: \`${was}\`, now: \`${is}\`)` : '';
  return told(`${message}${change}${advice === '' ? '' : ` ${advice}`}`, area, message);
}

function removedEntry(operation: Operation, old: Api, now: Api): Told {
  const what = `\`${operation.id}\` (\`${operation.method} ${operation.path}\`).`;
  const alternative = alternativeTo(operation, old, now);
  const instead = alternative === undefined ? '' : ` The nearest there is now: \`${alternative}\`.`;
  const nothing =
    ' The description has nothing in its place: see the notes of Okta, or stay with the version before.';
  return told(
    `${what}${alternative === undefined ? nothing : instead}`,
    operation.area,
    `${what}${instead}`,
  );
}

function addedEntry(operation: Operation, now: Api): Told {
  const summary = oneLine(operation.docs?.summary ?? `${operation.method} ${operation.path}`);
  const short = `\`${operation.id}\`: ${summary}`;
  const usage = `\`\`\`ts\n  ${usageLine(operation, now)}\n  \`\`\``;
  return told(`${short}\n\n  ${usage}`, operation.area, short);
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
