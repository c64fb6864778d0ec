import {
  type Declaration,
  type FunctionParameter,
  type Import,
  type TypeNode,
  text,
} from './declarations.js';
import { docComment } from './docs.js';
import type { Call } from './expressions.js';
import { argumentItem, layoutExpression } from './layout-expression.js';
import { layoutMembers, layoutType, withSpace } from './layout-type.js';
import {
  indentation,
  layoutBroken,
  layoutCall,
  layoutNames,
  lineWidth,
  type Item,
} from './lines.js';
import { quote } from './literals.js';
import { calleeText, expressionText } from './print-expression.js';
import { printStatements } from './print-statements.js';

type Of<K extends Declaration['kind']> = Extract<Declaration, { kind: K }>;

/** The text of one declaration, without a newline at its end. */
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
  const head = `${docComment(docs, 0)}${layoutHeritage(`export interface ${name}`, parents)} {`;
  return members.length === 0 ? `${head}}` : `${head}\n${layoutMembers(members, 1)}}`;
}

/** What an interface extends. Several are expected to fit on the line. */
function layoutHeritage(head: string, parents: readonly TypeNode[]): string {
  const start = `${head} extends `;
  const laidOut = parents.map((parent) =>
    layoutType(parent, { before: start.length, after: 2, level: 0 }),
  );
  return parents.length === 0 ? head : `${start}${laidOut.join(', ')}`;
}

function printAlias({ name, type, docs }: Of<'type'>): string {
  const head = `export type ${name} =`;
  const laidOut = layoutType(type, { before: head.length + 1, after: 1, level: 0, alias: true });
  return `${docComment(docs, 0)}${head}${withSpace(laidOut)};`;
}

function printConst({ name, type, exported, value, docs }: Of<'const'>): string {
  const head = `${exported ? 'export ' : ''}const ${name}${type === undefined ? '' : `: ${type}`} =`;
  if (value.kind === 'call' && value.pure) return `${docComment(docs, 0)}${pureConst(head, value)}`;
  // Where the opening brace does not fit, prettier moves the whole object to the next line.
  const moved = value.kind === 'object' && head.length + 2 > lineWidth;
  const laidOut = moved
    ? `\n${indentation(1)}${layoutExpression(value, 2, 1)}`
    : ` ${layoutExpression(value, head.length + 1, 0)}`;
  return `${docComment(docs, 0)}${head}${laidOut};`;
}

function pureConst(head: string, value: Call): string {
  const callee = calleeText(value);
  const items = value.arguments.map(argumentItem);
  const opened = openedTypes(head, value);
  if (opened !== undefined) return `${opened}\n${layoutCall('>', items, ';', 0)}`;
  const flat = `${head} ${expressionText(value)};`;
  const moved =
    head.length + callee.length + 2 > lineWidth ||
    (flat.length > lineWidth && hasLoneShortArgument(value));
  return moved
    ? `${head}\n${layoutCall(indentation(1) + callee, items, ';', 1)}`
    : layoutCall(`${head} ${callee}`, items, ';', 0);
}

/**
 * What stands before `>(…)`, with the type argument on a line of its own: prettier breaks a type that is more than a name
 * or an object rather than that it moves the call. Undefined where that is not needed, or not possible.
 */
function openedTypes(head: string, value: Call): string | undefined {
  const { typeArguments: [only, ...others] = [], ...untyped } = value;
  if (only === undefined || others.length > 0 || /^(?:[\w$.]+$|\{)/.test(only)) return undefined;
  const start = `${head} ${calleeText(untyped)}<`;
  if (start.length > lineWidth || start.length + `${only}>(`.length <= lineWidth) return undefined;
  return `${start}\n${indentation(1)}${only}`;
}

/** Prettier moves a call with one short argument to the next line as a whole, instead of breaking it. */
function hasLoneShortArgument({ arguments: [only, ...others] }: Call): boolean {
  if (only === undefined || others.length > 0) return false;
  return expressionText(only).length <= lineWidth / 4;
}

function printFunction({
  name,
  exported,
  parameters,
  returns,
  overload,
  call,
  docs,
}: Of<'function'>): string {
  const head = `${exported ? 'export ' : ''}function ${name}`;
  const signature = layoutSignature(
    head,
    parameters,
    typeof returns === 'string' ? text(returns) : returns,
  );
  const body = layoutCall(`  return ${calleeText(call)}`, call.arguments.map(argumentItem), ';', 1);
  const declared = `${docComment(docs, 0)}${signature}`;
  if (overload === undefined) return `${declared}\n${body}\n}`;
  const [other, implementation] = [overload.other, overload.implementation].map((each) =>
    layoutSignature(head, each.parameters, text(each.returns)),
  );
  return [
    `${docComment(overload.docs, 0)}${other?.replace(/ \{$/, ';')}`,
    declared.replace(/ \{$/, ';'),
    `${implementation}\n${body}\n}`,
  ].join('\n');
}

function printRoutine({ name, exported, parameters, returns, body, docs }: Of<'routine'>): string {
  const head = `${exported ? 'export ' : ''}function ${name}`;
  const signature = layoutSignature(head, parameters, text(returns));
  return `${docComment(docs, 0)}${signature}\n${printStatements(body, 1)}}`;
}

function layoutSignature(
  head: string,
  parameters: readonly FunctionParameter[],
  returns: TypeNode,
): string {
  const type = layoutType(returns, { before: '): '.length, after: ' {'.length, level: 0 });
  const flat = layoutType(returns, { before: -Infinity, after: 0, level: 0 });
  const items = parameters.map(parameterItem);
  // JavaScript allows no comma behind a rest parameter.
  const end = parameters.at(-1)?.rest ? '' : ',';
  // Only behind parameters that are broken does the type begin where a line has room for it.
  return flat === type || parameters.length === 0
    ? layoutCall(head, items, `: ${flat} {`, 0, end)
    : `${layoutBroken(head, items, 0, end)}: ${type} {`;
}

function parameterItem({ name, type, optional, rest, fallback }: FunctionParameter): Item {
  const head = `${rest ? '...' : ''}${name}${optional ? '?' : ''}:`;
  return (level) => {
    const before = indentation(level).length + head.length + 1;
    const value = fallback === undefined ? '' : ` = ${expressionText(fallback)}`;
    return `${head}${withSpace(layoutType(type, { before, after: 1 + value.length, level }))}${value}`;
  };
}
