import { Ajv, type ValidateFunction } from 'ajv';
import addFormats from 'ajv-formats';
import type { Api } from '@oktaforge/generator';
import { type JsonSchema, toJsonSchema } from './json-schema.js';

/** A second opinion: whether ajv takes a value for valid. `errors` says what it does not like. */
export type SecondOpinion = ValidateFunction;

/** What one instance of ajv knows, by what it reports. */
const instances = new WeakMap<Api, Map<boolean, (schema: JsonSchema) => SecondOpinion>>();

/**
 * ajv over the description as JSON Schema, with strict formats. Each schema is compiled once a process.
 *
 * @param allErrors Whether it goes on after the first error, which takes longer.
 */
export function createAjv(
  api: Api,
  { allErrors = false } = {},
): (schema: JsonSchema) => SecondOpinion {
  const known = instances.get(api) ?? new Map<boolean, (schema: JsonSchema) => SecondOpinion>();
  instances.set(api, known);
  const compile = known.get(allErrors) ?? compiler(api, allErrors);
  known.set(allErrors, compile);
  return compile;
}

/** Patterns are written for other languages too: a leading `(?i)` is a flag, and some escapes only the older syntax allows. */
const regExp = Object.assign(
  (pattern: string, unicode: string): RegExp => {
    const ignoresCase = pattern.startsWith('(?i)');
    const [source, flag] = ignoresCase ? [pattern.slice(4), 'i'] : [pattern, ''];
    try {
      return new RegExp(source, `${flag}${unicode}`);
    } catch {
      return new RegExp(source, flag);
    }
  },
  { code: 'new RegExp' },
);

function compiler(api: Api, allErrors: boolean): (schema: JsonSchema) => SecondOpinion {
  // A model that many refer to is compiled once, not once in each; and its code is not made shorter, only to run a few times.
  const code = { optimize: false, regExp };
  const ajv = new Ajv({ allErrors, strict: false, inlineRefs: false, code });
  addFormats.default(ajv, { mode: 'full' });
  for (const document of Object.values(toJsonSchema(api))) ajv.addSchema(document);
  const compiled = new Map<string, SecondOpinion>();
  return (schema) => {
    const key = JSON.stringify(schema);
    const validate = compiled.get(key) ?? ajv.compile(schema as object);
    compiled.set(key, validate);
    return validate;
  };
}
