import type { Api, ObjectModel } from '../../ir/types.js';
import { isReservedWord } from '../../basics/words.js';

/** The models that have methods. */
export function resourceModels(api: Api): ObjectModel[] {
  return api.models
    .filter((model) => model.kind === 'object')
    .filter((model) => model.methods.length > 0);
}

/** Functions of the runtime that resource modules import. */
const imported: ReadonlySet<string> = new Set(['bindResource', 'supply', 'takeFrom']);

/**
 * The name of a method's function. A reserved word (`delete`), an imported name and what ends as the names that the module
 * declares cannot be one, but can be exported as.
 */
export function localName(alias: string): string {
  const isTaken =
    isReservedWord(alias) || imported.has(alias) || /(?:Methods|Operations)$/.test(alias);
  return isTaken ? `${alias}Resource` : alias;
}
