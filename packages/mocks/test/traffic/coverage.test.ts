import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { coverage } from '../../scripts/render-coverage.mjs';

const read = (path: string): string => readFileSync(new URL(path, import.meta.url), 'utf8');

describe('docs/mock-coverage.md', () => {
  it('is what scripts/coverage.mjs writes', async () => {
    const recorded = JSON.parse(read('recorded.json')) as Parameters<typeof coverage>[0];
    const replay = JSON.parse(read('sessions.json')) as Parameters<typeof coverage>[1];
    expect(read('../../../../docs/mock-coverage.md')).toBe(await coverage(recorded, replay));
  });
});
