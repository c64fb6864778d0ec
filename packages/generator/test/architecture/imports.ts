import { posix } from 'node:path';

import ts from 'typescript-5';

/** What the modules of one folder may import. Paths are relative to `packages/`. */
export interface ImportRule {
  /** Folder or file that the rule is for; where several fit a module, the longest is the one that holds. */
  readonly of: string;
  /** Folders and files that it may import from, its own included. */
  readonly may: readonly string[];
  /** Packages that it may import; `node:` modules are such, under `node:`. */
  readonly packages: readonly string[];
}

export interface Module {
  /** Relative to `packages/`, `generator/src/cli.ts`. */
  readonly path: string;
  readonly source: string;
}

/** One sentence for each import, type imports included, that no rule allows, and for each module without a rule. */
export function findViolations(modules: readonly Module[], rules: readonly ImportRule[]): string[] {
  return modules.flatMap(({ path, source }) => {
    const rule = ruleFor(path, rules);
    if (rule === undefined) return [`${path} has no rule`];
    return ts
      .preProcessFile(source)
      .importedFiles.map(({ fileName }) => fileName)
      .filter((name) => !isAllowed(name, path, rule))
      .map((name) => `${path} imports ${name}`);
  });
}

function ruleFor(path: string, rules: readonly ImportRule[]): ImportRule | undefined {
  return rules
    .filter((rule) => isWithin(path, rule.of))
    .toSorted((a, b) => b.of.length - a.of.length)[0];
}

function isAllowed(name: string, from: string, { may, packages }: ImportRule): boolean {
  if (!name.startsWith('.')) {
    return packages.some((allowed) => name === allowed || name.startsWith(prefixOf(allowed)));
  }
  const target = posix.join(posix.dirname(from), name).replace(/\.js$/, '.ts');
  return may.some((place) => isWithin(target, place));
}

function prefixOf(packageName: string): string {
  return packageName.endsWith(':') ? packageName : `${packageName}/`;
}

function isWithin(path: string, place: string): boolean {
  return path === place || path.startsWith(`${place}/`);
}
