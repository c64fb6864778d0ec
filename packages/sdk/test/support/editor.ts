import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript-5';

/** A program in the package's own folder, so that it imports `@oktaforge/sdk` as an application does. */
const file = join(fileURLToPath(new URL('../types', import.meta.url)), 'open-in-the-editor.ts');

const options: ts.CompilerOptions = {
  strict: true,
  module: ts.ModuleKind.NodeNext,
  moduleResolution: ts.ModuleResolutionKind.NodeNext,
  target: ts.ScriptTarget.ES2022,
  lib: ['lib.es2023.d.ts', 'lib.dom.d.ts', 'lib.dom.iterable.d.ts'],
  types: [],
};

/** What hovering shows. */
export interface Hover {
  /** The declaration, as code. */
  readonly code: string;
  readonly text: string;
  /** `[name, text]` of each JSDoc tag. */
  readonly tags: readonly (readonly [string, string])[];
}

/** Answers what an editor asks of TypeScript while somebody writes a program. */
export interface Editor {
  /** Names on offer where the `|` of `line` is, in alphabetical order. */
  completions(line: string): string[];
  /** What is shown about the name that the `|` of `line` stands in. Throws where there is nothing. */
  hover(line: string): Hover;
}

/** An editor in which `prelude` is written already. */
export function openEditor(prelude: string): Editor {
  let content = prelude;
  let version = 0;
  const service = ts.createLanguageService({
    ...ts.sys,
    useCaseSensitiveFileNames: () => ts.sys.useCaseSensitiveFileNames,
    getScriptFileNames: () => [file],
    getScriptVersion: (name) => (name === file ? String(version) : '0'),
    getScriptSnapshot: (name) => {
      const text = name === file ? content : ts.sys.readFile(name);
      return text === undefined ? undefined : ts.ScriptSnapshot.fromString(text);
    },
    getCurrentDirectory: () => join(file, '..'),
    getCompilationSettings: () => options,
    getDefaultLibFileName: (settings) => ts.getDefaultLibFilePath(settings),
  });
  const write = (line: string): number => {
    const [before = '', after = ''] = line.split('|');
    content = `${prelude}\n${before}${after}\n`;
    version += 1;
    return prelude.length + 1 + before.length;
  };
  return {
    completions(line) {
      const offered = service.getCompletionsAtPosition(file, write(line), {})?.entries ?? [];
      return offered.map(({ name }) => name).toSorted();
    },
    hover(line) {
      const info = service.getQuickInfoAtPosition(file, write(line));
      if (info === undefined) throw new Error(`an editor shows nothing at ${line}`);
      return {
        code: ts.displayPartsToString(info.displayParts),
        text: ts.displayPartsToString(info.documentation),
        tags: (info.tags ?? []).map((tag) => [tag.name, ts.displayPartsToString(tag.text)]),
      };
    },
  };
}
