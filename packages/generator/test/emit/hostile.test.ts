import ts from 'typescript-5';
import { describe, expect, test } from 'vitest';
import { declarationOf, emitted } from '../support/emitted.js';
import { hostile, HOSTILE_NAMES, HOSTILE_VALUES } from './hostile-description.js';

const files = emitted(hostile);

/** Nodes of a kind in a generated file, as the compiler reads them. */
function nodesOf<T extends ts.Node>(path: string, is: (node: ts.Node) => node is T): T[] {
  const { content = '' } = files.get(path) ?? {};
  const source = ts.createSourceFile(path, content, ts.ScriptTarget.ES2022, true);
  const found: T[] = [];
  const visit = (node: ts.Node): void => {
    if (is(node)) found.push(node);
    node.forEachChild(visit);
  };
  visit(source);
  return found;
}

const textOf = (name: ts.PropertyName): string => (name as ts.StringLiteral).text;

describe('a hostile description', () => {
  test('keeps every property by its name', () => {
    const thing = nodesOf('models/thing.ts', ts.isInterfaceDeclaration).find(
      ({ name }) => name.text === 'Thing',
    );
    const names = thing?.members?.map(({ name }) => name && textOf(name));
    expect(names?.toSorted()).toEqual([...HOSTILE_NAMES, 'values'].toSorted());
  });

  test('keeps every value of an enum', () => {
    const values = nodesOf('models/thing.ts', ts.isPropertySignature)
      .filter(({ name }) => textOf(name) === 'values')
      .flatMap(({ type }) => (type as ts.UnionTypeNode).types.filter(ts.isLiteralTypeNode))
      .map(({ literal }) => (literal as ts.StringLiteral).text);
    expect(values).toEqual(HOSTILE_VALUES);
  });

  test('keeps its path', () => {
    const paths = nodesOf('operations/thing.ts', ts.isPropertyAssignment)
      .filter(({ name }) => textOf(name) === 'path')
      .map(({ initializer }) => (initializer as ts.StringLiteral).text);
    expect(new Set(paths)).toEqual(new Set(['/it\'s/{thing-id}/`${b}`\\"/*/x']));
  });

  test('starts no tag of its own in a comment', () => {
    const tags = ['models/thing.ts', 'operations/thing.ts'].flatMap((path) =>
      nodesOf(path, ts.isStatement).flatMap((node) => ts.getJSDocTags(node)),
    );
    const names = tags.map(({ tagName }) => tagName.text);
    expect(new Set(names)).toEqual(new Set(['param', 'throws']));
  });

  test('gives __proto__ as a key and not as a prototype', () => {
    expect(declarationOf(files, 'operations/thing.ts', 'putThing')).toContain(
      "parts: { ['__proto__']: '__proto__', __proto__x: '__proto__x', \"it's\": \"it's\" },",
    );
  });

  test.each([
    ['a name that is no identifier', 'AModel1'],
    ['a name that the runtime exports', 'PageModel'],
  ])('gives a model of %s another', (_name, want) => {
    const names = nodesOf('models/thing.ts', ts.isInterfaceDeclaration).map(
      ({ name }) => name.text,
    );
    expect(names).toContain(want);
  });

  test('leaves to prettier the file that has more than ASCII in its code, and no other', () => {
    const left = [...files].filter(([, file]) => file.formatted !== true).map(([path]) => path);
    expect(left).toEqual(['models/thing.ts']);
  });
});
