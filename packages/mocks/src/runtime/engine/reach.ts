import { shapeOf } from '../shape.js';
import type { OperationFacts } from './facts.js';
import type { Behaviour } from './types.js';

/** Says whether anybody can get at what is stored at a path. */
export type Reach = (path: string) => boolean;

/** A segment of path templates, with the segments that follow it. */
interface Step {
  readonly next: Map<string, Step>;
  /** True where a template ends. */
  ends: boolean;
}

const PARAMETER = '{}';

/** A path can be reached if an operation is about it, or if a behaviour reads it for another path. */
export function reachOf(
  operations: readonly OperationFacts[],
  behaviours: readonly Behaviour[],
): Reach {
  const root = newStep();
  for (const { path, target, refersTo = target } of operations) {
    for (const template of [path, target, refersTo]) add(template, root);
  }
  for (const template of behaviours.flatMap(({ reads = [] }) => reads)) add(template, root);
  return (path) => path.includes('#') || leadsTo(path.split('/'), root);
}

function newStep(): Step {
  return { next: new Map(), ends: false };
}

function add(template: string, root: Step): void {
  let step = root;
  for (const segment of shapeOf(template).split('/')) {
    const next = step.next.get(segment) ?? newStep();
    step.next.set(segment, next);
    step = next;
  }
  step.ends = true;
}

/** A path of an item is as good as that of its collection: few collections are listed everywhere. */
function leadsTo([segment, ...rest]: readonly string[], step: Step): boolean {
  if (segment === undefined) return step.ends || step.next.has(PARAMETER);
  return [segment, PARAMETER].some((key) => {
    const next = step.next.get(key);
    return next !== undefined && leadsTo(rest, next);
  });
}
