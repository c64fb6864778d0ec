import { asSendable } from './direction.js';
import type { DraftModel } from './models.js';
import { isModelReference, nodesIn } from './walk.js';
import type { Operation, Property } from './types.js';
import { findUsage } from './usage.js';

type Part = Extract<DraftModel, { kind: 'object' }>;

/** What identifies a thing that is referred to. */
const IDENTITY: ReadonlySet<string> = new Set(['id', 'name', 'type']);

/**
 * The models, of which those that are only parts of others can be sent with what identifies them. Okta's descriptions say that only
 * the API sets it, as if a part were a resource. It refers to one: the application of a condition has an id, and nothing else.
 */
export function withSentIdentity(
  models: readonly DraftModel[],
  operations: readonly Operation[],
): readonly DraftModel[] {
  const parts = new Set(partsOf(models, operations).map(({ name }) => name));
  const usage = findUsage(new Map(models.map((model) => [model.name, model])), operations);
  return models.map((model) =>
    model.kind === 'object' && parts.has(model.name) && usage(model.name).write
      ? { ...model, properties: model.properties.map(sendable) }
      : model,
  );
}

/** Whether the property of a part is what the API needs to know which thing is meant. */
export function isIdentity({ name }: Property): boolean {
  return IDENTITY.has(name);
}

function sendable(property: Property): Property {
  return isIdentity(property) ? asSendable(property) : property;
}

/** The models that stand in others only, and in no request or answer by themselves. Links are none: the API alone makes them. */
export function partsOf(
  models: readonly DraftModel[],
  operations: readonly Operation[],
): readonly Part[] {
  const resources = resourcesAmong(models, operations);
  return models.filter(
    (model): model is Part =>
      model.kind === 'object' &&
      !resources.has(model.name) &&
      !model.properties.some(({ name }) => name === 'href'),
  );
}

/** What operations send or answer with, what has methods, and all that is related to these: ancestors, descendants, subtypes. */
function resourcesAmong(
  models: readonly DraftModel[],
  operations: readonly Operation[],
): ReadonlySet<string> {
  const related = relations(models);
  const found = new Set<string>();
  const add = (name: string): void => {
    if (found.has(name)) return;
    found.add(name);
    related.get(name)?.forEach(add);
  };
  for (const node of operations.flatMap((operation) => nodesIn(operation, isOutermost))) {
    if (isModelReference(node)) add(node.name);
  }
  for (const model of models) if ('methods' in model && model.methods.length > 0) add(model.name);
  return found;
}

/** Properties of a body that has no name are parts already. */
function isOutermost(node: Readonly<Record<string, unknown>>): boolean {
  return typeof node['read'] !== 'string';
}

/** From each model to those that it stands for or is made of, and back. */
function relations(models: readonly DraftModel[]): ReadonlyMap<string, ReadonlySet<string>> {
  const found = new Map<string, Set<string>>();
  const relate = (one: string, other: string): void => {
    found.set(one, (found.get(one) ?? new Set()).add(other));
  };
  for (const model of models) {
    for (const name of relativesOf(model)) {
      relate(model.name, name);
      if (model.kind === 'object') relate(name, model.name);
    }
  }
  return found;
}

function relativesOf(model: DraftModel): readonly string[] {
  const mapping =
    'discriminator' in model ? (model.discriminator?.mapping.map((each) => each.model) ?? []) : [];
  if (model.kind === 'object') {
    const ancestors = model.properties.flatMap(({ inheritedFrom }) => inheritedFrom ?? []);
    return [...mapping, ...ancestors, ...(model.parent === undefined ? [] : [model.parent])];
  }
  const types = model.kind === 'union' ? model.members : [model.type];
  const named = types.flatMap((type) => nodesIn(type, isOutermost)).filter(isModelReference);
  return [...mapping, ...named.map(({ name }) => name)];
}
