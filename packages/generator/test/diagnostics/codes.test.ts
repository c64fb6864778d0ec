import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { codes, type DiagnosticCode, entryOf } from '../../src/diagnostics/codes.js';
import { Diagnostics } from '../../src/diagnostics/collector.js';

const src = fileURLToPath(new URL('../../src', import.meta.url));

/** Kebab-case literals where a code can stand: the first argument of a reporting call, or a field called `code`. */
const places = [
  /\.(?:error|warning|info)\(\s*'([a-z]+(?:-[a-z]+)+)'/g,
  /\.(?:error|warning|info)\([^,()]*\? '([a-z-]+)' : '[a-z-]+'/g,
  /\.(?:error|warning|info)\([^,()]*\? '[a-z-]+' : '([a-z-]+)'/g,
  /\bcode: '([a-z]+(?:-[a-z]+)+)'/g,
  /\bReadFailure\(\s*'([a-z]+(?:-[a-z]+)+)'/g,
  /\b(?:TreeFault|Unwalkable)\(\s*'([a-z]+(?:-[a-z]+)+)'/g,
];

function codesUsed(): string[] {
  const files = readdirSync(src, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts') && file !== join('diagnostics', 'codes.ts'))
    .map((file) => readFileSync(join(src, file), 'utf8'));
  const found = files.flatMap((text) =>
    places.flatMap((place) => [...text.matchAll(place)].map((match) => match[1] ?? '')),
  );
  return [...new Set(found)].sort();
}

describe('codes', () => {
  test('are those that the source reports, no more and no fewer', () => {
    expect(Object.keys(codes).sort()).toEqual(codesUsed());
  });

  test.each((Object.keys(codes) as DiagnosticCode[]).map((code) => [code, entryOf(code)] as const))(
    '%s has a title, and a help that is a sentence',
    (code, entry) => {
      expect(code).toMatch(/^[a-z]+(-[a-z]+)*$/);
      expect(entry.title).toMatch(/^[A-Z].*[^.]$/);
      if (entry.help !== undefined) expect(entry.help).toMatch(/^[A-Z].*(\.|https:\S+)$/s);
    },
  );

  test('give a finding its help, unless it brings its own', () => {
    const diagnostics = new Diagnostics('api.yaml');
    diagnostics.error('overlay-stale', { message: 'Stale.' });
    diagnostics.error('overlay-stale', { message: 'Stale.', help: 'Mine.' });
    expect(diagnostics.all.map(({ help }) => help)).toEqual([codes['overlay-stale'].help, 'Mine.']);
  });
});
