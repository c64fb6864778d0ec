import { childPointer } from '../diagnostics/pointer.js';

/** An error of the JSON Schema validator that swagger-parser uses, as far as it is read here. */
export interface SchemaError {
  readonly keyword: string;
  /** JSON pointer. */
  readonly instancePath: string;
  readonly message?: string;
  readonly params: Readonly<Record<string, unknown>>;
}

/**
 * What a person needs of the errors of one validation: one sentence a fault, with the pointer to it. Where OpenAPI allows
 * several things ("a schema or a reference"), a validator complains once for each of them and once more for the choice;
 * only the complaints about what is there are kept.
 */
export function explainSchemaErrors(
  errors: readonly SchemaError[],
): { pointer: string; message: string }[] {
  const faults = errors.filter((error) => !isChoice(error) && !isAlternative(error, errors));
  const explained = (faults.length === 0 ? errors : faults).map((error) => ({
    pointer: placeOf(error),
    message: messageOf(error, errors),
  }));
  const unique = new Map(explained.map((fault) => [`${fault.pointer} ${fault.message}`, fault]));
  return [...unique.values()];
}

function isChoice({ keyword }: SchemaError): boolean {
  return ['oneOf', 'anyOf', 'allOf', 'if', '$ref'].includes(keyword);
}

/** Whether an error only says that the node is not something else than what it wants to be. */
function isAlternative(error: SchemaError, errors: readonly SchemaError[]): boolean {
  const rivals = errors.filter((other) => other !== error && !isChoice(other));
  if (error.keyword === 'required' && error.params['missingProperty'] === '$ref') {
    return rivals.some(({ instancePath }) => isWithin(instancePath, error.instancePath));
  }
  if (error.keyword !== 'enum') return false;
  const parent = error.instancePath.slice(0, error.instancePath.lastIndexOf('/'));
  return rivals.some(
    ({ keyword, instancePath, params }) =>
      keyword !== 'enum' && isWithin(instancePath, parent) && params['missingProperty'] !== '$ref',
  );
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
    .flatMap(({ params }) => params['allowedValues'] as unknown[]);
  return [...new Set(values.map((value) => JSON.stringify(value)))];
}

function lastStep(pointer: string): string {
  const step = pointer.slice(pointer.lastIndexOf('/') + 1);
  if (pointer === '') return 'the description';
  return `\`${step.replaceAll('~1', '/').replaceAll('~0', '~')}\``;
}
