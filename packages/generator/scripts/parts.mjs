// Lists the models that are sent as parts of others, with what identifies them, and the members of unions for unknown values:
// npm run pnpm -- --filter @oktaforge/generator run parts [-- --spec <description>] [--json]
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';

import { home, withModules } from './modules.mjs';

const { values } = parseArgs({
  args: process.argv.slice(2).filter((each) => each !== '--'),
  options: { spec: { type: 'string' }, json: { type: 'boolean', default: false } },
});
const started = process.env['INIT_CWD'] ?? process.cwd();
const source =
  values.spec === undefined
    ? { manifest: join(home, '../../spec/spec.yaml') }
    : { spec: resolve(started, values.spec) };

await withModules(async (load) => {
  const [{ readApi }, { listParts, renderParts }] = await Promise.all([
    load('/src/run/read-api.ts'),
    load('/test/recordings/parts.ts'),
  ]);
  const { api, diagnostics } = await readApi(source);
  if (api === undefined) {
    process.stderr.write(`${diagnostics.map(({ message }) => message).join('\n')}\n`);
    process.exitCode = 1;
    return;
  }
  const parts = listParts(api);
  const text = values.json ? JSON.stringify(parts, null, 2) : renderParts(api.version, parts);
  process.stdout.write(`${text}\n`);
});
