// Judges recorded bodies by the validators of a description, and says what they refuse, by place:
// npm run pnpm -- --filter @oktaforge/generator run evidence -- --spec <description> [--traffic <file> …] [--json]
// With --nulls it counts instead how often each property was recorded, and how often as null.
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';

import { shared, withModules } from './modules.mjs';

const usage = `usage: npm run evidence -- --spec <description> [--traffic <file> …] [--nulls] [--json]
  --manifest        a manifest in the place of a description, such as spec/spec.yaml
  --spec            the description; a relative path begins where the command was started
  --traffic         recordings, one exchange or one session a line; by default those in ../shared
  --overlay         an overlay over the description; may be given more than once
  --no-corrections  as the description is written
  --nulls           how often each property was recorded, and how often as null
  --json            everything as JSON`;

const started = process.env['INIT_CWD'] ?? process.cwd();

const values = readOptions();
if (values?.spec === undefined && values?.manifest === undefined) {
  process.stderr.write(`${usage}\n`);
  process.exit(2);
}
const located = (file) => resolve(started, file);
const files =
  values.traffic?.map(located) ??
  ['sessions/sessions.jsonl', 'sessions/current.jsonl', 'exchanges.jsonl']
    .map((name) => join(shared, 'traffic', name))
    .filter((file) => existsSync(file));
const source =
  values.spec === undefined
    ? { manifest: located(values.manifest) }
    : {
        spec: located(values.spec),
        overlays: (values.overlay ?? []).map(located),
        corrections: values.corrections,
      };

await withModules(async (load) => {
  const part = (name) => load(`/test/evidence/${name}.ts`);
  const [{ readExchanges }, { renderEvidence, renderNulls }] = await Promise.all(
    ['exchanges', 'render'].map(part),
  );
  const exchanges = files.flatMap(readExchanges);
  const [found, render] = values.nulls
    ? [await nullsOf(load, part, exchanges), renderNulls]
    : [await evidenceOf(part, exchanges), renderEvidence];
  process.stdout.write(`${values.json ? JSON.stringify(found, null, 2) : render(found)}\n`);
});

async function evidenceOf(part, exchanges) {
  const { createJudge, gatherEvidence } = await part('evidence');
  return gatherEvidence(await createJudge(source), exchanges);
}

async function nullsOf(load, part, exchanges) {
  const [{ readApi }, { countNulls }] = await Promise.all([
    load('/src/run/read-api.ts'),
    part('nulls'),
  ]);
  const { api } = await readApi(source);
  return countNulls(api, exchanges);
}

function readOptions() {
  const list = { type: 'string', multiple: true };
  try {
    return parseArgs({
      args: process.argv.slice(2).filter((each) => each !== '--'),
      allowNegative: true,
      options: {
        corrections: { type: 'boolean', default: true },
        spec: { type: 'string' },
        manifest: { type: 'string' },
        nulls: { type: 'boolean', default: false },
        traffic: list,
        overlay: list,
        json: { type: 'boolean', default: false },
      },
    }).values;
  } catch {
    return undefined;
  }
}
