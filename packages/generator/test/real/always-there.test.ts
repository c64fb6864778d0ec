import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';

import { isStillRecorded } from '../../../../testing/described.js';
import { isAlwaysThere } from '../../src/ir/direction.js';
import type { Api } from '../../src/ir/types.js';
import { type LoadOptions } from '../../src/load/load.js';
import { readApi } from '../../src/run/read-api.js';
import { readExchanges } from '../evidence/exchanges.js';
import { findLacking } from '../evidence/lacking.js';
import { sharedFile } from '../support/shared.js';

const manifest = fileURLToPath(new URL('../../../../spec/spec.yaml', import.meta.url));
const current = sharedFile('specs/management-2026.06.3.yaml');
const recordings = ['exchanges', 'sessions/sessions', 'sessions/current'].flatMap((name) => {
  const file = sharedFile(`traffic/${name}.jsonl`);
  return file === undefined ? [] : [file];
});

async function apiOf(source: LoadOptions): Promise<Api> {
  const { api, diagnostics } = await readApi(source);
  if (api === undefined) throw new Error(JSON.stringify(diagnostics.slice(0, 3)));
  return api;
}

const descriptions: readonly {
  name: string;
  source: LoadOptions;
  withId: number;
  objects: number;
}[] = [
  {
    name: 'of this project',
    source: { manifest },
    ...(isStillRecorded('how many models have an id')
      ? { withId: 75, objects: 10_000 }
      : { withId: 0, objects: 0 }),
  },
  ...(current === undefined
    ? []
    : [
        {
          name: '2026.06.3',
          source: { spec: current, corrections: true },
          withId: 180,
          objects: 10_000,
        },
      ]),
];

describe.each(descriptions)('$name', ({ source, withId, objects }) => {
  let api: Api;

  beforeAll(async () => {
    api = await apiOf(source);
  });

  it('says of most models with an id that it is always there when read', () => {
    const always = api.models.filter(
      (model) =>
        model.kind === 'object' &&
        model.properties.some(
          (property) => property.name === 'id' && isAlwaysThere(property, 'read'),
        ),
    );
    expect(always.length).toBeGreaterThanOrEqual(withId);
  });

  it.skipIf(recordings.length === 0)('has no recorded object without what is always there', () => {
    const found = findLacking(api, recordings.flatMap(readExchanges));
    expect(found.objects).toBeGreaterThanOrEqual(objects);
    expect(found.missing).toEqual([]);
  });
});
