import type { ValidateOptions } from '../types.js';
import type { MatcherOptions } from './types.js';

/** Options as the matcher uses them. */
export interface Settings {
  /** Without a slash at its end; empty for none. */
  readonly basePath: string;
  readonly maxBodyBytes: number;
  readonly validate: ValidateOptions;
}

/** Fills in the defaults. Throws `TypeError` for what cannot be meant. */
export function readSettings({
  basePath = '',
  maxBodyBytes = 10 * 1024 * 1024,
  ...validate
}: MatcherOptions): Settings {
  const trimmed = basePath.endsWith('/') ? basePath.slice(0, -1) : basePath;
  if (!/^(\/[^/?#]+)*$/.test(trimmed)) {
    throw new TypeError(`basePath must be a path such as /okta, not ${JSON.stringify(basePath)}`);
  }
  if (!(maxBodyBytes >= 0)) throw new TypeError('maxBodyBytes must be 0 or more');
  return { basePath: trimmed, maxBodyBytes, validate };
}
