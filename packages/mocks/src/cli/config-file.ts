import { readFile } from 'node:fs/promises';
import { type Document, LineCounter, parseDocument } from 'yaml';
import { ConfigError, type ConfigIssue, configureOrg } from '../config/index.js';
import type { MockOrg } from '../runtime/mock/types.js';

/** A file that says what an org begins with. */
export interface ConfigFile {
  /** @throws {Error} that names everything that is wrong, each with its line. */
  apply(mock: MockOrg): Promise<void>;
}

/**
 * Reads a config in YAML or JSON.
 *
 * @throws {Error} with a message for a person, where it cannot be read, or is no YAML.
 */
export async function openConfig(file: string): Promise<ConfigFile> {
  const text = await readText(file);
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines });
  const [broken] = document.errors;
  if (broken !== undefined) {
    const { line } = lines.linePos(broken.pos[0]);
    throw new Error(`${file}:${String(line)}: ${broken.message.split('\n')[0] ?? ''}`);
  }
  return {
    async apply(mock) {
      try {
        await configureOrg(mock, document.toJS() ?? {});
      } catch (error) {
        if (!(error instanceof ConfigError)) throw error;
        const said = error.issues.map((issue) => located(issue, file, document, lines));
        throw new Error(said.join('\n'), { cause: error });
      }
    },
  };
}

async function readText(file: string): Promise<string> {
  try {
    return await readFile(file, 'utf8');
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    const meanings: Readonly<Record<string, string>> = {
      ENOENT: 'there is no such file',
      EISDIR: 'it is a folder',
      EACCES: 'it may not be read',
    };
    const why = Object.hasOwn(meanings, code) ? meanings[code] : String(error);
    throw new Error(`--config ${file} cannot be read: ${String(why)}.`, { cause: error });
  }
}

/** `oktaforge-mock.yaml:12: users[2].groups[0]: there is no group …` */
function located(
  { place, message }: ConfigIssue,
  file: string,
  document: Document,
  lines: LineCounter,
): string {
  const steps = place === 'the config' ? [] : place.split(/[.[\]]+/).filter((step) => step !== '');
  const line = lineOf(steps, document, lines);
  return `${file}:${String(line)}: ${place}: ${message}`;
}

/** The line of what a path leads to, or of the last thing on the way to it. */
function lineOf(steps: readonly string[], document: Document, lines: LineCounter): number {
  for (let count = steps.length; count > 0; count -= 1) {
    const path = steps.slice(0, count).map((step) => (/^\d+$/.test(step) ? Number(step) : step));
    const node = document.getIn(path, true);
    const range = typeof node === 'object' && node !== null && 'range' in node ? node.range : [];
    const [start] = Array.isArray(range) ? (range as readonly unknown[]) : [];
    if (typeof start === 'number') return lines.linePos(start).line;
  }
  return 1;
}
