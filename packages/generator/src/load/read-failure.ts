/** Thrown where nothing could be read; `message` is a sentence for a person. */
export class ReadFailure extends Error {
  readonly code: 'not-found' | 'fetch-failed' | 'too-large';
  /** Instead of the help that the code has. */
  readonly help?: string;
  /** Whether there is nothing in the place that was named. */
  readonly isMissing: boolean;

  constructor(code: ReadFailure['code'], message: string, help?: string, status?: number) {
    super(message);
    this.code = code;
    this.isMissing = code === 'not-found' || status === 404 || status === 410;
    if (help !== undefined) this.help = help;
  }
}
