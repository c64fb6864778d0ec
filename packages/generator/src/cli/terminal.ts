import type { Writable } from 'node:stream';

/** An output stream of the command line: `process.stdout`, `process.stderr`, or a stand-in in tests. */
export interface Output {
  write(text: string): unknown;
  readonly isTTY?: boolean;
}

export interface Io {
  readonly cwd: string;
  readonly stdout: Output;
  readonly stderr: Output;
}

/** Whoever reads the output may stop early, as `head` does. The command goes on, as it may be writing files. */
export function takeClosing(stream: Writable): void {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
  });
}

/** Whether to write colours: on a terminal, unless NO_COLOR is set (https://no-color.org). */
export function hasColor({ isTTY }: Output): boolean {
  return isTTY === true && (process.env['NO_COLOR'] ?? '') === '';
}

/** `0.4 s`. */
export function seconds(milliseconds: number): string {
  return `${(milliseconds / 1000).toFixed(1)} s`;
}

/** `350 operations, 1 schema`. Names lose their final s for a count of one, and counts of zero are left out. */
export function counted(counts: Readonly<Record<string, number>>): string {
  return Object.entries(counts)
    .filter(([, count]) => count > 0)
    .map(([name, count]) => `${count} ${count === 1 ? name.replace(/s$/, '') : name}`)
    .join(', ');
}
