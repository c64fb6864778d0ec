import { messageOf } from '../basics/errors.js';
import { asJson } from './swagger-parser.js';
import type { Diagnostics } from '../diagnostics/collector.js';
import { type Json, parseJson } from '../basics/json.js';
import type { SourceFile } from './read.js';
import { emptyFile, foreignText } from './foreign.js';
import { findTooDeep } from './nesting.js';
import { flawOf, reportTooDeep } from './walkable.js';

/** How many syntax errors are shown: what follows the first few is mostly their consequence. */
const syntaxErrorsShown = 5;

/**
 * Parses a description or an overlay, reporting `not-yaml` for what is neither YAML nor JSON. JSON
 * goes to the engine's own parser, which is far faster; YAML to swagger-parser, whose parser takes a
 * fifth of the time of the `yaml` package on large files, and a third on a dozen small ones.
 */
export async function parseLargeFile(
  source: SourceFile,
  diagnostics: Diagnostics,
): Promise<Json | undefined> {
  if (!looksLikeText(source, diagnostics)) return undefined;
  const { text } = source;
  const parsed = tryJson(text) ?? (await parseLargeYaml(text));
  if (parsed !== undefined) return (await isFit(parsed, text, diagnostics)) ? parsed : undefined;
  // What has made the fast parser give up may be the depth.
  const place = await findTooDeep(text);
  if (place === undefined) return parseYaml(text, diagnostics);
  reportTooDeep(diagnostics, { pointer: '', ...place });
  return undefined;
}

async function isFit(parsed: Json, text: string, diagnostics: Diagnostics): Promise<boolean> {
  const flaw = flawOf(parsed);
  if (flaw === undefined) return true;
  const { code, message, pointer } = flaw;
  if (code === 'too-deep') reportTooDeep(diagnostics, { pointer, ...(await findTooDeep(text)) });
  else diagnostics.error(code, { message, pointer });
  return false;
}

/** Parses a small file of our own making, the manifest, without loading swagger-parser; reports `not-yaml`. */
export async function parseSmallFile(
  source: SourceFile,
  diagnostics: Diagnostics,
): Promise<Json | undefined> {
  if (!looksLikeText(source, diagnostics)) return undefined;
  return parseYaml(source.text, diagnostics);
}

function tryJson(text: string): Json | undefined {
  if (!/^\s*[{[]/.test(text)) return undefined;
  try {
    return parseJson(text);
  } catch {
    // Perhaps YAML in flow style; if not, the YAML parser says where the fault is.
    return undefined;
  }
}

/**
 * Undefined where it fails, for whatever reason: the slower parser explains syntax errors better.
 */
async function parseLargeYaml(text: string): Promise<Json | undefined> {
  const { default: SwaggerParser } = await import('@apidevtools/swagger-parser');
  const parser = new SwaggerParser();
  const given = { order: 1, canRead: true, read: () => text };
  // It refuses a document that is no OpenAPI after parsing it; what it should be is judged by
  // `asReadable`.
  await parser
    .parse('description.yaml', { resolve: { file: false, http: false, given } })
    .catch(() => undefined);
  return asJson(parser.api) ?? undefined;
}

async function parseYaml(text: string, diagnostics: Diagnostics): Promise<Json | undefined> {
  const { LineCounter, parseDocument, visit } = await import('yaml');
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  for (const { message, pos } of document.errors.slice(0, syntaxErrorsShown)) {
    const { line, col: column } = lines.linePos(pos[0]);
    diagnostics.error('not-yaml', {
      message: `Syntax error: ${message}`,
      pointer: '',
      line,
      column,
    });
  }
  if (document.errors.length > 0) return undefined;
  try {
    return document.toJS() as Json;
  } catch (error) {
    // An alias without its anchor, or a few aliases that unfold to gigabytes.
    const message = `Syntax error: ${messageOf(error)}`;
    let offset: number | undefined;
    visit(document, {
      Alias: (_, alias) => {
        offset ??= alias.resolve(document) === undefined ? alias.range?.[0] : undefined;
      },
    });
    const { line, col: column } = lines.linePos(offset ?? 0);
    const place = offset === undefined ? {} : { line, column };
    diagnostics.error('not-yaml', { message, pointer: '', ...place });
    return undefined;
  }
}

/** Names what people save by mistake under the name of a description, instead of a syntax error about it. */
function looksLikeText({ text, name }: SourceFile, diagnostics: Diagnostics): boolean {
  const foreign = text.trim() === '' ? emptyFile : foreignText(text);
  if (foreign !== undefined) {
    diagnostics.error(foreign === emptyFile ? 'not-openapi' : 'not-yaml', {
      message: `${name} is ${foreign.kind}.`,
      help: foreign.help,
      pointer: '',
    });
    return false;
  }
  warnOfLostText(text, name, diagnostics);
  return true;
}

/** Latin-1 and its like: nothing says which of them, so that what is no UTF-8 is lost. */
function warnOfLostText(text: string, name: string, diagnostics: Diagnostics): void {
  const first = text.indexOf('\uFFFD');
  if (first === -1) return;
  const before = text.slice(0, first).split('\n');
  diagnostics.warning('lost-characters', {
    message: `${name} has characters that are not UTF-8; they are replaced by U+FFFD.`,
    pointer: '',
    line: before.length,
    column: (before.at(-1)?.length ?? 0) + 1,
  });
}
