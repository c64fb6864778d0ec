import type { Diagnostics } from '../diagnostics/collector.js';
import type { DraftModel } from './models.js';
import type { TypeRef } from './types.js';

/**
 * Takes out what makes a type an alias of itself: `A = A | string` is `string`, and of `A = B | string`, `B = A | number` one
 * says nothing of the other. Through properties, items and values a type may contain itself.
 */
export function withoutCircles(
  models: readonly DraftModel[],
  diagnostics: Diagnostics,
): readonly DraftModel[] {
  const byName = new Map(models.map((model) => [model.name, model]));
  const open = new Set<string>();
  const done = new Map<string, DraftModel>();
  const visit = (name: string): boolean => {
    const model = byName.get(name);
    if (open.has(name)) return false;
    if (model === undefined || done.has(name)) return true;
    open.add(name);
    const kept = keepMembers(model, visit);
    open.delete(name);
    // Another name of what leads here: who asks does without it, and it is asked again afterwards.
    if (kept === undefined) return false;
    done.set(name, kept);
    if (kept !== model) report(kept, diagnostics);
    return true;
  };
  return models.map((model) => {
    // `lineage.ts` reports a name that stands for nothing but itself.
    if (!visit(model.name) && model.kind === 'alias')
      done.set(model.name, { ...model, type: UNKNOWN });
    return done.get(model.name) ?? model;
  });
}

/** The model with only those members whose name may stand in it; the same model where all may, undefined where nothing is left. */
function keepMembers(
  model: DraftModel,
  isAllowed: (name: string) => boolean,
): DraftModel | undefined {
  switch (model.kind) {
    case 'enum':
      return model;
    case 'alias': {
      const type = keepIn(model.type, isAllowed);
      if (type === undefined) return undefined;
      return type === model.type ? model : { ...model, type };
    }
    case 'object':
      return keepMapping(model, isAllowed);
    case 'union': {
      const members = model.members.flatMap((member) => keepIn(member, isAllowed) ?? []);
      const isSame = members.every((member, index) => member === model.members[index]);
      const same = isSame && members.length === model.members.length;
      return keepMapping(same ? model : { ...model, members: orUnknown(members) }, isAllowed);
    }
  }
}

const UNKNOWN: TypeRef = { kind: 'unknown' };

function orUnknown(members: readonly TypeRef[]): readonly TypeRef[] {
  return members.length === 0 ? [UNKNOWN] : members;
}

function keepMapping<M extends DraftModel>(model: M, isAllowed: (name: string) => boolean): M {
  if (!('discriminator' in model) || model.discriminator === undefined) return model;
  const { discriminator } = model;
  const mapping = discriminator.mapping.filter((entry) => isAllowed(entry.model));
  return mapping.length === discriminator.mapping.length
    ? model
    : { ...model, discriminator: { ...discriminator, mapping } };
}

/** The type without members that may not stand in it; undefined where nothing is left. */
function keepIn(type: TypeRef, isAllowed: (name: string) => boolean): TypeRef | undefined {
  if (type.kind === 'model') return isAllowed(type.name) ? type : undefined;
  if (type.kind !== 'union') return type;
  const members = type.members.flatMap((member) => keepIn(member, isAllowed) ?? []);
  if (members.length === type.members.length) return type;
  return members.length === 0 ? undefined : { ...type, members };
}

function report({ schemaName, pointer }: DraftModel, diagnostics: Diagnostics): void {
  diagnostics.warning('circular-schema', {
    message: `One of the alternatives of ${schemaName} leads back to it, directly or by way of others; it is left out.`,
    help: 'Name the schemas that are meant instead.',
    pointer,
  });
}
