/**
 * Something in the workspace that the generator must not write through or delete by: whoever runs it has to look at it
 * first. `message` is a sentence for a person; nothing was changed when it is thrown.
 */
export class TreeFault extends Error {
  override readonly name = 'TreeFault';
  readonly code: 'corrupt-journal' | 'unsafe-target';
  /** What it is about: relative to the workspace, forward slashes. */
  readonly file: string;

  constructor(code: TreeFault['code'], file: string, message: string) {
    super(message);
    this.code = code;
    this.file = file;
  }
}

/** The file system refused when the change was already decided. */
export class ReplacementFailed extends Error {
  override readonly name = 'ReplacementFailed';
  /** Of the tree, now: nothing of the change is in it, or a part. */
  readonly tree: 'as before' | 'mixed';

  constructor(tree: ReplacementFailed['tree'], cause: unknown) {
    super(cause instanceof Error ? cause.message : String(cause), { cause });
    this.tree = tree;
  }
}
