import { existsSync } from 'node:fs';
import { join } from 'node:path';

import { messageOf } from '../basics/errors.js';
import { Diagnostics } from '../diagnostics/collector.js';
import { type Sources, withPositions } from '../diagnostics/positions.js';
import type { Diagnostic } from '../diagnostics/types.js';
import { parseSmallFile } from '../load/parse.js';
import { type SourceFile, shownName } from '../load/read.js';
import { tryRead } from '../load/try-read.js';
import type { Config } from './config.js';
import { configSchema, shapeFaults } from './shape.js';

/** In this order; the first that is there. */
const configNames = ['oktaforge.config.ts', 'oktaforge.config.json'] as const;

/** The config file of a folder, if it has one. */
export function findConfig(folder: string): string | undefined {
  return configNames.map((name) => join(folder, name)).find((file) => existsSync(file));
}

/** A config file that was read. */
export interface ConfigReading {
  /** Undefined when something is wrong with the file; `diagnostics` say what. */
  readonly config: Config | undefined;
  readonly diagnostics: readonly Diagnostic[];
  readonly sources: Sources;
}

/**
 * Reads a config file in TypeScript or JSON. What is wrong with it is in the diagnostics, never thrown.
 *
 * @param file - absolute path
 */
export async function readConfig(file: string): Promise<ConfigReading> {
  const name = shownName(file);
  const diagnostics = new Diagnostics(name);
  const source = await tryRead(file, name, diagnostics);
  const value = source && (await valueOf(source, diagnostics));
  const config = isConfig(value, diagnostics) ? value : undefined;
  // Positions are found by the parser of YAML, which reads JSON, too.
  const sources = new Map(
    source === undefined || isTypeScript(file) ? [] : [[name, source.text] as const],
  );
  return {
    config,
    diagnostics: withPositions(diagnostics.all, sources),
    sources,
  };
}

/** By the schema, which has the settings of the type; a test compares the two. Says what is wrong of a value that is there. */
function isConfig(value: unknown, diagnostics: Diagnostics): value is Config {
  if (value === undefined) return false;
  const faults = shapeFaults(value, configSchema());
  for (const fault of faults) diagnostics.error('config-shape', fault);
  return faults.length === 0;
}

async function valueOf(source: SourceFile, diagnostics: Diagnostics): Promise<unknown> {
  if (!isTypeScript(source.location)) return parseSmallFile(source, diagnostics);
  const { defaultExportOf } = await import('./evaluate.js');
  try {
    const value = defaultExportOf(source.text, source.location);
    if (value !== undefined) return value;
    diagnostics.error('config-module', {
      message: `${source.name} has no default export.`,
      pointer: '',
    });
  } catch (error) {
    diagnostics.error('config-module', {
      message: `${source.name} cannot be run: ${messageOf(error)}`,
      pointer: '',
      ...placeOf(error),
    });
  }
  return undefined;
}

/** Where a syntax error is. */
function placeOf(error: unknown): { readonly line?: number; readonly column?: number } {
  if (!(error instanceof Error && 'line' in error && 'column' in error)) return {};
  return { line: Number(error.line), column: Number(error.column) };
}

function isTypeScript(file: string): boolean {
  return file.endsWith('.ts');
}
