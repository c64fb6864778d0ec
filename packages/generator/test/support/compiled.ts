import { fileURLToPath } from 'node:url';
import { join } from 'node:path';
import ts from 'typescript-5';
import type { OutputFile } from '../../src/output/types.js';

const root = fileURLToPath(new URL('../../../..', import.meta.url));

const options: ts.CompilerOptions = {
  target: ts.ScriptTarget.ES2022,
  lib: ['lib.es2023.d.ts', 'lib.dom.d.ts', 'lib.dom.iterable.d.ts'],
  module: ts.ModuleKind.NodeNext,
  moduleResolution: ts.ModuleResolutionKind.NodeNext,
  types: [],
  noEmit: true,
  strict: true,
  exactOptionalPropertyTypes: true,
  noUncheckedIndexedAccess: true,
  noPropertyAccessFromIndexSignature: true,
  noUnusedLocals: true,
  noUnusedParameters: true,
  verbatimModuleSyntax: true,
  isolatedModules: true,
};

/**
 * What the compiler finds in generated files under the settings of the SDK, each as `path: message`. The files stand where
 * the generator would put them, but in memory only; the runtime that they import is the real one.
 */
export function compileFaults(files: readonly OutputFile[]): string[] {
  const sources = new Map(
    files
      .filter(({ path }) => path.endsWith('.ts'))
      .map(({ path, content }) => [join(root, path), content]),
  );
  const host = ts.createCompilerHost(options);
  const { fileExists, readFile, getSourceFile } = host;
  const isGenerated = (path: string): boolean => path.includes('/sdk/src/generated/');
  host.fileExists = (path) => (isGenerated(path) ? sources.has(path) : fileExists(path));
  host.readFile = (path) => sources.get(path) ?? readFile(path);
  host.getSourceFile = (path, languageVersion, ...rest) => {
    const source = sources.get(path);
    return source === undefined
      ? getSourceFile(path, languageVersion, ...rest)
      : ts.createSourceFile(path, source, languageVersion);
  };
  const entry = join(root, 'packages/sdk/src/index.ts');
  const program = ts.createProgram([...sources.keys(), entry], options, host);
  return ts.getPreEmitDiagnostics(program).map(({ file, messageText }) => {
    const message = ts.flattenDiagnosticMessageText(messageText, '\n');
    return `${file?.fileName.slice(root.length)}: ${message}`;
  });
}
