import type { Discriminator, ObjectModel, UnionModel } from '../../ir/types.js';
import type { Comparison, Site } from './comparison.js';
import { match } from './match.js';

/** Reports by which property a model narrows to its subtypes, and to which, where that changed. */
export function compareDiscriminators(
  comparison: Comparison,
  old: ObjectModel | UnionModel,
  now: ObjectModel | UnionModel,
  site: Site,
): void {
  const [before, after] = [old.discriminator, now.discriminator];
  if (before?.property !== after?.property) {
    comparison.report('model-discriminator-changed', {
      ...site,
      before: before?.property,
      after: after?.property,
      message: `\`${now.name}\` narrows on ${after === undefined ? 'nothing' : `\`${after.property}\``} instead of ${before === undefined ? 'nothing' : `\`${before.property}\``}.`,
    });
  } else if (before !== undefined && after !== undefined) {
    compareMappings(comparison, before, after, site);
  }
}

function compareMappings(
  comparison: Comparison,
  before: Discriminator,
  after: Discriminator,
  site: Site,
): void {
  const { both, removed, added } = match(before.mapping, after.mapping, ({ value }) => value);
  for (const { value, model } of added) {
    const message = `\`${site.symbol}\` has a new subtype \`${model}\`, by \`${after.property}: '${value}'\`.`;
    comparison.report('model-subtype-added', { ...site, after: { value, model }, message });
  }
  const replaced = both.filter(([old, now]) => !comparison.isSameModel(old.model, now.model));
  for (const { value, model } of [...removed, ...replaced.map(([old]) => old)]) {
    const message = `\`${before.property}: '${value}'\` no longer makes \`${site.symbol}\` a \`${model}\`.`;
    comparison.report('model-subtype-removed', { ...site, before: { value, model }, message });
  }
}

/** Whether one of the unions has a discriminator. Without one, its members are a closed list and not subtypes. */
export function isDiscriminated(...models: readonly UnionModel[]): boolean {
  return models.some(({ discriminator }) => discriminator !== undefined);
}
