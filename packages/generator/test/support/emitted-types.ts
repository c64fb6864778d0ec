import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { ts } from 'ts-morph';

/** The exported types of a folder of emitted models, by what TypeScript's own parser says. */
export class EmittedTypes {
  readonly #declared = new Map<string, ts.InterfaceDeclaration | ts.TypeAliasDeclaration>();

  constructor(folder: string) {
    for (const file of readdirSync(folder).toSorted()) {
      const text = readFileSync(join(folder, file), 'utf8');
      const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest);
      for (const statement of source.statements) {
        if (ts.isInterfaceDeclaration(statement) || ts.isTypeAliasDeclaration(statement)) {
          this.#declared.set(statement.name.text, statement);
        }
      }
    }
  }

  has(name: string): boolean {
    return this.#declared.has(name);
  }

  /**
   * Names of the properties of a type. Of a union of subtypes it is those of `Other…`, its member for the base's own
   * properties; a type without properties has none.
   */
  properties(name: string): readonly string[] {
    const declaration = this.#declared.get(name);
    if (declaration === undefined) throw new Error(`the type ${name} is not emitted`);
    if (ts.isInterfaceDeclaration(declaration)) return propertyNames(declaration.members);
    const { type } = declaration;
    if (ts.isTypeLiteralNode(type)) return propertyNames(type.members);
    const members = ts.isUnionTypeNode(type) ? type.types : [type];
    const names = members.map(referenceName).filter((member) => member !== undefined);
    const other = names.find((member) => member === `Other${name}`);
    const same = members.length === 1 ? names[0] : undefined;
    const next = other ?? same;
    return next === undefined || !this.has(next) ? [] : this.properties(next);
  }
}

function propertyNames(members: ts.NodeArray<ts.TypeElement>): readonly string[] {
  return members.flatMap((member) => {
    if (!ts.isPropertySignature(member)) return [];
    const { name } = member;
    return ts.isIdentifier(name) || ts.isStringLiteral(name) ? [name.text] : [];
  });
}

function referenceName(type: ts.TypeNode): string | undefined {
  return ts.isTypeReferenceNode(type) && ts.isIdentifier(type.typeName)
    ? type.typeName.text
    : undefined;
}
