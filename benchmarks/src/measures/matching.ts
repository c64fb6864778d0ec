import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { matchesPerSecond } from '../budgets.js';
import type { Contestant } from '../contestant.js';
import type { Row } from '../report/row.js';
import { runNode } from '../run/child.js';
import { BenchmarkFailure, lastWords } from '../run/failure.js';

const probe = fileURLToPath(new URL('./matching-probe.js', import.meta.url));

interface Output {
  readonly best: number;
  readonly found: number;
  readonly of: number;
}

/** Measures how many paths a matcher of all operations matches in a second. No peer does the same. */
export async function measureMatching({ project }: Contestant): Promise<Row> {
  const http = createRequire(join(project, 'package.json')).resolve('@oktaforge/validators/http');
  const { ok, stdout, stderr } = await runNode(probe, [http], { cwd: project });
  if (!ok) throw new BenchmarkFailure(`Timing the matcher failed: ${lastWords(stderr, 3)}`);
  const { best, found, of } = JSON.parse(stdout) as Output;
  if (found !== of) throw new BenchmarkFailure(`The matcher found ${found} of ${of} operations.`);
  return {
    id: 'match.paths',
    what: 'Paths of all operations, matched in turn',
    unit: 'per second',
    measured: best,
    budgets: [{ kind: 'at least', limit: matchesPerSecond }],
    peers: [],
  };
}
