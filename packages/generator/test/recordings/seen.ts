import { type Place, placesOf } from '../../../validators/test/support/mutants-places.js';
import { type Description, describeIn } from '../../../validators/test/support/samples-shape.js';
import type { Api, Operation, TypeRef } from '../../src/ir/types.js';
import type { Exchange } from '../evidence/exchanges.js';
import { succeeded } from '../evidence/judge.js';
import { createRouter } from '../evidence/routes.js';

/** What recorded bodies show of the places of a description: `User.profile`, of whichever body it is a part. */
export interface Seen {
  /** Whether a JSON value of that kind was sent there. */
  hasKind(owner: string, kind: string): boolean;
  /** The texts and numbers that were sent or answered there, as texts. */
  texts(owner: string): ReadonlySet<string>;
  /** Whether the operation took a body in which an object is without it. */
  lacks(operation: Operation, owner: string): boolean;
}

/** A body that the API took. */
export interface Taken {
  readonly operation: Operation;
  /** Type of the body. */
  readonly type: TypeRef;
  /** Key of the params object that holds the body. */
  readonly property: string;
  readonly exchange: Exchange;
}

/** The JSON bodies of requests that went well. */
export function takenBodies(api: Api, exchanges: readonly Exchange[]): readonly Taken[] {
  const route = createRouter(api.operations);
  return exchanges.filter(succeeded).flatMap((exchange): Taken[] => {
    const operation = route(exchange);
    const body = operation?.params.find((param) => param.in === 'body');
    const { requestBody } = exchange;
    if (operation === undefined || body === undefined) return [];
    if (typeof requestBody !== 'object' || requestBody === null) return [];
    return [{ operation, type: body.type, property: body.property, exchange }];
  });
}

/** Looks at all recorded bodies once. */
export function lookAt(api: Api, exchanges: readonly Exchange[]): Seen {
  const kinds = new Set<string>();
  const texts = new Map<string, Set<string>>();
  const lacking = new Set<string>();
  const noteText = ({ owner, value }: Place): void => {
    if (typeof value !== 'string' && typeof value !== 'number') return;
    texts.set(owner, (texts.get(owner) ?? new Set()).add(String(value)));
  };

  const written = describeIn(api, 'write');
  for (const { operation, type, exchange } of takenBodies(api, exchanges)) {
    for (const place of placesOf(exchange.requestBody, type, written)) {
      kinds.add(`${place.owner} ${kindOf(place.value)}`);
      noteText(place);
      for (const owner of missingIn(place, written)) lacking.add(`${operation.id} ${owner}`);
    }
  }
  const read = describeIn(api, 'read');
  const route = createRouter(api.operations);
  for (const exchange of exchanges.filter(succeeded)) {
    const type = route(exchange)?.result?.type;
    if (type === undefined) continue;
    for (const place of placesOf(exchange.responseBody, type, read)) noteText(place);
  }
  return {
    hasKind: (owner, kind) => kinds.has(`${owner} ${kind}`),
    texts: (owner) => texts.get(owner) ?? new Set(),
    lacks: ({ id }, owner) => lacking.has(`${id} ${owner}`),
  };
}

/** The declared properties that an object is without, and what would tell its subtype. */
function missingIn({ value, type }: Place, description: Description): readonly string[] {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return [];
  const plain = description.plain(type);
  if (plain.kind !== 'objects') return [];
  const { name, properties } = description.picked(plain.model, value);
  const { discriminator } = plain.model;
  const telling =
    discriminator === undefined || Object.hasOwn(value, discriminator.property)
      ? []
      : [tellingAs(discriminator.property)];
  const missing = properties.filter((property) => !Object.hasOwn(value, property.name));
  return [...telling, ...missing.map((property) => `${name}.${property.name}`)];
}

/** The place of a property that tells subtypes apart, whichever they are. */
export function tellingAs(property: string): string {
  return `*.${property}`;
}

export function kindOf(value: unknown): string {
  if (value === null) return 'null';
  return Array.isArray(value) ? 'array' : typeof value;
}
