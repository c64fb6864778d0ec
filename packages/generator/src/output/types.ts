/** A file that an emitter returns. The path is relative to the workspace root and has forward slashes. */
export interface OutputFile {
  readonly path: string;
  readonly content: string;
  /** Set when the content has prettier's format already. The output stage formats all other files. */
  readonly formatted?: true;
  /** Set when the content was printed as TypeScript, and a parse is to prove that it is. */
  readonly printed?: true;
}

/** The workspace that output goes to, with the folders that belong to the generator. */
export interface OutputTree {
  /** Absolute path of the workspace. */
  readonly root: string;
  /**
   * Folders that belong to the generator, relative to the root, with forward slashes. Files in them that were not emitted
   * are removed. Outside of them files are replaced, but never removed.
   */
  readonly roots: readonly string[];
}
