/** A file that an emitter wants written: path relative to the workspace root, with forward slashes. */
export interface OutputFile {
  readonly path: string;
  readonly content: string;
  /** Set where the content already is as prettier would write it; the output stage formats everything else. */
  readonly formatted?: true;
}

/** The tree that output goes to, and which of it is the generator's own. */
export interface OutputTree {
  /** Absolute path of the workspace. */
  readonly root: string;
  /**
   * Folders under the root that belong to the generator, forward slashes: whatever is in one and was not emitted is
   * removed. Outside of them a file is replaced, but none is ever removed.
   */
  readonly roots: readonly string[];
}
