import { releasedPath } from '../run/baseline.js';
import type { UpdateResult } from '../run/update.js';
import { renderDiffJson, renderDiffText } from './render-diff.js';
import { counted } from './terminal.js';

type Accepted = Exclude<UpdateResult, { outcome: 'rejected' }>;
type Done = Exclude<Accepted, { outcome: 'unchanged' }>;

/** The result of an update as JSON, as a text for a pull request, or as text for a terminal. */
export function renderUpdate(
  result: Accepted,
  form: { readonly json?: boolean; readonly markdown?: boolean },
  look: { readonly color: boolean; readonly verbose: boolean },
): string {
  const { outcome } = result;
  if (outcome === 'unchanged') {
    const { newest, version } = result;
    if (form.json === true) return `${JSON.stringify({ outcome, newest, version }, null, 1)}\n`;
    return `Nothing new: ${newest} still has the description that is pinned, ${version}.\n`;
  }
  if (form.markdown === true) return result.changelog;
  const compared = { ...result, outcome: 'compared' as const };
  if (form.json === true) return renderDiffJson(compared, { outcome, byHand: result.byHand });
  return `${renderDiffText(compared, look)}\n${renderConclusion(result)}`;
}

/** What an update has done beside the changes of the API, and what is left for a person, as text. */
function renderConclusion(done: Done): string {
  const { since, byHand, stale, changesets, ignored, edited, written } = done;
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
    ...(changesets.length === 0 ? [noChangeset(ignored.length > 0)] : []),
    ...(written === undefined
      ? []
      : ['Next: npm test, look at git diff spec/api.lock.json, and commit.']),
  ];
  return `${lines.join('\n')}\n`;
}

function listed(title: string, entries: readonly string[]): string[] {
  return entries.length === 0 ? [] : [title, ...entries.map((each) => `  ${each}`), ''];
}

function noChangeset(isIgnored: boolean): string {
  return isIgnored
    ? 'No changeset: every change is ignored. What has changed is published with the next release.'
    : 'No changeset: there is nothing to release.';
}
