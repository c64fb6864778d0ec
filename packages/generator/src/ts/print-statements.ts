import type { Statement } from './declarations.js';
import type { Expression } from './expressions.js';
import { layoutExpression } from './layout-expression.js';
import { indentation, lineWidth } from './lines.js';
import { expressionText, operandBeside, operandsOf } from './print-expression.js';

/** Statements, a line or more each, at a level of indentation. */
export function printStatements(statements: readonly Statement[], level: number): string {
  return statements.map((statement) => printStatement(statement, level)).join('');
}

function printStatement(statement: Statement, level: number): string {
  const indent = indentation(level);
  switch (statement.kind) {
    case 'forIn': {
      const body = printStatements(statement.body, level + 1);
      const object = expressionText(statement.object);
      return `${indent}for (const ${statement.key} in ${object}) {\n${body}${indent}}\n`;
    }
    case 'switch': {
      const on = expressionText(statement.on);
      return `${indent}switch (${on}) {\n${printCases(statement, level + 1)}${indent}}\n`;
    }
    case 'if':
      return printIf(statement, level);
    case 'return': {
      const before = indent.length + 'return '.length;
      return `${indent}return ${layoutExpression(statement.value, before, level)};\n`;
    }
    default:
      return `${indent}${onOneLine(statement)}\n`;
  }
}

/** On one line where it fits, else with each operand of the test on a line of its own. */
function printIf({ test, run }: Extract<Statement, { kind: 'if' }>, level: number): string {
  const [indent, inner] = [indentation(level), indentation(level + 1)];
  const [head, then] = [`${indent}if (${expressionText(test)})`, onOneLine(run)];
  if (head.length + 1 + then.length <= lineWidth) return `${head} ${then}\n`;
  if (head.length <= lineWidth) return `${head}\n${inner}${then}\n`;
  return `${indent}if (\n${inner}${brokenTest(test, level + 1)}\n${indent})\n${inner}${then}\n`;
}

function brokenTest(test: Expression, level: number): string {
  const before = indentation(level).length;
  if (test.kind !== 'binary') return layoutExpression(test, before, level, 0);
  const operands = operandsOf(test);
  return operands
    .map((operand, index) => {
      const tail = index < operands.length - 1 ? ` ${test.operator}` : '';
      const text = operandBeside(test.operator, operand);
      const breaks = operand.kind === 'call' && before + text.length + tail.length > lineWidth;
      return (breaks ? layoutExpression(operand, before, level, tail.length) : text) + tail;
    })
    .join(`\n${indentation(level)}`);
}

function printCases(
  { cases, fallback }: Extract<Statement, { kind: 'switch' }>,
  level: number,
): string {
  const indent = indentation(level);
  const labelled = cases.map(({ values, body }) => {
    const labels = values.map((value) => `${indent}case ${expressionText(value)}:\n`).join('');
    return labels + printStatements(body, level + 1);
  });
  const rest =
    fallback === undefined ? '' : `${indent}default:\n${printStatements(fallback, level + 1)}`;
  return labelled.join('') + rest;
}

function onOneLine(statement: Statement): string {
  switch (statement.kind) {
    case 'return':
      return `return ${expressionText(statement.value)};`;
    case 'const':
    case 'let':
      return `${statement.kind} ${statement.name} = ${expressionText(statement.value)};`;
    case 'decrement':
      return `${statement.name} -= 1;`;
    case 'if':
      return `if (${expressionText(statement.test)}) ${onOneLine(statement.run)}`;
    case 'break':
    case 'continue':
      return `${statement.kind};`;
    default:
      throw new Error(`a ${statement.kind} statement does not fit on a line`);
  }
}
