import { Project, StructureKind, type SourceFileStructure, type WriterFunction } from 'ts-morph';

import type { OutputFile } from '../output/types.js';
import type { Declaration, Import, TypeScriptFile } from './declarations.js';
import { docComment } from './docs.js';
import {
  layoutCall,
  layoutMembers,
  layoutNames,
  layoutType,
  layoutValue,
  lineWidth,
  parameterText,
  withSpace,
} from './layout.js';
import { quote } from './literals.js';

/**
 * Prints whole files. Each is built as one structure and created once: adding declarations one at a time makes ts-morph
 * parse the file again at every step. The parse that remains proves the text to be TypeScript.
 *
 * @throws Error naming file and place when a printed file does not parse: a bug of an emitter, never of a description.
 */
export function printFiles(files: readonly TypeScriptFile[]): OutputFile[] {
  const project = new Project({ useInMemoryFileSystem: true, skipLoadingLibFiles: true });
  return files.map((file) => {
    const source = project.createSourceFile(file.path, structureOf(file));
    const content = source.getFullText();
    assertParses(file.path, content, project);
    project.removeSourceFile(source);
    return { path: file.path, content, ...(fits(content) ? { formatted: true } : {}) };
  });
}

function assertParses(path: string, content: string, project: Project): void {
  const source = project.getSourceFileOrThrow(path).compilerNode;
  // The parser keeps its findings on the node, under a name that the public types leave out.
  const findings = (
    source as unknown as { parseDiagnostics?: readonly { start: number; messageText: unknown }[] }
  ).parseDiagnostics;
  const [first] = findings ?? [];
  if (first === undefined) return;
  const line = content.slice(0, first.start).split('\n').length;
  throw new Error(
    `${path}:${line}: the printer wrote text that is no TypeScript: ${JSON.stringify(first.messageText)}`,
  );
}

/** Where a code line is too long, the layout met something that it has no rule for, and prettier gets the file. */
function fits(content: string): boolean {
  return content
    .split('\n')
    .every((line) => line.length <= lineWidth || /^\s*(\*|\/\*\*|\/\/)/.test(line));
}

function structureOf(file: TypeScriptFile): SourceFileStructure {
  const blocks = [
    file.header.map((line) => `// ${line}`.trimEnd()).join('\n'),
    file.imports.flatMap(importLines).join('\n'),
    ...groupReexports(file.declarations),
  ].filter((block) => block !== '');
  const write: WriterFunction = (writer) => writer.write(blocks.join('\n\n')).newLine();
  return { kind: StructureKind.SourceFile, statements: [write] };
}

function importLines({ from, names, types, namespace }: Import): string[] {
  const tail = `from ${quote(from)};`;
  const lines: string[] = [];
  if (namespace !== undefined) lines.push(`import * as ${namespace} ${tail}`);
  if (names.length === 0 && types.length > 0) lines.push(layoutNames('import type', types, tail));
  else if (names.length > 0) {
    lines.push(layoutNames('import', [...names, ...types.map((name) => `type ${name}`)], tail));
  }
  return lines;
}

/** Re-exports stand line under line; every other declaration is a paragraph of its own. */
function groupReexports(declarations: readonly Declaration[]): string[] {
  const blocks: string[] = [];
  let previous: Declaration | undefined;
  for (const declaration of declarations) {
    const printed = printDeclaration(declaration);
    if (previous?.kind === 'reexport' && declaration.kind === 'reexport') {
      blocks[blocks.length - 1] += `\n${printed}`;
    } else blocks.push(printed);
    previous = declaration;
  }
  return blocks;
}

function printDeclaration(declaration: Declaration): string {
  switch (declaration.kind) {
    case 'reexport':
      return printReexport(declaration);
    case 'export':
      return layoutNames('export', declaration.names, '').trimEnd() + ';';
    case 'interface':
      return printInterface(declaration);
    case 'type': {
      const head = `export type ${declaration.name} =`;
      const type = layoutType(declaration.type, { before: head.length + 1, after: 1, level: 0 });
      return `${docComment(declaration.docs, 0)}${head}${withSpace(type)};`;
    }
    case 'const': {
      const annotation = declaration.type === undefined ? '' : `: ${declaration.type}`;
      const head = `${declaration.exported ? 'export ' : ''}const ${declaration.name}${annotation} = `;
      return `${docComment(declaration.docs, 0)}${head}${layoutValue(declaration.value, head.length, 0)};`;
    }
    case 'function':
      return printFunction(declaration);
  }
}

function printReexport({
  from,
  names,
  typeOnly,
}: Extract<Declaration, { kind: 'reexport' }>): string {
  const head = typeOnly ? 'export type' : 'export';
  if (names === undefined) return `${head} * from ${quote(from)};`;
  return layoutNames(head, names, `from ${quote(from)};`);
}

function printInterface(declaration: Extract<Declaration, { kind: 'interface' }>): string {
  const parents = declaration.extends?.length ? ` extends ${declaration.extends.join(', ')}` : '';
  const head = `${docComment(declaration.docs, 0)}export interface ${declaration.name}${parents} {`;
  return declaration.members.length === 0
    ? `${head}}`
    : `${head}\n${layoutMembers(declaration.members, 1)}}`;
}

function printFunction(declaration: Extract<Declaration, { kind: 'function' }>): string {
  const head = `${declaration.exported ? 'export ' : ''}function ${declaration.name}`;
  const signature = layoutCall(
    head,
    declaration.parameters.map(parameterText),
    `: ${declaration.returns} {`,
    0,
  );
  const body = layoutCall(
    `  return ${declaration.call.callee}`,
    declaration.call.arguments,
    ';',
    1,
  );
  return `${docComment(declaration.docs, 0)}${signature}\n${body}\n}`;
}
