import type { JsonObject } from '../basics/json.js';
import { asList, asObject, own, readString } from '../normalise/raw.js';
import type { Node, View } from './view.js';

/** One of the schemas that a value may have. */
export interface Member {
  readonly kind: 'member' | 'subtype';
  readonly node: Node;
  /** By the discriminator: the property, and the values that mean this member. */
  readonly discriminator?: { readonly property: string; readonly values: readonly string[] };
}

/** The members of oneOf and anyOf; of a schema with a discriminator alone, what inherits from it. */
export function membersOf(view: View, node: Node): readonly Member[] {
  const listed = ['oneOf', 'anyOf'].flatMap((key) => view.children(node, key));
  const discriminator = discriminatorOf(node);
  if (listed.length > 0) {
    return listed.map((member) => ({
      kind: 'member',
      node: member,
      ...valuesBy(view, discriminator, view.follow(member) ?? member),
    }));
  }
  if (discriminator === undefined) return [];
  return subtypesOf(view, node, discriminator).map((member) => ({
    kind: 'subtype',
    node: member,
    ...valuesBy(view, discriminator, member),
  }));
}

interface Discriminator {
  readonly property: string;
  /** From values to references, or names of schemas. */
  readonly mapping: readonly (readonly [string, string])[];
}

function discriminatorOf({ raw }: Node): Discriminator | undefined {
  const value = raw['x-openapi-v3-discriminator'] ?? raw['discriminator'];
  const property = typeof value === 'string' ? value : readString(asObject(value), 'propertyName');
  if (property === undefined) return undefined;
  const mapping = Object.entries(asObject(asObject(value)['mapping']));
  const texts = mapping.filter((each): each is [string, string] => typeof each[1] === 'string');
  return { property, mapping: texts };
}

function subtypesOf(view: View, node: Node, { mapping }: Discriminator): readonly Node[] {
  const named = mapping.flatMap(([, reference]) => view.target(reference) ?? []);
  const found = named.length > 0 ? named : view.subtypes(node.steps);
  // A value may mean the base itself, which is no subtype.
  const others = found.filter(({ raw }) => raw !== node.raw);
  return others.filter(({ raw }, at) => others.findIndex((each) => each.raw === raw) === at);
}

function valuesBy(
  view: View,
  discriminator: Discriminator | undefined,
  member: Node,
): Pick<Member, 'discriminator'> {
  if (discriminator === undefined) return {};
  const { property, mapping } = discriminator;
  const mapped = mapping
    .filter(([, reference]) => view.target(reference)?.raw === member.raw)
    .map(([value]) => value);
  const name = view.nameOf(member.steps);
  const values = mapped.length === 0 && name !== undefined ? [name] : mapped;
  return values.length === 0 ? {} : { discriminator: { property, values } };
}

/** The values of a property that mean a member; undefined where nothing tells. */
export function valuesOf(
  view: View,
  { node, discriminator }: Member,
  property: string,
): readonly string[] | undefined {
  if (discriminator?.property === property) return discriminator.values;
  return constantsOf(view, view.follow(node), property, new Set());
}

function constantsOf(
  view: View,
  node: Node | undefined,
  property: string,
  seen: Set<JsonObject>,
): readonly string[] | undefined {
  if (node === undefined || seen.has(node.raw)) return undefined;
  seen.add(node.raw);
  const schema = view.follow(view.child(node, 'properties', property));
  const values =
    schema && (schema.raw['const'] === undefined ? schema.raw['enum'] : [schema.raw['const']]);
  const texts = asList(values).filter((value) => typeof value === 'string');
  if (texts.length > 0) return texts;
  const definedAs = own(asObject(node.raw['x-okta-defined-as']), property);
  if (typeof definedAs === 'string') return [definedAs];
  for (const part of view.children(node, 'allOf')) {
    const found = constantsOf(view, view.follow(part), property, seen);
    if (found !== undefined) return found;
  }
  return undefined;
}
