import type { Direction } from '../basics/direction.js';
import { groupBy } from '../basics/group-by.js';
import { isObject } from '../basics/json.js';
import { valueAt } from '../basics/value-at.js';
import { formatPointer } from '../diagnostics/pointer.js';
import type { Location } from '../load/edit.js';
import { type Operation, operationsOf } from './operations.js';
import { eachReference } from './references.js';
import type { View } from './view.js';

/** An operation that a schema is part of, and in which direction. */
export interface Use {
  readonly operation: Operation;
  readonly direction: Direction;
}

/** A reference from one unit of the description to another, and the directions in which it is followed. */
interface Reference {
  readonly from: string;
  readonly to: string;
  readonly isRead: boolean;
  readonly isWritten: boolean;
  /** From a base to a subtype, from a subtype to its base, or from a schema to a part. */
  readonly kind: 'subtype' | 'base' | 'part';
}

/**
 * Which operations a place of the description is part of. Units are components, and what an operation, or a path, sends and
 * answers; whatever is within a unit belongs to all that the unit belongs to, but for what is read-only or write-only.
 */
export class Uses {
  readonly #view: View;
  readonly #operations = new Map<string, Operation[]>();
  readonly #referring: ReadonlyMap<string, readonly Reference[]>;
  readonly #known = new Map<string, readonly Use[]>();
  readonly #targets = new Map<string, string>();

  constructor(view: View) {
    this.#view = view;
    const references: Reference[] = [];
    for (const operation of operationsOf(view)) this.#addOperation(operation, references);
    for (const steps of componentsOf(view)) this.#collect(steps, formatPointer(steps), references);
    this.#referring = groupBy(references, ({ to }) => to);
  }

  of(steps: Location): readonly Use[] {
    const unit = unitOf(steps);
    const [isRead, isWritten] = this.#directionsAt(steps);
    return [
      ...(isRead ? this.#reaching(unit, 'read') : []),
      ...(isWritten ? this.#reaching(unit, 'write') : []),
    ];
  }

  #addOperation(operation: Operation, references: Reference[]): void {
    const { node, item } = operation;
    for (const { steps } of [node, item]) {
      for (const direction of ['read', 'write'] as const) {
        const unit = unitOf([...steps, direction === 'read' ? 'responses' : 'parameters']);
        this.#operations.set(unit, [...(this.#operations.get(unit) ?? []), operation]);
      }
    }
    for (const key of ['parameters', 'requestBody', 'responses', 'x-okta-multi-operation']) {
      this.#collect([...node.steps, key], '', references);
    }
    this.#collect([...item.steps, 'parameters'], '', references);
  }

  /** @param unit - of all that is below; empty where each place has its own */
  #collect(steps: Location, unit: string, references: Reference[]): void {
    const value = valueAt(this.#view.document, steps);
    if (value === undefined) return;
    eachReference(value, steps, ({ reference, steps: at, isRead, isWritten }) => {
      const to = this.#unitAt(reference);
      if (to === undefined) return;
      const from = unit === '' ? unitOf(at) : unit;
      references.push({ from, to, isRead, isWritten, kind: kindOf(at.slice(steps.length)) });
    });
    if (unit === '' || !isObject(value) || value['discriminator'] === undefined) return;
    for (const { steps: subtype } of this.#view.subtypes(steps)) {
      const to = unitOf(subtype);
      references.push({ from: unit, to, isRead: true, isWritten: true, kind: 'subtype' });
    }
  }

  /** Few things are referred to, and most of them often. */
  #unitAt(reference: string): string | undefined {
    const known = this.#targets.get(reference);
    if (known !== undefined) return known;
    const target = this.#view.locate(reference);
    const unit = target && unitOf(target);
    if (unit !== undefined) this.#targets.set(reference, unit);
    return unit;
  }

  #reaching(unit: string, direction: Direction): readonly Use[] {
    const key = `${direction} ${unit}`;
    const known = this.#known.get(key);
    if (known !== undefined) return known;
    const seen = new Set([unit]);
    for (const each of seen) {
      // What refers to a base by inheriting from it has nothing to do with the other subtypes.
      const isBase = each.endsWith(baseMark);
      const at = isBase ? each.slice(0, -baseMark.length) : each;
      for (const { from, isRead, isWritten, kind } of this.#referring.get(at) ?? []) {
        if (!(direction === 'read' ? isRead : isWritten) || (isBase && kind === 'base')) continue;
        seen.add(kind === 'subtype' ? from + baseMark : from);
      }
    }
    const operations = [...seen].flatMap((each) =>
      each.startsWith(direction) ? (this.#operations.get(each) ?? []) : [],
    );
    const uses = [...new Set(operations)].map((operation) => ({ operation, direction }));
    this.#known.set(key, uses);
    return uses;
  }

  #directionsAt(steps: Location): readonly [boolean, boolean] {
    const nodes = steps.map((_, at) => valueAt(this.#view.document, steps.slice(0, at + 1)));
    const has = (key: string): boolean =>
      nodes.some((node) => isObject(node) && node[key] === true);
    return [!has('writeOnly'), !has('readOnly')];
  }
}

/** Behind a unit that was come to from one of its subtypes. */
const baseMark = ' base';

/** By the steps from a component to the reference. */
function kindOf(steps: Location): Reference['kind'] {
  if (steps.includes('mapping') && !steps.includes('oneOf')) return 'subtype';
  const isParent = steps.length === 1 && steps[0] === 'x-okta-parent';
  return isParent || (steps.length === 3 && steps[0] === 'allOf') ? 'base' : 'part';
}

/** Components by their pointers; what belongs to an operation by its direction and the pointer of the operation. */
function unitOf(steps: Location): string {
  const [section, name, method] = steps;
  if (section === 'components') return formatPointer(steps.slice(0, 3));
  if (section !== 'paths') return formatPointer(steps.slice(0, 2));
  const direction = steps.includes('responses') ? 'read' : 'write';
  const isShared = method === 'parameters' || method === 'responses';
  return `${direction} ${formatPointer(isShared ? ['paths', name ?? ''] : steps.slice(0, 3))}`;
}

function componentsOf(view: View): readonly Location[] {
  const { components = {}, ...rest } = view.document;
  const old = ['definitions', 'parameters', 'responses'].map((key) => [[key], rest[key]] as const);
  const now = Object.entries(isObject(components) ? components : {}).map(
    ([key, section]) => [['components', key], section] as const,
  );
  return [...old, ...now].flatMap(([steps, section]) =>
    isObject(section) ? Object.keys(section).map((name) => [...steps, name]) : [],
  );
}
