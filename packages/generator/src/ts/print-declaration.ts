import type { Declaration, FunctionParameter, Import, ValueNode } from './declarations.js';
import { docComment } from './docs.js';
import { layoutMembers, layoutType, withSpace } from './layout-type.js';
import { flatValue, layoutValue } from './layout-value.js';
import { indentation, layoutCall, layoutNames, lineWidth, type Item } from './lines.js';
import { quote } from './literals.js';
import { printStatements } from './print-statements.js';

type Of<K extends Declaration['kind']> = Extract<Declaration, { kind: K }>;

/** The text of one declaration, laid out, without a newline at its end. */
export function printDeclaration(declaration: Declaration): string {
  switch (declaration.kind) {
    case 'export':
      return layoutNames('export', declaration.names, ';');
    case 'reexport':
      return printReexport(declaration);
    case 'interface':
      return printInterface(declaration);
    case 'type':
      return printAlias(declaration);
    case 'const':
      return printConst(declaration);
    case 'function':
      return printFunction(declaration);
    case 'routine':
      return printRoutine(declaration);
  }
}

export function printImport({ from, names, types, namespace }: Import): string[] {
  const tail = ` from ${quote(from)};`;
  const lines = namespace === undefined ? [] : [`import * as ${namespace}${tail}`];
  if (names.length > 0) {
    lines.push(layoutNames('import', [...names, ...types.map((name) => `type ${name}`)], tail));
  } else if (types.length > 0) lines.push(layoutNames('import type', types, tail));
  return lines;
}

function printReexport({ from, names, typeOnly }: Of<'reexport'>): string {
  const head = typeOnly ? 'export type' : 'export';
  const tail = ` from ${quote(from)};`;
  return names === undefined ? `${head} *${tail}` : layoutNames(head, names, tail);
}

function printInterface({ name, members, extends: parents = [], docs }: Of<'interface'>): string {
  const heritage = parents.length > 0 ? ` extends ${parents.join(', ')}` : '';
  const head = `${docComment(docs, 0)}export interface ${name}${heritage} {`;
  return members.length === 0 ? `${head}}` : `${head}\n${layoutMembers(members, 1)}}`;
}

function printAlias({ name, type, docs }: Of<'type'>): string {
  const head = `export type ${name} =`;
  const text = layoutType(type, { before: head.length + 1, after: 1, level: 0, alias: true });
  return `${docComment(docs, 0)}${head}${withSpace(text)};`;
}

function printConst({ name, type, exported, value, docs }: Of<'const'>): string {
  const head = `${exported ? 'export ' : ''}const ${name}${type === undefined ? '' : `: ${type}`} =`;
  if (value.kind === 'pureCall') {
    const call = `/* @__PURE__ */ ${value.callee}`;
    const flat = `${head} ${flatValue(value)};`;
    const moved =
      head.length + call.length + 2 > lineWidth ||
      (flat.length > lineWidth && isLoneShortArgument(value.arguments));
    const start = moved
      ? `${head}\n${layoutCall(indentation(1) + call, value.arguments.map(argumentItem), ';', 1)}`
      : layoutCall(`${head} ${call}`, value.arguments.map(argumentItem), ';', 0);
    return `${docComment(docs, 0)}${start}`;
  }
  // Where not even the opening brace fits, the whole object goes to the next line.
  const moved = value.kind === 'fields' && head.length + 2 > lineWidth;
  const text = moved
    ? `\n${indentation(1)}${layoutValue(value, 2, 1)}`
    : ` ${layoutValue(value, head.length + 1, 0)}`;
  return `${docComment(docs, 0)}${head}${text};`;
}

/** A call with one short argument is moved to the next line as a whole, rather than broken. */
function isLoneShortArgument([only, ...others]: readonly ValueNode[]): boolean {
  if (only === undefined || others.length > 0) return false;
  return flatValue(only).length <= lineWidth / 4;
}

function printFunction({
  name,
  exported,
  parameters,
  returns,
  call,
  docs,
}: Of<'function'>): string {
  const head = `${exported ? 'export ' : ''}function ${name}`;
  const signature = layoutCall(head, parameters.map(parameterItem), `: ${returns} {`, 0);
  const body = layoutCall(`  return ${call.callee}`, call.arguments.map(argumentItem), ';', 1);
  return `${docComment(docs, 0)}${signature}\n${body}\n}`;
}

function printRoutine({ name, exported, parameters, returns, body, docs }: Of<'routine'>): string {
  const head = `${exported ? 'export ' : ''}function ${name}`;
  const signature = layoutCall(head, parameters.map(parameterItem), `: ${returns} {`, 0);
  return `${docComment(docs, 0)}${signature}\n${printStatements(body, 1)}}`;
}

function parameterItem({ name, type, optional }: FunctionParameter): Item {
  const head = `${name}${optional ? '?' : ''}:`;
  return (level) => {
    const before = indentation(level).length + head.length + 1;
    return `${head}${withSpace(layoutType(type, { before, after: 1, level }))}`;
  };
}

function argumentItem(argument: ValueNode): Item {
  return (level) => layoutValue(argument, indentation(level).length, level);
}
