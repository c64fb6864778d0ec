import { existsSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { lacking } from './described.js';

/** Operations as `GET /api/v1/users/{userId}`, by how the paths of the suites that need them begin, from `test` on. */
export type Needs = Readonly<Record<string, readonly string[]>>;

/** How many of them the name of a skipped test tells. */
const SHOWN = 3;

/** What the suites of a package need, as its `test/needs.json` says. */
export function readNeeds(folder: string): Needs {
  const file = join(folder, 'test/needs.json');
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Needs) : {};
}

/** What a suite needs and the description lacks. */
export function lackingFor(suite: string, needs: Needs): readonly string[] {
  const entries = Object.entries(needs).filter(([beginning]) => suite.startsWith(beginning));
  return lacking([...new Set(entries.flatMap(([, operations]) => operations))]);
}

/**
 * A plugin of Vite that puts one skipped test, which says why, in place of a suite whose operations the description lacks.
 * Such a suite cannot even be loaded: what it imports was generated from them.
 */
export function skipWhatIsGone(folder: string): {
  readonly name: string;
  readonly enforce: 'pre';
  readonly load: (id: string) => string | undefined;
} {
  const needs = readNeeds(folder);
  return { name: 'skip-what-is-gone', enforce: 'pre', load: (id) => insteadOf(id, folder, needs) };
}

export function insteadOf(id: string, folder: string, needs: Needs): string | undefined {
  const [file = ''] = id.split('?');
  if (!file.endsWith('.test.ts')) return undefined;
  const suite = relative(join(folder, 'test'), file).split(sep).join('/');
  const missing = lackingFor(suite, needs);
  if (missing.length === 0) return undefined;
  const rest = missing.length > SHOWN ? ` and ${missing.length - SHOWN} more` : '';
  const name = `needs ${missing.slice(0, SHOWN).join(', ')}${rest}, which the description lacks`;
  return `import { it } from 'vitest';\nit.skip(${JSON.stringify(name)}, () => {});\n`;
}
