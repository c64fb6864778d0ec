import { symlinkSync } from 'node:fs';
import { join } from 'node:path';

import { describe, expect, test } from 'vitest';

import { emitMocks } from '../../src/emit/mocks/index.js';
import { emitValidators } from '../../src/emit/validators/index.js';
import type { OutputFile } from '../../src/output/types.js';
import { compile, repository } from '../support/compiler.js';
import { build } from '../support/descriptions.js';
import { emitted, layoutFaults } from '../support/emitted.js';
import { folderWith } from '../support/folder.js';
import { sampleFixtures } from '../support/samples.js';
import { alternatives } from './alternatives-description.js';
import { bodies } from './bodies-description.js';
import { base64, circles, models, names, requests, resources, unions } from './descriptions.js';
import { endless } from './endless-description.js';
import { hostile } from './hostile-description.js';
import { limits } from './limits-description.js';
import { media } from './media-description.js';
import { styles } from './styles-description.js';
import { wild } from './wild-description.js';

const descriptions = {
  alternatives,
  base64,
  bodies,
  circles,
  endless,
  hostile,
  limits,
  media,
  models,
  names,
  requests,
  resources,
  styles,
  unions,
  wild,
};

describe.each(Object.entries(descriptions))('what is emitted for %s', (_name, description) => {
  const files = [...emitted(description).values()];
  const { api } = build(description);
  const others = [...emitValidators(api), ...emitMocks(api)];

  test('compiles together with the runtimes, under the settings of the packages', () => {
    expect(compile([...files, ...others]).all()).toEqual([]);
  });

  test('has fixtures that its validators accept', async () => {
    const { values, unvalidated, refused } = await sampleFixtures(workspaceWith(others));
    expect({ unvalidated, refused }).toEqual({ unvalidated: [], refused: [] });
    expect(values > 0).toBe(api.models.some(({ kind }) => kind !== 'enum'));
  });

  test('is laid out as prettier would, where it claims to be', async () => {
    expect(await layoutFaults(files)).toEqual([]);
  });

  test('is the same every time', () => {
    expect([...emitted(description).values()]).toEqual(files);
  });
});

/** Validators and mocks as files, over the real runtimes. */
function workspaceWith(files: readonly OutputFile[]): string {
  const root = folderWith(Object.fromEntries(files.map(({ path, content }) => [path, content])));
  for (const runtime of ['packages/validators/src/runtime', 'packages/mocks/src/runtime']) {
    symlinkSync(join(repository, runtime), join(root, runtime));
  }
  return root;
}

test('the compiler finds what is wrong', () => {
  const files = [...emitted(requests).values()];
  const broken = files.map((file) => ({
    ...file,
    content: file.content.replace('OktaListRequest<Thing>', 'OktaListRequest<Thnig>'),
  }));
  expect(compile(broken).all()).toEqual([
    "packages/sdk/src/generated/operations/thing.ts: Cannot find name 'Thnig'. Did you mean 'Thing'?",
  ]);
});
