/** A file that an emitter wants written: path relative to the workspace root, with forward slashes. */
export interface OutputFile {
  readonly path: string;
  readonly content: string;
}
