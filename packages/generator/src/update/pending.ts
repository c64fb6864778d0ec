import { readdirSync } from 'node:fs';
import { join } from 'node:path';

import { isPresent, readIfPresent } from '../output/tree.js';
import type { Replacement } from '../output/transaction.js';
import type { OutputFile } from '../output/types.js';
import { newFile } from '../output/write.js';
import { originOf } from './mark.js';

/** What earlier updates have written since the last release. */
export interface Pending {
  /** Changesets and pages as an update has written them, by path. The next update replaces all of them. */
  readonly own: ReadonlyMap<string, string>;
  /** Changesets of an update that somebody has edited since. They stay. */
  readonly edited: readonly string[];
}

const folder = '.changeset';

/**
 * Reads what earlier updates have left in a workspace.
 *
 * @param pages folder of the pages that changesets link to; pages to which no changeset links are those of earlier releases
 */
export function readPending(root: string, pages: string): Pending {
  const changesets = isPresent(join(root, folder)) ? readdirSync(join(root, folder)) : [];
  const files = changesets
    .filter((name) => name.endsWith('.md'))
    .toSorted()
    .flatMap((name) => read(root, `${folder}/${name}`));
  const own = files.filter(({ origin }) => origin === 'own');
  const others = files.filter(({ origin }) => origin !== 'own');
  const needed = new Set(others.flatMap(({ content }) => linksIn(content, pages)));
  const linked = new Set(own.flatMap(({ content }) => linksIn(content, pages)));
  const ownPages = [...linked]
    .filter((path) => !needed.has(path))
    .flatMap((path) => read(root, path))
    .filter(({ origin }) => origin === 'own');
  return {
    own: new Map([...own, ...ownPages].map(({ path, content }) => [path, content])),
    edited: others.filter(({ origin }) => origin === 'edited').map(({ path }) => path),
  };
}

/**
 * A name for the files of an update that overwrites nothing but what an earlier update has written.
 *
 * @param pathsOf paths of all files that may have the name
 */
export function freeName(
  wanted: string,
  pathsOf: (name: string) => readonly string[],
  { root, own }: Pick<Pending, 'own'> & { readonly root: string },
): string {
  for (let number = 1; ; number += 1) {
    const name = number === 1 ? wanted : `${wanted}-${number}`;
    if (pathsOf(name).every((path) => own.has(path) || !isPresent(join(root, path)))) return name;
  }
}

/** Puts the files of an update in the place of those of earlier updates. Files that stay as they are are left out. */
export function replacePending(files: readonly OutputFile[], { own }: Pending): Replacement[] {
  const paths = new Set(files.map(({ path }) => path));
  return [
    ...[...own.keys()].filter((path) => !paths.has(path)).map((target) => ({ target })),
    ...files.filter(({ path, content }) => own.get(path) !== content).map(newFile),
  ];
}

function read(
  root: string,
  path: string,
): { path: string; content: string; origin: ReturnType<typeof originOf> }[] {
  const content = readIfPresent(join(root, path))?.toString();
  return content === undefined ? [] : [{ path, content, origin: originOf(content) }];
}

function linksIn(content: string, pages: string): string[] {
  return [...content.matchAll(/\]\(([\w./-]+\.md)\)/g)]
    .flatMap(([, path]) => path ?? [])
    .filter((path) => path.startsWith(`${pages}/`) && !path.includes('..'));
}
