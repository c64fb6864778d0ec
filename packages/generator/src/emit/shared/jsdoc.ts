import type { Json } from '../../basics/json.js';
import type {
  Lifecycle,
  Model,
  Operation,
  Param,
  Evidence,
  Property,
  Direction,
} from '../../ir/types.js';
import { prose } from '../../ts/index.js';
import { capitalise, isIdentifier } from '../../basics/words.js';
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
    [prose(model.docs?.description), ...notes, lifecycleNote(model.docs?.lifecycle)],
    [deprecation(model.deprecated)],
  );
}

export function propertyDocs(property: Property, direction: Direction): string {
  const { evidence, docs: texts } = property;
  return docs(
    [
      prose(texts?.description),
      lifecycleNote(texts?.lifecycle),
      direction === 'read' && evidence !== undefined ? presenceNote(evidence) : undefined,
    ],
    [defaultTag(property.default), deprecation(property.deprecated)],
  );
}

/** How sure it is that a property is there when read, and where that comes from. */
function presenceNote({ objects, operations, years }: Evidence): string {
  const count = objects.toLocaleString('en');
  const sources = operations === 1 ? 'one operation' : `${operations} operations`;
  return `Always there when read: in all ${count} recorded objects (${sources}, ${years}).`;
}

export function parameterDocs(parameter: Param): string {
  return docs(
    [prose(parameter.docs?.description), lifecycleNote(parameter.docs?.lifecycle)],
    [
      defaultTag(parameter.default),
      parameter.since === undefined ? undefined : `@since Okta API ${parameter.since}`,
      deprecation(parameter.deprecated),
    ],
  );
}

/** What a person reads in the editor about an operation. */
export function operationDocs(operation: Operation): string {
  return docs(
    [
      ...operationTexts(operation),
      oneLine(`\`${operation.method} ${pathKey(operation)}\``),
      lifecycleNote(operation.docs?.lifecycle),
    ],
    [
      ...operation.params.map(paramTag),
      returnsTag(operation),
      '@throws {OktaError} `OktaApiError` for an answer that is no success, `OktaNetworkError`, `OktaTimeoutError`, `OktaConfigError`.',
      operation.docs?.url === undefined ? undefined : `@see ${oneLine(operation.docs.url)}`,
      deprecation(operation.deprecated),
    ],
  );
}

/** Summary and description, as far as they say something, and never nothing at all. */
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

/** Nothing for a parameter of which the description says no more than its name, or whose name no tag can hold. */
function paramTag({
  in: place,
  property,
  docs: said,
  default: value,
  since,
}: Param): string | undefined {
  if (place === 'body' || place === 'part') return undefined;
  const facts = [
    value === undefined ? undefined : `default ${prose(JSON.stringify(value))}`,
    since === undefined ? undefined : `since Okta API ${since}`,
  ].filter((fact) => fact !== undefined);
  const texts = [oneLine(said?.description), facts.length === 0 ? '' : `(${facts.join(', ')})`];
  const tag = texts.filter((part) => part !== '').join(' ');
  return tag === '' || !isIdentifier(property) ? undefined : `@param params.${property} - ${tag}`;
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

function defaultTag(value: Json | undefined): string | undefined {
  return value === undefined ? undefined : `@default ${prose(JSON.stringify(value))}`;
}

/** x-okta-lifecycle in words. */
export function lifecycleNote(lifecycle: Lifecycle | undefined): string | undefined {
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
