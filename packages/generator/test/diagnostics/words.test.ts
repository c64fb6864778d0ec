import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

import ts from 'typescript-5';
import { describe, expect, test } from 'vitest';

import { listFiles } from '../../src/output/tree.js';

const src = fileURLToPath(new URL('../../src', import.meta.url));

/** What only whoever works on oktaforge knows, or can run. */
const ours = /\b(normalise|emitters?|stages?|pipeline|the IR|npm run)\b/;

/** The texts of `message` and `help` in a module. */
function textsOf(path: string): string[] {
  const source = ts.createSourceFile(path, readFileSync(`${src}/${path}`, 'utf8'), 99, true);
  const texts: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isPropertyAssignment(node) && /^(help|message)$/.test(node.name.getText())) {
      texts.push(node.initializer.getText());
    }
    node.forEachChild(visit);
  };
  visit(source);
  return texts;
}

describe('messages', () => {
  const texts = listFiles(src, '.')
    .filter((path) => path.endsWith('.ts'))
    .flatMap(textsOf);

  test('speak to whoever runs the command', () => {
    expect(texts.length).toBeGreaterThan(60);
    expect(texts.filter((text) => ours.test(text))).toEqual([]);
  });
});
