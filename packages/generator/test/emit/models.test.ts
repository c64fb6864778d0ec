import { describe, expect, test } from 'vitest';
import { openapi, json, operation, ref } from '../support/descriptions.js';
import { declarationOf, emitted } from '../support/emitted.js';
import { models, unions } from './descriptions.js';

const files = { models: emitted(models), unions: emitted(unions) };
const PATH = 'models/thing.ts';

describe('models', () => {
  test.each([
    {
      name: 'as they are read have no property that is only written',
      type: 'Thing',
      want: `
/** A thing. */
export interface Thing {
  anything?: Record<string, unknown>;
  id?: string;
  labels?: Record<string, string>;
  /**
   * What people call it
   *
   * @default "thing"
   */
  name: string;
  /** @deprecated Okta has announced that this goes away. */
  old?: boolean;
  place?: {
    at?: string;
    x?: number;
  };
  profile?: Profile;
  size?: number | null;
  status?: Status;
  tags?: ('A' | 'B' | (string & {}))[];
}`,
    },
    {
      name: 'as they are written have none that is only read, not in place either',
      type: 'ThingInput',
      want: `
/**
 * A thing.
 *
 * What may be written of a {@link Thing}.
 */
export interface ThingInput {
  anything?: Record<string, unknown>;
  labels?: Record<string, string>;
  /**
   * What people call it
   *
   * @default "thing"
   */
  name: string;
  /** @deprecated Okta has announced that this goes away. */
  old?: boolean;
  place?: {
    x?: number;
  };
  profile?: Profile;
  secret?: string;
  size?: number | null;
  status?: Status;
  tags?: ('A' | 'B' | (string & {}))[];
}`,
    },
    {
      name: 'with custom attributes are open interfaces',
      type: 'Profile',
      want: `
/** Extensible: an application declares its custom properties by augmenting this interface. */
export interface Profile {
  colour?: string;
  [key: string]: unknown;
}`,
    },
    {
      name: 'that are written as they are read share one type',
      type: 'ProfileInput',
      want: `
/** What may be written of a {@link Profile}: all of it. */
export type ProfileInput = Profile;`,
    },
    {
      name: 'that are enums stay open',
      type: 'Status',
      want: `
/** Whether it is on. */
export type Status = 'ON' | 'OFF' | (string & {});`,
    },
    {
      name: 'that are no object are aliases',
      type: 'Names',
      want: `
export type Names = string[];`,
    },
  ])('$name', ({ type, want }) => {
    expect(declarationOf(files.models, PATH, type)).toBe(want.trimStart());
  });
});

describe('subtypes', () => {
  test.each([
    {
      name: 'make a union, each once however many values it has',
      type: 'App',
      want: `
/** Narrows on \`mode\`. */
export type App = SamlApp | PluginApp | OtherApp;`,
    },
    {
      name: 'that nobody has described are read by a value that is no other',
      type: 'OtherApp',
      want: `
/** A {@link App} whose \`mode\` the description does not know. Nothing of its data is lost. */
export interface OtherApp {
  mode?: OtherValue;
  name?: string;
}`,
    },
    {
      name: 'that nobody has described are written with any value',
      type: 'OtherAppInput',
      want: `
/** A {@link AppInput} whose \`mode\` the description does not know. The compiler takes known values here, too, as TypeScript cannot exclude texts; validators judge by the subtype that the value names. */
export interface OtherAppInput {
  mode: string;
  name?: string;
}`,
    },
    {
      name: 'may be written all',
      type: 'AppInput',
      want: `
/**
 * What may be written of a {@link App}.
 *
 * Narrows on \`mode\`.
 */
export type AppInput = SamlApp | PluginAppInput | OtherAppInput;`,
    },
    {
      name: 'have every value that stands for them',
      type: 'SamlApp',
      want: `
export interface SamlApp {
  audience?: string;
  mode: 'SAML_1' | 'SAML_2';
  name?: string;
}`,
    },
    {
      name: 'may have subtypes',
      type: 'PluginApp',
      want: `
/** Narrows on \`name\`. */
export type PluginApp = SwaApp | OtherPluginApp;`,
    },
    {
      name: 'of subtypes nobody has described keep what is known',
      type: 'OtherPluginApp',
      want: `
/** A {@link PluginApp} whose \`name\` the description does not know. Nothing of its data is lost. */
export interface OtherPluginApp {
  mode: 'PLUGIN';
  name?: OtherValue;
}`,
    },
    {
      name: 'of subtypes have the values of both',
      type: 'SwaApp',
      want: `
export interface SwaApp {
  mode: 'PLUGIN';
  name: 'swa';
  url?: string;
}`,
    },
  ])('$name', ({ type, want }) => {
    expect(declarationOf(files.unions, PATH, type)).toBe(want.trimStart());
  });
});

describe('an extensible model', () => {
  const text = { type: 'string' };
  const id = { ...text, readOnly: true };
  const sent = (name: string) => ({
    post: operation(`create${name}`, {
      requestBody: { content: json(ref(name)) },
      responses: { '200': { description: 'OK', content: json(ref(name)) } },
    }),
  });
  const augmented = emitted(
    openapi(
      {
        Profile: { 'x-okta-extensible': true, type: 'object', properties: { id, 'a-b': text } },
        Plain: { 'x-okta-extensible': true, type: 'object', properties: { a: text } },
        Child: { allOf: [ref('Plain'), { type: 'object', properties: { b: text } }] },
        Grandchild: { allOf: [ref('Child'), { type: 'object', properties: { id } }] },
      },
      { '/p': sent('Profile'), '/q': sent('Plain'), '/c': sent('Child'), '/g': sent('Grandchild') },
    ),
  );

  test.each([
    ['is augmented where it is read', 'Profile', 'Profile {'],
    [
      'has its augmentations when it is sent, too',
      'ProfileInput',
      "ProfileInput extends Augmented<Profile, 'a-b' | 'id'> {",
    ],
    ['needs none where both are one', 'PlainInput', 'PlainInput = Plain;'],
    ['gives them to what inherits from it', 'Child', "Child extends Augmented<Plain, 'a' | 'b'> {"],
    [
      'gives them to what inherits from that',
      'Grandchild',
      "Grandchild extends Augmented<Plain, 'a' | 'b' | 'id'> {",
    ],
    [
      'gives them to what is sent of that',
      'GrandchildInput',
      "GrandchildInput extends Augmented<Plain, 'a' | 'b' | 'id'> {",
    ],
  ])('%s', (_, type, want) => {
    expect(declarationOf(augmented, PATH, type)).toContain(want);
  });
});
