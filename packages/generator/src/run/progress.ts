import { setImmediate } from 'node:timers/promises';

/** The stages of a run, in order; the last is one of `compare` and `write`. */
export type StageName =
  'load' | 'correct' | 'check' | 'normalise' | 'ir' | 'emit' | 'format' | 'compare' | 'write';

/** Counts of what a stage processed, in the order of display: `{ operations: 350, schemas: 462 }`. */
export type Counts = Readonly<Record<string, number>>;

export type ProgressEvent =
  | { readonly kind: 'started'; readonly stage: StageName }
  | {
      readonly kind: 'done';
      readonly stage: StageName;
      /** Wall-clock time of the stage, with the time to load its code. */
      readonly milliseconds: number;
      readonly counts: Counts;
    };

/** Called when a stage begins and when it ends. */
export type ProgressListener = (event: ProgressEvent) => void;

/** Runs one stage, times it and reports it. */
export type StageRunner = <T>(
  stage: StageName,
  work: () => T | Promise<T>,
  count?: (result: T) => Counts,
) => Promise<T>;

export function createStageRunner(listener: ProgressListener): StageRunner {
  return async (stage, work, count = () => ({})) => {
    listener({ kind: 'started', stage });
    const started = performance.now();
    const result = await work();
    const milliseconds = performance.now() - started;
    listener({ kind: 'done', stage, milliseconds, counts: count(result) });
    // Stages are synchronous. Without this pause a signal would be handled only after all of them.
    await setImmediate();
    return result;
  };
}
