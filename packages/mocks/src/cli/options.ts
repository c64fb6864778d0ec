import { InvalidArgumentError } from 'commander';
import type { OrgSize } from '../runtime/mock/types.js';

/** `4010`; 0 for any port that is free. */
export function readPort(text: string): number {
  return readInteger(text, 0, 65_535);
}

export function readSeed(text: string): number {
  return readInteger(text, -(2 ** 31), 2 ** 31 - 1);
}

function readInteger(text: string, from: number, to: number): number {
  const value = /^-?\d+$/.test(text) ? Number(text) : Number.NaN;
  if (value >= from && value <= to) return value;
  throw new InvalidArgumentError(`Expected an integer from ${String(from)} to ${String(to)}.`);
}

/** `http://localhost:3000,http://localhost:4000`, or `*` for any. */
export function readOrigins(text: string): '*' | readonly string[] {
  return text === '*' ? text : text.split(',').map((origin) => origin.trim());
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
  return Object.fromEntries(sizes);
}
