import { InvalidArgumentError } from 'commander';
import { publicOriginOf } from '../runtime/server/asked.js';
import { checkOrigins } from '../runtime/server/origins.js';
import type { OrgSize } from '../runtime/mock/types.js';
import { isTime } from '../runtime/world/clock.js';

/** `4010`; 0 for any port that is free. */
export function readPort(text: string): number {
  return readInteger(text, 0, 65_535);
}

export function readSeed(text: string): number {
  return readInteger(text, -(2 ** 31), 2 ** 31 - 1);
}

/** At least one byte. */
export function readBytes(text: string): number {
  return readInteger(text, 1, 2 ** 31 - 1);
}

/** Any text that says something: `--snapshot ""` is a slip. */
export function readText(text: string): string {
  if (text.trim() === '') throw new InvalidArgumentError('Expected a text that is not empty.');
  return text;
}

/** `2025-03-01`, `2025-03-01T12:00:00Z` */
export function readDate(text: string): string {
  if (/^\d{4}-\d\d-\d\d/.test(text) && isTime(Date.parse(text))) return text;
  throw new InvalidArgumentError('Expected a date such as 2025-03-01.');
}

/** `https://okta.example.test` */
export function readPublicUrl(text: string): string {
  return orWrongUsage(() => publicOriginOf(text));
}

/** What a check of the server refuses is wrong usage here. */
function orWrongUsage<T>(read: () => T): T {
  try {
    return read();
  } catch (error) {
    throw new InvalidArgumentError(error instanceof Error ? error.message : String(error));
  }
}

function readInteger(text: string, from: number, to: number): number {
  const value = /^-?\d+$/.test(text) ? Number(text) : Number.NaN;
  if (value >= from && value <= to) return value;
  throw new InvalidArgumentError(`Expected an integer from ${String(from)} to ${String(to)}.`);
}

/** `http://localhost:3000,http://localhost:4000`, or `*` for any. */
export function readOrigins(text: string): '*' | readonly string[] {
  const origins = text === '*' ? text : text.split(',').map((origin) => origin.trim());
  orWrongUsage(() => checkOrigins(origins));
  return origins;
}

const KINDS = ['users', 'groups', 'apps'] as const;

/** `users=500,groups=20,apps=10` */
export function readOrg(text: string): OrgSize {
  const sizes = text.split(',').map((part) => {
    const [name, count = ''] = part.split('=');
    const kind = KINDS.find((one) => one === name?.trim());
    if (kind === undefined) {
      throw new InvalidArgumentError(`Expected sizes such as users=500,groups=20,apps=10.`);
    }
    return [kind, readInteger(count.trim(), 0, 1_000_000)] as const;
  });
  if (new Set(sizes.map(([kind]) => kind)).size < sizes.length) {
    throw new InvalidArgumentError('Expected each kind once.');
  }
  return Object.fromEntries(sizes);
}
