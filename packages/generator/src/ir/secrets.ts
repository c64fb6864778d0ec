import type { Api, Operation, Param, Property } from './types.js';
import { mapNodes, modelNamesIn, type Node } from './walk.js';

/** Names of what is a secret, or has one inside. */
const SECRET_NAME =
  /pass(word|code|phrase)|secret|token|credential|assertion|cookie|private_?key|api_?key|shared_?key|auth_?scheme|answer|verifier|^salt$|^hash$|otp$|(activation|recovery|backup|verification)_?(code|url)/i;

/** Says something about a secret and is none: `tokenId`, `tokenLifetimeMinutes`. */
const ABOUT_SECRET = /(Id|Type|Minutes|Seconds|Changed|Endpoint|Uri)$/;

/** The private parts of a JSON Web Key. */
const PRIVATE_PARTS: ReadonlySet<string> = new Set(['d', 'p', 'q', 'dp', 'dq', 'qi', 'oth', 'k']);

/**
 * The API with a mark on what is secret: properties and parameters by their name and the object that they stand in, and models that
 * are found inside of secrets only, such as a password's hash. What is inside of a secret is one without a mark.
 */
export function markSecrets(api: Api): Api {
  const models = api.models.map(markByName);
  const operations = api.operations.map((operation) => ({
    ...operation,
    params: operation.params.map((param) => markParam(markByName(param))),
  }));
  const shown = shownModels({ ...api, models, operations });
  return {
    ...api,
    operations,
    models: models.map((model, index) =>
      shown.has(model.name) ? model : { ...(api.models[index] ?? model), secret: true },
    ),
  };
}

/** Names of the models that are found outside of secrets, or nowhere. */
function shownModels({ models, operations }: Api): ReadonlySet<string> {
  const used = new Set([...models, ...operations].flatMap((node) => modelNamesIn(node)));
  const names = models.map(({ name }) => name).filter((name) => !used.has(name));
  const waiting = [...names, ...operations.flatMap(namesOutside)];
  const outside = new Map(models.map((model) => [model.name, namesShownIn(model)]));
  const shown = new Set<string>();
  for (let name = waiting.pop(); name !== undefined; name = waiting.pop()) {
    if (shown.has(name)) continue;
    shown.add(name);
    waiting.push(...(outside.get(name) ?? []));
  }
  return shown;
}

function namesOutside({ params, body, responses }: Operation): readonly string[] {
  const parts = [...params.filter(({ secret }) => !secret), ...(body ? [body] : []), ...responses];
  return parts.flatMap(namesShownIn);
}

/** The models that a node refers to outside of its secret properties. */
function namesShownIn(node: object): readonly string[] {
  const rest = mapNodes(node, (each) =>
    isShape(each) ? { ...each, properties: each.properties.filter(({ secret }) => !secret) } : each,
  );
  return modelNamesIn(rest);
}

function markByName<T extends object>(node: T): T {
  return mapNodes(node, (each) => {
    if (!isShape(each)) return each;
    const names = new Set(each.properties.map(({ name }) => name));
    const mark = (property: Property): Property =>
      isSecret(property.name, names) ? { ...property, secret: true } : property;
    return { ...each, properties: each.properties.map(mark) };
  });
}

function markParam(param: Param): Param {
  return param.in !== 'body' && isSecretName(param.name) ? { ...param, secret: true } : param;
}

function isSecret(name: string, siblings: ReadonlySet<string>): boolean {
  if (isSecretName(name)) return true;
  // The value of a header, such as `Authorization` of an inline hook.
  if (name === 'value') return siblings.has('key');
  return siblings.has('kty') && PRIVATE_PARTS.has(name);
}

/** Whether a name says that its value is a secret, or has one inside. */
export function isSecretName(name: string): boolean {
  return SECRET_NAME.test(name) && !ABOUT_SECRET.test(name);
}

function isShape(node: Node): node is Node & { readonly properties: readonly Property[] } {
  return Array.isArray(node['properties']);
}
