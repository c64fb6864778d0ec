import { Project, ts } from 'ts-morph';

import type { OutputFile } from '../../output/types.js';

/** Two surfaces in one program, over one runtime: a type of the runtime is the same type to both. */
export interface Surfaces {
  readonly checker: ts.TypeChecker;
  readonly old: Exports;
  readonly new: Exports;
}

/** What each generated module exports, by its path below the generated folder, without extension. */
export type Exports = ReadonlyMap<string, ReadonlyMap<string, ts.Symbol>>;

/** The files of both surfaces, and those that they share. */
export interface Sources {
  /** Generated files, wherever they were meant to go. */
  readonly before: readonly OutputFile[];
  readonly after: readonly OutputFile[];
  /** Folder that the generated files' paths begin with. */
  readonly generatedRoot: string;
  /** What `../runtime` leads to from there: paths below that folder's parent. */
  readonly runtime: readonly OutputFile[];
}

const compilerOptions: ts.CompilerOptions = {
  target: ts.ScriptTarget.ES2022,
  lib: ['lib.es2023.d.ts', 'lib.dom.d.ts', 'lib.dom.iterable.d.ts'],
  module: ts.ModuleKind.ESNext,
  moduleResolution: ts.ModuleResolutionKind.Bundler,
  types: [],
  noEmit: true,
  strict: true,
  exactOptionalPropertyTypes: true,
};

const libraryFolder = '/node_modules/typescript/lib';

/** Lets the compiler know the types of both sides, which stand beside each other in memory. */
export function openSurfaces({ before, after, generatedRoot, runtime }: Sources): Surfaces {
  const texts = new Map(
    [
      ...moved(before, generatedRoot, '/old'),
      ...moved(after, generatedRoot, '/new'),
      ...runtime.map(({ path, content }) => ({ path: `/${path}`, content })),
    ].map(({ path, content }) => [path, content]),
  );
  const program = ts.createProgram([...texts.keys()], compilerOptions, hostOf(texts));
  const checker = program.getTypeChecker();
  return {
    checker,
    old: exportsIn(program, checker, '/old/'),
    new: exportsIn(program, checker, '/new/'),
  };
}

/** Shows the compiler these files, and beside them its own libraries only. */
function hostOf(texts: ReadonlyMap<string, string>): ts.CompilerHost {
  return {
    fileExists: (path) => texts.has(path) || libraries().has(path),
    readFile: (path) => texts.get(path),
    getSourceFile: (path) => {
      const text = texts.get(path);
      return text === undefined ? libraries().get(path) : parsed(path, text);
    },
    getCurrentDirectory: () => '/',
    getCanonicalFileName: (path) => path,
    getDefaultLibFileName: () => `${libraryFolder}/lib.d.ts`,
    getDefaultLibLocation: () => libraryFolder,
    getNewLine: () => '\n',
    useCaseSensitiveFileNames: () => true,
    writeFile: () => undefined,
  };
}

let libraryFiles: ReadonlyMap<string, ts.SourceFile> | undefined;

/** Parsed once a process: they take longer than all the rest. ts-morph brings their texts, and shows them to a project only. */
function libraries(): ReadonlyMap<string, ts.SourceFile> {
  if (libraryFiles === undefined) {
    const project = new Project({ useInMemoryFileSystem: true, compilerOptions });
    // Without a file of its own a program has no libraries either.
    project.createSourceFile('/any.ts', '');
    const files = project.getProgram().compilerObject.getSourceFiles();
    libraryFiles = new Map(
      files
        .filter(({ fileName }) => fileName.startsWith(`${libraryFolder}/`))
        .map((file) => [file.fileName, file]),
    );
  }
  return libraryFiles;
}

/** The last file of each path: both sides share the runtime, and most of what is generated, with the pair before. */
const parsedFiles = new Map<string, ts.SourceFile>();

function parsed(path: string, text: string): ts.SourceFile {
  const last = parsedFiles.get(path);
  if (last?.text === text) return last;
  const file = ts.createSourceFile(path, text, ts.ScriptTarget.ES2022);
  parsedFiles.set(path, file);
  return file;
}

function moved(files: readonly OutputFile[], from: string, to: string): OutputFile[] {
  return files
    .filter(({ path }) => path.startsWith(`${from}/`) && path.endsWith('.ts'))
    .map(({ path, content }) => ({ path: `${to}${path.slice(from.length)}`, content }));
}

function exportsIn(program: ts.Program, checker: ts.TypeChecker, folder: string): Exports {
  const modules = program.getSourceFiles().filter(({ fileName }) => fileName.startsWith(folder));
  return new Map(
    modules.flatMap((file) => {
      const symbol = checker.getSymbolAtLocation(file);
      if (symbol === undefined) return [];
      const exported = checker.getExportsOfModule(symbol);
      const name = file.fileName.slice(folder.length).replace(/\.ts$/, '');
      return [[name, new Map(exported.map((each) => [each.name, each]))] as const];
    }),
  );
}
