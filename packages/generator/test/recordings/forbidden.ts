import { replaced, without } from '../../../validators/test/support/mutants-edit.js';
import { type Fault, faultsOf } from '../../../validators/test/support/mutants-faults.js';
import {
  type Path,
  type Place,
  placesOf,
} from '../../../validators/test/support/mutants-places.js';
import { type Random, createRandom } from '../../../validators/test/support/random.js';
import { type Description, describeIn } from '../../../validators/test/support/samples-shape.js';
import type { Api, Operation } from '../../src/ir/types.js';
import { type Node, isProperty, mapNodes } from '../../src/ir/walk.js';
import type { Exchange } from '../evidence/exchanges.js';
import { type Seen, kindOf, lookAt, takenBodies, tellingAs } from './seen.js';

export const kinds = [
  'wrong type',
  'wrong item',
  'extra nesting',
  'missing required',
  'missing discriminator',
  'unlisted discriminator',
  'unlisted value',
  'bad date',
  'out of bounds',
] as const;

export type Kind = (typeof kinds)[number];

/** A recorded request with one change that a description forbids, and that no recording shows to be taken. */
export interface Forbidden {
  readonly kind: Kind;
  readonly operation: Operation;
  /** The place as `Application.signOnMode`. */
  readonly owner: string;
  /** Where in the body it is. */
  readonly path: Path;
  /** What was put there; nothing where something was taken away. */
  readonly replacement: unknown;
  /** The whole body. */
  readonly body: unknown;
  readonly exchange: Exchange;
}

/** At most as many of one kind at one place of an operation. */
const most = 3;

/**
 * The mutants of all requests that the API took, the same ones for the same seed.
 *
 * @param ignored properties, as `UserSchema.properties`, that the API ignores when they are sent, with all that they hold
 */
export function forbiddenBy(
  api: Api,
  exchanges: readonly Exchange[],
  seed: number,
  ignored: ReadonlySet<string> = new Set(),
): Forbidden[] {
  const sendable = withoutReadOnly(api);
  const description = describeIn(sendable, 'write');
  const about = { seen: lookAt(api, exchanges), unlisted: toldWithoutList(api, description) };
  const made = new Map<string, number>();
  const isNew = (key: string): boolean => {
    const count = (made.get(key) ?? 0) + 1;
    made.set(key, count);
    return count <= most;
  };
  return takenBodies(sendable, exchanges).flatMap(({ operation, type, exchange }) => {
    const { requestBody } = exchange;
    const random = createRandom(seed, `${operation.id} ${JSON.stringify(requestBody)}`);
    const places = [...placesOf(requestBody, type, description)];
    const ignoredPaths = places.filter(({ owner }) => ignored.has(owner)).map(({ path }) => path);
    return places
      .filter(({ path }) => path.length > 0 && !ignoredPaths.some((outer) => isWithin(path, outer)))
      .flatMap((place) =>
        changesAt(place, description, { ...about, operation, random })
          .filter(({ kind }) => isNew(`${operation.id} ${place.owner} ${kind}`))
          .map(({ kind, fault }): Forbidden => {
            const { path, owner } = place;
            const { replacement } = fault;
            const body =
              fault.kind === 'missing'
                ? without(requestBody, path)
                : replaced(requestBody, path, replacement);
            return { kind, operation, owner, path, replacement, body, exchange };
          }),
      );
  });
}

function isWithin(path: Path, outer: Path): boolean {
  return outer.every((step, index) => step === path[index]);
}

/** The properties that only the API sets, as `UserSchema.properties`. */
export function ignoredWhenSent(api: Api): ReadonlySet<string> {
  return new Set(
    api.models.flatMap((model) =>
      'properties' in model
        ? model.properties
            .filter(({ write }) => write === 'absent')
            .map(({ name }) => `${model.name}.${name}`)
        : [],
    ),
  );
}

/** What only the API sets is ignored when it is sent. */
function withoutReadOnly(api: Api): Api {
  return mapNodes(api, (node) => {
    const properties = node['properties'];
    if (!isArray(properties)) return node;
    return { ...node, properties: properties.filter((one) => !isNode(one) || isSent(one)) };
  });
}

const isArray = (value: unknown): value is readonly unknown[] => Array.isArray(value);

const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null;

const isSent = (node: Node): boolean => !isProperty(node) || node.write !== 'absent';

/** What is known of an operation and of the recordings. */
interface About {
  readonly operation: Operation;
  readonly seen: Seen;
  readonly random: Random;
  /** Discriminators that may have other values than those of the known subtypes. */
  readonly unlisted: ReadonlySet<string>;
}

/** Those of which the base has no list: the names of applications. */
function toldWithoutList(api: Api, description: Description): ReadonlySet<string> {
  const owners = api.models.flatMap((model) => {
    if (model.kind !== 'object' || model.discriminator === undefined) return [];
    const { property, mapping } = model.discriminator;
    const type = model.properties.find(({ name }) => name === property)?.type;
    const plain = type && description.plain(type);
    const isListed = plain?.kind === 'type' && plain.type.kind === 'enum';
    return isListed ? [] : mapping.map((entry) => `${entry.model}.${property}`);
  });
  return new Set(owners);
}

interface Change {
  readonly kind: Kind;
  readonly fault: Fault;
}

/** One change of each kind at a place, chosen at random among those that nothing speaks against. */
function changesAt(place: Place, description: Description, about: About): Change[] {
  const faults = [
    ...faultsOf(place, description),
    ...(place.decides && !place.required ? [missing(place)] : []),
  ];
  const byKind = new Map<Kind, Fault[]>();
  for (const fault of faults) {
    const kind = kindOfFault(fault, place);
    if (kind === undefined || isTaken(fault, place, about)) continue;
    byKind.set(kind, [...(byKind.get(kind) ?? []), fault]);
  }
  return [...byKind].map(([kind, alike]) => ({ kind, fault: about.random.pick(alike) }));
}

function missing({ path }: Place): Fault {
  return { kind: 'missing', replacement: undefined, issuePath: path, code: 'required' };
}

/** Nothing for what is not judged: null, and formats that the validators leave to the API. */
function kindOfFault({ kind, replacement }: Fault, { decides, type }: Place): Kind | undefined {
  switch (kind) {
    case 'missing':
      return decides ? 'missing discriminator' : 'missing required';
    case 'unlisted value':
      return decides ? 'unlisted discriminator' : 'unlisted value';
    case 'bad format':
      return 'format' in type && /^date(-time)?$/.test(type.format ?? '') && replacement !== ''
        ? 'bad date'
        : undefined;
    case 'wrong type':
    case 'wrong item':
    case 'extra nesting':
    case 'out of bounds':
      return kind;
    default:
      return undefined;
  }
}

/** Whether recordings show that the API takes the like. */
function isTaken(
  fault: Fault,
  { owner, path, type, decides, value }: Place,
  { operation, seen, unlisted }: About,
): boolean {
  switch (fault.kind) {
    case 'missing':
      return (
        seen.lacks(operation, owner) ||
        (decides && seen.lacks(operation, tellingAs(String(path.at(-1)))))
      );
    case 'wrong type':
    case 'extra nesting':
      return seen.hasKind(owner, kindOf(fault.replacement));
    case 'out of bounds':
      return seen.texts(owner).has(String(fault.replacement));
    case 'wrong item':
      return seen.hasKind(`${owner}[]`, kindOf([fault.replacement].flat().at(-1)));
    case 'unlisted value': {
      if (decides && unlisted.has(owner)) return true;
      const listed: readonly unknown[] = type.kind === 'enum' ? type.values : [value];
      return [...seen.texts(owner)].some((text) => !listed.includes(text));
    }
    default:
      return false;
  }
}
