import { readFile } from 'node:fs/promises';
import { type Document, LineCounter, parseDocument, type YAMLParseError } from 'yaml';
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
    const { line, col } = lines.linePos(broken.pos[0]);
    throw new Error(`${file}:${String(line)}:${String(col)}: ${inWords(broken)}`);
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

/** What the commonest slips are, by the codes of the parser, whose own words are about its grammar. */
const SLIPS: Readonly<Partial<Record<YAMLParseError['code'], string>>> = {
  BAD_INDENT: 'this line is indented otherwise than those that it belongs to',
  TAB_AS_INDENT: 'lines are indented with spaces, and this one with a tab',
  DUPLICATE_KEY: 'this key was there before',
  MISSING_CHAR: 'a closing bracket or quote, a comma or a colon is missing before this place',
  MULTILINE_IMPLICIT_KEY: 'a key ends on its own line, with a colon: one is missing here',
  BLOCK_AS_IMPLICIT_KEY: 'a key and its list or map need lines of their own',
  BAD_SCALAR_START: 'a text that begins with this character needs quotes',
  BAD_DQ_ESCAPE:
    'a backslash in double quotes begins an escape, and this is none: use single quotes',
  MULTIPLE_DOCS: 'a config is one document, and another one begins here',
  UNEXPECTED_TOKEN: 'this cannot stand here',
};

function inWords({ code, message }: YAMLParseError): string {
  // What the parser takes for a wrong indent in brackets is mostly a bracket that nobody closes.
  if (code === 'BAD_INDENT' && /^flow/i.test(message)) return String(SLIPS.MISSING_CHAR);
  return SLIPS[code] ?? message.split(/ at line \d|\n/)[0] ?? message;
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
