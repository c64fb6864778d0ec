import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { loadDescription } from '../../src/load/load.js';
import { folderWith } from '../support/folder.js';

const api = (reference: string): string => `openapi: 3.0.3
info: { title: T, version: '1' }
paths:
  /a:
    get:
      responses:
        '200':
          description: OK
          content:
            application/json:
              schema: { $ref: '${reference}' }
        '404':
          description: None
          content:
            application/json:
              schema: { $ref: '#/components/schemas/Local' }
components:
  schemas:
    Local: { type: string }
`;

describe('references to other files', () => {
  test('are brought into the document, and those inside of it stay', async () => {
    const folder = folderWith({
      'api.yaml': api('models/pet.yaml#/Pet'),
      'models/pet.yaml': 'Pet: { type: object, properties: { tag: { $ref: tag.json } } }\n',
      'models/tag.json': '{ "type": "string" }',
    });
    const spec = join(folder, 'api.yaml');
    const { document, diagnostics, inputs } = await loadDescription({ spec });
    expect(diagnostics.all).toEqual([]);
    const text = JSON.stringify(document);
    expect(text).toContain('{"type":"object","properties":{"tag":{"type":"string"}}}');
    expect(text).toContain('{"$ref":"#/components/schemas/Local"}');
    expect(text).not.toContain('pet.yaml');
    expect(inputs.map(({ name }) => name.split('/').at(-1))).toEqual([
      'api.yaml',
      'pet.yaml',
      'tag.json',
    ]);
  });

  test.each<[string, string, string]>([
    ['a file that is not there', 'gone.yaml#/Pet', 'There is no file '],
    ['a place that is not in the file', 'pet.yaml#/Dog', 'Dog'],
  ])('are reported when they lead to %s', async (_, reference, part) => {
    const folder = folderWith({
      'api.yaml': api(reference),
      'pet.yaml': 'Pet: { type: object }\n',
    });
    const { document, diagnostics } = await loadDescription({ spec: join(folder, 'api.yaml') });
    expect(document).toBeUndefined();
    expect(diagnostics.all).toMatchObject([{ code: 'unresolved-file-reference' }]);
    expect(diagnostics.all[0]?.message).toContain(part);
  });
});
