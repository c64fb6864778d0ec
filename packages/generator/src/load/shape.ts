import type { Diagnostics } from '../diagnostics/collector.js';
import { type JsonObject, type Json, isObject, describeKind } from '../basics/json.js';

const supported = /^3\.[01]\.\d+$/;

/**
 * Whether a parsed file is a description that the pipeline can go on with at all: Swagger 2.0,
 * OpenAPI 3.0 or 3.1, with paths. Reports `not-openapi` or `unsupported-version` where it is not.
 */
export function isDescription(document: Json, diagnostics: Diagnostics): document is JsonObject {
  if (!isObject(document)) {
    diagnostics.error('not-openapi', {
      message: `An OpenAPI description is an object, and this file holds ${describeKind(document)}.`,
      pointer: '',
    });
    return false;
  }
  const { swagger, openapi, paths } = document;
  if (swagger === undefined && openapi === undefined) {
    diagnostics.error('not-openapi', {
      message: 'There is neither `openapi` nor `swagger` at the top of this file.',
      pointer: '',
    });
    return false;
  }
  const versionIsSupported = isSupported(document, diagnostics);
  if (!isObject(paths)) {
    diagnostics.error('not-openapi', {
      message: `\`paths\` has to be an object, and it is ${paths === undefined ? 'missing' : describeKind(paths)}.`,
      pointer: paths === undefined ? '' : '/paths',
      help: 'Check that the description is complete: without paths there is nothing to generate.',
    });
    return false;
  }
  return versionIsSupported;
}

function isSupported({ swagger, openapi }: JsonObject, diagnostics: Diagnostics): boolean {
  const [key, version] = openapi === undefined ? ['swagger', swagger] : ['openapi', openapi];
  if (key === 'openapi' && typeof version === 'string' && supported.test(version)) return true;
  if (key === 'swagger' && version === '2.0') return true;
  const advice =
    typeof version === 'number' ? { help: `Put the version in quotes: "${version}".` } : {};
  diagnostics.error('unsupported-version', {
    message: `\`${key}\` is ${JSON.stringify(version)}; Swagger "2.0" and OpenAPI "3.0.x" and "3.1.x" are supported.`,
    pointer: `/${key}`,
    ...advice,
  });
  return false;
}
