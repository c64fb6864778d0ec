import type { Area } from './area.js';

// Written by `npx vitest run test/areas/modules.test.ts --update` in packages/mocks, from what the areas there are about.
export const population: readonly Area[] = [
  { module: 'population/groups', name: 'newGroups', paths: ['/api/v1/groups'] },
  { module: 'population/users', name: 'newUsers', paths: ['/api/v1/users'] },
  { module: 'population/apps', name: 'newApps', paths: ['/api/v1/apps'] },
];
