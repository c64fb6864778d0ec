import type { ObjectModel, UnionModel } from './types.js';

/**
 * Properties of which something sent has at least one where it is none of the known subtypes: the discriminator first. Empty where
 * nothing is demanded, and where the properties of the base demand the discriminator themselves.
 */
export function tellingKeys({
  kind,
  discriminator,
}: Pick<ObjectModel | UnionModel, 'kind' | 'discriminator'>): readonly string[] {
  if (discriminator === undefined) return [];
  const { property, instead } = discriminator;
  // A union has no properties that could demand it.
  if (instead === undefined) return kind === 'union' ? [property] : [];
  return instead.length === 0 ? [] : [property, ...instead];
}
