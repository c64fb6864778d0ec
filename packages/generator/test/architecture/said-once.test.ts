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
    return has(ts.createSourceFile(path, text, ts.ScriptTarget.ES2022), is);
  });
}

function has(node: ts.Node, is: (node: ts.Node) => boolean): boolean {
  return is(node) || (ts.forEachChild(node, (child) => has(child, is)) ?? false);
}

const isText =
  (...texts: readonly string[]) =>
  (node: ts.Node): boolean =>
    ts.isStringLiteralLike(node) && texts.includes(node.text);

const isName =
  (...names: readonly string[]) =>
  (node: ts.Node): boolean =>
    ts.isIdentifier(node) && names.includes(node.text);

/** Asks whether a body is a form, by its media type or its encoding. `form` alone is the name of a style, too. */
function asksForForm(node: ts.Node): boolean {
  if (ts.isRegularExpressionLiteral(node)) return /multipart|x-www-form-urlencoded/.test(node.text);
  if (ts.isStringLiteralLike(node)) {
    return /^(?:multipart\b|application\/x-www-form-urlencoded)/.test(node.text);
  }
  const isForm = isText('form');
  if (ts.isBinaryExpression(node)) {
    return [node.left, node.right].some(isForm) && [node.left, node.right].some(isEncoding);
  }
  if (ts.isSwitchStatement(node)) return isEncoding(node.expression) && has(node.caseBlock, isForm);
  return ts.isCallExpression(node) && node.arguments.some(isEncoding) && has(node, isForm);
}

function isEncoding(node: ts.Node): boolean {
  return isName('encoding')(ts.isPropertyAccessExpression(node) ? node.name : node);
}

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

describe('where null may be, and what it removes', () => {
  test('is decided in ir/nulls.ts and ir/removed-by-null.ts', () => {
    const asksForNull = (node: ts.Node): boolean =>
      ts.isPropertyAccessExpression(node) && /^(?:nullable|removedByNull)$/.test(node.name.text);
    expect(filesWith(['ir/', ...afterIr], asksForNull)).toEqual([
      'ir/removed-by-null.ts',
      'ir/shape.ts',
      'ir/type-ref.ts',
    ]);
  });
});

describe('what a caller passes', () => {
  test('is the list of params, and not to be found in the body', () => {
    type Undecided =
      Extract<keyof Body, 'parts' | 'property'> | Extract<keyof Operation, 'parameters'>;
    expectTypeOf<Undecided>().toEqualTypeOf<never>();
  });

  test('is the body or its parts by what ir/params.ts says', () => {
    const deciding = filesWith(['ir/', ...afterIr], asksForForm);
    expect(deciding).toEqual(['ir/bodies.ts', 'ir/params.ts', 'ir/types/operations.ts']);
  });

  test.each([
    [`body.encoding === 'form'`, true],
    [`body?.encoding !== 'multipart'`, true],
    [`'form' === encoding`, true],
    [`['json', 'form'].includes(body.encoding)`, true],
    [`switch (encoding) { case 'form': break; }`, true],
    [`mediaType.startsWith('multipart/')`, true],
    [`mediaType === 'application/x-www-form-urlencoded'`, true],
    ['/^multipart/.test(mediaType)', true],
    [`style === 'form'`, false],
    [`switch (style) { case 'form': break; }`, false],
    [`['form', 'simple'].includes(style)`, false],
    [`body.encoding === 'base64'`, false],
    ['imports.value(runtimeModule, body.encoding)', false],
  ])('%s: %s', (code, want) => {
    expect(has(ts.createSourceFile('a.ts', code, ts.ScriptTarget.ES2022), asksForForm)).toBe(want);
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
