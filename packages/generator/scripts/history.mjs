// Walks through the releases of Okta's description, as a maintainer would have with `oktaforge update`: each is read, judged
// against the one before, generated from and compiled, without an edit. Writes docs/history.md; with --check it compares.
import { readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

import { format } from 'prettier';

import { emitters } from '../dist/emit/index.js';
import { judge } from '../dist/run/judge.js';
import { prettierOptions } from '../dist/output/format.js';
import { renderChangelog } from '../dist/report/changelog.js';
import { countLevels } from '../dist/report/view.js';
import { readApi } from '../dist/run/read-api.js';
import { compile } from './history/compile.mjs';
import { currentSection, heading } from './history/current.mjs';
import { okta } from './history/said.mjs';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '../../..');
const page = join(root, 'docs/history.md');
const shared = process.env['OKTAFORGE_SHARED'] ?? join(root, '../shared');
const versions =
  '2.0.0 2.1.0 2.2.2 2.4.0 2.6.0 2.7.2 2.8.1 2.9.2 2.10.0 2.11.1 2.12.0 2.15.0 2.16.0';

/** The description as upstream has it: the project's corrections are about today's, not about those of the past. */
function sourceOf(version) {
  const modules = join(root, 'spec/node_modules');
  const spec = join(modules, '@okta/openapi/dist/spec.json');
  if (version === '2.15.0') return { spec, corrections: false };
  // 2.16.0 has no npm release; the overlay is what changed.
  if (version === '2.16.0') {
    const overlays = [join(root, 'spec/overlays/2.16.0.overlay.yaml')];
    return { spec, overlays, corrections: false };
  }
  return { spec: join(modules, `okta-openapi-${version}/dist/spec.json`), corrections: false };
}

async function readVersion(version) {
  const { api, diagnostics } = await readApi(sourceOf(version));
  if (api !== undefined) return api;
  const errors = diagnostics.filter(({ severity }) => severity === 'error');
  throw new Error(`${version}: ${errors.map(({ message }) => message).join('\n')}`);
}

function compileVersion(version, api) {
  const faults = compile(
    emitters.flatMap(({ emit }) => emit(api)),
    root,
  );
  if (faults.length > 0) throw new Error(`${version} does not compile:\n${faults.join('\n')}`);
}

/** One step of the history, as a row of the table. */
function step(before, after, version) {
  const { bump, changes, compiler } = judge(before, after, root);
  if (compiler === undefined) throw new Error('The compiler was not asked.');
  const disagreements = compiler.disagreements.map(({ message }) => message);
  if (disagreements.length > 0) {
    throw new Error(`${version}: the judges disagree:\n${disagreements.join('\n')}`);
  }
  const changelog = renderChangelog({ old: before, new: after, changes });
  const { major = 0, minor = 0, patch = 0 } = countLevels(changes);
  const lines = changelog.trim().split('\n').length;
  const { said, differs } = okta[version];
  const cells = [
    `${before.version} → ${after.version}`,
    after.operations.length,
    after.models.length,
    major,
    minor,
    patch,
    `**${bump}**`,
    compiler.bump,
    lines,
    said,
    differs,
  ];
  return `| ${cells.join(' | ')} |`;
}

async function walk() {
  const rows = [];
  let before;
  for (const version of versions.split(' ')) {
    const api = await readVersion(version);
    compileVersion(version, api);
    if (before !== undefined) rows.push(step(before, api, version));
    before = api;
    process.stderr.write(`  ${version}: ${api.operations.length} operations, compiled\n`);
  }
  return rows;
}

/** The section of the page, for a machine without the descriptions that lie beside a checkout. */
function sectionOnPage() {
  process.stderr.write('  the descriptions of today are not on this machine: not judged\n');
  const text = readFileSync(page, 'utf8');
  const start = text.indexOf(heading);
  return start === -1 ? '' : text.slice(start);
}

function pageOf(rows, current) {
  const breaking = rows.filter((row) => row.includes('**major**')).length;
  return `# The history of Okta's description, judged

Written by \`npm run history\`: every release of \`@okta/openapi\` on npm, and 2.16.0, which was released as a file only. Each
step is read, generated from, compiled and judged without an edit and without the project's corrections. The bump is the higher
of what the rules and the compiler ask for; the two judges agree at every step, or this page would not have been written.

| step | operations | models | major | minor | patch | bump | by the compiler alone | lines of changelog | what Okta's CHANGELOG says | where the two differ |
| --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |
${rows.join('\n')}

Okta numbers its description by what is new in it: none of these steps changes its first number. ${breaking} of the ${rows.length} break programs
that use types, or are refused by validators.

${current}`;
}

const rows = await walk();
const current = (await currentSection(root, join(shared, 'specs'))) ?? sectionOnPage();
const content = await format(pageOf(rows, current), { ...prettierOptions, parser: 'markdown' });
if (process.argv.includes('--check')) {
  const isCurrent = readFileSync(page, 'utf8') === content;
  if (!isCurrent) process.stderr.write('docs/history.md is not what `npm run history` writes.\n');
  process.exitCode = isCurrent ? 0 : 1;
} else {
  writeFileSync(page, content);
  process.stdout.write(`docs/history.md: ${rows.length} steps\n`);
}
