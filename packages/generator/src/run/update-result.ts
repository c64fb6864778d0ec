import type { Api } from '../ir/types.js';
import type { Written } from '../output/write.js';
import type { ChangesetFile } from '../update/changeset.js';
import type { Baseline } from './baseline.js';
import type { Judgement } from './judge.js';
import type { Findings } from './result.js';

/** What became of an update. */
export type UpdateResult =
  | ({
      /** `planned` for a dry run. */
      readonly outcome: 'updated' | 'planned';
      /** What the description is compared with: the surface of the last release. */
      readonly old: Api;
      /** Where `old` comes from. `update`: no release is recorded yet, so it is the surface from before this update. */
      readonly since: Baseline['since'];
      readonly new: Api;
      /** Overlay actions that had no effect any more and were dropped, one sentence each. */
      readonly stale: readonly string[];
      /** Markdown for a pull request: the text of the changeset, and the dropped overlay actions. */
      readonly changelog: string;
      /** One for each package with changes since the last release; none when there is nothing to release. */
      readonly changesets: readonly ChangesetFile[];
      /** What a person has to look at, in sentences: disagreements of the judges, changesets that somebody has edited. */
      readonly byHand: readonly string[];
      /** Changed files that are not generated: paths relative to the root. */
      readonly edited: readonly string[];
      /** Absent for a dry run. */
      readonly written?: Written;
    } & Judgement &
      Findings)
  /** There is nothing new at `newest` of the manifest; no file was changed. */
  | ({
      readonly outcome: 'unchanged';
      readonly newest: string;
      readonly version: string;
    } & Findings)
  /** The description has faults; no file was changed. */
  | ({ readonly outcome: 'rejected' } & Findings);
