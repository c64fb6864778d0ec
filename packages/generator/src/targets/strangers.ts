import { readdirSync } from 'node:fs';

import { stateName } from '../output/state.js';
import { isFolder, isPresent } from '../output/tree.js';

/** What git and the generator keep beside the files. */
const kept = new Set(['.git', stateName]);

/**
 * What is in a folder that nobody but its owner may replace, as a sentence; undefined for an empty folder and for none.
 *
 * @param missing - what would say that the generator has written it
 */
export function strangersIn(folder: string, missing: string): string | undefined {
  if (!isPresent(folder)) return undefined;
  if (!isFolder(folder)) return `${folder} is no folder.`;
  const [first] = readdirSync(folder)
    .filter((name) => !kept.has(name))
    .toSorted();
  return first === undefined ? undefined : `${folder} has files (${first}), and ${missing}.`;
}
