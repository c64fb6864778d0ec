import type { Operation, ResourceMethod } from '../../ir/types.js';
import { literalText, text, type TypeNode } from '../../ts/index.js';
import { unionOf } from '../shared/type-nodes.js';

/** The operation's params without what the resource supplies. */
export function paramsTypeOf(
  { supplied, remaining }: ResourceMethod,
  operation: Operation,
  namespace: string,
): TypeNode {
  const params = text(`${namespace}.${operation.paramsName}`);
  if (supplied.length === 0) return params;
  if (remaining.length === 0) return text('Record<string, never>');
  const keys = unionOf(supplied.map(({ param }) => text(literalText(param))));
  return { kind: 'generic', name: 'Omit', arguments: [params, keys] };
}
