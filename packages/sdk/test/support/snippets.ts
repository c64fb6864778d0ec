import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript-5';
import { programOf } from '../../../../testing/typescript.js';

/** A block of TypeScript in a text for people. */
export interface Snippet {
  /** `packages/sdk/README.md:31`: where its first line is. */
  readonly place: string;
  readonly code: string;
}

const root = fileURLToPath(new URL('../../../..', import.meta.url));

/** The ```ts blocks of a Markdown file, those inside lists included. `path` is relative to the workspace's root. */
export function snippetsOf(path: string): Snippet[] {
  const lines = readFileSync(join(root, path), 'utf8').split('\n');
  const snippets: Snippet[] = [];
  for (let index = 0; index < lines.length; index += 1) {
    if (lines[index]?.trim() !== '```ts') continue;
    const first = index + 1;
    const end = lines.findIndex((line, at) => at >= first && line.trim() === '```');
    const place = `${path}:${first + 1}`;
    if (end === -1) throw new Error(`${place}: the block does not end`);
    snippets.push({ place, code: lines.slice(first, end).join('\n') });
    index = end;
  }
  return snippets;
}

/** What a reader has of his own when he copies a snippet. A snippet that declares one of them itself hides it. */
const given = `
declare const okta: import('@oktaforge/sdk').OktaClient;
declare const orgUrl: string;
declare const auth: import('@oktaforge/sdk').AuthOptions;
declare const myFetch: import('@oktaforge/sdk').FetchLike;
declare const userId: string;

// As much of OpenTelemetry's API as the READMEs use: it is no dependency of any package.
declare module '@opentelemetry/api' {
  interface Context { readonly brand: unique symbol }
  interface Span {
    setAttribute(name: string, value: string | number | boolean): this;
    setAttributes(attributes: Record<string, string | number | boolean>): this;
    setStatus(status: { code: SpanStatusCode; message?: string }): this;
    end(): void;
  }
  interface Tracer {
    startActiveSpan<F extends (span: Span) => unknown>(name: string, options: { kind?: SpanKind }, work: F): ReturnType<F>;
  }
  enum SpanKind { CLIENT = 2 }
  enum SpanStatusCode { ERROR = 2 }
  const trace: { getTracer(name: string): Tracer };
  const context: { active(): Context };
  const propagation: {
    inject<Carrier>(
      context: Context,
      carrier: Carrier,
      setter: { set(carrier: Carrier, name: string, value: string): void },
    ): void;
  };
}
`;

const folder = fileURLToPath(new URL('../types', import.meta.url));
const options: ts.CompilerOptions = {
  strict: true,
  exactOptionalPropertyTypes: true,
  noUncheckedIndexedAccess: true,
  module: ts.ModuleKind.NodeNext,
  moduleResolution: ts.ModuleResolutionKind.NodeNext,
  target: ts.ScriptTarget.ES2022,
  lib: ['lib.es2023.d.ts', 'lib.dom.d.ts', 'lib.dom.iterable.d.ts'],
  types: ['node'],
  noEmit: true,
};

/** Compiles each snippet as a module in the package's own folder; gives what the compiler says of each, by its place. */
export function compile(snippets: readonly Snippet[]): Map<string, string[]> {
  const files = new Map(
    snippets.map(({ code }, index) => [
      join(folder, `snippet-${index}.mts`),
      `${code}\nexport {};\n`,
    ]),
  );
  const texts = new Map([...files, [join(folder, 'given.d.ts'), given]]);
  const program = programOf([], options, texts);
  const messages = [...files.keys()].map((path) =>
    ts
      .getPreEmitDiagnostics(program, program.getSourceFile(path))
      .map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, '\n')),
  );
  return new Map(snippets.map(({ place }, index) => [place, messages[index] ?? []]));
}
