import { describe, expect, it } from 'vitest';

import type { Decision } from '../../src/changes/index.js';
import { judge } from '../../src/run/judge.js';
import { repository } from '../support/compiler.js';
import { build } from '../support/descriptions.js';
import { type Node, base } from './seeds/base.js';
import { schema } from './seeds/seed.js';

function edited(edit: (description: Node) => void) {
  const description = base();
  edit(description);
  return build(description).api;
}

const old = build(base()).api;
const at = '/components/schemas';
const reason = 'We have decided so.';
const total: Decision = {
  rule: 'response-property-removed',
  pointer: `${at}/Receipt/properties/total`,
  reason,
};

/** Both judges, with the compiler. */
function judged(edit: (description: Node) => void, decisions: readonly Decision[]) {
  const { bump, changes, ignored, compiler } = judge(old, edited(edit), repository, decisions);
  return {
    bump,
    counted: changes.length,
    ignored: ignored.length,
    compiler: compiler?.bump,
    disagreements: compiler?.disagreements,
  };
}

function withoutTotal(d: Node): void {
  delete schema(d, 'Receipt')['properties'].total;
}

describe('what is ignored', () => {
  it('counts for neither judge', () => {
    expect(judged(withoutTotal, [])).toMatchObject({ bump: 'major', compiler: 'major' });
    expect(judged(withoutTotal, [total])).toEqual({
      bump: 'none',
      counted: 0,
      ignored: 1,
      compiler: 'none',
      disagreements: [],
    });
  });

  it('leaves what is broken beside it to both judges', () => {
    const edit = (d: Node): void => {
      withoutTotal(d);
      delete schema(d, 'Order')['properties'].remark;
    };
    expect(judged(edit, [total])).toMatchObject({ bump: 'major', compiler: 'major' });
  });

  it('hides a new name from the compiler, and no other', () => {
    const edit = (d: Node): void => {
      const extra = { type: 'object', properties: { a: { type: 'string' } } };
      Object.assign(d['components'].schemas, { Extra: extra, More: extra });
    };
    const decisions = ['Extra', 'More'].map((name): Decision => ({
      rule: 'model-added',
      pointer: `${at}/${name}`,
      reason,
    }));
    expect(judged(edit, decisions.slice(0, 1))).toMatchObject({ bump: 'minor', compiler: 'minor' });
    expect(judged(edit, decisions)).toMatchObject({ bump: 'none', compiler: 'none' });
  });

  it('explains no break that is not its own', () => {
    const minor: Decision = { ...total, rule: 'response-property-added' };
    expect(judged(withoutTotal, [minor])).toMatchObject({ bump: 'major', ignored: 0 });
  });
});
