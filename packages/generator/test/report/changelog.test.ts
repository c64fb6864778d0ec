import { describe, expect, it } from 'vitest';

import { compareApis } from '../../src/changes/index.js';
import type { Api } from '../../src/ir/types.js';
import { changesetLimit, renderChangelog } from '../../src/report/changelog.js';
import { makeChangesets } from '../../src/update/changeset.js';
import { build, json, openapi, operation } from '../support/descriptions.js';

/** So many areas with so many operations each, some of which send a body with a limit. */
function api(areas: number, operations: number, limit: number): Api {
  const paths: Record<string, object> = {};
  for (let area = 0; area < areas; area += 1) {
    for (let each = 0; each < operations; each += 1) {
      const schema = { type: 'object', properties: { name: { type: 'string', maxLength: limit } } };
      paths[`/api/v1/area${area}/thing${each}`] = {
        post: operation(`createArea${area}Thing${each}`, {
          tags: [`Area${area}`],
          summary: 'Creates a thing',
          requestBody: { content: json(schema) },
        }),
      };
    }
  }
  return build(openapi({}, paths)).api;
}

const small = api(1, 1, 10);

function told(old: Api, now: Api): Parameters<typeof renderChangelog>[0] {
  return { old, new: now, changes: compareApis(old, now) };
}

describe('a changelog', () => {
  it('is by section and area, with a line that calls what is new', () => {
    expect(renderChangelog(told(small, api(2, 1, 10)))).toBe(`T 1: 2 minor.

#### New operations

**Area1**

- \`createArea1Thing0\`: Creates a thing

  \`\`\`ts
  await okta.area1.createArea1Thing0();
  \`\`\`

#### What else is new

**Area1**

- The area Area1 is new: \`okta.area1\` and the subpath \`/area1\`.
`);
  });

  it('of a package has what its users notice, as severe as it is for them', () => {
    const input = told(small, api(1, 1, 5));
    expect(renderChangelog({ ...input, package: 'validators' })).toContain(
      '1 major.\n\n#### What breaks\n\n**Area0**\n\n- ',
    );
    expect(renderChangelog({ ...input, package: 'sdk' })).not.toContain('What breaks');
  });

  it('that is too long lists the same number of each area, counts the rest, and links to the whole', () => {
    const input = told(small, api(5, 120, 10));
    const page = 'docs/updates/one.md';
    const text = renderChangelog({ ...input, limit: changesetLimit, page });
    expect(text.length).toBeLessThanOrEqual(changesetLimit);
    expect(text).toContain('**Area4**');
    expect(text).toContain('- … and 80 more');
    expect(text).toContain(`[The whole list](${page}) has every change.`);
    expect(text).not.toContain('await okta');
    expect(renderChangelog({ ...input, page })).not.toContain(page);
  });

  it('of several areas begins with the counts of each, the one where most breaks first', () => {
    const text = renderChangelog(told(api(2, 2, 10), api(4, 1, 10)));
    expect(text).toContain(`

| area | major | minor | patch |
| --- | --- | --- | --- |
| Area0 | 1 | 0 | 0 |
| Area1 | 1 | 0 | 0 |
| Area2 | 0 | 2 | 0 |
| Area3 | 0 | 2 | 0 |

####`);
  });

  it('of a package lists ignored changes that its users would notice, and counts what does not fit', () => {
    const input = told(small, api(1, 1, 5));
    const ignored = input.changes.map((change) => ({ ...change, reason: 'Nobody has more.' }));
    const only = { ...input, changes: [], ignored };
    const title = '#### Changes that do not count\n\n- ';
    expect(renderChangelog({ ...only, package: 'validators' })).toContain(title);
    expect(renderChangelog({ ...only, package: 'validators' })).toContain('Nobody has more.');
    const many = Array.from({ length: 500 }, () => ignored).flat();
    const text = renderChangelog({ ...only, ignored: many, limit: changesetLimit });
    expect(text.length).toBeLessThanOrEqual(changesetLimit);
    expect(text).toContain(`- … and ${many.length - 40} more`);
  });

  it('of very many areas is counts', () => {
    const input = told(small, api(300, 2, 10));
    const text = renderChangelog({ ...input, limit: changesetLimit });
    expect(text.length).toBeLessThanOrEqual(changesetLimit);
    expect(text).toContain('**Area299**\n\n- 2 changes\n');
  });

  it('names no file that users of packages do not have', () => {
    const text = renderChangelog({ ...told(small, api(5, 120, 5)), limit: changesetLimit });
    expect(text).not.toMatch(/\bspec\/|\bdocs\/|\.lock\.json/);
  });
});

describe('the changesets of an update', () => {
  const changes = compareApis(small, api(1, 1, 5));

  it('are one for each package that changes, with its own level and text', () => {
    const found = makeChangesets(changes, 'none', (key) => `Text of ${key}.`, 'spec-1-to-2');
    expect(found).toContainEqual({
      path: '.changeset/spec-1-to-2-validators.md',
      content: '---\n"@oktaforge/validators": major\n---\n\nText of validators.\n',
    });
    const sdk = found.find(({ path }) => path.endsWith('-sdk.md'));
    expect(sdk?.content ?? '').not.toContain('major');
  });

  it('give the SDK what the compiler asks for', () => {
    const found = makeChangesets(changes, 'major', () => 'Text.', 'spec-1-to-2');
    expect(found.find(({ path }) => path.endsWith('-sdk.md'))?.content).toContain(': major\n');
  });

  it('are none without a change', () => {
    expect(makeChangesets([], 'none', () => 'Text.', 'spec-1-to-2')).toEqual([]);
  });
});
