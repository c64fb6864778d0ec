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
