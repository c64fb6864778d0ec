import type { Api, Direction } from '../ir/types.js';
import { inputName } from '../basics/words.js';
import { handleName, handleTypeName } from '../ir/names/derived.js';

/**
 * Gives a function from the name of an exported type to the directions in which its values travel. A model that is only
 * sent has no `read`, although its type for reading exists.
 */
export function flowsBetween(oldApi: Api, newApi: Api): (typeName: string) => Direction[] {
  const sent = new Set<string>();
  const read = new Set<string>();
  for (const { operations, models } of [oldApi, newApi]) {
    for (const { paramsName } of operations) sent.add(paramsName);
    for (const model of models) {
      const other = 'discriminator' in model ? model.discriminator?.otherName : undefined;
      const names = [model.name, ...(other === undefined ? [] : [other])];
      const isRead = model.usage.read || !model.usage.write;
      if (isRead) for (const name of names) read.add(name);
      if (model.usage.write) for (const name of names) sent.add(inputName(name));
      if (model.kind === 'object' && model.methods.length > 0) read.add(handleTypeName(model.name));
    }
  }
  return (name) => [
    ...(sent.has(name) ? (['write'] as const) : []),
    ...(read.has(name) ? (['read'] as const) : []),
  ];
}

/**
 * The functions that make a resource of what was read. Programs pass what the same version has answered, so the types of their
 * parameters break nothing; their results are types with names of their own.
 */
export function handlesOf({ models }: Api): ReadonlySet<string> {
  return new Set(
    models
      .filter((model) => model.kind === 'object' && model.methods.length > 0)
      .map(({ name }) => handleName(name)),
  );
}
