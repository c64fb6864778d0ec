/** Thrown where nothing could be read; `message` is a sentence for a person. */
export class ReadFailure extends Error {
  readonly code: 'not-found' | 'fetch-failed' | 'too-large';
  /** Instead of the help that the code has. */
  readonly help?: string;

  constructor(code: ReadFailure['code'], message: string, help?: string) {
    super(message);
    this.code = code;
    if (help !== undefined) this.help = help;
  }
}
