import { childPointer } from '../diagnostics/pointer.js';
import type { Context } from './context.js';
import { asList, asObject, readString } from './raw.js';
import { anySchema } from './any-schema.js';
import type { NormalOperation, NormalParameter } from './types.js';

export interface SplitPath {
  /** As the description writes it. */
  readonly key: string;
  readonly path: string;
  readonly fixedQuery: NormalOperation['fixedQuery'];
}

/** Splits a path key, which may have a query string: `/lifecycle/expire_password?tempPassword=true`. */
export function splitPathKey(key: string, basePath: string): SplitPath {
  const [path = '', query = ''] = key.split(/\?(.*)/s);
  const fixedQuery = [...new URLSearchParams(query)].map(([name, value]) => ({ name, value }));
  return { key, path: basePath + path, fixedQuery };
}

/** The prefix of every path: Swagger's basePath, or the path of the first server; an empty string when there is none. */
export function readBasePath({ document, form }: Context): string {
  const server = asObject(asList(document['servers'])[0]);
  const path =
    form === 'swagger'
      ? readString(document, 'basePath')
      : readString(server, 'url')?.replace(/^[a-z]+:\/\/[^/]*/i, '');
  return (path ?? '').replace(/\/+$/, '');
}

/** The parameters, path parameters first. Undeclared ones of the template are added, and those not in it left out. */
export function matchTemplate(
  context: Context,
  { path }: SplitPath,
  parameters: readonly NormalParameter[],
  pointer: string,
): readonly NormalParameter[] {
  const names = [...path.matchAll(/\{([^}]*)\}/g)].map((match) => match[1] ?? '');
  const declared = parameters.filter((parameter) => {
    const used = parameter.in !== 'path' || names.includes(parameter.name);
    if (!used) {
      context.diagnostics.warning('unused-path-parameter', {
        message: `The path ${path} has no place for the path parameter ${parameter.name}; it is left out.`,
        pointer: parameter.pointer,
      });
    }
    return used;
  });
  const inPath = declared.filter((parameter) => parameter.in === 'path');
  const missing = [...new Set(names)].filter(
    (name) => !inPath.some((parameter) => parameter.name === name),
  );
  const added = missing.map((name) => undeclared(context, path, name, pointer));
  return [...inPath, ...added, ...declared.filter((parameter) => parameter.in !== 'path')];
}

function undeclared(
  context: Context,
  path: string,
  name: string,
  operation: string,
): NormalParameter {
  const pointer = childPointer(operation, 'parameters');
  context.diagnostics.warning('undeclared-path-parameter', {
    message: `The path ${path} names ${name}, which is not declared; it is taken as a required text.`,
    help: `Declare the path parameter ${name}.`,
    pointer: operation,
  });
  const schema = { ...anySchema(pointer), types: ['string'] as const };
  const style = { style: 'simple', explode: false } as const;
  return { in: 'path', name, required: true, schema, ...style, deprecated: false, pointer };
}
