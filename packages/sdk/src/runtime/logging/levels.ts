import { OktaConfigError } from '../errors.js';

/** Of lines, and functions of a logger. */
const SEVERITIES = ['error', 'warn', 'info', 'debug'] as const;

export type Severity = (typeof SEVERITIES)[number];

/** From nothing to everything; each level prints what those before it print, too. */
const LEVELS = ['off', ...SEVERITIES] as const;

/** How much is printed: nothing, failed calls, retries too, successful calls too, requests and responses too. */
export type LogLevel = (typeof LEVELS)[number];

/** Where log lines go: `console`, or anything with the same four functions. What they return or throw is ignored. Details can be stored as JSON. */
export interface Logger {
  error(message: string, details: object): unknown;
  warn(message: string, details: object): unknown;
  info(message: string, details: object): unknown;
  debug(message: string, details: object): unknown;
}

/** What is logged of the calls of a client, and where. */
export interface LogOptions {
  /**
   * `'off'`, `'error'` (calls that fail), `'warn'` (retries too), `'info'` (calls that succeed too) or `'debug'` (each request and
   * response too, with headers and data; secrets are taken out, personal data is not). Default: what the environment variable `OKTA_LOG` says,
   * else `'info'`.
   */
  readonly level?: LogLevel | undefined;
  /** Default: `console`, with the details as JSON in the same line. */
  readonly logger?: Logger | undefined;
}

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

/** What Node, Deno and Bun have, and browsers do not. */
interface Environment {
  readonly process?: { readonly env?: Readonly<Record<string, string | undefined>> };
  readonly Deno?: {
    readonly permissions: {
      querySync(name: { readonly name: 'env'; readonly variable: string }): {
        readonly state: string;
      };
    };
  };
}

/** The value of `OKTA_LOG`; undefined where it is not set, or may not be read. */
export function readVariable(): string | undefined {
  const { process, Deno }: Environment = Object(globalThis);
  // Deno would ask whoever sits before the terminal for the permission.
  const access = Deno?.permissions.querySync({ name: 'env', variable: 'OKTA_LOG' });
  if (access && access.state !== 'granted') return undefined;
  return process?.env?.['OKTA_LOG'] || undefined;
}

/** The level and the logger that `options` and the environment ask for. Throws `OktaConfigError` for options that cannot work. */
export function readLogOptions({ level, logger = consoleLines }: LogOptions): {
  readonly level: LogLevel;
  readonly logger: Logger;
} {
  if (SEVERITIES.some((severity) => typeof logger?.[severity] !== 'function')) {
    throw new OktaConfigError(`log.logger must have the functions ${SEVERITIES.join(', ')}`);
  }
  if (level !== undefined) {
    if (LEVELS.includes(level)) return { level, logger };
    throw new OktaConfigError(`log.level must be one of ${LEVELS.join(', ')}`);
  }
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
