import { tmpdir } from 'node:os';
import { join } from 'node:path';

import type { LoadOptions } from '../../src/load/inputs.js';
import { readApi } from '../../src/run/read-api.js';
import { readExchanges } from './exchanges.js';
import { type Judgement, judgeExchanges } from './judge.js';
import { type Group, type Share, groupFaults, shareOf } from './report.js';
import { loadValidators } from './validators.js';

/** What recorded exchanges say of a description. */
export interface Evidence {
  readonly version: string;
  readonly exchanges: number;
  /** Exchanges that went well on paths that the description does not have, as `GET /api/v1/…`. */
  readonly unmatched: readonly string[];
  readonly request: Share;
  readonly response: Share;
  readonly faults: readonly Group[];
}

/**
 * Judges recorded bodies by the validators that are made from a description.
 *
 * @param files recordings, as sessions or single exchanges
 */
export async function gatherEvidence(
  source: LoadOptions,
  files: readonly string[],
): Promise<Evidence> {
  const { api, diagnostics } = await readApi(source);
  if (api === undefined) {
    const errors = diagnostics.filter(({ severity }) => severity === 'error');
    throw new Error(errors.map(({ message }) => message).join('\n'));
  }
  const validators = await loadValidators(api, join(tmpdir(), 'oktaforge-evidence'));
  const exchanges = files.flatMap(readExchanges);
  const judgement = judgeExchanges(api, validators, exchanges);
  return { version: api.version, exchanges: exchanges.length, ...summarise(judgement) };
}

export function summarise({
  verdicts,
  unmatched,
}: Judgement): Omit<Evidence, 'version' | 'exchanges'> {
  return {
    unmatched: [...new Set(unmatched.map(({ method, path }) => `${method} ${path}`))],
    request: shareOf(verdicts, 'request'),
    response: shareOf(verdicts, 'response'),
    faults: groupFaults(verdicts),
  };
}
