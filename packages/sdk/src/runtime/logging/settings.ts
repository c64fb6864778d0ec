import {
  checkLogOptions,
  LEVELS,
  readVariable,
  type Logger,
  type LogLevel,
  type LogOptions,
  type Severity,
} from './levels.js';

/** The console of Node shows only two levels of an object, and many lines of it. */
const consoleLines: Logger = {
  error: writer('error'),
  warn: writer('warn'),
  info: writer('info'),
  debug: writer('debug'),
};

function writer(severity: Severity): (message: string, details: object) => void {
  return (message, details) => {
    // Not sooner: programs and their tests replace the console.
    const target: Pick<typeof console, Severity> = console;
    target[severity](message, JSON.stringify(details));
  };
}

/** The level and the logger that `options` and the environment ask for. Throws `OktaConfigError` for options that cannot work. */
export function readLogOptions(options: LogOptions): {
  readonly level: LogLevel;
  readonly logger: Logger;
} {
  checkLogOptions(options);
  const { level, logger = consoleLines } = options;
  if (level !== undefined) return { level, logger };
  const variable = readVariable();
  const found = LEVELS.find((one) => one === variable?.trim().toLowerCase());
  if (found || !variable) return { level: found ?? 'info', logger };
  // The environment is not the program's fault: it goes on.
  tell(logger, 'warn', `OKTA_LOG is none of ${LEVELS.join(', ')}: nothing is logged`, {});
  return { level: 'off', logger };
}

/** Gives a line to the logger, whose failure is nobody's: the call matters more than its log. */
export function tell(logger: Logger, severity: Severity, message: string, details: object): void {
  try {
    Promise.resolve(logger[severity](message, details)).catch(() => {});
  } catch {
    // Nothing to tell it to.
  }
}

/** Whether lines of a severity are printed at a level. */
export function isShown(severity: Severity, level: LogLevel): boolean {
  return LEVELS.indexOf(severity) <= LEVELS.indexOf(level);
}
