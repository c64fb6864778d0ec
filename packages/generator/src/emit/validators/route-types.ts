import type { Api, Param, TypeRef } from '../../ir/types.js';

/** Types of enum and alias models, by model name. */
export type ModelTypes = ReadonlyMap<string, TypeRef>;

export function modelTypes(api: Api): ModelTypes {
  return new Map(
    api.models.flatMap((model) =>
      model.kind === 'enum' || model.kind === 'alias' ? [[model.name, model.type] as const] : [],
    ),
  );
}

/**
 * How the text of a parameter is parsed, as a `ValueType` of the runtime. Objects and nested arrays stay text, since the
 * description does not say how they are serialised.
 */
export function wireType(
  { type, explode }: { readonly type: TypeRef; readonly explode?: Param['explode'] },
  models: ModelTypes,
): string {
  const resolved = resolve(type, models);
  if (resolved.kind !== 'array') return scalar(resolved);
  return `${scalar(resolve(resolved.items, models))}[${explode === false ? ',' : ''}]`;
}

function scalar(type: TypeRef): string {
  if (type.kind === 'enum') return type.base;
  return type.kind === 'number' || type.kind === 'boolean' ? type.kind : 'string';
}

/** The type behind references to models. `left` bounds the number of steps by the number of models. */
function resolve(type: TypeRef, models: ModelTypes, left = models.size): TypeRef {
  if (type.kind !== 'model' || left === 0) return type;
  const next = models.get(type.name);
  return next === undefined ? type : resolve(next, models, left - 1);
}
