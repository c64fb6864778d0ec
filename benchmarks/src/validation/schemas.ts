import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Api } from '@oktaforge/generator';
import { build } from 'esbuild';
import { BenchmarkFailure } from '../run/failure.js';
import { repository } from '../run/places.js';

export type Schema = boolean | { readonly [keyword: string]: unknown };

/** Schemas that refer to each other by `<$id>#/$defs/<name>`. */
export interface SchemaDocument {
  readonly $id: string;
  readonly $defs: Readonly<Record<string, Schema>>;
}

/** The corrected description as JSON Schema: models as they are read and written, and each operation's params. */
export interface Schemas {
  readonly read: SchemaDocument;
  readonly write: SchemaDocument;
  readonly requests: SchemaDocument;
}

/** The description as `Api` and as JSON Schema. */
export interface Description {
  readonly api: Api;
  readonly schemas: Schemas;
}

/** The module that the tests of the validators use to compare them with ajv. */
const support = join(repository, 'packages', 'validators', 'test', 'support', 'json-schema.ts');

/**
 * Reads the description as the generator does, and converts it to JSON Schema as the validators' tests do. So all
 * contestants check the same description.
 * @throws BenchmarkFailure when the description cannot be read.
 */
export async function readDescription(work: string): Promise<Description> {
  const { readApi } = await import('@oktaforge/generator');
  const { api } = await readApi({ manifest: join(repository, 'spec', 'spec.yaml') });
  if (api === undefined) throw new BenchmarkFailure('The description is at fault: run `generate`.');
  const outfile = join(work, 'json-schema.mjs');
  await build({ entryPoints: [support], outfile, bundle: true, format: 'esm', platform: 'node' });
  const { toJsonSchema } = (await import(pathToFileURL(outfile).href)) as {
    toJsonSchema: (api: Api) => Schemas;
  };
  return { api, schemas: withUserList(toJsonSchema(api)) };
}

/** Adds a schema for the answer of listUsers, which has no name in the description. */
function withUserList(schemas: Schemas): Schemas {
  const { read } = schemas;
  const UserList = { type: 'array', items: { $ref: `${read.$id}#/$defs/User` } };
  return { ...schemas, read: { ...read, $defs: { ...read.$defs, UserList } } };
}
