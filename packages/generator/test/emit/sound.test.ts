import { describe, expect, test } from 'vitest';
import { compile } from '../support/compiler.js';
import { emitted, layoutFaults } from '../support/emitted.js';
import { base64, models, requests, resources, unions } from './descriptions.js';
import { hostile } from './hostile-description.js';

describe.each(Object.entries({ base64, hostile, models, requests, resources, unions }))(
  'what is emitted for %s',
  (_name, description) => {
    const files = [...emitted(description).values()];

    test('compiles together with the runtime, under the settings of the SDK', () => {
      expect(compile(files).all()).toEqual([]);
    });

    test('is laid out as prettier would, where it claims to be', async () => {
      expect(await layoutFaults(files)).toEqual([]);
    });

    test('is the same every time', () => {
      expect([...emitted(description).values()]).toEqual(files);
    });
  },
);

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
