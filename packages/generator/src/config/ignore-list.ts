import { closest } from 'fastest-levenshtein';

import { type Json, type JsonObject, describeKind, isArray, isObject } from '../basics/json.js';
import { own } from '../basics/own.js';
import { type Change, type Decision, rules, unusedDecisions } from '../changes/index.js';
import { Diagnostics } from '../diagnostics/collector.js';
import { type Sources, withPositions } from '../diagnostics/positions.js';
import type { Diagnostic } from '../diagnostics/types.js';
import { parseSmallFile } from '../load/parse.js';
import { type SourceFile, shownName } from '../load/read.js';
import { tryRead } from '../load/try-read.js';

/** A file with changes that a maintainer has decided to accept. */
export interface IgnoreList {
  /** Undefined when the file is at fault; `diagnostics` say why. */
  readonly decisions: readonly Decision[] | undefined;
  readonly diagnostics: readonly Diagnostic[];
  readonly sources: Sources;
  /**
   * The findings about decisions that are about none of the changes.
   *
   * @param strict whether they are errors, as every warning
   */
  readonly unused: (changes: readonly Change[], strict?: boolean) => readonly Diagnostic[];
}

const nothing: IgnoreList = {
  decisions: [],
  diagnostics: [],
  sources: new Map(),
  unused: () => [],
};

/**
 * Reads a list of changes to ignore, in YAML or JSON. What is wrong with it is in the diagnostics, never thrown.
 *
 * @param file path; without one, nothing is ignored
 */
export async function readIgnoreList(file: string | undefined): Promise<IgnoreList> {
  if (file === undefined) return nothing;
  const name = shownName(file);
  const diagnostics = new Diagnostics(name);
  const source = await tryRead(file, name, diagnostics, { missing: notFound });
  const sources: Sources = new Map(source === undefined ? [] : [[name, source.text]]);
  const value = source && (await valueOf(source, diagnostics));
  const decisions = value === undefined ? [] : decisionsIn(value, diagnostics);
  return {
    decisions: diagnostics.hasErrors ? undefined : decisions,
    diagnostics: withPositions(diagnostics.all, sources),
    sources,
    unused: (changes, strict = false) => {
      const found = new Diagnostics(name);
      for (const index of unusedDecisions(decisions, changes))
        reportUnused(decisions, index, found);
      if (strict) found.escalate();
      return withPositions(found.all, sources);
    },
  };
}

const notFound = 'Check --ignore, or `ignoreChanges` in the config file.';

/** A file without entries, perhaps with a comment on what belongs there, ignores nothing. */
async function valueOf(source: SourceFile, diagnostics: Diagnostics): Promise<Json | undefined> {
  if (source.text.trim() === '') return [];
  const value = await parseSmallFile(source, diagnostics);
  return value === null ? [] : value;
}

function reportUnused(
  decisions: readonly Decision[],
  index: number,
  diagnostics: Diagnostics,
): void {
  const { rule, pointer } = decisions[index] ?? {};
  diagnostics.warning('ignore-unused', {
    message: `No change matches this entry: \`${rule}\` at ${pointer}.`,
    pointer: `/${index}`,
  });
}

function decisionsIn(value: Json, diagnostics: Diagnostics): Decision[] {
  if (!isArray(value)) {
    const message = `A list of changes to ignore is a list, and this file holds ${describeKind(value)}.`;
    diagnostics.error('ignore-shape', { message, pointer: '' });
    return [];
  }
  return value.flatMap((entry, index) => {
    const faults = isObject(entry) ? faultsOf(entry) : [`it is ${describeKind(entry)}`];
    if (faults.length === 0 && isDecision(entry)) return [entry];
    const message = `This entry is malformed: ${faults.join('; ')}.`;
    diagnostics.error('ignore-shape', { message, pointer: `/${index}` });
    return [];
  });
}

const known = ['rule', 'pointer', 'symbol', 'before', 'after', 'reason'];

/** What is wrong with an entry, in half sentences. */
function faultsOf(entry: JsonObject): string[] {
  const { rule, pointer, symbol, reason } = entry;
  return [
    ...(typeof rule === 'string' ? unknownRule(rule) : ['`rule` has to be the name of a rule']),
    ...(typeof pointer === 'string' && /^(\/|$)/.test(pointer)
      ? []
      : ['`pointer` has to be a JSON pointer']),
    ...(symbol === undefined || typeof symbol === 'string' ? [] : ['`symbol` has to be a text']),
    ...(typeof reason === 'string' && reason.trim() !== ''
      ? []
      : ['`reason` has to say why the change is accepted']),
    ...Object.keys(entry)
      .filter((key) => !known.includes(key))
      .map((key) => `there is no \`${key}\`; the closest is \`${closest(key, known)}\``),
  ];
}

function unknownRule(rule: string): string[] {
  if (own<unknown>(rules, rule) !== undefined) return [];
  return [`there is no rule \`${rule}\`; the closest is \`${closest(rule, Object.keys(rules))}\``];
}

function isDecision(entry: Json): entry is Decision & JsonObject {
  return isObject(entry) && faultsOf(entry).length === 0;
}
