import { isDeepStrictEqual } from 'node:util';

import { groupBy } from '../basics/group-by.js';
import { type Json, type JsonObject, isObject } from '../basics/json.js';
import { valueAt } from '../basics/value-at.js';
import { formatPointer } from '../diagnostics/pointer.js';
import { editedEach } from '../load/edit.js';
import { isOfKind, propertiesOf } from './kinds.js';
import { type Operation, keyOf, operationsOf } from './operations.js';
import { showPlace, showUse } from './show.js';
import { type Spot, partsOf, spotsAt } from './spots.js';
import type { Correction, Corrections, Outcome, Place, PlaceOutcome, Rule } from './types.js';
import { type Use, Uses } from './uses.js';
import { type Edit, both, stepsOf } from './verbs/index.js';
import { View } from './view.js';

export interface Corrected {
  readonly document: JsonObject;
  readonly outcomes: readonly Outcome[];
}

/** The description with the corrections applied, and what became of each. The input is not changed. */
export function applyCorrections(document: JsonObject, given: Corrections): Corrected {
  const run = new Run(document);
  // Rules come first: a correction of a single place is an exception.
  const outcomes = [
    ...given.rules.map((rule) => run.applyRule(rule)),
    ...given.corrections.map((correction) => run.apply(correction)),
  ];
  return { document: run.document, outcomes };
}

type End = Pick<Outcome, 'state'> & Partial<Omit<Outcome, 'entry' | 'state'>>;

class Run {
  readonly #original: JsonObject;
  readonly #version: string;
  readonly #operations: ReadonlyMap<string, readonly Operation[]>;
  #view: View;
  #knownUses: Uses | undefined;

  constructor(document: JsonObject) {
    this.#original = document;
    this.#view = new View(document);
    this.#operations = groupBy(operationsOf(this.#view), keyOf);
    const { info } = document;
    this.#version = String(isObject(info) ? info['version'] : '');
  }

  get document(): JsonObject {
    return this.#view.document;
  }

  /** References are hardly ever changed, so that the original ones tell. They are read when they are needed first. */
  get #uses(): Uses {
    this.#knownUses ??= new Uses(new View(this.#original));
    return this.#knownUses;
  }

  applyRule(entry: Rule): Outcome {
    if (this.#isOfOther(entry)) return ended(entry, { state: 'other version' });
    const { direction } = entry.when;
    const before = this.#view;
    const sites = propertiesOf(before).filter(
      (site) =>
        isOfKind(before, site, entry.when) &&
        (direction === undefined ||
          this.#uses.of(site.steps).some((use) => use.direction === direction)),
    );
    const spots = sites.map((site): Spot => {
      const way = { steps: [], where: new Map<string, readonly string[]>() };
      return { site, parts: partsOf(before, site, way) };
    });
    const pointers = stepsOf(entry.change).flatMap((step) => {
      const edits = spots.flatMap((spot) => step.edits(spot, before.dialect));
      const allowed = edits.filter(
        ({ steps, narrows }) =>
          direction === undefined ||
          narrows.every((each) => each === direction) ||
          this.#uses.of(steps).every((use) => use.direction === direction),
      );
      return this.#carryOut(allowed);
    });
    if (sites.length === 0) return ended(entry, { state: 'property absent' });
    return ended(entry, { state: pointers.length > 0 ? 'applied' : 'already so', pointers });
  }

  apply(entry: Correction): Outcome {
    if (this.#isOfOther(entry)) return ended(entry, { state: 'other version' });
    const places = entry.places.map((place) => this.#find(place));
    const pointers = [...new Set(places.flatMap((place) => place.pointers))];
    if (pointers.length === 0) {
      const isKnown = places.some(({ state }) => state === 'property absent');
      return ended(entry, { state: isKnown ? 'property absent' : 'path absent', places });
    }
    const before = this.#view;
    const changed: string[] = [];
    const shared = new Set<string>();
    const lacking = new Set<string>();
    for (const step of stepsOf(entry.change)) {
      const spots = entry.places.flatMap((place) => this.#spotsAt(place));
      // Two properties may be changed in one node: the list of what their object requires.
      for (const same of groupBy(spots, ({ site }) => formatPointer(site.steps)).values()) {
        const edits = distinct(same.flatMap((spot) => step.edits(spot, this.#view.dialect)));
        for (const edit of edits) {
          const others = this.#others(entry, edit);
          for (const use of others) shared.add(showUse(use));
          const restricted = others.filter(({ direction }) => edit.narrows.includes(direction));
          if (this.#isUndone(edit)) continue;
          for (const use of restricted) lacking.add(showUse(use));
        }
        changed.push(...this.#carryOut(edits));
      }
    }
    if (lacking.size > 0 && entry.shared === undefined) {
      this.#view = before;
      return ended(entry, { state: 'refused', pointers: changed, places, lacking: [...lacking] });
    }
    return changed.length === 0
      ? ended(entry, { state: 'already so', pointers, places })
      : ended(entry, { state: 'applied', pointers: changed, places, shared: [...shared] });
  }

  #isOfOther({ versions }: Rule | Correction): boolean {
    return versions.length > 0 && !versions.some((each) => this.#version.startsWith(each));
  }

  #find(place: Place): PlaceOutcome {
    const shown = showPlace(place);
    if (!this.#operations.has(keyOf(place))) {
      return { place: shown, state: 'path absent', pointers: [] };
    }
    const pointers = this.#spotsAt(place).map(({ site }) => formatPointer(site.steps));
    return { place: shown, state: pointers.length > 0 ? 'found' : 'property absent', pointers };
  }

  #spotsAt(place: Place): readonly Spot[] {
    const view = this.#view;
    return (this.#operations.get(keyOf(place)) ?? []).flatMap((operation) => {
      const [node, item] = [view.at(operation.node.steps), view.at(operation.item.steps)];
      if (node === undefined || item === undefined) return [];
      return spotsAt(view, { ...operation, node, item }, place);
    });
  }

  /** Operations for which an edit holds too, and that are not among the places. */
  #others({ places }: Correction, { steps }: Edit): readonly Use[] {
    const evident = new Set(
      places.flatMap((place) => {
        const directions = place.direction === undefined ? both : [place.direction];
        return directions.map((direction) => `${direction} ${keyOf(place)}`);
      }),
    );
    return this.#uses
      .of(steps)
      .filter(({ operation, direction }) => !evident.has(`${direction} ${keyOf(operation)}`));
  }

  /** Whether an edit brings back what Okta says, after a rule has changed it: that restricts nothing. */
  #isUndone({ steps, change }: Edit): boolean {
    const now = valueAt(this.document, steps);
    return now !== undefined && isDeepStrictEqual(change(now), valueAt(this.#original, steps));
  }

  /** @returns where something was changed */
  #carryOut(edits: readonly Edit[]): string[] {
    const changed: string[] = [];
    // In one walk: each copies all that lies on the way, and there are as many as properties.
    const marking = distinct(edits).map(({ steps, change }) => ({
      steps,
      change: (node: Json) => {
        const result = change(node);
        if (result !== node) changed.push(formatPointer(steps));
        return result;
      },
    }));
    const result = editedEach(this.document, marking);
    if (isObject(result) && result !== this.document) this.#view = new View(result);
    return changed;
  }
}

function distinct(edits: readonly Edit[]): readonly Edit[] {
  return [...new Map(edits.map((edit) => [formatPointer(edit.steps), edit])).values()];
}

function ended(entry: Outcome['entry'], end: End): Outcome {
  return { entry, pointers: [], places: [], shared: [], lacking: [], ...end };
}
