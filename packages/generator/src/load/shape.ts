import type { Diagnostics } from '../diagnostics/collector.js';
import { type JsonObject, type Json, isObject, describeKind } from '../basics/json.js';
import { foreignDocument } from './foreign.js';

const supported = /^3\.[01]\.\d+$/;

/** The newest version that is understood, which a newer one of the same line is read as. */
const newest = '3.1.1';

/**
 * A parsed file as a description that the pipeline can go on with: Swagger 2.0, OpenAPI 3.0 or 3.1, with paths. Reports
 * `not-openapi` or `unsupported-version` where it is none, and gives undefined.
 */
export function asReadable(document: Json, diagnostics: Diagnostics): JsonObject | undefined {
  if (!isObject(document)) {
    diagnostics.error('not-openapi', {
      message: `An OpenAPI description is an object, and this file holds ${describeKind(document)}.`,
      pointer: '',
    });
    return undefined;
  }
  const { swagger, openapi } = document;
  if (swagger === undefined && openapi === undefined) {
    reportForeign(document, diagnostics);
    return undefined;
  }
  const version = knownVersion(document, diagnostics);
  const complete = withPaths(document, diagnostics);
  if (version === undefined || complete === undefined) return undefined;
  return openapi === undefined || version === openapi
    ? complete
    : { ...complete, openapi: version };
}

function reportForeign(document: JsonObject, diagnostics: Diagnostics): void {
  const foreign = foreignDocument(document);
  const nothing = 'There is neither `openapi` nor `swagger` at the top of this file.';
  diagnostics.error('not-openapi', {
    message: foreign === undefined ? nothing : `${nothing} It is ${foreign.kind}.`,
    ...(foreign !== undefined && { help: foreign.help }),
    pointer: '',
  });
}

/** The version that the stages to come take it for. */
function knownVersion(
  { swagger, openapi }: JsonObject,
  diagnostics: Diagnostics,
): string | undefined {
  if (openapi === undefined && swagger === '2.0') return swagger;
  if (typeof openapi === 'string') {
    if (supported.test(openapi)) return openapi;
    if (/^3\.[2-9]\./.test(openapi)) {
      diagnostics.warning('newer-version', {
        message: `OpenAPI ${openapi} is read as ${newest}: what is new in it is not understood.`,
        pointer: '/openapi',
      });
      return newest;
    }
  }
  const [key, version] = openapi === undefined ? ['swagger', swagger] : ['openapi', openapi];
  const advice =
    typeof version === 'number' ? { help: `Put the version in quotes: "${version}".` } : {};
  diagnostics.error('unsupported-version', {
    message: `\`${key}\` is ${JSON.stringify(version)}; Swagger "2.0" and OpenAPI "3.0.x" and "3.1.x" are supported.`,
    pointer: `/${key}`,
    ...advice,
  });
  return undefined;
}

/** A description of webhooks, or a library of schemas, has no paths, but types all the same. */
function withPaths(document: JsonObject, diagnostics: Diagnostics): JsonObject | undefined {
  const { paths } = document;
  if (isObject(paths)) return document;
  const isMissing = paths === undefined || paths === null;
  if (isMissing && hasSchemas(document)) {
    diagnostics.warning('no-operations', {
      message: 'There are no `paths`: only the schemas are generated.',
      pointer: '',
    });
    return { ...document, paths: {} };
  }
  diagnostics.error('not-openapi', {
    message: `\`paths\` has to be an object, and it is ${isMissing ? 'missing' : describeKind(paths)}.`,
    pointer: paths === undefined ? '' : '/paths',
    help: 'Check that the description is complete: without paths there is nothing to generate.',
  });
  return undefined;
}

function hasSchemas({ components, definitions }: JsonObject): boolean {
  const schemas = isObject(components) ? components['schemas'] : definitions;
  return isObject(schemas) && Object.keys(schemas).length > 0;
}
