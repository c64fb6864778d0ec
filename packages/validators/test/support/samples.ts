import type { Constraints, ObjectModel, TypeRef } from '@oktaforge/generator';
import type { Random } from './random.js';
import type { Description, Shape } from './samples-shape.js';
import { sampleKey, sampleString } from './samples-strings.js';

/** How deep optional parts go. Required ones go as deep as they must. */
const DEEPEST = 5;

/** A value that the description allows. The same choices make the same value. */
export function sampleOf(type: TypeRef, description: Description, random: Random): unknown {
  // From only what is required to everything, so that both ends of each object's keys are seen.
  const fullness = random.pick([0, 0.2, 0.5, 0.8, 1]);

  function any(depth: number): unknown {
    const kind = random.below(depth < DEEPEST ? 8 : 6);
    if (kind < 6) return random.pick([null, true, false, 0, -1.5, 1e21, '', 'text', [], {}]);
    const values = Array.from({ length: random.below(3) }, () => any(depth + 1));
    return kind === 6 ? values : withKeys(values.map((value) => [sampleKey(random), value]));
  }

  function ofType(wanted: TypeRef, depth: number): unknown {
    const plain = description.plain(wanted);
    if (plain.nullable && random.chance(0.15)) return null;
    if (wanted.kind === 'model' && wanted.demands !== undefined) {
      const { demands, ...rest } = wanted;
      for (;;) {
        const value = ofType(rest, depth);
        const keys = new Set(Object.keys(Object(value)));
        if (demands.every((key) => keys.has(key))) return value;
      }
    }
    return plain.kind === 'objects' ? ofModel(plain.model, depth) : ofPlain(plain.type, depth);
  }

  function ofPlain(plain: TypeRef, depth: number): unknown {
    switch (plain.kind) {
      case 'unknown':
        return any(depth);
      case 'null':
        return null;
      case 'boolean':
        return random.chance(0.5);
      case 'string':
        return sampleString(random, plain.format, plain.constraints);
      case 'number':
        return sampleNumber(random, plain.integer, plain.constraints);
      case 'binary':
        return new Blob(['bytes']);
      case 'enum':
        return description.isOpen(plain) && random.chance(0.15)
          ? unlisted(plain.base)
          : random.pick(plain.values);
      case 'array':
        return ofArray(plain.items, plain.constraints, depth);
      case 'map':
        return ofShape({ members: [], additional: plain.values }, depth);
      case 'object':
        return ofShape(description.shape(plain.properties, plain.additional), depth);
      case 'model':
        return ofType(plain, depth);
      case 'union':
        return ofType(random.pick(plain.members), depth);
    }
  }

  function ofArray(items: TypeRef, constraints: Constraints | undefined, depth: number): unknown {
    const { minItems = 0, maxItems = Infinity, uniqueItems = false } = constraints ?? {};
    const wish = depth < DEEPEST ? random.below(4) : 0;
    const length = Math.min(Math.max(wish, minItems), maxItems);
    const values = Array.from({ length }, () => ofType(items, depth + 1));
    return uniqueItems
      ? [...new Map(values.map((item) => [JSON.stringify(item), item])).values()]
      : values;
  }

  function ofModel(model: ObjectModel, depth: number): object {
    const { discriminator, properties, additional } = model;
    const shape = description.shape(properties, additional);
    if (discriminator === undefined) return ofShape(shape, depth);
    const plain = random.chance(0.15) ? ofShape(withTelling(shape, model), depth) : undefined;
    // By chance it may have got the value of a subtype, and then has to be one.
    if (plain !== undefined && description.picked(model, plain) === model) return plain;
    const { value, model: name } = random.pick(discriminator.mapping);
    const subtype = description.model(name);
    if (subtype.kind !== 'object') throw new Error(`${name} is no subtype of objects`);
    return { ...ofModel(subtype, depth), [discriminator.property]: value };
  }

  function ofShape({ members, additional }: Shape, depth: number): object {
    const share = depth < DEEPEST ? fullness / (1 + depth / 2) : 0;
    const entries = members.flatMap(({ name, type: wanted, required }): [string, unknown][] => {
      if (required || random.chance(share)) return [[name, ofType(wanted, depth + 1)]];
      return random.chance(0.02) ? [[name, undefined]] : [];
    });
    const others = depth < DEEPEST && random.chance(0.3) ? 1 + random.below(2) : 0;
    for (let count = 0; count < others; count++) {
      const key = sampleKey(random);
      if (members.some(({ name }) => name === key)) continue;
      entries.push([
        key,
        additional === undefined ? any(depth + 1) : ofType(additional, depth + 1),
      ]);
    }
    return withKeys(entries);
  }

  /** Of what may be sent instead of a discriminator, something has to be. */
  function withTelling(shape: Shape, { discriminator }: ObjectModel): Shape {
    const [instead] = description.direction === 'write' ? (discriminator?.instead ?? []) : [];
    const members = shape.members.map((member) =>
      member.name === instead ? { ...member, required: true } : member,
    );
    return { ...shape, members };
  }

  return ofType(type, 0);
}

/** An object whose keys are all its own, `__proto__` too. */
function withKeys(entries: readonly (readonly [string, unknown])[]): object {
  return Object.fromEntries(entries);
}

function unlisted(base: 'string' | 'number' | 'boolean'): unknown {
  return base === 'string' ? 'NOT_LISTED_YET' : base === 'number' ? 987_654 : true;
}

function sampleNumber(random: Random, integer: boolean, constraints: Constraints = {}): number {
  const { minimum = -2147483648, maximum = 2147483647, multipleOf } = constraints;
  const wish = random.pick([0, 1, -1, 42, 3.5, minimum, maximum]);
  const within = Math.min(Math.max(wish, minimum), maximum);
  const value = integer ? Math.trunc(within) : within;
  return multipleOf === undefined ? value : Math.ceil(value / multipleOf) * multipleOf;
}
