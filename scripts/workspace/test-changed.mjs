import { execFileSync } from 'node:child_process';

import { root } from './paths.mjs';
import { StepFailed } from './processes.mjs';

/**
 * The packages that have changed since a commit, and those that depend on one of them. A change beside the packages (the
 * description, the settings, a README) may matter to any of them, so it makes all of them changed.
 *
 * @param {string} commit - anything that git knows, `HEAD` for what is not committed yet
 * @param {{ folder: string, name: string, dependencies: string[] }[]} packages
 */
export function changedPackages(commit, packages) {
  const files = changedFiles(commit);
  const isIn = (file, { folder }) => file.startsWith(`${folder}/`);
  if (files.some((file) => !packages.some((each) => isIn(file, each)))) return packages;
  const changed = packages.filter((each) => files.some((file) => isIn(file, each)));
  return withDependents(changed, packages);
}

function withDependents(changed, packages) {
  const names = new Set(changed.map(({ name }) => name));
  const more = packages.filter(
    ({ name, dependencies }) => names.has(name) || dependencies.some((each) => names.has(each)),
  );
  return more.length === changed.length ? more : withDependents(more, packages);
}

/** Committed since, not committed yet, or not known to git yet. */
function changedFiles(commit) {
  return [
    ...git('diff', '--name-only', '-z', '--end-of-options', commit, '--'),
    ...git('ls-files', '--others', '--exclude-standard', '-z'),
  ];
}

function git(...args) {
  try {
    const output = execFileSync('git', args, { cwd: root, encoding: 'utf8', stdio: 'pipe' });
    return output.split('\0').filter((file) => file !== '');
  } catch (error) {
    throw new StepFailed(`git cannot tell what has changed: ${error.stderr ?? error.message}`);
  }
}
