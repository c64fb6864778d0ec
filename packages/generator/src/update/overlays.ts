import { type Document, type YAMLSeq, isNode, isSeq, parseDocument } from 'yaml';

import { Diagnostics } from '../diagnostics/collector.js';
import type { Inputs } from '../load/inputs.js';
import { type Loaded, loadDescription } from '../load/load.js';
import type { SourceFile } from '../load/read.js';
import { type Misfit, failedActions } from './misfits.js';

/** A description with its overlays applied, and the overlay actions that were dropped. */
export interface Overlaid {
  readonly loaded: Loaded;
  /** The remaining overlays, without their stale actions. */
  readonly overlays: readonly SourceFile[];
  /** One sentence for each dropped action. */
  readonly stale: readonly string[];
}

/**
 * Applies the overlays to a new description, and drops stale actions: those without a target or without an effect. A dropped
 * action may have prepared the target of another. So this is repeated until every remaining action has an effect.
 */
export async function overlayWithoutStale(inputs: Inputs): Promise<Overlaid> {
  let { overlays } = inputs;
  const dropped: string[] = [];
  for (;;) {
    const diagnostics = new Diagnostics(inputs.file);
    diagnostics.add(...inputs.diagnostics.all);
    const loaded = await loadDescription({ ...inputs, overlays, diagnostics });
    const stale = failedActions(loaded);
    if (stale.length === 0) return { loaded, overlays, stale: dropped };
    dropped.push(...stale.map(({ message }) => message));
    overlays = withoutMisfits(overlays, stale);
  }
}

/** The overlays without some of their actions. A file of which nothing is left is left out. */
export function withoutMisfits(
  overlays: readonly SourceFile[],
  misfits: readonly Misfit[],
): readonly SourceFile[] {
  return overlays
    .map((overlay) => withoutActions(overlay, misfits))
    .filter((overlay) => overlay !== undefined);
}

/** The overlay file without its stale actions, comments and layout kept; undefined when no action is left. */
function withoutActions(overlay: SourceFile, misfits: readonly Misfit[]): SourceFile | undefined {
  const indexes = misfits.filter(({ file }) => file === overlay.name).map(({ index }) => index);
  if (indexes.length === 0) return overlay;
  const document = parseDocument(overlay.text);
  const dropped = new Set(indexes);
  const list = document.get('actions');
  if (isSeq(list) && dropped.size === list.items.length) return undefined;
  const text =
    isSeq(list) && list.flow !== true
      ? withoutItems(overlay.text, list, dropped)
      : withoutIndexes(document, dropped);
  return { ...overlay, text: `${text.trimEnd()}\n` };
}

/** Cuts items of a block list out of the text. The rest of the file stays byte for byte. */
function withoutItems(text: string, list: YAMLSeq, dropped: ReadonlySet<number>): string {
  const spans = list.items.flatMap((item, index) =>
    isNode(item) && item.range && dropped.has(index)
      ? [[text.lastIndexOf('\n', item.range[0]) + 1, endOfItem(text, item.range[1])] as const]
      : [],
  );
  return spans
    .toReversed()
    .reduce((result, [start, end]) => result.slice(0, start) + result.slice(end), text);
}

/** The offset behind the item's last line and the empty line after it. */
function endOfItem(text: string, end: number): number {
  const atLineStart = text[end - 1] === '\n';
  const newline = text.indexOf('\n', end);
  const after = atLineStart ? end : newline === -1 ? text.length : newline + 1;
  return text[after] === '\n' ? after + 1 : after;
}

function withoutIndexes(document: Document, dropped: ReadonlySet<number>): string {
  for (const index of [...dropped].toSorted((one, other) => other - one)) {
    document.deleteIn(['actions', index]);
  }
  return document.toString({ lineWidth: 0 });
}
