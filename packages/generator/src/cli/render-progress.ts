import { shownName } from '../load/read.js';
import type { ProgressEvent, ProgressListener, StageName } from '../run/progress.js';
import { type Output, counted, seconds } from './terminal.js';

/** The label of each stage. */
const labels: Readonly<Record<StageName, string>> = {
  load: 'load',
  correct: 'correct',
  check: 'check',
  normalise: 'normalise',
  ir: 'model',
  emit: 'emit',
  format: 'format',
  compare: 'compare',
  write: 'write',
};

/** The duration of each stage of a run, in milliseconds. */
export class StageTimes {
  readonly #started = performance.now();
  readonly #times = new Map<StageName, number>();

  add(event: ProgressEvent): void {
    if (event.kind === 'done') this.#times.set(event.stage, event.milliseconds);
  }

  /** Rounded, by stage, in the order in which the stages ran. */
  get byStage(): Readonly<Record<string, number>> {
    return Object.fromEntries([...this.#times].map(([stage, time]) => [stage, Math.round(time)]));
  }

  /** Since the run began. */
  get total(): number {
    return performance.now() - this.#started;
  }
}

/** Writes one line for each stage. On a terminal the line appears when the stage begins, and is completed when it ends. */
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

/** The same for a comparison: the stages of each description stand below its name. */
export function showDiffProgress(output: Output): (event: ProgressEvent, spec?: string) => void {
  const show = showProgress(output);
  let last: string | undefined;
  return (event, spec) => {
    const part = spec === undefined ? 'comparison' : shownName(spec);
    if (part !== last) output.write(`${part}\n`);
    last = part;
    show(event);
  };
}
