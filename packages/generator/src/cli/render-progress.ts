import type { ProgressEvent, ProgressListener, StageName } from '../run/progress.js';
import { type Output, counted, seconds } from './terminal.js';

/** What each stage does, for a person. */
const labels: Readonly<Record<StageName, string>> = {
  load: 'load',
  check: 'check',
  normalise: 'normalise',
  ir: 'model',
  emit: 'emit',
  format: 'format',
  compare: 'compare',
  write: 'write',
};

/** How long each stage of a run took, in milliseconds. */
export class StageTimes {
  readonly #started = performance.now();
  readonly #times = new Map<StageName, number>();

  add(event: ProgressEvent): void {
    if (event.kind === 'done') this.#times.set(event.stage, event.milliseconds);
  }

  /** By stage, in the order in which they ran, rounded. */
  get byStage(): Readonly<Record<string, number>> {
    return Object.fromEntries([...this.#times].map(([stage, time]) => [stage, Math.round(time)]));
  }

  /** Since the run began. */
  get total(): number {
    return performance.now() - this.#started;
  }
}

/** Writes one line a stage; on a terminal the line is there while the stage runs, and completed when it is done. */
export function showProgress(output: Output): ProgressListener {
  return (event) => {
    const label = `  ${labels[event.stage].padEnd(10)}`;
    if (event.kind === 'started') {
      if (output.isTTY === true) output.write(label);
      return;
    }
    const begin = output.isTTY === true ? '\r' : '';
    const counts = counted(event.counts).padEnd(44);
    output.write(`${begin}${label}${counts}${seconds(event.milliseconds).padStart(7)}\n`);
  };
}
