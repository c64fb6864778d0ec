import { describe, expect, it } from 'vitest';
import { emitMocks } from '../../src/emit/mocks/index.js';
import { build, json, openapi, operation, ref } from '../support/descriptions.js';
import { ok, sent, text } from '../support/fragments.js';

const description = openapi(
  {
    Stream: {
      type: 'object',
      required: ['id', 'secret'],
      properties: {
        id: { ...text, readOnly: true },
        name: text,
        secret: { ...text, writeOnly: true },
        settings: {
          type: 'object',
          properties: { region: text, token: { ...text, writeOnly: true } },
        },
      },
    },
  },
  {
    '/streams': {
      post: operation('createStream', { ...sent(json(ref('Stream'))), ...ok(ref('Stream')) }),
    },
  },
);

const makers = emitMocks(build(description).api)
  .filter(({ path }) => path.includes('/makers/'))
  .map(({ content }) => content)
  .join('\n');

/** Keys of the object that a maker returns. */
function keysOf(maker: string): string[] {
  const body = new RegExp(`function ${maker}\\([\\s\\S]*?\\n}\\n`).exec(makers)?.[0] ?? '';
  return [...body.matchAll(/(\w+):\s(?!Maker|Stream)/g)].map(([, key]) => key ?? '').toSorted();
}

describe('fixtures have what there is in their direction', () => {
  it.each([
    ['makeStream', ['id', 'name', 'region', 'settings']],
    ['makeStreamInput', ['name', 'region', 'secret', 'settings', 'token']],
  ])('%s', (maker, want) => {
    expect(keysOf(maker)).toEqual(want);
  });
});
