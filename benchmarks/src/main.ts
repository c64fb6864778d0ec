import { rmSync } from 'node:fs';
import { parseArguments, type Part, WrongUsage } from './arguments.js';
import {
  type Outcome,
  type Progress,
  runAll,
  runCurrentOnly,
  runImport,
  runSizes,
} from './benchmarks.js';
import { requireBuilt } from './ours/built.js';
import { renderJson } from './report/json.js';
import { renderTable } from './report/table.js';
import { allMet } from './report/verdict.js';
import { BenchmarkFailure } from './run/failure.js';
import { freshWorkFolder } from './run/places.js';

const runs: Readonly<Record<Part | 'all', (work: string, progress: Progress) => Promise<Outcome>>> =
  {
    all: runAll,
    sizes: runSizes,
    import: runImport,
    current: runCurrentOnly,
  };

/** Exit codes: 0 every budget is met, 1 one is missed or could not be measured, 2 wrong usage. */
async function main(argv: readonly string[]): Promise<number> {
  const { only = 'all', json } = parseArguments(argv);
  requireBuilt();
  const work = freshWorkFolder();
  try {
    const outcome = await runs[only](work, sayOnTerminal);
    console.log(json ? renderJson(outcome.rows, outcome.conditions) : renderText(outcome));
    return allMet(outcome.rows) ? 0 : 1;
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

function renderText({ rows, conditions }: Outcome): string {
  return [renderTable(rows), ...(conditions.length === 0 ? [] : ['', ...conditions])].join('\n');
}

function sayOnTerminal(doing: string): void {
  if (process.stderr.isTTY) process.stderr.write(`${doing} …\n`);
}

try {
  process.exitCode = await main(process.argv.slice(2));
} catch (error) {
  if (!(error instanceof BenchmarkFailure || error instanceof WrongUsage)) throw error;
  console.error(error.message);
  process.exitCode = error instanceof WrongUsage ? 2 : 1;
}
