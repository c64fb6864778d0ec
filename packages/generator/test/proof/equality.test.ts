import { beforeAll, describe, expect, test } from 'vitest';
import { isStillRecorded } from '../../../../testing/described.js';
import type { Api, Operation } from '../../src/ir/types.js';
import { readApi, type Interpreted } from '../support/read-api.js';
import { uncorrected } from '../support/uncorrected.js';
import { sharedFile } from '../support/shared.js';
import { type Difference, differences } from './differences.js';
import { exceptions, explains } from './exceptions.js';
import { definitionsOf, pathVerbsOf } from './swagger.js';

const release = sharedFile('specs/okta-2.16.0.yml');
const hasBoth = release !== undefined && isStillRecorded('the proof of equality');

describe.skipIf(!hasBoth)('upstream with its overlay is release 2.16.0', () => {
  let upstream: Interpreted;
  let released: Interpreted;
  let found: readonly Difference[];

  beforeAll(async () => {
    upstream = await readApi(uncorrected);
    released = await readApi({ spec: release ?? '' });
    found = differences(upstream.api, released.api);
  });

  test('both sides are whole', () => {
    const want = { pathVerbs: 341, operations: 350, schemas: 462, areas: 26 };
    expect(sizes(upstream.api)).toEqual(want);
    expect(sizes(released.api)).toEqual(want);
  });

  test('both documents have the same pairs of path and verb, and each is in the IR', () => {
    const pairs = pathVerbsOf(upstream.document).toSorted();
    expect(pairs).toHaveLength(341);
    expect(pathVerbsOf(released.document).toSorted()).toEqual(pairs);
    expect(pathVerbs(upstream.api)).toEqual(pairs);
    expect(pathVerbs(released.api)).toEqual(pairs);
  });

  test('nothing differs but what the exceptions explain', () => {
    const unexplained = found.filter(
      (difference) => !exceptions.some((exception) => explains(exception, difference)),
    );
    expect(unexplained).toEqual([]);
  });

  test.each(exceptions)('not stale: $reason', (exception) => {
    expect(found.filter((difference) => explains(exception, difference))).toHaveLength(
      exception.count,
    );
  });

  test('no two exceptions explain the same difference', () => {
    const claims = found.map((difference) => ({
      place: difference.place,
      by: exceptions.filter((exception) => explains(exception, difference)).length,
    }));
    expect(claims.filter(({ by }) => by > 1)).toEqual([]);
  });

  test('every property that upstream declares is on the same model of both sides', () => {
    const declared = Object.entries(definitionsOf(upstream.document)).flatMap(([schema, raw]) =>
      Object.keys(raw.properties ?? {}).map((property) => `${schema}.${property}`),
    );
    expect(declared.length).toBeGreaterThan(1000);
    for (const { api } of [upstream, released]) {
      const known = new Set(modelProperties(api));
      expect(declared.filter((property) => !known.has(property))).toEqual([]);
    }
  });
});

function sizes(api: Api): Record<string, number> {
  return {
    pathVerbs: pathVerbs(api).length,
    operations: api.operations.length,
    schemas: api.models.length,
    areas: api.areas.length,
  };
}

/** As the description writes them: a fixed query belongs to the path, and variants share one pair. */
function pathVerbs(api: Api): readonly string[] {
  return [...new Set(api.operations.map(pathVerb))].toSorted();
}

function pathVerb({ method, path, fixedQuery }: Operation): string {
  const query = fixedQuery.map(({ name, value }) => `${name}=${value}`).join('&');
  return `${method.toLowerCase()} ${path}${query === '' ? '' : `?${query}`}`;
}

function modelProperties(api: Api): readonly string[] {
  return api.models.flatMap((model) =>
    model.kind === 'object'
      ? model.properties.map(({ name }) => `${model.schemaName}.${name}`)
      : [],
  );
}
