import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

import ts from 'typescript-5';

import type { OutputFile } from '../../src/output/types.js';

/** The root of the repository. */
export const repository = fileURLToPath(new URL('../../../..', import.meta.url)).replace(/\/$/, '');

/** What all packages are held to, and the libraries that the three have in common. */
const options: ts.CompilerOptions = {
  ...settingsOf(join(repository, 'packages/sdk/tsconfig.web.json')),
  noEmit: true,
  // The mocks take model types from the validators: from those that are compiled with them, not from what is built.
  paths: {
    '@oktaforge/validators/types': [join(repository, 'packages/validators/src/generated/types.ts')],
  },
};

function settingsOf(path: string): ts.CompilerOptions {
  const config = ts.getParsedCommandLineOfConfigFile(
    path,
    {},
    {
      ...ts.sys,
      onUnRecoverableConfigFileDiagnostic: ({ messageText }) => {
        throw new Error(ts.flattenDiagnosticMessageText(messageText, '\n'));
      },
    },
  );
  if (config === undefined) throw new Error(`${path} is no tsconfig.json`);
  const { rootDir: _rootDir, outDir: _outDir, ...rest } = config.options;
  return rest;
}

/** What the compiler finds, each as `path: message` with a path from the root of the repository. */
export interface Compiled {
  /** In all files that are given, and the entry of the SDK. */
  readonly all: () => string[];
  /** In one file, which is much faster. */
  readonly in: (path: string) => string[];
}

/**
 * Compiles generated files under the settings of their packages. They stand where the generator would put them, but in memory
 * only; the runtimes that they import are the real ones. What is generated in the repository is not there.
 *
 * @param extra other files of the program, by their path from the root of the repository
 */
export function compile(
  files: readonly OutputFile[],
  extra: Readonly<Record<string, string>> = {},
): Compiled {
  const sources = new Map(
    [...files.map(({ path, content }) => [path, content] as const), ...Object.entries(extra)]
      .filter(([path]) => path.endsWith('.ts'))
      .map(([path, content]) => [join(repository, path), content]),
  );
  const entry = join(repository, 'packages/sdk/src/index.ts');
  const program = ts.createProgram([...sources.keys(), entry], options, hostOf(sources));
  return {
    // What is there already is checked elsewhere: it does not know what is generated.
    all: () =>
      [
        ...program.getConfigFileParsingDiagnostics(),
        ...program.getOptionsDiagnostics(),
        ...program.getGlobalDiagnostics(),
        ...[...sources.keys(), entry].flatMap((path) => [
          ...diagnosticsOf(program, path),
          ...program.getDeclarationDiagnostics(program.getSourceFile(path)),
        ]),
      ].map(textOf),
    in: (path) => diagnosticsOf(program, join(repository, path)).map(textOf),
  };
}

/**
 * Compiles the generated files of several descriptions in one program, which parses and checks the runtimes only once. Each has
 * a folder of its own in place of `generated`.
 *
 * @returns what the compiler finds in each, as `path: message`
 */
export function compileGenerated(generated: readonly (readonly OutputFile[])[]): string[][] {
  const { program, paths } = programOver(generated);
  return paths.map((own) =>
    own
      .flatMap((path) => [
        ...diagnosticsOf(program, path),
        ...program.getDeclarationDiagnostics(program.getSourceFile(path)),
      ])
      .map(textOf),
  );
}

/**
 * Compiles one text against the SDKs of several descriptions, as a file of each.
 *
 * @returns what the compiler finds in the text, for each SDK
 */
export function compileAgainst(
  text: string,
  generated: readonly (readonly OutputFile[])[],
): string[][] {
  const beside = { path: 'packages/sdk/src/generated/program.ts', content: text };
  const { program, paths } = programOver(generated.map((files) => [beside, ...files]));
  return paths.map(([path = '']) => diagnosticsOf(program, path).map(textOf));
}

/** One program of the files of several descriptions, and the paths of each. */
function programOver(generated: readonly (readonly OutputFile[])[]): {
  readonly program: ts.Program;
  readonly paths: readonly (readonly string[])[];
} {
  const moved = generated.map((files, index) =>
    files
      .filter(({ path }) => path.endsWith('.ts'))
      .map(({ path, content }) => ({
        path: join(repository, path.replace('/src/generated/', `/src/of-${index}/`)),
        content: content.replaceAll(
          "'@oktaforge/validators/types'",
          `'${join(repository, `packages/validators/src/of-${index}/types.js`)}'`,
        ),
      })),
  );
  const sources = new Map(moved.flat().map(({ path, content }) => [path, content]));
  const program = ts.createProgram([...sources.keys()], options, hostOf(sources));
  return { program, paths: moved.map((files) => files.map(({ path }) => path)) };
}

function diagnosticsOf(program: ts.Program, path: string): readonly ts.Diagnostic[] {
  const file = program.getSourceFile(path);
  if (file === undefined) throw new Error(`${path} is not in the program`);
  return [...program.getSyntacticDiagnostics(file), ...program.getSemanticDiagnostics(file)];
}

function textOf({ file, messageText }: ts.Diagnostic): string {
  const message = ts.flattenDiagnosticMessageText(messageText, '\n');
  return `${file?.fileName.slice(repository.length + 1)}: ${message}`;
}

/** Files in memory over what is on the disk. */
function hostOf(sources: ReadonlyMap<string, string>): ts.CompilerHost {
  const host = ts.createCompilerHost(options);
  const folders = new Set([...sources.keys()].map((path) => dirname(path)));
  const isGenerated = (path: string): boolean =>
    /\/packages\/(sdk|validators|mocks)\/src\/generated\//.test(path);
  const onDisk = (path: string): boolean => !isGenerated(path) && diskHas(path);
  host.fileExists = (path) => sources.has(path) || onDisk(path);
  host.directoryExists = (path) => folders.has(path) || !isGenerated(path);
  host.readFile = (path) => sources.get(path) ?? ts.sys.readFile(path);
  host.getSourceFile = (path, language) => {
    const text = sources.get(path) ?? textOnDisk(path);
    return text === undefined ? undefined : parse(path, text, language);
  };
  return host;
}

const found = new Map<string, boolean>();

/** Asked once: nothing on the disk changes while tests run, and resolving an import asks for many files that are not there. */
function diskHas(path: string): boolean {
  const known = found.get(path);
  if (known !== undefined) return known;
  const has = ts.sys.fileExists(path);
  found.set(path, has);
  return has;
}

const texts = new Map<string, string | undefined>();

function textOnDisk(path: string): string | undefined {
  if (!texts.has(path)) texts.set(path, ts.sys.readFile(path));
  return texts.get(path);
}

/** The last file of each path. Libraries are the same for all programs, and so is most of what two edits of a description give. */
const parsed = new Map<string, ts.SourceFile>();

function parse(
  path: string,
  text: string,
  language: ts.ScriptTarget | ts.CreateSourceFileOptions,
): ts.SourceFile {
  const last = parsed.get(path);
  if (last?.text === text) return last;
  const file = ts.createSourceFile(path, text, language);
  parsed.set(path, file);
  return file;
}
