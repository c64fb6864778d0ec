import type { Diagnostic, Severity } from './types.js';

/** What a stage says about one finding; the collector adds the file. */
export interface Finding {
  readonly message: string;
  readonly help?: string;
  /** JSON pointer in the description; absent for findings about no place in particular. */
  readonly pointer?: string;
}

/**
 * Gathers the findings of a whole run. Stages report and go on as far as they can, so that a person sees everything
 * that is wrong in one go; the pipeline stops between two stages when there is an error.
 */
export class Diagnostics {
  readonly #found: Diagnostic[] = [];
  readonly #file: string;

  constructor(file: string) {
    this.#file = file;
  }

  get all(): readonly Diagnostic[] {
    return this.#found;
  }

  get hasErrors(): boolean {
    return this.#found.some((diagnostic) => diagnostic.severity === 'error');
  }

  error(code: string, finding: Finding): void {
    this.#report('error', code, finding);
  }

  warning(code: string, finding: Finding): void {
    this.#report('warning', code, finding);
  }

  info(code: string, finding: Finding): void {
    this.#report('info', code, finding);
  }

  /** Takes over findings that already have their place, such as those of an overlay file. */
  add(...diagnostics: readonly Diagnostic[]): void {
    this.#found.push(...diagnostics);
  }

  #report(severity: Severity, code: string, { message, help, pointer }: Finding): void {
    this.#found.push({
      code,
      severity,
      message,
      ...(help === undefined ? {} : { help }),
      ...(pointer === undefined ? {} : { source: { file: this.#file, pointer } }),
    });
  }
}
