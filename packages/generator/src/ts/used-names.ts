import type { Declaration, Import } from './declarations.js';

/** Keys of nodes whose texts are no code: comments, property names, operators. */
const NO_CODE: ReadonlySet<string> = new Set(
  'docs flags from kind operator pattern property'.split(' '),
);

/** Kinds of nodes whose `name` is a reference; elsewhere it declares something, or is a key. */
const REFERENCES: ReadonlySet<unknown> = new Set(['generic', 'identifier']);

const NAME = /[A-Za-z_$][\w$]*/g;
const QUOTED = /'(?:[^'\\]|\\.)*'|"(?:[^"\\]|\\.)*"/g;

/** The imports without names that no declaration refers to: an emitter asks for a name before it knows what becomes of the node. */
export function usedImports(
  imports: readonly Import[],
  declarations: readonly Declaration[],
): readonly Import[] {
  if (imports.length === 0) return imports;
  const used = new Set<string>();
  const read = new Set<string>();
  for (const declaration of declarations) collect(declaration, used, read);
  const isUsed = (name: string): boolean => used.has(name);
  return imports
    .map((each) => ({
      ...each,
      names: each.names.filter(isUsed),
      types: each.types.filter(isUsed),
    }))
    .filter(
      ({ names, types, namespace }) => names.length + types.length > 0 || namespace !== undefined,
    );
}

/** @param read - texts that were looked at: the same few stand in a file again and again */
function collect(node: unknown, used: Set<string>, read: Set<string>): void {
  if (typeof node === 'string') {
    if (read.has(node)) return;
    read.add(node);
    const code = node.includes("'") || node.includes('"') ? node.replaceAll(QUOTED, '') : node;
    for (const name of code.match(NAME) ?? []) used.add(name);
  } else if (Array.isArray(node)) {
    for (const each of node) collect(each, used, read);
  } else if (isObject(node)) {
    const { kind } = node;
    if (kind === 'literal') return;
    for (const key in node) {
      if (NO_CODE.has(key) || (key === 'name' && !REFERENCES.has(kind))) continue;
      collect(node[key], used, read);
    }
  }
}

function isObject(node: unknown): node is Readonly<Record<string, unknown>> {
  return typeof node === 'object' && node !== null;
}
