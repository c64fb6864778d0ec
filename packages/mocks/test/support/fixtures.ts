import * as fixtures from '../../src/fixtures.js';
import type { JsonObject } from '../../src/runtime/json.js';

interface FixtureOptions {
  readonly seed?: number;
  readonly properties?: 'all' | 'expected';
}

type AnyFixture = (wanted?: object, options?: FixtureOptions) => JsonObject;

/** Every fixture, by its name. The module has a type for each of them, and none for all. */
export const allFixtures = fixtures as unknown as Readonly<Record<string, AnyFixture>>;

/** @param input Of what is sent, where that differs. */
export function fixtureName(model: string, input = false): string {
  const name = model.replace(/^[A-Z]+(?![a-z])|^[A-Z]/, (start) => start.toLowerCase());
  const known = `${name}${input ? 'Input' : ''}Fixture`;
  const own = Object.keys(allFixtures).find((one) => one.toLowerCase() === known.toLowerCase());
  return own ?? (input ? fixtureName(model) : known);
}

/** A thing of a model as it is read; an empty one where there is no such model. */
export function fixtureOf(model: string | undefined): JsonObject {
  return (model === undefined ? undefined : allFixtures[fixtureName(model)]?.()) ?? {};
}

/** What is sent as a model, with all properties. */
export function inputFixtureOf(model: string, seed = 1): JsonObject {
  return allFixtures[fixtureName(model, true)]?.({}, { seed, properties: 'all' }) ?? {};
}
