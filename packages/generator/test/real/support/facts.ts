import type { LoadOptions } from '../../../src/load/inputs.js';
import { type Shares, renderExamples, sharesOf } from '../../../src/report/examples.js';
import { judgeExamples } from '../../../src/run/examples.js';
import { readApi } from '../../../src/run/read-api.js';
import { type Called, callEverything } from './calls.js';
import type { Cost } from './measure.js';
import type { Built } from './packages.js';
import { type Replayed, replaySessions } from './sessions.js';

/** What is known of the packages of one description. */
export interface Facts {
  /** As the page calls the description. */
  readonly name: string;
  readonly version: string;
  readonly built: Built;
  readonly called: Called;
  /** Accepted examples, by the schemas as they are written and as they are corrected. */
  readonly written: Shares;
  readonly corrected: Shares;
  /** The report of the examples, as a section of a page. */
  readonly examples: string;
  readonly sessions: readonly Replayed[];
  /** Of this machine; only where the page is written. */
  readonly cost?: Cost;
}

/** Descriptions of the API that the recorded sessions are about. */
const recorded = /^(2\.16\.0$|management-)/;

/**
 * Uses the packages of a description as their users do, and asks the validators about its examples.
 *
 * @param root workspace with the built packages
 */
export async function gatherFacts(
  name: string,
  source: LoadOptions,
  built: Built,
  root: string,
): Promise<Facts> {
  const { api } = await readApi(source);
  if (api === undefined) throw new Error(`${name} is refused`);
  say(name, 'is built; every operation is called');
  const called = await callEverything(api, root);
  say(name, 'its examples are judged');
  const { examples = [] } = await judgeExamples({ ...source, corrections: false });
  const corrected = sharesOf((await judgeExamples(source)).examples ?? []);
  const { title, version } = api;
  if (recorded.test(name)) say(name, 'sessions are replayed');
  return {
    name,
    version,
    built,
    called,
    written: sharesOf(examples),
    corrected,
    examples: renderExamples({ title, version, examples, corrected }),
    sessions: recorded.test(name) ? replaySessions(root) : [],
  };
}

/** For whoever waits: a large description takes minutes. */
export function say(name: string, text: string): void {
  process.stderr.write(`  ${name}: ${text}\n`);
}
