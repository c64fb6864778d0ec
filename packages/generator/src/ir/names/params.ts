import { capitalise } from '../../basics/words.js';
import type { Diagnostics } from '../../diagnostics/collector.js';
import type { Param } from '../types.js';
import type { Exported } from './derived.js';
import { NameTable } from './table.js';

/** Who keeps its name where several params of an operation want one: parameters in the path cannot have another. */
const ORDER: readonly Param['in'][] = ['path', 'query', 'body', 'header', 'part'];

/** The params with keys that differ: of several that want one key the first by its place keeps it. */
export function nameParams(
  operation: string,
  params: readonly Param[],
  diagnostics: Diagnostics,
): readonly Param[] {
  const table = new NameTable();
  const ordered = params.toSorted((a, b) => ORDER.indexOf(a.in) - ORDER.indexOf(b.in));
  const keys = new Map(
    ordered.map((param) => [param, keyOf(operation, param, table, diagnostics)]),
  );
  return params.map((param) => ({ ...param, property: keys.get(param) ?? param.property }));
}

function keyOf(
  operation: string,
  param: Param,
  table: NameTable,
  diagnostics: Diagnostics,
): string {
  const { name, owner } = table.choose({
    what: labelOf(param),
    pointer: param.pointer,
    wanted: param.property,
    suffix: capitalise(param.in),
    exports: (key) => [asKey(key)],
  });
  if (owner !== undefined) {
    diagnostics.warning('renamed-param', {
      message: `The key of ${labelOf(param)} of ${operation} becomes ${name}, as ${param.property} belongs to ${owner.what}.`,
      help: 'Requests are the same; it is only the key in the params object.',
      pointer: param.pointer,
    });
  }
  return name;
}

function labelOf({ in: place, name }: Param): string {
  if (place === 'body') return 'the body';
  return place === 'part' ? `the part ${name} of the body` : `the ${place} parameter ${name}`;
}

function asKey(name: string): Exported {
  return ['sdk', name];
}
