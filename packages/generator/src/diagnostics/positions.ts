import { dirname, join, resolve } from 'node:path';

import { decoded } from '../basics/decoded.js';
import { compareText } from '../basics/words.js';
import { createLocator, type Detour, type Located } from './locate.js';
import { formatPointer } from './pointer.js';
import type { Diagnostic, SourceLocation } from './types.js';

/** The texts of all files that were read, by their names in diagnostics. */
export type Sources = ReadonlyMap<string, string>;

type Locators = ReadonlyMap<string, (pointer: string) => Located>;

/**
 * Adds lines and columns to the diagnostics whose text is in `sources`, and sorts them for display: first those without a
 * file, then by file name, line and column.
 */
export function withPositions(diagnostics: readonly Diagnostic[], sources: Sources): Diagnostic[] {
  const locators = new Map([...sources].map(([file, text]) => [file, createLocator(text)]));
  return diagnostics
    .map((diagnostic) => {
      const { source } = diagnostic;
      if (source === undefined || source.line !== undefined) return diagnostic;
      return { ...diagnostic, source: locate(source, locators) };
    })
    .sort(compare);
}

/** So many references are followed from file to file. */
const FURTHEST = 20;

/**
 * The place in the file where it stands. A description in several files is one document while it is read, so that a pointer may
 * lead through a reference into another file.
 */
function locate(source: SourceLocation, locators: Locators, left = FURTHEST): SourceLocation {
  const located = locators.get(source.file)?.(source.pointer);
  if (located === undefined) return source;
  const { detour, ...position } = located;
  const target = detour === undefined ? undefined : targetOf(detour, source.file, locators);
  if (target === undefined || left === 0) return { ...source, ...position };
  return locate(target, locators, left - 1);
}

function targetOf(
  { reference, rest }: Detour,
  from: string,
  locators: Locators,
): SourceLocation | undefined {
  const [path = '', fragment = ''] = reference.split('#', 2);
  const wanted = path === '' ? from : besides(from, path);
  // Names are as the user gave them: some are relative, and some are not.
  const file = [...locators.keys()].find((name) => isSame(name, wanted));
  if (file === undefined) return undefined;
  return { file, pointer: `${decoded(fragment)}${formatPointer(rest)}` };
}

function besides(from: string, path: string): string {
  if (URL.canParse(path)) return path;
  if (URL.canParse(path, from)) return new URL(path, from).href;
  return join(dirname(from), decoded(path));
}

function isSame(name: string, other: string): boolean {
  return name === other || (!URL.canParse(name) && resolve(name) === resolve(other));
}

function compare(a: Diagnostic, b: Diagnostic): number {
  return (
    compareText(a.source?.file ?? '', b.source?.file ?? '') ||
    (a.source?.line ?? 0) - (b.source?.line ?? 0) ||
    (a.source?.column ?? 0) - (b.source?.column ?? 0) ||
    compareText(a.source?.pointer ?? '', b.source?.pointer ?? '') ||
    compareText(a.code, b.code) ||
    compareText(a.message, b.message)
  );
}
