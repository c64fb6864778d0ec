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
  /** Checks a date-time that only the API sets; absent for what is sent, where it is not checked. */
  readonly time: Check | undefined;
  /** Whether an enum may have values that the description does not list. */
  readonly open: boolean;
  /** Takes the issues; absent on the fast path. */
  readonly report: Report | undefined;
  /** Whether the value may be a secret, so that no message shows it. What is inside of it is a secret, too. */
  readonly secret: boolean;
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

/**
 * Objects that recursive checks have entered. Those in `open` are not finished, with the schemas by which they are checked: to meet
 * one of them again by the same schema is a cycle. A discriminated model checks one object by its base and by its subtype.
 */
export interface Trail {
  readonly seen: Map<string, Set<object>>;
  readonly open: Map<object, Set<string>>;
}

/** Checks a value; `true` means valid on the fast path, and "go on" on the slow one. */
export type Check = (value: unknown, place: Place) => boolean;

/** The place of a whole value. All keys are set, so that nothing is inherited from a polluted `Object.prototype`. */
export function placeOf(read: boolean, open: boolean, time?: Check): Place {
  return { read, open, time, report: undefined, secret: false, up: undefined, trail: undefined };
}

/** The place of a property or an item. It is secret where it is told to be, and inside of what is. */
export function childPlace(place: Place, key: string | number, secret?: boolean): Place {
  return place.report ? partOf(place, key, secret) : place;
}

/** A function of its own, so that what runs on the fast path is short enough to be inlined. */
function partOf(place: Place, key: string | number, secret = place.secret): Place {
  return { ...place, up: place, key, secret };
}
