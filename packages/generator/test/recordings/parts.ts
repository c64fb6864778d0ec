import { isThere } from '../../src/ir/direction.js';
import { isIdentity, partsOf } from '../../src/ir/parts.js';
import type { Api } from '../../src/ir/types.js';

/** What to look at where a request cannot be written: the models that are no resources, and what has no subtype. */
export interface Parts {
  /** Models that are sent as parts of others, with what identifies them. */
  readonly parts: readonly { readonly model: string; readonly identity: readonly string[] }[];
  /** For each discriminated model its `Other…` member. */
  readonly others: readonly {
    readonly model: string;
    readonly other: string;
    readonly property: string;
    /** What may be sent instead of the property; absent where it has to be sent. */
    readonly instead?: readonly string[];
    /** Values without a subtype. */
    readonly unlisted: readonly string[];
  }[];
}

export function listParts({ models, operations }: Api): Parts {
  const sent = new Set(models.filter(({ usage }) => usage.write).map(({ name }) => name));
  return {
    parts: partsOf(models, operations)
      .filter(({ name }) => sent.has(name))
      .map(({ name, properties }) => ({
        model: name,
        identity: properties
          .filter((property) => isIdentity(property) && isThere(property, 'write'))
          .map((property) => property.name),
      }))
      .filter(({ identity }) => identity.length > 0),
    others: models.flatMap((model) => {
      if (!('discriminator' in model) || model.discriminator === undefined) return [];
      const { property, otherName, instead, unlisted = [] } = model.discriminator;
      return [
        { model: model.name, other: otherName, property, ...(instead && { instead }), unlisted },
      ];
    }),
  };
}

export function renderParts(version: string, { parts, others }: Parts): string {
  return [
    `${version}: models that are sent as parts only, with what identifies them`,
    ...parts.map(({ model, identity }) => `  ${model}: ${identity.join(', ')}`),
    '',
    `${version}: members for unknown values, by their parent`,
    ...others.map(({ model, other, property, instead, unlisted }) =>
      [
        `  ${model}: ${other} by ${property}`,
        ...(instead === undefined ? [] : [`may be told by ${instead.join(', ') || 'nothing'}`]),
        ...(unlisted.length === 0 ? [] : [`has ${unlisted.join(', ')}`]),
      ].join('; '),
    ),
  ].join('\n');
}
