import type { Area } from '../../ir/types.js';

/** The folder with all generated code of the validators. */
export const generatedRoot = 'packages/validators/src/generated';

/** Folder of the models' types. They have the same names as the SDK's. */
export const typesFolder = 'types/models';

/** Module of the runtime, relative to the generated folder. */
export const runtimeModule = '../runtime/index';

export function paramsModule(area: Area): string {
  return `types/params/${area.slug}`;
}

export function requestsModule(area: Area): string {
  return `operations/${area.slug}`;
}

export function responsesModule(area: Area): string {
  return `responses/${area.slug}`;
}
