import { type DiagnosticCode, entryOf } from './codes.js';
import type { Diagnostic, Severity, SourceLocation } from './types.js';

/** A finding as a stage reports it. The collector adds the file. */
export interface Finding {
  readonly message: string;
  /** The default is the help in `codes.ts`. */
  readonly help?: string;
  /** JSON pointer in the description; absent for findings without a place. */
  readonly pointer?: string;
  /** 1-based. Only for a file that cannot be parsed, in which a pointer leads nowhere. */
  readonly line?: number;
  /** 1-based. */
  readonly column?: number;
}

/**
 * Collects the findings of a run. Stages report faults and go on as far as they can, so that a person sees all faults at
 * once. The pipeline stops between two stages when there is an error.
 */
export class Diagnostics {
  readonly #found: Diagnostic[] = [];
  readonly #file: string;
  readonly #elsewhere = new Map<string, Pick<SourceLocation, 'file' | 'pointer'>>();

  constructor(file: string) {
    this.#file = file;
  }

  /** From now on, what is found at a pointer, or below it, is found in another file. */
  standsIn(pointer: string, there: Pick<SourceLocation, 'file' | 'pointer'>): void {
    this.#elsewhere.set(pointer, there);
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

  /** Turns all warnings so far into errors, for maintainers who want none. */
  escalate(): void {
    for (const [index, each] of this.#found.entries()) {
      if (each.severity === 'warning') this.#found[index] = { ...each, severity: 'error' };
    }
  }

  /** Adds findings that have a file already, such as those of an overlay. */
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
    return { source: { ...this.#placeOf(pointer), ...position } };
  }

  #placeOf(pointer: string): Pick<SourceLocation, 'file' | 'pointer'> {
    for (const [moved, { file, pointer: there }] of this.#elsewhere) {
      if (pointer === moved || pointer.startsWith(`${moved}/`)) {
        return { file, pointer: `${there}${pointer.slice(moved.length)}` };
      }
    }
    return { file: this.#file, pointer };
  }
}
