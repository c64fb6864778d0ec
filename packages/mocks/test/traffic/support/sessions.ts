import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { reasonOf } from '../reasons.js';

/** What the replay of whole sessions found. */
export interface SessionReplay {
  readonly sessions: number;
  readonly compared: number;
  readonly alike: number;
  readonly share: number;
  readonly bySession: number;
  readonly statusClass: number;
  readonly whole: number;
  readonly leftOut: number;
  /** Alike and compared exchanges by the first segment of the path after `/api/v1`. */
  readonly areas: Readonly<Record<string, readonly [alike: number, compared: number]>>;
  readonly differences: readonly {
    readonly difference: string;
    readonly n: number;
    readonly sessions: readonly string[];
  }[];
}

/** Replays recorded sessions against the built mock, in a process of their own: the judge is not part of the project. */
export function replaySessions(judge: string, sessions: string): SessionReplay {
  const mocks = fileURLToPath(new URL('../../../dist/index.js', import.meta.url));
  const args = [judge, sessions, '--mocks', mocks, '--json'];
  const { status, stdout, stderr } = spawnSync(process.execPath, args, {
    encoding: 'utf8',
    maxBuffer: 2 ** 28,
  });
  if (status !== 0) throw new Error(`The replay failed: ${stderr.slice(-2_000)}`);
  return JSON.parse(stdout) as SessionReplay;
}

/** The kinds of differences, the most frequent first. */
export function differencesOf({ differences }: SessionReplay): string {
  return differences
    .map(
      ({ difference, n, sessions }) =>
        `${String(n).padStart(5)}  ${difference}  (${sessions[0] ?? ''})`,
    )
    .join('\n');
}

/** The figures that docs/mock-coverage.md tells, as JSON that is the same wherever nothing has changed. */
export function figuresOf(replay: SessionReplay): string {
  const { differences, share: _share, areas, ...figures } = replay;
  const left: Record<string, number> = {};
  for (const { difference, n } of differences) {
    const reason = reasonOf(difference) ?? difference;
    left[reason] = (left[reason] ?? 0) + n;
  }
  const byArea = Object.entries(areas).map(([area, [alike, compared]]) => [
    area,
    { alike, compared },
  ]);
  return `${JSON.stringify({ ...figures, areas: Object.fromEntries(byArea) as object, left }, null, 2)}\n`;
}
