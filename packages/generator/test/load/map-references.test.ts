import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { loadDescription } from '../../src/load/load.js';
import { outline } from '../support/outline.js';
import { openapi, operation } from '../support/descriptions.js';
import { folderWith } from '../support/folder.js';

async function loaded(description: object): Promise<{ document: unknown; found: string[] }> {
  const folder = folderWith({ 'api.json': JSON.stringify(description) });
  const { document, diagnostics } = await loadDescription({ spec: join(folder, 'api.json') });
  return { document, found: outline(diagnostics.all) };
}

const responses = (content: object): object => ({ 200: { description: 'Found', content } });
const text = { 'text/plain': { schema: { type: 'string' } } };

describe('a reference in the place of a map', () => {
  test.each<[string, { given: object; want: unknown; found: number }]>([
    ['gives way to the map', { given: { $ref: '#/x-texts' }, want: text, found: 1 }],
    ['may lead to another', { given: { $ref: '#/x-more' }, want: text, found: 1 }],
    ['may lead into a list', { given: { $ref: '#/x-list/1/texts' }, want: text, found: 1 }],
    ['may be written as URLs are', { given: { $ref: '#/x-%74exts' }, want: text, found: 1 }],
    ['may lead nowhere', { given: { $ref: '#/none' }, want: { $ref: '#/none' }, found: 0 }],
    ['may lead to itself', { given: { $ref: '#/x-self' }, want: { $ref: '#/x-self' }, found: 0 }],
  ])('%s', async (_, { given, want, found }) => {
    const description = {
      ...openapi({}, { '/a': { get: operation('getA', { responses: responses(given) }) } }),
      'x-texts': text,
      'x-list': [{}, { texts: text }],
      'x-more': { $ref: '#/x-texts' },
      'x-self': { $ref: '#/x-self' },
    };
    const result = await loaded(description);
    expect(result.document).toHaveProperty('paths./a.get.responses.200.content', want);
    expect(result.found.filter((line) => line.includes('map-reference'))).toHaveLength(found);
  });

  test('is a reference of OpenAPI where it is no map', async () => {
    const description = openapi({
      A: { type: 'object', properties: { content: { $ref: '#/components/schemas/B' } } },
      B: { type: 'object', properties: { $ref: { type: 'string' } } },
    });
    expect(await loaded(description)).toEqual({ document: description, found: [] });
  });
});

test('extensions may refer to files that are not there', async () => {
  const extension = { $ref: './gone.yaml' };
  const description = { ...openapi({ A: { type: 'object', 'x-a': extension } }), 'x-b': extension };
  expect(await loaded(description)).toEqual({ document: description, found: [] });
});
