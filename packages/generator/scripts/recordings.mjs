// Judges what ../shared/traffic recorded, and mutants of it, by the validators of 2.16.0 and of the current description:
// npm run pnpm -- --filter @oktaforge/generator run recordings [-- --only 2.16.0] [--seed 1] [--json]
// It fails when a share is below its floor.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';

import { shared, withModules } from './modules.mjs';

const { values } = parseArgs({
  args: process.argv.slice(2).filter((each) => each !== '--'),
  options: {
    only: { type: 'string', default: '' },
    seed: { type: 'string', default: '1' },
    json: { type: 'boolean', default: false },
  },
});

if (!existsSync(join(shared, 'traffic'))) {
  process.stdout.write(
    `skipped: ${shared} has no recordings (set OKTAFORGE_SHARED to the folder that holds them)\n`,
  );
  process.exit(0);
}

await withModules(async (load) => {
  const [
    { judgeRecordings },
    { belowFloors },
    { renderJudgement },
    { recordings, subjectsIn },
    { readExchanges },
  ] = await Promise.all([
    load('/test/recordings/recordings.ts'),
    load('/test/recordings/floors.ts'),
    load('/test/recordings/render.ts'),
    load('/test/recordings/subjects.ts'),
    load('/test/evidence/exchanges.ts'),
  ]);
  const exchanges = recordings
    .map((file) => join(shared, file))
    .filter((file) => existsSync(file))
    .flatMap(readExchanges);
  const judgements = [];
  for (const subject of subjectsIn(shared).filter(({ name }) => name.includes(values.only))) {
    judgements.push(await judgeRecordings(subject, exchanges, Number(values.seed)));
  }
  const text = values.json
    ? JSON.stringify(judgements, null, 2)
    : judgements.map(renderJudgement).join('\n\n');
  process.stdout.write(`${text}\n`);
  const below = judgements.flatMap(belowFloors);
  for (const line of below) process.stderr.write(`below the floor: ${line}\n`);
  if (below.length > 0) process.exitCode = 1;
});
