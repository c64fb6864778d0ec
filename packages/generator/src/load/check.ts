import { messageOf } from '../basics/errors.js';
import { valueAt } from '../basics/value-at.js';
import { asDescription } from './swagger-parser.js';
import type { Diagnostics } from '../diagnostics/collector.js';
import { parsePointer } from '../diagnostics/pointer.js';
import { type Dialect, withoutDialect } from './dialect.js';
import { type JsonObject, isObject } from '../basics/json.js';
import { type SchemaError, type SchemaFault, explainSchemaErrors } from './schema-errors.js';
import { findSpecFaults } from './spec-faults.js';

type SwaggerParser = typeof import('@apidevtools/swagger-parser');

/**
 * Lets swagger-parser judge a description by the OpenAPI specification. A fault is an `invalid-openapi`
 * error where a part of the description is lost with it, else a warning. What Okta's dialect has beyond OpenAPI is set aside first and reported
 * as infos (`dialect-…`), as swagger-parser takes references for its own that are none. A reference
 * inside an example that leads nowhere is a warning, `dead-example-reference`.
 *
 * References are left to normalise, which reports all dead ones: with references in place each
 * fault has its own pointer and is found once, not once for every use of the schema that it is in.
 * @param document One that `loadDescription` gave; it is not changed.
 */
export async function checkDocument(document: JsonObject, diagnostics: Diagnostics): Promise<void> {
  const { plain, dialect } = withoutDialect(withVersionAsText(document, diagnostics));
  reportDialect(dialect, document, diagnostics);
  const { default: parser } = await import('@apidevtools/swagger-parser');
  const bySchema = await findSchemaFaults(plain, parser);
  const byRule = document['swagger'] === undefined ? [] : await findSpecFaults(plain, parser);
  // What is not even well-formed breaks a rule or two as well; that is not worth a second finding.
  const more = byRule.filter(
    (fault) => !bySchema.some(({ pointer }) => pointer.startsWith(`${fault.pointer}/`)),
  );
  const faults: readonly Fault[] = [...bySchema, ...more];
  for (const { isLoss = true, ...fault } of faults) {
    if (isLoss) diagnostics.error('invalid-openapi', fault);
    else diagnostics.warning('invalid-openapi', fault);
  }
}

type Fault = Omit<SchemaFault, 'isLoss'> & Partial<SchemaFault>;

async function findSchemaFaults(plain: JsonObject, parser: SwaggerParser): Promise<Fault[]> {
  try {
    await parser.validate(asDescription(plain), {
      dereference: { excludedPathMatcher: () => true },
      resolve: { external: false },
      validate: { schema: true, spec: false },
    });
    return [];
  } catch (error) {
    const details = schemaErrorsOf(error);
    // Without details it is one of the few faults that swagger-parser looks for itself, such as a
    // version that is a number.
    return details === undefined
      ? [{ pointer: '', message: messageOf(error) }]
      : explainSchemaErrors(details);
  }
}

/** `version: 1.0` without quotes is a number, at which swagger-parser would look no further. */
function withVersionAsText(document: JsonObject, diagnostics: Diagnostics): JsonObject {
  const { info } = document;
  if (!isObject(info) || typeof info['version'] !== 'number') return document;
  diagnostics.warning('invalid-openapi', {
    message: '`version` has to be string.',
    help: `Put the version in quotes: "${info['version']}".`,
    pointer: '/info/version',
  });
  return { ...document, info: { ...info, version: String(info['version']) } };
}

/** What ajv has found, as swagger-parser passes it on. */
function schemaErrorsOf(error: unknown): readonly SchemaError[] | undefined {
  return error instanceof Error && 'details' in error && Array.isArray(error.details)
    ? error.details
    : undefined;
}

function reportDialect(dialect: Dialect, document: JsonObject, diagnostics: Diagnostics): void {
  const { extensionReferences, queryPaths, refProperties } = dialect;
  const kinds = [
    {
      code: 'dialect-extension-reference' as const,
      places: extensionReferences,
      message: 'Extensions hold references, which only the dialect gives a meaning',
    },
    {
      code: 'dialect-query-in-path' as const,
      places: queryPaths,
      message: 'Paths have a query string, which the dialect takes for fixed parameters',
    },
    {
      code: 'dialect-ref-property' as const,
      places: refProperties,
      message: 'Properties are called `$ref` and are no references',
    },
  ];
  for (const { code, places, message } of kinds) {
    const [pointer] = places;
    if (pointer === undefined) continue;
    diagnostics.info(code, { message: `${message}: ${count(places.length)}.`, pointer });
  }
  reportDeadExampleReferences(dialect, document, diagnostics);
}

function reportDeadExampleReferences(
  { exampleReferences }: Dialect,
  document: JsonObject,
  diagnostics: Diagnostics,
): void {
  const dead = exampleReferences.filter(({ reference }) => !leadsSomewhere(reference, document));
  for (const reference of new Set(dead.map((found) => found.reference))) {
    const places = dead.filter((found) => found.reference === reference);
    diagnostics.warning('dead-example-reference', {
      message: `Examples hold the reference ${reference}, which leads nowhere: ${count(places.length)}.`,
      pointer: places[0]?.pointer ?? '',
    });
  }
}

function leadsSomewhere(reference: string, document: JsonObject): boolean {
  if (!reference.startsWith('#')) return true;
  return valueAt(document, parsePointer(reference.slice(1))) !== undefined;
}

function count(places: number): string {
  return places === 1 ? '1 place' : `${places} places, this is the first`;
}
