import type { DraftModel } from './models.js';
import type { TypeRef } from './types.js';

/** The models, of which each that has subtypes knows the values of its discriminator without one. */
export function withUnlisted(models: readonly DraftModel[]): readonly DraftModel[] {
  const byName = new Map(models.map((model) => [model.name, model]));
  return models.map((model) => {
    if (model.kind !== 'object' || model.discriminator === undefined) return model;
    const { property, mapping } = model.discriminator;
    const type = model.properties.find(({ name }) => name === property)?.type;
    const mapped = new Set(mapping.map(({ value }) => value));
    const unlisted = valuesOf(type, byName).filter((value) => !mapped.has(value));
    return unlisted.length === 0
      ? model
      : { ...model, discriminator: { ...model.discriminator, unlisted } };
  });
}

function valuesOf(
  type: TypeRef | undefined,
  models: ReadonlyMap<string, DraftModel>,
): readonly string[] {
  if (type?.kind === 'enum') return type.values.filter((value) => typeof value === 'string');
  const model = type?.kind === 'model' ? models.get(type.name) : undefined;
  // An alias of an alias is not followed: descriptions name lists of values directly.
  return model?.kind === 'enum' || model?.kind === 'alias'
    ? valuesOf(model.type.kind === 'model' ? undefined : model.type, models)
    : [];
}
