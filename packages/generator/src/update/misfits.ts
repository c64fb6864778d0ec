import { type Json, isArray, isObject } from '../basics/json.js';
import { own } from '../basics/own.js';
import { parsePointer } from '../diagnostics/pointer.js';
import type { Diagnostic } from '../diagnostics/types.js';
import type { Loaded } from '../load/load.js';
import type { CarriedOut } from '../load/overlay.js';

/** An action of an overlay that does not fit a description. */
export interface Misfit {
  /** Of the overlay, as it is shown. */
  readonly file: string;
  /** Of the action in its list. */
  readonly index: number;
  /** Which action it is, and why it does not fit, in one sentence. */
  readonly message: string;
}

/** What an action may have against a description before anything is read of it. */
const ofActions: ReadonlySet<string> = new Set([
  'overlay-stale',
  'overlay-target-missing',
  'overlay-conflict',
]);

/** The actions that could not be carried out, as their target is gone, is of another kind, or is already so. */
export function failedActions({ diagnostics }: Pick<Loaded, 'diagnostics'>): Misfit[] {
  return diagnostics.all
    .filter(({ code }) => ofActions.has(code))
    .flatMap(({ message, source }) => {
      const index = indexIn(source?.pointer ?? '');
      return source === undefined || index === undefined
        ? []
        : [{ file: source.file, index, message }];
    });
}

/**
 * The actions that have written what an error is about: a reference that leads nowhere, a name that no property has any more.
 * Errors in what upstream itself has written are nobody else's.
 */
export function actionsAtFault({ file, document, diagnostics, carriedOut }: Loaded): Misfit[] {
  const found = new Map<CarriedOut, Misfit>();
  for (const error of diagnostics.all) {
    const isInDescription = error.severity === 'error' && error.source?.file === file;
    const steps = parsePointer(error.source?.pointer ?? '');
    if (!isInDescription || document === undefined || steps.length === 0) continue;
    const writer = carriedOut.findLast((done) => hasWritten(done, steps, document));
    if (writer !== undefined && !found.has(writer)) found.set(writer, misfitOf(writer, error));
  }
  return [...found.values()];
}

/** The actions that set the version of the description. They are for the description that they were written for, and for no later one. */
export function actionsOfVersion({ document, carriedOut }: Loaded): Misfit[] {
  if (document === undefined) return [];
  return carriedOut
    .filter((done) => hasWritten(done, ['info', 'version'], document))
    .map(({ file, action: { target, pointer } }) => ({
      file,
      index: indexIn(pointer) ?? 0,
      message: `The update of ${target} sets the version, which is upstream's to say.`,
    }));
}

function misfitOf({ file, action }: CarriedOut, { message }: Diagnostic): Misfit {
  const { target, description, pointer } = action;
  const purpose = description === undefined ? '' : ` Its purpose: ${description}`;
  const said = `The update of ${target} does not fit any more. ${message}${purpose}`;
  return { file, index: indexIn(pointer) ?? 0, message: said };
}

function indexIn(pointer: string): number | undefined {
  const found = /^\/actions\/(\d+)/.exec(pointer)?.[1];
  return found === undefined ? undefined : Number(found);
}

/** Whether an action has written the node that steps lead to. */
function hasWritten(
  { action, locations }: CarriedOut,
  steps: readonly string[],
  document: Json,
): boolean {
  const { update } = action;
  return (
    update !== undefined &&
    locations.some(
      (location) =>
        location.every((step, index) => String(step) === steps[index]) &&
        has(update, steps.slice(location.length), nodeAt(document, location.map(String))),
    )
  );
}

/** Whether a value that was merged into a node says something of the place below it. Items of lists are added to a node's own. */
function has(update: Json, [step, ...rest]: readonly string[], node: Json | undefined): boolean {
  if (step === undefined) return true;
  const below = childOf(node, step);
  if (isArray(update)) {
    const text = JSON.stringify(below);
    return update.some((item) => JSON.stringify(item) === text);
  }
  const next = isObject(update) ? own(update, step) : undefined;
  return next !== undefined && has(next, rest, below);
}

function nodeAt(document: Json, steps: readonly string[]): Json | undefined {
  return steps.reduce<Json | undefined>(childOf, document);
}

function childOf(node: Json | undefined, step: string): Json | undefined {
  if (isArray(node)) return node[Number(step)];
  return isObject(node) ? own(node, step) : undefined;
}
