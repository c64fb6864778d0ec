import { tmpdir } from 'node:os';
import { join } from 'node:path';

import type { LoadOptions } from '../../src/load/inputs.js';
import { readApi } from '../../src/run/read-api.js';
import type { Api } from '../../src/ir/types.js';
import type { Exchange } from './exchanges.js';
import { judgeExchanges } from './judge.js';
import { type Group, type Share, groupFaults, shareOf } from './report.js';
import { type Validators, loadValidators } from './validators.js';

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

/** A description with the validators that are made from it. */
export interface Judge {
  readonly api: Api;
  readonly validators: Validators;
}

/** @throws Error for a description with faults */
export async function createJudge(source: LoadOptions): Promise<Judge> {
  const { api, diagnostics } = await readApi(source);
  if (api === undefined) {
    const errors = diagnostics.filter(({ severity }) => severity === 'error');
    throw new Error(errors.map(({ message }) => message).join('\n'));
  }
  return { api, validators: await loadValidators(api, join(tmpdir(), 'oktaforge-evidence')) };
}

/** Judges recorded bodies by the validators of a description. */
export function gatherEvidence(
  { api, validators }: Judge,
  exchanges: readonly Exchange[],
): Evidence {
  const { verdicts, unmatched } = judgeExchanges(api, validators, exchanges);
  return {
    version: api.version,
    exchanges: exchanges.length,
    unmatched: [...new Set(unmatched.map(({ method, path }) => `${method} ${path}`))],
    request: shareOf(verdicts, 'request'),
    response: shareOf(verdicts, 'response'),
    faults: groupFaults(verdicts),
  };
}
