import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { messageOf } from '../basics/errors.js';
import { isArray, isObject, type Json, parseJson } from '../basics/json.js';
import { stateName } from './state.js';
import { isPlainlyRelative } from './tree.js';
import { TreeFault } from './tree-fault.js';

/** What a journal says of one target. */
export interface Entry {
  readonly target: string;
  readonly removes: boolean;
}

/** Decides a change: from the rename on, the journal is there and whole. */
export function writeJournal(folder: string, entries: readonly Entry[]): void {
  const draft = join(folder, 'journal.draft');
  writeFileSync(draft, JSON.stringify(entries));
  renameSync(draft, journalOf(folder));
}

export function journalOf(folder: string): string {
  return join(folder, 'journal.json');
}

/**
 * A journal can come with a repository or an archive: it is believed no more than a description.
 *
 * @throws TreeFault for a journal that this generator cannot have written
 */
export function readJournal(folder: string): readonly Entry[] {
  const journal = parse(readFileSync(journalOf(folder), 'utf8'));
  if (!isArray(journal)) throw fault('is not a list of changes');
  return journal.map(readEntry);
}

function parse(text: string): Json {
  try {
    return parseJson(text);
  } catch (error) {
    throw fault(`is not JSON (${messageOf(error)})`);
  }
}

function readEntry(entry: Json): Entry {
  const { target, removes } = isObject(entry) ? entry : {};
  if (typeof target !== 'string' || typeof removes !== 'boolean') {
    throw fault('has a change without a target');
  }
  if (!isPlainlyRelative(target)) {
    throw fault(`changes ${JSON.stringify(target)}, which is no place for generated files`);
  }
  return { target, removes };
}

function fault(reason: string): TreeFault {
  const file = `${stateName}/transaction/journal.json`;
  return new TreeFault(
    'corrupt-journal',
    file,
    `The journal of an interrupted run cannot be carried out: it ${reason}.`,
  );
}
