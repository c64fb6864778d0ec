import { readFileSync } from 'node:fs';

import { describe, expect, test } from 'vitest';

import { formatFiles, prettierOptions } from '../../src/output/format.js';
import { sha256 } from '../../src/output/hash.js';

const noCache = () => undefined;

describe('formatFiles', () => {
  test.each([
    ['Markdown', { path: 'a.md', content: '# A\n* b' }, '# A\n\n- b\n'],
    ['TypeScript', { path: 'a.ts', content: 'const a = "b"' }, "const a = 'b';\n"],
    ['JSON', { path: 'a.json', content: '{"a":1}' }, '{ "a": 1 }\n'],
    ['a kind of file that prettier does not know', { path: 'a.txt', content: 'a  b' }, 'a  b'],
  ])('formats %s', async (_, file, want) => {
    const [formatted] = await formatFiles([file], noCache);
    expect(formatted).toEqual({ path: file.path, content: want, source: sha256(file.content) });
  });

  test('leaves alone what its emitter has formatted', async () => {
    const file = { path: 'a.ts', content: 'const a = "b"', formatted: true } as const;
    expect(await formatFiles([file], noCache)).toEqual([file]);
  });

  test('takes from the cache what was formatted from the same content', async () => {
    const content = '# A\n* b';
    const cache = (path: string, source: string) =>
      path === 'a.md' && source === sha256(content) ? 'cached' : undefined;
    const files = await formatFiles(
      [
        { path: 'a.md', content },
        { path: 'b.md', content: '*  b' },
      ],
      cache,
    );
    expect(files.map((file) => file.content)).toEqual(['cached', '- b\n']);
  });

  test('formats as the workspace does', () => {
    const config = new URL('../../../../.prettierrc.json', import.meta.url);
    expect(JSON.parse(readFileSync(config, 'utf8'))).toEqual(prettierOptions);
  });
});
