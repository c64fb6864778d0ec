import { type DiagnosticCode, entryOf } from './codes.js';
import type { Diagnostic, Severity, SourceLocation } from './types.js';

/** What a stage says about one finding; the collector adds the file. */
export interface Finding {
  readonly message: string;
  /** Where absent, the help that `codes.ts` has for the code. */
  readonly help?: string;
  /** JSON pointer in the description; absent for findings about no place in particular. */
  readonly pointer?: string;
  /** 1-based, where the pointer does not say it: in a file that cannot be parsed. */
  readonly line?: number;
  /** 1-based. */
  readonly column?: number;
}

/**
 * Gathers the findings of a whole run. Stages report and go on as far as they can, so that a person
 * sees everything that is wrong in one go; the pipeline stops between two stages when there is an
 * error.
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

  error(code: DiagnosticCode, finding: Finding): void {
    this.#report('error', code, finding);
  }

  warning(code: DiagnosticCode, finding: Finding): void {
    this.#report('warning', code, finding);
  }

  info(code: DiagnosticCode, finding: Finding): void {
    this.#report('info', code, finding);
  }

  /** Makes errors of the warnings so far: for maintainers, who want none. */
  escalate(): void {
    for (const [index, each] of this.#found.entries()) {
      if (each.severity === 'warning') this.#found[index] = { ...each, severity: 'error' };
    }
  }

  /** Takes over findings that already have their place, such as those of an overlay file. */
  add(...diagnostics: readonly Diagnostic[]): void {
    this.#found.push(...diagnostics);
  }

  #report(severity: Severity, code: DiagnosticCode, finding: Finding): void {
    const { message, help = entryOf(code).help } = finding;
    this.#found.push({
      code,
      severity,
      message,
      ...(help === undefined ? {} : { help }),
      ...this.#source(finding),
    });
  }

  #source({ pointer, line, column }: Finding): { source?: SourceLocation } {
    if (pointer === undefined) return {};
    const position = line === undefined ? {} : { line, column: column ?? 1 };
    return { source: { file: this.#file, pointer, ...position } };
  }
}
