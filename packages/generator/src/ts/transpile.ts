import { ts } from 'ts-morph';

/** A syntax error, in words. */
export class NotTypeScript extends Error {
  readonly line: number;
  readonly column: number;

  constructor(message: string, place: ts.LineAndCharacter) {
    super(message);
    this.line = place.line + 1;
    this.column = place.character + 1;
  }
}

/**
 * A module in TypeScript as a CommonJS module in JavaScript. Types are dropped, not checked.
 *
 * @throws NotTypeScript for the first syntax error
 */
export function toCommonJs(text: string, fileName: string): string {
  const { outputText, diagnostics } = ts.transpileModule(text, {
    fileName,
    reportDiagnostics: true,
    compilerOptions: {
      target: ts.ScriptTarget.ES2022,
      module: ts.ModuleKind.CommonJS,
      esModuleInterop: true,
    },
  });
  const [first] = diagnostics ?? [];
  if (first === undefined) return outputText;
  const place = ts.getLineAndCharacterOfPosition(
    ts.createSourceFile(fileName, text, ts.ScriptTarget.ES2022),
    first.start ?? 0,
  );
  throw new NotTypeScript(ts.flattenDiagnosticMessageText(first.messageText, '\n'), place);
}
