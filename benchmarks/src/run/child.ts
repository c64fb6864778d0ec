import { spawn } from 'node:child_process';
import { Readable, type Writable } from 'node:stream';
import { text } from 'node:stream/consumers';

export interface ChildOptions {
  readonly cwd: string;
  /** Milliseconds after which the child and all that it started are killed. */
  readonly timeout?: number;
  /** For `runNode`: tells the peak of its memory as well. */
  readonly measuresMemory?: boolean;
}

export interface ChildResult {
  /** True for exit code 0; false when it was killed. */
  readonly ok: boolean;
  readonly stdout: string;
  readonly stderr: string;
  /** User and system time of the child and of all the processes that it waited for, in seconds. */
  readonly cpu: number;
  /** The most memory that the program had at a time, in bytes; NaN where it was not measured. */
  readonly peak: number;
}

/**
 * A shell command that measures CPU time. Node only knows its own CPU time; a POSIX shell knows that of its children, native
 * ones too (the compiler of TypeScript 7 is a native program behind a small Node program).
 */
const shell = '"$@"; status=$?; times >&3; exit $status';

/** Runs a program to its end and measures its CPU time. Rejects only when there is no POSIX shell. */
export async function runChild(
  command: string,
  args: readonly string[],
  { cwd, timeout = 60_000 }: ChildOptions,
): Promise<ChildResult> {
  const child = spawn('/bin/sh', ['-c', shell, 'measured', command, ...args], {
    cwd,
    detached: true,
    env: { ...process.env, LC_ALL: 'C', NO_COLOR: '1' },
    stdio: ['ignore', 'pipe', 'pipe', 'pipe', 'pipe'],
  });
  const ended = new Promise<number | null>((resolve, reject) => {
    child.on('error', reject);
    child.on('close', resolve);
  });
  const timer = setTimeout(() => killGroup(child.pid), timeout);
  try {
    const [stdout, stderr, times, peak, status] = await Promise.all([
      readAll(child.stdio[1]),
      readAll(child.stdio[2]),
      readAll(child.stdio[3]),
      readAll(child.stdio[4]),
      ended,
    ]);
    return {
      ok: status === 0,
      stdout,
      stderr,
      cpu: childSeconds(times),
      peak: Number(peak || 'NaN'),
    };
  } finally {
    clearTimeout(timer);
  }
}

/** Writes the peak of a process to the last of its files, when it ends: Node gives it in kilobytes. */
const memoryProbe = `data:text/javascript,${encodeURIComponent(
  `import { writeSync } from 'node:fs';
process.on('exit', () => writeSync(4, String(process.resourceUsage().maxRSS * 1024)));`,
)}`;

/** Runs a JavaScript file with this Node. */
export function runNode(
  script: string,
  args: readonly string[],
  options: ChildOptions,
): Promise<ChildResult> {
  const probe = options.measuresMemory === true ? ['--import', memoryProbe] : [];
  return runChild(process.execPath, [...probe, script, ...args], options);
}

async function readAll(stream: Readable | Writable | null | undefined): Promise<string> {
  return stream instanceof Readable ? text(stream) : '';
}

/** Sum of the second line that the shell's `times` prints: `0m1.230000s 0m0.120000s`. NaN when it printed none. */
export function childSeconds(times: string): number {
  const values = [...(times.split('\n')[1] ?? '').matchAll(/(\d+)m([\d.]+)s/g)];
  if (values.length === 0) return Number.NaN;
  return values.reduce(
    (sum, [, minutes, seconds]) => sum + Number(minutes) * 60 + Number(seconds),
    0,
  );
}

function killGroup(leader: number | undefined): void {
  if (leader === undefined) return;
  try {
    process.kill(-leader, 'SIGKILL');
  } catch {
    // The process has ended already.
  }
}
