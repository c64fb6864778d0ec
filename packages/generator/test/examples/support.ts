import { collectExamples } from '../../src/examples/collect.js';
import type { Judged } from '../../src/examples/types.js';
import { type Fault, faultIn } from '../../src/ir/examples/faults.js';
import type { LoadOptions } from '../../src/load/inputs.js';
import { judgeExamples } from '../../src/run/examples.js';
import { readApi } from '../../src/run/read-api.js';

/** What both judges of examples say of one: the validators, and the IR, which has to know before there are any. */
export interface Verdicts extends Judged {
  readonly fault: Fault | undefined;
}

/** What they say of every example of a description. */
export async function bothJudges(source: LoadOptions): Promise<readonly Verdicts[]> {
  const { examples = [] } = await judgeExamples(source);
  const { api, document } = await readApi(source);
  if (api === undefined || document === undefined) throw new Error('it has no API');
  const models = new Map(api.models.map((model) => [model.name, model]));
  const faults = collectExamples(api, document).map(({ value, type, status }) =>
    faultIn(value, type, { models, direction: status === undefined ? 'write' : 'read' }),
  );
  if (faults.length !== examples.length) throw new Error('they were given different examples');
  return examples.map((example, index) => ({ ...example, fault: faults[index] }));
}

/** Examples that only one of the two refuses. */
export function disagreements(verdicts: readonly Verdicts[]): readonly Verdicts[] {
  return verdicts.filter(
    ({ contradictions, fault }) => contradictions.length > 0 !== (fault !== undefined),
  );
}
