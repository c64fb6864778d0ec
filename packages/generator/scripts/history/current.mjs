import { existsSync } from 'node:fs';
import { join } from 'node:path';

import { diff } from '../../dist/run/diff.js';
import { summaryByArea } from '../../dist/report/areas.js';
import { renderChangelog } from '../../dist/report/changelog.js';
import { countLevels } from '../../dist/report/view.js';
import { left } from './left.mjs';

export const heading = '## The descriptions of today';

/** From the last description that npm has to what Okta publishes now, as `oktaforge diff` reads them. */
const pairs = (root, specs) => [
  [
    '2.16.0 of this project',
    join(root, 'spec/spec.yaml'),
    join(specs, 'management-2024.06.1.yaml'),
  ],
  ['2.16.0', join(specs, 'okta-2.16.0.yml'), join(specs, 'management-2024.06.1.yaml')],
  ['2024.06.1', join(specs, 'management-2024.06.1.yaml'), join(specs, 'management-2026.06.3.yaml')],
];

/**
 * What both judges say of the steps between the current descriptions.
 *
 * @param {string} root - absolute path of the workspace
 * @param {string} specs - folder that holds the descriptions, beside a checkout
 * @returns {Promise<string | undefined>} a section in Markdown; undefined on a machine without the descriptions
 */
export async function currentSection(root, specs) {
  if (!existsSync(specs)) return undefined;
  const steps = [];
  for (const [name, old, now] of pairs(root, specs)) {
    steps.push(await step(name, old, now, root));
    process.stderr.write(`  ${steps.at(-1).cells[0]}: judged\n`);
  }
  const found = steps.flatMap(({ disagreements }) => disagreements);
  const stale = Object.keys(left).filter((symbol) => !found.includes(symbol));
  if (stale.length > 0) throw new Error(`No disagreement any more, drop it: ${stale.join(', ')}`);
  const rows = steps.map(({ cells }) => `| ${cells.join(' | ')} |`);
  return `${heading}

Okta publishes no packages any more, but files. These steps are those of a reader of both, with the corrections that the generator ships.
${agreement(found)}

| step | operations | models | major | minor | patch | bump | by the compiler alone | disagreements | lines of changelog | where most breaks |
| --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |
${rows.join('\n')}
`;
}

async function step(name, oldSpec, newSpec, root) {
  const result = await diff(oldSpec, newSpec, { root });
  if (result.outcome !== 'compared' || result.compiler === undefined) {
    throw new Error(`${name}: nothing was compared.`);
  }
  const { old, new: now, bump, changes, compiler } = result;
  const disagreements = compiler.disagreements.map(({ symbol }) => symbol);
  const unknown = compiler.disagreements.filter(({ symbol }) => left[symbol] === undefined);
  if (unknown.length > 0) {
    const messages = unknown.map(({ message }) => message);
    throw new Error(`${name}: the judges disagree:\n${messages.join('\n')}`);
  }
  const { major = 0, minor = 0, patch = 0 } = countLevels(changes);
  const worst = summaryByArea(changes).slice(0, 3);
  const cells = [
    `${name} → ${now.version}`,
    now.operations.length,
    now.models.length,
    major,
    minor,
    patch,
    `**${bump}**`,
    compiler.bump,
    disagreements.length,
    renderChangelog({ old, new: now, changes }).trim().split('\n').length,
    worst.map((each) => `${each.area} (${each.major})`).join(', '),
  ];
  return { cells, disagreements };
}

/** One sentence, or a list of what the judges do not agree on, with the reasons. */
function agreement(found) {
  const symbols = [...new Set(found)].toSorted();
  if (symbols.length === 0) return 'The two judges agree on all of it.';
  return `Where the two judges disagree, this is why:\n\n${symbols.map((symbol) => `- \`${symbol}\`: ${left[symbol]}`).join('\n')}`;
}
