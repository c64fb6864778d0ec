import { isAlias, isMap, isNode, isScalar, isSeq, parseDocument, type Document } from 'yaml';
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

/** What was found in a text, or undefined where the part of the text that was looked at does not tell. */
type Found = { readonly offset: number; readonly detour?: Detour } | undefined;

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
 * A node that an overlay added is not in the text; it gets the position of its nearest ancestor in the text. Only what the
 * outline of the text leaves open is parsed: the entry that the place is in, or the whole text, at most once.
 */
export function createLocator(text: string): (pointer: string) => Located {
  let whole: Document | undefined;
  let outline: Outline | undefined;
  return (pointer) => {
    const steps = parsePointer(pointer);
    outline ??= outlineOf(text);
    const { offset, detour } = findByOutline(outline, steps) ??
      find((whole ??= parse(text)), steps) ?? { offset: 0 };
    const position = positionOf(outline, offset);
    return detour === undefined ? position : { ...position, detour };
  };
}

/** Descends as far as the lines are those of simple block mappings, and parses what is left. */
function findByOutline(outline: Outline, steps: readonly string[]): Found {
  let first = firstLine(outline);
  let entry: Entry = { line: first, end: outline.starts.length };
  if (first === -1 || !isMappingAt(outline, first)) return undefined;
  let offset = offsetOf(outline, first);
  for (const [index, step] of steps.entries()) {
    const found = findEntry(outline, first, entry.end, step);
    const refers = found === 'absent' && findEntry(outline, first, entry.end, '$ref') !== 'absent';
    if (found === 'unclear' || refers)
      return findInPart(outline, entry, steps.slice(Math.max(index - 1, 0)));
    if (found === 'absent') return { offset };
    entry = found;
    offset = offsetOf(outline, entry.line);
    const below = mappingBelow(outline, entry);
    if (below === undefined) return findInPart(outline, entry, steps.slice(index));
    first = below;
  }
  return { offset };
}

function findInPart(outline: Outline, { line, end }: Entry, steps: readonly string[]): Found {
  const { starts, text } = outline;
  const start = starts[line] ?? 0;
  const found = find(parse(text.slice(start, starts[end] ?? text.length)), steps);
  return found === undefined ? undefined : { ...found, offset: start + found.offset };
}

function parse(text: string): Document {
  return parseDocument(text, { schema: 'failsafe', uniqueKeys: false });
}

/** Undefined where the way leads through an alias that stands for something outside of the document. */
function find(document: Document, steps: readonly string[]): Found {
  let node: unknown = document.contents;
  let offset = startOf(node) ?? 0;
  for (const [index, step] of steps.entries()) {
    if (isAlias(node)) node = node.resolve(document);
    if (node === undefined) return undefined;
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
  return isNode(node) ? (node.range?.[0] ?? undefined) : undefined;
}
