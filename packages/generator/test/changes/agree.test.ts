import { describe, expect, test } from 'vitest';

import { compareApis, findDisagreements } from '../../src/changes/index.js';
import type { Api } from '../../src/ir/types.js';
import { build } from '../support/descriptions.js';
import { type Node, base } from './seeds/base.js';
import { schema } from './seeds/seed.js';

function edited(edit: (description: Node) => void): Api {
  const description = base();
  edit(description);
  return build(description).api;
}

const old = build(base()).api;
const answered = edited((d) => {
  delete schema(d, 'Receipt')['properties'].total;
});
const sent = edited((d) => {
  delete schema(d, 'Order')['properties'].remark;
});
const both = edited((d) => {
  delete schema(d, 'Thing')['properties'].label;
});
const partSent = edited((d) => {
  schema(d, 'Part')['properties'].code.readOnly = true;
});

/** A name that the compiler calls broken has to be made of something that the rules call broken. */
describe('a broken name is explained', () => {
  test.each([
    ['Receipt', 'what is answered', answered, true],
    ['orderThing', 'what it answers', answered, true],
    ['OrderThingParams', 'what it answers', answered, false],
    ['OrderInput', 'what is sent', sent, true],
    ['OrderThingParams', 'what is sent', sent, true],
    ['orderThing', 'what is sent', sent, true],
    ['Receipt', 'what is sent', sent, false],
    ['ThingInput', 'both', both, true],
    ['CreateThingParams', 'both', both, true],
    ['GetThingParams', 'both', both, false],
    ['ThingInput', 'what is sent of a part of it', partSent, true],
    ['Thing', 'what is sent of a part of it', partSent, false],
    ['getThing', 'what is sent of a part of it', partSent, false],
  ])('%s by a change of %s: %#', (name, _change, now, isExplained) => {
    const changes = compareApis(old, now);
    const disagreements = findDisagreements(changes, [{ name, verdict: 'broken' }], old, now);
    const aboutName = disagreements.filter(({ message }) => message.startsWith('The compiler'));
    expect(aboutName.map(({ symbol }) => symbol)).toEqual(isExplained ? [] : [name]);
  });
});
