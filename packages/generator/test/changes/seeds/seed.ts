import type { Level, RuleId } from '../../../src/changes/index.js';
import type { Node } from './base.js';

export type Edit = (description: Node) => void;

/** One edit of the base description, and what has to be said of it: decided before it was tried. */
export interface Seed {
  readonly name: string;
  /** Applied to the base first, on both sides: what the edit is about, and the base lacks. */
  readonly given?: Edit;
  /** Applied to the base; `backwards` swaps the two sides. */
  readonly edit: Edit;
  readonly backwards?: true;
  /** Everything that is reported, documentation apart. */
  readonly rules: readonly RuleId[];
  readonly sdk: Level;
  readonly validators: Level;
  /** Where the mocks notice more than the other two. */
  readonly mocks?: Level;
}

type Verdict = readonly [rules: readonly RuleId[], levels: Levels];
type Levels = readonly [sdk: Level, validators: Level, mocks?: Level];

/** The edit, and the same edit taken back. */
export function pair(
  name: string,
  edit: Edit,
  [rules, levels]: Verdict,
  [undone, undoneLevels]: Verdict,
): Seed[] {
  return [
    { name, edit, rules, ...named(levels) },
    {
      name: `${name}, taken back`,
      edit,
      backwards: true,
      rules: undone,
      ...named(undoneLevels),
    },
  ];
}

/** The edit, and the same edit taken back, of the base with something more. */
export function pairGiven(
  given: Edit,
  name: string,
  edit: Edit,
  forth: Verdict,
  back: Verdict,
): Seed[] {
  return pair(name, edit, forth, back).map((seed) => ({ ...seed, given }));
}

function named([sdk, validators, mocks]: Levels): Pick<Seed, 'sdk' | 'validators' | 'mocks'> {
  return { sdk, validators, ...(mocks === undefined ? {} : { mocks }) };
}

export const major: Levels = ['major', 'major'];
export const minor: Levels = ['minor', 'minor'];
export const patch: Levels = ['patch', 'patch'];
/** No type shows it, but a validator refuses more. */
export const refuses: Levels = ['patch', 'major'];
/** No type shows it, and a validator accepts more. */
export const accepts: Levels = ['patch', 'minor'];

/** No published file changes. */
export const none: Levels = ['none', 'none'];

export const ref = (name: string): Node => ({ $ref: `#/components/schemas/${name}` });
/** Nothing is given but the base: for edits that break programs of others than the one in base.ts, or whose rule is untyped. */
export const asItIs: Edit = () => undefined;

export const schemas = (description: Node): Node => description['components'].schemas;
export const schema = (description: Node, name: string): Node =>
  description['components'].schemas[name];
export const prop = (description: Node, model: string, name: string): Node =>
  schema(description, model)['properties'][name];
export const things = (description: Node): Node => description['paths']['/api/v1/things'];
export const thing = (description: Node): Node => description['paths']['/api/v1/things/{thingId}'];
export const param = (description: Node, name: string): Node =>
  things(description)['get'].parameters.find((each: Node) => each['name'] === name);
export const body = (description: Node): Node => thing(description)['put'].requestBody;
export const picture = (description: Node): Node =>
  description['paths']['/api/v1/shapes/{shapeId}/picture'];
