import { fileURLToPath } from 'node:url';
import { readFileSync } from 'node:fs';

import ts from 'typescript-5';
import { describe, expect, expectTypeOf, test } from 'vitest';

import type { Body, Model, Operation, Param, Property, Response } from '../../src/ir/types.js';
import { listFiles } from '../../src/output/tree.js';

/**
 * Three questions are answered once, in the IR: what there is in which direction, what a caller passes, and what is written for
 * people only. Its types leave others nothing to decide by; what follows keeps anybody from deciding by other means.
 */

const src = fileURLToPath(new URL('../../src', import.meta.url));
const modules = listFiles(src, '.')
  .map((path) => path.replace(/^\.\//, ''))
  .filter((path) => path.endsWith('.ts'));

/** Files below the folders that have a node for which `is` holds. */
function filesWith(folders: readonly string[], is: (node: ts.Node) => boolean): string[] {
  const inside = modules.filter((path) => folders.some((folder) => path.startsWith(folder)));
  expect(inside.length).toBeGreaterThan(0);
  return inside.filter((path) => {
    const text = readFileSync(`${src}/${path}`, 'utf8');
    const source = ts.createSourceFile(path, text, ts.ScriptTarget.ES2022);
    const has = (node: ts.Node): boolean => is(node) || (ts.forEachChild(node, has) ?? false);
    return has(source);
  });
}

const isText =
  (...texts: readonly string[]) =>
  (node: ts.Node): boolean =>
    ts.isStringLiteralLike(node) && texts.includes(node.text);

const isName =
  (...names: readonly string[]) =>
  (node: ts.Node): boolean =>
    ts.isIdentifier(node) && names.includes(node.text);

/** What works on the IR. */
const afterIr = ['changes/', 'emit/', 'lock/', 'report/'];

describe('which properties there are in a direction, and which must be there', () => {
  test('is not what the description says, but what the IR has made of it', () => {
    type Undecided = Extract<keyof Property, 'readOnly' | 'writeOnly' | 'required' | 'presence'>;
    expectTypeOf<Undecided>().toEqualTypeOf<never>();
  });

  test('is decided in ir/direction.ts; a lock knows what is usual', () => {
    const deciding = filesWith(['ir/', ...afterIr], isText('absent', 'sometimes', 'always'));
    expect(deciding).toEqual(['ir/direction.ts', 'ir/types/properties.ts', 'lock/brief.ts']);
  });

  test('has one word for each direction', () => {
    const others = filesWith([...afterIr, 'ts/'], isText('out', 'request', 'response'));
    // Rules are named by the message that data travels in.
    expect(others).toEqual(['changes/compare/comparison.ts']);
  });
});

describe('what a caller passes', () => {
  test('is the list of params, and not to be found in the body', () => {
    type Undecided =
      Extract<keyof Body, 'parts' | 'property'> | Extract<keyof Operation, 'parameters'>;
    expectTypeOf<Undecided>().toEqualTypeOf<never>();
  });

  test('is the body or its parts by what ir/params.ts says', () => {
    // `form` is the name of a style, too; who decides about parts names both encodings.
    const deciding = filesWith(['ir/', ...afterIr], isText('multipart'));
    expect(deciding).toEqual(['ir/bodies.ts', 'ir/params.ts', 'ir/types/operations.ts']);
  });
});

describe('what is written for people only', () => {
  test('is under one key', () => {
    type Texts = 'description' | 'summary' | 'docsUrl' | 'lifecycle';
    type Nodes = Body | Model | Operation | Param | Property | Response;
    type KeyOf<T> = T extends unknown ? keyof T : never;
    expectTypeOf<Extract<KeyOf<Nodes>, Texts>>().toEqualTypeOf<never>();
  });

  test('is left out by lock/docs.ts', () => {
    const prose = ['description', 'summary', 'docsUrl', 'lifecycle', 'docs'];
    const isAbout = (node: ts.Node): boolean => isText(...prose)(node) || isName(...prose)(node);
    expect(filesWith(['changes/', 'lock/'], isAbout)).toEqual(['lock/docs.ts']);
  });
});

describe('a walk over the IR', () => {
  test('is none over its JSON text; keys are sorted that way', () => {
    const isWalkOverText = (node: ts.Node): boolean =>
      ts.isCallExpression(node) &&
      /^JSON\.(?:parse|stringify)$/.test(`JSON.${nameOfCall(node)}`) &&
      node.arguments[1] !== undefined &&
      ts.isArrowFunction(node.arguments[1]);
    expect(filesWith(['ir/', 'load/', ...afterIr], isWalkOverText)).toEqual([
      'changes/compare/describe.ts',
    ]);
  });
});

function nameOfCall({ expression }: ts.CallExpression): string {
  return ts.isPropertyAccessExpression(expression) ? expression.name.text : '';
}
