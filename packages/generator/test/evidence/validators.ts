import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';

import { ts } from 'ts-morph';

import { emitValidators } from '../../src/emit/validators/index.js';
import type { Api } from '../../src/ir/types.js';
import { listFiles } from '../../src/output/tree.js';
import { sha256 } from '../../src/output/hash.js';
import { repository } from '../support/compiler.js';

export interface Issue {
  readonly path: readonly (string | number)[];
  readonly code: string;
  /** In words: `a string`. */
  readonly expected: string;
}

/** The part of a generated validator that is asked here. */
export interface Validator {
  readonly model?: string;
  readonly operationId?: string;
  validate(
    value: unknown,
  ): { readonly ok: true } | { readonly ok: false; readonly issues: readonly Issue[] };
}

/** The validators of a description: of models by name, of params by operationId. */
export interface Validators {
  readonly models: ReadonlyMap<string, Validator>;
  readonly requests: ReadonlyMap<string, Validator>;
}

/**
 * Emits the validators of a description and imports them, with the runtime of the workspace. Types are dropped, not checked.
 *
 * @param cache folder that keeps what was emitted, by its contents
 */
export async function loadValidators(api: Api, cache: string): Promise<Validators> {
  const home = join(repository, 'packages/validators');
  const byHand = listFiles(home, 'src/runtime').map((path) => ({
    path,
    content: readFileSync(join(home, path), 'utf8'),
  }));
  const emitted = emitValidators(api).map(({ path, content }) => ({
    path: path.replace('packages/validators/', ''),
    content,
  }));
  const files = [...byHand, ...emitted].filter(({ path }) => path.endsWith('.ts'));
  const folder = join(cache, sha256(JSON.stringify(files)).slice(0, 16));
  if (!existsSync(folder)) writeModules(folder, files);
  const load = async (module: string): Promise<readonly Validator[]> => {
    const url = pathToFileURL(join(folder, 'src/generated', module)).href;
    return Object.values((await import(/* @vite-ignore */ url)) as Record<string, Validator>);
  };
  return {
    models: new Map((await load('models.js')).map((each) => [each.model ?? '', each])),
    requests: new Map((await load('requests.js')).map((each) => [each.operationId ?? '', each])),
  };
}

function writeModules(
  folder: string,
  files: readonly { readonly path: string; readonly content: string }[],
): void {
  const staged = `${folder}.${process.pid}`;
  rmSync(staged, { recursive: true, force: true });
  for (const { path, content } of files) {
    const file = join(staged, path.replace(/ts$/, 'js'));
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, toModule(content));
  }
  writeFileSync(join(staged, 'package.json'), '{ "type": "module" }');
  renameSync(staged, folder);
}

function toModule(content: string): string {
  const compilerOptions = { target: ts.ScriptTarget.ES2022, module: ts.ModuleKind.ESNext };
  return ts.transpileModule(content, { compilerOptions }).outputText;
}
