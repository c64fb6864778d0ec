import { fileURLToPath } from 'node:url';
import { dirname, join } from 'node:path';

import ts from 'typescript-5';

import { generatedRoot } from '../../../src/emit/sdk/files.js';
import { emitSdk } from '../../../src/emit/sdk/index.js';
import type { Api } from '../../../src/ir/types.js';

/** The root of the repository. */
export const workspace = fileURLToPath(new URL('../../../../..', import.meta.url)).replace(
  /\/$/,
  '',
);

const options: ts.CompilerOptions = {
  target: ts.ScriptTarget.ES2022,
  lib: ['lib.es2023.d.ts', 'lib.dom.d.ts', 'lib.dom.iterable.d.ts'],
  module: ts.ModuleKind.NodeNext,
  moduleResolution: ts.ModuleResolutionKind.NodeNext,
  types: [],
  noEmit: true,
  strict: true,
  exactOptionalPropertyTypes: true,
};

/** Parsed once: libraries and the runtime are the same for all programs. */
const parsed = new Map<string, ts.SourceFile | undefined>();

/** What the compiler finds in a program of a user's, against the SDK that is generated from an API. In memory only. */
export function programFaults(api: Api, text: string): string[] {
  const home = join(workspace, dirname(generatedRoot), '(program)');
  const sources = new Map(
    emitSdk(api)
      .filter(({ path }) => path.endsWith('.ts'))
      .map(({ path, content }) => [join(home, path.slice(generatedRoot.length + 1)), content]),
  );
  const entry = join(home, 'program.ts');
  sources.set(entry, text);
  const host = ts.createCompilerHost(options);
  const { fileExists, readFile, getSourceFile } = host;
  host.fileExists = (path) => sources.has(path) || fileExists(path);
  host.directoryExists = () => true;
  host.readFile = (path) => sources.get(path) ?? readFile(path);
  host.getSourceFile = (path, language, ...rest) => {
    const source = sources.get(path);
    if (source !== undefined) return ts.createSourceFile(path, source, language);
    if (!parsed.has(path)) parsed.set(path, getSourceFile(path, language, ...rest));
    return parsed.get(path);
  };
  const compiled = ts.createProgram([entry], options, host);
  return compiled
    .getSemanticDiagnostics(compiled.getSourceFile(entry))
    .map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, '\n'));
}
