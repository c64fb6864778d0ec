import { describe, expect, test } from 'vitest';
import { declarationOf, emitted } from '../support/emitted.js';
import { resources } from './descriptions.js';

const files = emitted(resources);
const PATH = 'resources/thing.ts';

/** A declaration without the comment before it: that is the operation's. */
function codeOf(name: string): string {
  return declarationOf(files, PATH, name).replace(/^\/\*\*[^]*? \*\/\n/, '');
}

describe('methods', () => {
  test.each([
    {
      name: 'take their arguments from a property and from the resource itself',
      method: 'update',
      want: `
export function update(
  core: OktaCore,
  self: Thing,
  params?: Record<string, never>,
  options?: RequestOptions,
): ReturnType<typeof thingOperations.updateThing> {
  return thingOperations.updateThing(
    core,
    { ...params, thingId: takeFrom(self, 'id', 'Thing.update'), thing: self },
    options,
  );
}`,
    },
    {
      name: 'ask the caller for what is left and required',
      method: 'rename',
      want: `
export function rename(
  core: OktaCore,
  self: Thing,
  params: Omit<thingOperations.RenameThingParams, 'thingId'>,
  options?: RequestOptions,
): ReturnType<typeof thingOperations.renameThing> {
  return thingOperations.renameThing(
    core,
    { ...params, thingId: takeFrom(self, 'id', 'Thing.rename') },
    options,
  );
}`,
    },
    {
      name: 'that list have the options of lists',
      method: 'listParts',
      want: `
export function listParts(
  core: OktaCore,
  self: Thing,
  params?: Omit<thingOperations.ListPartsParams, 'thingId'>,
  options?: ListOptions,
): ReturnType<typeof thingOperations.listParts> {
  return thingOperations.listParts(
    core,
    { ...params, thingId: takeFrom(self, 'id', 'Thing.listParts') },
    options,
  );
}`,
    },
    {
      name: 'that take nothing from the resource pass on what they are given',
      method: 'create',
      want: `
export function create(
  core: OktaCore,
  _self: Thing,
  params: thingOperations.CreateThingParams,
  options?: RequestOptions,
): ReturnType<typeof thingOperations.createThing> {
  return thingOperations.createThing(core, params, options);
}`,
    },
    {
      name: 'whose name is a word of the language have another inside their module',
      method: 'deleteResource',
      want: `
function deleteResource(
  core: OktaCore,
  self: Thing,
  params?: Record<string, never>,
  options?: RequestOptions,
): ReturnType<typeof thingOperations.deleteThing> {
  return thingOperations.deleteThing(
    core,
    { ...params, thingId: takeFrom(self, 'id', 'Thing.delete') },
    options,
  );
}`,
    },
    {
      name: 'are bound together',
      method: 'thingMethods',
      want: `
const thingMethods = {
  update,
  delete: deleteResource,
  create,
  listParts,
  rename,
  takeFrom: takeFromResource,
};`,
    },
    {
      name: 'are bound to data by a handle',
      method: 'thingResource',
      want: `
export function thingResource(core: OktaCore, data: Thing): ThingResource {
  return bindResource(core, data, thingMethods);
}`,
    },
  ])('$name', ({ method, want }) => {
    expect(codeOf(method)).toBe(want.trimStart());
  });

  test('of which some could not be exported by their name are renamed on the way out', () => {
    expect(files.get(PATH)?.content.trimEnd().split('\n').at(-1)).toBe(
      'export { deleteResource as delete, takeFromResource as takeFrom };',
    );
  });

  test.each([
    [
      'areas/thing.ts',
      "export { thingResource, type ThingResource } from '../resources/thing.js';",
    ],
    ['index.ts', "export type { ThingResource } from './resources/thing.js';"],
    [
      'packages/sdk/api.md',
      '- `thingResource(okta, data)`: `update`, `delete`, `create`, `listParts`, `rename`, `takeFrom`',
    ],
  ])('are found in %s', (path, want) => {
    expect(files.get(path)?.content.split('\n')).toContain(want);
  });
});
