import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { installed } from '../../peers/installed.js';
import { runNode } from '../../run/child.js';
import { BenchmarkFailure, lastWords } from '../../run/failure.js';
import { withDiscriminators } from '../discriminators.js';
import { type FlatSchemas, flatName } from '../flatten.js';
import { requestReference, type Task, type ValidationPeer } from './validation-peer.js';

interface Flavour {
  readonly plugin: 'zod' | 'valibot';
  /** What the generated names begin with. */
  readonly prefix: string;
  readonly imports: string;
  /** Source of a function from a schema to a check. */
  readonly is: string;
  readonly validate: (schema: string) => string;
}

export const heyApiZod = peer('hey-api with zod', {
  plugin: 'zod',
  prefix: 'z',
  imports: '',
  is: '(schema) => (value) => schema.safeParse(value).success',
  validate: (schema) => `(value) => ${schema}.safeParse(value)`,
});

export const heyApiValibot = peer('hey-api with valibot', {
  plugin: 'valibot',
  prefix: 'v',
  imports: "import { is as accepts, safeParse } from 'valibot';",
  is: '(schema) => (value) => accepts(schema, value)',
  validate: (schema) => `(value) => safeParse(${schema}, value)`,
});

function peer(name: string, flavour: Flavour): ValidationPeer {
  const write = async ({ project, flat, subjects }: Task) => {
    await generate(project, withDiscriminators(flat), flavour.plugin);
    const from = `'./generated/${flavour.plugin}.gen'`;
    const schema = flavour.prefix + flatName(requestReference('createUser'));
    writeFileSync(join(project, 'checks.ts'), checksModule(flavour, from, subjects));
    writeFileSync(
      join(project, 'validate-create-user.ts'),
      `${flavour.imports}\nimport { ${schema} } from ${from};\nexport const check = ${flavour.validate(schema)};\n`,
    );
  };
  return { name, generator: '@hey-api/openapi-ts', write };
}

/** Source of the module with the checks. Names are compared without case, as hey-api spells abbreviations as words. */
function checksModule(flavour: Flavour, from: string, subjects: Task['subjects']): string {
  const checks = subjects.map(({ key, reference }) => {
    return `${key}: is(find('${(flavour.prefix + flatName(reference)).toLowerCase()}'))`;
  });
  return `${flavour.imports}
import * as generated from ${from};
const is = ${flavour.is};
const find = (name) => Object.entries(generated).find(([key]) => key.toLowerCase() === name)[1];
export const checks = { ${checks.join(', ')} };
`;
}

async function generate(project: string, schemas: FlatSchemas, plugin: string): Promise<void> {
  const info = { title: 'Okta', version: '1' };
  const description = { openapi: '3.1.0', info, paths: {}, components: { schemas } };
  writeFileSync(join(project, 'description.json'), JSON.stringify(description));
  const { ok, stdout, stderr } = await runNode(
    installed('@hey-api/openapi-ts').command,
    ['-i', 'description.json', '-o', 'generated', '--no-log-file', '-p', plugin],
    { cwd: project },
  );
  if (!ok) throw new BenchmarkFailure(`does not run: ${lastWords(`${stdout}\n${stderr}`)}`);
}
