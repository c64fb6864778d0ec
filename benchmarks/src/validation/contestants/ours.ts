import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Subject } from './validation-peer.js';

/** Checks without a validator of their own. A list of users is checked as applications do, by `every` and the model. */
const models: Readonly<Record<string, string>> = {
  UserList: '(value) => Array.isArray(value) && value.every((user) => userModel.is(user))',
};

/**
 * Writes a module whose `checks` are those of the installed package.
 * @returns its path.
 */
export function writeOurChecks(project: string, subjects: readonly Subject[]): string {
  const path = join(project, 'checks.mjs');
  const checks = subjects.map(({ key }) => {
    return `${key}: ${models[key] ?? `(value) => requests.${key}Request.is(value)`}`;
  });
  const lines = [
    "import { userModel } from '@oktaforge/validators/models';",
    "import * as requests from '@oktaforge/validators/requests';",
    `export const checks = {\n${checks.join(',\n')}\n};\n`,
  ];
  writeFileSync(path, lines.join('\n'));
  return path;
}
