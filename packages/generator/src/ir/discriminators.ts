import type {
  NormalBody,
  NormalDiscriminator,
  NormalDocument,
  NormalOperation,
  NormalSchema,
} from '../normalise/types.js';
import type { Lineage } from './lineage.js';

/** What the discriminators of the whole document say about its schemas. */
export interface DiscriminatorIndex {
  /** The discriminator values by which a schema is recognised as a subtype, those of its ancestors first. */
  fixedValues(name: string): readonly FixedValues[];
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
  const unions = new Map(
    document.schemas.flatMap(({ name, schema: { discriminator } }) =>
      discriminator === undefined ? [] : [[signature(discriminator), name] as const],
    ),
  );
  return {
    fixedValues: (name) => [...fixed(name)].map(([property, values]) => ({ property, values })),
    sameUnion: (discriminator) => unions.get(signature(discriminator)),
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
