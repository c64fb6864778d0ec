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

/** Lets the compiler know the types of both sides, which stand beside each other in memory. */
export function openSurfaces({ before, after, generatedRoot, runtime }: Sources): Surfaces {
  const project = new Project({ useInMemoryFileSystem: true, compilerOptions });
  for (const { path, content } of [
    ...moved(before, generatedRoot, '/old'),
    ...moved(after, generatedRoot, '/new'),
    ...runtime.map(({ path: at, content: text }) => ({ path: `/${at}`, content: text })),
  ]) {
    project.createSourceFile(path, content);
  }
  const checker = project.getTypeChecker().compilerObject;
  const program = project.getProgram().compilerObject;
  return {
    checker,
    old: exportsIn(program, checker, '/old/'),
    new: exportsIn(program, checker, '/new/'),
  };
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
