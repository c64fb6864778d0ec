import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { isStillRecorded } from '../../../../testing/described.js';
import type { JsonObject } from '../../src/basics/json.js';
import { loadDescription } from '../../src/load/load.js';
import { sharedFile } from '../support/shared.js';
import { uncorrected } from '../support/uncorrected.js';

const manifest = fileURLToPath(new URL('../../../../spec/spec.yaml', import.meta.url));
const overlay = fileURLToPath(
  new URL('../../../../spec/overlays/2.16.0.overlay.yaml', import.meta.url),
);

describe('the description of this project', async () => {
  const { document, diagnostics, expected, inputs } = await loadDescription({ manifest });

  test('loads without a finding', () => {
    expect(diagnostics.all).toEqual([]);
    expect(document?.['info']).toMatchObject({ version: expected?.version });
  });

  test('has the sizes that the manifest expects', () => {
    const operations = operationsOf(document);
    expect(expected?.counts).toEqual({
      operations: operations.length,
      pathVerbs: pathVerbs(document).length,
      schemas: Object.keys(schemasOf(document)).length,
      areas: new Set(operations.map(({ tags }) => tags?.[0])).size,
    });
  });

  test('depends on the manifest, the upstream file and the overlays, by names without a machine in them', () => {
    const { upstream, overlays = [] } = parse(readFileSync(manifest, 'utf8')) as Manifest;
    const file = [upstream.package ?? [], upstream.file].flat().join('/');
    expect(inputs.map(({ name }) => name)).toEqual(['spec.yaml', file, ...overlays]);
  });

  test.skipIf(!existsSync(overlay))(
    'every action of the release says why, and where that is known from',
    () => {
      const { actions } = parse(readFileSync(overlay, 'utf8')) as {
        actions: { description?: string }[];
      };
      expect(actions).not.toEqual([]);
      for (const { description } of actions) expect(description).toMatch(/Evidence: .*2\.16\.0/s);
    },
  );
});

const released = sharedFile('specs/okta-2.16.0.yml');
const hasBoth = released !== undefined && isStillRecorded('the OpenAPI 3 form of the release');

describe.skipIf(!hasBoth)('against the OpenAPI 3 form of 2.16.0', async () => {
  const { document: ours } = await loadDescription(uncorrected);
  const { document: theirs } = await loadDescription({ spec: released ?? '' });
  const schemas = (theirs?.['components'] as JsonObject | undefined)?.['schemas'] as JsonObject;

  test('has the same paths and methods', () => {
    expect(pathVerbs(ours)).toHaveLength(341);
    expect(pathVerbs(ours)).toEqual(pathVerbs(theirs));
  });

  test('has the same schemas, with the same properties', () => {
    expect(Object.keys(schemas)).toHaveLength(462);
    expect(propertyNames(ours?.['definitions'] as JsonObject)).toEqual(propertyNames(schemas));
  });

  test('has the same enum values, in the same order', () => {
    const enums = enumsOf(ours?.['definitions'] as JsonObject);
    expect(enums.length).toBeGreaterThan(80);
    expect(enums).toEqual(enumsOf(schemas));
  });
});

interface Manifest {
  readonly upstream: { readonly package?: string; readonly file: string };
  readonly overlays?: readonly string[];
}

interface Tagged {
  readonly tags?: readonly string[];
  readonly 'x-okta-multi-operation'?: readonly Tagged[];
}

/** With those that only an extension lists, each in place of the one that has it. */
function operationsOf(document: JsonObject | undefined): Tagged[] {
  const paths = document?.['paths'] as Record<string, Record<string, Tagged>>;
  return Object.values(paths)
    .flatMap((item) => Object.values(item))
    .flatMap((operation) => {
      const { 'x-okta-multi-operation': variants = [{}], ...base } = operation;
      return variants.map((variant) => ({ ...base, ...variant }));
    });
}

function schemasOf(document: JsonObject | undefined): JsonObject {
  const components = document?.['components'] as { schemas?: JsonObject } | undefined;
  return components?.schemas ?? (document?.['definitions'] as JsonObject);
}

function pathVerbs(document: JsonObject | undefined): string[] {
  const paths = document?.['paths'] as Record<string, JsonObject>;
  return Object.entries(paths)
    .flatMap(([path, item]) => Object.keys(item).map((verb) => `${verb} ${path}`))
    .sort();
}

function propertyNames(schemas: JsonObject): Record<string, string[]> {
  return Object.fromEntries(
    Object.entries(schemas).map(([name, schema]) => [
      name,
      Object.keys((schema as { properties?: object }).properties ?? {}).sort(),
    ]),
  );
}

function enumsOf(value: unknown, at = ''): [string, unknown][] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([key, child]) =>
      key === 'enum' && Array.isArray(child) ? [[at, child]] : enumsOf(child, `${at}/${key}`),
    );
}
