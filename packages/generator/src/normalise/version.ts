import type { DocumentForm } from './context.js';
import { isObject } from '../basics/json.js';
import type { RawObject } from './raw.js';
import type { Reports } from './reports.js';

/** The version: Swagger 2.0, OpenAPI 3.0 or 3.1. Anything else is reported, and gives undefined. */
export function detectForm(document: RawObject, diagnostics: Reports): DocumentForm | undefined {
  const key = ['openapi', 'swagger'].find((name) => Object.hasOwn(document, name));
  if (key === undefined) {
    diagnostics.error('not-openapi', {
      message: 'The document has neither an `openapi` nor a `swagger` key.',
      help: 'Give an OpenAPI 3.0 or 3.1 or a Swagger 2.0 description.',
      pointer: '',
    });
    return undefined;
  }
  const version = String(document[key]);
  if (key === 'swagger' && /^2(\.0)?$/.test(version)) return 'swagger';
  if (key === 'openapi' && /^3\.[01]\.\d+/.test(version)) return 'openapi';
  diagnostics.error('unsupported-version', {
    message: `Version ${JSON.stringify(document[key])} of ${key === 'swagger' ? 'Swagger' : 'OpenAPI'} is not supported.`,
    help: 'Supported are Swagger 2.0, OpenAPI 3.0 and OpenAPI 3.1.',
    pointer: `/${key}`,
  });
  return undefined;
}

/** The document as an object. Anything else is reported, and gives undefined. */
export function asDocument(document: unknown, diagnostics: Reports): RawObject | undefined {
  if (isObject(document)) return document;
  diagnostics.error('not-openapi', {
    message: 'The document is not an object.',
    help: 'Give an OpenAPI 3.0 or 3.1 or a Swagger 2.0 description.',
    pointer: '',
  });
  return undefined;
}
