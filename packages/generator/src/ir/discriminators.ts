import type {
  NormalBody,
  NormalDiscriminator,
  NormalDocument,
  NormalOperation,
  NormalSchema,
} from '../normalise/types.js';
import type { Lineage } from './lineage.js';
import { findInstead } from './sent-instead.js';

/** What the discriminators of the whole document say about its schemas. */
export interface DiscriminatorIndex {
  /** The discriminator values by which a schema is recognised as a subtype, those of its ancestors first. */
  fixedValues(name: string): readonly FixedValues[];
  /**
   * The values of the unions that a schema is a member of, where those are told apart from others by a property of their own:
   * a key that is `sig` or `enc`, and where it is `sig`, RSA or EC.
   */
  unionValues(name: string): readonly FixedValues[];
  /**
   * The properties that tell the subtypes of the schema apart, of its ancestors or of its descendants. They are sent even where
   * the description says that only the API sets them: without them the API does not know what it gets.
   */
  tellingProperties(name: string): ReadonlySet<string>;
  /**
   * What may be sent instead of the discriminator of the schema, where a correction or an example says so; undefined where it has
   * to be sent.
   */
  sentInstead(name: string): readonly string[] | undefined;
  /** For an inline union, the named schema with the same discriminator property, values and subtypes. */
  sameUnion(discriminator: NormalDiscriminator): string | undefined;
}

export interface FixedValues {
  readonly property: string;
  readonly values: readonly string[];
}

/** Collects the discriminators of all schemas, named and inline. */
export function indexDiscriminators(
  document: NormalDocument,
  lineage: Lineage,
): DiscriminatorIndex {
  const direct = new Map<string, Map<string, Set<string>>>();
  const telling = new Map(
    document.schemas.map(({ name, schema }) => [name, schema.discriminator?.property]),
  );
  for (const discriminator of allDiscriminators(document)) {
    for (const { value, schema } of discriminator.mapping) {
      // A schema that discriminates its own subtypes by this property has no single value of it.
      if (telling.get(schema) === discriminator.property) continue;
      const properties = direct.get(schema) ?? new Map<string, Set<string>>();
      const values = properties.get(discriminator.property) ?? new Set();
      direct.set(schema, properties.set(discriminator.property, values.add(value)));
    }
  }
  const fixed = (name: string): Map<string, readonly string[]> => {
    const inherited = lineage.parentsOf(name).flatMap((parent) => [...fixed(parent)]);
    const own = [...(direct.get(name) ?? [])].map(
      ([property, values]) => [property, [...values]] as const,
    );
    return new Map([...inherited, ...own]);
  };
  const unionsAround = findUnions(document);
  const unions = new Map(
    document.schemas.flatMap(({ name, schema: { discriminator } }) =>
      discriminator === undefined ? [] : [[signature(discriminator), name] as const],
    ),
  );
  const sameUnion: DiscriminatorIndex['sameUnion'] = (discriminator) =>
    unions.get(signature(discriminator));
  return {
    fixedValues: (name) => listed(fixed(name)),
    unionValues: (name) =>
      listed(mergedValues(unionsAround(name).map((union) => direct.get(union)))),
    tellingProperties: findTelling(document, lineage),
    sentInstead: findInstead(document, sameUnion),
    sameUnion,
  };
}

/** Discriminators and constants count for all ancestors, and for all that inherit from these. */
function findTelling(
  { schemas }: NormalDocument,
  lineage: Lineage,
): (name: string) => ReadonlySet<string> {
  const found = new Map<string, Set<string>>();
  const note = (name: string, property: string): void => {
    found.set(name, (found.get(name) ?? new Set()).add(property));
    for (const parent of lineage.parentsOf(name)) note(parent, property);
  };
  for (const { name, schema } of schemas) {
    const { discriminator, constants } = schema;
    const own = discriminator === undefined ? [] : [discriminator.property];
    for (const property of [...own, ...Object.keys(constants)]) note(name, property);
  }
  const all = (name: string): readonly string[] => [
    ...(found.get(name) ?? []),
    ...lineage.parentsOf(name).flatMap(all),
  ];
  return (name) => new Set(all(name));
}

function listed(values: ReadonlyMap<string, readonly string[]>): readonly FixedValues[] {
  return [...values].map(([property, list]) => ({ property, values: list }));
}

function mergedValues(
  all: readonly (ReadonlyMap<string, ReadonlySet<string>> | undefined)[],
): ReadonlyMap<string, readonly string[]> {
  const merged = new Map<string, readonly string[]>();
  for (const [property, values] of all.flatMap((one) => [...(one ?? [])])) {
    merged.set(property, [...new Set([...(merged.get(property) ?? []), ...values])]);
  }
  return merged;
}

/** The named unions around each schema, at any depth. */
function findUnions(document: NormalDocument): (name: string) => readonly string[] {
  const direct = new Map<string, string[]>();
  for (const { name, schema } of document.schemas) {
    for (const { ref } of schema.oneOf) {
      if (ref !== undefined) direct.set(ref, [...(direct.get(ref) ?? []), name]);
    }
  }
  return (name) => {
    const found = new Set<string>();
    const visit = (member: string): void => {
      for (const union of direct.get(member) ?? []) {
        if (found.has(union)) continue;
        found.add(union);
        visit(union);
      }
    };
    visit(name);
    return [...found];
  };
}

function signature({ property, mapping }: NormalDiscriminator): string {
  return JSON.stringify([
    property,
    mapping.map(({ value, schema }) => `${value} ${schema}`).toSorted(),
  ]);
}

function allDiscriminators(document: NormalDocument): readonly NormalDiscriminator[] {
  const named = document.schemas.map(({ schema }) => schema);
  return [...named, ...document.operations.flatMap(schemasOf)].flatMap(discriminatorsIn);
}

function discriminatorsIn(schema: NormalSchema): readonly NormalDiscriminator[] {
  const { discriminator } = schema;
  const own = discriminator === undefined ? [] : [discriminator];
  return [...own, ...partsOf(schema).flatMap(discriminatorsIn)];
}

function partsOf(schema: NormalSchema): readonly NormalSchema[] {
  const { items, additional } = schema;
  return [
    ...(schema.properties ?? []).map((property) => property.schema),
    ...(items === undefined ? [] : [items]),
    ...(additional === undefined || additional === false ? [] : [additional]),
    ...schema.allOf,
    ...schema.oneOf,
  ];
}

function schemasOf({ parameters, body, responses }: NormalOperation): readonly NormalSchema[] {
  return [
    ...parameters.map(({ schema }) => schema),
    ...(body === undefined ? [] : contentOf(body)),
    ...responses.flatMap(contentOf),
  ];
}

function contentOf({ content }: Pick<NormalBody, 'content'>): readonly NormalSchema[] {
  return content.map(({ schema }) => schema);
}
