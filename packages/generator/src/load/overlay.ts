import { messageOf } from '../basics/errors.js';
import { type JSONValue, query } from 'json-p3';
import { Diagnostics } from '../diagnostics/collector.js';
import { childPointer } from '../diagnostics/pointer.js';
import { type Location, edited } from './edit.js';
import { type Json, isObject } from '../basics/json.js';
import { MergeConflict, removed, updated } from './merge.js';
import { type Evidence, type OverlayAction, readActions } from './overlay-shape.js';

/** A parsed overlay file. */
export interface Overlay {
  /** Path or URL, as it is to be shown. */
  readonly file: string;
  readonly document: Json;
}

/** A node that an action selects. */
interface Target {
  readonly location: Location;
  readonly value: Json;
}

/** An action with evidence that was carried out: where the description is wrong about the real API. */
export interface Correction {
  /** `info.title` of the overlay. */
  readonly concern: string;
  /** JSONPath (RFC 9535). */
  readonly target: string;
  /** How many places it selects. */
  readonly places: number;
  readonly reason: string;
  /** What is merged into the places; absent where they are removed. */
  readonly update?: Json;
  readonly evidence: Evidence;
}

/** An action that was carried out: what it has written, and where. */
export interface CarriedOut {
  /** Of the overlay, as it is shown. */
  readonly file: string;
  readonly action: OverlayAction;
  readonly locations: readonly Location[];
}

/** Gets what is carried out. */
export interface OverlayListener {
  readonly onCorrection?: (correction: Correction) => void;
  readonly onCarriedOut?: (done: CarriedOut) => void;
}

/**
 * Lays an OpenAPI Overlay 1.0 over a document and gives the new one; the input is not changed. An
 * action that fails is reported, with its place in the overlay file, and passed over, so that one
 * run shows them all: `overlay-shape` (malformed), `overlay-target-missing` (selects nothing),
 * `overlay-conflict` (an update of another kind than what it meets), `overlay-stale` (changes
 * nothing, because upstream already says so).
 */
export function applyOverlay(
  document: Json,
  overlay: Overlay,
  diagnostics: Diagnostics,
  { onCorrection, onCarriedOut }: OverlayListener = {},
): Json {
  const own = new Diagnostics(overlay.file);
  let result = document;
  for (const action of readActions(overlay.document, own)) {
    const targets = select(result, action, own);
    if (targets === undefined) continue;
    const before = result;
    result = applyAction(result, action, targets, own);
    if (result !== before) {
      onCarriedOut?.({ file: overlay.file, action, locations: locationsOf(targets) });
    }
    const { target, evidence, update: merged, description: reason = '' } = action;
    if (evidence === undefined) continue;
    const concern = titleOf(overlay.document);
    const places = targets.length;
    const change = merged === undefined ? {} : { update: merged };
    onCorrection?.({ concern, target, places, reason, ...change, evidence });
  }
  diagnostics.add(...own.all);
  return result;
}

function titleOf(overlay: Json): string {
  const info = isObject(overlay) ? overlay['info'] : undefined;
  return isObject(info) ? String(info['title']) : '';
}

function applyAction(
  document: Json,
  action: OverlayAction,
  targets: readonly Target[],
  diagnostics: Diagnostics,
): Json {
  if (targets.length === 0) {
    diagnostics.error('overlay-target-missing', {
      message: `The target ${action.target} selects nothing in the description.${purpose(action)}`,
      pointer: action.pointer,
    });
    return document;
  }
  try {
    if (action.update === undefined) return remove(document, targets);
    const result = update(document, targets, action.update);
    if (result === document) {
      diagnostics.error('overlay-stale', {
        message: `The update of ${action.target} changes nothing: it is already so upstream.${purpose(action)}`,
        pointer: action.pointer,
      });
    }
    return result;
  } catch (error) {
    if (!(error instanceof MergeConflict)) throw error;
    diagnostics.error('overlay-conflict', {
      message: `The target ${action.target} and its action do not go together: ${error.message}.${purpose(action)}`,
      pointer: action.pointer,
    });
    return document;
  }
}

function select(
  document: Json,
  action: OverlayAction,
  diagnostics: Diagnostics,
): Target[] | undefined {
  try {
    // The library types JSON as something to write to; it only reads.
    const found = query(action.target, document as JSONValue);
    return [...found].map(({ location, value }) => ({ location, value: value as Json }));
  } catch (error) {
    diagnostics.error('overlay-shape', {
      message: `The target ${action.target} is not a JSONPath: ${messageOf(error)}.`,
      pointer: childPointer(action.pointer, 'target'),
    });
    return undefined;
  }
}

function update(document: Json, targets: readonly Target[], value: Json): Json {
  const result = edited(document, locationsOf(targets), (node) => updated(node, value));
  return result ?? document;
}

function remove(document: Json, targets: readonly Target[]): Json {
  // All of them, also those that go together with what holds them.
  for (const { value } of targets) removed(value);
  const result = edited(document, locationsOf(targets), () => undefined);
  if (result === undefined) throw new MergeConflict('it would remove the whole description');
  return result;
}

function locationsOf(targets: readonly Target[]): Location[] {
  return targets.map(({ location }) => location);
}

function purpose({ description }: OverlayAction): string {
  return description === undefined ? '' : ` Its purpose: ${description}`;
}
