// Judges recorded bodies by the validators of a description, and says what they refuse, by place:
// npm run pnpm -- --filter @oktaforge/generator run evidence -- --spec <description> [--traffic <file> …] [--json]
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';

import { shared, withModules } from './modules.mjs';

const usage = `usage: npm run evidence -- --spec <description> [--traffic <file> …] [--json]
  --spec            the description; a relative path begins where the command was started
  --traffic         recordings, one exchange or one session a line; by default those in ../shared
  --overlay         an overlay over the description; may be given more than once
  --no-corrections  as the description is written
  --json            everything as JSON`;

const started = process.env['INIT_CWD'] ?? process.cwd();

const values = readOptions();
if (values?.spec === undefined) {
  process.stderr.write(`${usage}\n`);
  process.exit(2);
}
const located = (file) => resolve(started, file);
const files =
  values.traffic?.map(located) ??
  ['sessions/sessions.jsonl', 'sessions/current.jsonl', 'exchanges.jsonl']
    .map((name) => join(shared, 'traffic', name))
    .filter((file) => existsSync(file));
const source = {
  spec: located(values.spec),
  overlays: (values.overlay ?? []).map(located),
  corrections: values.corrections,
};

await withModules(async (load) => {
  const [{ createJudge, gatherEvidence }, { readExchanges }, { renderEvidence }] =
    await Promise.all(
      ['evidence', 'exchanges', 'render'].map((name) => load(`/test/evidence/${name}.ts`)),
    );
  const evidence = gatherEvidence(await createJudge(source), files.flatMap(readExchanges));
  const text = values.json ? JSON.stringify(evidence, null, 2) : renderEvidence(evidence);
  process.stdout.write(`${text}\n`);
});

function readOptions() {
  const list = { type: 'string', multiple: true };
  try {
    return parseArgs({
      args: process.argv.slice(2).filter((each) => each !== '--'),
      allowNegative: true,
      options: {
        corrections: { type: 'boolean', default: true },
        spec: { type: 'string' },
        traffic: list,
        overlay: list,
        json: { type: 'boolean', default: false },
      },
    }).values;
  } catch {
    return undefined;
  }
}
