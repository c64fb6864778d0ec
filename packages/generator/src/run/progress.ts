import { setImmediate } from 'node:timers/promises';

/** The stages of a run, in order; the last is one of `compare` and `write`. */
export type StageName =
  'load' | 'check' | 'normalise' | 'ir' | 'emit' | 'format' | 'compare' | 'write';

/** How much of what a stage has dealt with, in the order to be shown: `{ operations: 350, schemas: 462 }`. */
export type Counts = Readonly<Record<string, number>>;

export type ProgressEvent =
  | { readonly kind: 'started'; readonly stage: StageName }
  | {
      readonly kind: 'done';
      readonly stage: StageName;
      /** Wall-clock time of the stage, the loading of its code included. */
      readonly milliseconds: number;
      readonly counts: Counts;
    };

/** Told what a run is doing while it does it. */
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
    // Stages that only compute would otherwise keep a signal waiting until all of them are done.
    await setImmediate();
    return result;
  };
}
