import type { Api, Model, ObjectModel, Operation, Property, TypeRef } from '@oktaforge/generator';
import type { Random } from '../random.js';
import { dateTime } from './people.js';

/** Depth up to which optional properties are filled in. It ends the recursion of recursive models. */
const deepest = 5;

/** Valid params for an operation with a JSON body or none: all required properties, and about half of the others. */
export function sampleParams(api: Api, operation: Operation, random: Random): object {
  const models = new Map(api.models.map((model) => [model.name, model]));
  return new Sampler(models, random).params(operation);
}

class Sampler {
  readonly #models: ReadonlyMap<string, Model>;
  readonly #random: Random;

  constructor(models: ReadonlyMap<string, Model>, random: Random) {
    this.#models = models;
    this.#random = random;
  }

  params({ params }: Operation): object {
    const sent = params.filter(
      (param) => param.in === 'body' || param.required || this.#random.chance(0.5),
    );
    const entries = sent.map(({ in: place, property, type }) => [
      property,
      this.#value(place === 'body' ? '' : property, type, 0),
    ]);
    return Object.fromEntries(entries) as object;
  }

  #value(name: string, type: TypeRef, depth: number): unknown {
    switch (type.kind) {
      case 'string':
        return stringFor(name, type, this.#random);
      case 'number':
        return type.constraints?.minimum ?? 1 + this.#random.below(100);
      case 'boolean':
        return this.#random.chance(0.5);
      case 'enum':
        return this.#random.pick(type.values);
      case 'array':
        return Array.from({ length: 1 + this.#random.below(3) }, () =>
          this.#value(name, type.items, depth + 1),
        );
      case 'map':
        return { [this.#random.letters(6)]: this.#value(name, type.values, depth + 1) };
      case 'object':
        return this.#object(type.properties, depth);
      case 'model':
        return this.#model(name, type.name, depth);
      case 'union':
        return this.#value(name, this.#random.pick(type.members), depth);
      case 'unknown':
      case 'binary':
        return {};
      case 'null':
        return null;
    }
  }

  #model(name: string, modelName: string, depth: number): unknown {
    const model = this.#models.get(modelName);
    switch (model?.kind) {
      case 'enum':
      case 'alias':
        return this.#value(name, model.type, depth);
      case 'union':
        return model.discriminator === undefined
          ? this.#value(name, this.#random.pick(model.members), depth)
          : this.#subtype(model.discriminator, depth);
      case 'object':
        return model.discriminator === undefined
          ? this.#object(model.properties, depth)
          : this.#subtype(model.discriminator, depth);
      case undefined:
        throw new RangeError(`There is no model '${modelName}'.`);
    }
  }

  #subtype(
    { property, mapping }: NonNullable<ObjectModel['discriminator']>,
    depth: number,
  ): object {
    const { value, model } = this.#random.pick(mapping);
    return { ...(this.#model('', model, depth) as object), [property]: value };
  }

  #object(properties: readonly Property[], depth: number): object {
    const sent = properties.filter(
      ({ write }) =>
        write === 'always' ||
        (write === 'sometimes' && depth < deepest && this.#random.chance(0.5)),
    );
    const entries = sent.map(({ name, type }) => [name, this.#value(name, type, depth + 1)]);
    return Object.fromEntries(entries) as object;
  }
}

/** Patterns of property names, with samples of their strings. */
const spellings: readonly (readonly [RegExp, (random: Random) => string])[] = [
  [/Id$|^id$/, (random) => `00${random.letters(18)}`],
  [/email|login/i, (random) => `${random.letters(8)}@example.com`],
  [/ur[il]$|href/i, (random) => `https://example.com/${random.letters(10)}`],
  [/name|label|title/i, (random) => `Example ${random.letters(6)}`],
];

const formats: Readonly<Record<string, (random: Random) => string>> = {
  'date-time': dateTime,
  date: (random) => dateTime(random).slice(0, 10),
  email: (random) => `${random.letters(8)}@example.com`,
  uri: (random) => `https://example.com/${random.letters(10)}`,
};

function stringFor(
  name: string,
  { format = '', constraints }: TypeRef & { kind: 'string' },
  random: Random,
): string {
  const spelling = formats[format] ?? spellings.find(([pattern]) => pattern.test(name))?.[1];
  const { minLength = 0, maxLength = Infinity } = constraints ?? {};
  const text = (spelling?.(random) ?? random.letters(12)).padEnd(minLength, 'x');
  return text.slice(0, maxLength);
}
