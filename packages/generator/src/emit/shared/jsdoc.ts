import type { Json } from '../../basics/json.js';
import type { Access, Docs, Lifecycle, Model, Operation, Param, Property } from '../../ir/types.js';
import { prose } from '../../ts/index.js';
import { capitalise, isIdentifier } from '../../basics/words.js';
import { namesakeNote } from './namesakes.js';
import { pathKey } from './operations-of.js';

/** Paragraphs and tags of a JSDoc comment, empty ones left out. */
export function docs(
  paragraphs: readonly (string | undefined)[],
  tags: readonly (string | undefined)[] = [],
): string {
  const present = (part: string | undefined): part is string => part !== undefined && part !== '';
  return [...paragraphs.filter(present), tags.filter(present).join('\n')]
    .filter(present)
    .join('\n\n');
}

export function modelDocs(model: Model, ...notes: string[]): string {
  return docs(
    [
      prose(model.docs?.description),
      valuesNote(model.docs),
      ...notes,
      lifecycleNote(model.docs?.lifecycle),
    ],
    [exampleTag(model.docs), seeTag(model.docs), deprecation(model.deprecated)],
  );
}

/** The type says whether a property is there; where that is known from stands in docs/corrections.md. */
export function propertyDocs({ docs: texts, ...property }: Property): string {
  return docs(
    [prose(texts?.description), valuesNote(texts), lifecycleNote(texts?.lifecycle)],
    [
      defaultTag(property.default),
      exampleTag(texts),
      seeTag(texts),
      deprecation(property.deprecated),
    ],
  );
}

export function parameterDocs(parameter: Param): string {
  return docs(
    [
      prose(parameter.docs?.description),
      valuesNote(parameter.docs),
      lifecycleNote(parameter.docs?.lifecycle),
    ],
    [
      defaultTag(parameter.default),
      parameter.since === undefined ? undefined : `@since Okta API ${parameter.since}`,
      exampleTag(parameter.docs),
      deprecation(parameter.deprecated),
    ],
  );
}

/** The comment of an operation: text, parameters, result, errors. */
export function operationDocs(operation: Operation): string {
  return docs(
    [
      namesakeNote(operation),
      ...operationTexts(operation),
      oneLine(`\`${operation.method} ${pathKey(operation)}\``),
      lifecycleNote(operation.docs?.lifecycle),
      accessNote(operation.access),
    ],
    [
      ...operation.params.map(paramTag),
      returnsTag(operation),
      '@throws {OktaError}',
      seeTag(operation.docs),
      deprecation(operation.deprecated),
    ],
  );
}

/** Summary and description without empty phrases such as `Success`; the id in words where nothing is left. */
function operationTexts({ id, docs: said }: Operation): string[] {
  const texts = [prose(said?.summary), prose(said?.description)].filter(
    (part) => part !== '' && !/^(success|ok)\.?$/i.test(part),
  );
  return texts.length === 0 ? [inWords(id)] : [...new Set(texts)];
}

/** `getAuthorizationServerPolicy` -> `Get authorization server policy.` */
function inWords(id: string): string {
  const words = id.replaceAll(/([a-z\d])(?=[A-Z])/g, '$1 ').split(' ');
  const sentence = words.map((word) => (/^[A-Z]{2}/.test(word) ? word : word.toLowerCase()));
  return `${capitalise(sentence.join(' '))}.`;
}

/** Undefined for a parameter without a description, for a name that JSDoc cannot parse, and for bodies. */
function paramTag(param: Param): string | undefined {
  const { in: place, property, docs: said, default: value, since } = param;
  if (place === 'body' || place === 'part' || !isIdentifier(property)) return undefined;
  const facts = [
    value === undefined ? undefined : `default ${prose(JSON.stringify(value))}`,
    since === undefined ? undefined : `since Okta API ${since}`,
  ].filter((fact) => fact !== undefined);
  const texts = [oneLine(said?.description), facts.length === 0 ? '' : `(${facts.join(', ')})`];
  const tag = texts.filter((part) => part !== '').join(' ');
  return tag === '' ? undefined : `@param params.${property} - ${tag}`;
}

function oneLine(description: string | undefined): string {
  return prose(description).replaceAll(/\s*\n\s*/g, ' ');
}

function returnsTag({ pagination, result }: Operation): string | undefined {
  if (pagination !== undefined) {
    return '@returns A list: `await` it for the first page, or walk every item of every page with `for await`.';
  }
  return result === undefined ? '@returns Nothing: success is the answer.' : undefined;
}

export function deprecation(deprecated: boolean): string | undefined {
  return deprecated ? '@deprecated Okta has announced that this goes away.' : undefined;
}

function seeTag(said: Docs | undefined): string | undefined {
  return said?.url === undefined ? undefined : `@see ${oneLine(said.url)}`;
}

function defaultTag(value: Json | undefined): string | undefined {
  return value === undefined ? undefined : `@default ${prose(JSON.stringify(value))}`;
}

/** Longer examples are left out: they are data, and no help to who reads about a property. */
const LONGEST_EXAMPLE = 120;

function exampleTag(said: Docs | undefined): string | undefined {
  const text = said?.example === undefined ? undefined : JSON.stringify(said.example);
  if (text === undefined || text.length > LONGEST_EXAMPLE) return undefined;
  return `@example ${prose(text)}`;
}

/** What the values of an enum mean, one a line. */
function valuesNote(said: Docs | undefined): string | undefined {
  const lines = Object.entries(said?.values ?? {}).map(
    ([value, text]) => `- \`${prose(value)}\`: ${oneLine(text)}`,
  );
  return lines.length === 0 ? undefined : lines.join('\n');
}

/** Scopes, roles and permissions in words. */
function accessNote(access: Access | undefined): string | undefined {
  if (access === undefined) return undefined;
  const { scopes, roles, permissions, anonymous } = access;
  const listed = (names: readonly string[]): string =>
    names.map((name) => `\`${oneLine(name)}\``).join(', ');
  const notes = [
    anonymous ? 'Needs no credentials.' : undefined,
    scopes.length > 0 ? `OAuth 2.0 scope: ${listed(scopes)}.` : undefined,
    roles.length > 0 ? `Administrator role: ${listed(roles)}.` : undefined,
    permissions.length > 0 ? `Permission of a custom role: ${listed(permissions)}.` : undefined,
  ].filter((note) => note !== undefined);
  return notes.join('\n') || undefined;
}

/** x-okta-lifecycle in words. */
function lifecycleNote(lifecycle: Lifecycle | undefined): string | undefined {
  if (lifecycle === undefined) return undefined;
  const { stage, isGenerallyAvailable, features, skus } = lifecycle;
  const early = stage !== undefined && stage !== 'GA' ? `Lifecycle: ${stage}.` : undefined;
  const limited =
    early === undefined && isGenerallyAvailable === false ? 'Not generally available.' : undefined;
  const needs = features.length > 0 ? `Needs the feature ${features.join(', ')}.` : undefined;
  const sold = skus.length > 0 ? `Needs ${skus.join(', ')}.` : undefined;
  return (
    [early ?? limited, needs, sold].filter((part) => part !== undefined).join(' ') || undefined
  );
}
