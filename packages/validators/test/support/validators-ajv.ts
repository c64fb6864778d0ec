import { Ajv } from 'ajv';
import addFormats from 'ajv-formats';
import type { Api } from '@oktaforge/generator';
import { type JsonSchema, toJsonSchema } from './json-schema.js';

/** A second opinion: whether ajv takes a value for valid. */
export type SecondOpinion = (value: unknown) => boolean;

/** ajv over the description as JSON Schema, with strict formats; each schema is compiled once. */
export function createAjv(api: Api): (schema: JsonSchema) => SecondOpinion {
  const ajv = new Ajv({
    allErrors: false,
    strict: false,
    inlineRefs: false,
    code: { optimize: false },
  });
  addFormats.default(ajv, { mode: 'full' });
  for (const document of Object.values(toJsonSchema(api))) ajv.addSchema(document);
  return (schema) => {
    const validate = ajv.compile(schema as object);
    return (value) => validate(value) === true;
  };
}
