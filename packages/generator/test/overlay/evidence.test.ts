import { describe, expect, test } from 'vitest';
import { correctionsFile } from '../../src/emit/docs/corrections.js';
import type { Api } from '../../src/ir/types.js';
import { loadDescription } from '../../src/load/load.js';
import { interpret } from '../../src/run/read-api.js';
import { createStageRunner } from '../../src/run/progress.js';
import { folderWith } from '../support/folder.js';
import { outline } from '../support/outline.js';

const description = {
  openapi: '3.0.1',
  info: { title: 'Small', version: '1.0.0' },
  paths: {
    '/r': {
      get: {
        operationId: 'getR',
        tags: ['R'],
        responses: { '200': { description: 'OK' }, default: { description: 'Error' } },
      },
    },
  },
};
const evidence = { says: '200', does: '204', exchanges: 59, years: '2020–2026' };
const action = {
  target: '$.paths.*.get',
  description: 'Nothing is answered.',
  update: { deprecated: true },
};

async function correct(...actions: object[]) {
  const overlay = { overlay: '1.0.0', info: { title: 'Statuses', version: '1' }, actions };
  const folder = folderWith({
    'spec.json': JSON.stringify(description),
    'overlay.json': JSON.stringify(overlay),
  });
  const source = { spec: `${folder}/spec.json`, overlays: [`${folder}/overlay.json`] };
  const loaded = await loadDescription(source);
  const interpreted = await interpret(
    loaded,
    createStageRunner(() => undefined),
  );
  return { api: interpreted?.api, found: outline(loaded.diagnostics.all) };
}

describe('x-oktaforge-evidence', () => {
  test('makes a correction of an action, with what it is about and how many places it changes', async () => {
    const { api, found } = await correct({ ...action, 'x-oktaforge-evidence': evidence });
    expect(found).toEqual([]);
    expect(api?.corrections).toEqual([
      {
        concern: 'Statuses',
        target: action.target,
        places: 1,
        reason: action.description,
        update: action.update,
        evidence,
      },
    ]);
  });

  test('an action without it is no correction', async () => {
    const { api } = await correct(action);
    expect(api?.corrections).toEqual([]);
  });

  test.each([
    ['no `does`', { says: '200' }],
    ['a fact that is a list', { ...evidence, exchanges: [59] }],
    ['text', 'recorded'],
  ])('is refused with %s, with the place in the overlay', async (_name, given) => {
    const { found } = await correct({ ...action, 'x-oktaforge-evidence': given });
    expect(found).toEqual(['error overlay-shape /actions/0']);
  });

  test('is told in docs/corrections.md', async () => {
    const { api } = await correct({ ...action, 'x-oktaforge-evidence': evidence });
    const { content } = correctionsFile(api as Api, api?.corrections ?? []);
    for (const part of ['Statuses', 'Nothing is answered.', '59']) expect(content).toContain(part);
  });
});
