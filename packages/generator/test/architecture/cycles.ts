import { posix } from 'node:path';

import ts from 'typescript-5';

import type { Module } from './imports.js';

/**
 * Groups of modules that import each other when they are loaded, each in the order of their paths. Imports of types only are
 * gone by then; `import()` comes later, so that no module sees a half loaded one.
 */
export function findCycles(modules: readonly Module[]): string[][] {
  const paths = new Set(modules.map(({ path }) => path));
  const imports = new Map(
    modules.map((module) => [module.path, loadedBy(module).filter((path) => paths.has(path))]),
  );
  const reached = new Map([...paths].map((path) => [path, reachedFrom(path, imports)]));
  const groups = [...paths]
    .filter((path) => reached.get(path)?.has(path))
    .map((path) =>
      [...paths]
        .filter((other) => reached.get(path)?.has(other) && reached.get(other)?.has(path))
        .toSorted(),
    );
  return [...new Map(groups.map((group) => [group.join(), group])).values()];
}

/** Paths of the modules that one loads before it runs itself. */
function loadedBy({ path, source }: Module): string[] {
  const { statements } = ts.createSourceFile(path, source, ts.ScriptTarget.ES2022);
  return statements.flatMap((statement) => {
    if (!ts.isImportDeclaration(statement) && !ts.isExportDeclaration(statement)) return [];
    const { moduleSpecifier } = statement;
    if (isTypeOnly(statement) || moduleSpecifier === undefined) return [];
    const name = (moduleSpecifier as ts.StringLiteral).text;
    return name.startsWith('.')
      ? [posix.join(posix.dirname(path), name).replace(/\.js$/, '.ts')]
      : [];
  });
}

function isTypeOnly(statement: ts.ImportDeclaration | ts.ExportDeclaration): boolean {
  return ts.isImportDeclaration(statement)
    ? statement.importClause?.isTypeOnly === true
    : statement.isTypeOnly;
}

function reachedFrom(
  start: string,
  imports: ReadonlyMap<string, readonly string[]>,
): ReadonlySet<string> {
  const reached = new Set<string>();
  const next = [...(imports.get(start) ?? [])];
  for (let path = next.pop(); path !== undefined; path = next.pop()) {
    if (reached.has(path)) continue;
    reached.add(path);
    next.push(...(imports.get(path) ?? []));
  }
  return reached;
}
