import type { Setting } from '../../ts/index.js';

/** The packages that the generator writes. */
export const packageKeys = ['sdk', 'validators', 'mocks'] as const;
export type PackageKey = (typeof packageKeys)[number];

/** What each package is called. */
export type PackageNames = Readonly<Record<PackageKey, string>>;

/** Where an emitter's files are written to, and under which names they are used. */
export interface EmitSetting extends Setting {
  readonly names: PackageNames;
}

/** What the packages of this workspace are called. */
export const publishedNames: PackageNames = {
  sdk: '@oktaforge/sdk',
  validators: '@oktaforge/validators',
  mocks: '@oktaforge/mocks',
};

/** The packages of this workspace. */
export const workspaceSetting: EmitSetting = {
  names: publishedNames,
  moduleName: (_, module) => module,
  notice:
    'Do not edit: change the description, an overlay or the generator, and run `npm run generate`.',
};
