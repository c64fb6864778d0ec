import { join } from 'node:path';

import { repository } from '../support/compiler.js';
import type { Subject } from './recordings.js';

/**
 * The descriptions that are judged: 2.16.0 with the overlays of this project, and the current one with the corrections that are shipped.
 *
 * @param shared Folder with the descriptions and the recordings.
 */
export function subjectsIn(shared: string): readonly Subject[] {
  const spec = join(shared, 'specs/management-2026.06.3.yaml');
  return [
    {
      name: '2.16.0',
      corrected: { manifest: join(repository, 'spec/spec.yaml') },
      written: { spec: join(shared, 'specs/okta-2.16.0.yml'), corrections: false },
    },
    {
      name: '2026.06.3',
      corrected: { spec, corrections: true },
      written: { spec, corrections: false },
    },
  ];
}

/** Files of recordings, from that folder. */
export const recordings: readonly string[] = [
  'traffic/exchanges.jsonl',
  'traffic/sessions/sessions.jsonl',
  'traffic/sessions/current.jsonl',
];
