import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import addFormats from 'ajv-formats';
import standalone from 'ajv/dist/standalone/index.js';
import { withNullableTypes } from '../nullable.js';
import type { Schemas } from '../schemas.js';
import { requestReference, type ValidationPeer } from './validation-peer.js';

/** ajv, compiled ahead of time, with the strict formats of ajv-formats. All others are compared with it. */
export const ajv: ValidationPeer = {
  name: 'ajv standalone',
  generator: 'ajv',
  write: ({ project, schemas, subjects }) => {
    const keys = subjects.map(({ key }) => key);
    const references = subjects.map(({ key, reference }) => [key, reference]);
    const code = compile(schemas, Object.fromEntries(references) as Record<string, string>);
    writeFileSync(
      join(project, 'checks.ts'),
      `${code}\nexport const checks = { ${keys.join(', ')} };\n`,
    );
    writeFileSync(
      join(project, 'validate-create-user.ts'),
      compile(schemas, { check: requestReference('createUser') }),
    );
    return Promise.resolve();
  },
};

/** @param references What is exported under which name. */
function compile(schemas: Schemas, references: Record<string, string>): string {
  const compiler = new Ajv({ strict: false, code: { source: true, esm: true } });
  addFormats.default(compiler);
  for (const document of Object.values(schemas)) {
    compiler.addSchema(withNullableTypes(document) as object);
  }
  return `// @ts-nocheck\n${standalone.default(compiler, references)}`;
}
