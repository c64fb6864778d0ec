import { lstatSync, renameSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';

import { isPresent, linkOrCopy, makeFolder } from './tree.js';

/** One target of a change, and the places that it and its successor have meanwhile; all absolute. */
export interface Swap {
  readonly target: string;
  readonly removes: boolean;
  /** What is to be in the target's place; gone once it is there. */
  readonly staged: string;
  /** What was there before, once it has made way. */
  readonly retired: string;
}

/** Puts the new in the place of the old. Safe to repeat from whatever step it was interrupted at. */
export function carryOut({ target, removes, staged, retired }: Swap): void {
  if (!removes && !isPresent(staged)) return;
  if (isPresent(target)) {
    // Present only when the target has come back since an interrupted swap, from a checkout for example.
    if (isPresent(retired)) rmSync(retired, { recursive: true });
    // A file is replaced by one rename, and is never absent; its second name is for `undo`.
    if (!removes && isFile(target) && isFile(staged)) linkOrCopy(target, retired);
    else renameSync(target, retired);
  }
  if (removes) return;
  makeFolder(dirname(target));
  renameSync(staged, target);
}

/** Puts the old back, whatever step `carryOut` has come to. Safe to repeat. */
export function undo({ target, removes, staged, retired }: Swap): void {
  if (!removes && !isPresent(staged) && isPresent(target)) renameSync(target, staged);
  if (isPresent(retired) && !isPresent(target)) renameSync(retired, target);
}

function isFile(path: string): boolean {
  return lstatSync(path).isFile();
}
