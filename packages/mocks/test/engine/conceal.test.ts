import { expect, it } from 'vitest';
import { keepConcealed } from '../../src/runtime/engine/conceal.js';
import type { JsonObject } from '../../src/runtime/json.js';

const before: JsonObject = { name: 'A', scheme: { key: 'K', value: 'hidden' } };

it.each<readonly [why: string, sent: JsonObject, kept: JsonObject]>([
  ['sent without it', { scheme: { key: 'L' } }, { scheme: { key: 'L', value: 'hidden' } }],
  [
    'sent with null',
    { scheme: { key: 'K', value: null } },
    { scheme: { key: 'K', value: 'hidden' } },
  ],
  ['sent anew', { scheme: { key: 'K', value: 'new' } }, { scheme: { key: 'K', value: 'new' } }],
  ['the object around it is taken away', { name: 'B' }, { name: 'B' }],
  ['the object around it is null', { scheme: null }, { scheme: null }],
  ['the object around it is emptied', { scheme: {} }, { scheme: {} }],
  ['a list has its place', { scheme: [{ key: 'K' }] }, { scheme: [{ key: 'K' }] }],
])('a secret that no answer shows stays where it is: %s', (_why, sent, kept) => {
  expect(keepConcealed(sent, before, ['scheme.value'])).toEqual(kept);
});
