import { type Json, type JsonObject, isArray, isObject } from '../basics/json.js';
import type { Diagnostics, Finding } from '../diagnostics/collector.js';
import { formatPointer } from '../diagnostics/pointer.js';
import { depthLimit } from './nesting.js';

/** How many nodes aliases may add: every stage comes to a node as often as there are ways to it. */
const aliasLimit = 100_000;

/** Steps of a place that are worth showing. */
const stepsShown = 16;

/** Why a walk would not come to an end, or not soon enough. */
export interface Flaw {
  readonly code: 'alias-cycle' | 'alias-growth' | 'too-deep';
  readonly message: string;
  readonly pointer: string;
}

class Unwalkable extends Error {
  readonly flaw: Flaw;

  constructor(code: Flaw['code'], message: string, steps: readonly string[]) {
    super(message);
    this.flaw = { code, message, pointer: formatPointer(steps.slice(0, stepsShown)) };
  }
}

/**
 * Why the stages cannot walk through a document: YAML may hold one node in many places, or within itself, and anything may
 * be nested too deeply. Undefined where they can.
 */
export function flawOf(document: Json): Flaw | undefined {
  try {
    new Measure().sizeOf(document, []);
    return undefined;
  } catch (error) {
    if (error instanceof Unwalkable) return error.flaw;
    throw error;
  }
}

/** Whether the stages can walk through a document; reports why not. */
export function isWalkable(document: Json, diagnostics: Diagnostics): boolean {
  const flaw = flawOf(document);
  if (flaw === undefined) return true;
  const { code, message, pointer } = flaw;
  diagnostics.error(code, { message, pointer });
  return false;
}

export function reportTooDeep(diagnostics: Diagnostics, place: Omit<Finding, 'message'>): void {
  diagnostics.error('too-deep', { message: tooDeep, ...place });
}

const tooDeep = `Objects and lists are nested in one another more than ${depthLimit} levels deep here.`;

/** A node with all that is below it, shared nodes as often as they are there. */
interface Size {
  readonly nodes: number;
  readonly levels: number;
}

const leaf: Size = { nodes: 1, levels: 0 };

/** Looks at each node once, however often it is there. */
class Measure {
  readonly #known = new Map<Json, Size>();
  /** Those that are being measured: one of them below itself has no end. */
  readonly #open = new Set<Json>();
  #added = 0;

  /** @param steps To the node. */
  sizeOf(node: Json, steps: string[]): Size {
    if (!isArray(node) && !isObject(node)) return leaf;
    const known = this.#known.get(node);
    if (known !== undefined) return this.#again(known, steps);
    if (this.#open.has(node)) {
      throw new Unwalkable(
        'alias-cycle',
        'The alias stands for a node that it is a part of.',
        steps,
      );
    }
    assertDepth(steps.length, steps);
    this.#open.add(node);
    const size = this.#sizeBelow(node, steps);
    this.#open.delete(node);
    this.#known.set(node, size);
    return size;
  }

  #sizeBelow(node: readonly Json[] | JsonObject, steps: string[]): Size {
    let [nodes, levels] = [1, 0];
    for (const [step, child] of Object.entries(node)) {
      steps.push(step);
      const below = this.sizeOf(child, steps);
      steps.pop();
      nodes += below.nodes;
      levels = Math.max(levels, below.levels + 1);
    }
    return { nodes, levels };
  }

  #again(size: Size, steps: readonly string[]): Size {
    this.#added += size.nodes;
    if (this.#added > aliasLimit) {
      const message = `With this alias, aliases add more than ${aliasLimit} nodes to the document.`;
      throw new Unwalkable('alias-growth', message, steps);
    }
    assertDepth(steps.length + size.levels, steps);
    return size;
  }
}

function assertDepth(levels: number, steps: readonly string[]): void {
  if (levels <= depthLimit) return;
  throw new Unwalkable('too-deep', tooDeep, steps);
}
