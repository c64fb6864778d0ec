import type { Api, ObjectModel } from '../../ir/types.js';
import { camelCase, fileSlug, isReservedWord, kebabCase } from '../../basics/words.js';

/** The models that have methods. */
export function resourceModels(api: Api): ObjectModel[] {
  return api.models
    .filter((model) => model.kind === 'object')
    .filter((model) => model.methods.length > 0);
}

export function resourceModule(model: ObjectModel): string {
  return `resources/${fileSlug(kebabCase(model.name))}`;
}

/** `userResource`: the function that binds data to methods. */
export function handleName(model: ObjectModel): string {
  return `${camelCase(model.name)}Resource`;
}

/** `UserResource`: the type of its result. */
export function handleTypeName(model: ObjectModel): string {
  return `${model.name}Resource`;
}

export function methodsName(model: ObjectModel): string {
  return `${camelCase(model.name)}Methods`;
}

/** Functions of the runtime that resource modules import. */
const imported: ReadonlySet<string> = new Set(['bindResource', 'takeFrom']);

/** The name of a method's function. A reserved word (`delete`) or an imported name cannot be one, but can be exported as. */
export function localName(alias: string): string {
  return isReservedWord(alias) || imported.has(alias) ? `${alias}Resource` : alias;
}
