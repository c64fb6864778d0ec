import type { Api, Operation } from '../../../ir/types.js';
import { fields, list, literal, type Expression, type TypeScriptFile } from '../../../ts/index.js';
import { fileHeader } from '../../shared/header.js';
import { generatedRoot } from '../files.js';

/** What callers of the operations need. A module of its own, which the mock loads when it is asked to check that. */
export function accessFile(api: Api): TypeScriptFile {
  return {
    path: `${generatedRoot}/access.ts`,
    header: fileHeader(api),
    imports: [{ from: '../runtime/mock/access.js', names: [], types: ['AccessTable'] }],
    declarations: [
      {
        kind: 'const',
        name: 'access',
        type: 'AccessTable',
        exported: true,
        value: {
          kind: 'object',
          fields: api.operations.flatMap((operation) => {
            const needs = needsOf(operation);
            return needs === undefined ? [] : [{ name: operation.id, value: needs }];
          }),
        },
        docs: 'Scopes, administrator roles and permissions that operations need.',
      },
    ],
  };
}

function needsOf({ access }: Operation): Expression | undefined {
  const { scopes = [], roles = [], permissions = [] } = access ?? {};
  if (scopes.length + roles.length + permissions.length === 0) return undefined;
  return fields([
    ['scopes', texts(scopes)],
    ['roles', texts(roles)],
    ['permissions', texts(permissions)],
  ]);
}

function texts(values: readonly string[]): Expression | undefined {
  return values.length === 0 ? undefined : list(values.map(literal));
}
