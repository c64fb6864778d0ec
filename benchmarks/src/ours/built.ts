import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { BenchmarkFailure } from '../run/failure.js';
import { repository } from '../run/places.js';

export const sdk = join(repository, 'packages', 'sdk');
/** The generator's command, a JavaScript file. */
export const cli = join(repository, 'packages', 'generator', 'dist', 'cli.js');

/** @throws BenchmarkFailure when there is nothing to measure yet. */
export function requireBuilt(): void {
  if (existsSync(cli) && existsSync(join(sdk, 'dist', 'index.js'))) return;
  throw new BenchmarkFailure('The packages are not built. Run `npm run generate` first.');
}
