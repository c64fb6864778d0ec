import { readFileSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

import ts from 'typescript-5';
import { describe, expect, test } from 'vitest';

import { listFiles } from '../../src/output/tree.js';

const packages = fileURLToPath(new URL('../../..', import.meta.url)).replace(/\/$/, '');
const sources = readdirSync(packages)
  .flatMap((name) => listFiles(packages, `${name}/src`))
  .filter((path) => path.endsWith('.ts') && !path.includes('/generated/'))
  .map((path) => ts.createSourceFile(path, readFileSync(`${packages}/${path}`, 'utf8'), 99, true));

/** Nodes of all that is written by hand, as `file: text`. */
function findAll(is: (node: ts.Node) => boolean): string[] {
  return sources.flatMap((source) => {
    const found: string[] = [];
    const visit = (node: ts.Node): void => {
      if (is(node)) found.push(`${source.fileName}: ${node.getText(source)}`);
      node.forEachChild(visit);
    };
    visit(source);
    return found;
  });
}

function isCast(node: ts.Node): node is ts.AsExpression {
  return ts.isAsExpression(node) && node.type.getText() !== 'const';
}

describe('types are checked', () => {
  test('any stands nowhere', () => {
    expect(findAll((node) => node.kind === ts.SyntaxKind.AnyKeyword)).toEqual([]);
  });

  test('casts are few', () => {
    const casts = findAll(isCast);
    expect(casts.length).toBeGreaterThan(0);
    expect(casts.slice(45)).toEqual([]);
  });

  test('double casts are those that these files give a reason for', () => {
    const double = findAll((node) => isCast(node) && isCast(node.expression));
    expect(double.map((cast) => cast.split(':')[0])).toEqual([
      'generator/src/load/swagger-parser.ts',
      'generator/src/load/swagger-parser.ts',
    ]);
  });
});
