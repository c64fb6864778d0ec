import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { arktypeDefinitions } from '../arktype-types.js';
import { flatName, flatten } from '../flatten.js';
import { requestReference, type ValidationPeer } from './validation-peer.js';

/** arktype. It compiles a scope when it is imported, with eval; `allows` is its fastest check. */
export const arktype: ValidationPeer = {
  name: 'arktype',
  generator: 'arktype',
  write: ({ project, schemas, flat, subjects }) => {
    const checks = subjects.map(({ key, reference }) => `${key}: is('${flatName(reference)}')`);
    writeFileSync(
      join(project, 'checks.ts'),
      `${head(arktypeDefinitions(flat))}
const is = (name) => { const type = types[name]; return (value) => type.allows(value); };
export const checks = { ${checks.join(', ')} };
`,
    );
    const createUser = requestReference('createUser');
    const only = arktypeDefinitions(flatten(schemas, [createUser]));
    writeFileSync(
      join(project, 'validate-create-user.ts'),
      `${head(only)}export const check = types.${flatName(createUser)};\n`,
    );
    return Promise.resolve();
  },
};

function head(definitions: string): string {
  return `import { scope } from 'arktype';\nconst types = scope(${definitions}).export();\n`;
}
