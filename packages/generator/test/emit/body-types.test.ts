import { describe, expect, test } from 'vitest';

import { compile } from '../support/compiler.js';
import { declarationOf, emitted } from '../support/emitted.js';
import { bodies } from './bodies-description.js';

const files = emitted(bodies);

/** What the compiler says of a program that calls functions, a client and a resource. */
function faultsOf(program: string): string[] {
  const user = 'packages/sdk/src/user.ts';
  const source = `
import { createOktaClient } from './generated/client.js';
import * as thing from './generated/operations/thing.js';
import { noteResource } from './generated/resources/note.js';
import type { Note } from './generated/index.js';
const okta = createOktaClient({ orgUrl: 'https://a.okta.com', auth: { token: 'x' } });
const noteId = '1';
const title = 'A';
const note = noteResource(okta, { id: noteId, title });
const is = <T>(value: T): T => value;
${program}
export { okta, thing, noteId, title, note, is };
export type { Note };
`;
  return compile([...files.values()], { [user]: source }).in(user);
}

describe('a body with a type for each media type', () => {
  test('is typed by a union of arguments', () => {
    const declaration = declarationOf(files, 'operations/thing.ts', 'putNote');
    expect(declaration.slice(declaration.indexOf('export'))).toBe(
      `
export function putNote(
  core: OktaCore,
  ...args:
    | SentByDefault<
        PutNoteParams,
        'body',
        NoteInput,
        'application/json' | 'application/vnd.note+json'
      >
    | SentAs<PutNoteParams, 'body', string, 'text/plain' | 'text/xml'>
    | SentAs<PutNoteParams, 'body', BinaryBody, 'image/png'>
): OktaRequest<Note> {
  return send(
    core,
    {
      id: 'putNote',
      method: 'PUT',
      path: '/notes/{noteId}',
      body: {
        encode: byMediaType({
          'application/json': json,
          'text/plain': text,
          'application/vnd.note+json': json,
          'text/xml': text,
          'image/png': binary,
        }),
        property: 'body',
        mediaType: 'application/json',
      },
    },
    args[0],
    args[1],
  );
}`.trim(),
    );
  });

  test('is passed on by a resource together with its options', () => {
    const declaration = declarationOf(files, 'resources/note.ts', 'replace');
    expect(declaration).toContain(
      `
  return thingOperations.putNote(
    core,
    ...supply(args, { noteId: takeFrom(self, 'id', 'Note.replace') }),
  );`.trim(),
    );
  });

  test.each([
    ['the default', 'thing.putNote(okta, { noteId, body: { title } })'],
    [
      'the default, with options',
      'okta.thing.putNote({ noteId, body: { title } }, { timeout: 1 })',
    ],
    ['no options', 'okta.thing.putNote({ noteId, body: { title } }, undefined)'],
    [
      'the default, chosen',
      "okta.thing.putNote({ noteId, body: { title } }, { contentType: 'application/json' })",
    ],
    [
      'another one with the same type',
      "okta.thing.putNote({ noteId, body: { title } }, { contentType: 'application/vnd.note+json' })",
    ],
    ['a text', "thing.putNote(okta, { noteId, body: 'A' }, { contentType: 'text/plain' })"],
    [
      'XML, which is a text',
      "okta.thing.putNote({ noteId, body: '<a/>' }, { contentType: 'text/xml' })",
    ],
    [
      'bytes',
      "okta.thing.putNote({ noteId, body: new Uint8Array() }, { contentType: 'image/png', timeout: 1 })",
    ],
    [
      'a merge patch',
      "okta.thing.patchNote({ noteId, body: { title: null } }, { contentType: 'application/merge-patch+json' })",
    ],
    [
      'a merge patch, and another answer',
      "is<Promise<string>>(okta.thing.patchNote({ noteId, body: { title: null } }, { contentType: 'application/merge-patch+json', accept: 'application/pkcs10' }))",
    ],
    [
      'the default, and another answer',
      "is<Promise<string>>(okta.thing.patchNote({ noteId, body: { title } }, { accept: 'application/pkcs10' }))",
    ],
    ['the default answer', 'is<Promise<Note>>(okta.thing.patchNote({ noteId, body: { title } }))'],
    ['nothing where nothing is required', 'okta.thing.addNote()'],
    ['no body', "okta.thing.addNote({ q: 'x' }, { contentType: 'application/pkcs10' })"],
    [
      'a token',
      "okta.thing.addNote({ note: 'a.b.c' }, { contentType: 'application/secevent+jwt' })",
    ],
    ['the default of a resource', 'note.replace({ body: { title } })'],
    ['a text of a resource', "note.replace({ body: 'A' }, { contentType: 'text/plain' })"],
    [
      'a resource that supplies nothing',
      "note.add({ note: 'A' }, { contentType: 'application/pkcs10' })",
    ],
    ['a resource as its own body', "note.save({}, { contentType: 'application/vnd.note+json' })"],
    [
      'params of a function',
      "is<Parameters<typeof okta.thing.putNote>>([{ noteId, body: 'A' }, { contentType: 'text/plain' }])",
    ],
  ])('takes %s', (_name, call) => {
    expect(faultsOf(`void ${call};`)).toEqual([]);
  });

  test.each([
    ['a text without its media type', "okta.thing.putNote({ noteId, body: 'A' })"],
    ['a text with other options', "okta.thing.putNote({ noteId, body: 'A' }, { timeout: 1 })"],
    [
      'a text as JSON',
      "thing.putNote(okta, { noteId, body: 'A' }, { contentType: 'application/json' })",
    ],
    [
      'an object as text',
      "okta.thing.putNote({ noteId, body: { title } }, { contentType: 'text/plain' })",
    ],
    ['an unknown media type', "okta.thing.putNote({ noteId, body: 'A' }, { contentType: 'a/b' })"],
    ['a merge patch by default', 'okta.thing.patchNote({ noteId, body: { title: null } })'],
    [
      'a merge patch by default, for another answer',
      "okta.thing.patchNote({ noteId, body: { title: null } }, { accept: 'application/pkcs10' })",
    ],
    ['an unknown key', 'okta.thing.putNote({ noteId, body: { title }, other: 1 })'],
    ['an unknown property', 'okta.thing.putNote({ noteId, body: { title, other: 1 } })'],
    ['no body where it is required', 'okta.thing.putNote({ noteId })'],
    ['a text by default of an optional body', "okta.thing.addNote({ note: 'A' })"],
    ['a text by default of a resource', "note.replace({ body: 'A' })"],
    [
      'an object as a text of a resource',
      "note.replace({ body: { title } }, { contentType: 'text/plain' })",
    ],
    ['a resource as a text', "note.save({}, { contentType: 'text/plain' })"],
  ])('refuses %s', (_name, call) => {
    expect(faultsOf(`void ${call};`)).toHaveLength(1);
  });
});
