import type { Api } from '../ir/types.js';
import { formatFiles } from '../output/format.js';
import type { Replacement } from '../output/transaction.js';
import {
  type ChangelogInput,
  changesetLimit,
  pagesFolder,
  pullRequestLimit,
  renderChangelog,
} from '../report/changelog.js';
import { type ChangesetFile, changesetPaths, makeChangesets } from '../update/changeset.js';
import { marked } from '../update/mark.js';
import { freeName, readPending, replacePending } from '../update/pending.js';
import { renderByHand, sentencesOf } from '../report/by-hand.js';
import type { Judgement } from './judge.js';

export interface UpdateTexts {
  /** Markdown for a pull request. */
  readonly changelog: string;
  /** One for each package with changes since the last release. */
  readonly changesets: readonly ChangesetFile[];
  /** What a person has to look at, in sentences. */
  readonly byHand: readonly string[];
  /** Changesets and a page in the place of those of earlier updates. */
  readonly edits: readonly Replacement[];
}

/**
 * Tells what has changed since the last release: to users of the packages, and to who reviews the update. The files take the
 * place of those that earlier updates since then have written, and of no others.
 *
 * @param stale dropped overlay actions: users do not need them, reviewers do
 * @param baseline the lock with the old surface
 */
export async function makeTexts(
  root: string,
  {
    old,
    now,
    judgement,
    stale,
    baseline,
  }: {
    readonly old: Api;
    readonly now: Api;
    readonly judgement: Judgement;
    readonly stale: readonly string[];
    readonly baseline: string;
  },
): Promise<UpdateTexts> {
  const { changes, ignored, bump } = judgement;
  const told = { old, new: now, changes, ignored };
  const pending = readPending(root, pagesFolder);
  const name = freeName(nameOf(old, now), (each) => [...changesetPaths(each), pagePath(each)], {
    root,
    own: pending.own,
  });
  const page = pageOf(told, name);
  const link = page === undefined ? {} : { page: page.path };
  const changelog = renderChangelog({ ...told, ...link, stale, limit: pullRequestLimit });
  const changesets = makeChangesets(
    changes,
    bump,
    (key) => renderChangelog({ ...told, ...link, package: key, limit: changesetLimit }),
    name,
  );
  const formatted = await formatFiles(
    [...changesets, ...(page === undefined ? [] : [page])],
    () => undefined,
  );
  const files = formatted.map(({ path, content }) => ({
    path,
    content: marked(content, baseline),
  }));
  const disagreements = judgement.compiler?.disagreements ?? [];
  const byHand = sentencesOf({ kept: pending.edited, disagreements });
  return {
    changelog: `${changelog}${renderByHand(byHand)}`,
    changesets,
    byHand,
    edits: replacePending(files, pending),
  };
}

/** The whole list of changes as a page of its own, where a changeset has no place for all of it. */
function pageOf(told: ChangelogInput, name: string): ChangesetFile | undefined {
  const whole = renderChangelog(told);
  if (whole.length <= changesetLimit) return undefined;
  return { path: pagePath(name), content: `# ${told.new.title}: changes\n\n${whole}` };
}

function pagePath(name: string): string {
  return `${pagesFolder}/${name}.md`;
}

/** Of a file: a version may be any text. */
const longestName = 100;

/** For people: what replaces the files of earlier updates is their mark. */
function nameOf(old: Api, now: Api): string {
  const name = `spec-${old.version}-to-${now.version}`.toLowerCase();
  return name.replaceAll(/[^a-z\d.-]+/g, '-').slice(0, longestName);
}
