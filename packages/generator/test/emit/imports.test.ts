import { expect, test } from 'vitest';

import { FileImports } from '../../src/emit/shared/imports.js';
import { ModelIndex } from '../../src/emit/shared/model-index.js';
import { requests } from './descriptions.js';
import { build } from '../support/descriptions.js';

const models = new ModelIndex(build(requests).api);

test.each([
  { from: 'models/user', to: 'models/group', want: './group.js' },
  { from: 'models/user', to: 'models/user/part', want: './user/part.js' },
  { from: 'operations/user', to: 'models/user', want: '../models/user.js' },
  { from: 'types/params/user', to: 'types/models/user', want: '../models/user.js' },
  { from: 'client', to: 'operations/user', want: './operations/user.js' },
  { from: 'client', to: '../runtime/index', want: '../runtime/index.js' },
  { from: 'models/user', to: '../runtime/index', want: '../../runtime/index.js' },
  { from: 'makers/user', to: 'makers', want: '../makers.js' },
  { from: 'makers/user', to: '@oktaforge/validators/types', want: '@oktaforge/validators/types' },
])('$from imports $to as $want', ({ from, to, want }) => {
  const imports = new FileImports(models, from);
  imports.type(to, 'Name');
  expect(imports.list()).toEqual([{ from: want, names: [], types: ['Name'] }]);
});
