import { isAlias, isMap, isScalar, isSeq, parseDocument, type Document, type Node } from 'yaml';
import {
  type Entry,
  type Outline,
  type Position,
  findEntry,
  firstLine,
  isMappingAt,
  mappingBelow,
  offsetOf,
  outlineOf,
  positionOf,
} from './outline.js';
import { parsePointer } from './pointer.js';

export type { Position };

/** An offset in a text, or undefined where the part of the text that was looked at does not tell. */
type Offset = number | undefined;

/**
 * Returns a function from JSON pointers to positions in a YAML or JSON text. The position is that of the key or list item.
 * A node that an overlay added is not in the text; it gets the position of its nearest ancestor in the text. Only what the
 * outline of the text leaves open is parsed: the entry that the place is in, or the whole text, at most once.
 */
export function createLocator(text: string): (pointer: string) => Position {
  let whole: Document | undefined;
  let outline: Outline | undefined;
  return (pointer) => {
    const steps = parsePointer(pointer);
    outline ??= outlineOf(text);
    const offset =
      offsetByOutline(outline, steps) ?? findOffset((whole ??= parse(text)), steps) ?? 0;
    return positionOf(outline, offset);
  };
}

/** Descends as far as the lines are those of simple block mappings, and parses what is left. */
function offsetByOutline(outline: Outline, steps: readonly string[]): Offset {
  let first = firstLine(outline);
  let entry: Entry = { line: first, end: outline.starts.length };
  if (first === -1 || !isMappingAt(outline, first)) return undefined;
  let offset = offsetOf(outline, first);
  for (const [index, step] of steps.entries()) {
    const found = findEntry(outline, first, entry.end, step);
    if (found === 'absent') return offset;
    if (found === 'unclear')
      return offsetInPart(outline, entry, steps.slice(Math.max(index - 1, 0)));
    entry = found;
    offset = offsetOf(outline, entry.line);
    const below = mappingBelow(outline, entry);
    if (below === undefined) return offsetInPart(outline, entry, steps.slice(index));
    first = below;
  }
  return offset;
}

function offsetInPart(outline: Outline, { line, end }: Entry, steps: readonly string[]): Offset {
  const { starts, text } = outline;
  const start = starts[line] ?? 0;
  const offset = findOffset(parse(text.slice(start, starts[end] ?? text.length)), steps);
  return offset === undefined ? undefined : start + offset;
}

function parse(text: string): Document {
  return parseDocument(text, { schema: 'failsafe', uniqueKeys: false });
}

/** Undefined where the way leads through an alias that stands for something outside of the document. */
function findOffset(document: Document, steps: readonly string[]): Offset {
  let node: unknown = document.contents;
  let offset = startOf(node) ?? 0;
  for (const step of steps) {
    if (isAlias(node)) node = node.resolve(document);
    if (node === undefined) return undefined;
    if (isMap(node)) {
      const pair = node.items.find(({ key }) => isScalar(key) && String(key.value) === step);
      if (pair === undefined) break;
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
  return offset;
}

function startOf(node: unknown): number | undefined {
  return (node as Node | null | undefined)?.range?.[0];
}
