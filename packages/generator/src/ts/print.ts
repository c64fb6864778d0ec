import { oneLine, withoutUnseen } from '../basics/text.js';
import type { OutputFile } from '../output/types.js';
import type { Declaration, TypeScriptFile } from './declarations.js';
import { fitsEverywhere } from './lines.js';
import { printDeclaration, printImport } from './print-declaration.js';
import { usedImports } from './used-names.js';
import { type Setting, placed } from './setting.js';

/**
 * Prints whole files. Their texts are laid out already, so that nothing is gained from going through a tree of ts-morph's,
 * which is written character by character. `assertParse` proves them to be TypeScript.
 *
 * @param setting - where the files are written to; without one they are printed as they are given
 */
export function printFiles(files: readonly TypeScriptFile[], setting?: Setting): OutputFile[] {
  return files.map((file) => {
    const content = textOf(setting === undefined ? file : placed(file, setting));
    const formatted = fitsEverywhere(content) ? { formatted: true as const } : {};
    return { path: file.path, content, printed: true, ...formatted };
  });
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
