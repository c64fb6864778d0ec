import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript-5';

/** A regular expression of the sources, and where it is. */
export interface Expression {
  readonly file: string;
  readonly source: string;
  readonly flags: string;
}

const root = fileURLToPath(new URL('../../src', import.meta.url));

/** Every regular expression that the package is written with, and each call that makes one at run time. */
export function expressionsOfSources(): {
  readonly literals: readonly Expression[];
  readonly constructed: readonly string[];
} {
  const literals: Expression[] = [];
  const constructed: string[] = [];
  const files = readdirSync(root, { recursive: true, encoding: 'utf8' });
  for (const file of files.filter((name) => name.endsWith('.ts')).toSorted()) {
    const text = readFileSync(join(root, file), 'utf8');
    const visit = (node: ts.Node): void => {
      if (ts.isRegularExpressionLiteral(node)) literals.push({ file, ...partsOf(node.text) });
      if (ts.isIdentifier(node) && node.text === 'RegExp' && isValue(node)) constructed.push(file);
      ts.forEachChild(node, visit);
    };
    visit(ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true));
  }
  return { literals, constructed };
}

/** Whether the name stands for the constructor, and not for the type. */
function isValue(name: ts.Identifier): boolean {
  return !ts.isTypeReferenceNode(name.parent);
}

function partsOf(literal: string): { readonly source: string; readonly flags: string } {
  const end = literal.lastIndexOf('/');
  return { source: literal.slice(1, end), flags: literal.slice(end + 1) };
}
