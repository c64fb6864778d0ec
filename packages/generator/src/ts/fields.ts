import type { Field, ValueNode } from './index.js';

/** An object of the entries that have a value. */
export function fields(
  entries: readonly (readonly [name: string, value: ValueNode | undefined])[],
): ValueNode {
  const present: Field[] = entries.flatMap(([name, value]) =>
    value === undefined ? [] : [{ name, value }],
  );
  return { kind: 'fields', fields: present };
}
