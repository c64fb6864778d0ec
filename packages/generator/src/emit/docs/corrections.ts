import { own } from '../../basics/own.js';
import { oneLine } from '../../basics/text.js';
import type { Api, Correction } from '../../ir/types.js';
import { type Json, isObject } from '../../basics/json.js';
import type { OutputFile } from '../../output/types.js';
import { render } from '../../templates/render.js';
import { groupBy } from '../../basics/group-by.js';
import { docsRoot } from './folder.js';

/** `docs/corrections.md`: what the description says, what the API does, and how that is known. */
export function correctionsFile(api: Api, corrections: readonly Correction[]): OutputFile {
  const concerns = [...groupBy(corrections, ({ concern }) => concern)];
  const content = render('corrections', {
    title: api.title,
    version: api.version,
    total: corrections.length,
    concerns: concerns.map(([concern, members]) => ({
      concern,
      anchor: anchorOf(concern),
      count: members.length,
      corrections: members.filter(isNews).map(correctionView),
    })),
  });
  return { path: `${docsRoot}/corrections.md`, content };
}

/** A removal that only makes room for the correction before it has nothing to say of its own. */
function isNews({ evidence }: Correction, index: number, all: readonly Correction[]): boolean {
  const before = all[index - 1]?.evidence;
  return before === undefined || JSON.stringify(before) !== JSON.stringify(evidence);
}

/** As GitHub makes it of a heading. */
function anchorOf(heading: string): string {
  return heading
    .toLowerCase()
    .replaceAll(/[^\w\s-]/g, '')
    .replaceAll(/\s/g, '-');
}

function correctionView({ target, places, reason, update, evidence }: Correction): object {
  const { says, does, ...facts } = evidence;
  return {
    what: readable(target),
    reason: oneLine(reason),
    says: oneLine(says),
    does: oneLine(does),
    facts: Object.entries(facts).map(factText).join(', '),
    present: presentProperties(update)
      .map((name) => `\`${name}\``)
      .join(', '),
    places: places === 1 ? '' : `${places} places`,
  };
}

/** The properties that a correction of presence names. */
function presentProperties(update: Json | undefined): readonly Json[] {
  const presence = fieldOf(update, 'x-oktaforge-presence');
  const names = fieldOf(presence, 'properties');
  return Array.isArray(names) ? names : [];
}

function fieldOf(value: Json | undefined, name: string): Json | undefined {
  return isObject(value) ? value[name] : undefined;
}

/** A target as people name it: `User.profile`, `POST /api/v1/users → 200`; a wildcard stays what it is. */
function readable(target: string): string {
  const definition = /^\$\.definitions\.(\w+)((?:\.\w+)*)$/.exec(target);
  const shown = target.replace(/^\$\.(?:definitions|paths)(?=.)/, '');
  if (definition === null) return `\`${shown.replace(/^\$\./, '')}\``;
  const [, model = '', path = ''] = definition;
  return `\`${model}${path.replaceAll('.properties.', '.')}\``;
}

const UNITS: Readonly<Record<string, string>> = {
  exchanges: 'recorded exchanges',
  objects: 'recorded objects',
  operations: 'operations',
  properties: 'properties seen so',
  schemas: 'schemas',
  values: 'recorded values',
  nulls: 'of them null',
};

function factText([name, value]: readonly [string, string | number]): string {
  const unit = own(UNITS, name);
  if (unit === undefined) return String(value);
  const text = value === 1 ? unit.replace(/ies\b/, 'y').replace(/s$/, '') : unit;
  return `${value.toLocaleString('en')} ${text}`;
}
