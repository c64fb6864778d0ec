import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { dirname, join, relative } from 'node:path';
import ts from 'typescript-5';

/** What is compiled: the files of a `tsconfig.json`, and texts that are on no disk. */
export interface Project {
  readonly folder: string;
  /** As on the command line of `tsc`. */
  readonly flags?: readonly string[];
  /** Further files, by their absolute path. */
  readonly texts?: ReadonlyMap<string, string>;
}

/** Parsed and bound once a process, however many programs they are part of: most of a compiler's time goes into these. */
const kept = new Map<string, ts.SourceFile>();

/** A program of TypeScript 5, the last line that is written in JavaScript. */
export function programOf(
  files: readonly string[],
  options: ts.CompilerOptions,
  texts: ReadonlyMap<string, string> = new Map(),
): ts.Program {
  const host = ts.createCompilerHost(options);
  const { fileExists, readFile, getSourceFile } = host;
  host.fileExists = (path) => texts.has(path) || fileExists(path);
  host.readFile = (path) => texts.get(path) ?? readFile(path);
  host.getSourceFile = (path, how, ...rest) => {
    const text = texts.get(path);
    if (text !== undefined) return ts.createSourceFile(path, text, how);
    const key = `${path} ${sourceKey(how)} ${String(options.module)}`;
    const source = kept.get(key) ?? getSourceFile(path, how, ...rest);
    if (source !== undefined) kept.set(key, source);
    return source;
  };
  return ts.createProgram([...files, ...texts.keys()], options, host);
}

/**
 * What TypeScript 5 says of a project, a line each. It looks at the project's own files and at the declarations of our
 * packages; those of TypeScript and Node are for `tsc` to check.
 */
export function complaintsOf({ folder, flags = [], texts }: Project): string[] {
  const { options, fileNames } = readConfig(folder, flags);
  const program = programOf(fileNames, options, texts);
  const own = program.getSourceFiles().filter(({ fileName }) => isOurs(fileName));
  return [
    ...program.getConfigFileParsingDiagnostics(),
    ...program.getOptionsDiagnostics(),
    ...program.getGlobalDiagnostics(),
    ...own.flatMap((source) => [
      ...program.getSyntacticDiagnostics(source),
      ...program.getSemanticDiagnostics(source),
    ]),
  ].map((diagnostic) => lineOf(diagnostic, folder));
}

/** What the command `tsc` of TypeScript 7 says of a project; nothing when all is right. */
export function tscOf({ folder, flags = [] }: Project): string {
  const manifest = createRequire(import.meta.url).resolve('typescript/package.json');
  const args = [join(dirname(manifest), 'bin/tsc'), '-p', folder, ...flags];
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8' });
  return status === 0 ? stdout : `${stdout}${stderr}exit code ${String(status)}`;
}

function readConfig(folder: string, flags: readonly string[]): ts.ParsedCommandLine {
  const wanted = ts.parseCommandLine(flags).options;
  const config = ts.getParsedCommandLineOfConfigFile(join(folder, 'tsconfig.json'), wanted, {
    ...ts.sys,
    onUnRecoverableConfigFileDiagnostic: (diagnostic) => {
      throw new Error(lineOf(diagnostic, folder));
    },
  });
  if (config === undefined) throw new Error(`${folder} has no tsconfig.json`);
  return config;
}

function isOurs(path: string): boolean {
  return !path.includes('/node_modules/');
}

/** How a file is read beyond its text: as which format of module, and of which language. */
function sourceKey(how: ts.ScriptTarget | ts.CreateSourceFileOptions): string {
  return typeof how === 'object'
    ? `${how.languageVersion} ${String(how.impliedNodeFormat)}`
    : String(how);
}

function lineOf({ file, start = 0, code, messageText }: ts.Diagnostic, folder: string): string {
  const text = `TS${code}: ${ts.flattenDiagnosticMessageText(messageText, '\n')}`;
  if (file === undefined) return text;
  const { line } = file.getLineAndCharacterOfPosition(start);
  return `${relative(folder, file.fileName)}:${line + 1} ${text}`;
}
