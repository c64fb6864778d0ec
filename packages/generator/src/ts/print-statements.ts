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
    case 'branches':
      return printBranches(statement, level);
    case 'assign':
      return printAssignment(statement, level);
    case 'return': {
      const before = indent.length + 'return '.length;
      return `${indent}return ${layoutExpression(statement.value, before, level)};\n`;
    }
    default:
      return `${indent}${onOneLine(statement)}\n`;
  }
}

/** On one line where it fits, else with what runs below, and with each operand of a long test on a line of its own. */
function printIf({ test, run }: Extract<Statement, { kind: 'if' }>, level: number): string {
  const [indent, inner] = [indentation(level), indentation(level + 1)];
  const [head, then] = [`${indent}if (${expressionText(test)})`, onOneLine(run)];
  if (head.length + 1 + then.length <= lineWidth) return `${head} ${then}\n`;
  const below = printStatement(run, level + 1);
  if (head.length <= lineWidth) return `${head}\n${below}`;
  return `${indent}if (\n${inner}${brokenOperands(test, level + 1)}\n${indent})\n${below}`;
}

function printBranches(
  { branches, fallback }: Extract<Statement, { kind: 'branches' }>,
  level: number,
): string {
  const indent = indentation(level);
  const blocks = branches.map(({ test, body }, index) => {
    const head = `${index === 0 ? indent : `${indent}} else `}if (`;
    const text = expressionText(test);
    const condition =
      head.length + text.length + ') {'.length <= lineWidth
        ? text
        : `\n${indentation(level + 1)}${brokenOperands(test, level + 1)}\n${indent}`;
    return `${head}${condition}) {\n${printStatements(body, level + 1)}`;
  });
  const rest =
    fallback === undefined ? '' : `${indent}} else {\n${printStatements(fallback, level + 1)}`;
  return `${blocks.join('')}${rest}${indent}}\n`;
}

/** Prettier moves a chain of operands to the next line as a whole, if it fits there, else it breaks it. */
function printAssignment(
  { name, value }: Extract<Statement, { kind: 'assign' }>,
  level: number,
): string {
  const [indent, inner] = [indentation(level), indentation(level + 1)];
  const flat = expressionText(value);
  const start = `${indent}${name} =`;
  if (value.kind !== 'binary' || start.length + flat.length + ' ;'.length <= lineWidth) {
    return `${start} ${layoutExpression(value, start.length + 1, level)};\n`;
  }
  const fits = inner.length + flat.length + ';'.length <= lineWidth;
  return `${start}\n${inner}${fits ? flat : brokenOperands(value, level + 1, ';'.length)};\n`;
}

/** Where the first operand of a chain begins: behind a bracket, it is not indented like those below it. */
interface Start {
  readonly column: number;
  readonly level: number;
}

/** Each operand on a line of its own. @param after Number of characters that follow the last one. */
function brokenOperands(
  test: Expression,
  level: number,
  after = 0,
  first: Start = startOf(level),
): string {
  if (test.kind !== 'binary') return layoutExpression(test, first.column, level, after);
  const operands = operandsOf(test);
  return operands
    .map((operand, index) => {
      const tail = index < operands.length - 1 ? ` ${test.operator}` : '';
      const text = operandBeside(test.operator, operand);
      const columns = tail.length || after;
      const start = index === 0 ? first : startOf(level);
      if (start.column + text.length + columns <= lineWidth) return text + tail;
      return brokenOperand(text, operand, start, columns) + tail;
    })
    .join(`\n${indentation(level)}`);
}

function startOf(level: number): Start {
  return { column: indentation(level).length, level };
}

function brokenOperand(
  text: string,
  operand: Expression,
  { column, level }: Start,
  after: number,
): string {
  if (operand.kind === 'call') return layoutExpression(operand, column, level, after);
  if (operand.kind !== 'binary' || !text.startsWith('(')) return text;
  return `(${brokenOperands(operand, level + 1, after + 1, { column: column + 1, level })})`;
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
    case 'if':
      return `if (${expressionText(statement.test)}) ${onOneLine(statement.run)}`;
    case 'declare':
      return `let ${statement.name}: ${statement.type};`;
    case 'continue':
      return 'continue;';
    default:
      throw new Error(`a ${statement.kind} statement does not fit on a line`);
  }
}
