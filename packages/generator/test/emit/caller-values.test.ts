import { describe, expect, test } from 'vitest';
import { json, openapi, operation } from '../support/descriptions.js';
import { compile } from '../support/compiler.js';
import { declarationOf, emitted } from '../support/emitted.js';

const text = { type: 'string' };
const time = { type: 'string', format: 'date-time' };
const file = { type: 'string', format: 'binary' };

const parameter = (
  place: string,
  name: string,
  schema: object,
): Readonly<Record<string, unknown>> => ({
  in: place,
  name,
  schema,
  ...(place === 'path' && { required: true }),
});

/** A body that its extension calls `note`. */
const note = (required: boolean): Readonly<Record<string, unknown>> => ({
  'x-codegen-request-body-name': 'note',
  requestBody: { required, content: json({ type: 'object', properties: { a: text } }) },
});

const form = (mediaType: string, schema: object): Readonly<Record<string, unknown>> => ({
  requestBody: { required: true, content: { [mediaType]: { schema } } },
});

const description = openapi(
  {},
  {
    '/times/{at}': {
      get: operation('getTimes', {
        parameters: [
          parameter('path', 'at', time),
          parameter('query', 'since', { ...time, nullable: true }),
          parameter('query', 'days', { type: 'array', items: time }),
          parameter('query', 'short', { ...time, maxLength: 20 }),
          parameter('query', 'day', { type: 'string', format: 'date' }),
          parameter('header', 'X-Since', time),
        ],
      }),
    },
    '/notes': {
      post: operation('addNote', note(true)),
      put: operation('putNote', note(false)),
      patch: operation('patchNote', {
        ...note(true),
        parameters: [parameter('query', 'body', text)],
      }),
    },
    '/files': {
      post: operation(
        'addFiles',
        form('multipart/form-data', {
          type: 'object',
          required: ['logo'],
          properties: { logo: file, more: { type: 'array', items: file }, title: text },
        }),
      ),
      put: operation(
        'putFields',
        form('application/x-www-form-urlencoded', {
          type: 'object',
          properties: { title: text },
        }),
      ),
    },
  },
);
const files = emitted(description);
const PATH = 'operations/thing.ts';

describe('a param', () => {
  test('may be a Date where it is a date-time', () => {
    const type = declarationOf(files, PATH, 'GetTimesParams');
    expect(type).toContain('  at: string | Date;');
    expect(type).toContain('  since?: string | Date | null | undefined;');
    expect(type).toContain('  days?: (string | Date)[] | undefined;');
    expect(type).toContain('  xSince?: string | Date | undefined;');
    expect(type.match(/Date/g)).toHaveLength(4);
  });

  test('may be bytes where it is a file', () => {
    const type = declarationOf(files, PATH, 'AddFilesParams');
    expect(type).toContain('  logo: Blob | File | Uint8Array;');
    expect(type).toContain('  more?: (Blob | File | Uint8Array)[] | undefined;');
    expect(type).toContain('  title?: string | undefined;');
    expect(declarationOf(files, PATH, 'addFiles')).toContain("files: ['logo', 'more']");
  });
});

describe('a body', () => {
  test.each([
    ['addNote', false],
    ['putNote', true],
    ['addFiles', false],
    ['putFields', true],
  ])('of %s may be left out: %s', (id, want) => {
    expect(declarationOf(files, PATH, id).includes('optional: true')).toBe(want);
  });

  test.each([
    ['addNote', "params: AddNoteParams | WithBody<AddNoteParams, 'note'>"],
    ['putNote', "params?: PutNoteParams | WithBody<PutNoteParams, 'note'>"],
    ['patchNote', 'params: PatchNoteParams,'],
    ['addFiles', 'params: AddFilesParams,'],
  ])(
    'of %s is taken as body, unless another param has that name, or it is made of parts',
    (id, want) => {
      const declaration = declarationOf(files, PATH, id);
      expect(declaration).toContain(want);
      expect(declaration.includes('alias: false')).toBe(id === 'patchNote');
    },
  );

  test.each([
    ['addNote(core, { note: {} }), addNote(core, { body: {} }), putNote(core)', 0],
    ["patchNote(core, { note: {}, body: 'q' })", 0],
    ['addNote(core, { note: {}, body: {} })', 1],
    ['addNote(core, {})', 1],
    ['patchNote(core, { body: {} })', 1],
  ])('compiles or does not: %s', (calls, want) => {
    const user = 'packages/sdk/src/user.ts';
    const source = `
import { addNote, patchNote, putNote } from './generated/operations/thing.js';
import type { OktaCore } from './core.js';
declare const core: OktaCore;
export const sent = [${calls}];
export { addNote, patchNote, putNote };
`;
    expect(compile([...files.values()], { [user]: source }).in(user)).toHaveLength(want);
  });
});
