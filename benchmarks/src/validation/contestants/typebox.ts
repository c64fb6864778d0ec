import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { flatName } from '../flatten.js';
import { requestReference, type ValidationPeer } from './validation-peer.js';

/** TypeBox. It compiles when it is imported, with eval, so its bundle has the schemas and the compiler. */
export const typebox: ValidationPeer = {
  name: 'typebox',
  generator: 'typebox',
  write: ({ project, flat, subjects }) => {
    writeFileSync(join(project, 'schemas.json'), JSON.stringify(flat));
    const head = [
      "import { Compile } from 'typebox/schema';",
      "import schemas from './schemas.json';",
      "const compile = (name) => Compile({ $ref: '#/components/schemas/' + name, components: { schemas } });",
    ].join('\n');
    const checks = subjects.map(
      ({ key, reference }) => `${key}: compiled('${flatName(reference)}')`,
    );
    const compiled = [
      'const compiled = (name) => {',
      '  const validator = compile(name);',
      "  if (!validator.IsAccelerated()) throw new Error('typebox was to compile, and interprets');",
      '  return (value) => validator.Check(value);',
      '};',
    ].join('\n');
    writeFileSync(
      join(project, 'checks.ts'),
      `${head}\n${compiled}\nexport const checks = { ${checks.join(', ')} };\n`,
    );
    const createUser = flatName(requestReference('createUser'));
    writeFileSync(
      join(project, 'validate-create-user.ts'),
      `${head}\nexport const check = (value) => compile('${createUser}').Errors(value);\n`,
    );
    return Promise.resolve();
  },
};
