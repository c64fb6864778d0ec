import { mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { installed } from '../../peers/installed.js';
import { runNode } from '../../run/child.js';
import { BenchmarkFailure, lastWords } from '../../run/failure.js';
import { flatName, flatten } from '../flatten.js';
import { typiaTypes } from '../typia-types.js';
import { requestReference, type ValidationPeer } from './validation-peer.js';

const tsconfig = {
  compilerOptions: {
    target: 'es2022',
    module: 'esnext',
    moduleResolution: 'bundler',
    types: [],
    strict: true,
  },
};
const head = "import typia, { tags } from 'typia';\n";

/** typia, compiled with the last TypeScript in JavaScript: its versions for the native compiler need Node 22. */
export const typia: ValidationPeer = {
  name: 'typia',
  generator: 'typia',
  write: async ({ project, schemas, flat, subjects }) => {
    const checks = subjects.map(
      ({ key, reference }) => `${key}: typia.createIs<${flatName(reference)}>()`,
    );
    const createUser = requestReference('createUser');
    const createUserOnly = typiaTypes(flatten(schemas, [createUser]));
    const files = {
      'checks.ts': `${head}${typiaTypes(flat)}\nexport const checks = { ${checks.join(', ')} };\n`,
      'validate-create-user.ts': `${head}${createUserOnly}\nexport const check = typia.createValidate<${flatName(createUser)}>();\n`,
    };
    mkdirSync(join(project, 'input'));
    writeFileSync(join(project, 'tsconfig.json'), JSON.stringify(tsconfig));
    for (const [file, text] of Object.entries(files)) {
      writeFileSync(join(project, 'input', file), text);
    }
    await generate(project);
    for (const file of Object.keys(files)) {
      renameSync(join(project, 'output', file), join(project, file));
    }
  },
};

async function generate(project: string): Promise<void> {
  const places = ['--input', 'input', '--output', 'output', '--project', 'tsconfig.json'];
  const { ok, stdout, stderr } = await runNode(
    installed('typia').command,
    ['generate', ...places],
    { cwd: project },
  );
  if (!ok) throw new BenchmarkFailure(`does not run: ${lastWords(`${stdout}\n${stderr}`)}`);
}
