import type { Issue, ValidateOptions } from './types.js';

/**
 * The position of a value in the validated input, and the options of the check. On the fast path all places are one
 * constant, no issue is recorded, and the first fault ends the check with `false`. On the slow path each property and item
 * has a place of its own, issues are recorded, and the check goes on after them.
 */
export type Place = WholePlace | PartPlace;

interface AnyPlace {
  /** True for what the API answers, false for what is sent to it. */
  readonly read: boolean;
  /** Whether an enum may have values that the description does not list. */
  readonly open: boolean;
  /** Takes the issues; absent on the fast path. */
  readonly report: Report | undefined;
  /** Of recursive schemas: what has been entered so far. */
  readonly trail: Trail | undefined;
}

/** The place of a whole value. */
interface WholePlace extends AnyPlace {
  readonly up: undefined;
}

/** The place of a property or an item. */
interface PartPlace extends AnyPlace {
  readonly up: Place;
  readonly key: string | number;
}

/** Collects issues, and has the options for optional ones. */
export interface Report extends Pick<ValidateOptions, 'unknownKeys' | 'readOnly'> {
  readonly issues: Issue[];
  readonly limit: number;
}

/** Objects that recursive checks have entered. */
export interface Trail {
  /** By schema: a base and its subtype check the same object, one within the other. True while the check goes on: to meet it again is a cycle. */
  readonly seen: Map<string, Map<object, boolean>>;
  depth: number;
}

/** Checks a value; `true` means valid on the fast path, and "go on" on the slow one. */
export type Check = (value: unknown, place: Place) => boolean;

/** The place of a whole value. All keys are set, so that nothing is inherited from a polluted `Object.prototype`. */
export function placeOf(read: boolean, open: boolean, report?: Report): Place {
  return { read, open, report, up: undefined, trail: undefined };
}

/** The place of a property or an item. */
export function childPlace(place: Place, key: string | number): Place {
  return place.report ? { ...place, up: place, key } : place;
}
