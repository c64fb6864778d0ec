import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, test } from 'vitest';
import { counts, isStillRecorded } from '../../../../testing/described.js';
import { EmittedTypes } from '../support/emitted-types.js';
import { readApi } from '../support/read-api.js';
import {
  type Definitions,
  declaredProperties,
  definitionsOf,
  tellingProperties,
} from './swagger.js';

const path = (relative: string): string =>
  fileURLToPath(new URL(`../../../../${relative}`, import.meta.url));

/** What one schema declares and what its emitted types hold, as sorted names. */
interface Comparison {
  readonly schema: string;
  readonly declared: readonly string[];
  readonly readOnly: readonly string[];
  readonly writeOnly: readonly string[];
  /** The readOnly ones that may be sent, as they say what is meant: parts refer to things by them, subtypes are told by them. */
  readonly identity: readonly string[];
  /** Not declared as a property, but by an extension: constants, and what tells subtypes apart. */
  readonly fixed: readonly string[];
  readonly read: readonly string[];
  readonly input: readonly string[] | undefined;
}

/** Floors are those of 2.16.0: another description has as much as it has. */
const floors = isStillRecorded('how many properties there are at least')
  ? { properties: 2000, written: 100, differing: 20 }
  : { properties: 0, written: 0, differing: 0 };

describe('no property is lost in the emitted types', () => {
  let compared: readonly Comparison[];

  beforeAll(async () => {
    const { document } = await readApi({ manifest: path('spec/spec.yaml') });
    const emitted = new EmittedTypes(path('packages/sdk/src/generated/models'));
    const definitions = definitionsOf(document);
    compared = Object.keys(definitions).map((schema) => compare(schema, definitions, emitted));
  });

  test('every schema has a type', () => {
    expect(compared).toHaveLength(counts.schemas);
  });

  test('both sides count the same properties', () => {
    const count = (names: (comparison: Comparison) => readonly string[]): number =>
      compared.reduce((sum, comparison) => sum + names(comparison).length, 0);
    const declared = count((each) => [...each.declared, ...each.fixed]);
    const emitted = count((each) => [...new Set([...each.read, ...(each.input ?? [])])]);
    console.info(`${declared} properties of ${compared.length} schemas, ${emitted} emitted`);
    expect(declared).toBeGreaterThan(floors.properties);
    expect(emitted).toBe(declared);
  });

  test('what is read has every property that is not writeOnly, and no other', () => {
    const got = compared.map(({ schema, read }) => ({ schema, read }));
    const want = compared.map(({ schema, declared, fixed, writeOnly }) => ({
      schema,
      read: without([...declared, ...fixed], writeOnly),
    }));
    expect(got).toEqual(want);
  });

  test('what may be written lacks exactly the readOnly properties, but what identifies something', () => {
    const written = compared.filter(({ input }) => input !== undefined);
    const differing = written.filter(({ readOnly }) => readOnly.length > 0);
    expect(written.length).toBeGreaterThanOrEqual(floors.written);
    expect(differing.length).toBeGreaterThanOrEqual(floors.differing);
    const got = written.map(({ schema, input = [], identity }) => ({
      schema,
      input: without(input, identity),
    }));
    const want = written.map(({ schema, declared, fixed, readOnly }) => ({
      schema,
      input: without([...declared, ...fixed], readOnly),
    }));
    expect(got).toEqual(want);
  });
});

function compare(schema: string, definitions: Definitions, emitted: EmittedTypes): Comparison {
  const raw = definitions[schema] ?? {};
  const properties = [...declaredProperties(definitions, raw)];
  const declared = properties.map(([name]) => name);
  const { constants, discriminators } = tellingProperties(definitions, schema);
  const marked = (mark: 'readOnly' | 'writeOnly'): readonly string[] =>
    properties.flatMap(([name, property]) => (property[mark] === true ? [name] : []));
  const input = `${schema}Input`;
  // Whoever creates an application of this kind has to send its constants.
  const readOnly = without(marked('readOnly'), constants);
  const identifying = ['id', 'name', 'type', ...discriminators];
  return {
    schema,
    declared,
    readOnly,
    writeOnly: marked('writeOnly'),
    identity: readOnly.filter((name) => identifying.includes(name)),
    fixed: without([...new Set([...constants, ...discriminators])], declared),
    read: emitted.properties(schema).toSorted(),
    input: emitted.has(input) ? emitted.properties(input).toSorted() : undefined,
  };
}

function without(names: readonly string[], others: readonly string[]): readonly string[] {
  return names.filter((name) => !others.includes(name)).toSorted();
}
