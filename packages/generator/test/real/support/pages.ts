import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { format } from 'prettier';
import { beforeAll, expect, it } from 'vitest';

import { prettierOptions } from '../../../src/output/format.js';
import { repository } from '../../support/compiler.js';
import { renderDescriptions, rowsToCompare } from './descriptions-page.js';
import { hasExamplesSection, renderExamplesPage } from './examples-page.js';
import { type Facts, gatherFacts, say } from './facts.js';
import { measureCommand } from './measure.js';
import { headingOf, sectionsOn } from './page.js';
import type { Workspace } from './suite.js';

const descriptions = join(repository, 'docs/descriptions.md');
const examples = join(repository, 'docs/examples.md');

/** Set by `npm run descriptions`, which writes the pages; else they are compared with what is found. */
const isWriting = process.env['OKTAFORGE_DESCRIPTIONS'] === 'write';

/** Uses the packages of a description, and holds what is found against the pages. */
export function describePages(name: string, workspace: () => Workspace): void {
  let facts: Facts;
  beforeAll(async () => {
    const { source, built, root } = workspace();
    facts = await gatherFacts(name, source, built, root);
    if (!isWriting) return;
    say(name, 'the command is measured');
    facts = { ...facts, cost: measureCommand(source) };
    await writePage(descriptions, renderDescriptions(read(descriptions), facts));
    if (hasExamplesSection(facts)) {
      await writePage(examples, renderExamplesPage(read(examples), facts));
    }
  });

  it('every function of the client can be called', () => {
    expect(facts.called.faults).toEqual([]);
  });

  it('docs/descriptions.md says what was found; npm run descriptions writes it', () => {
    const { page, found } = rowsToCompare(read(descriptions), facts);
    if (page.length === 0) say(name, 'is not on the pages yet: npm run descriptions');
    else expect(page).toEqual(found);
  });

  it('docs/examples.md lists the examples that contradict the schemas', async () => {
    const section = sectionsOn(read(examples)).get(headingOf(facts.examples));
    const wanted = section === undefined ? undefined : await formatted(facts.examples);
    expect(section).toBe(wanted);
  });
}

function read(page: string): string {
  return existsSync(page) ? readFileSync(page, 'utf8') : '';
}

async function writePage(page: string, text: string): Promise<void> {
  writeFileSync(page, await formatted(text));
}

async function formatted(text: string): Promise<string> {
  return format(text, { ...prettierOptions, parser: 'markdown' });
}
