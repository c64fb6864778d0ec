import { expect, test } from 'vitest';

import { proseOf } from '../../src/ir/prose.js';
import { build, openapi, operation, operationOf } from '../support/descriptions.js';

const ea = '<x-lifecycle class="ea"></x-lifecycle>';
const oie = '<x-lifecycle class="oie"></x-lifecycle>';

test.each([
  ['As it is', 'As it is'],
  [`${ea} Text`, '(Early Access) Text'],
  [`${ea}Text`, '(Early Access) Text'],
  [`Text${oie}`, 'Text (Identity Engine)'],
  [`* ${ea}\n* Text`, '* (Early Access)\n* Text'],
  [
    `<x-lifecycle-container>${ea} ${oie}</x-lifecycle-container>Text`,
    '(Early Access) (Identity Engine) Text',
  ],
  ['<x-lifecycle class="deprecated"></x-lifecycle> Text', '(deprecated) Text'],
  ['<x-lifecycle class="ea" /> Text', '(Early Access) Text'],
  [
    '[Apps](/openapi/okta-management/management/tag/Application/)',
    '[Apps](https://developer.okta.com/docs/api/openapi/okta-management/management/tag/Application/)',
  ],
  ['[Other](/openapi/theirs)', '[Other](/openapi/theirs)'],
  ['[Other](/docs/x)', '[Other](/docs/x)'],
])('%s', (given, want) => {
  expect(proseOf(given)).toBe(want);
});

test('texts of a description are read like that', () => {
  const get = operation('get', { summary: `Get ${ea}`, description: '[A](/openapi/okta-oauth/a)' });
  const { docs } = operationOf(build(openapi({}, { '/a': { get } })).api, 'get');
  expect(docs).toEqual({
    summary: 'Get (Early Access)',
    description: '[A](https://developer.okta.com/docs/api/openapi/okta-oauth/a)',
  });
});
