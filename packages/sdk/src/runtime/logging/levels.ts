import { OktaConfigError } from '../errors.js';

/** Of lines, and functions of a logger. */
export const SEVERITIES = ['error', 'warn', 'info', 'debug'] as const;

export type Severity = (typeof SEVERITIES)[number];

/** From nothing to everything; each level prints what those before it print, too. */
export const LEVELS = ['off', ...SEVERITIES] as const;

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

/** Throws `OktaConfigError` for options of a log that cannot work. */
export function checkLogOptions({ level, logger }: LogOptions): void {
  if (
    logger !== undefined &&
    SEVERITIES.some((severity) => typeof logger?.[severity] !== 'function')
  ) {
    throw new OktaConfigError(`log.logger must have the functions ${SEVERITIES.join(', ')}`);
  }
  if (level !== undefined && !LEVELS.includes(level)) {
    throw new OktaConfigError(`log.level must be one of ${LEVELS.join(', ')}`);
  }
}
