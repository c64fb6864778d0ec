import type { JsonObject } from '../json.js';
import type { ModelFacts } from './facts.js';

/** Facts about models, by name. */
export type Models = Readonly<Record<string, ModelFacts>>;

/** The subtype that the discriminators of a value name; the model itself where they name none that is known. */
export function subtypeOf(model: string, value: JsonObject, models: Models): string {
  const { discriminator } = models[model] ?? {};
  if (discriminator === undefined) return model;
  const chosen = discriminator.models[String(value[discriminator.property])];
  return chosen === undefined || chosen === model || !(chosen in models)
    ? model
    : subtypeOf(chosen, value, models);
}

export function factsOf(model: string | undefined, value: JsonObject, models: Models): ModelFacts {
  const name = model === undefined ? undefined : subtypeOf(model, value, models);
  return (name === undefined ? undefined : models[name]) ?? UNKNOWN;
}

const UNKNOWN: ModelFacts = { expected: [], readOnly: [] };

/** Makes a thing of a model: a fixture of the properties that are always there, merged with what was sent. */
export type MakeThing = (model: string, seed: number, sent: JsonObject) => JsonObject;
