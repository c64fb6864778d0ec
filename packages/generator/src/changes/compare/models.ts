import type { Direction, Model, ObjectModel, ResourceMethod, TypeRef } from '../../ir/types.js';
import type { Comparison, Site } from './comparison.js';
import { canonical, contentOf, listed } from './describe.js';
import { compareDeprecation } from './deprecation.js';
import { compareDiscriminators, isDiscriminated } from './discriminators.js';
import { match } from './match.js';
import { compareShapes } from './shapes.js';
import { compareTypes } from './types.js';

/** Pairs the models of both sides, and reports added, removed and renamed ones. Runs first: comparisons need the renames. */
export function pairModels(comparison: Comparison): readonly (readonly [Model, Model])[] {
  const { both, removed, added } = match(
    comparison.old.api.models,
    comparison.new.api.models,
    ({ name }) => name,
  );
  const renamed = removed.flatMap((model) => {
    const successors = added.filter((candidate) => shapeKey(candidate) === shapeKey(model));
    const rivals = removed.filter((rival) => shapeKey(rival) === shapeKey(model));
    const [successor] = successors;
    return successor !== undefined && successors.length === 1 && rivals.length === 1
      ? [[model, successor] as const]
      : [];
  });
  for (const [old, now] of renamed) {
    comparison.renamed.set(old.name, now.name);
    comparison.report('model-renamed', {
      ...siteOf(old),
      before: old.name,
      after: now.name,
      message: `The model \`${old.name}\` is called \`${now.name}\` now.`,
    });
  }
  const [oldNames, newNames] = [
    new Set(renamed.map(([old]) => old.name)),
    new Set(renamed.map(([, now]) => now.name)),
  ];
  for (const model of removed.filter(({ name }) => !oldNames.has(name))) {
    const message = `The model \`${model.name}\` is gone.`;
    comparison.report('model-removed', { ...siteOf(model), before: model.kind, message });
  }
  for (const model of added.filter(({ name }) => !newNames.has(name))) {
    const message = `The model \`${model.name}\` is new.`;
    comparison.report('model-added', { ...siteOf(model), after: model.kind, message });
  }
  return [...both, ...renamed];
}

/** Reports the changes of one model. */
export function compareModels(comparison: Comparison, old: Model, now: Model): void {
  const site = siteOf(now);
  compareExports(comparison, old, now, site);
  const directions = directionsOf(old, now);
  if (old.kind === 'object' && now.kind === 'object') {
    compareDiscriminators(comparison, old, now, site);
    // An interface that became a union, or the reverse, has no members to compare.
    if ((old.discriminator === undefined) === (now.discriminator === undefined)) {
      compareShapes(comparison, withIndex(old), withIndex(now), directions, site);
    }
    compareMethods(comparison, old, now, site);
  } else if (old.kind === 'union' && now.kind === 'union' && isDiscriminated(old, now)) {
    compareDiscriminators(comparison, old, now, site);
  } else {
    for (const direction of directions) {
      compareTypes(comparison, typeOf(old), typeOf(now), direction, site);
    }
  }
  compareDeprecation(comparison, old, now, 'model-deprecated', site);
}

/** The directions to compare. A model without references counts as read. Written types need one on both sides. */
function directionsOf(old: Model, now: Model): Direction[] {
  const isSent = old.usage.write && now.usage.write;
  const isOnlySent = isSent && !old.usage.read && !now.usage.read;
  return [...(isOnlySent ? [] : (['read'] as const)), ...(isSent ? (['write'] as const) : [])];
}

function compareExports(comparison: Comparison, old: Model, now: Model, site: Site): void {
  if (old.area === undefined && now.area !== undefined) {
    comparison.report('model-area-added', {
      ...site,
      after: now.area,
      message: `\`${now.name}\` is exported by ${now.area} too, not by the root alone.`,
    });
  } else if (!comparison.isSameArea(old.area, now.area)) {
    comparison.report('model-moved', {
      ...site,
      before: old.area,
      after: now.area,
      message: `\`${now.name}\` is exported by ${now.area ?? 'no area but the root'} instead of ${old.area}.`,
    });
  }
  // An enum has no input type of its own.
  if (now.kind === 'enum' || old.usage.write === now.usage.write) return;
  const symbol = `${now.name}Input`;
  const rule = now.usage.write ? 'model-input-added' : 'model-input-removed';
  const message = now.usage.write
    ? `\`${now.name}\` can be written, as \`${symbol}\`.`
    : `\`${symbol}\` is gone: nothing takes a \`${now.name}\` any more.`;
  comparison.report(rule, { ...site, symbol, message });
}

function compareMethods(
  comparison: Comparison,
  old: ObjectModel,
  now: ObjectModel,
  site: Site,
): void {
  const { both, removed, added } = match(old.methods, now.methods, ({ alias }) => alias);
  const changed = both.filter(([one, other]) => signatureOf(one) !== signatureOf(other));
  const lost = [...removed, ...changed.map(([one]) => one)].map(({ alias }) => alias);
  if (lost.length > 0) {
    const message = `Methods of \`${now.name}\` are gone or take something else: ${listed(lost)}.`;
    comparison.report('model-methods-changed', { ...site, before: lost, message });
  }
  if (added.length > 0) {
    const gained = added.map(({ alias }) => alias);
    const message = `\`${now.name}\` has new methods: ${listed(gained)}.`;
    comparison.report('model-methods-added', { ...site, after: gained, message });
  }
}

/** What a method adds to its operation: the arguments that the resource supplies, and whether others remain. */
function signatureOf({ operation, supplied, remaining }: ResourceMethod): string {
  const params = supplied.map(({ param }) => param).toSorted();
  return canonical([operation, params, remaining.length > 0]);
}

/** The shape of a model. An extensible one gets an index signature, as applications declare more properties. */
function withIndex({ properties, additional, extensible }: ObjectModel): {
  properties: ObjectModel['properties'];
  additional?: TypeRef;
} {
  const index = additional ?? (extensible ? ({ kind: 'unknown' } as const) : undefined);
  return index === undefined ? { properties } : { properties, additional: index };
}

function typeOf(model: Model): TypeRef {
  switch (model.kind) {
    case 'enum':
    case 'alias':
      return model.type;
    case 'union':
      return { kind: 'union', members: model.members };
    case 'object':
      return { kind: 'object', ...withIndex(model) };
  }
}

/** A key of everything in a model except its name. */
function shapeKey(model: Model): string {
  const { name: _name, schemaName: _schemaName, ...content } = contentOf(model);
  return canonical(content);
}

function siteOf({ name, pointer, area }: Model): Site {
  return { symbol: name, pointer, ...(area === undefined ? {} : { area }) };
}
