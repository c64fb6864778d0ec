import { readdirSync } from 'node:fs';
import { join } from 'node:path';

import type { LoadOptions } from '../../../src/load/inputs.js';
import { repository } from '../../support/compiler.js';
import { sharedFile } from '../../support/shared.js';

/** A description, by the name that pages have for it. */
export interface Described {
  readonly name: string;
  readonly source: LoadOptions;
}

/** This project's own description and every one in ../shared; none without ../shared. */
export function descriptions(): Described[] {
  const folder = sharedFile('specs');
  if (folder === undefined) return [];
  const files = readdirSync(folder)
    .filter((file) => /\.(ya?ml|json)$/.test(file))
    .toSorted();
  const all = [
    { name: '2.16.0', source: { manifest: join(repository, 'spec/spec.yaml') } },
    ...files.map((file) => ({
      name: file.replace(/\.\w+$/, ''),
      source: { spec: join(folder, file) },
    })),
  ];
  const only = process.env['OKTAFORGE_DESCRIPTIONS_ONLY'] ?? '';
  return all.filter(({ name }) => name.includes(only));
}
