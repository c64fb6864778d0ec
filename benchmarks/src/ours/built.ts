import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { BenchmarkFailure } from '../run/failure.js';
import { repository } from '../run/places.js';

export const sdk = join(repository, 'packages', 'sdk');
export const validators = join(repository, 'packages', 'validators');
export const mocks = join(repository, 'packages', 'mocks');
/** The generator's command, a JavaScript file. */
export const cli = join(repository, 'packages', 'generator', 'dist', 'cli.js');

/** @throws BenchmarkFailure when the generator is not built. */
export function requireBuilt(): void {
  const built = [
    cli,
    ...[sdk, validators, mocks].map((folder) => join(folder, 'dist', 'index.js')),
  ];
  if (built.every((file) => existsSync(file))) return;
  throw new BenchmarkFailure('The packages are not built. Run `npm run generate` first.');
}
