import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
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
    expect(expected?.counts).toEqual({
      operations: 350,
      pathVerbs: pathVerbs(document).length,
      schemas: Object.keys(document?.['definitions'] as JsonObject).length,
      areas: 26,
    });
  });

  test('depends on the manifest, the upstream file and the overlays, by names without a machine in them', () => {
    const { overlays } = parse(readFileSync(manifest, 'utf8')) as { overlays: string[] };
    expect(inputs.map(({ name }) => name)).toEqual([
      'spec.yaml',
      '@okta/openapi/dist/spec.json',
      ...overlays,
    ]);
  });

  test('every action says why, and where that is known from', () => {
    const { actions } = parse(readFileSync(overlay, 'utf8')) as {
      actions: { description?: string }[];
    };
    expect(actions).not.toEqual([]);
    for (const { description } of actions) expect(description).toMatch(/Evidence: .*2\.16\.0/s);
  });
});

const released = sharedFile('specs/okta-2.16.0.yml');

describe.skipIf(released === undefined)('against the OpenAPI 3 form of 2.16.0', async () => {
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
