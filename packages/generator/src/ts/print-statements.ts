import type { Statement } from './declarations.js';
import { layoutValue } from './layout-value.js';
import { indentation, lineWidth } from './lines.js';

/** Statements, a line or more each, at a level of indentation. */
export function printStatements(statements: readonly Statement[], level: number): string {
  return statements.map((statement) => printStatement(statement, level)).join('');
}

function printStatement(statement: Statement, level: number): string {
  const indent = indentation(level);
  switch (statement.kind) {
    case 'forIn': {
      const body = printStatements(statement.body, level + 1);
      return `${indent}for (const ${statement.key} in ${statement.object}) {\n${body}${indent}}\n`;
    }
    case 'switch':
      return `${indent}switch (${statement.on}) {\n${printCases(statement, level + 1)}${indent}}\n`;
    case 'if':
      return printIf(statement, level);
    case 'returnValue':
      return `${indent}return ${layoutValue(statement.value, indent.length + 'return '.length, level)};\n`;
    default:
      return `${indent}${simple(statement)}\n`;
  }
}

/** On one line where it fits, else the parts of the test each on its own. */
function printIf(statement: Extract<Statement, { kind: 'if' }>, level: number): string {
  const flat = `${indentation(level)}${simple(statement)}`;
  if (flat.length <= lineWidth) return `${flat}\n`;
  const [indent, inner] = [indentation(level), indentation(level + 1)];
  const alone = `${indent}if (${statement.test})`;
  if (alone.length <= lineWidth) return `${alone}\n${inner}${simple(statement.run)}\n`;
  const test = statement.test.replaceAll(' && ', ` &&\n${inner}`);
  return `${indent}if (\n${inner}${test}\n${indent})\n${inner}${simple(statement.run)}\n`;
}

function printCases(
  { cases, fallback }: Extract<Statement, { kind: 'switch' }>,
  level: number,
): string {
  const indent = indentation(level);
  const labelled = cases.map(({ values, body }) => {
    const labels = values.map((value) => `${indent}case ${value}:\n`).join('');
    return labels + printStatements(body, level + 1);
  });
  const rest =
    fallback === undefined ? '' : `${indent}default:\n${printStatements(fallback, level + 1)}`;
  return labelled.join('') + rest;
}

function simple(statement: Statement): string {
  switch (statement.kind) {
    case 'return':
      return `return ${statement.value};`;
    case 'const':
    case 'let':
      return `${statement.kind} ${statement.name} = ${statement.value};`;
    case 'expression':
      return `${statement.text};`;
    case 'if':
      return `if (${statement.test}) ${simple(statement.run)}`;
    case 'break':
    case 'continue':
      return `${statement.kind};`;
    default:
      throw new Error(`a ${statement.kind} statement does not fit on a line`);
  }
}
