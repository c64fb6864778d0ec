import { takesNull } from './nulls.js';
import type { Diagnostics } from '../diagnostics/collector.js';
import { asOptional, isAlwaysThere, propertiesIn } from './direction.js';
import type { DraftModel } from './models.js';
import type { Direction, Discriminator, Property, TypeRef } from './types.js';
import { modelNamesIn } from './walk.js';

/**
 * How deep the smallest value of each model is: 1 without other models in it, 2 with models of depth 1, and so on. Models of
 * which no value ever ends are absent.
 */
export function depthsOf(
  models: readonly DraftModel[],
  direction: Direction,
): ReadonlyMap<string, number> {
  const depths = new Map<string, number>();
  let open = models;
  for (let depth = 1; open.length > 0; depth += 1) {
    const ends = open.filter((model) => hasEnd(model, direction, (name) => depths.has(name)));
    if (ends.length === 0) break;
    for (const { name } of ends) depths.set(name, depth);
    open = open.filter(({ name }) => !depths.has(name));
  }
  return depths;
}

/** Whether a model has a value that is made of models that end. */
function hasEnd(
  model: DraftModel,
  direction: Direction,
  isKnown: (name: string) => boolean,
): boolean {
  const ends = (type: TypeRef): boolean => typeEnds(type, direction, isKnown);
  switch (model.kind) {
    case 'enum':
      return true;
    case 'alias':
      return ends(model.type);
    case 'union':
      return model.discriminator === undefined
        ? model.members.some(ends)
        : hasEndingSubtype(model.discriminator, isKnown);
    case 'object': {
      if (model.discriminator !== undefined) return hasEndingSubtype(model.discriminator, isKnown);
      return needed(model.properties, direction).every(({ type }) => ends(type));
    }
  }
}

function hasEndingSubtype({ mapping }: Discriminator, isKnown: (name: string) => boolean): boolean {
  return mapping.length === 0 || mapping.some(({ model }) => isKnown(model));
}

function typeEnds(
  type: TypeRef,
  direction: Direction,
  isKnown: (name: string) => boolean,
): boolean {
  const ends = (inner: TypeRef): boolean => typeEnds(inner, direction, isKnown);
  if (takesNull(type, direction)) return true;
  switch (type.kind) {
    case 'model':
      return isKnown(type.name);
    case 'array':
      return (type.constraints?.minItems ?? 0) === 0 || ends(type.items);
    case 'map':
      return (type.constraints?.minProperties ?? 0) === 0 || ends(type.values);
    case 'object':
      return needed(type.properties, direction).every((property) => ends(property.type));
    case 'union':
      return type.members.some(ends);
    default:
      return true;
  }
}

function needed(properties: readonly Property[], direction: Direction): readonly Property[] {
  return propertiesIn(properties, direction).filter((property) =>
    isAlwaysThere(property, direction),
  );
}

/**
 * Takes as optional what a value would need to have one of its own kind in it, and so for ever: nobody could send such a value,
 * or make one for a test.
 */
export function withoutEndless(
  models: readonly DraftModel[],
  diagnostics: Diagnostics,
): readonly DraftModel[] {
  const known = {
    read: depthsOf(models, 'read'),
    write: depthsOf(models, 'write'),
  };
  const endless = models.filter(({ name }) => !known.read.has(name) || !known.write.has(name));
  if (endless.length === 0) return models;
  const names = new Set(endless.map(({ name }) => name));
  const back = circlesAmong(endless, names);
  return models.map((model) => {
    if (!names.has(model.name)) return model;
    const isBack = (type: TypeRef): boolean =>
      modelNamesIn({ type }).some((name) => back.get(name)?.has(model.name) === true);
    const mended = mend(model, isBack);
    if (mended !== model) report(model, diagnostics);
    return mended;
  });
}

/** For each of the models the ones among them to which it leads. */
function circlesAmong(
  models: readonly DraftModel[],
  names: ReadonlySet<string>,
): ReadonlyMap<string, ReadonlySet<string>> {
  const next = new Map(
    models.map((model) => [model.name, modelNamesIn(model).filter((name) => names.has(name))]),
  );
  return new Map(
    models.map(({ name }) => {
      const found = new Set<string>([name]);
      for (const one of found) for (const other of next.get(one) ?? []) found.add(other);
      return [name, found];
    }),
  );
}

function mend(model: DraftModel, isBack: (type: TypeRef) => boolean): DraftModel {
  switch (model.kind) {
    case 'object': {
      const properties = mendProperties(model.properties, isBack);
      return properties === model.properties ? model : { ...model, properties };
    }
    case 'alias': {
      const type = mendType(model.type, isBack);
      return type === model.type ? model : { ...model, type };
    }
    case 'union': {
      const members = mapKept(model.members, (member) => mendType(member, isBack));
      return members === model.members ? model : { ...model, members };
    }
    case 'enum':
      return model;
  }
}

function mendProperties(
  properties: readonly Property[],
  isBack: (type: TypeRef) => boolean,
): readonly Property[] {
  return mapKept(properties, (property) => {
    const isNeeded = isAlwaysThere(property, 'read') || isAlwaysThere(property, 'write');
    return isNeeded && isBack(property.type) ? asOptional(property) : property;
  });
}

/** A list or map that needs members, and an object in place. */
function mendType(type: TypeRef, isBack: (type: TypeRef) => boolean): TypeRef {
  if (!isBack(type)) return type;
  switch (type.kind) {
    case 'array': {
      const { minItems = 0, ...rest } = type.constraints ?? {};
      return minItems === 0 ? type : { ...type, constraints: rest };
    }
    case 'map': {
      const { minProperties = 0, ...rest } = type.constraints ?? {};
      return minProperties === 0 ? type : { ...type, constraints: rest };
    }
    case 'object':
      return { ...type, properties: mendProperties(type.properties, isBack) };
    case 'union':
      return { ...type, members: mapKept(type.members, (member) => mendType(member, isBack)) };
    default:
      return type;
  }
}

/** The same list where nothing in it changes. */
function mapKept<T>(items: readonly T[], change: (item: T) => T): readonly T[] {
  const changed = items.map(change);
  return changed.every((item, index) => item === items[index]) ? items : changed;
}

function report({ schemaName, pointer }: DraftModel, diagnostics: Diagnostics): void {
  diagnostics.warning('endless-schema', {
    message: `Every value of ${schemaName} needs another one in it, and so for ever; what leads back to it is taken as optional.`,
    help: 'Do not require the property, or allow null.',
    pointer,
  });
}
