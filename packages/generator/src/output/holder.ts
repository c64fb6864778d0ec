import { readFileSync, statSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';

import { isObject, type Json, parseJson } from '../basics/json.js';
import { isErrorWithCode, readIfPresent } from './tree.js';

/** Whoever has a ticket of the lock. */
export interface Holder {
  readonly pid: number;
  readonly host: string;
  /** When the process began, where the system says so: numbers of processes are used again. */
  readonly started: string;
  readonly token: string;
}

/** A holder, as it is to be shown, and the time of its ticket. */
export type SeenHolder = Holder & { readonly shown: string; readonly since: number };

/** After so many milliseconds the process of another machine, which cannot be asked for, counts as gone. A run writes for seconds. */
const longest = 10 * 60_000;

/** Tickets that this process has: another one with its number is that of an earlier process. */
const ownTokens = new Set<string>();

/** The file in a ticket that says whose it is; gone where the ticket was given back. */
export const holderFile = 'holder';

export function ownHolder(token: string): Holder {
  ownTokens.add(token);
  return { pid: process.pid, host: hostname(), started: startOf(process.pid), token };
}

export function forgetOwn(token: string): void {
  ownTokens.delete(token);
}

/** Who has the ticket; undefined where it was given back, or says nothing that can be read. */
export function readHolder(ticket: string): SeenHolder | undefined {
  const file = join(ticket, holderFile);
  const content = readIfPresent(file);
  const parsed = content === undefined ? undefined : parse(content.toString());
  if (!isObject(parsed)) return undefined;
  const host = String(parsed['host']);
  const pid = Number(parsed['pid']);
  const shown = host === hostname() ? `Process ${pid}` : `Process ${pid} on ${host}`;
  const since = statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0;
  const [started, token] = [String(parsed['started']), String(parsed['token'])];
  return { pid, host, started, token, shown, since };
}

export function isAtWork({ pid, host, started, token, since }: SeenHolder): boolean {
  if (host !== hostname()) return Date.now() - since < longest;
  if (pid === process.pid) return ownTokens.has(token);
  return isRunning(pid) && startOf(pid) === started;
}

function parse(text: string): Json | undefined {
  try {
    return parseJson(text);
  } catch {
    return undefined;
  }
}

function isRunning(pid: number): boolean {
  if (!Number.isInteger(pid) || pid <= 0) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return isErrorWithCode(error, 'EPERM');
  }
}

/** Linux counts it in ticks since the system began; elsewhere it is not known, and the number has to do. */
function startOf(pid: number): string {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? '';
  } catch {
    return '';
  }
}
