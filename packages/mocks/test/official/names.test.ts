import { readFileSync, readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';

/** Names of the official client, in lower case, each with what it requests; parameters have no names. */
function officialRequests(): ReadonlyMap<string, string> {
  const entry = createRequire(import.meta.url).resolve('@okta/okta-sdk-nodejs');
  const folder = join(dirname(entry), 'generated/apis');
  const found = new Map<string, string>();
  for (const file of readdirSync(folder).filter((name) => name.endsWith('Api.js'))) {
    for (const method of readFileSync(join(folder, file), 'utf8').split(
      /^ {2}(?:async )?(?=\w+\()/m,
    )) {
      const name = /^\w+/.exec(method)?.[0];
      const path = /const path = '([^']+)'/.exec(method)?.[1];
      const verb = /HttpMethodEnum\.([A-Z]+)/.exec(method)?.[1];
      if (name === undefined || path === undefined || verb === undefined) continue;
      found.set(name.toLowerCase(), shapeOf(`${verb} ${path}`));
    }
  }
  return found;
}

const shapeOf = (request: string): string => request.replaceAll(/\{[^}]*\}/g, '{}');

/** Cells of the tables of a page, without backticks. */
function rowsOf(page: string): readonly (readonly string[])[] {
  return page
    .split('\n')
    .filter((line) => line.startsWith('| `'))
    .map((line) => line.split('|').map((cell) => cell.trim().replaceAll('`', '')))
    .map((cells) => cells.slice(1, -1));
}

const page = readFileSync(new URL('../../../sdk/api.md', import.meta.url), 'utf8');

/** The official client has paths of its own for these, which do the same. */
const sameMeaning = ['expirePasswordAndGetTemporaryPassword', 'forgotPasswordSetNewPassword'];

describe('names that mean something else in the official client', () => {
  const official = officialRequests();

  it('are all in the table of api.md', () => {
    const ours = page.matchAll(/^- `(\w+)\(.*`([A-Z]+ \/[^`?]*)[^`]*`[^`]*$/gm);
    const differing = [...ours].flatMap(([, id = '', request = '']) => {
      const theirs = official.get(id.toLowerCase());
      return theirs === undefined || theirs === shapeOf(request) ? [] : [id];
    });
    const listed = rowsOf(page).map(([name]) => name);
    expect(differing.filter((id) => !sameMeaning.includes(id)).toSorted()).toEqual(listed);
  });

  it.each(rowsOf(page))('%s', (name, here, calledThere, request) => {
    expect(official.size).toBeGreaterThan(700);
    expect(official.get(name.toLowerCase())).toBe(shapeOf(request));
    expect(official.get(calledThere.toLowerCase())).toBe(shapeOf(here));
  });
});
