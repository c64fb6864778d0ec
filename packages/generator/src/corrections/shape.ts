import { type Json, type JsonObject, describeKind, isArray, isObject } from '../basics/json.js';
import type { Diagnostics } from '../diagnostics/collector.js';
import { childPointer } from '../diagnostics/pointer.js';
import { type Report, checkKeys, stringsIn, textAt } from './fields.js';
import { readKind, readPlace } from './shape-of-places.js';
import type { Change, Correction, Corrections, Place, Rule } from './types.js';
import { verbNames, verbOf } from './verbs/index.js';

/** The corrections of a parsed file; entries that are malformed are reported, and left out. */
export function readCorrections(
  document: Json,
  file: string,
  diagnostics: Diagnostics,
): Corrections {
  let faults = 0;
  const report: Report = (pointer, message) => {
    faults += 1;
    diagnostics.error('corrections-shape', { pointer, message });
  };
  if (!isObject(document)) {
    report('', `A file of corrections is an object, and this one holds ${describeKind(document)}.`);
    return { rules: [], corrections: [] };
  }
  checkKeys(document, ['title', 'corrections', 'rules'], '', report);
  const topic = textAt(document, 'title', '', report);
  const sound = <T>(read: () => T | undefined): T[] => {
    const before = faults;
    const entry = read();
    return entry === undefined || faults > before ? [] : [entry];
  };
  const common = { file, topic };
  return {
    rules: entriesAt(document, 'rules', report).flatMap(([entry, pointer]) =>
      sound(() => readRule(entry, { ...common, pointer }, report)),
    ),
    corrections: entriesAt(document, 'corrections', report).flatMap(([entry, pointer]) =>
      sound(() => readCorrection(entry, { ...common, pointer }, report)),
    ),
  };
}

type Origin = Pick<Rule, 'file' | 'topic' | 'pointer'>;

const entryKeys = ['change', 'says', 'does', 'evidence', 'versions'];

function readRule(entry: JsonObject, origin: Origin, report: Report): Rule {
  const { pointer } = origin;
  checkKeys(entry, ['when', ...entryKeys], pointer, report);
  const when = readKind(entry['when'], childPointer(pointer, 'when'), report);
  return { ...origin, ...readCommon(entry, pointer, report), when };
}

function readCorrection(entry: JsonObject, origin: Origin, report: Report): Correction {
  const { pointer } = origin;
  checkKeys(entry, ['at', 'each', 'shared', ...entryKeys], pointer, report);
  const names = stringsIn(entry, 'each', pointer, report);
  const places = entriesAt(entry, 'at', report, pointer).flatMap(([place, at]) =>
    placesOfEach(readPlace(place, at, report), names),
  );
  if (places.length === 0) report(pointer, '`at` has to list at least one place.');
  const common = readCommon(entry, pointer, report);
  for (const name of Object.keys(common.change)) {
    const fault = places.map((place) => misfit(name, place)).find((found) => found !== undefined);
    if (fault !== undefined) report(pointer, `\`${name}\` ${fault}`);
  }
  const shared =
    entry['shared'] === undefined ? {} : { shared: textAt(entry, 'shared', pointer, report) };
  return { ...origin, ...common, places, ...shared };
}

/** With names, the properties of those names that the object at the place has. */
function placesOfEach(place: Place, names: readonly string[] | undefined): readonly Place[] {
  if (names === undefined) return [place];
  return names.map((name) => ({ ...place, steps: [...place.steps, { kind: 'property', name }] }));
}

/** Why a change cannot be of a place. */
function misfit(name: string, { direction, steps, parameter }: Place): string | undefined {
  const verb = verbOf(name);
  if (verb === undefined) return undefined;
  if (verb.about === 'operation') {
    return direction === undefined
      ? undefined
      : 'is about operations: no place may have a direction.';
  }
  if (direction === undefined) return 'needs places with a `direction`: request or response.';
  const hasProperty = parameter !== undefined || steps.at(-1)?.kind === 'property';
  if (verb.about !== 'property' || hasProperty) return undefined;
  return 'is about a property or a parameter, and a place names neither.';
}

function readCommon(
  entry: JsonObject,
  pointer: string,
  report: Report,
): Pick<Rule, 'change' | 'says' | 'does' | 'evidence' | 'versions'> {
  const { evidence } = entry;
  if (!isObject(evidence) || Object.keys(evidence).length === 0) {
    report(pointer, '`evidence` has to be an object with the facts that show it.');
  }
  return {
    change: readChange(entry['change'], childPointer(pointer, 'change'), report),
    says: textAt(entry, 'says', pointer, report),
    does: textAt(entry, 'does', pointer, report),
    evidence: isObject(evidence) ? evidence : {},
    versions: stringsIn(entry, 'versions', pointer, report) ?? [],
  };
}

function readChange(change: Json | undefined, pointer: string, report: Report): Change {
  if (!isObject(change) || Object.keys(change).length === 0) {
    report(pointer, '`change` has to be an object that says what is changed.');
    return {};
  }
  checkKeys(change, verbNames, pointer, report);
  for (const [name, value] of Object.entries(change)) {
    const fault = verbOf(name)?.fault(value);
    if (fault !== undefined) report(childPointer(pointer, name), `\`${name}\` ${fault}`);
  }
  return change;
}

/** The objects of a list, each with its pointer. */
function entriesAt(
  object: JsonObject,
  key: string,
  report: Report,
  pointer = '',
): readonly (readonly [JsonObject, string])[] {
  const list = object[key];
  if (list === undefined) return [];
  const place = childPointer(pointer, key);
  if (!isArray(list)) report(place, `\`${key}\` has to be a list, not ${describeKind(list)}.`);
  return (isArray(list) ? list : []).flatMap((entry, index) => {
    const at = childPointer(place, index);
    if (isObject(entry)) return [[entry, at] as const];
    report(at, `An entry of \`${key}\` has to be an object, not ${describeKind(entry)}.`);
    return [];
  });
}
