import type { Api } from '../../ir/types.js';
import { list, literal, type TypeScriptFile } from '../../ts/index.js';
import { fileHeader } from '../shared/header.js';
import { generatedRoot } from './files.js';

/** The scopes of all operations: a subpath of its own, so that only who asks for it has them in a bundle. */
export function scopesFile(api: Api): TypeScriptFile {
  return {
    path: `${generatedRoot}/scopes.ts`,
    header: fileHeader(api),
    imports: [],
    declarations: [
      {
        kind: 'const',
        name: 'scopes',
        exported: true,
        value: {
          kind: 'object',
          fields: api.operations.flatMap(({ id, access }) => {
            const scopes = access?.scopes ?? [];
            return scopes.length === 0 ? [] : [{ name: id, value: list(scopes.map(literal)) }];
          }),
        },
        docs: 'OAuth 2.0 scopes that each operation needs, by operationId. Of operations that are not here the description names none.',
      },
    ],
  };
}
