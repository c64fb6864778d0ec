import { releasedPath } from '../run/baseline.js';
import type { UpdateResult } from '../run/update.js';
import { counted } from './terminal.js';

export type Done = Exclude<UpdateResult, { outcome: 'rejected' }>;

/** What an update has done beside the changes of the API, and what is left for a person, as text. */
export function renderConclusion(done: Done): string {
  const { since, byHand, stale, changesets, edited, written } = done;
  const lines = [
    since === 'release'
      ? `Compared with ${releasedPath}, the surface of the last release.`
      : `No release is recorded yet. Compared with the surface from before this update, which becomes ${releasedPath}.`,
    '',
    ...listed('Dropped from the overlays, look at each:', stale),
    ...listed('For a person to look at:', byHand),
    written === undefined
      ? 'Dry run, nothing was written. These would change beside the generated files:'
      : `Generated files: ${counted({ ...written })}. Beside them:`,
    ...edited.map((path) => `  ${path}`),
    ...(changesets.length === 0 ? ['No changeset: there is nothing to release.'] : []),
    ...(written === undefined
      ? []
      : ['Next: npm test, look at git diff spec/api.lock.json, and commit.']),
  ];
  return `${lines.join('\n')}\n`;
}

function listed(title: string, entries: readonly string[]): string[] {
  return entries.length === 0 ? [] : [title, ...entries.map((each) => `  ${each}`), ''];
}
