import type { Logger } from '../../../src/logging.js';

/** A line that was logged. */
export interface Line {
  readonly severity: string;
  /** Milliseconds of this machine are replaced by a `#`. */
  readonly message: string;
  readonly details: Readonly<Record<string, unknown>>;
}

/** A logger that writes down what it is given. */
export function recorder(): { readonly logger: Logger; readonly lines: readonly Line[] } {
  const lines: Line[] = [];
  const note =
    (severity: string) =>
    (message: string, details: object): void => {
      const timeless = message.replaceAll(/(?<= in )\d+(?= ms(:|$))/g, '#');
      lines.push({ severity, message: timeless, details: { ...details } });
    };
  const logger = {
    error: note('error'),
    warn: note('warn'),
    info: note('info'),
    debug: note('debug'),
  };
  return { logger, lines };
}
