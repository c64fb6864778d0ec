import { Project } from 'ts-morph';

import { oneLine, withoutUnseen } from '../basics/text.js';
import type { OutputFile } from '../output/types.js';
import type { Declaration, TypeScriptFile } from './declarations.js';
import { fitsEverywhere } from './lines.js';
import { printDeclaration, printImport } from './print-declaration.js';
import { usedImports } from './used-names.js';
import { type Setting, placed } from './setting.js';

/**
 * Prints whole files. Each is created once, from its whole text: adding declarations one at a time makes ts-morph parse the
 * file again at every step, and text that is laid out gains nothing from going through a structure, which is written
 * character by character. The parse that remains proves the text to be TypeScript.
 *
 * @param setting - where the files are written to; without one they are printed as they are given
 * @throws Error naming file and place when a printed file does not parse: a bug of an emitter, never of a description.
 */
export function printFiles(files: readonly TypeScriptFile[], setting?: Setting): OutputFile[] {
  const project = new Project({ useInMemoryFileSystem: true, skipLoadingLibFiles: true });
  return files.map((file) => {
    const content = textOf(setting === undefined ? file : placed(file, setting));
    const source = project.createSourceFile(file.path, content);
    assertParses(file.path, content, source.compilerNode as Parsed);
    return { path: file.path, content, ...(fitsEverywhere(content) ? { formatted: true } : {}) };
  });
}

/** The parser stores its errors on the node, in a property that the public types do not have. */
interface Parsed {
  readonly parseDiagnostics?: readonly { readonly start: number; readonly messageText: unknown }[];
}

function assertParses(path: string, content: string, { parseDiagnostics }: Parsed): void {
  const first = parseDiagnostics?.[0];
  if (first === undefined) return;
  const line = content.slice(0, first.start).split('\n').length;
  const message = JSON.stringify(first.messageText);
  throw new Error(`${path}:${line}: the printer wrote text that is no TypeScript: ${message}`);
}

function textOf(file: TypeScriptFile): string {
  const blocks = [
    file.header.map((line) => `// ${oneLine(withoutUnseen(line))}`.trimEnd()).join('\n'),
    usedImports(file.imports, file.declarations).flatMap(printImport).join('\n'),
    ...paragraphs(file.declarations),
  ].filter((block) => block !== '');
  return `${blocks.join('\n\n')}\n`;
}

/** Declarations are separated by an empty line, but not consecutive re-exports. */
function paragraphs(declarations: readonly Declaration[]): string[] {
  const blocks: string[] = [];
  let previous: Declaration | undefined;
  for (const declaration of declarations) {
    const printed = printDeclaration(declaration);
    const joins = previous?.kind === 'reexport' && declaration.kind === 'reexport';
    if (joins) blocks[blocks.length - 1] += `\n${printed}`;
    else blocks.push(printed);
    previous = declaration;
  }
  return blocks;
}
