import type { Area } from '../../ir/types.js';

/** Where everything of the validators goes that the generator writes. */
export const generatedRoot = 'packages/validators/src/generated';

/** Folder of the models' types, which have the SDK's names. */
export const typesFolder = 'types/models';

/** Module of the runtime, relative to the generated folder. */
export const runtimeModule = '../runtime/index';

export function paramsModule(area: Area): string {
  return `types/params/${area.slug}`;
}

export function requestsModule(area: Area): string {
  return `operations/${area.slug}`;
}
