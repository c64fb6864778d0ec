import {
  LineCounter,
  isAlias,
  isMap,
  isScalar,
  isSeq,
  parseDocument,
  type Document,
  type Node,
} from 'yaml';
import { parsePointer } from './pointer.js';

export interface Position {
  /** 1-based. */
  readonly line: number;
  /** 1-based. */
  readonly column: number;
}

/** A reference on the way to a place: the rest of the way is below what it leads to. */
export interface Detour {
  readonly reference: string;
  readonly rest: readonly string[];
}

export interface Located extends Position {
  readonly detour?: Detour;
}

/**
 * Returns a function from JSON pointers to positions in a YAML or JSON text. The position is that of the key or list item.
 * A node that an overlay added is not in the text; it gets the position of its nearest ancestor in the text. The text is
 * parsed at the first call, which takes about half a second for a megabyte.
 */
export function createLocator(text: string): (pointer: string) => Located {
  let parsed: { document: Document; lines: LineCounter } | undefined;
  return (pointer) => {
    parsed ??= parse(text);
    const { offset, detour } = find(parsed.document, parsePointer(pointer));
    const { line, col } = parsed.lines.linePos(offset);
    const position = { line: Math.max(line, 1), column: Math.max(col, 1) };
    return detour === undefined ? position : { ...position, detour };
  };
}

function parse(text: string): { document: Document; lines: LineCounter } {
  const lines = new LineCounter();
  const document = parseDocument(text, {
    lineCounter: lines,
    schema: 'failsafe',
    uniqueKeys: false,
  });
  return { document, lines };
}

function find(
  document: Document,
  steps: readonly string[],
): { readonly offset: number; readonly detour?: Detour } {
  let node: unknown = document.contents;
  let offset = startOf(node) ?? 0;
  for (const [index, step] of steps.entries()) {
    if (isAlias(node)) node = node.resolve(document);
    if (isMap(node)) {
      const pair = node.items.find(({ key }) => isScalar(key) && String(key.value) === step);
      if (pair === undefined) {
        const reference: unknown = node.get('$ref');
        if (typeof reference !== 'string') break;
        return { offset, detour: { reference, rest: steps.slice(index) } };
      }
      offset = startOf(pair.key) ?? offset;
      node = pair.value;
    } else if (isSeq(node)) {
      node = node.items[Number(step)];
      if (node === undefined) break;
      offset = startOf(node) ?? offset;
    } else {
      break;
    }
  }
  return { offset };
}

function startOf(node: unknown): number | undefined {
  return (node as Node | null | undefined)?.range?.[0];
}
