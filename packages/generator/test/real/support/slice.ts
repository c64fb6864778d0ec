type Json = Readonly<Record<string, unknown>>;

const componentPrefix = '#/components/';

/**
 * A part of a description: the paths that begin with one of those given, and every component that they reach. Mappings of
 * discriminators and Okta's extensions count as references too.
 */
export function slice(description: Json, prefixes: readonly string[]): Json {
  const { 'x-webhooks': _webhooks, ...rest } = description;
  const paths = Object.fromEntries(
    Object.entries(rest['paths'] as Json).filter(([path]) =>
      prefixes.some((prefix) => path === prefix || path.startsWith(`${prefix}/`)),
    ),
  );
  const components = rest['components'] as Readonly<Record<string, Json>>;
  const reached = reachedFrom(paths, components);
  return {
    ...rest,
    paths,
    components: Object.fromEntries(
      Object.entries(components).map(([kind, all]) => [
        kind,
        kind === 'securitySchemes'
          ? all
          : Object.fromEntries(
              Object.entries(all).filter(([name]) => reached.has(`${kind}/${name}`)),
            ),
      ]),
    ),
  };
}

/** Each as `schemas/User`. */
function reachedFrom(
  start: unknown,
  components: Readonly<Record<string, Json>>,
): ReadonlySet<string> {
  const reached = new Set<string>();
  const visit = (node: unknown): void => {
    if (typeof node === 'object' && node !== null) Object.values(node).forEach(visit);
    if (typeof node !== 'string' || !node.startsWith(componentPrefix)) return;
    const [kind = '', name = ''] = node.slice(componentPrefix.length).split('/');
    if (reached.has(`${kind}/${name}`)) return;
    reached.add(`${kind}/${name}`);
    visit(components[kind]?.[name]);
  };
  visit(start);
  return reached;
}
