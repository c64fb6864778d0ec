import { rmSync } from 'node:fs';
import { parseArguments, type Part, WrongUsage } from './arguments.js';
import {
  type Outcome,
  type Progress,
  runAll,
  runCurrentOnly,
  runImport,
  runMocks,
  runSizes,
  runValidators,
} from './benchmarks.js';
import { requireBuilt } from './ours/built.js';
import { renderJson } from './report/json.js';
import { renderMarkdown } from './report/markdown.js';
import { renderTable } from './report/table.js';
import { allMet } from './report/verdict.js';
import { BenchmarkFailure } from './run/failure.js';
import { freshWorkFolder } from './run/places.js';

const runs: Readonly<Record<Part | 'all', (work: string, progress: Progress) => Promise<Outcome>>> =
  {
    all: runAll,
    sizes: runSizes,
    import: runImport,
    validators: runValidators,
    mocks: runMocks,
    current: runCurrentOnly,
  };

/** Exit codes: 0 every budget is met, 1 one is missed or could not be measured, 2 wrong usage. */
async function main(argv: readonly string[]): Promise<number> {
  const { only = 'all', json, markdown } = parseArguments(argv);
  requireBuilt();
  const work = freshWorkFolder();
  try {
    const outcome = await runs[only](work, sayProgress);
    const render = json ? renderJson : markdown ? renderMarkdown : renderText;
    console.log(render(outcome.rows, outcome.conditions));
    return allMet(outcome.rows) ? 0 : 1;
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

function renderText(rows: Outcome['rows'], conditions: Outcome['conditions']): string {
  return [renderTable(rows), ...(conditions.length === 0 ? [] : ['', ...conditions])].join('\n');
}

/** On standard error, so that standard output has the result and nothing else. */
function sayProgress(doing: string): void {
  process.stderr.write(`${Math.round(process.uptime())} s  ${doing} …\n`);
}

try {
  process.exitCode = await main(process.argv.slice(2));
} catch (error) {
  if (!(error instanceof BenchmarkFailure || error instanceof WrongUsage)) throw error;
  console.error(error.message);
  process.exitCode = error instanceof WrongUsage ? 2 : 1;
}
