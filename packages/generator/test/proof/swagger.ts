/** A schema of the document, Swagger 2.0 or OpenAPI 3, as it was read, before this project's own code has interpreted any of it. */
export interface RawSchema {
  readonly $ref?: string;
  readonly type?: string;
  readonly readOnly?: boolean;
  readonly writeOnly?: boolean;
  readonly properties?: Readonly<Record<string, RawSchema>>;
  readonly allOf?: readonly RawSchema[];
  readonly 'x-okta-parent'?: string;
  readonly 'x-okta-defined-as'?: Readonly<Record<string, unknown>>;
  readonly 'x-openapi-v3-discriminator'?: {
    readonly propertyName: string;
    readonly mapping: Readonly<Record<string, string>>;
  };
}

export type Definitions = Readonly<Record<string, RawSchema>>;

export function definitionsOf(document: Readonly<Record<string, unknown>>): Definitions {
  const components = document['components'] as { readonly schemas?: Definitions } | undefined;
  return components?.schemas ?? (document['definitions'] as Definitions);
}

/** What a schema declares: its own properties, laid over those that it inherits by x-okta-parent and allOf. */
export function declaredProperties(
  definitions: Definitions,
  schema: RawSchema,
): ReadonlyMap<string, RawSchema> {
  const inherited = [schema['x-okta-parent'], ...(schema.allOf ?? []).map(({ $ref }) => $ref)]
    .filter((reference) => reference !== undefined)
    .map((reference) => definitions[schemaName(reference)] ?? {});
  const inline = (schema.allOf ?? []).filter(({ $ref }) => $ref === undefined);
  return new Map([
    ...[...inherited, ...inline].flatMap((part) => [...declaredProperties(definitions, part)]),
    ...Object.entries(schema.properties ?? {}),
  ]);
}

/** Properties that a schema has by an extension: its constants, and what tells it or its subtypes apart. */
export function tellingProperties(
  definitions: Definitions,
  name: string,
): { readonly constants: readonly string[]; readonly discriminators: readonly string[] } {
  const schema = definitions[name] ?? {};
  const parent = schema['x-okta-parent'];
  const inherited =
    parent === undefined ? undefined : tellingProperties(definitions, schemaName(parent));
  const own = Object.values(definitions).flatMap((other) => {
    const discriminator = other['x-openapi-v3-discriminator'];
    const targets = Object.values(discriminator?.mapping ?? {}).map(schemaName);
    const concerned = other === schema || targets.includes(name);
    return discriminator !== undefined && concerned ? [discriminator.propertyName] : [];
  });
  return {
    constants: [...(inherited?.constants ?? []), ...Object.keys(schema['x-okta-defined-as'] ?? {})],
    discriminators: [...(inherited?.discriminators ?? []), ...own],
  };
}

function schemaName(reference: string): string {
  return reference.replace(/^#\/(definitions|components\/schemas)\//, '');
}

/** Pairs of a path and a verb. */
export function pathVerbsOf(document: Readonly<Record<string, unknown>>): readonly string[] {
  const verbs = /^(get|put|post|delete|patch|head|options|trace)$/;
  return Object.entries(document['paths'] as Readonly<Record<string, object>>).flatMap(
    ([path, item]) =>
      Object.keys(item).flatMap((verb) => (verbs.test(verb) ? [`${verb} ${path}`] : [])),
  );
}
