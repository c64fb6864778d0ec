import type { Declaration, TypeScriptFile } from './declarations.js';

/** What the same generated file says differently, depending on where it is written to. */
export interface Setting {
  /**
   * How a file names a module.
   *
   * @param path - of the file that imports, relative to the workspace root
   * @param module - as the emitter names it, for a file in the workspace
   */
  readonly moduleName: (path: string, module: string) => string;
  /** Last line of each header: what to do instead of editing the file. */
  readonly notice: string;
}

/** The file as it is in a setting. */
export function placed(file: TypeScriptFile, { moduleName, notice }: Setting): TypeScriptFile {
  const named = <T extends { readonly from: string }>(part: T): T => ({
    ...part,
    from: moduleName(file.path, part.from),
  });
  return {
    ...file,
    header: [...file.header, notice],
    imports: file.imports.map(named),
    declarations: file.declarations.map((declaration): Declaration =>
      declaration.kind === 'reexport' ? named(declaration) : declaration,
    ),
  };
}
